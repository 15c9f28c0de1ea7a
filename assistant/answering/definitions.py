"""Sentences that say what a thing is, quoted as they stand.

Patterns after M. Hearst, "Automatic acquisition of hyponyms" (COLING 1992), and
the way papers present their own work, in the order in which they define: "we
introduce X, a ...", "X is a ...", "X, a ... that ...", "a ... called X". Where
none fits, the sentence in which the paper named after X says what it brings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering import acronyms, artefacts, names, roles, sentences
from assistant.answering.names import Match
from assistant.answering.passages import Span
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.passages import Field, Passage


class Definition(NamedTuple):
    """A sentence that defines a term."""

    paper: int
    field: Field
    span: Span
    """The sentence."""
    marks: tuple[Span, ...]
    """The words of it that define, by offsets into the same text."""
    rank: int
    """Place of its pattern in `PATTERNS`; lower defines better."""
    pattern: str
    variant: bool = False
    """Whether it defines a longer name that begins with the term."""

    @property
    def fallback(self) -> bool:
        """Whether it only tells what the paper named after the term brings."""
        return self.pattern == FALLBACK


FALLBACK: Final = "contribution"
_A: Final = r"(?:an?|the|one of)\s"
_KIND: Final = r"[^,;:.()]{0,60}?"
_INTRO: Final = rf"{artefacts.INTRODUCES}\s(?:(?:the|a|an|our)\s)?(?:(?:novel|new)\s)?"
_LONG: Final = r"(?:[^(),;]{3,80}\s\()?"
_SHORT: Final = r"\)?(?:\s\([^()]*\))?"
_PRAISE: Final = (
    r"(?:very\s|highly\s|increasingly\s)?(?:important|challenging|critical|crucial|key"
    r"|common|popular|major|fundamental|difficult|hard|long-?standing|well-known|widely"
    r"|active|central|core|essential|promising|vital|useful|powerful|complex|non-trivial"
    r"|first|most|only|best|same|second|main|problem|challenge|necessary)\b"
)
PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    (
        "introduced",
        rf"{_INTRO}{_LONG}(?P<x>X){_SHORT}(?:\s(?:family|series)[^,]{{0,30}})?"
        rf",\s(?P<d>{_A}.+)",
    ),
    ("copula", rf"(?P<x>X){_SHORT}\s(?P<d>(?:is|are)\s{_A}(?!{_PRAISE}|fact\b).+)"),
    ("apposition", rf"(?P<x>X){_SHORT},\s(?P<d>{_A}.+)"),
    (
        "called",
        rf"(?P<d>\b(?:an?|the|new|novel)\s{_KIND}(?:,\s)?(?:called|named|dubbed|termed"
        r"|coined|known as|which we call))\s(?:the\s)?[\"“']?(?P<x>X)",
    ),
    (
        "means",
        rf"(?P<x>X){_SHORT}\s(?P<d>(?:refers? to|denotes?|stands? for|means"
        r"|(?:is|are) defined as|consists? of|describes?)\s.+)",
    ),
    ("dash", rf"(?P<x>X)\s?(?:--|—|–)\s?(?P<d>{_A}.+)"),
    ("acronym", ""),
    ("presented", rf"{_INTRO}(?P<x>X)\b(?P<d>.*)"),
    ("said", rf"(?P<x>X){_SHORT}\s(?P<d>(?:is|are)\s{_A}.+)"),
    (FALLBACK, ""),
)
"""How a term (X) is defined (d), best first."""
_LONG_FORM: Final = [name for name, _ in PATTERNS].index("acronym")
_ENDS: Final = re.compile(r"[;]|\.(?=\s|$)")


def define(term: str, passages: Sequence[Passage], limit: int = 5) -> list[Definition]:
    """The sentences that define a term, best first, one a paper.

    Definitions of the very term come before those of longer names that begin
    with it; a paper named after the term before others; then the earlier
    passage.
    """
    words = names.words(term)
    if not words:
        return []
    words = (*words[:-1], _singular(words[-1]))
    found: list[tuple[bool, int, bool, int, Definition]] = []
    for order, passage in enumerate(passages):
        named = _named(words, passage)
        for one in _define(words, passage, named):
            found.append((one.variant, one.rank, not named, order, one))
    found.sort(key=lambda row: row[:4])
    best: dict[int, Definition] = {}
    for *_, one in found:
        best.setdefault(one.paper, one)
    return list(best.values())[:limit]


def _define(
    words: tuple[str, ...], passage: Passage, named: bool
) -> Iterator[Definition]:
    spans = sentences.of(passage)
    for span in spans:
        text = passage.abstract[span.start : span.end]
        if _mentions(words, text):
            yield from _matches(words, passage.paper, span, text)
            yield from _expansions(words, passage.paper, span, text)
    longer = names.words(passage.title)[: len(words)] == words
    brings = roles.contribution(passage.abstract, spans) if named or longer else None
    if brings:
        rank = len(PATTERNS) - 1
        yield Definition(
            passage.paper, "abstract", brings, (), rank, FALLBACK, not named
        )


def _mentions(words: tuple[str, ...], text: str) -> bool:
    folded = analyzer.fold(text)
    return all(word in folded for word in words)


def _matches(
    words: tuple[str, ...], paper: int, span: Span, text: str
) -> Iterator[Definition]:
    for rank, (name, pattern) in enumerate(_compiled(words)):
        for match in pattern.finditer(text) if pattern else ():
            called = names.words(match.group("x"))
            variant = names.relation(words, _base(called, words)) is not Match.SAME
            marks = _marks(text, span, match)
            yield Definition(paper, "abstract", span, marks, rank, name, variant)


def _base(called: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words, its plural undone where the term is in the singular."""
    last = len(words) - 1
    if len(called) > last and _singular(called[last]) == words[last]:
        return (*called[:last], words[last], *called[last + 1 :])
    return called


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def _marks(text: str, span: Span, match: re.Match[str]) -> tuple[Span, ...]:
    """The term and its definition up to the end of the clause."""
    start, end = match.span("d")
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,"))
    if match.start("x") < start:
        stop = _ENDS.search(text, start, end)
        end = stop.start() if stop else end
    both = (match.span("x"), (start, end))
    return tuple(
        Span(span.start + left, span.start + right)
        for left, right in sorted(both)
        if left < right
    )


def _expansions(
    words: tuple[str, ...], paper: int, span: Span, text: str
) -> Iterator[Definition]:
    """ "large language models (LLMs)" for either of the two."""
    for one in acronyms.mine(text):
        both = (names.words(one.short), names.words(one.long))
        if words in (_base(name, words) for name in both):
            mark = Span(span.start + one.start, span.start + one.end)
            yield Definition(paper, "abstract", span, (mark,), _LONG_FORM, "acronym")


def _named(words: tuple[str, ...], passage: Passage) -> bool:
    """Whether a paper's own artefact goes by the term."""
    return any(
        names.relation(words, _base(names.words(name), words)) is Match.SAME
        for name in artefacts.of(passage)
    )


@lru_cache(maxsize=64)
def _compiled(
    words: tuple[str, ...],
) -> tuple[tuple[str, re.Pattern[str] | None], ...]:
    """The patterns for one term: its words joined by blank or hyphen, or plural.

    The name may go on ("Nemotron" finds "Nemotron-H"): that makes a variant.
    """
    joined = r"[\s\-–]?v?".join(re.escape(word) for word in words)
    more = r"(?:[-/+][\w.+-]*\w|\s(?-i:v?\d[\w.]*|[A-Z][\w-]*))*"
    term = rf"(?<![\w/-]){joined}(?:s|es)?(?!\w){more}(?!\w)"
    return tuple(
        (name, re.compile(rule.replace("X", term), re.I) if rule else None)
        for name, rule in PATTERNS
    )
