"""A sieve may be wrong in one way only."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.library.sieve import Sieve


@given(st.lists(st.text()))
def test_what_was_added_may_be_held(keys: list[str]):
    sieve = Sieve(began_empty=True)
    sieve.add(keys)
    assert all(sieve.may_hold(key) for key in keys)
    assert sieve.met(keys) == list(range(len(keys)))


def test_most_of_the_rest_is_not():
    sieve = Sieve(began_empty=True)
    sieve.add(range(1000))
    assert not any(sieve.may_hold(key) for key in range(1000, 2000))
    assert sieve.met([5000, 7, 5001, 8]) == [1, 3]


def test_useless_but_right_on_a_table_with_rows():
    assert Sieve(began_empty=False).may_hold("anything")
    assert Sieve(began_empty=False).met(["one", "other"]) == [0, 1]
