"""How papers like another are asked for: what is before it, behind it, or between.

Every such question is put as "papers like P0", what else it says behind it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.patterns import Cued

CUES = (
    "similar|related|like|close|resembl|nearest|akin|comparable|reminiscent"
    "|along the lines|spirit|vein|neighbo|the same"
)
NAMED = r"[PW]\d+"
_AS = (
    r"(?:similar (?:to|as)|related to|like|close to|closest to|nearest to"
    r"|resembl(?:e|es|ing)"
    r"|akin to|comparable to|reminiscent of|along the (?:same )?lines of"
    r"|in the (?:same )?(?:spirit|vein|style) (?:of|as)"
    r"|on the same (?:topic|subject|problem|theme|question)s? as)"
)
_PAPERS = (
    r"(?:papers?|works?|articles?|publications?|stuff|things?|research|studies|study"
    r"|anything|something|ones?)"
)
_THAT = r"(?:(?:that|which|who) )?(?:(?:is|are|was|were|has been|have been) )?"
_WAY = r"(?P<way>newer|more recent|later|older|earlier)"
_OUT = r"(?:published|written|released|from|came out|come out|came|appeared|dating)"
_IT = r"(?:it|that one|this one|that paper|this paper|that)"
_FEW = "|".join(word for word, n in SMALL_NUMBERS.items() if n > 1 and word != "few")
_MOST = r"(?:most |very |quite |rather |more )*"

REWRITES: tuple[tuple[str, str], ...] = (
    (rf"(?:i )?(?:have |ve )?(?:liked?|loved?|enjoyed|read) (?P<x>{NAMED}) ?,?"
     r" ?(?:and )?(?:what|which|anything|something)(?: papers?)?(?: else)?(?: there)?"
     rf" {_THAT}{_MOST}(?:similar|related|like (?:it|that)|similar to (?:it|that))",
     r"papers like \g<x>"),
    (rf"{_WAY} than (?P<x>{NAMED}) (?:, )?(?:(?:and|but|yet|also) )*{_THAT}{_MOST}"
     rf"{_AS} {_IT}", r"like \g<x> | but \g<way>"),
    (rf"{_OUT} after (?P<x>{NAMED}) (?:, )?(?:(?:and|but|yet|also) )*{_THAT}{_MOST}"
     rf"{_AS} {_IT}", r"like \g<x> | but newer"),
    (rf"{_OUT} before (?P<x>{NAMED}) (?:, )?(?:(?:and|but|yet|also) )*{_THAT}{_MOST}"
     rf"{_AS} {_IT}", r"like \g<x> | but older"),
    (rf"(?:most )?(?P<way>recent|newest|latest) (?P<of>{_PAPERS}) {_THAT}{_MOST}{_AS}"
     rf" (?:the )?(?:paper )?(?P<x>{NAMED})", r"\g<of> like \g<x> | but \g<way>"),
    (rf"(?:most similar|most related|closest|nearest) (?P<of>{_PAPERS}) to"
     rf" (?P<x>{NAMED})", r"nearest \g<of> like \g<x>"),
    (rf"(?:similar|related|comparable) (?P<of>{_PAPERS}) (?:to|as|with) (?P<x>{NAMED})",
     r"\g<of> like \g<x>"),
    (rf"{_WAY} (?P<of>{_PAPERS}) {_THAT}{_MOST}{_AS} (?P<x>{NAMED})",
     r"\g<of> like \g<x> | but \g<way>"),
    (rf"{_THAT}{_MOST}{_AS} (?:the )?(?:paper )?(?P<x>{NAMED})", r"like \g<x>"),
    (rf"like (?P<x>{NAMED}) (?P<mid>[^|]*?)(?:, )?(?:(?:and|but|yet|only) )*{_THAT}"
     rf"(?:{_OUT} )?(?:after|later than|newer than|more recent than|since) {_IT}"
     r"(?: did| was)?",
     r"like \g<x> \g<mid> | but newer"),
    (rf"like (?P<x>{NAMED}) (?P<mid>[^|]*?)(?:, )?(?:(?:and|but|yet|only) )*{_THAT}"
     rf"(?:{_OUT} )?(?:before|earlier than|older than) {_IT}(?: did| was)?",
     r"like \g<x> \g<mid> | but older"),
)  # fmt: skip
"""(what is written, what is meant), in this order."""

_ASKS = r"(?:are|is|were|there|do you have|does the library have|do we have)"
HYPHENED = rf"(?P<x>\w[\w.+-]*)-like (?P<of>{_PAPERS})\b"
"""As in "BERT-like papers"."""
COUNTED = (
    rf"(?:how many|(?:the )?number of) {_PAPERS}(?: {_ASKS})* {_THAT}{_AS} (?P<x>[^|]+)"
    rf"|(?:how many|(?:the )?number of) {_PAPERS} (?:by|in|at|from|since|of) [^|]*?"
    rf"{_AS} (?P<p>{NAMED})"
)
"""How many papers are like one: likeness has degrees, and no border."""
NO_BORDER = (
    "Likeness has degrees and no border, so papers like one cannot be counted: they are"
    " listed, the nearest first."
)
OF_PEOPLE = (
    rf"^ (?:[^|]* )?(?:who|whom|{cues.AUTHORS}) [^|]*?like (?P<x>{NAMED})"
    r"(?: [^|A-Z]*)?(?= *$)"
)
"""People who write papers like one."""
NO_LIST = (
    "Who writes papers like one is not worked out here: the papers nearest to it are"
    " listed, each with its authors."
)
DECLINED = ((COUNTED, NO_BORDER), (OF_PEOPLE, NO_LIST))
"""(what is asked, why it is not told)."""
RECENT = ("recent", "newest", "latest")
"""Of late; nothing says how recent."""
RECENT_YEARS = 3
"""So many years, with this one, are recent."""

_BEST = r"(?: (?:nearest|most|best|closest))*"
COUNT = (
    rf"(?:the )?(?:top |best )?(?P<n>\d{{1,3}}|{_FEW}){_BEST}"
    rf"(?= {_PAPERS} like {NAMED})"
)
"""How many are asked for."""
NEAREST = rf"(?:the )?nearest(?= {_PAPERS} like {NAMED})"
"""The most similar ones: one, where one is spoken of."""
ONE_OF = rf"(?:the )?nearest (?:paper|work|article|publication|study|one) like {NAMED}"

_SOME = r"(?:people|persons?|authors?|groups?|researchers?|teams?|labs?|scientists)"
OTHERS = (
    rf"(?:but )?{_THAT}(?:(?:written|published|made|done) )?(?:by|from|of)"
    r" (?:(?:some|any) )?"
    rf"(?:(?:(?:the )?other|different) {_SOME}|others)"
    rf"|(?:but )?{_THAT}not (?:(?:written|published) )?(?:by|from)"
    rf" (?:the same|its|their|the) (?:own )?{_SOME}"
)
"""By nobody who wrote the paper."""
SAME = (
    rf"{_THAT}(?:(?:written|published|made|done) )?(?:also )?(?:by|from|of)"
    rf" (?:the same|its(?: own)?|their) {_SOME}"
    rf"|{_THAT}(?:share|shares|sharing|with) (?:an|at least one|a common|some|the same)"
    rf" authors?(?: (?:in common|with {_IT}))?"
)
"""By somebody who wrote the paper as well."""

APART = rf"like (?P<x>{NAMED}) (?P<who>{OTHERS}|{SAME})"
"""Told apart, so that the people are not taken for words of a title."""

LIKE = Cued(
    "similar to|related to|like|close to|resembling",
    rf"(?:{_PAPERS})? ?"
    r"(?:(?:that|which) (?:is|are) )?"
    r"(?:similar to|related to|like|close to|resembling) (?:the )?(?:paper )?"
    rf"(?P<x>{NAMED})",
)
NEWER = (
    r"(?:but |and |only )*(?:that (?:is|are) |which (?:is|are) )?"
    r"(?P<way>newer|more recent|later|older|earlier|recent|newest|latest)"
    r"(?: ones?| papers?)?(?= )"
)
LIKE_UNKNOWN = (
    r"(?:similar to|like|resembling) (?:the )?(?:paper )?(?P<x>[^|A-Z,]+?) (?:but"
    r"|only) "
    r"(?:newer|more recent|later|older|earlier)(?= )"
)
NARROWER = (
    r"(?:and |but |just |only |show (?:me )?|is there |are there |give me )*"
    r"(?:the |any |anything |something |ones? |papers? |only )*"
    rf"(?P<how>(?:newer|more recent|later|older|earlier)|{OTHERS}|{SAME})"
    r"(?: ones?| papers?)?(?: please)?[?.! ]*"
)
"""A whole turn that narrows papers like one: "only newer ones", "by others"."""
NARROWER_CUES = "newer|recent|later|older|earlier|other|same|else|different|author|not"
