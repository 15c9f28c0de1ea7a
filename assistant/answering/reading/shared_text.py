"""The phrases of a paper with their places, so that papers can be held side by side.

An acronym counts as what it stands for: "SNNs" in one abstract is "spiking neural
networks" in the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.reading import acronyms
from assistant.understanding.grammar.dull import qualities, verbs
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import Word, spans, stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assistant.answering.reading.passages import Field
    from store.models import Paper

    Longs = Mapping[str, tuple[str, ...]]

LONGEST: Final = 10
"""Words of a phrase at most."""
INSIDE: Final = frozenset(("of", "and", "in", "to", "for", "with", "the", "on", "by"))
"""Small words that may stand inside a phrase, not at its ends."""
_VERSION: Final = re.compile(r"([a-z]{3,})(\d+)")
"""A name and its version: "Qwen3" is of the family of "Qwen-2.5"."""
_DECIMAL: Final = re.compile(r"\d+\.\d+[A-Za-z]?")
_BREAKS: Final = frozenset(".,;:()[]!?/&")


class Place(NamedTuple):
    """Where a phrase stands in a paper."""

    field: Field
    start: int
    end: int


class Token(NamedTuple):
    """A stem and where its word stands; an acronym is several at one place."""

    stem: str
    start: int
    end: int
    small: bool


Gram = tuple[str, ...]


def longs(papers: Sequence[Paper]) -> dict[str, Gram]:
    """The stem of each acronym that some papers introduce -> the stems it is for."""
    found: dict[str, Gram] = {}
    for paper in papers:
        for one in acronyms.mine(f"{paper.title}. {paper.abstract}"):
            for form in (one.short, f"{one.short}s"):
                short = stems(form)
                if len(short) == 1:
                    found.setdefault(short[0], tuple(stems(one.long)))
    return found


def phrases(paper: Paper, known: Longs) -> dict[Gram, list[Place]]:
    """Every run of words of a paper that may be a phrase, with its places."""
    found: dict[Gram, list[Place]] = {}
    fields: tuple[tuple[Field, str], ...] = (
        ("title", paper.title), ("abstract", paper.abstract),
    )  # fmt: skip
    for field, text in fields:
        for run in _runs(text, known):
            for gram, start, end in _grams(run):
                found.setdefault(gram, []).append(Place(field, start, end))
    return found


def _runs(text: str, known: Longs) -> Iterator[list[Token]]:
    """Words that no sign parts."""
    run: list[Token] = []
    last = 0
    for word in _with_decimals(text):
        between = text[last : word.start]
        small = word.text in STOPWORDS
        if _BREAKS.intersection(between):
            yield run
            run = []
        if small and word.text not in INSIDE:
            yield run
            run = []
        else:
            run.extend(_tokens(word.text, word.start, word.end, small, known))
        last = word.end
    yield run


def _with_decimals(text: str) -> Iterator[Word]:
    """The words of a text; a number with a point is one: "7.5x"."""
    last: Word | None = None
    for word in spans(text):
        if last and _DECIMAL.fullmatch(text[last.start : word.end]):
            last = Word(text[last.start : word.end].lower(), last.start, word.end)
            continue
        if last:
            yield last
        last = word
    if last:
        yield last


def _tokens(
    word: str, start: int, end: int, small: bool, known: Longs
) -> Iterator[Token]:
    one = stem(word)
    version = _VERSION.fullmatch(word)
    if version and one not in known:
        part = start + len(version[1])
        yield Token(stem(version[1]), start, part, small=False)
        yield Token(version[2], part, end, small=False)
        return
    for part_of in known.get(one, (one,)):
        yield Token(part_of, start, end, small and part_of == one)


def _closed(said: Sequence[str], last: Token) -> bool:
    """Whether words begin and end as what names a thing does."""
    if last.small:
        return False
    if len(said) == 1:
        return True
    return not (said[0] in verbs() or said[-1] in verbs() or said[-1] in qualities())


def _grams(run: Sequence[Token]) -> Iterator[tuple[Gram, int, int]]:
    for first, token in enumerate(run):
        if token.small:
            continue
        for size in range(1, LONGEST + 1):
            part = run[first : first + size]
            if len(part) == size and _closed([one.stem for one in part], part[-1]):
                yield tuple(one.stem for one in part), part[0].start, part[-1].end
