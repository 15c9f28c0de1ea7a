"""The parts that vectors give, on vectors small enough to reckon by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from assistant.answering.scoring import meaning
from assistant.answering.scoring.features import Asked
from assistant.answering.scoring.vectors import WordVectors

KNOWN = WordVectors(
    {"bee": 0, "wasp": 1, "lamp": 2},
    np.array([1.0, 0.5, 1.0]),
    np.array([1.0, 2.0, 1.0]),
    np.array([[3, 4], [4, 3], [-4, 3]], np.int8),
)
"""cos(bee, wasp) = 0.96, cos(bee, lamp) = 0."""


def asked(*terms: str) -> Asked:
    return Asked(terms, (1.0,) * len(terms), (2.0,) * len(terms))


def table(terms, texts):
    question = meaning.question(asked(*terms), KNOWN)
    rows = np.array([KNOWN.rows.get(t, -1) for text in texts for t in text], np.int32)
    looked = meaning.looked_up(question, rows, KNOWN)
    return question, meaning.held(looked, rows, np.array([len(t) for t in texts]))


def test_the_nearest_word_counts():
    question, held = table(("bee", "moth"), [("lamp", "wasp"), ("lamp",), ()])
    found = meaning.near(question, held, np.zeros((3, 2)))
    known = 0.5**3
    assert found == pytest.approx(np.array([[2 * 0.96 * known, 0], [0, 0], [0, 0]]))


def test_the_word_itself_counts_whole_even_where_no_vector_knows_it():
    question, held = table(("bee", "moth"), [("moth",)])
    words = np.array([[0.0, 1.5]])
    expected = np.array([[0, 2.0 * question.share]])
    assert meaning.near(question, held, words) == pytest.approx(expected)


def test_the_cosine_of_two_texts_is_a_sum_over_the_words_asked_about():
    question, held = table(("bee", "lamp"), [("wasp",)])
    found = meaning.whole(question, held)
    # The question is (3, 4) + (-4, 3) = (-1, 7); the text points along (4, 3).
    cosine = (-1 * 4 + 7 * 3) / (math.sqrt(50) * 5)
    assert question.share == 1.0
    assert found.sum() == pytest.approx(4.0 * cosine)
    assert found[0, 1] < found[0, 0]


def test_a_word_said_twice_weighs_more_but_not_twice():
    question, held = table(("bee",), [("bee", "bee", "lamp")])
    weight = 1 + math.log(2)
    expected = weight / math.sqrt(weight**2 + 1)
    assert meaning.whole(question, held).sum() == pytest.approx(2.0 * expected)


def test_the_vectors_are_silent_where_they_know_little():
    assert meaning.question(asked("bee"), KNOWN).share == 1.0
    assert meaning.question(asked("wasp"), KNOWN).share == pytest.approx(0.125)
    assert meaning.question(asked("bee", "moth"), KNOWN).share == pytest.approx(0.125)
    assert meaning.question(asked("moth"), KNOWN).share == 0.0


def test_a_question_that_no_vector_knows_has_no_meaning_to_be_near():
    question, held = table(("moth",), [("bee", "lamp")])
    assert not meaning.whole(question, held).any()
    assert not meaning.near(question, held, np.zeros((1, 1))).any()
