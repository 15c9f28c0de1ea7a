"""Values behave as frozen dataclasses do."""

from __future__ import annotations

import pickle

import pytest

from store.filters import And, Everything, HasCode, InRange, Or


def test_positions_names_and_defaults():
    assert InRange("score", 1) == InRange(low=1, field="score")
    assert InRange("score").high is None
    assert HasCode().code is True


def test_kinds_are_told_apart():
    assert And(()) != Or(())
    assert Everything() == Everything()
    assert len({And(()), And(()), Or(())}) == 2


def test_shown_as_written():
    assert repr(And((HasCode(False),))) == "And(filters=(HasCode(code=False),))"
    match InRange("score", 80):
        case InRange(field, low):
            assert (field, low) == ("score", 80)


def test_frozen():
    with pytest.raises(AttributeError, match="HasCode is frozen"):
        HasCode().code = False  # type: ignore[misc]


@pytest.mark.parametrize("given", [((), {}), ((1, 2), {}), ((), {"colour": 1})])
def test_wrong_fields(given):
    positional, named = given
    with pytest.raises((TypeError, AttributeError)):
        And(*positional, **named)


def test_copied_whole():
    value = And((HasCode(False), InRange("year", 2020)))
    assert pickle.loads(pickle.dumps(value)) == value
