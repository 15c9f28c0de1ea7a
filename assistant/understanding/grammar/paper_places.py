"""Where a paper stands in a question, and how the stretch that names it is told."""

from __future__ import annotations

from assistant.understanding.patterns import Cued

X = r"(?P<x>[^|]+?)"
END = r"(?= *(?:\| *)*[?.!]* *$)"
THE = (
    r"(?:(?:the|that|this) )?(?:(?:paper|article|publication|report|preprint"
    r"|work) )?(?:(?:called|titled|named) )?"
)
PAPER_TAIL = (
    r"(?: (?:paper|article|publication|report|preprint|model|technical report))?"
)
PAPER = rf"{THE}{X}{PAPER_TAIL}"

FIELD_OF = Cued(
    " of | for | on | in | to ",
    r"(?:(?:what|who) (?:is|are|was|were) )?(?:the )?(?P<f>{field})"
    r" (?:of|for|on|in|(?<=link )to) "
    rf"{PAPER}{END}",
)
FIELD_FIRST = Cued(
    "'s", rf"(?:what (?:is|are|was|were) )?(?:the )?{X} 's (?P<f>{{field}}){END}"
)
"""Any field of a paper, named before it or after it."""

ALONE = r"[ |]*(?:the )?([PWU]\d+)(?: paper| report| article)?[ |?.!]*"
"""A question that is but a paper."""
DECISIVE = frozenset(
    ("who wrote", "when was", "where was", "has code", "code for", "abstract of",
     "summarise", "cited", "citations", "how to cite", "bibtex of", "score", "open")
)  # fmt: skip
"""Rules after which a stretch that fits no title is a paper that is not here."""
NO_TITLE = (
    r"^ *(?:please )?(?:define|explain|describe) |"
    r"[AVDNFC]\d+|^(?:about|on)\b"
    r"|\b(?:in the context|first|last|latest|earliest|newest|oldest|most|best|papers?"
    r"|publications?|articles?|authors?|it|they|them|this|that|these|those|who|which"
    r"|what)\b|^ *(?:and|or|not|any|all|both)\b"
)

TOPICAL = r"(?:on|about|of|regarding|using|with|in|for)"
"""Before a name that may as well be a topic."""
SAME_AS = (
    r"(?:in|at|from|of|with)? ?the same (?P<what>venue|conference|journal|workshop"
    r"|year)"
    r" (?:as|of) (?:the )?(?:paper )?(?P<x>[PW]\d+)"
)
VENUE_OF = (
    r"(?<=papers )(?P<at>in|at|from) the (?P<what>venue|conference|journal|workshop) of"
    r" (?:the )?(?:paper )?(?P<x>[PW]\d+)"
)
"""A venue or year told by a paper."""
ONE_AUTHOR_OF = (
    r"(?P<before>by|from|with|(?<!name )(?<!names )of|did|does|has|have) (?:the )?"
    r"(?P<which>first|lead|last|senior) author of (?:the )?(?:paper )?(?P<x>[PW]\d+)"
)
"""A person told by a place in a paper's list of authors."""
YES_OR_NO = (
    r"^[ |]*(?:do|does|did|has|have|had|is|are|was|were|can|could|isn t|wasn t|didn t)"
    r"(?= )"
)
ASKED_BY: tuple[tuple[str, frozenset[str]], ...] = (
    ("authors", frozenset(
        ("who", "whom", "whose", "author", "authors", "writer", "writers", "creator",
         "creators", "researchers", "scientists", "team")
    )),
    ("venues", frozenset(
        ("where", "venue", "venues", "conference", "journal", "workshop", "proceedings",
         "outlet", "event", "symposium")
    )),
    ("years", frozenset(("when", "year", "date"))),
)  # fmt: skip
"""Field of a paper, and the words that ask for it in whatever sentence."""
LOOSE_INTENTS = {
    "authors": ("paper.authors", "authors"),
    "count-authors": ("papers.count", "authors"),
}
"""(intent, what to show) of what is asked for so; else it is a field."""
