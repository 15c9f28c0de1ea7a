"""What is remembered of words is what the library says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.linking import lexicon as module
from assistant.understanding.linking.lexicon import Lexicon
from assistant.understanding.linking.repair import allowed, nearest
from tests.assistant.understanding.library import sample, small

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

NAMES = sample().library.names
MISSPELT = ["nemotron", "language", "training", "bryan", "reasoning", "hybrid", "chen"]
SLIPS = st.tuples(
    st.sampled_from(MISSPELT),
    st.integers(0, 7),
    st.sampled_from(["", "x", "e", "ng"]),
    st.integers(0, 2),
)


def slipped(word: str, at: int, new: str, gone: int) -> str:
    at = min(at, len(word))
    return word[:at] + new + word[at + gone :]


@given(SLIPS)
def test_the_nearest_are_those_of_all_that_are_near(
    slip: tuple[str, int, str, int],
) -> None:
    word = slipped(*slip)
    near = nearest(word, NAMES.near(word)) if allowed(word) else []
    assert list(Lexicon(NAMES).nearest(word)) == near


@pytest.mark.parametrize("word", ["bees", "moth", "ada", "unicorn", "speech", "he"])
def test_words(word: str, linker: Linker) -> None:
    names = linker.library.names
    known = linker.lexicon
    assert known.frequency(word) == names.frequency(word)
    assert known.people_having(word) == names.people_having(word)
    assert known.named(word) == bool(names.people_having(word))
    assert known.known(word) == (known.frequency(word) > 0 or known.named(word))


def test_what_is_forgotten_is_looked_up_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 1)
    known = Lexicon(small().library.names)
    known.learn(["bees", "moth", "unicorn"])
    known.learn(["ada"])
    assert (known.frequency("bees"), known.named("moth")) == (2, True)


def test_a_name_of_words_nobody_has_is_not_looked_for(linker: Linker) -> None:
    assert linker.lexicon.may_name(["ada", "moth"])
    assert linker.lexicon.may_name(["ada", "moth", "2"])
    assert not linker.lexicon.may_name(["ada", "unicorn"])
