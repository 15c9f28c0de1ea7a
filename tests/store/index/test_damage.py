"""Whatever has happened to an index, what it says is right, or it says nothing."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from assistant.sources import Narration, Sources
from store.index.embedded import file, open_index
from store.index.embedded.reader import EmbeddedIndex
from store.index.memory import MemoryIndex
from store.library import Library
from tests.conftest import TODAY
from tests.store.building import add, record
from tests.store.index.living import PAPERS, asked, folder, index_file, told, truth

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def spoilt(path: Path, at: int, with_: bytes) -> None:
    with path.open("r+b") as opened:
        opened.seek(at)
        opened.write(with_)


def _deleted(path: Path) -> None:
    shutil.rmtree(path.parent)


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _halved(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _a_page_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 8192)


def _noise(path: Path) -> None:
    path.write_bytes(bytes(n * 7 % 256 for n in range(50_000)))


def _no_header(path: Path) -> None:
    spoilt(path, 0, b"not a database, sorry")


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _an_empty_database(path: Path) -> None:
    import sqlite3

    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other(x)")
    connection.close()


MISHAPS: list[Callable[[Path], None]] = [
    _deleted, _emptied, _halved, _a_page_short, _noise, _no_header, _a_folder,
    _an_empty_database,
]  # fmt: skip


@pytest.mark.parametrize("mishap", MISHAPS, ids=lambda mishap: mishap.__name__)
def test_a_mishap(mishap: Callable[[Path], None], library: Library) -> None:
    mishap(index_file(library))
    assert asked(library) == truth(library)
    assert isinstance(open_index(library), EmbeddedIndex)


def test_bytes_overwritten_anywhere(library: Library, tmp_path: Path) -> None:
    """Every part of the file in turn; what is read is right, or known to be wrong."""
    expected, path = truth(library), index_file(library)
    whole = path.read_bytes()
    noticed = 0
    for at in range(0, len(whole), 1733):
        copy = bytearray(whole)
        for place in range(at, min(at + 24, len(whole))):
            copy[place] ^= 0x55
        for other in folder(library).iterdir():
            other.unlink()
        path.write_bytes(copy)
        assert asked(library) == expected, at
        noticed += index_file(library).read_bytes() != bytes(copy)
    assert noticed > 10


def test_the_index_of_another_library_at_the_same_revision(
    library: Library, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other", create=True) as other:
        add(other, *(record(one.title[::-1], place=one.place) for one in PAPERS))
        assert other.revision == library.revision
        shutil.copytree(folder(library), folder(other))
        assert asked(other) == truth(other)


def test_a_library_restored_from_a_copy_and_changed_otherwise(
    library: Library, tmp_path: Path
) -> None:
    assert library.folder is not None
    shutil.copytree(library.folder, tmp_path / "copy")
    add(library, record("Bees at dusk", place="x"), to="one.bib")
    open_index(library).close()
    shutil.rmtree(tmp_path / "copy" / file.FOLDER)
    shutil.copytree(folder(library), tmp_path / "copy" / file.FOLDER)
    with Library.open(tmp_path / "copy") as restored:
        assert asked(restored) == truth(restored)
        add(restored, record("Moths at dawn", place="y"), to="two.bib")
        assert restored.revision == library.revision
        assert asked(restored) == truth(restored)


def test_another_analyzer(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    before = index_file(library)
    monkeypatch.setattr(file, "version", lambda: "another")
    assert asked(library) == truth(library)
    assert index_file(library) != before
    assert not before.exists()


CHANGES = {
    "a paper more": [record("Bees at dusk", place="x", key="dusk")],
    "a paper told again": [PAPERS[3].model_copy(update={"abstract": "lamp lamp lamp"})],
    "most of them": [
        one.model_copy(update={"abstract": f"{one.abstract} wing"}) for one in PAPERS
    ],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_it_catches_up(change, library: Library) -> None:
    before = library.revision
    add(library, *change, to="refs.bib")
    assert library.revision > before
    assert asked(library) == truth(library)
    assert open_index(library).revision == library.revision


def sources(library: Library) -> tuple[Sources, list[str]]:
    notes: list[str] = []
    return Sources(library, Narration(note=notes.append)), notes


def test_where_no_folder_can_be_made_the_index_is_in_memory(library: Library) -> None:
    shutil.rmtree(folder(library))
    folder(library).write_text("not a folder")
    made, notes = sources(library)
    assert isinstance(made.index, MemoryIndex)
    assert told(made.index) == truth(library)
    assert len(notes) == 1
    assert "in memory this time" in notes[0]


def test_a_folder_that_cannot_be_written_is_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    made, notes = sources(library)
    assert isinstance(made.index, EmbeddedIndex)
    assert told(made.index) == truth(library)
    assert notes == []


def test_damage_found_while_answering_is_mended(library: Library) -> None:
    with Library.in_memory() as other:
        add(other, *PAPERS)
        expected, _ = Assistant(other, lambda: TODAY).ask("papers about hives at dusk")
    made = Assistant(library, lambda: TODAY)
    assert made.sources.index.size
    path = index_file(library)
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + bytes(len(whole) - 8192))
    answer, _ = made.ask("papers about hives at dusk")
    assert answer.value == expected.value
    assert answer.total == expected.total
    assert told(made.sources.index) == truth(library)


def test_progress_is_told(library: Library) -> None:
    shutil.rmtree(folder(library))
    steps: list[tuple[int, int]] = []
    open_index(library, lambda done, every: steps.append((done, every))).close()
    assert steps
    assert steps[-1] == (40, 40)
