"""Records sorted into works: by likeness, and by what was decided about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.clustering import Item, Ruling, Rulings, Verdict, homes, works
from store.library.grouping import components
from store.stated import Stated

ALIKE = ("a title of four words", "other title of four words")


def item(name: str, title: str = ALIKE[0], year: str = "2020") -> Item:
    stated = Stated(
        name, "bibtex", "1", title, title, date=year, authors=(("A Lee", 0),)
    )
    return Item(name.encode(), stated)


def rulings(*decisions: tuple[bool, tuple[str, ...]]) -> Rulings:
    """Decisions in order: True joins all letters, False parts the strings."""
    return Rulings(
        (letter.encode(), Ruling(number, side, joins))
        for number, (joins, sides) in enumerate(decisions, 1)
        for side, letters in enumerate(sides)
        for letter in letters
    )


def sorted_into(items, decided: Rulings | None = None) -> set[str]:
    found = works(items, decided or Rulings())
    return {"".join(i.digest.decode() for i in work) for work in found}


A, B, C, X = item("a"), item("b"), item("c"), item("x", ALIKE[1])
CASES = [
    ((), {"abc", "x"}),
    (((True, ("ax",)),), {"abcx"}),
    (((False, ("a", "bc")),), {"a", "bc", "x"}),
    # the later word holds
    (((False, ("a", "bc")), (True, ("abc",))), {"abc", "x"}),
    (((True, ("abcx",)), (False, ("abc", "x"))), {"abc", "x"}),
    # records that were not spoken of stay with those they are like
    (((False, ("a", "b")),), {"ac", "b", "x"}),
    (((False, ("a", "b")), (False, ("b", "c"))), {"ac", "b", "x"}),
    # joined in a row what was parted later at its ends
    (((True, ("ab",)), (True, ("bc",)), (False, ("a", "c"))), {"a", "bc", "x"}),
]


@pytest.mark.parametrize(("decisions", "expected"), CASES)
def test_works(decisions, expected: set[str]):
    assert sorted_into([A, B, C, X], rulings(*decisions)) == expected


def test_the_closest_are_joined_first():
    late, early = item("c", year="2022"), item("a", year="2020")
    middle = item("b", year="2022")
    parted = rulings((False, ("a", "c")))
    assert sorted_into([early, middle, late], parted) == {"a", "bc"}


def test_the_latest_word_on_two_records():
    decided = rulings((True, ("ab",)), (False, ("a", "bc")), (False, ("ab", "c")))
    assert decided.verdict(b"a", b"b") == Verdict(2, same=False)
    assert decided.verdict(b"b", b"c") == Verdict(3, same=False)
    assert decided.verdict(b"a", b"x") is None
    assert b"x" not in decided
    assert decided.partners(b"a") == {b"a", b"b", b"c"}


LETTERS = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=7, unique=True)
ITEMS = LETTERS.flatmap(
    lambda letters: st.tuples(*[
        st.builds(item, st.just(letter), st.sampled_from(ALIKE),
                  st.sampled_from(["2018", "2020", "2022"]))
        for letter in letters
    ])
)  # fmt: skip
DECISIONS = st.lists(
    st.one_of(
        st.tuples(st.just(True), st.tuples(st.text("abcdefg", min_size=2, max_size=4))),
        st.tuples(
            st.just(False),
            st.tuples(st.text("abc", min_size=1), st.text("defg", min_size=1)),
        ),
    ),
    max_size=4,
)


@given(ITEMS, DECISIONS, st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(items, decisions, random):
    decided = rulings(*decisions)
    shuffled = list(items)
    random.shuffle(shuffled)
    assert sorted_into(items, decided) == sorted_into(shuffled, decided)


@given(ITEMS)
def test_without_a_decision_works_are_components(items):
    found = components([one.record for one in items])
    assert sorted_into(items) == {
        "".join(sorted(record.source for record in work)) for work in found
    }


@given(ITEMS, DECISIONS)
def test_the_last_decision_holds(items, decisions):
    if not decisions:
        return
    joins, sides = decisions[-1]
    found = sorted_into(items, rulings(*decisions))
    of = {letter: work for work in found for letter in work}
    if joins:
        assert len({of[letter] for letter in sides[0] if letter in of}) <= 1
    else:
        here = [{of[letter] for letter in side if letter in of} for side in sides]
        assert not here[0] & here[1]


@pytest.mark.parametrize(
    ("clusters", "first", "expected"),
    [
        ([[1, 1, 2]], (), [1]),
        ([[1, 2, 2]], (), [2]),
        ([[1, 2, 2]], (1,), [1]),
        ([[1], [1, 1]], (), [None, 1]),
        ([[1], [1]], (), [1, None]),
        ([[None]], (), [None]),
        ([[1, 2], [2]], (), [1, 2]),
    ],
)
def test_homes(clusters, first, expected):
    assert homes(clusters, first) == expected
