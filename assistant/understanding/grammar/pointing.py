"""Words for cards by their places, several at once, and for one card among others."""

from __future__ import annotations

from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.grammar.dialogue import ORDINALS

_WORDS = "|".join(word for word, n in SMALL_NUMBERS.items() if n > 1 and word != "few")
_ORD = "|".join(ORDINALS)
_NOUN = r"(?: (?:ones?|papers?|results?|cards?|hits?|entries))?"
_OF = r"(?: of (?:them|these|those))?"

ONE = rf"(?:#|\[)?\b(?:\d{{1,3}}|{_ORD})\b\]?"
"""One place."""

SOME = (
    rf"(?:the )?(?P<end>first|last|final|bottom|top) "
    rf"(?P<n>\d{{1,2}}|{_WORDS}){_NOUN}{_OF}"
)
"""So many from one end: "the first two of them"."""

SINGLE = rf"(?:the )?(?:paper |number |card )?(?P<a>{ONE})(?: one| paper)?"
"""One card, with or without a noun."""

_CARDS = (
    r"(?:the )?(?:(?:papers?|cards?|results?|numbers?|items?|nos?\.?|#) ?)?(?:the )?"
)
RANGE = (
    rf"{_CARDS}(?P<a>{ONE}) ?(?:-|–|—|to|through|until|\.\.) ?(?:the "
    rf")?(?P<b>{ONE}){_NOUN}{_OF}"
)
"""From one place to another: "1-3"."""

ROW = (
    rf"{_CARDS}{ONE}(?:(?: ?, ?| ?& ?| and | or )+(?:the |number )?{ONE})+{_NOUN}{_OF}"
)
"""One place after the other: "1, 2 and 4"."""

ALONE = (
    r"^(?:and |just |only |keep |show (?:me )?|list |now |what about |how about |open "
    r")*"
    r"(?P<what>.+?)[?.!]*$"
)
"""What may stand before places that are all that is asked for."""

KEEPS = r"^(?:and |now |but )*(?:just|only|keep(?: only| just)?) "
LESS = (
    r"^(?:and |but |now |please )*(?:(?:exclude|excluding|minus|except(?: for)?|leave "
    r"out|hide|"
    r"skip|filter out|omit|get rid of|throw out) (?P<x>.+?)|(?:not|but not|drop|remove|"
    r"without|"
    r"take out|take away) (?P<x2>(?:those|these|the ones|ones|anything|everything|all|"
    r"papers)\b.+?))"
    r"[?.!]*$"
)
"""Papers that are to go, by what they have in common."""
THOSE = (
    r"^(?:all )?(?:those|these|the ones|ones|anything|everything|all)\b(?: of (?:them|"
    r"these|those))?"
)
COMPARE = (
    r"^(?:and |now |please )*compare (?:them|these|those|the (?:two|three|four)|both|"
    r"all)"
    r"(?: (?:two|three|four|papers|side by side|with each other|all|both))*[?.!]*$"
)

ASKED = (
    r"^(?P<verb>(?:and |now |please )*(?:compare|open|cite|(?:bib ?tex|abstracts?|"
    r"authors|"
    r"summar(?:y|ies)|citations?|code|venues?|dates?|years?)(?: (?:of|for))?|"
    r"summari[sz]e|who wrote|"
    r"when (?:were|was)|show (?:me )?the (?:bib ?tex|abstracts?|authors) (?:of|for))) "
    r"(?P<what>.+?)(?P<rest> published| written)?[?.!]*$"
)
"""What may be asked of several cards."""

OUT = (
    r"^(?:please |now )*(?:drop|remove|without|exclude|except|skip|hide|not|minus|"
    r"(?:everything|all|anything)(?: of (?:them|these|those))?"
    r" (?:but|except(?: for)?|without|other than)|but not|leave out)"
    r" (?P<what>.+?)[?.!]*$"
)
"""Cards that are to go."""

NUMBER = r"^(?:#|\[|no\.? ?|number )?(?P<num>\d{1,2})\]?[.!]*$"
"""A number and nothing else: that card."""

SUPERLATIVE = (
    r"^(?:and |so |only |just |keep )*(?:(?:which|what)(?: one)?"
    r"(?: of (?:them|these|those))? (?:is|was) )?"
    rf"(?:show (?:me )?|open )?(?:the )?(?P<n0>(?:\d{{1,2}}|{_WORDS}) "
    rf")?(?P<best>newest|latest|most recent|oldest|earliest|"
    r"best|highest(?:[- ]scor(?:ed|ing))?|top[- ]scored|best[- ]scored|most cited|"
    r"most influential|lowest(?:[- ]scor(?:ed|ing))?|least cited)"
    r"(?P<n> (?:\d{1,2}|" + _WORDS + r"))?"
    r"(?P<of> (?:ones?|papers?|of (?:them|these|those|the (?:lot|bunch|list))|among "
    r"(?:them|these|those)|"
    r"one of (?:them|these|those)|in (?:the|this) list))?[?.!]*$"
)
"""One card by what it has most of."""
METRICS: tuple[tuple[str, str, bool], ...] = (
    (r"newest|latest|most recent", "date", True),
    (r"oldest|earliest", "date", False),
    (r"most cited", "citations", True),
    (r"most influential", "influence", True),
    (r"least cited", "citations", False),
    (r"lowest.*", "score", False),
    (r".*", "score", True),
)
"""Superlative -> metric, whether descending."""

RELATIVE = (
    r"^(?:and |but |show (?:me )?|is there |are there |do you have )*"
    r"(?:the |any |anything |something |ones? |papers? |only )*"
    r"(?P<way>newer|more recent|later|older|earlier)(?: ones?| papers?)?"
    r"(?: than (?P<x>it|that|this(?: one| paper)?|that(?: one| paper)|@\S+))?[?.!]*$"
)
"""As in "anything newer than that?"; with nothing named the order is meant."""
THE_ONE = (
    r"\b(?:the|that) (?:(?:one|paper|article)(?: (?:that|which)(?: is| was| has)?)?"
    r" (?P<how>by|from|about|on|with|without|since|of|in|written by|published in) "
    r"(?P<x>.+?)"
    r"|(?P<x2>[\w-]+(?: [\w-]+)?) one)"
    r"(?=[?.!]*$| (?:is|was|has|have|about|here|say)\b)"
)
"""One card by what is true of it: "the one by Lee", "the NVIDIA one"."""

THESE_AUTHORS = (
    r"\b(?:(?:by |from )?(?:these|those|the same|its|the|all (?:of )?(?:these|those|"
    r"the)|their) "
    r"(?:authors|people|writers|researchers)|(?:by )?(?:the )?same (?:authors|people|"
    r"team|group))\b"
    r"(?! (?:of|who|that|with|have|in|from|wrote|@))"
)
HER_BEST = (
    r"\b(?P<whose>his|her|their|the same author's|this author's|that author's)"
    r" (?P<best>(?:\d+ )?(?:most recent|latest|newest|last|oldest|earliest|first|best|"
    r"most cited|most influential|"
    r"highest[- ]scored)(?: \d+)?)(?: one)?(?=\s*[?.!]*$)"
)
"""A superlative of a person's without a noun: "his most recent"."""

THAT_VENUE = r"\b(?:that|this|the same|same) (?:venue|conference|journal|workshop)\b"
THAT_YEAR = r"\b(?:that|the same|same) (?:very )?year\b"
FORMER = r"\bthe former\b"
LATTER = r"\bthe latter\b"

THEY_SAY = (
    r"\b(?P<aux>do|did|have) they (?P<verb>(?:also |even |actually )?(?:achieve|address"
    r"|analy[sz]e|apply|argue|claim|compare|conclude|consider|contribute|define|describe"
    r"|do|evaluate|experiment|explain|find|found|get|improve|introduce|investigate"
    r"|measure|mention|mean|outperform|present|propose|reach|recommend|release|report"
    r"|say|show|solve|study|suggest|test|train|tr(?:y|ied)|use|work)(?:d|ed|s)?)\b"
)
"""What the authors of a paper do in it, asked of the paper."""
SAYING = {"do": "does", "did": "did", "have": "has"}
"""The verb of several as that of one."""
