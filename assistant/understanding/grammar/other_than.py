"""Words that leave somebody out of the people asked for."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

OUT = (
    r"(?:,? ?(?:other than|besides?|apart from|aside from|except(?: for)?|excluding"
    r"|but not|not counting|not including|in addition to|leaving out|minus|without))"
)
OUT_CUES = (
    "than|beside|from|except|excluding|but not|counting|including|addition|leaving"
    "|minus|without"
)
_WHO = (
    rf"(?:{cues.REQUEST}|who|whom|what|which|are|is|was|were|the|a|an|all|any|of|names?"
    r"|list|everyone|everybody|people|else|did|has|have)"
)
LESS = Cued(
    OUT_CUES,
    rf"^[ |]*(?:{_WHO} )*(?:the )?(?P<of>A\d+)(?: \||,)*(?: (?:is|are|was|were))?"
    rf" ?{OUT} (?P<out>A\d+)",
)
"""As in "the authors of P0 other than A1", where `of` stands for the authors."""
NOT_WITH = Cued(
    " not | never ",
    r"(?P<of>A\d+)(?: ,)? (?:but|and)(?: (?:has|have|had|did|do|were))? (?:not|never)"
    rf"(?: ever)?(?: {cues.COLLABORATE})? with (?P<out>A\d+)",
)
"""As in "who wrote with A0 but not with A1"."""
WITH_BESIDE = Cued(
    OUT_CUES,
    rf"(?:who|whom|which {cues.AUTHORS}|what {cues.AUTHORS}|{cues.AUTHORS})(?: else)?"
    rf" ?{OUT} (?P<out>A\d+)(?: ,)?(?: (?:that|who))?"
    r"(?: (?:has|have|had|is|was|did|does|also|ever))*"
    rf" (?:{cues.COLLABORATE}|a co-?author|co-?authors?|partnered)"
    r"(?: (?:papers?|a paper|anything|together))?"
    r" (?:with|of|alongside) (?P<of>A\d+)",
)
"""As in "who besides A0 wrote with A1"."""
