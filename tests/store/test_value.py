"""Values behave as frozen dataclasses do."""

from __future__ import annotations

import dataclasses
import pickle
from typing import Any

import pytest

from store.filters import And, Everything, HasCode, InRange, Or
from store.value import Record, Value, fresh, replace


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
    value: Any = HasCode()
    with pytest.raises(AttributeError, match="HasCode is frozen"):
        value.code = False


@pytest.mark.parametrize("given", [((), {}), ((1, 2), {}), ((), {"colour": 1})])
def test_wrong_fields(given):
    positional, named = given
    with pytest.raises((TypeError, AttributeError)):
        And(*positional, **named)


def test_copied_whole():
    value = And((HasCode(False), InRange("year", 2020)))
    assert pickle.loads(pickle.dumps(value)) == value


class Point(Value):
    x: int
    y: int = 0
    seen: tuple[str, ...] = ()


class Basket(Record):
    owner: str
    things: list[str] = fresh(default_factory=list)


def test_the_first_and_the_hundredth_are_made_alike():
    points = [Point(n, seen=("a",)) for n in range(100)]
    assert points[0] == Point(0, 0, ("a",))
    assert points[99] == Point(x=99, seen=("a",))
    assert repr(points[99]) == "Point(x=99, y=0, seen=('a',))"
    baskets = [Basket("me") for _ in range(100)]
    baskets[99].things.append("pear")
    assert baskets[98].things == []
    assert Basket("me", ["fig"]).things == ["fig"]


@pytest.mark.parametrize("made", [0, 100])
@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), ((1, 2, (), 4), {}), ((1,), {"z": 1}), ((1,), {"x": 1})],
)
def test_wrong_fields_before_and_after_many(made, given, named):
    class Fresh(Value):
        x: int
        y: int = 0
        seen: tuple[str, ...] = ()

    for n in range(made):
        Fresh(n)
    with pytest.raises(TypeError):
        Fresh(*given, **named)


def test_records_change_and_values_do_not():
    basket = Basket("me")
    basket.owner = "you"
    assert basket == Basket("you")
    assert Basket.__hash__ is None
    value: Any = Point(1)
    with pytest.raises(AttributeError, match="frozen"):
        del value.x


def test_replaced():
    point = Point(1, 2)
    assert replace(point, y=3) == Point(1, 3)
    assert point == Point(1, 2)
    with pytest.raises(TypeError, match="z"):
        replace(point, z=3)


def test_the_functions_of_dataclasses_take_them():
    assert dataclasses.is_dataclass(Point)
    assert [f.name for f in dataclasses.fields(Point)] == ["x", "y", "seen"]
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 0, "seen": ()}
    assert dataclasses.replace(Point(1), y=2) == Point(1, 2)
    assert dataclasses.asdict(Basket("me")) == {"owner": "me", "things": []}

    @dataclasses.dataclass
    class Plain:
        n: int

    assert replace(Plain(1), n=2) == Plain(2)
