"""Things taken so many at a time are the same things, and no more are taken."""

from __future__ import annotations

from itertools import chain, count

import pytest

from store.lots import lots


@pytest.mark.parametrize(
    ("many", "sizes"), [(0, []), (1, [1]), (3, [3]), (4, [3, 1]), (6, [3, 3])]
)
def test_lots_are_full_but_for_the_last(many, sizes):
    found = list(lots(range(many), 3))
    assert [len(one) for one in found] == sizes
    assert list(chain.from_iterable(found)) == list(range(many))


def test_what_is_not_asked_for_stays():
    things = count()
    assert next(lots(things, 3)) == [0, 1, 2]
    assert next(things) == 3
