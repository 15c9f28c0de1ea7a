"""Function words only: nothing a paper could be about."""

from __future__ import annotations

import pytest

from assistant.understanding.grammar.stopwords import QUESTION_WORDS, STOPWORDS
from store.text import words


def test_question_words_are_stop_words() -> None:
    assert QUESTION_WORDS < STOPWORDS


@pytest.mark.parametrize(
    "word", ["speech", "model", "first", "new", "paper", "attention", "all-reduce"]
)
def test_content_words_are_none(word: str) -> None:
    assert word not in STOPWORDS


def test_they_are_folded_words() -> None:
    assert all(words(word) == [word] for word in STOPWORDS)
