"""Sentences that say what a thing is, quoted as they stand.

Patterns after M. Hearst, "Automatic acquisition of hyponyms" (COLING 1992), and
the way papers present their own work, in the order in which they define: "we
introduce X, a ...", "X is a ...", "X, a ... that ...", "a ... called X". Where
none fits, the sentence in which the paper named after X says what it brings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.reading import acronyms, artefacts, names, roles, sentences
from assistant.answering.reading.definition_patterns import (
    ACTS,
    FALLBACK,
    GOES_ON,
    PATTERNS,
    SHORT,
)
from assistant.answering.reading.names import Match
from assistant.answering.reading.passages import Span
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reading.passages import Field, Passage


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


_QUALIFIED: Final = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)+\s$", re.I)
"""A qualifying word before a term, which makes it another ("cross-tokenizer ...")."""
_LONG_FORM: Final = [name for name, _ in PATTERNS].index("acronym")
_TWO: Final = 2
"""Words of a term whose next sentence is read on: a single one is too common."""
_MEANS: Final = [name for name, _ in PATTERNS].index("means")
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
    called = dict.fromkeys((words, *_long_forms(words, passages)))
    found: list[tuple[bool, int, bool, int, Definition]] = []
    for order, passage in enumerate(passages):
        named = _named(words, passage)
        for name in called:
            for one in _define(name, passage, named and name == words):
                if len(name) < len(words) and one.pattern != ACTS:
                    continue
                found.append((one.variant, one.rank, not named, order, one))
    found.sort(key=lambda row: row[:4])
    best: dict[int, Definition] = {}
    for *_, one in found:
        best.setdefault(one.paper, one)
    return list(best.values())[:limit]


def _long_forms(
    words: tuple[str, ...], passages: Sequence[Passage]
) -> Iterator[tuple[str, ...]]:
    """What a term stands for, where it is an acronym of these papers; of a long form
    the acronym."""
    for passage in passages:
        if not _mentions(words, passage.abstract):
            continue
        for one in acronyms.mine(passage.abstract):
            if len(words) == 1 and names.words(one.short) == words:
                yield names.words(one.long)
            elif len(words) > 1 and names.words(one.long) == words:
                yield names.words(one.short)


def _define(
    words: tuple[str, ...], passage: Passage, named: bool
) -> Iterator[Definition]:
    spans = sentences.of(passage)
    for span in spans:
        text = passage.abstract[span.start : span.end]
        if _mentions(words, text):
            yield from _matches(words, passage.paper, span, text)
            yield from _expansions(words, passage.paper, span, text)
    yield from _going_on(words, passage, spans)
    longer = names.words(passage.title)[: len(words)] == words
    brings = roles.contribution(passage.abstract, spans) if named or longer else None
    if brings and (longer or _mentions(words, passage.abstract[slice(*brings)])):
        rank = len(PATTERNS) - 1
        yield Definition(
            passage.paper, "abstract", brings, (), rank, FALLBACK, not named
        )


def _going_on(
    words: tuple[str, ...], passage: Passage, spans: Sequence[Span]
) -> Iterator[Definition]:
    """ "X is a critical problem. It involves ...": both sentences, as one stretch."""
    text = passage.abstract
    begins = re.compile(rf"{_term(words)}(?P<end>){SHORT}\s(?:is|are)\s", re.I)
    for span, after in pairwise(spans):
        first = begins.match(text, span.start, span.end)
        goes_on = GOES_ON.match(text, after.start, after.end)
        if first is None or goes_on is None or len(words) < _TWO:
            continue
        marks = (Span(first.start(), first.start("end")), Span(*goes_on.span("d")))
        both = Span(span.start, after.end)
        yield Definition(passage.paper, "abstract", both, marks, _MEANS, "means")


def _mentions(words: tuple[str, ...], text: str) -> bool:
    folded = analyzer.fold(text)
    return all(word in folded for word in words)


def _matches(
    words: tuple[str, ...], paper: int, span: Span, text: str
) -> Iterator[Definition]:
    longer = [(one.start, one.end) for one in acronyms.mine(text)]
    for rank, (name, pattern) in enumerate(_compiled(words)):
        for match in pattern.finditer(text) if pattern else ():
            at = match.start("x")
            if _is_longer(text, at, longer):
                continue
            called = names.words(match.group("x"))
            variant = names.relation(words, _base(called, words)) is not Match.SAME
            marks = _marks(text, span, match)
            yield Definition(paper, "abstract", span, marks, rank, name, variant)


def _is_longer(text: str, at: int, longer: list[tuple[int, int]]) -> bool:
    """Whether the term at an offset is only the end of a longer one.

    `longer` are the stretches that introduce acronyms: in "multigrid graph neural
    networks (MG-GNN)" no graph neural network is defined.
    """
    if text[at - 1 : at] == "(":
        return False
    if text[at].islower() and _QUALIFIED.search(text, 0, at):
        return True
    return any(start < at < end for start, end in longer)


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
    """ "large language models (LLMs)" for LLM; the long form is not defined by it."""
    for one in acronyms.mine(text):
        if words == _base(names.words(one.short), words):
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
    more = r"(?:[-/+](?-i:[A-Z\d])(?:[\w.+-]*\w)?|\s(?-i:v?\d[\w.]*|[A-Z][\w-]*))*"
    term = rf"{_term(words)}{more}(?!\w|-(?-i:[a-z]))"
    return tuple(
        (name, re.compile(rule.replace("X", term), re.I) if rule else None)
        for name, rule in PATTERNS
    )


def _term(words: tuple[str, ...]) -> str:
    """The words of a term, joined by blank or hyphen, in either number."""
    joined = r"[\s\-–.]?v?".join(re.escape(word) for word in words)
    return rf"(?<![\w/-]){joined}(?:s|es)?(?!\w)"
