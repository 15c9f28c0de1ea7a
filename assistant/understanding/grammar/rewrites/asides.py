"""Asides: what people add to a question that changes nothing, taken out of it.

Where the papers are kept, that ends of a range count, by what something is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_PAPERS = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}|anything|copies)"
_WE_HOLD = (
    r"(?:we|you|i|they) (?:currently |now |do |actually )?(?:hold|have|keep|own|stock)"
)
SHELVES = r"(?:library|collection|holdings|catalogu?e|shelves|shelf|bibliography|stock)"

ASIDES: Rewrites = (
    (
        Cued(
            "inclusive|included|ends|counted",
            r",? ?(?:(?:both|all) (?:years|ends|dates|of them) (?:included|inclusive"
            r"|counted)|(?:years |ends )?inclusive(?:ly)?|(?<=\d )included)(?= |,|\.)",
        ),
        "",
    ),
    (
        Cued(
            "measured|judging|judged|going by|to judge|reckoned",
            r",? (?:as )?(?:measured|judging|judged|to judge|going|reckoned) by"
            r" (?:(?:the|their|his|her|number|of|joint|shared|common|first|last|latest"
            rf"|earliest|total|count) )*{_PAPERS}(?: (?:together|here|count))?",
        ),
        "",
    ),
    (
        Cued(
            "necessarily|always",
            r",? ?(?:(?:but|and|though|even if) )?not (?:necessarily|always)"
            r" (?:together|jointly|both at once|(?:in|on|at|with) (?:the same|one|a"
            rf" single|each other)(?: {_PAPERS}| year| time| venue)?)",
        ),
        "",
    ),
    (
        Cued(
            "same time|at once|simultaneously",
            r"(?:both |all )?(?:at (?:one and )?the same time|at once|simultaneously)",
        ),
        "",
    ),
    (
        Cued(
            " we | you | i | they ",
            rf"(?:that|which) {_WE_HOLD}(?: {_PAPERS} (?:from|by|of))?(?=[ ?.!]*$|"
            rf" [,.]|"
            r" (?:by|of|from|in|on|about)\b)",
        ),
        "",
    ),
    (
        Cued(
            " we | you | i | they ",
            rf"(?<=[\drsk] ){_WE_HOLD}(?=[ ?.!]*$| [,.]| (?:by|of|from|in|on"
            r"|about)\b)",
        ),
        "",
    ),
    (
        Cued(
            "represented|covered|contained|included|listed|to be found",
            rf"(?:(?:that|which) )?(?:are|is|were) (?:represented|covered|contained"
            rf"|included|listed|to be found)(?: here)?(?= (?:in|by) (?:the|this|our"
            rf"|your"
            rf") {SHELVES}|[ ?.!]*$)",
        ),
        "",
    ),
    (
        Cued(
            "home to",
            rf"^ (?:is|was) (?:the|this|our|your) {SHELVES} home to (?:any |an? "
            rf"|some )?"
            rf"(V\d+) {_PAPERS}",
        ),
        r"was a paper published in \1",
    ),
    (
        Cued(
            "collection|library|holdings|catalog|shel|bibliography|stock",
            r"^(?! (?:is|are|was|were|do|does|did|has|have|it) )"
            r"(?! (?:what|show)(?: is| ?'?s| me)? (?:in|on) )(.*?) (?:in|within|from"
            r"|on|of|inside|across|off) (?:the|this|our|your|my|these) (?:whole |entire"
            rf" |own )?{SHELVES}(?=[ ?.!]*$| [,.])",
        ),
        r"\1",
    ),
    (
        Cued(
            "collection|library|holdings|catalog|shel|bibliography|stock",
            rf"^ ((?:which|what) {_PAPERS}) (?:in|within|from|on|of|inside) (?:the|this"
            rf"|our|your|my|these) {SHELVES}(?= (?:are|is|were|deal|treat|use|study"
            r"|discuss|address|mention|cover|concern)\b)",
        ),
        r" \1",
    ),
    (
        Cued(
            "what",
            r"(?:[,|.] )?and (?:what (?:are they |is each )?(?:about|on)"
            r"|what (?:do they|does each) (?:do|say|cover|treat))(?=[ ?.!|]*$)",
        ),
        "",
    ),
    (
        Cued(
            "overview|summary|survey",
            r"[?.|,]+ (?:an? )?(?:brief |short |quick )?(?:overview|summary"
            r"|survey),?(?: please)?(?=[ ?.!|]*$)",
        ),
        "",
    ),
    (
        Cued(
            "same day|same date",
            r"(?:carry|bear|share|have|show) the (?:very )?same (?:day|date)(?: [,:])?"
            r"(?= (?:of )?[A-Z]\d+)",
        ),
        "from",
    ),
    (
        Cued(
            " i ",
            r"^ i (?:(?:vaguely|dimly|only|just|seem to|can) )*(?:recall|remember)"
            r" (?:an? |the |some )?(?:talk|paper|article|poster|presentation|work|piece"
            r"|something)(?P<x> .*?)[ ,:;.-]+(?:which|what) (?:paper|one|article|work"
            r"|title"
            r")?(?: (?:would|could|might|was|is|did|must|i|have|been|be|it|that|this"
            r"|mean))*(?=[ ?.!]*$)",
        ),
        r"which paper \g<x>",
    ),
    (
        Cued(
            " N",
            rf"({cues.PUBLISH}|{cues.COLLABORATE}|together|with|[AV]\d+) (N\d+)"
            r"(?=[ ?.!,]*$)",
        ),
        r"\1 with \2 papers",
    ),
)
"""(what is written, what is left of it), in this order."""
