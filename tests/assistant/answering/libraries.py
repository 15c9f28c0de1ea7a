"""The two libraries of author pages as passages: the sample, and the real pages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from assistant.answering.reading.passages import Passage
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.filters import And
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.sample import AS_OF, sample_paths
from store.text import stem, words
from tests.store.building import unfilled

if TYPE_CHECKING:
    from pathlib import Path


@cache
def sample() -> tuple[Passage, ...]:
    """The papers of the library that comes with the project."""
    with sample_paths() as paths:
        return _read(paths)


@cache
def pages(shared: Path) -> tuple[Passage, ...]:
    """The papers of the real author pages."""
    return _read(tuple(sorted((shared / "seeds").glob("*.txt"))))


def _read(paths: tuple[Path, ...]) -> tuple[Passage, ...]:
    with unfilled() as library:
        import_paths(library, paths, ImportOptions(as_of=AS_OF))
        papers = library.papers.get(library.papers.ids(And(()), "date-desc"))
        return tuple(Passage(p.id, p.title, p.abstract) for p in papers)


def titled(papers: tuple[Passage, ...], start: str) -> Passage:
    """The one paper whose title starts so."""
    (found,) = (paper for paper in papers if paper.title.startswith(start))
    return found


def telling(question: str) -> list[str]:
    """The stems of a question's telling words, as answers are asked with them."""
    return list(dict.fromkeys(stem(w) for w in words(question) if w not in STOPWORDS))
