"""Names by every form they are written in."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.draft import Draft
from assistant.understanding.grammar.given_names import OTHER_FORMS
from assistant.understanding.linking.people import _mendings
from store.text import fold

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("Ada Moth", "Ada Moth", "exact"),
    ("ada moth", "Ada Moth", "exact"),
    ("Moth, Ada", "Ada Moth", "reversed"),
    ("Moth Ada", "Ada Moth", "reversed"),
    ("A. Moth", "Ada Moth", "initials"),
    ("Moth, A.", "Ada Moth", "initials"),
    ("C. J. Fern", "Cleo J. Fern", "initials"),
    ("Cleo Fern", "Cleo J. Fern", "initials"),
    ("Fern, C.", "Cleo J. Fern", "initials"),
    ("Moth", "Ada Moth", "part"),
    ("Popescu-Belis", "Ana-Maria Popescu-Belis", "part"),
    ("popescu belis", "Ana-Maria Popescu-Belis", "part"),
    ("Belis", "Ana-Maria Popescu-Belis", "part"),
    ("Ana-Maria", "Ana-Maria Popescu-Belis", "part"),
    ("Nick Adler", "Nikolaus Adler", "initials"),
    ("Nikolas Adler", "Nikolaus Adler", "typo"),
    ("Adlre", "Nikolaus Adler", "typo"),
]


@pytest.mark.parametrize(("written", "name", "how"), CASES)
def test_resolve(written: str, name: str, how: str, linker: Linker) -> None:
    found = linker.people.resolve(written)
    assert found is not None
    assert (found.names[0].form, found.how) == (name, how)


@pytest.mark.parametrize(
    "written",
    ["B. Moth", "Ada Fern", "John Nobody", "", ",", "a b c d e f g h", "Mothra"],
)
def test_nobody(written: str, linker: Linker) -> None:
    assert linker.people.resolve(written) is None


def test_namesakes_are_told_and_never_merged(linker: Linker) -> None:
    draft = Draft()
    ref = linker.person("Lee", draft)
    assert ref is not None
    assert (ref.name, len(ref.ids)) == ("Jun Lee", 1)
    (edit,) = draft.edits
    assert (edit.kind, edit.why) == ("ambiguous", "3 papers; also Mei Lee (1)")


def test_a_full_name_needs_no_word(linker: Linker) -> None:
    draft = Draft()
    linker.person("Ada Moth", draft)
    assert draft.edits == []


NEAR = st.lists(st.sampled_from([(), ("x",), ("x", "y")]), min_size=2, max_size=4)


@given(NEAR)
def test_one_word_is_mended_before_two(near: list[tuple[str, ...]]) -> None:
    """In the order of all choices by how many words they change."""
    parts = [f"w{n}" for n in range(len(near))]

    def changed(choice: tuple[str, ...]) -> int:
        return sum(a != b for a, b in zip(choice, parts, strict=True))

    options = [(part, *some) for part, some in zip(parts, near, strict=True)]
    every = sorted(product(*options), key=changed)
    expected = [list(choice) for choice in every if 0 < changed(choice) <= 2]
    assert list(_mendings(parts, near)) == expected


def test_forms_of_a_name_go_both_ways_and_are_folded() -> None:
    assert "daniel" in OTHER_FORMS["dan"]
    for name, others in OTHER_FORMS.items():
        assert name not in others
        assert all(name in OTHER_FORMS[other] for other in others)
        assert name == fold(name)
        assert name.isalpha()
