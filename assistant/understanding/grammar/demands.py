"""What words of a question demand of its reading: a shape, an order, a condition.

A reading may put a question in whatever form it likes, but a word that changes the
answer must have left its trace in it. Each row is a sign in the masked question and
the traces that can come of it; where there is none, the sign went unheard.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS


class Demand(NamedTuple):
    """A sign, one of whose traces a reading of the question must show."""

    cues: str
    """Pieces of words between bars, one of which every match holds."""
    pattern: str
    traces: frozenset[str]


def _demand(pieces: str, pattern: str, traces: str) -> Demand:
    return Demand(pieces, pattern, frozenset(traces.split()))


_FEW: Final = "|".join(word for word, n in SMALL_NUMBERS.items() if n > 1)
_LEAD: Final = (
    rf"^(?: (?:{cues.REQUEST}|and|so|but|hey|hi|hello|well|ok|okay|,|:|please|also|now"
    r"|in|at|on|during|just))*"
)
_NOUN: Final = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER})"
_ENDS: Final = r"(?=[ ?.!|]*$)"
_AUX: Final = r"(?:is|are|was|were|do|does|did|has|have|had)"

SHAPES: Final[tuple[Demand, ...]] = (
    _demand(
        "whether|true",
        r"whether(?! (?:or not )?(?:you|anyone|someone)\b)|true or false|yes or no",
        "boolean",
    ),
    _demand(
        "earlier|later|sooner|older|newer|before",
        rf"^ (?:{_AUX}) .*(?:earlier|later|sooner|older|newer) than",
        "boolean",
    ),
    _demand(
        "when|year",
        rf"{_LEAD} (?:when|(?:what|which) years?)(?= )(?! and where)",
        "years",
    ),
    _demand("last time|first time", r"^ (?:the )?(?:last|first) time", "years"),
    _demand(
        "where",
        rf"{_LEAD} where (?:is|are|was|were|did|does|do|has|have)\b"
        rf" .*(?:publish|appear|present|print)\w*",
        "venues",
    ),
    _demand(
        "which|what|venue|conference|journal",
        rf"{_LEAD} (?:what|which) (?:\w+ )?{cues.VENUES}(?= )",
        "venues",
    ),
    _demand("how many|number of", rf"{_LEAD} (?:how many|the number of)", "number"),
    _demand(
        "how many",
        rf"{_LEAD} how many (?:(?:different|distinct|of|the|other|A\d+|'s) )*"
        rf"(?:{cues.COAUTHORS}|{cues.AUTHORS})(?= )",
        "number-authors number-coauthors",
    ),
    _demand(
        "how many",
        rf"{_LEAD} how many (?:(?:different|distinct|of|the) )*{cues.VENUES}(?= )",
        "number-venues",
    ),
    _demand(
        "did|has|have|do",
        r"^ (?:did|has|have|does) A\d+(?= )(?!.* or )",
        "boolean papers",
    ),
    _demand(
        "where|venue|conference",
        rf"(?<!and )(?:where|(?:which|what|the) {cues.VENUES})"
        r"(?: was (?:it|that|this))?"
        rf"{_ENDS}",
        "venues",
    ),
    _demand(
        "when|year",
        r"(?<!and )(?<!and in )(?:when(?: was (?:it|that|this))?|(?:which|what) years?"
        rf"|(?<!\d )(?<!what )(?<!which )year){_ENDS}",
        "years",
    ),
    _demand(
        "who",
        r"who (?:is|was|s|are|were) (?:it|that|this|he|she|they)" + _ENDS,
        "authors",
    ),
    _demand("whom", r"with whom|whom(?=[^,;]* with\b)", "authors number"),
    _demand(
        "could|can|would|will",
        r"^ (?:could|can|would|will) you(?!.* (?:whether|if|confirm|verify|check)\b)",
        "papers authors venues years number",
    ),
    _demand(
        "paper|publication|article|work",
        rf"{_LEAD} (?:(?:which|what|the|all|all the|any|every|everything) )?(?:other )?"
        rf"{cues.PAPERS}(?= (?:by|with|from|in|at|that|which|did|has|have|,))",
        "papers number",
    ),
    _demand("what did", rf"{_LEAD} what (?:did|has|have) [AV]\d+(?= )", "papers"),
    _demand(
        "author|researcher|people",
        rf"{_LEAD} (?:(?:which|what|the|all|all the) )?(?:authors?|researchers?|people)"
        r"(?= (?:who|that|with|in|at|of|have|has|,))(?!.* (?:papers|venues)\b)",
        "authors number",
    ),
    _demand(
        "est ",
        r"(?:longest|shortest) (?:titles?|names?|abstracts?|papers?)",
        "length",
    ),
    _demand(
        "topic|theme|subject|keyword",
        r"(?:popular|common|frequent|trending|hot|top|main|what|which) (?:research )?"
        r"(?:topics?|themes?|subjects?|keywords?)(?! (?:paper|by|of choice))",
        "keywords categories",
    ),
)
"""The shape of the answer that a question asks for."""

OF_NAMES: Final[tuple[Demand, ...]] = (
    _demand("who", rf"{_LEAD} (?:who|whom)(?= )(?!.* else )", "authors"),
)
"""The same, where names are in the question: else "who proposed" wants papers."""

SIGNS: Final[tuple[Demand, ...]] = (
    _demand(
        "single|sole|solo|alone|one author",
        r"(?:single|sole|solo|lone|one|only)[- ]author(?:ed)?|alone|solo",
        "size coauthors",
    ),
    _demand(
        "author",
        r"(?:the|as(?: an?)?|is) (?:first|last|lead|senior|second|final)"
        r"[- ]author(?:s|ed)?",
        "place",
    ),
    _demand("same", r"(?:the|at|in) same", "same compare boolean-same"),
    _demand(
        "author",
        r"(?:most|highest|largest|greatest|fewest|least)(?: number of)? authors",
        "rank-authors compare",
    ),
    _demand(
        "which|who|that",
        rf", (?:which|who|that) {_AUX}(?= )",
        "whole",
    ),
    _demand(
        "most|highest|largest|greatest|fewest|least|top",
        r"(?:most|highest|largest|greatest|fewest|least|top \d+)"
        r"(?! (?:recent|current|likely|welcome|grateful|obliged))",
        "rank compare limit",
    ),
    _demand(
        "latest|newest|recent|earliest|oldest|first|last",
        r"(?:latest|newest|most recent|earliest|oldest|(?:the|very|'s) (?:first|last)"
        rf"(?= (?:{_NOUN}|{cues.COAUTHORS}|to\b|time|one\b)))",
        "rank compare date place",
    ),
    _demand(
        "more|less|fewer|higher|lower|greater|larger",
        r"(?:more|less|fewer|higher|lower|greater|larger)\b.* (?:than|or)",
        "bound compare rank size",
    ),
    _demand(
        "earlier|later|older|newer",
        r"(?:earlier|later|older|newer)\b.* (?:than|or)",
        "compare rank date",
    ),
    _demand("when ", r"when [^,]*(?:first|start|begin|began|begun|stop|cease)", "rank"),
    _demand(
        "not |never|n t |without|except|excluding|neither|other than|outside|unrelated",
        r"(?<!not )not(?! (?:not|sure|certain|only|know|where|who|when|which))|never"
        r"|(?:did|does|do|has|have|is|was|are|were)n? ?t(?= )|without|except"
        r"|excluding|neither|other than|unrelated",
        "negated boolean size coauthors code has citations",
    ),
    _demand(
        "longest",
        r"longest(?! (?:author|list|publication|time ago))",
        "length rank-authors compare",
    ),
    _demand(
        "only|exclusively|solely|nothing but",
        rf"(?:{cues.PUBLISH}|been) (?:\w+ )?(?:only|exclusively|solely|nothing but"
        rf"|just)"
        r" (?:in|at|with|on|for|by)\b",
        "only",
    ),
    _demand(
        "than |to A|with A",
        r"^ (?:is|was|are) A\d+ (?:(?:older|younger|taller|smarter|richer) than"
        r"|(?:related|married|similar|close) to) A\d+",
        "kin",
    ),
    _demand(
        "each |every |per ",
        rf"(?:each|every|per) (?:(?:[AV]\d+|single) )?(?:{cues.AUTHORS}|{cues.VENUES}"
        r"|year|month|paper)(?= )",
        "group each mean",
    ),
    _demand("both", r"both (?:of )?[APWQ]\d", "joint"),
    _demand(
        "cite|citing|citation",
        r"(?:which|that|who|papers|works)(?: ,)? (?:cites?|cited|citing)|cited by"
        r"|citations?(?! (?:key|entry|for|of P))",
        "citations",
    ),
    _demand(
        "second|third|fourth|fifth",
        rf"(?:the|'s) (?:second|third|fourth|fifth) {_NOUN}",
        "ordinal",
    ),
    _demand(
        "last|recent|latest|newest|oldest",
        r"(?:next|second) to (?:the )?last|penultimate|last but one|(?:second|third"
        r"|fourth|fifth)[- ](?:most recent|latest|newest|oldest|earliest|last)",
        "ordinal",
    ),
    _demand(
        "team|list|group|title|abstract",
        r"(?:largest|biggest|smallest|longest|shortest) (?:author(?:ing)? )?"
        r"(?:teams?|author lists?|groups?)",
        "rank-authors",
    ),
    _demand("language", r"(?:what|which) languages? (?:is|are|was|were)", "language"),
    _demand(
        "is |was |are ",
        r"^ (?:is|was|are) [AV]\d+ an? (?!(?:\w+ )?(?:co-?)?authors?\b)\w+",
        "kind",
    ),
    _demand(
        "latest|newest|recent|earliest|oldest|first|last",
        r"(?:latest|newest|most recent|earliest|oldest|first|last) V\d+(?= (?!paper))",
        "edition",
    ),
    _demand("journal", r"(?:which|what) journals(?! (?:and|or)\b)", "kind"),
)
"""Conditions and orders that leave a trace."""
