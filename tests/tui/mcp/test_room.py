"""The library in its thread: opened there, closed there, and never outlived."""

from __future__ import annotations

import asyncio
import threading
from shutil import rmtree
from typing import TYPE_CHECKING

import pytest

from store.errors import LibraryMissing
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from tests.tui.mcp.conftest import desk_on
from tui.mcp.room import Room

if TYPE_CHECKING:
    from pathlib import Path

    from tui.mcp.desk import Desk


def made(folder: Path, *titles: str) -> None:
    bib = folder.with_suffix(".bib")
    rows = [f"@article{{k{n}, title={{{one}}}}}" for n, one in enumerate(titles)]
    bib.write_text("\n".join(rows), encoding="utf-8")
    with Library.open(folder, create=True) as library:
        import_paths(library, [bib], ImportOptions())


def total(desk: Desk) -> int:
    return desk.library.papers.total


def test_a_library_made_anew_is_opened_anew(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    made(folder, "One")
    with Room(lambda: desk_on(Library.open(folder).only_read())) as room:
        assert room.at_once(total) == 1
        rmtree(folder)
        with pytest.raises(LibraryMissing):
            room.at_once(total)
        made(folder, "One", "Two")
        assert room.at_once(total) == 2


def test_what_cannot_be_opened_is_said_to_whoever_opens(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        Room(lambda: desk_on(Library.open(tmp_path)))


def test_all_work_is_done_in_one_thread_in_turn(tmp_path: Path) -> None:
    made(tmp_path / "library", "One")
    seen: list[int] = []

    async def held() -> list[int]:
        asked = [room.do(lambda _, n=n: (threading.get_ident(), n)) for n in range(9)]
        found = await asyncio.gather(*asked)
        seen.extend(thread for thread, _ in found)
        return [n for _, n in found]

    with Room(lambda: desk_on(Library.open(tmp_path / "library"))) as room:
        assert asyncio.run(held()) == list(range(9))
    assert len(set(seen)) == 1
    assert threading.get_ident() not in seen
