"""The one scorer: what each word asked about adds to a paper, in a few parts.

BM25 by rank-bm25 (Robertson and Zaragoza 2009) with the document frequencies and
lengths of the whole library, the inverse document frequency Lucene's, which is
never negative; beside it the title, and how near the paper is in meaning by word
vectors. A score depends on the paper, the question and the library, never on what
else was nominated or by which engine, and is a sum that can be shown: over words,
and over parts.

How often a paper is cited is a part only where citations are given, one a paper in
the order of the papers, as times the mean: where a question asks for influence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar import asking_words
from store.index import bm25

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from assistant.answering.scoring.features import Asked, Table
    from assistant.answering.scoring.vectors import WordVectors
    from store.index.base import Index, Numbered


DECIMALS = 6
"""Scores are rounded, so that the order of a sum does not break ties."""


class Scored(NamedTuple):
    """A paper and its score."""

    paper: int
    score: float


class Part(NamedTuple):
    """What a word adds to the score of a paper in one part of it."""

    term: str
    part: str
    """One of `assistant.answering.scoring.model.PARTS`."""
    adds: float


def idf(index: Index, term: str) -> float:
    """How much a term tells: log(1 + (N - n + 0.5) / (n + 0.5))."""
    return bm25.idf(index.size, index.frequency(term))


class Weights(dict[str, float]):
    """Term -> its idf in one index, worked out when first asked for."""

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, term: str) -> float:
        self[term] = found = idf(self._index, term)
        return found


def score(
    index: Index,
    terms: Sequence[str],
    papers: Sequence[int],
    citations: Sequence[float] | None = None,
) -> list[Scored]:
    """The score of each paper for the terms, in the order of `papers`."""
    if not papers or not terms:
        return [Scored(paper, 0.0) for paper in papers]
    tables = _weighed(index, terms, papers, citations).values()
    totals = sum(table.sum(axis=1) for table in tables)
    return [
        Scored(paper, round(total, DECIMALS))
        for paper, total in zip(papers, totals.tolist(), strict=True)
    ]


def ranked(
    index: Index,
    terms: Sequence[str],
    papers: Sequence[int],
    citations: Sequence[float] | None = None,
) -> list[Scored]:
    """Papers with their scores, best first; ties stay in the order of `papers`."""
    scored = score(index, terms, papers, citations)
    return sorted(scored, key=lambda one: -one.score)


def explain(
    index: Index, terms: Sequence[str], paper: int, citations: float | None = None
) -> list[tuple[str, float]]:
    """What each term adds to a paper's score, greatest first."""
    adds = dict.fromkeys(terms, 0.0)
    for part in parts(index, terms, paper, citations):
        adds[part.term] += part.adds
    found = ((term, round(value, DECIMALS)) for term, value in adds.items())
    return sorted(found, key=lambda one: (-one[1], one[0]))


def parts(
    index: Index, terms: Sequence[str], paper: int, citations: float | None = None
) -> list[Part]:
    """What each term adds in each part, by term; what adds nothing is left out."""
    if not terms:
        return []
    given = None if citations is None else [citations]
    tables = _weighed(index, terms, [paper], given)
    found = [
        Part(term, part, float(table[0, place]))
        for place, term in enumerate(dict.fromkeys(terms))
        for part, table in tables.items()
    ]
    return [part for part in found if part.adds]


def _weighed(
    index: Index,
    terms: Sequence[str],
    papers: Sequence[int],
    citations: Sequence[float] | None,
) -> dict[str, Table]:
    """Part -> what each word adds to each paper by it."""
    from assistant.answering.scoring.model import model
    from assistant.answering.scoring.vectors import vectors

    weighs = model(lexical=vectors() is None)._asdict()
    found = tables(index, asked(index, terms), papers, citations)
    return {part: table * weighs[part] for part, table in found.items()}


def tables(
    index: Index,
    asked: Asked,
    papers: Sequence[int],
    citations: Sequence[float] | None = None,
) -> dict[str, Table]:
    """Part -> what each word gives each paper, before the parts are weighed."""
    from assistant.answering.scoring import features
    from assistant.answering.scoring.kind_asked import kind
    from assistant.answering.scoring.vector_rows import rows
    from assistant.answering.scoring.vectors import vectors

    numbered, known = index.numbered(papers), vectors()
    standing = features.standing(list(map(index.number, asked.terms)), numbered)
    bags = features.bags(asked, standing, numbered)
    words = features.words(asked, bags, index.average_length)
    found = {
        "words": words,
        "title": features.title(asked, bags),
        "phrase": features.phrases(asked, standing, numbered),
        "kind": kind(asked, numbered, index),
    }
    if citations is not None:
        found["cited"] = features.cited(words, citations)
    if known is None:
        return found
    terms = rows(index, known).of(index, numbered.numbers)
    return found | _meant(asked, numbered, terms, words, known)


def _meant(
    asked: Asked,
    papers: Numbered,
    rows: NDArray[np.int32],
    words: Table,
    vectors: WordVectors,
) -> dict[str, Table]:
    """The parts that word vectors add; `rows` are those of the papers' terms."""
    from assistant.answering.scoring import meaning

    question = meaning.question(asked, vectors)
    looked = meaning.looked_up(question, rows, vectors)
    text = meaning.held(looked, rows, papers.titles + papers.abstracts)
    heading = meaning.held(looked, rows[papers.in_title], papers.titles)
    return {
        "near": meaning.near(question, text, words),
        "meaning": meaning.whole(question, text),
        "heading": meaning.whole(question, heading),
    }


def asked(index: Index, terms: Sequence[str]) -> Asked:
    """The different terms, each with its weight and what it tells."""
    from assistant.answering.scoring.features import Asked

    dull, wanted = asking_words.stems(), tuple(dict.fromkeys(terms))
    weights = tuple(asking_words.WEIGHT if t in dull else 1.0 for t in wanted)
    tells = (w * idf(index, t) for t, w in zip(wanted, weights, strict=True))
    return Asked(wanted, weights, tuple(tells))
