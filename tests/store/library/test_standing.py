"""A library that is open while its file is moved, written over, cut or deleted."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from store.errors import LibraryCorrupt, LibraryError, LibraryMissing
from store.library import Library
from store.library.failures import FILE
from tests.store.building import add, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another library of the same revision, of two papers."""
    with Library.open(tmp_path / "other", create=True) as made:
        add(made, record("Moths"), record("Wasps", place="2"))
    return tmp_path / "other"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as made:
        add(made, record("Bees"))
    with Library.open(tmp_path / "library") as opened:
        assert not opened.renewed()
        assert titles(opened) == ["Bees"]
        yield opened


def titles(library: Library) -> list[str]:
    return [one.title for one in library.papers.get(library.papers.ids())]


def read(library: Library) -> None:
    """All of it."""
    library.renewed()
    for paper in library.papers.ids():
        library.papers.observations(paper)


def file(library: Library) -> Path:
    assert library.folder is not None
    return library.folder / FILE


def _moved_over(path: Path, other: Path) -> None:
    os.replace(other / FILE, path)


def _written_over(path: Path, other: Path) -> None:
    path.write_bytes((other / FILE).read_bytes())


def _folder_made_anew(path: Path, other: Path) -> None:
    shutil.rmtree(path.parent)
    shutil.copytree(other, path.parent)


@pytest.mark.parametrize("how", [_moved_over, _written_over, _folder_made_anew])
def test_another_library_in_its_place_is_gone_on_with(
    how: Callable[[Path, Path], None], library: Library, other: Path
) -> None:
    how(file(library), other)
    assert library.renewed()
    assert sorted(titles(library)) == ["Moths", "Wasps"]
    assert not library.renewed()


def test_what_others_write_to_it_is_no_other_library(library: Library) -> None:
    with Library.open(file(library).parent) as elsewhere:
        add(elsewhere, record("Ferns", place="2"), to="more.bib")
        elsewhere.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert not library.renewed()
    assert sorted(titles(library)) == ["Bees", "Ferns"]


def test_where_nothing_stands_any_more(library: Library) -> None:
    shutil.rmtree(file(library).parent)
    for _ in range(2):
        with pytest.raises(LibraryMissing):
            library.renewed()


def test_an_older_state_of_it_is_gone_on_with(library: Library, tmp_path: Path) -> None:
    shutil.copy(file(library), tmp_path / "backup")
    add(library, record("Ferns", place="2"), to="more.bib")
    shutil.copy(tmp_path / "backup", tmp_path / "restored")
    os.replace(tmp_path / "restored", file(library))
    for ending in ("-wal", "-shm"):
        os.unlink(f"{file(library)}{ending}")
    assert library.renewed()
    assert titles(library) == ["Bees"]


@pytest.mark.parametrize("size", [0, 100, 16_384, 60_000])
def test_a_file_made_shorter_is_one_sentence_and_not_the_end_of_the_process(
    size: int, library: Library
) -> None:
    os.truncate(file(library), size)
    with pytest.raises((LibraryMissing, LibraryCorrupt)):
        read(library)


def test_one_that_is_only_read_stays_so(library: Library, other: Path) -> None:
    library.only_read()
    _moved_over(file(library), other)
    assert library.renewed()
    with pytest.raises(LibraryError):
        add(library, record("Ferns"))


def test_within_a_snapshot_it_is_what_it_was(library: Library, other: Path) -> None:
    with library.snapshot():
        assert titles(library) == ["Bees"]
        _moved_over(file(library), other)
        assert not library.renewed()
        assert titles(library) == ["Bees"]
    assert library.renewed()


def test_one_in_memory_is_never_another(library: Library) -> None:
    with Library.in_memory() as made:
        assert not made.renewed()
