"""Words that ask what several papers or people share."""

from __future__ import annotations

from assistant.understanding.grammar.paper_places import END
from assistant.understanding.patterns import Cued

_BE = r"(?:is|are|s|do|does|did|have|has)"
_AS_TO = (
    r"(?: (?:as regards|as to|regarding|concerning|with (?:regard|respect) to"
    r"|in terms of|when it comes to|on|about) (?P<q>[^|]+?))?"
)
"""What of it is asked about: "in common regarding licensing"."""
_SHARED_THINGS = (
    r"(?:methods?|techniques?|ideas?|approach(?:es)?|things?|features?|traits?|tricks?"
    r"|ingredients?|components?|goals?|aims?|points?|findings?|methodology)"
)
"""Nouns of what is shared; they say no more than that it is."""
STORED = (
    r"(?:(?:first|last|lead|senior|same|publication|publishing) )?(?:authors?|venues?"
    r"|journals?|conferences?|years?|dates?|day|month|affiliations?|titles?|topics?"
    r"|keywords?|categor(?:y|ies)|people|persons?|group|lab|team|institutions?)"
)
"""What is stored of papers: whether that is the same is asked in other forms."""

_THINGS = r"anything|something|things|much|a lot"

IN_COMMON: tuple[Cued, ...] = (
    Cued(
        "common",
        rf"^ (?:show me |tell me )?what (?:things )?{_BE} (?P<x>[^|]+?) (?:have |got )?"
        rf"in common{_AS_TO}{END}",
    ),
    Cued(
        "common",
        rf"^ (?:what {_BE} |which things {_BE} )?(?:the )?(?:things )?(?:in )?common"
        rf"(?:alities|alit(?:y)| ground)? (?:to|between|among|of|in|for) (?P<x>[^|]+?)"
        rf"{END}",
    ),
    Cued(
        "common|share",
        r"^ (?:is|are) there (?:anything|something|things|any \w+) (?:that |which )?"
        r"(?P<x>[^|]+?) (?:all |both )?(?:(?:have|has) in common"
        r"|shares?(?: in common)?)"
        rf"{END}",
    ),
    Cued(
        "common|share",
        rf"^ (?:do|does|did) (?P<x>[^|]+?) (?:have (?:{_THINGS}) in common"
        rf"|share (?:{_THINGS})(?: in common)?){END}",
    ),
    Cued(
        "common",
        r"^ (?P<x>[^:|]+?) ?[:;] what (?:do|have|is|are) (?:the|these|they|those)?"
        r" ?(?:two|three|four|both|all)? ?(?:of them|models|papers|reports)? ?"
        rf"(?:have )?in common{_AS_TO}{END}",
    ),
    Cued(
        "agree",
        r"^ (?:on )?what (?:points )?(?:do|does|did) (?P<x>[^|]+?) (?:both |all )?"
        rf"agree(?: on| about)?{END}",
    ),
    Cued(
        "common|shared",
        r"^ (?:the )?(?:common|shared) (?:points?|features?|ideas?|themes?|traits?"
        rf"|elements?|aspects?) (?:between|of|among|in|to) (?P<x>[^|]+?){END}",
    ),
    Cued(
        "similarit|overlap|parallels",
        rf"^ (?:(?:what|where|show|list|me|the|are|is|any|there) )*(?:similarities"
        rf"|similarity|overlaps?|parallels) (?:between|of|among) (?P<x>[^|]+?){END}",
    ),
    Cued(
        "share",
        r"^ what (?:do|does"
        rf"|did) (?P<x>[^|]+?) (?:both )?share(?: with each other)?{END}",
    ),
    Cued(
        "similar|alike|connected",
        r"^ (?:how|in what way|in which way) are (?P<x>[^|]+?) (?:similar|alike"
        rf"|connected)(?: to each other)?{END}",
    ),
    Cued(
        "shared|used",
        rf"^ (?:what|(?:which|what) {_SHARED_THINGS}) (?:is|are|s|was|were)"
        rf" (?:shared|used) (?:by|between|among) (?:both )?(?P<x>[^|]+?){END}",
    ),
    Cued(
        "common|similarit|overlap|shared",
        r"^ (?P<x>[^:|]+?) ?[:;,-] (?:what |any |the |are there any )?(?:common ground"
        rf"|commonalities|similarities|overlaps?|shared {_SHARED_THINGS}|in common)"
        rf"{END}",
    ),
    Cued(
        "share|in common|both",
        rf"^ (?:which|what) {_SHARED_THINGS} (?:do|does|did) (?P<x>[^|]+?)"
        r" (?:share|have in common|both (?:use|employ|rely on|rest on|build on))"
        rf"{END}",
    ),
    Cued(
        "both",
        r"^ what (?:do|does|did) (?P<x>[^|]+?) both (?:use|employ|do|rely on|rest on"
        r"|build on|achieve|address|tackle|have|say|show|find|report|claim|state|want)"
        rf"(?: (?:about|on|of|for|in) (?P<q>[^|]+?))?{END}",
    ),
    Cued(
        "same",
        r"^ (?:do|does|did) (?P<x>[^|]+?) (?:use|employ|rest on|rely on|build on|follow"
        r"|share|need|want|pursue) (?:one and )?the same"
        rf"(?: (?:kinds?|types?|sorts?) of)? (?!{STORED}\b)(?P<q>[^|]+?){END}",
    ),
    Cued(
        "connects|links|unites",
        rf"^ what (?:connects|links|unites) (?P<x>[^|]+?){END}",
    ),
)
"""What is set side by side is `x`: "A and B"."""

THEY_SHARE = Cued(
    "share|in common",
    r"(?:(?:they|these|those|both|two) (?:share(?! of)|have in common)"
    r"|they have (?:anything |something |much |a lot )?in common)",
)
"""Said of papers that are named before."""
