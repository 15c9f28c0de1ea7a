"""The chat and what outlives it: history, transcripts, the terminal, exit codes."""

from __future__ import annotations

import json
import signal

import pytest

from store.errors import LibraryLocked
from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import FakeAssistant
from tui.app import RefdeskApp, run_chat
from tui.screens.chat import ChatScreen
from tui.workers import Holdings, NotOpened


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


@pytest.fixture
def headless(monkeypatch: pytest.MonkeyPatch) -> None:
    """No terminal, and no configuration."""
    run = RefdeskApp.run
    monkeypatch.setenv("REFDESK_CONFIG", "none.toml")
    monkeypatch.setattr(RefdeskApp, "run", lambda app, **_: run(app, headless=True))


@pytest.mark.usefixtures("headless")
def test_a_fault_leaves_no_traceback_and_is_told_by_the_command(monkeypatch, capfd):
    def fail(*_: object) -> None:
        raise RuntimeError("broken [/you]")

    monkeypatch.setattr("tui.screens.chat.ChatScreen.on_opened", fail)
    monkeypatch.setattr("rich.traceback.Traceback", fail)
    with pytest.raises(RuntimeError, match="broken"):
        run_chat(FakeAssistant)
    assert "Traceback" not in "".join(capfd.readouterr())


@pytest.mark.usefixtures("headless")
@pytest.mark.parametrize("ended", [0, 143])
def test_what_kept_it_from_its_library_is_told_again_at_the_end(ended, monkeypatch):
    """With its own exit code, unless a signal has ended the chat."""

    def fail() -> FakeAssistant:
        raise LibraryLocked("it is in use")

    def leave(screen: ChatScreen, message: NotOpened) -> None:
        told(screen, message)
        screen.app.exit(return_code=ended)

    told = ChatScreen.on_not_opened
    monkeypatch.setattr(ChatScreen, "on_not_opened", leave)
    if ended:
        assert run_chat(fail) == ended
    else:
        with pytest.raises(LibraryLocked, match="in use"):
            run_chat(fail)


def test_a_notice_takes_the_place_of_the_one_before_but_no_warning_does():
    async def script(chat: Chat) -> None:
        chat.app.notify("take care", severity="warning", markup=False)
        chat.screen.say("one")
        chat.screen.say("two [/you]")
        await chat.settle()
        assert chat.said == ["take care", "two [/you]"]
        assert len(chat.screen.query("ToastHolder")) == 2
        for _ in range(9):
            await chat.press("f2")
        assert chat.said == ["take care", "There is no answer to copy yet"]
        assert len(chat.screen.query("ToastHolder")) == 2
        assert "There is no answer" in chat.drawn

    drive(script, notices=True)


def test_the_conversation_is_saved_in_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    async def script(chat: Chat) -> None:
        await chat.press("f5")
        assert list(tmp_path.iterdir()) == []
        assert chat.said == ["There is nothing to save yet"]
        await chat.ask("papers a year")
        await chat.press("f5")
        assert chat.said == ["Saved as refdesk-2026-11-22.md"]

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
