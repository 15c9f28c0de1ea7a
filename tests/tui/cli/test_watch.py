"""`refdesk watch`: which changes count, and what is done about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.importers.record import ImportOptions
from store.library import Library
from tui.cli import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.tui.cli.conftest import Done


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "papers" / "deep").mkdir(parents=True)
    (tmp_path / "refs.bib").write_text("@misc{a, title={A}}\n")
    return tmp_path


HELD = [
    ("refs.bib", True),
    ("other.bib", False),
    ("papers/a.ris", True),
    ("papers/deep/a.ris", True),
    ("papers/.a.ris.swp", False),
    ("papers2/a.ris", False),
]


@pytest.mark.parametrize(("path", "held"), HELD)
def test_what_was_named_counts(place: Path, path: str, held: bool) -> None:
    wanted = watch.Wanted([str(place / "refs.bib"), str(place / "papers")])
    assert wanted.holds(str(place / path)) is held
    assert wanted.folders == [str(place), str(place / "papers")]


def test_each_change_is_imported_and_trouble_is_said(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refs = place / "refs.bib"

    def changing() -> Iterator[list[str]]:
        refs.write_text("@misc{a, title={A}}\n@misc{b, title={B}}\n")
        yield [str(refs)]
        refs.write_bytes(b"\0\1\2" * 100)
        yield [str(refs)]
        refs.write_text("@misc{c, title={C}}\n")
        yield [str(refs)]

    with Library.in_memory() as library:
        watch.follow(library, ImportOptions(), [str(refs)], changing())
        assert library.papers.total == 3
    said = capsys.readouterr()
    assert said.out.count("The library holds") == 3
    assert "not imported: " in said.err


def test_a_saved_file_is_noticed(place: Path) -> None:
    refs = place / "refs.bib"
    found = watch.changes([str(refs)], stop=Enough(refs))
    assert next(found) == [str(refs.resolve())]


class Enough:
    """A stop that never comes, and saves the file each time it is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def is_set(self) -> bool:
        beside = self._path.with_suffix(".tmp")
        beside.write_text("@misc{a, title={A}}\n")
        beside.replace(self._path)
        return False


def test_a_change_that_the_watcher_cannot_name(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs, begun = place / "refs.bib", []

    def watching(*_: object, **__: object) -> Iterator[set[tuple[int, str]]]:
        begun.append(1)
        if len(begun) == 1:
            raise RuntimeError('Unable to decode path "caf\\xE9.bib" to string')
        yield {(1, str(refs))}

    monkeypatch.setattr("watchfiles.watch", watching)
    gone = str(place / "gone")
    assert list(watch.changes([str(place), gone])) == [[str(place)], [str(refs)]]


def test_nothing_to_follow_is_one_sentence(refdesk: Callable[..., Done]) -> None:
    assert refdesk("watch").code == 2
    done = refdesk("watch", "gone.bib")
    assert (done.code, done.out) == (2, "")
    assert "gone.bib does not exist" in done.err
