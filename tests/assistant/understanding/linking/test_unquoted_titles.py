"""A title that is asked for need not stand in quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

NOT_HERE = 'ask:relation.verify measure:exists paper:"{}"'


@pytest.mark.parametrize(
    "title",
    [
        "Attention is all you need",
        "counting wars with sounds",
        "the zebra stripe paradox",
        "Foo: Bar?",
    ],
)
def test_none_is_like_it(title: str, linker: Linker) -> None:
    read = read_as(f"Is there a paper called {title}", linker)
    assert read == NOT_HERE.format(title.rstrip("?"))


@pytest.mark.parametrize("opening", ["do you have", "do we hold", "is there"])
def test_one_that_is_here_is_found(opening: str, linker: Linker) -> None:
    assert "@honey" in read_as(f"{opening} a paper titled HoneyNet", linker)


def test_a_title_ends_where_the_question_goes_on(linker: Linker) -> None:
    read = read_as("is there a paper called HoneyNet by Ada Moth", linker)
    assert "@honey" in read
    assert 'by:"Ada Moth"' in read
