"""Writing in the reader's own editor: what comes back, and what can go wrong."""

from __future__ import annotations

import stat
from contextlib import nullcontext

import pytest

from store.errors import UsageError
from tests.tui.driving import Chat, drive
from tests.tui.pages import driving as pages
from tui.editor import command


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """An editor that adds a line, an escape sequence in it."""
    script = tmp_path / "my editor"
    script.write_text('#!/bin/sh\nprintf "\\nsecond \\033[31mline\\n" >> "$2"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("VISUAL", f"'{script}' --wait")
    monkeypatch.setattr("tui.app.RefdeskApp.suspend", lambda _: nullcontext())


def test_the_question_is_written_in_the_editor(editor):
    async def script(chat: Chat) -> None:
        await chat.press(*"first", "ctrl+g")
        assert chat.prompt.text == "first\nsecond line"
        assert chat.fake.asked == []

    drive(script)


def test_a_note_is_written_in_the_editor(editor, sample_folder):
    async def script(desk):
        await desk.press("n", "x", "ctrl+g", "f5")
        paper = desk.screen.list.current
        kept = await desk.at_desk(lambda library: library.personal.kept([paper]))
        assert kept[paper].note == "x\nsecond line"

    pages.drive(script, sample_folder, "f6")


@pytest.mark.parametrize("visual", ["/nowhere/to/be/found", "'unclosed"])
def test_an_editor_that_cannot_be_used_costs_no_word(monkeypatch, visual):
    monkeypatch.setenv("VISUAL", visual)
    monkeypatch.setattr("tui.app.RefdeskApp.suspend", lambda _: nullcontext())

    async def script(chat: Chat) -> None:
        await chat.press(*"first", "ctrl+g")
        assert chat.prompt.text == "first"
        said = chat.said
        assert any("editor cannot be used" in one for one in said)

    drive(script)


def test_without_a_terminal_it_says_so():
    async def script(chat: Chat) -> None:
        await chat.press("ctrl+g")
        said = chat.said
        assert "There is no terminal here to edit in." in said

    drive(script)


def test_which_editor(monkeypatch):
    monkeypatch.setattr("tui.editor.which", lambda name: name == "vi" or None)
    assert command({"VISUAL": "code --wait", "EDITOR": "nano"}) == ["code", "--wait"]
    assert command({"EDITOR": "emacs -nw"}) == ["emacs", "-nw"]
    assert command({}) == ["vi"]
    monkeypatch.setattr("tui.editor.which", lambda _: None)
    with pytest.raises(UsageError):
        command({})
