"""Opening, adding, asking: a library from outside."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from store.errors import (
    LibraryCorrupt,
    LibraryError,
    LibraryLocked,
    LibraryMissing,
    LibraryNewer,
)
from store.filters import FIELDS, And, ByPeople, Everything, Has, HasCode, InVenue
from store.importers.record import PageOwner, Rejected
from store.library import Library
from store.library import database as database_module
from store.library.database import Database
from store.library.opening import FILE, read_only
from store.migrations import CHANGES, SCHEMA_VERSION, build
from store.models import Identifier, PartialDate, TitleEntry
from store.text import key_of
from tests.store.building import add, dump, filled, record, source, unfilled

if TYPE_CHECKING:
    from pathlib import Path

HYBRID = record(
    "Nemotron-H: A Family of Accurate and Efficient Hybrid Models",
    "Aaron Blakeman", "Aarti Basant", "+Zijia Chen",
    date="2025-04-04", categories=["cs.CL", "cs.LG"], code=True, venue="arXiv",
    abstract="Eight billion parameters.", affiliations=["nvidia"], score=91.0,
)  # fmt: skip
CANARY = record(
    "Canary: Speech Recognition Without Web-Scale Data", "Krishna Puvvada", "Zijia Chen",
    date="2024", venue="Interspeech", venue_name="Annual Conference of Speech",
    citations=12, code=False, identifiers=[("doi", "10.1/ABC"), ("arxiv", "2406.1v2")],
    key="puvvada2024", keywords=["speech"],
)  # fmt: skip
UNDATED = record("The Undated One", "Ada Lovelace", place="3")


@pytest.fixture
def library() -> Library:
    return filled(HYBRID, CANARY, UNDATED)


class TestOpening:
    def test_made_closed_and_opened_again(self, tmp_path: Path):
        with Library.open(tmp_path / "new" / "library", create=True) as library:
            add(library, HYBRID)
        with Library.open(tmp_path / "new" / "library") as library:
            assert library.papers.count() == library.papers.total == 1
            assert library.revision == 1
        assert [f.name for f in (tmp_path / "new" / "library").iterdir()] == [FILE]

    def test_missing(self, tmp_path: Path):
        with pytest.raises(LibraryMissing, match=r"no library in .*refdesk add"):
            Library.open(tmp_path)

    @pytest.mark.parametrize(
        "content", [b"not a database at all, not at all" * 40, b""]
    )
    def test_not_a_database(self, tmp_path: Path, content: bytes):
        (tmp_path / FILE).write_bytes(content)
        with pytest.raises((LibraryCorrupt, LibraryMissing)) as caught:
            Library.open(tmp_path)
        assert str(tmp_path) in str(caught.value)

    def test_an_empty_file_becomes_a_library_when_asked_to(self, tmp_path: Path):
        (tmp_path / FILE).touch()
        with Library.open(tmp_path, create=True) as library:
            assert library.papers.count() == 0

    def test_a_database_of_somebody_else(self, tmp_path: Path):
        with sqlite3.connect(tmp_path / FILE) as connection:
            connection.execute("CREATE TABLE theirs(x)")
        connection.close()
        with pytest.raises(LibraryCorrupt, match="not a refdesk library"):
            Library.open(tmp_path, create=True)

    def test_newer(self, tmp_path: Path):
        Library.open(tmp_path, create=True).close()
        connection = sqlite3.connect(tmp_path / FILE)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.close()
        with pytest.raises(LibraryNewer, match="upgrade refdesk"):
            Library.open(tmp_path)

    def test_damaged(self, tmp_path: Path):
        with Library.open(tmp_path, create=True) as library:
            add(library, *[record(f"Title Number {n} of Many") for n in range(200)])
        content = bytearray((tmp_path / FILE).read_bytes())
        content[4096:] = b"\xff" * (len(content) - 4096)
        (tmp_path / FILE).write_bytes(content)
        with (
            pytest.raises(LibraryCorrupt, match="damaged"),
            Library.open(tmp_path) as it,
        ):
            it.papers.get(it.papers.ids(order="title"))

    def test_locked(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(database_module, "BUSY_MS", 1)
        with Library.open(tmp_path, create=True) as one, Library.open(tmp_path) as two:
            with one.database.transaction():
                assert two.papers.count() == 0, "reading goes on"
                with pytest.raises(LibraryLocked, match="try again"):
                    add(two, HYBRID)
            assert add(two, HYBRID).added == 1

    def test_a_folder_that_cannot_be_made(self, tmp_path: Path):
        (tmp_path / "file").touch()
        with pytest.raises(LibraryError, match="cannot be made"):
            Library.open(tmp_path / "file" / "library", create=True)

    def test_read_only(self, tmp_path: Path):
        with Library.open(tmp_path, create=True) as library:
            add(library, HYBRID)
        library = Library(Database(read_only(str(tmp_path / FILE)), str(tmp_path)))
        assert library.papers.count() == 1
        with pytest.raises(LibraryError, match="read-only"):
            add(library, CANARY)
        library.close()

    def test_only_read_where_it_could_be_written(self, tmp_path: Path):
        with Library.open(tmp_path, create=True) as library:
            add(library, HYBRID)
        with Library.open(tmp_path) as library:
            assert library.only_read().papers.count() == 1
            with pytest.raises(LibraryError, match="read-only"):
                add(library, CANARY)
            with pytest.raises(LibraryError, match="read-only"):
                library.personal.star(1)
            library.hold_keys([1])
            assert library.personal_revision == 0


class TestMigrations:
    def test_an_older_library_is_brought_up_to_date(self, tmp_path: Path):
        Library.open(tmp_path, create=True).close()
        connection = sqlite3.connect(tmp_path / FILE)
        connection.execute("DROP TABLE turn")
        connection.execute("DROP TABLE conversation")
        connection.execute(
            "DELETE FROM _sqlite_migrations WHERE name = 'create_conversations'"
        )
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
        connection.commit()
        connection.close()
        with Library.open(tmp_path) as library:
            assert library.conversations.new() == 1

    def test_a_file_and_memory_have_one_shape(self, tmp_path: Path):
        Library.open(tmp_path, create=True).close()
        on_disk, in_memory = (
            sqlite3.connect(tmp_path / FILE),
            sqlite3.connect(":memory:"),
        )
        build(in_memory)
        shapes = [
            set(
                connection.execute(
                    "SELECT type, name, sql FROM sqlite_master"
                    " WHERE tbl_name <> '_sqlite_migrations'"
                )
            )
            for connection in (on_disk, in_memory)
        ]
        assert shapes[0] == shapes[1]
        on_disk.close()
        in_memory.close()

    def test_the_version_counts_the_changes(self):
        assert len({change.__name__ for change in CHANGES}) == SCHEMA_VERSION

    def test_a_change_that_fails_leaves_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        def fails(db: object) -> None:
            raise RuntimeError

        monkeypatch.setattr("store.migrations.CHANGES", (*CHANGES, fails))
        with pytest.raises(RuntimeError):
            Library.open(tmp_path, create=True)
        monkeypatch.undo()
        with Library.open(tmp_path, create=True) as library:
            assert library.papers.count() == 0


def test_reading_imports_nothing_heavy(tmp_path: Path):
    with Library.open(tmp_path, create=True) as library:
        add(library, CANARY)
    code = (
        "import sys; from store.library import Library;"
        f"library = Library.open({str(tmp_path)!r});"
        "assert library.papers.by_key('PUVVADA2024').year == 2024;"
        "library.names.people_having('chen'); library.people.by_name('zijia chen');"
        "print(sorted({'pydantic', 'sqlite_utils', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


class TestReading:
    def test_a_paper_is_as_it_was_stated(self, library: Library):
        paper = library.papers.by_key("PUVVADA2024")
        assert paper is not None
        assert paper.title == CANARY.title
        assert [(a.name, a.position) for a in paper.authors] == [
            ("Krishna Puvvada", 0),
            ("Zijia Chen", 1),
        ]
        assert (paper.venue, paper.venue_name) == (
            "Interspeech",
            "Annual Conference of Speech",
        )
        assert paper.date == PartialDate(2024)
        assert (paper.code, paper.citations, paper.score) == (False, 12, None)
        assert paper.keywords == ("speech",)
        assert Identifier("doi", "10.1/ABC") in paper.identifiers

    def test_in_the_order_given(self, library: Library):
        ids = library.papers.ids(order="title")
        assert [p.id for p in library.papers.get([*reversed(ids), 99])] == ids[::-1]

    @pytest.mark.parametrize(
        ("scheme", "value"),
        [
            ("doi", "10.1/abc"),
            ("doi", "https://doi.org/10.1/ABC"),
            ("arxiv", "2406.1"),
            ("arxiv", "arXiv:2406.1v7"),
            ("arxiv", "https://arxiv.org/abs/2406.1v2"),
        ],
    )
    def test_by_identifier(self, library: Library, scheme: str, value: str):
        paper = library.papers.by_identifier(scheme, value)
        assert paper is not None
        assert paper.key == "puvvada2024"
        assert library.papers.by_identifier(scheme, value + "9x") is None

    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            ("date-desc", "blakemanNemotronH2025 puvvada2024 lovelaceUndatedOne"),
            ("date-asc", "puvvada2024 blakemanNemotronH2025 lovelaceUndatedOne"),
            ("score-desc", "blakemanNemotronH2025 puvvada2024 lovelaceUndatedOne"),
            ("score-asc", "blakemanNemotronH2025 puvvada2024 lovelaceUndatedOne"),
            ("citations-desc", "puvvada2024 blakemanNemotronH2025 lovelaceUndatedOne"),
            ("citations-asc", "puvvada2024 blakemanNemotronH2025 lovelaceUndatedOne"),
            ("title", "puvvada2024 blakemanNemotronH2025 lovelaceUndatedOne"),
            ("key", "blakemanNemotronH2025 lovelaceUndatedOne puvvada2024"),
            ("added", "lovelaceUndatedOne puvvada2024 blakemanNemotronH2025"),
        ],
    )
    def test_orders(self, library: Library, order, expected: str):
        papers = library.papers.get(library.papers.ids(order=order))
        assert [paper.key for paper in papers] == expected.split()
        assert library.papers.ids(order=order, limit=2) == [p.id for p in papers[:2]]

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            ("author", [("Zijia Chen", 2), ("Aaron Blakeman", 1), ("Aarti Basant", 1),
                        ("Ada Lovelace", 1), ("Krishna Puvvada", 1)]),
            ("venue", [("Interspeech", 1), ("arXiv", 1)]),
            ("year", [("2024", 1), ("2025", 1)]),
            ("month", [("2025-04", 1)]),
            ("category", [("cs.CL", 1), ("cs.LG", 1)]),
            ("affiliation", [("nvidia", 1)]),
            ("code", [("no", 1), ("yes", 1)]),
            ("keyword", [("speech", 1)]),
        ],
    )  # fmt: skip
    def test_facets(self, library: Library, by, expected):
        for where in (Everything(), And((Everything(),))):
            found = library.papers.facets(where, by)
            assert [(facet.value, facet.count) for facet in found] == expected
            assert library.papers.distinct(where, by) == len(expected)
        assert library.papers.facets(Everything(), by, limit=1) == found[:1]

    @pytest.mark.parametrize("where", [Everything(), HasCode(), InVenue(("nowhere",))])
    @pytest.mark.parametrize("most", [1, 2, 3, 100])
    def test_the_busiest_are_the_first_facets_with_ties(
        self, library: Library, where, most: int
    ):
        every = library.papers.facets(where, "author")
        last = every[:most][-1].count if every else 0
        first = [one for n, one in enumerate(every) if n < most or one.count == last]
        assert library.papers.busiest(where, most) == (first, len(every))

    @pytest.mark.parametrize("field", sorted(FIELDS))
    def test_any_paper_has_a_field_if_some_have(self, library: Library, field: str):
        for held in (library, unfilled()):
            some = held.papers.count(Has(field)) > 0
            assert held.papers.any(Has(field)) == some

    def test_facets_of_authors_carry_the_person(self, library: Library):
        (first, *_) = library.papers.facets(HasCode(), "author")
        assert library.people.get([first.id])[0].name == first.value

    def test_averages_count_what_is_missing(self, library: Library):
        assert library.papers.average(Everything(), "score") == (91.0, 1, 2)
        assert library.papers.average(InVenue(("acl",)), "score") == (None, 0, 0)
        assert library.papers.average(Everything(), "n_authors") == (2.0, 3, 0)

    def test_extent(self, library: Library):
        first, last = library.papers.extent(Everything())
        assert (str(first), str(last)) == ("2024", "2025-04-04")
        assert library.papers.extent(InVenue(("nowhere",))) == (None, None)

    def test_texts(self, library: Library):
        texts = [(title, abstract) for _, title, abstract in library.papers.texts()]
        assert texts[:2] == [
            (HYBRID.title, "Eight billion parameters."),
            (CANARY.title, ""),
        ]

    def test_coauthors(self, library: Library):
        (chen,) = library.people.by_name("ZIJIA CHEN")
        found = library.people.coauthors([chen.id])
        assert [facet.value for facet in found] == [
            "Aaron Blakeman",
            "Aarti Basant",
            "Krishna Puvvada",
        ]
        only_code = library.people.coauthors([chen.id], HasCode())
        assert [facet.value for facet in only_code] == [
            "Aaron Blakeman",
            "Aarti Basant",
        ]
        assert library.papers.count(ByPeople(frozenset({chen.id}))) == chen.papers == 2


class TestNames:
    def test_people(self, library: Library):
        (name,) = library.names.people_having("chen")
        assert (name.form, name.folded, name.papers) == ("Zijia Chen", "zijia chen", 2)

    @pytest.mark.parametrize(
        ("parts", "forms"),
        [
            ("zijia chen", ["Zijia Chen"]),
            ("z chen", ["Zijia Chen"]),
            ("chen a", []),
            ("a lovelace", ["Ada Lovelace"]),
            ("aa lovelace", []),
            ("a", []),
            ("", []),
        ],
    )
    def test_people_fitting(self, library: Library, parts: str, forms: list[str]):
        found = library.names.people_fitting(parts.split())
        assert [name.form for name in found] == forms

    @pytest.mark.parametrize(
        ("kind", "name", "found"),
        [
            ("category", "CS.cl", [("cs.CL", 1)]),
            ("affiliation", "NVIDIA", [("nvidia", 1)]),
            ("keyword", "Speech", [("speech", 1)]),
            ("keyword", "nvidia", []),
        ],
    )
    def test_labels(self, library: Library, kind, name: str, found):
        assert library.names.labels(kind, name) == found

    @pytest.mark.parametrize(
        ("head", "keys"),
        [
            ("nemotron h", ["blakemanNemotronH2025"]),
            ("canary", ["puvvada2024"]),
            ("canary speech", ["puvvada2024"]),
            ("the undated", ["lovelaceUndatedOne"]),
            ("undated one", ["lovelaceUndatedOne"]),
            ("speech recognition", []),
        ],
    )
    def test_titles_beginning(self, library: Library, head: str, keys: list[str]):
        found = library.names.titles_beginning([head, "of no title"])
        of = {h: [TitleEntry(*row).key for row in some] for h, some in found.items()}
        assert of == ({head: keys} if keys else {})

    def test_titles_holding(self, library: Library):
        (entry,) = library.names.titles_holding(["speech", "canary"])
        assert entry.folded == "canary speech recognition without web scale data"
        assert library.names.titles_holding(["speech", "nemotron"]) == []
        assert library.names.titles_holding([]) == []

    def test_few_titles(self, library: Library):
        held = library.names.titles_holding(["speech"])
        assert library.names.few_titles(["speech"], len(held)) == held
        assert library.names.few_titles(["speech"], len(held) - 1) == []
        assert len(library.names.few_titles(["speech", "canary"], 1)) == 1
        assert library.names.few_titles([], 3) == []

    def test_frequency_counts_papers(self, library: Library):
        assert library.names.frequency("data") == 1
        assert library.names.frequency("parameters") == 1
        assert library.names.frequency("chen") == 0

    @pytest.mark.parametrize(
        ("typo", "meant"),
        [
            ("nemotorn", "nemotron"), ("nemtron", "nemotron"), ("memotron", "nemotron"),
            ("emotron", "nemotron"), ("puvada", "puvvada"), ("speach", "speech"),
            ("dat", "data"),
        ],
    )  # fmt: skip
    def test_near(self, library: Library, typo: str, meant: str):
        found = dict(library.names.near(typo))
        assert found[meant] == 1
        assert all(abs(len(word) - len(typo)) <= 2 for word in found)

    def test_counted(self, library: Library):
        names = library.names
        assert names.counted(["data", "chen", "unicorn"]) == {
            "data": (1, 0),
            "chen": (0, 1),
        }

    def test_alike_are_near_and_begin_alike(self, library: Library):
        names = library.names
        assert ("nemotron", 1) in names.alike("nemotorn", 2)
        assert set(names.alike("nemotorn", 1)) <= set(names.near("nemotorn"))
        assert names.alike("xemotron", 2) == []

    def test_shown(self, library: Library):
        (chen,) = library.names.people_having("chen")
        assert library.names.shown(chen.person) == "Zijia Chen"
        assert library.names.shown(0) is None

    def test_tables(self, library: Library):
        names = library.names
        assert names.venues() == [
            ("Interspeech", "Annual Conference of Speech", 1),
            ("arXiv", None, 1),
        ]
        assert names.venue_keys() == [
            (*row, key_of(row[0]), key_of(row[1] or "")) for row in names.venues()
        ]
        assert names.categories() == [("cs.CL", 1), ("cs.LG", 1)]
        assert names.affiliations() == [("nvidia", 1)]
        assert names.most_affiliated() == 1


class TestAdding:
    def test_tally(self):
        library = unfilled()
        bad = Rejected(file="refs.bib", line=3, why="no title")
        tally = library.records.add(source("refs.bib"), None, [HYBRID, bad, HYBRID])
        assert tally == (1, 0, 1, 1)
        assert tally.records == 3

    def test_sources_are_told_once_in_the_order_they_came(self, library: Library):
        add(library, CANARY, to="a.ris")
        add(library, UNDATED, to=source("refs.bib", digest="other"))
        assert library.records.sources() == [
            ("refs.bib", "bibtex"),
            ("a.ris", "bibtex"),
        ]

    def test_twice_changes_nothing(self, library: Library):
        before, revision = dump(library), library.revision
        assert add(library, HYBRID, CANARY, UNDATED) == (0, 0, 3, 0)
        assert (dump(library), library.revision) == (before, revision)

    def test_the_same_bytes_by_another_name_change_nothing(self):
        library = unfilled()
        add(library, HYBRID, to=source("a.bib", digest="d1"))
        assert add(library, HYBRID, to=source("b.bib", digest="d1")).unchanged == 1
        assert add(library, HYBRID, to=source("c.bib", digest="d2")).merged == 1

    def test_another_source_adds_observations(self, library: Library):
        add(library, record(CANARY.title, "Krishna Puvvada", score=80), to="other.bib")
        paper = library.papers.by_key("puvvada2024")
        assert paper is not None
        assert paper.score == 80
        observed = library.papers.observations(paper.id, "title")
        assert [one.source for one in observed] == ["other.bib", "refs.bib"]
        assert library.papers.observations(paper.id, "date")[0].value == PartialDate(
            2024
        )

    def test_a_failing_source_leaves_nothing(self, library: Library):
        def records():
            yield record("Something New Under the Sun", "A B")
            raise OSError("gone")

        before, revision = dump(library), library.revision
        with pytest.raises(OSError, match="gone"):
            library.records.add(source("new.bib"), None, records())
        assert (dump(library), library.revision) == (before, revision)

    def test_dry_run(self, library: Library):
        before = dump(library)
        new = record("Something New Under the Sun", "A B")
        tally = library.records.add(source("new.bib"), None, [new], dry_run=True)
        assert tally.added == 1
        assert dump(library) == before

    def test_rehearsal_sees_its_own_imports(self, library: Library):
        new = record("Something New Under the Sun", "A B")
        with library.rehearsal():
            assert add(library, new, to="one.bib").added == 1
            assert add(library, new, to="two.bib").merged == 1
        assert library.papers.count() == 3

    def test_changes_since(self, library: Library):
        revision = library.revision
        add(library, record("Something New Under the Sun", "A B"), to="new.bib")
        changed, removed = library.changes(revision)
        assert [p.title for p in library.papers.get(changed)] == [
            "Something New Under the Sun"
        ]
        assert removed == []

    def test_a_bridge_joins_two_papers(self):
        one = record("A Title of Four Words", "A B", date="2019")
        other = record("A Title of Four Words", "A B", date="2023")
        bridge = record("A Title of Four Words", "A B", date="2021")
        library = unfilled()
        assert add(library, one, other) == (2, 0, 0, 0)
        (kept, gone) = sorted(library.papers.ids(order="added"))
        library.personal.star(gone)
        library.personal.note(kept, "first")
        library.personal.note(gone, "second")
        revision = library.revision
        assert add(library, bridge, to="bridge.bib").merged == 1
        assert library.changes(revision) == ([kept], [gone])
        assert library.personal.starred() == [kept]
        assert library.personal.note_of(kept) == "first\nsecond"

    def test_an_edited_file_replaces_what_it_said(self):
        library = unfilled()
        kept = record("One That Stays As It Is", "A B", key="stays")
        old = record("A Tilte With a Slip In It", "A B", key="slip", venue="ACL")
        new = record("A Title With a Slip In It", "A B", key="slip", venue="EMNLP")
        gone = record("One That Is Taken Out of the File", "A B", key="out")
        add(library, kept, old, gone, to=source("r.bib", digest="1", path="/r.bib"))
        paper = library.papers.by_key("slip")
        assert paper is not None
        library.personal.star(paper.id)
        tally = add(library, kept, new, to=source("r.bib", digest="2", path="/r.bib"))
        assert tally.unchanged == 1
        titles = sorted(p.title for p in library.papers.get(library.papers.ids()))
        assert titles == [new.title, gone.title, kept.title]
        shown = library.papers.by_key("slip")
        assert shown is not None
        assert library.personal.starred() == [shown.id]
        fresh = filled(kept, new, gone)
        words = "SELECT word, df FROM vocabulary"
        assert library.database.rows(words) == fresh.database.rows(words)


class TestProfiles:
    def test_contradicting_pages_are_both_kept(self):
        library = unfilled()
        for name, h_index in (("page 1", 57), ("page 2", 12)):
            owner = PageOwner(name="Wei Wang", h_index=h_index)
            add(library, to=source(name, "author-page"), owner=owner)
        (person,) = library.people.with_profiles()
        assert [(p.source, p.h_index) for p in person.profiles] == [
            ("page 1", 57),
            ("page 2", 12),
        ]
        assert (person.name, person.papers, person.forms) == (
            "Wei Wang",
            0,
            ("Wei Wang",),
        )

    def test_the_same_figures_again_change_nothing(self):
        library = unfilled()
        owner = PageOwner(name="Wei Wang", h_index=57)
        for _ in range(2):
            add(library, to=source("page", "author-page"), owner=owner)
        assert library.revision == 1
        assert len(library.people.with_profiles()[0].profiles) == 1

    def test_the_best_spelling_is_shown(self):
        library = filled(
            record("One Thing About Another Thing", "Jose Garcia"),
            record("A Second Thing About Another", "José García"),
            record("The Third Thing About Another", "GARCIA, JOSE"),
        )
        (person,) = library.people.by_name("jose garcia")
        assert person.name == "José García"
        assert person.forms == ("GARCIA, JOSE", "Jose Garcia", "José García")


class TestHeadings:
    RUN_ON = record(
        "Canary: Speech Recognition Without Web-Scale DataKrishna", "Puvvada",
        heading="Canary: Speech Recognition Without Web-Scale DataKrishna Puvvada",
        inferred=["title", "authors"], place="7", abstract="Short.",
    )  # fmt: skip
    READ = record(
        CANARY.title, "Krishna Puvvada", heading=RUN_ON.heading, place="7",
        abstract="Short.",
    )  # fmt: skip

    def test_read_again_with_what_is_known_now(self, library: Library):
        assert add(library, self.RUN_ON, to="page").added == 1
        ((id_, stored),) = library.records.headings()
        assert stored == self.RUN_ON
        assert library.records.revise(id_, self.READ)
        assert not library.records.revise(id_, self.READ)
        assert library.papers.count() == 3
        assert library.records.headings() == []
        assert add(library, self.RUN_ON, to="page").unchanged == 1
        assert add(library, self.READ, to="page").unchanged == 1
        direct = filled(HYBRID, CANARY, UNDATED)
        add(direct, self.READ, to="page")
        assert dump(direct) == dump(library)

    def test_guesses_are_not_knowledge(self):
        library = unfilled()
        add(library, self.RUN_ON, to="page")
        assert not library.records.knows_title(
            "canary speech recognition without web scale datakrishna"
        )
        assert not library.records.knows_name("puvvada")
        add(library, CANARY)
        assert library.records.knows_title(
            "canary speech recognition without web scale data"
        )
        assert library.records.knows_name("krishna puvvada")
        assert not library.records.knows_name("puvvada")

    def test_a_revision_can_part_what_was_one(self):
        library = filled(CANARY, record(CANARY.title, "Krishna Puvvada", place="9"))
        assert library.papers.count() == 1
        other = record(
            "Something Else by the Same Author", "Krishna Puvvada", place="9"
        )
        assert library.records.revise(2, other)
        assert library.papers.count() == 2
        assert dump(library) == dump(filled(CANARY, other))

    def test_no_such_record(self, library: Library):
        with pytest.raises(KeyError):
            library.records.revise(99, HYBRID)


class TestPersonal:
    def test_round(self, library: Library):
        one, two, _ = library.papers.ids()
        revision, personal = library.revision, library.personal
        personal.star(one)
        personal.tag(two, "to read")
        personal.tag(two, "to read")
        personal.note(one, "good \x1b[31mpaper")
        personal.read(two, "reading")
        assert personal.starred() == [one]
        assert personal.is_starred(one)
        assert personal.tags() == [("to read", 1)]
        assert personal.tagged("to read") == [two] == personal.with_status("reading")
        assert personal.tags_of(two) == ["to read"]
        assert personal.note_of(one) == "good paper"
        assert personal.status_of(two) == "reading"
        assert library.revision == revision, "an index has nothing to do with it"

    def test_every_change_can_be_undone(self, library: Library):
        one, *_ = library.papers.ids()
        personal = library.personal
        personal.note(one, "first")
        personal.note(one, "second")
        personal.star(one)
        personal.unstar(one)
        states = []
        while personal.undo():
            states.append((personal.is_starred(one), personal.note_of(one)))
        assert states == [
            (True, "second"), (False, "second"), (False, "first"), (False, None),
        ]  # fmt: skip

    def test_an_import_loses_nothing(self, library: Library):
        one, *_ = library.papers.ids()
        library.personal.star(one)
        add(library, record(HYBRID.title, "Aaron Blakeman", score=99), to="new.bib")
        assert library.personal.starred() == [one]


class TestConversations:
    def test_turns(self, library: Library):
        talks = library.conversations
        assert talks.last() is None
        first, second = talks.new(), talks.new()
        talks.save_turn(first, "who?", "{}", '{"n": 1}')
        talks.save_turn(second, "when?", "{}", '{"n": 2}')
        talks.save_turn(first, "where?", "{}", '{"n": 3}')
        assert talks.last() == (first, '{"n": 3}')
        assert [turn.question for turn in talks.turns(first)] == ["who?", "where?"]
        assert talks.ids() == [first, second]


@pytest.mark.parametrize("size", [4096, 16_384])
def test_a_copy_is_whole_whatever_the_size_of_its_pages(
    tmp_path: Path, size: int
) -> None:
    with sqlite3.connect(tmp_path / FILE) as made:
        made.execute(f"PRAGMA page_size = {size}")
        made.execute("CREATE TABLE first (page)")
        made.execute("DROP TABLE first")
    with Library.open(tmp_path, create=True) as library:
        add(library, HYBRID)
        with library.copied() as copied:
            assert copied.database.value("PRAGMA page_size") == size
            assert dump(copied) == dump(library)
