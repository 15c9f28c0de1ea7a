"""Saved searches: by name, whatever its case; every change can be taken back."""

from __future__ import annotations

import pytest

from store.library import Library


@pytest.fixture
def library():
    with Library.in_memory() as made:
        yield made


def test_saved_replaced_and_forgotten(library):
    saved = library.searches
    saved.save("Moe", "topic:moe")
    saved.save("bees", "in:BEE")
    saved.save("MOE", "topic:moe has:code")
    assert saved.all() == (("bees", "in:BEE"), ("MOE", "topic:moe has:code"))
    assert saved.get("moe") == ("MOE", "topic:moe has:code")
    assert saved.forget(["moe", "none"]) == ["MOE"]
    assert saved.forget(["moe"]) == []
    assert saved.all() == (("bees", "in:BEE"),)


def test_each_change_is_taken_back(library):
    saved, states = library.searches, []
    for change in (
        lambda: saved.save("a", "x"),
        lambda: saved.save("A", "y"),
        lambda: saved.rename("a", "b"),
        lambda: saved.rename("b", "B"),
        lambda: saved.forget(["b"]),
    ):
        states.append(saved.all())
        change()
    while states:
        step = library.decisions.undo()
        assert step.kind == "search"
        assert saved.all() == states.pop()
    assert library.decisions.undo() is None


def test_what_changes_nothing_is_no_step(library):
    library.searches.save("a", "x")
    library.searches.save("a", "x")
    assert not library.searches.rename("none", "b")
    assert len(library.decisions.undoable(9)) == 1


def test_papers_are_as_they_were(library):
    before = library.revision
    library.searches.save("a", "x")
    library.decisions.undo()
    assert library.revision == before


def test_they_outlive_the_process(tmp_path):
    with Library.open(tmp_path, create=True) as library:
        library.searches.save("mine", 'by:"Ada Moth"')
    with Library.open(tmp_path) as library:
        assert library.searches.all() == (("mine", 'by:"Ada Moth"'),)


def test_a_name_is_a_line(library):
    library.searches.save("two\n\x1b[31mlines", "x")
    assert library.searches.all() == (("two lines", "x"),)
