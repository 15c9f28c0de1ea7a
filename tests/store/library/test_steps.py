"""What was done, in order, with the day it was done on."""

from __future__ import annotations

from tests.store.building import add, record, unfilled


def test_imports_decisions_and_personal_changes_in_one_order():
    library = unfilled().dated("2026-11-20")
    add(library, record("A Title of Four Words", "A Lee", key="one"), to="a.bib")
    library.personal.tag(1, "speech")
    library.dated("2026-11-21")
    add(library, record("Another Title of Five Words", "B Kim", key="two"), to="b.bib")
    library.decisions.merge([1, 2])
    with library.personal.together():
        library.personal.star(1)
        library.personal.note(1, "mine")
    told = [(step.at, step.said) for step in library.decisions.log(10)]
    assert told == [
        ("2026-11-21", "2 changes to one"),
        ("2026-11-21", "merged one, two"),
        ("2026-11-21", "imported b.bib: 1 record"),
        ("2026-11-20", "tag “speech” of one"),
        ("2026-11-20", "imported a.bib: 1 record"),
    ]
    assert [s.number for s in library.decisions.log(10)] == [5, 4, 3, 2, 1]
    assert len(library.decisions.log(2)) == 2


def test_steps_are_taken_back_from_the_last_on():
    library = unfilled()
    add(library, record("A Title of Four Words", "A Lee", key="one"), to="a.bib")
    add(library, record("Another Title of Five Words", "B Kim", key="two"), to="b.bib")
    library.personal.star(2)
    library.decisions.merge([1, 2])
    library.personal.star(1)
    library.personal.tag(1, "x")
    kinds = []
    while step := library.decisions.undo():
        kinds.append(step.kind)
    assert kinds == ["personal", "merge", "personal"]
    assert library.personal.starred() == []
    assert library.papers.count() == 2
