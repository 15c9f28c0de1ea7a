"""What can go wrong in a library is found, and mended where nothing is lost."""

from __future__ import annotations

import pytest

from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from store.library.checkup import CHECKS
from store.library.opening import PAGE_BYTES

BIB = """\
@article{a2020, title={First Things}, author={Lovelace, Ada and Bo, Al}, year=2020,
  journal={Mind}, doi={10.1000/a}, keywords={one, two}, abstract={All of it.}}
@article{b2021, title={Second Things}, author={Bo, Al}, year=2021, journal={Mind}}
"""


@pytest.fixture
def library(tmp_path):
    path = tmp_path / "a.bib"
    path.write_text(BIB)
    with Library.in_memory() as made:
        import_paths(made, [path], ImportOptions())
        made.personal.star(1)
        yield made


def cases(library, level):
    found = library.checkup.findings()
    return {one.name: one.cases for one in found if one.level == level}


def test_a_library_as_imported_is_sound(library):
    assert library.checkup.damage() == []
    assert cases(library, "fault") == {}
    assert cases(library, "gap") == {"abstract": 1, "identifier": 1}


HARM = [
    ("papers", "UPDATE meta SET value = 7 WHERE name = 'papers'", 5),
    ("keys", "UPDATE paper SET key_folded = 'a2020'", 1),
    ("record.paper_id", "DELETE FROM paper WHERE id = 1", 1),
    ("paper.n_authors", "DELETE FROM authorship WHERE paper_id = 1 AND rank = 0", 1),
    ("papers without a record", "DELETE FROM record WHERE paper_id = 1", 1),
    ("authorship.paper_id", "INSERT INTO authorship VALUES(9, 0, 1, 0, 'X', 0)", 1),
    ("labelled.label_id", "INSERT INTO labelled VALUES(1, 9, 99)", 1),
    ("identifier.paper_id", "INSERT INTO identifier VALUES('doi', 'x', 9, 'x')", 1),
    ("title_word.paper_id", "INSERT INTO title_word VALUES('zzz', 9)", 1),
    ("person.papers", "UPDATE person SET papers = papers + 1", 2),
    ("venue.papers", "UPDATE venue SET papers = 0", 1),
    ("label.papers", "UPDATE label SET papers = 5", 2),
    ("star.paper_id", "UPDATE star SET paper_id = 77", 1),
]


@pytest.mark.parametrize(("name", "harm", "found"), HARM)
def test_harm_is_found_and_mended_where_it_can_be(library, name, harm, found):
    library.database.run("PRAGMA foreign_keys = OFF")
    library.database.run(harm)
    assert cases(library, "fault")[name] == found
    check = next(check for check in CHECKS if check.name == name)
    mendable = check.mend or check.anew
    mended = {one.name for one in library.checkup.mend()}
    assert (name in mended) == bool(mendable)
    assert (name in cases(library, "fault")) != bool(mendable)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM paper WHERE id = 1",
        "DELETE FROM authorship WHERE paper_id = 1",
        "UPDATE paper SET key_folded = 'a2020', key = 'a2020'",
    ],
)
def test_a_paper_comes_back_from_its_records(library, harm):
    before, starred = library.papers.get([1, 2]), library.personal.starred()
    library.database.run("PRAGMA foreign_keys = OFF")
    library.database.run(harm)
    library.checkup.mend()
    assert cases(library, "fault") == {}
    assert library.papers.get([1, 2]) == before
    assert library.personal.starred() == starred


def test_mending_touches_nothing_that_is_sound(library):
    revision = library.revision
    assert library.checkup.mend() == []
    assert library.revision == revision


def test_a_damaged_file_is_told(tmp_path):
    path = tmp_path / "a.bib"
    path.write_text(BIB)
    folder = tmp_path / "library"
    with Library.open(folder, create=True) as made:
        import_paths(made, [path], ImportOptions())
    file = next(folder.glob("*.sqlite3"))
    data = bytearray(file.read_bytes())
    data[2 * PAGE_BYTES : 3 * PAGE_BYTES] = b"\xff" * PAGE_BYTES
    file.write_bytes(data)
    with Library.open(folder) as library:
        assert library.checkup.damage()
