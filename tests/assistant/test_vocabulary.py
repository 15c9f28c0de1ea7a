"""Words of English are no typing errors for the words of a small library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant import vocabulary
from assistant.vocabulary import usual

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("word", ["held", "measured", "taken", "remedy", "contest"])
def test_words_that_papers_use_are_known(word: str) -> None:
    assert usual(word)


@pytest.mark.parametrize("word", ["nemotorn", "netowrks", "catanzarro", "speach"])
def test_misspellings_are_not(word: str) -> None:
    assert not usual(word)


def test_without_the_file_no_word_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "_FILE", tmp_path / "missing.bin")
    assert not usual("held")
