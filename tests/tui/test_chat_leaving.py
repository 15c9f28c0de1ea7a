"""The chat and what outlives it: history, transcripts, the terminal, exit codes."""

from __future__ import annotations

import json
import signal

import pytest

from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import FakeAssistant
from tui.app import RefdeskApp, run_chat
from tui.workers import Holdings


def test_history_is_kept_beside_the_library(tmp_path):
    async def first(chat: Chat) -> None:
        await chat.ask("papers a year")

    async def second(chat: Chat) -> None:
        await chat.press("up")
        assert chat.prompt.text == "papers a year"

    drive(first, folder=tmp_path)
    lines = (tmp_path / "history.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in lines] == ["papers a year"]
    drive(second, folder=tmp_path)


def test_ctrl_c_says_how_to_leave_and_ctrl_q_leaves_while_answering():
    async def script(chat: Chat) -> None:
        await chat.pilot.press("ctrl+c")
        assert chat.app.is_running
        chat.prompt.put("wait for it")
        await chat.pilot.press("enter", "ctrl+q")
        assert chat.app._exit

    app = drive(script)
    assert app.return_code == 0


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_told_to_end_it_ends_in_order(name):
    number = getattr(signal, name)

    async def script(chat: Chat) -> None:
        chat.app._end_when_told()
        signal.raise_signal(number)
        await chat.pilot.pause()
        assert chat.app._exit

    app = drive(script)
    assert app.return_code == 128 + number


def test_a_fault_leaves_no_traceback_and_is_told_by_the_command(monkeypatch, capfd):
    def fail(*_: object) -> None:
        raise RuntimeError("broken [/you]")

    run = RefdeskApp.run
    monkeypatch.setenv("REFDESK_CONFIG", "none.toml")
    monkeypatch.setattr(RefdeskApp, "run", lambda app, **_: run(app, headless=True))
    monkeypatch.setattr("tui.screens.chat.ChatScreen.on_opened", fail)
    with pytest.raises(RuntimeError, match="broken"):
        run_chat(FakeAssistant)
    assert "Traceback" not in "".join(capfd.readouterr())


def test_the_conversation_is_saved_in_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    async def script(chat: Chat) -> None:
        await chat.press("f5")
        assert list(tmp_path.iterdir()) == []
        await chat.ask("papers a year")
        await chat.press("f5")
        said = [notice.message for notice in chat.app._notifications]
        assert said == [
            "There is nothing to save yet",
            "Saved as refdesk-2026-11-22.md",
        ]

    drive(script)
    text = (tmp_path / "refdesk-2026-11-22.md").read_text("utf-8")
    assert text.startswith("---\nlibrary: sample\ntoday: 2026-11-22\n---\n")
    assert "> papers a year\n" in text


def test_an_empty_library_says_how_to_import():
    async def script(chat: Chat) -> None:
        chat.conversation.welcome.opened(Holdings(0), ())
        await chat.pilot.pause()
        assert "refdesk add FILE" in chat.drawn

    drive(script)
