"""A part of a name is one of somebody here, and no word of asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.grammar.person_places import NAMESAKE
from assistant.understanding.mask import Mask
from assistant.understanding.name_parts import is_part, told

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker


@pytest.mark.parametrize(
    ("word", "part"),
    [("ada", True), ("lee", True), ("nobody", False), ("papers", False)],
)
def test_is_part(word: str, part: bool, linker: Linker) -> None:
    assert is_part(word, linker) is part


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("which dora wrote on ferns", "dora"),
        ("the jun who published at V0", "jun"),
        ("which paper wrote on ferns", ""),
        ("papers on ferns", ""),
    ],
)
def test_told(text: str, word: str, linker: Linker) -> None:
    assert told(Mask(f" {text} ", {}, text), NAMESAKE, linker) == word
