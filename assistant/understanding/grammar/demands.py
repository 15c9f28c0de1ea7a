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


def demand(pieces: str, pattern: str, traces: str) -> Demand:
    """A row of the tables; its traces are parted by blanks."""
    return Demand(pieces, pattern, frozenset(traces.split()))


_FEW: Final = "|".join(word for word, n in SMALL_NUMBERS.items() if n > 1)
_NOUN: Final = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER})"
_AUX: Final = r"(?:is|are|was|were|do|does|did|has|have|had)"


SIGNS: Final[tuple[Demand, ...]] = (
    demand(
        "single|sole|solo|lone|one author|one-author|only author|only-author",
        r"(?:single|sole|solo|lone|one|only)[- ]author(?:ed)?|alone|solo",
        "size coauthors",
    ),
    demand(
        "author",
        r"(?:the|as(?: an?)?|is) (?:first|last|lead|senior|second|final)"
        r"[- ]author(?:s|ed)?",
        "place",
    ),
    demand("same", r"(?:the|at|in) same", "same compare"),
    demand("in common", r"in common", "compare joint coauthors others same"),
    demand(
        "author",
        r"(?:most|highest|largest|greatest|fewest|least)(?: number of)? authors",
        "rank-authors compare",
    ),
    demand(
        "which|who|that",
        rf", (?:which|who|that) {_AUX}(?= )",
        "whole",
    ),
    demand(
        "most|highest|largest|greatest|fewest|least|top",
        r"(?:most|highest|largest|greatest|fewest|least|top \d+)"
        r"(?! (?:recent|current|likely|welcome|grateful|obliged))",
        "rank compare limit several",
    ),
    demand(
        "latest|newest|recent|earliest|oldest|first|last",
        r"(?:latest|newest|most recent|earliest|oldest|(?:the|very|'s) (?:first|last)"
        rf"(?= (?:{_NOUN}|{cues.COAUTHORS}|to\b|time|one\b)))",
        "rank compare date place",
    ),
    demand(
        "more|less|fewer|higher|lower|greater|larger",
        r"(?:more|less|fewer|higher|lower|greater|larger)\b.* (?:than|or)",
        "bound compare rank size",
    ),
    demand(
        "earlier|later|older|newer",
        r"(?:earlier|later|older|newer)\b.* (?:than|or)",
        "compare rank date",
    ),
    demand("when ", r"when [^,]*(?:first|start|begin|began|begun|stop|cease)", "rank"),
    demand(
        "not |never|n t |nt |without|except|excluding|neither|other than|unrelated",
        r"(?<!not )not(?! (?:not|sure|certain|only|know|where|who|when|which))|never"
        r"|(?:did|does|do|has|have|is|was|are|were)n ?t(?= )|without|except"
        r"|excluding|neither|other than|unrelated",
        "negated boolean size coauthors code has citations",
    ),
    demand(
        "longest",
        r"longest(?! (?:author|list|publication|time ago))",
        "length rank-authors compare",
    ),
    demand(
        "nobody|no one|none",
        r"(?:nobody|no one|none) (?:but|except|other than|besides)(?= )",
        "only",
    ),
    demand(
        "first|last|earlier|later",
        r"(?:which|who|what)\b[^,]* (?:first|last|earlier|later)\b[^,]*, .* or"
        r" [A-Z]\d+",
        "compare",
    ),
    demand(
        "longer",
        r"(?:active|publishing|writing|around|there|career)\b[^,]* longer|longer"
        r" career",
        "span",
    ),
    demand(
        "or ",
        r"or (?:(?:by|in|at|from|with|those|papers|the|ones) )+[AVD]\d+",
        "either compare boolean joint negated",
    ),
    demand("top ", rf"top (?:{_FEW}|[2-9]|\d\d)", "several"),
    demand(
        "only ",
        rf"only (?:one|a single|{_FEW}|\d+)(?= )",
        "bound size limit several",
    ),
    demand("once|twice|thrice", r"(?<!at )(?:once|twice|thrice)(?! again)", "bound"),
    demand(
        "only|exclusively|solely|nothing but|just",
        rf"(?:{cues.PUBLISH}|been) (?:\w+ )?(?:only|exclusively|solely|nothing but"
        rf"|just)"
        r" (?:(?:in|at|with|on|for|by)\b|[ADV]\d)",
        "only",
    ),
    demand(
        "only|exclusively|solely|just",
        r"(?:who|that|which) (?:have |has |had )?(?:only|exclusively|solely|just)"
        rf" (?:ever )?{cues.PUBLISH}",
        "only bound",
    ),
    demand(
        "each |every ",
        r"(?:who|whom|authors?|researchers?|people|venues?|conferences?)\b.*"
        r" (?:each|every)(?: single)? (?:year|month)",
        "each",
    ),
    demand(
        "than |to A|with A",
        r"^ (?:is|was|are) A\d+ (?:(?:older|younger|taller|smarter|richer) than"
        r"|(?:related|married|similar|close) to) A\d+",
        "kin",
    ),
    demand(
        "each |every |per ",
        rf"(?:each|every|per) (?:[AV]\d+ )?(?:{cues.AUTHORS}|{cues.VENUES}|year|month)"
        r"|per paper",
        "group each mean",
    ),
    demand(
        "further|other|else",
        r"(?<!what )(?:further|(?<!each )(?<!one )(?<!any )(?<!all )others?)(?! than)"
        r"|(?:who|where|which) else|^ what else",
        "others coauthors negated joint compare size",
    ),
    demand(
        "each |every ",
        r"(?:first|last|latest|newest|oldest|earliest|best) "
        rf"{_NOUN} (?:of|by|from|for|in|at) (?:each|every)",
        "of-each",
    ),
    demand("both", r"both (?:of )?[APWQ]\d", "joint"),
    demand(
        "cite|citing|citation",
        r"(?:which|that|who|papers|works)(?: ,)? (?:cites?|cited|citing)|cited by"
        r"|citations?(?! (?:key|entry|for|of P))",
        "citations",
    ),
    demand(
        "second|third|fourth|fifth",
        rf"(?:the|'s) (?:second|third|fourth|fifth) {_NOUN}",
        "ordinal",
    ),
    demand(
        "last|most |latest|newest|oldest|earliest|largest|highest|penultimate",
        r"(?:next|second) to (?:the )?last|penultimate|last but one|(?:second|third"
        r"|fourth|fifth)[- ](?:most|latest|newest|oldest|earliest|last|largest"
        r"|highest)",
        "ordinal",
    ),
    demand(
        "team|list|group|title|abstract",
        r"(?:largest|biggest|smallest|longest|shortest) (?:author(?:ing)? )?"
        r"(?:teams?|author lists?|groups?)",
        "rank-authors",
    ),
    demand("language", r"(?:what|which) languages? (?:is|are|was|were)", "language"),
    demand(
        "is |was |are ",
        r"^ (?:is|was|are) [AV]\d+ an? (?!(?:\w+ )?(?:co-?)?authors?\b)\w+",
        "kind",
    ),
    demand(
        "latest|newest|recent|earliest|oldest|first|last",
        r"(?:latest|newest|most recent|earliest|oldest|first|last) V\d+(?= (?!paper))",
        "edition",
    ),
    demand("journal", r"(?:which|what) journals(?! (?:and|or)\b)", "kind"),
)
"""Conditions and orders that leave a trace."""
