"""Earlier conversations: resumed where they ended, renamed, deleted, brought back."""

from __future__ import annotations

import pytest

from assistant.replay import read as read_transcript
from tests.tui.pages.driving import drive


async def _talk(desk):
    for question in ("papers by Chankyu Lee", "since 2025"):
        desk.app.ask(question)
        await desk.settle()
    await desk.press("ctrl+n")
    desk.app.ask("papers per year")
    await desk.settle()


def test_resumed_with_its_answers_and_what_they_point_to(sample_folder):
    async def script(desk):
        await _talk(desk)
        await desk.press("f8", "down", "enter")
        turns = desk.app.chat.conversation.turns
        assert [turn.question for turn in turns] == [
            "papers by Chankyu Lee",
            "since 2025",
        ]
        assert turns[0].answer.papers
        desk.app.ask("before 2026")
        await desk.settle()
        assert "Chankyu Lee" in desk.app.chat.conversation.turns[-1].answer.read_as
        kept = await desk.at_desk(lambda library: library.conversations.talks())
        assert [talk.turns for talk in kept] == [3, 1]

    drive(script, sample_folder)


@pytest.mark.slow
def test_renamed_searched_deleted_and_brought_back(sample_folder):
    async def script(desk):
        await _talk(desk)
        await desk.press("f8", "r")
        for _ in "papers per year":
            await desk.pilot.press("backspace")
        await desk.pilot.press(*"years")
        await desk.press("enter")
        assert "years" in desk.drawn
        await desk.press("slash")
        await desk.type("lee")
        assert len(desk.screen.list.ids) == 1
        await desk.press("enter", "d")
        assert len(desk.screen.list.ids) == 0
        await desk.press("u", "escape")
        assert len(desk.screen.list.ids) == 2

    drive(script, sample_folder)


@pytest.mark.slow
def test_saved_as_a_transcript(sample_folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    async def script(desk):
        await _talk(desk)
        await desk.press("f8", "w")
        (path,) = tmp_path.glob("*.md")
        assert "papers per year" in path.read_text()
        assert read_transcript(path.read_text())

    drive(script, sample_folder)


def test_an_answer_of_another_version_is_a_sentence(sample_folder):
    async def script(desk):
        def keep(library):
            kept = library.conversations
            kept.save_turn(kept.new(), "who?", '{"schema": "other"}', "{}")

        await desk.at_desk(keep)
        await desk.press("f8", "enter")
        assert "kept by another version" in desk.drawn

    drive(script, sample_folder)
