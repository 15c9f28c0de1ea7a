"""The parts of a score that see past spelling: how near papers are in meaning.

near     the cosine of the nearest word of the paper; 1 for the word itself
meaning  the cosine of question and paper, each the sum of its words' vectors
heading  the same for the title alone

A text's length is taken as if its words had nothing in common (the root of the sum
of squares): measured better than the true length of the sum, and it needs nothing
stored for a paper. Every part is a table of papers by words, as in `features`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assistant.answering.scoring.vectors import length, products

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.answering.scoring.features import Asked, Table
    from assistant.answering.scoring.vectors import WordVectors


CAUTION = 3
"""How fast vectors fall silent where they know less of a question."""


class Question(NamedTuple):
    """The words of a question that have a vector."""

    asked: Asked
    columns: NDArray[np.intp]
    """Their places among all words asked about."""
    numbers: NDArray[np.float32]
    lengths: NDArray[np.float64]
    """How long each is beside the question's vector."""
    share: float
    """How much of the question the vectors know, to the power of `CAUTION`: in a
    field that they were not learned from they are to be silent."""


class LookedUp(NamedTuple):
    """Different words that have a vector, beside those asked about."""

    places: NDArray[np.intp]
    """Row of the vectors -> place in the arrays below."""
    lengths: NDArray[np.float64]
    """Of their vectors."""
    cosines: NDArray[np.float64]
    """Of each with each asked about."""


class Held(NamedTuple):
    """The words of some texts that have a vector, beside those asked about."""

    size: int
    """How many texts."""
    texts: NDArray[np.intp]
    """The texts that hold any."""
    starts: NDArray[np.intp]
    """Where the words of each begin in the arrays below."""
    weights: NDArray[np.float64]
    """Length of a word's vector, times how much it counts by how often it is said."""
    cosines: NDArray[np.float64]
    """Of each word with each asked about."""


def question(asked: Asked, vectors: WordVectors) -> Question:
    """The question as vectors."""
    places = [n for n, term in enumerate(asked.terms) if term in vectors.rows]
    columns = np.array(places, np.intp)
    rows = np.array([vectors.rows[asked.terms[n]] for n in places], np.intp)
    numbers = vectors.of(rows)
    scales = np.array(asked.weights)[columns] * vectors.scale[rows]
    whole = (numbers * scales[:, None]).sum(axis=0)
    tells = np.array(asked.tells)
    known = (vectors.trust[rows] * tells[columns]).sum() / (tells.sum() or 1.0)
    size = float(np.sqrt((whole * whole).sum())) or 1.0
    lengths = scales * length(numbers) / size
    return Question(asked, columns, numbers, lengths, float(known) ** CAUTION)


def looked_up(
    question: Question, rows: NDArray[np.int32], vectors: WordVectors
) -> LookedUp:
    """The vectors of some words beside the question's; each is looked at once.

    `rows` are the words' rows, less than 0 for one without a vector.
    """
    count = len(vectors.scale)
    met = np.zeros(count, np.bool_)
    met[rows[rows >= 0]] = True
    different = np.flatnonzero(met)
    places = np.cumsum(met) - 1
    numbers = vectors.of(different)
    lengths = length(numbers)
    cosines = products(numbers, question.numbers)
    cosines /= lengths[:, None] * length(question.numbers)
    return LookedUp(places, vectors.scale[different] * lengths, cosines)


def held(looked: LookedUp, rows: NDArray[np.int32], sizes: NDArray[np.int64]) -> Held:
    """The words of some texts, given one after another, by how many each has."""
    bits = len(looked.places).bit_length()
    keys = (np.repeat(np.arange(len(sizes)) << bits, sizes) | rows)[rows >= 0]
    keys, counts = np.unique(keys, return_counts=True)
    holders, places = keys >> bits, looked.places[keys & (1 << bits) - 1]
    starts = np.flatnonzero(np.diff(holders, prepend=-1))
    weights = looked.lengths[places] * (1 + np.log(counts))
    return Held(len(sizes), holders[starts], starts, weights, looked.cosines[places])


def near(question: Question, held: Held, words: Table) -> Table:
    """How near the nearest word of each text is to each word asked about.

    A word that stands in the text itself (`words` is not 0) is as near as can be.
    """
    found = _table(question, held)
    if len(held.texts):
        best = np.maximum.reduceat(held.cosines, held.starts, axis=0)
        found[np.ix_(held.texts, question.columns)] = np.maximum(best, 0.0)
    found[words > 0] = 1.0
    found *= np.array(question.asked.tells) * question.share
    return found


def whole(question: Question, held: Held) -> Table:
    """What each word asked about adds to the cosine of the question and each text."""
    found = _table(question, held)
    if len(held.texts):
        weighed = held.cosines * held.weights[:, None]
        sums = np.add.reduceat(weighed, held.starts, axis=0)
        sizes = np.sqrt(np.add.reduceat(held.weights**2, held.starts))
        cosines = sums / np.where(sizes > 0, sizes, 1.0)[:, None] * question.lengths
        found[np.ix_(held.texts, question.columns)] = cosines
    found *= sum(question.asked.tells) * question.share
    return found


def _table(question: Question, held: Held) -> Table:
    return np.zeros((held.size, len(question.asked.terms)))
