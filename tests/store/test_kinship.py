"""Papers of one name, by who they were written with."""

from __future__ import annotations

import pytest

from store.kinship import circles


@pytest.mark.parametrize(
    ("kin", "expected"),
    [
        ({}, []),
        ({1: [7], 2: [8], 3: [7]}, [[1, 3], [2]]),
        ({1: [7], 2: [8], 3: [7, 8]}, [[1, 2, 3]]),
        ({1: [], 2: []}, [[1], [2]]),
    ],
)
def test_circles(kin, expected):
    assert circles(kin) == expected
