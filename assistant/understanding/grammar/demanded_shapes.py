"""The shape of the answer that a question asks for: people, years, a number.

A reading that answers in another shape has not heard what is asked.
"""

from __future__ import annotations

from typing import Final

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.demands import Demand, demand

LEAD: Final = (
    rf"^(?: (?:{cues.REQUEST}|and|so|but|hey|hi|hello|well|ok|okay|,|:|please|also|now"
    r"|in|at|on|during|just)(?= ))*"
)
"""What leads up to a question, taken off before its first words are looked at."""
_ENDS: Final = r"(?=[ ?.!|]*$)"
_AUX: Final = r"(?:is|are|was|were|do|does|did|has|have|had)"


SHAPES: Final[tuple[Demand, ...]] = (
    demand(
        "whether|true|yes or no",
        r"whether(?! (?:or not )?(?:you|anyone|someone)\b)|true or false|yes or no",
        "boolean",
    ),
    demand(
        "earlier|later|sooner|older|newer|before",
        rf"^ (?:{_AUX}) .*(?:earlier|later|sooner|older|newer) than",
        "boolean",
    ),
    demand(
        "when|year",
        r"^ (?:when|(?:what|which) years?)(?= )(?! and where)",
        "years",
    ),
    demand("last time|first time", r"^ (?:the )?(?:last|first) time", "years"),
    demand(
        "where",
        r"^ where (?:is|are|was|were|did|does|do|has|have)\b"
        r" .*(?:publish|appear|present|print)\w*",
        "venues",
    ),
    demand(
        "which|what|venue|conference|journal",
        rf"^ (?:what|which) (?:\w+ )?{cues.VENUES}(?= )",
        "venues",
    ),
    demand("how many|number of", r"^ (?:how many|the number of)", "number"),
    demand(
        "how many",
        rf"^ how many (?:(?:different|distinct|of|the|other|A\d+|'s) )*"
        rf"(?:{cues.COAUTHORS}|{cues.AUTHORS})(?= )",
        "number-authors number-coauthors",
    ),
    demand(
        "how many",
        rf"^ how many (?:(?:different|distinct|of|the) )*{cues.VENUES}(?= )",
        "number-venues",
    ),
    demand(
        "did|has|have|do",
        r"^ (?:did|has|have|does) A\d+(?= )(?!.* or )",
        "boolean papers",
    ),
    demand(
        "where|conference|venue|journal|workshop|proceedings|symposium|outlet",
        rf"(?<!and )(?:where|(?:which|what|the) {cues.VENUES})"
        r"(?: was (?:it|that|this))?"
        rf"{_ENDS}",
        "venues",
    ),
    demand(
        "when|year",
        r"(?<!and )(?<!and in )(?:when(?: was (?:it|that|this))?|(?:which|what) years?"
        rf"|(?<!\d )(?<!what )(?<!which )(?<!by )(?<!per )year){_ENDS}",
        "years",
    ),
    demand(
        "who",
        r"who (?:is|was|s|are|were) (?:it|that|this|he|she|they)" + _ENDS,
        "authors",
    ),
    demand(
        ", who",
        r", (?:who|whom) (?:else )?(?:has|have|did|does)(?= )(?!.* what else )",
        "authors number",
    ),
    demand("whom", r"with whom|whom(?=[^,;]* with\b)", "authors number"),
    demand(
        "could|can|would|will",
        r"^ (?:could|can|would|will) you(?!.* (?:whether|if|confirm|verify|check)\b)",
        "papers authors venues years number",
    ),
    demand(
        cues.PAPER_CUES,
        rf"^ (?:(?:which|what|the|all|all the|any|every|everything) )?(?:other )?"
        rf"{cues.PAPERS}(?= (?:by|with|from|in|at|that|which|did|has|have|,))",
        "papers number",
    ),
    demand(
        "what did|what has|what have", r"^ what (?:did|has|have) [AV]\d+(?= )", "papers"
    ),
    demand(
        "author|researcher|people",
        r"^ (?:(?:which|what|the|all|all the) )?(?:authors?|researchers?|people)"
        r"(?= (?:who|that|with|in|at|of|have|has|,))(?!.* (?:papers|venues)\b)",
        "authors number",
    ),
    demand(
        "est ",
        r"(?:longest|shortest) (?:titles?|names?|abstracts?|papers?)",
        "length",
    ),
    demand(
        "topic|theme|subject|keyword",
        r"(?:popular|common|frequent|trending|hot|top|main|what|which) (?:research )?"
        r"(?:topics?|themes?|subjects?|keywords?)(?! (?:paper|by|of choice))",
        "keywords categories profile",
    ),
    demand(
        "topic|theme|subject",
        rf"^(?: (?:{cues.REQUEST}|what|are|were|is|was|the|all|research))*"
        r" (?:topics|themes|subjects)(?: (?:are|were|discussed|covered|treated))*"
        r"(?= (?:(?:of|in|at|from|for|by) )?[ADV]\d)",
        "keywords categories profile",
    ),
    demand("which of V|what of V", r"^ (?:which|what) of V\d+", "venues"),
    demand(
        "'s ",
        rf"^ (?:all |the )*A\d+ 's {cues.PAPERS}(?= (?:with|by|at|in|that|which|,))",
        "papers number",
    ),
    demand(
        "'s ",
        rf"^ (?:all |the )*A\d+ 's {cues.COAUTHORS}(?= (?:with|by|at|in|who|that|,))",
        "authors number",
    ),
    demand(
        "author",
        r"^ (?:the )?(?:first|last|lead|senior)[- ]author of(?!.* others? )",
        "authors",
    ),
)
"""The shape of the answer that a question asks for."""

OF_NAMES: Final[tuple[Demand, ...]] = (
    demand("who", r"^ (?:who|whom)(?= )(?!.* what else )", "authors"),
)
"""The same, where names are in the question: else "who proposed" wants papers."""
