"""Published questions with the papers that answer them, and how a ranking does.

What is ranked by are a question's words but the function words; how a question is
read is measured by `topical`, and the whole way to an answer by `asked`.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assistant.answering.scoring import ranking
from assistant.sources import Sources
from assistant.understanding.grammar.stopwords import STOPWORDS
from benchmarks import building, corpora
from store.index.memory import MemoryIndex
from store.library import Library
from store.text import clean, stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from store.index.base import Index

POOL = 200
"""Papers nominated for each question, as retrieval does."""

REAL, MADE, CLAIMS = "litsearch-dev", "autoscholar", "scifact-train"
"""Questions of people, questions that a model wrote, and claims of biomedicine."""

MEASURES = ("recall@5", "recall@20", "recall@100", "nDCG@10")


class Case(NamedTuple):
    """A question: its nominated papers, what each part gives them, the right ones."""

    parts: NDArray[np.float64]
    """Papers by parts, as shares of what the question could give."""
    right: NDArray[np.bool_]
    gold: int
    """How many are right, nominated or not."""


class Corpus(NamedTuple):
    """Papers to rank, and the one with each id of the published set."""

    nominated_by: Index
    papers: Mapping[str, int]
    citations: Callable[[Sequence[int]], list[float]]
    """How often some papers are cited, as times the mean."""


@cache
def corpus(name: str) -> Corpus:
    """The papers that a set is asked about."""
    return _abstracts() if name == CLAIMS else _library()


def _library() -> Corpus:
    """The large corpus, imported and indexed as a user would."""
    library = Library.open(building.corpus_library()[0])
    named = library.database.rows("SELECT value, paper_id FROM identifier")
    sources = Sources(library)
    return Corpus(sources.index, dict(named), sources.cited)


def _abstracts() -> Corpus:
    """The abstracts of SciFact."""
    file = corpora.shared() / "data" / "benchmarks" / "scifact-corpus.jsonl.xz"
    papers: dict[str, int] = {}
    texts = []
    for line, row in enumerate(corpora.rows(file)):
        papers[str(row["id"])] = line
        texts.append((line, clean(row["title"]), clean(row["abstract"])))
    return Corpus(MemoryIndex(texts, 1), papers, lambda some: [0.0] * len(some))


def terms(question: str) -> tuple[str, ...]:
    """The words to rank by."""
    content = [word for word in words(clean(question)) if word not in STOPWORDS]
    return tuple(dict.fromkeys(stem(word) for word in content))


def right(name: str) -> dict[str, set[str]]:
    """The right papers of each question of a set, by their ids in the set."""
    file = corpora.shared() / "data" / "benchmarks" / name / "qrels.tsv"
    found: dict[str, set[str]] = {}
    for row in file.read_text(encoding="utf-8").splitlines():
        question, paper, relevance = row.split("\t")
        if int(relevance) > 0:
            found.setdefault(question, set()).add(paper)
    return found


def cases(name: str, parts: Sequence[str]) -> list[Case]:
    """The questions of a set that have a right paper."""
    held, known = corpus(name), right(name)
    folder = corpora.shared() / "data" / "benchmarks" / name
    return [
        _case(
            held,
            terms(row["text"]),
            {held.papers[one] for one in known[row["id"]]},
            parts,
        )
        for row in corpora.rows(folder / "queries.jsonl")
        if row["id"] in known
    ]


def _case(
    held: Corpus, terms: tuple[str, ...], right: set[int], parts: Sequence[str]
) -> Case:
    index = held.nominated_by
    papers = index.best(terms, POOL).papers
    asked, citations = ranking.asked(index, terms), held.citations(papers)
    tables = ranking.tables(index, asked, papers, citations) if papers else {}
    whole = sum(asked.tells) or 1.0
    found = [tables[part].sum(axis=1) / whole for part in parts if tables]
    return Case(
        np.stack(found, axis=1) if found else np.zeros((0, len(parts))),
        np.array([paper in right for paper in papers], np.bool_),
        len(right),
    )


def measured(case: Case, weights: NDArray[np.float64]) -> list[float]:
    """The `MEASURES` of one question; ties by the order nominated."""
    order = np.argsort(-np.round(case.parts @ weights, 9), kind="stable")
    return measures(case.right[order], case.gold)


def measures(hits: NDArray[np.bool_], gold: int) -> list[float]:
    """The `MEASURES` of papers in order, of which some are right."""
    found = [float(hits[:most].sum()) / gold for most in (5, 20, 100)]
    gain = sum(1 / math.log2(n + 2) for n in np.flatnonzero(hits[:10]))
    best = sum(1 / math.log2(n + 2) for n in range(min(10, gold)))
    return [*found, gain / best]


def mean(cases: Sequence[Case], weights: NDArray[np.float64]) -> list[float]:
    """The mean of each measure over some questions."""
    found = np.mean([measured(case, weights) for case in cases], axis=0)
    return [round(float(value), 4) for value in found]
