"""Others change the library, or what it lies in, between two reads of one question."""

from __future__ import annotations

import os
import shutil
from itertools import count
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from assistant.sources import Narration
from store.errors import LibraryMissing
from store.index.embedded import file as index_file
from store.index.embedded import open_index
from store.index.embedded.reader import EmbeddedIndex
from store.index.errors import IndexDamaged
from store.index.memory import MemoryIndex
from store.library import Library
from store.library.database import Database
from store.library.failures import FILE
from store.value import replace
from tests.assistant.asking import INVENTED
from tests.conftest import TODAY
from tests.store.building import add, record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assistant.models import Answer

QUESTIONS = (
    "bees", "papers about moths", "papers by Ada Moth", "how many papers per year",
    "who wrote stones", "overview of bees", "papers like stones", "sounds -moths",
)  # fmt: skip
READS = ("rows", "row", "each")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library on disk with its index, and the same after others changed it."""
    folder = tmp_path_factory.mktemp("meanwhile")
    with Library.open(folder / "before", create=True) as made:
        add(made, *INVENTED)
        Assistant(made, lambda: TODAY).index()
    shutil.copytree(folder / "before", folder / "after")
    _added(folder / "after")
    return folder


def _added(folder: Path) -> None:
    """Papers more, and two made one."""
    with Library.open(folder) as other:
        two = other.papers.ids(None, "key")[:2]
        add(
            other,
            *(
                record(
                    f"Bees and moths by sound {n}", "Ada Moth", place=str(n), key=f"n{n}",
                    abstract="Bees and moths are told by their sounds.", date="2024",
                )
                for n in range(3)
            ),
            to="more.bib",
        )  # fmt: skip
        other.decisions.merge(two)


def _added_and_indexed(folder: Path) -> None:
    _added(folder)
    with Library.open(folder) as other:
        open_index(other).close()


def _added_and_indexed_anew(folder: Path) -> None:
    shutil.rmtree(folder / index_file.FOLDER)
    _added_and_indexed(folder)


def _index_deleted(folder: Path) -> None:
    shutil.rmtree(folder / index_file.FOLDER, ignore_errors=True)


CHANGES = (_added, _added_and_indexed, _added_and_indexed_anew, _index_deleted)


def told(answer: Answer) -> Answer:
    return replace(answer, took_ms=0)


def fresh(folder: Path, question: str) -> Answer:
    with Library.open(folder) as library:
        return told(Assistant(library, lambda: TODAY).ask(question)[0])


class Meddler:
    """Changes a library before one of the reads of another's question."""

    def __init__(self, change: Callable[[Path], None], folder: Path) -> None:
        self._change = change
        self._folder = folder
        self._left = 0
        self._watched: Database | None = None

    def watch(self, database: Database, left: int) -> None:
        self._watched, self._left = database, left

    def read(self, database: Database) -> None:
        if database is self._watched:
            self._left -= 1
            if not self._left:
                self._watched = None
                self._change(self._folder)

    @property
    def waits(self) -> bool:
        return self._left > 0


@pytest.fixture
def meddling(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[[Callable[[Path], None]], Meddler]:
    def begin(change: Callable[[Path], None]) -> Meddler:
        meddler = Meddler(change, tmp_path / "library")
        for name in READS:
            monkeypatch.setattr(Database, name, _meddled(name, meddler))
        return meddler

    return begin


def _meddled(name: str, meddler: Meddler) -> Callable[..., object]:
    read = getattr(Database, name)

    def meddled(self: Database, *given: object) -> object:
        meddler.read(self)
        return read(self, *given)

    return meddled


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.__name__)
def test_an_answer_is_of_one_moment(change, home, tmp_path, meddling) -> None:
    """Whichever two reads others change the library between, the answer is the one of
    before or the one of after."""
    expected = [
        (fresh(home / "before", one), fresh(home / "after", one)) for one in QUESTIONS
    ]
    meddler, folder = meddling(change), tmp_path / "library"
    for question, either in zip(QUESTIONS, expected, strict=True):
        for read in count(1, 3):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(home / "before", folder)
            with Library.open(folder) as library:
                assistant = Assistant(library, lambda: TODAY)
                assistant.ask("bees")
                meddler.watch(library.database, read)
                answer, _ = assistant.ask(question)
                assert told(answer) in either, (question, read)
                if meddler.waits:
                    break


def test_a_question_that_changes_the_library_does_so_after_others(
    home, tmp_path, meddling
) -> None:
    meddler, folder = meddling(_added), tmp_path / "library"
    shutil.copytree(home / "before", folder)
    with Library.open(folder) as library:
        assistant = Assistant(library, lambda: TODAY)
        meddler.watch(library.database, 9)
        answer, _ = assistant.ask("star stones")
        assert not meddler.waits
        assert [one.key for one in answer.papers] == ["stones"]
        assert library.personal.starred() == [library.papers.by_key("stones").id]


def test_a_library_replaced_between_questions(home, tmp_path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(home / "before", folder)
    with Library.open(folder) as library:
        assistant = Assistant(library, lambda: TODAY)
        for question in QUESTIONS:
            assistant.ask(question)
        for state in ("after", "before"):
            shutil.copy(home / state / FILE, tmp_path / "copy")
            os.replace(tmp_path / "copy", folder / FILE)
            for question in QUESTIONS:
                found = told(assistant.ask(question)[0])
                assert found == fresh(home / state, question), (state, question)
        shutil.rmtree(folder)
        with pytest.raises(LibraryMissing):
            assistant.ask("bees")


class _Failing(EmbeddedIndex):
    """An index that is damaged whenever it is read."""

    def numbered(self, papers: object) -> None:
        raise IndexDamaged("a row does not match its sum")


def test_an_index_that_is_damaged_again_when_made_anew_is_done_without(
    home, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr("store.index.embedded.opening.EmbeddedIndex", _Failing)
    expected = fresh_in_memory(home / "before", "bees")
    shutil.copytree(home / "before", tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        assistant = Assistant(library, lambda: TODAY)
        assert assistant.ask("bees")[0].value == expected.value
        assert isinstance(assistant.sources.index, MemoryIndex)


def test_a_damaged_index_that_cannot_be_thrown_away_is_done_without(
    home, tmp_path, monkeypatch
) -> None:
    def refuse(_folder: Path) -> None:
        raise index_file.IndexUnusable("the folder cannot be written")

    monkeypatch.setattr("store.index.embedded.opening.EmbeddedIndex", _Failing)
    monkeypatch.setattr(index_file, "locked", refuse)
    expected = fresh_in_memory(home / "before", "bees")
    shutil.copytree(home / "before", tmp_path / "library")
    notes: list[str] = []
    with Library.open(tmp_path / "library") as library:
        assistant = Assistant(library, lambda: TODAY, Narration(note=notes.append))
        assert assistant.ask("bees")[0].value == expected.value
        assert assistant.ask("bees")[0].value == expected.value
    assert [note.split(":")[0] for note in notes] == [
        "The damaged index stays where it is"
    ]


def fresh_in_memory(folder: Path, question: str) -> Answer:
    with Library.open(folder) as library, library.copied() as copy:
        return Assistant(copy, lambda: TODAY).ask(question)[0]
