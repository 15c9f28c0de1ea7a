"""Openings of a wish to see what the papers say of a claim, word for word."""

from __future__ import annotations

from assistant.understanding.grammar.paper_places import END
from assistant.understanding.patterns import Cued

_SAYS = (
    r"(?:says?|said|claims?|claimed|argues?|argued|shows?|showed|shown|finds?|found"
    r"|reports?|reported|states?|stated|demonstrates?|demonstrated|proves?|proved"
    r"|suggests?|suggested|concludes?|concluded|observes?|observed|confirms?)"
)
_PAPERS = r"(?:papers?|abstracts?|studies|study|publications?|articles?|works?)"
_EVIDENCE = r"(?:evidence|support|proof|backing|indications?)"

CLAIMS: tuple[Cued, ...] = (
    Cued(
        "evidence|support|proof|backing|indication",
        r"^ (?:please )?(?:(?:what|which|is|are|was|were|s|there|the|any|some|show|find"
        rf"|give|quote|list|me|us|do|have|we) )*{_EVIDENCE}(?: is| are)?(?: there)?"
        r" (?:(?:for|of|behind) the (?:claim|idea|statement|hypothesis|view) that"
        r"|that|whether|for|of|on|against|about|behind|to show) "
        rf"(?P<x>.+?){END}",
    ),
    Cued(
        "who ",
        rf"^ who (?:{_SAYS} that|says|claims|argues|reports) (?P<x>.+?){END}",
    ),
    Cued(
        " that ",
        rf"^ (?:do|does|did|have|has|is there) (?:any|some) {_PAPERS} {_SAYS} that"
        rf" (?P<x>.+?){END}",
    ),
    Cued(
        "say|report|find|claim|conclude",
        rf"^ what (?:do|does|did) (?:the |these |my )?{_PAPERS} (?:say|report|find"
        rf"|claim|conclude) (?:about|on|of) (?P<x>.+?){END}",
    ),
    Cued(
        "claim",
        r"^ (?:check|verify|fact check|assess) (?:the |this )?claim(?: that)?"
        rf" (?P<x>.+?){END}",
    ),
    Cued(
        "quote|sentence",
        rf"^ (?:quotes?|sentences) (?:on|about|for|saying) (?P<x>.+?){END}",
    ),
)
"""The claim is `x`: it is looked for as it stands, names and all.

"Which papers show that ..." is none: it asks for papers, not for their words.
"""

OF_PAPERS = Cued(
    " that ",
    rf"^ (?:in )?(?:which|what) {_PAPERS} (?:here )?{_SAYS} that (?P<x>.+?){END}",
)
"""Papers that say something: what they say is the topic, and is quoted."""

CONDITION_AT_END = (
    r" (?:in |from |of )?(D\d+)[ |]*$| (?:in|at|by|according to) ([AV]\d+)[ |]*$"
)
"""When, where or by whom it must be said, behind a claim."""
