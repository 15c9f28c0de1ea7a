"""What was written is never denied, and every process says perhaps of the same keys."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from store.library.sieve import Sieve
from tests.hostile import TEXTS

KEYS = (
    st.lists(st.text() | st.sampled_from([*TEXTS, "\ud800"]))
    | st.lists(st.binary())
    | st.lists(st.tuples(st.text(), st.text()))
)
PERHAPS = """\
from store.library.sieve import Sieve
sieve = Sieve(began_empty=True)
sieve.add([f"key {n ** 3}" for n in range(50_000)])
print([n for n in range(50_000) if sieve.may_hold(("name", str(n ** 4)))])
"""


@given(st.lists(KEYS))
def test_what_was_added_may_be_held(some: list[list[str | bytes]]) -> None:
    sieve = Sieve(began_empty=True)
    for keys in some:
        sieve.add(keys)
    for keys in some:
        assert all(map(sieve.may_hold, keys))
        assert sieve.met(keys) == list(range(len(keys)))


@given(KEYS, KEYS)
def test_what_it_was_filled_with_may_be_held(some: list[str], more: list[str]) -> None:
    sieve = Sieve(began_empty=False)
    sieve.fill([*some, *more])
    assert all(map(sieve.may_hold, [*some, *more]))


def test_most_of_the_rest_is_not() -> None:
    sieve = Sieve(began_empty=True)
    sieve.add([str(n) for n in range(1000)])
    assert not any(sieve.may_hold(str(n)) for n in range(1000, 2000))
    assert sieve.met(["5000", "7", "5001", "8"]) == [1, 3]


def test_useless_but_right_on_a_table_with_rows() -> None:
    assert Sieve(began_empty=False).may_hold("anything")
    assert Sieve(began_empty=False).met(["one", "other"]) == [0, 1]


def test_two_processes_are_wrong_about_the_same_keys() -> None:
    said = {_said(seed) for seed in ("1", "2")}
    assert len(said) == 1
    assert said != {"[]"}


def _said(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", PERHAPS]
    root = Path(__file__).parents[3]
    return subprocess.run(
        command, env=environment, cwd=root, capture_output=True, text=True, check=True
    ).stdout.strip()
