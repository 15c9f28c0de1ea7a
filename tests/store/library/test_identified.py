"""Who is who by the ids of authors: told apart, made one, and all of it taken back."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import permutations
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.errors import UsageError
from store.library import Library
from store.library.deferred import is_deferred
from tests.store.building import add, dump, record, source, unfilled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.record import Record

A, B, C = "0000-0001-5109-3700", "0000-0002-1825-0097", "0000-0002-1694-233X"
TITLES = [
    "Birds of the Northern Coast", "Rivers and What They Carry", "Cats in Old Houses",
    "Snow on the Lower Hills", "Stones That Were Moved", "Winds of the Long Valley",
]  # fmt: skip


def paper(number: int, *authors: str, **stated):
    """A paper; an author is a name, or a name and ids: "J. Smith orcid=0000-..."."""
    parts = [one.split(" | ") for one in authors]
    ids = [
        (at, *one.split("=")) for at, (_, *given_) in enumerate(parts) for one in given_
    ]
    names = [name for name, *_ in parts]
    return record(TITLES[number], *names, author_ids=ids, place=str(number), **stated)


def library(*papers, **files) -> Library:
    made = unfilled()
    for number, one in enumerate(papers):
        add(made, one, to=f"{number}.bib")
    for name, one in files.items():
        add(made, one, to=name)
    return made


def people(of: Library) -> dict[str, tuple[int, ...]]:
    """Everybody, with the numbers of the titles they wrote."""
    found: dict[str, list[int]] = {}
    for one in of.papers.get(of.papers.ids()):
        for author in one.authors:
            name = of.names.shown(author.person)
            assert name is not None
            found.setdefault(name, []).append(TITLES.index(one.title))
    return {name: tuple(sorted(titles)) for name, titles in sorted(found.items())}


def sound(of: Library) -> None:
    assert [one for one in of.checkup.findings() if one.level == "fault"] == []


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        # one id under two names that agree: one person, with both spellings
        ([["J. Smith | orcid=" + A], ["John Smith | orcid=" + A]], {"John Smith": (0, 1)}),
        ([["Wei Zhang | orcid=" + A], ["Zhang Wei | orcid=" + A]], {"Wei Zhang": (0, 1)}),
        ([["J. Smith | s2=7"], ["John Smith | s2=7"]], {"John Smith": (0, 1)}),
        # but nobody is taken for them who only has the short name
        ([["J. Smith | orcid=" + A], ["John Smith | orcid=" + A], ["J. Smith"]],
         {"John Smith": (0, 1), "J. Smith": (2,)}),
        # names that do not agree stay two people
        ([["Mary Jones | orcid=" + A], ["John Smith | orcid=" + A]],
         {"John Smith": (1,), "Mary Jones": (0,)}),
        ([["J. Smith | s2=7"], ["John Smith | s2=7"], ["Jane Smith | s2=7"]],
         {"J. Smith": (0,), "Jane Smith": (2,), "John Smith": (1,)}),
        # two ids of a kind: two people; those without one are whom most is known of
        ([["Wei Wang | orcid=" + A], ["Wei Wang | orcid=" + A], ["Wei Wang | orcid=" + B],
          ["Wei Wang"]], {"Wei Wang": (0, 1, 3), f"Wei Wang ({B})": (2,)}),
        ([["Wei Wang | dblp=wei wang 0001"], ["Wei Wang | dblp=wei wang 0002"], ["Wei Wang"]],
         {"Wei Wang": (0, 2), "Wei Wang (0002)": (1,)}),
        ([["Yang Liu | acl=yang-liu-umich"], ["Yang Liu | acl=yang-liu-pk"]],
         {"Yang Liu": (1,), "Yang Liu (yang-liu-umich)": (0,)}),
        # ... or whose co-authors they share
        ([["Wei Wang | orcid=" + A], ["Wei Wang | orcid=" + A], ["Wei Wang | orcid=" + B, "Bo Ek"],
          ["Wei Wang", "Bo Ek"]],
         {"Bo Ek": (2, 3), "Wei Wang": (0, 1), f"Wei Wang ({B})": (2, 3)}),
        # ids that are worked out split people: they say nothing against a full name
        ([["Ada Lee | openalex=A1"], ["Ada Lee | openalex=A2"]], {"Ada Lee": (0, 1)}),
        ([["Ada Lee | openalex=A1", ], ["Ada Lee | orcid=" + A]], {"Ada Lee": (0, 1)}),
        # but a surname and an initial join nobody against them
        ([["A. Lee | s2=1"], ["A. Lee | s2=2"], ["A. Lee"]],
         {"A. Lee": (2,), "A. Lee (S2 1)": (0,), "A. Lee (S2 2)": (1,)}),
        ([["A. Lee | s2=1"], ["A. Lee"]], {"A. Lee": (0, 1)}),
        # an id that is worked out says whose a paper is, where others tell people apart
        ([["Wei Wang | orcid=" + A, ], ["W. Wang | orcid=" + B + " | s2=7"], ["Wei Wang | s2=7"]],
         {"Wei Wang": (0,), "Wei Wang (S2 7)": (1, 2)}),
    ],
)  # fmt: skip
def test_who_is_who(papers, expected):
    rows = [paper(number, *authors) for number, authors in enumerate(papers)]
    dumps = set()
    for order in permutations(rows):
        made = library()
        for one in order:
            add(made, one, to=f"{one.place}.bib")
        sound(made)
        dumps.add(tuple(dump(made)))
        if order == tuple(rows):
            assert people(made) == dict(sorted(expected.items()))
    assert len(dumps) == 1


class TestLate:
    """Ids that come when the paper is there already."""

    def test_an_id_that_tells_two_people_apart(self):
        made = library(paper(0, f"Wei Wang | orcid={A}"), paper(1, "Wei Wang"))
        assert people(made) == {"Wei Wang": (0, 1)}
        late = paper(1, f"Wei Wang | orcid={B}")
        add(made, late, to="late.bib")
        assert people(made) == {"Wei Wang": (0,), f"Wei Wang ({B})": (1,)}
        assert dump(made) == dump(
            library(paper(0, f"Wei Wang | orcid={A}"), paper(1, "Wei Wang"), **{"late.bib": late})
        )  # fmt: skip
        sound(made)

    def test_an_id_that_makes_two_names_one_persons(self):
        made = library(paper(0, "J. Smith"), paper(1, f"John Smith | orcid={A}"))
        assert people(made) == {"J. Smith": (0,), "John Smith": (1,)}
        add(made, paper(0, f"J. Smith | orcid={A}"), to="late.bib")
        (one,) = made.people.by_name("john smith")
        assert (one.name, one.papers) == ("John Smith", 2)
        assert one.forms == ("J. Smith", "John Smith")
        assert made.people.by_name("J. Smith") == [one]

    @pytest.mark.parametrize("ids", ["", f" | orcid={A}"])
    def test_a_paper_by_two_names_of_one_person_is_counted_once(self, ids):
        made = library(
            paper(0, f"J. Smith | orcid={A}"), paper(1, f"John Smith | orcid={A}")
        )
        both = paper(4, "J. Smith", f"John Smith{ids}")
        with in_small_batches():
            add(made, paper(2, "Ada Lee"), paper(3, "Ada Lee"), both, to="2.bib")
        sound(made)

    def test_a_file_that_takes_its_ids_back(self):
        made = library(paper(0, f"John Smith | orcid={A}"))
        first = source("x.bib", digest="1", path="/x.bib")
        add(made, paper(1, f"J. Smith | orcid={A}"), to=first)
        assert people(made) == {"John Smith": (0, 1)}
        add(made, paper(1, "J. Smith"), to=source("x.bib", digest="2", path="/x.bib"))
        assert people(made) == {"J. Smith": (1,), "John Smith": (0,)}
        assert made.database.rows("SELECT * FROM known_as") == []
        sound(made)

    def test_the_same_again_changes_nothing(self):
        rows = [paper(0, f"Wei Wang | orcid={A}"), paper(1, f"Wei Wang | orcid={B}")]
        made = library(*rows)
        before, revision = dump(made), made.revision
        for number, one in enumerate(rows):
            assert add(made, one, to=f"{number}.bib").unchanged == 1
        assert (dump(made), made.revision) == (before, revision)

    def test_an_index_catches_up_with_those_told_apart(self):
        made = library(
            paper(0, f"Wei Wang | orcid={A}"), paper(1, f"Wei Wang | orcid={A}")
        )
        before = made.revision
        add(made, paper(2, f"Wei Wang | orcid={B}"), paper(3, f"Wei Wang | orcid={B}"),
            paper(4, f"Wei Wang | orcid={B}"), to="b.bib")  # fmt: skip
        assert people(made) == {"Wei Wang": (2, 3, 4), f"Wei Wang ({A})": (0, 1)}
        assert len(made.changes(before).changed) == 5


class TestReader:
    """What the reader decides outranks the ids."""

    def test_people_told_apart_by_ids_are_made_one(self):
        made = library(
            paper(0, f"Wei Wang | orcid={A}"), paper(1, f"Wei Wang | orcid={B}")
        )
        before = dump(made)
        made.decisions.unite([one.id for one in made.people.by_name("wei wang")])
        assert people(made) == {"Wei Wang": (0, 1)}
        add(made, paper(2, f"Wei Wang | orcid={B}"), to="2.bib")
        assert people(made) == {"Wei Wang": (0, 1, 2)}
        sound(made)
        made.decisions.undo()
        assert people(made) == {"Wei Wang": (1, 2), f"Wei Wang ({A})": (0,)}
        assert dump(made) != before
        sound(made)

    def test_names_made_one_by_an_id_are_parted(self):
        made = library(
            paper(0, f"J. Smith | orcid={A}"), paper(1, f"John Smith | orcid={A}")
        )
        before = dump(made)
        (one,) = made.people.by_name("john smith")
        (short,) = made.papers.get(made.papers.ids(order="title"))[0].authors
        assert short.name == "J. Smith"
        made.decisions.part(one.id, [[made.papers.ids(order="title")[0]]])
        assert people(made) == {"J. Smith #2": (0,), "John Smith": (1,)}
        sound(made)
        made.decisions.undo()
        assert dump(made) == before

    def test_one_of_those_told_apart_is_parted_again(self):
        made = library(paper(0, f"Wei Wang | orcid={A}"), paper(1, f"Wei Wang | orcid={A}"),
                       paper(2, f"Wei Wang | orcid={B}"))  # fmt: skip
        before = dump(made)
        one = next(p for p in made.people.by_name("wei wang") if p.papers == 2)
        made.decisions.part(one.id, [[made.papers.ids(order="title")[0]]])
        assert sorted(people(made).values()) == [(0,), (1,), (2,)]
        sound(made)
        made.decisions.undo()
        assert dump(made) == before

    def test_an_owner_by_a_short_name_is_nobody_elses(self):
        from store.importers.record import PageOwner

        rows = [paper(0, f"J. Smith | orcid={A}"), paper(1, f"John Smith | orcid={A}")]
        dumps = set()
        for first in (True, False):
            made = library() if first else library(*rows)
            add(made, to="page", owner=PageOwner(name="J. Smith", h_index=3))
            for number, one in enumerate(rows if first else ()):
                add(made, one, to=f"{number}.bib")
            assert people(made) == {"John Smith": (0, 1)}
            sound(made)
            dumps.add(tuple(dump(made)))
        assert len(dumps) == 1

    def test_an_owner_of_a_page_keeps_the_figures(self):
        from store.importers.record import PageOwner

        made = library(paper(0, f"J. Smith | orcid={A}"))
        add(made, to="page", owner=PageOwner(name="John Smith", h_index=3))
        add(made, paper(1, f"John Smith | orcid={A}"), to="1.bib")
        (one,) = made.people.by_name("j smith")
        assert [profile.h_index for profile in one.profiles] == [3]
        sound(made)


NAMES = st.sampled_from([
    "Wei Wang", "W. Wang", "Wang Wei", "Wenbo Wang", "Ada Lee", "A. Lee",
])  # fmt: skip
IDS = st.sampled_from([
    "", "", f" | orcid={A}", f" | orcid={B}", f" | orcid={A} | s2=1", " | s2=1",
    " | s2=2", " | openalex=A1", " | dblp=wei wang 0001", " | dblp=wei wang 0002",
    f" | acl=wei-wang | orcid={C}", " | acl=wei-wang-b",
])  # fmt: skip
AUTHORS = st.lists(st.tuples(NAMES, IDS).map("".join), min_size=1, max_size=3)
STEPS = st.lists(
    st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9)), max_size=4
)
BATCH = st.lists(st.tuples(st.integers(0, 5), AUTHORS), min_size=1, max_size=7)


def records(batch):
    return [paper(number, *authors, key=f"k{number}") for number, authors in batch]


@settings(max_examples=60, deadline=None)
@given(BATCH, st.randoms(use_true_random=False), st.booleans())
def test_neither_the_order_nor_the_files_matter(batch, random, together: bool):
    shuffled = list(enumerate(records(batch)))
    random.shuffle(shuffled)
    one, other = unfilled(), unfilled()
    for number, each in enumerate(records(batch)):
        add(one, each, to=f"{number}.bib")
        sound(one)
    for number, each in shuffled:
        add(other, each, to=f"{number}.bib")
    assert dump(one) == dump(other)
    for number, each in shuffled:
        assert add(one, each, to=f"{number}.bib").unchanged == 1
    assert dump(one) == dump(other)


@settings(max_examples=60, deadline=None)
@given(BATCH)
def test_in_one_file_as_in_many(batch):
    numbers = {}
    rows = [one for one in records(batch) if numbers.setdefault(one.title, one) is one]
    many, single = unfilled(), unfilled()
    for each in rows:
        add(many, each, to="all.bib")
    add(single, *rows, to="all.bib")
    sound(single)
    assert dump(many) == dump(single)


@contextmanager
def in_small_batches() -> Iterator[None]:
    """Even few records are a large import, with a commit after every two."""
    with (
        patch("store.library.run._BATCH", 0),
        patch("store.library.records.COMMIT", 2),
    ):
        yield


class CutOff(Exception):
    """What befalls an import between two of its batches."""


def cut_off_after(rows: list[Record], many: int) -> Iterator[Record]:
    yield from rows[:many]
    raise CutOff


def first_import(of: Library, rows: list[Record], cut_off: int) -> None:
    """A large one, that may be cut off and done again."""
    with in_small_batches():
        if cut_off < len(rows):
            with pytest.raises(CutOff):
                of.records.add(source("all.bib"), None, cut_off_after(rows, cut_off))
            assert is_deferred(of.database, "author_id_bare") is (cut_off > 1)
            sound(of)
        add(of, *rows, to="all.bib")


@settings(max_examples=60, deadline=None)
@given(BATCH, st.integers(0, 9))
def test_a_first_import_looks_at_names_at_its_end_or_when_it_is_done_again(
    batch, cut_off
):
    many, large = unfilled(), unfilled()
    for each in records(batch):
        add(many, each, to="all.bib")
    first_import(large, records(batch), cut_off)
    assert not is_deferred(large.database, "author_id_bare")
    sound(large)
    assert dump(large) == dump(many)


@settings(max_examples=60, deadline=None)
@given(BATCH, STEPS, st.integers(2, 9))
def test_what_is_decided_after_an_import_was_cut_off(batch, steps, cut_off):
    made, again = unfilled(), unfilled()
    for of in (made, again):
        with in_small_batches(), pytest.raises(CutOff):
            of.records.add(
                source("all.bib"), None, cut_off_after(records(batch), cut_off)
            )
    if made.papers.count() == 0:
        return
    decide(made, steps)
    sound(made)
    while made.decisions.undo():
        sound(made)
    for of in (made, again):
        add(of, *records(batch), to="all.bib")
        sound(of)
    assert dump(made) == dump(again)


@settings(max_examples=60, deadline=None)
@given(
    BATCH,
    st.lists(
        st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9)), max_size=4
    ),
)
def test_decisions_are_taken_back_to_the_letter(first, steps):
    made, plain = unfilled(), unfilled()
    for of in (made, plain):
        for number, each in enumerate(records(first)):
            add(of, each, to=f"{number}.bib")
    states = [dump(made)]
    for unite, one, two in steps:
        ids = [
            row[0] for row in made.database.rows("SELECT id FROM person ORDER BY name")
        ]
        person, mate = ids[one % len(ids)], ids[two % len(ids)]
        mine = [p for (p,) in made.database.rows(
            "SELECT DISTINCT paper_id FROM authorship WHERE person_id = ? ORDER BY 1",
            (person,))]  # fmt: skip
        try:
            if unite:
                made.decisions.unite([person, mate])
            else:
                made.decisions.part(person, [[mine[two % len(mine)]]])
        except UsageError:
            continue
        sound(made)
        states.append(dump(made))
    for state in reversed(states[1:]):
        assert dump(made) == state
        made.decisions.undo()
        sound(made)
    assert dump(made) == states[0] == dump(plain)


def decide(made: Library, steps) -> None:
    """Steps on whatever the numbers fall on; none where it is not possible."""
    for unite, one, two in steps:
        ids = [r[0] for r in made.database.rows("SELECT id FROM person ORDER BY name")]
        person, mate = ids[one % len(ids)], ids[two % len(ids)]
        mine = [
            made.papers.ids(order="key")[0],
            *(
                id_
                for id_ in made.papers.ids(order="key")
                if person in {a.person for a in made.papers.get([id_])[0].authors}
            ),
        ][1:]
        try:
            if unite:
                made.decisions.unite([person, mate])
            else:
                made.decisions.part(person, [[mine[two % len(mine)]]])
        except UsageError:
            pass


@settings(max_examples=60, deadline=None)
@given(BATCH, BATCH, STEPS, st.randoms(use_true_random=False))
def test_what_is_decided_holds_in_whatever_order_the_rest_comes(
    first, second, steps, random
):
    shuffled = list(enumerate(records(second)))
    random.shuffle(shuffled)
    found = []
    for rest in (list(enumerate(records(second))), shuffled):
        made = unfilled()
        for number, each in enumerate(records(first)):
            add(made, each, to=f"{number}.bib")
        decide(made, steps)
        for number, each in rest:
            add(made, each, to=f"later {number}.bib")
            sound(made)
        found.append(people(made))
    assert found[0] == found[1]


def test_a_library_of_before_is_brought_up_to_date(tmp_path):
    """Made before ids were kept, it learns them as files are added again."""
    import sqlite3

    from store.library.failures import FILE
    from store.migrations import SCHEMA_VERSION

    with Library.open(tmp_path, create=True) as made:
        add(made, paper(0, "J. Smith"), to="0.bib")
        add(made, paper(1, "John Smith"), to="1.bib")
    connection = sqlite3.connect(tmp_path / FILE)
    for table in ("author_id", "known_as"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("ALTER TABLE namesake DROP COLUMN tag")
    connection.execute(
        "DELETE FROM _sqlite_migrations WHERE name = 'create_author_ids'"
    )
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    connection.commit()
    connection.close()
    with Library.open(tmp_path) as made:
        assert people(made) == {"J. Smith": (0,), "John Smith": (1,)}
        sound(made)
        add(made, paper(0, f"J. Smith | orcid={A}"), to="0.json")
        add(made, paper(1, f"John Smith | orcid={A}"), to="1.json")
        assert people(made) == {"John Smith": (0, 1)}
        sound(made)


def test_the_checkup_tells_what_ids_leave_open():
    made = library(paper(0, f"Mary Jones | orcid={A}"), paper(1, f"John Smith | orcid={A}"),
                   paper(2, f"Wei Wang | orcid={B}"), paper(3, f"Wei Wang | orcid={C}"))  # fmt: skip

    def told() -> dict[str, int]:
        return {f.name: f.cases for f in made.checkup.findings() if f.level == "note"}

    assert told() == {"author ids shared": 1}
    made.decisions.unite([one.id for one in made.people.by_name("wei wang")])
    assert told() == {"author ids shared": 1, "author ids in excess": 1}
    by_id = [one.name for one in made.people.by_id("orcid", A)]
    assert by_id == ["John Smith", "Mary Jones"]
    made.decisions.unite([one.id for one in made.people.by_id("orcid", A)])
    assert told() == {"author ids in excess": 1}
    made.database.run("INSERT INTO author_id VALUES(1, 9, 's2', '1', 'x')")
    assert [one.name for one in made.checkup.findings() if one.level == "fault"] == [
        "author_id.rank"
    ]
    made.checkup.mend()
    sound(made)
