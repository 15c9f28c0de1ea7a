"""Whatever ends an import, the library opens and holds whole records only."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from contextlib import closing
from itertools import islice

import pytest

from store.errors import LibraryLocked
from store.importers import ImportOptions, import_paths
from store.importers.helper import WORTH, elsewhere
from store.importers.places import Place
from store.importers.watch import Watch
from store.library import Library, database
from store.library import records as library_records
from store.prepared import chunks
from tests.store.building import dump

OPTIONS = ImportOptions(today="2026-11-22")
ENTRY = """@article{{key{n}, title = {{A Paper on {word} and Its {n} Consequences}},
  author = {{Bell, Ann{n} and Lee, Chankyu}}, year = {{{year}}}, journal = {{J{m}}},
  abstract = {{{words}}}}}
"""


def bibliography(path, entries):
    """Entries of some length; every tenth is of a paper that was there before."""
    draw = random.Random(entries)
    vocabulary = [f"word{n}" for n in range(2000)]
    with path.open("w") as file:
        for n in range(entries):
            number = n - 5 if n % 10 == 9 else n
            words = " ".join(draw.choices(vocabulary, k=60))
            year, m = 1990 + number % 35, number % 20
            word = vocabulary[number % 2000]
            entry = ENTRY.format(n=number, word=word, year=year, m=m, words=words)
            file.write(entry.replace("key", "other") if n != number else entry)
    return path


def faults(library):
    """What is unsound, down to the pages of the file."""
    found = [one for one in library.checkup.findings() if one.level == "fault"]
    return library.checkup.damage() + found


class Stops(Watch):
    """Asks the import to end once so many records are dealt with."""

    def __init__(self, after):
        self.after = after
        self.told = []
        self.total = 0

    def begin(self, total):
        self.total = total

    def at(self, done, records):
        self.told.append((done, records))
        self.stopped = records >= self.after


@pytest.fixture
def small_chunks(monkeypatch):
    from store.importers import runs

    monkeypatch.setattr(runs, "CHUNK", 50)
    monkeypatch.setattr(library_records, "COMMIT", 100)


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize("helped", [False, True])
def test_stopped_and_taken_up_again(tmp_path, monkeypatch, helped):
    from store.importers import helper

    monkeypatch.setattr(helper, "WORTH", 0)
    path = bibliography(tmp_path / "refs.bib", 300)
    with Library.in_memory() as library, Library.in_memory() as at_once:
        watch = Stops(120)
        report = import_paths(library, [path], OPTIONS, watch=watch, helped=helped)
        assert report.interrupted
        assert 120 <= report.records < 300
        assert report.records == report.added + report.merged + report.unchanged
        assert watch.total == path.stat().st_size
        assert watch.told == sorted(watch.told)
        assert 0 < watch.told[-1][0] <= watch.total
        again = import_paths(library, [path], OPTIONS, helped=helped)
        assert (again.unchanged, again.records) == (report.records, 300)
        import_paths(at_once, [path], OPTIONS)
        assert dump(library) == dump(at_once)
        assert faults(library) == []


_MADE = "CREATE INDEX paper_year"


@pytest.mark.usefixtures("small_chunks")
def test_indexes_wait_for_the_end_though_works_are_met_twice(tmp_path, monkeypatch):
    from store.library import run

    monkeypatch.setattr(run, "_BATCH", 5)
    path = bibliography(tmp_path / "refs.bib", 302)
    again = ENTRY.format(n=0, word="word0", year=1990, m=0, words="Said again.")
    path.write_text(path.read_text() + again)
    done = []
    with Library.in_memory() as library:
        library.database.connection.set_trace_callback(done.append)
        assert import_paths(library, [path], OPTIONS).merged
        made = [n for n, sql in enumerate(done) if sql.startswith(_MADE)]
        written = [n for n, sql in enumerate(done) if "INSERT INTO paper(" in sql]
        erased = [n for n, sql in enumerate(done) if "DELETE FROM authorship" in sql]
        assert len(made) == 1
        assert erased
        assert made[0] > max(written + erased)


def test_a_second_process_reads_the_same(tmp_path):
    path = bibliography(tmp_path / "refs.bib", 4000)
    assert path.stat().st_size > WORTH
    with Library.in_memory() as library, Library.in_memory() as helped:
        report = import_paths(library, [path], OPTIONS)
        assert import_paths(helped, [path], OPTIONS, helped=True) == report
        assert dump(library) == dump(helped)


def test_what_goes_wrong_elsewhere_is_raised_here(tmp_path):
    from store.errors import UnreadableSource

    gone = Place(tmp_path / "gone.bib", "gone.bib", named=True)
    reading = elsewhere(gone, OPTIONS, 10)
    with pytest.raises(UnreadableSource, match=r"gone\.bib cannot be read"):
        reading.__enter__()


def test_an_import_that_finds_another_one_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "BUSY_MS", 1)
    path = bibliography(tmp_path / "refs.bib", 5)
    with Library.open(tmp_path / "library", create=True) as library:
        with (
            closing(Library.open(tmp_path / "library")) as other,
            other.database.transaction(),
            pytest.raises(LibraryLocked, match="being written by another refdesk"),
        ):
            import_paths(library, [path], OPTIONS)
        assert import_paths(library, [path], OPTIONS).added == 5


ADD = "from tui.__main__ import run; run()"


def started(folder, *paths):
    command = [sys.executable, "-c", ADD, "add", *map(str, paths), "--library", folder]
    return subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip


@pytest.mark.slow
def test_two_imports_at_once_lose_nothing(tmp_path):
    paths = [
        bibliography(tmp_path / "one.bib", 2000),
        bibliography(tmp_path / "two.bib", 2500),
    ]
    Library.open(tmp_path / "library", create=True).close()
    running = [started(tmp_path / "library", path) for path in paths]
    ended = [(one.communicate(), one.returncode) for one in running]
    assert [code for _, code in ended] == [0, 0]
    with (
        Library.open(tmp_path / "library") as library,
        Library.in_memory() as expected,
    ):
        assert faults(library) == []
        for path in paths:
            import_paths(expected, [path], OPTIONS)
        assert dump(library) == dump(expected)


@pytest.mark.slow
def test_killed_at_any_moment(tmp_path):
    """A seeded schedule of kill -9: after each the library is sound, and goes on."""
    path = bibliography(tmp_path / "refs.bib", 25_000)
    folder = tmp_path / "library"
    draw = random.Random(20261122)
    kept = 0
    for _ in range(8):
        process = started(folder, path)
        killer = threading.Timer(draw.uniform(0.05, 8), process.kill)
        killer.start()
        process.communicate()
        killer.cancel()
        if not (folder / "refdesk.sqlite3").exists():
            continue
        with Library.open(folder, create=True) as library:
            assert faults(library) == []
            records = library.database.value("SELECT count(*) FROM record")
            assert records >= kept
            kept = records
        if process.returncode == 0:
            break
    with Library.open(folder, create=True) as library:
        report = import_paths(library, [path], OPTIONS)
        assert report.unchanged >= kept
        assert faults(library) == []
        assert library.database.rows("SELECT * FROM deferred") == []
        with Library.in_memory() as expected:
            import_paths(expected, [path], OPTIONS)
            counted = "SELECT count(*), sum(n_authors), count(DISTINCT key) FROM paper"
            assert library.database.rows(counted) == expected.database.rows(counted)
            words = "SELECT * FROM vocabulary ORDER BY word"
            assert library.database.rows(words) == expected.database.rows(words)


@pytest.mark.usefixtures("small_chunks")
def test_what_an_import_left_for_its_end_is_told_of_and_done(tmp_path, monkeypatch):
    from store.importers import runs
    from store.library import run

    monkeypatch.setattr(run, "_BATCH", 5)
    path = bibliography(tmp_path / "refs.bib", 300)
    with Library.in_memory() as whole, Library.in_memory() as library:
        import_paths(whole, [path], OPTIONS)
        monkeypatch.setattr(runs, "chunks", cut_off)
        with pytest.raises(ZeroDivisionError):
            import_paths(library, [path], OPTIONS)
        monkeypatch.setattr(runs, "chunks", chunks)
        (found,) = [one for one in library.checkup.findings() if one.name == "cut off"]
        assert (found.level, found.mendable) == ("note", True)
        assert [one.name for one in library.checkup.mend()] == ["cut off"]
        assert library.database.rows("SELECT * FROM deferred") == []
        assert faults(library) == []
        import_paths(library, [path], OPTIONS)
        assert dump(library) == dump(whole)


def cut_off(*given):
    """The first chunks of a source, and then a fault."""
    yield from islice(chunks(*given), 6)
    raise ZeroDivisionError


@pytest.mark.slow
def test_interrupted_from_the_keyboard(tmp_path):
    path = bibliography(tmp_path / "refs.bib", 25_000)
    process = started(tmp_path / "library", path)
    file = tmp_path / "library" / "refdesk.sqlite3"
    while process.poll() is None and not (
        file.exists() and file.stat().st_size > 5_000_000
    ):
        pass
    process.send_signal(signal.SIGINT)
    out, narration = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in narration
    assert "the same command adds the rest" in narration
    assert "records in 1 file" in out
    with Library.open(tmp_path / "library") as library:
        assert 0 < library.papers.count() < 25_000
        assert faults(library) == []
