"""Every paper in a list: found, moved in, selected, starred, exported."""

from __future__ import annotations

import asyncio

import pytest

from tests.tui.pages.driving import drive
from tui.screens.library import LibraryScreen


def test_all_papers_newest_first(sample_folder):
    async def script(desk):
        assert isinstance(desk.screen, LibraryScreen)
        total = await desk.at_desk(lambda library: library.papers.total)
        assert f"Library · {total} papers" in desk.drawn
        assert len(desk.screen.list.ids) == total

    drive(script, sample_folder, "f6")


def test_a_line_of_the_query_language_filters(sample_folder):
    async def script(desk):
        await desk.press("slash")
        await desk.type("since:2025 nemotron")
        wanted = len(desk.screen.list.ids)
        assert 0 < wanted < 54
        assert "read as" in desk.drawn
        await desk.press("escape", "escape")
        assert len(desk.screen.list.ids) == 54
        await desk.press("escape")
        assert desk.screen is desk.app.chat

    drive(script, sample_folder, "f6", size=(140, 24))


def test_an_order_is_chosen(sample_folder):
    async def script(desk):
        await desk.press("j", "j", "o", "down", "down", "enter")
        assert desk.screen.order == "oldest first"
        first = await desk.at_desk(lambda library: library.papers.ids(order="date-asc"))
        assert list(desk.screen.list.ids) == first
        assert desk.screen.list.cursor == 0

    drive(script, sample_folder, "f6")


MOVES = (
    (("j", "j", "k"), 1),
    (("G",), 53),
    (("g",), 0),
    (("pagedown",), 20),
    (("end", "home"), 0),
    (("up",), 0),
)


def test_moving(sample_folder):
    async def script(desk):
        for keys, place in MOVES:
            await desk.pilot.press(*keys)
            assert desk.screen.list.cursor == place, keys

    drive(script, sample_folder, "f6")


def test_what_is_selected_is_starred_together_and_one_undo_takes_it_back(sample_folder):
    async def script(desk):
        await desk.press("space", "space", "s")
        starred = await desk.at_desk(lambda library: library.personal.starred())
        assert sorted(starred) == sorted(desk.screen.list.ids[:2])
        assert desk.drawn.count("★") == 2
        await desk.press("u")
        assert await desk.at_desk(lambda library: library.personal.starred()) == []

    drive(script, sample_folder, "f6")


def test_tag_note_and_status_are_asked_for(sample_folder):
    async def script(desk):
        paper = desk.screen.list.current
        await desk.press("t")
        await desk.pilot.press(*"mamba", "comma", *"new")
        await desk.press("enter", "n")
        await desk.pilot.press(*"good")
        await desk.press("f5", "m", "down", "enter")
        kept = (await desk.at_desk(lambda library: library.personal.kept([paper])))[
            paper
        ]
        assert kept.tags == ("mamba", "new")
        assert kept.note == "good"
        assert kept.status == "reading"
        await desk.press("t")
        await desk.pilot.press("minus", *"new")
        await desk.press("enter")
        assert await desk.at_desk(lambda lib: lib.personal.tags_of(paper)) == ["mamba"]

    drive(script, sample_folder, "f6")


@pytest.mark.slow
def test_a_dialog_left_changes_nothing(sample_folder):
    async def script(desk):
        for key in "tnmoe":
            await desk.press(key, "escape")
            assert isinstance(desk.screen, LibraryScreen), key
        assert await desk.at_desk(lambda lib: lib.personal_revision) == 0

    drive(script, sample_folder, "f6")


@pytest.mark.slow
def test_the_selection_is_exported_to_a_new_file_only(
    sample_folder, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)

    async def script(desk):
        await desk.press("space", "space", "e", "enter")
        text = (tmp_path / "refdesk.bib").read_text()
        assert text.count("\n@") + text.startswith("@") == 2
        await desk.press("e", "enter")
        assert (tmp_path / "refdesk.bib").read_text() == text

    drive(script, sample_folder, "f6")


def test_a_citation_is_copied(sample_folder, monkeypatch):
    copied = []
    monkeypatch.setattr(
        "tui.app.RefdeskApp.copy_to_clipboard", lambda _, text: copied.append(text)
    )

    async def script(desk):
        await desk.press("y", "c", "b")
        key = (
            await desk.at_desk(lambda lib: lib.papers.get(desk.screen.list.ids[:1]))
        )[0].key
        assert copied[0] == f"[@{key}]"
        assert copied[1] == key
        assert copied[2].startswith("@")

    drive(script, sample_folder, "f6")


@pytest.mark.slow
def test_a_click_moves_and_a_second_opens(sample_folder):
    async def script(desk):
        await desk.pilot.click("PaperList", offset=(10, 3))
        await desk.settle()
        assert desk.screen.list.cursor == 3
        await desk.pilot.click("PaperList", offset=(10, 3), times=2)
        await desk.settle()
        assert "Paper ·" in desk.drawn

    drive(script, sample_folder, "f6")


def test_keys_move_while_the_desk_is_busy(sample_folder):
    async def script(desk):
        import threading

        gate = threading.Event()
        desk.app.chat.at_desk(lambda _: gate.wait(10), lambda _: None)
        await desk.pilot.press("G", "slash", *"abc", "enter", "k")
        assert desk.screen.list.cursor == 52
        gate.set()
        await asyncio.sleep(0)
        await desk.settle()

    drive(script, sample_folder, "f6")
