"""Which command is meant, and what happens without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tui.cli.conftest import Done
from tui.cli import dispatch
from tui.cli.dispatch import COMMANDS

Refdesk = Callable[..., Done]


def test_no_command_and_no_terminal_is_help_on_stderr(refdesk: Refdesk) -> None:
    done = refdesk()
    assert (done.code, done.out) == (2, "")
    assert "usage: refdesk" in done.err


def test_no_command_in_a_terminal_is_the_chat(
    refdesk: Refdesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(dispatch, "interactive", lambda: True)
    monkeypatch.setattr("tui.cli.chat.run", lambda words: asked.append(words) or 0)
    assert refdesk("--library", "x").code == 0
    assert asked == [["--library", "x"]]


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_help(refdesk: Refdesk, word: str) -> None:
    done = refdesk(word)
    assert (done.code, done.err) == (0, "")
    assert all(name in done.out for name in COMMANDS)


def test_version(refdesk: Refdesk) -> None:
    assert refdesk("--version").out.startswith("refdesk ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(refdesk: Refdesk, command: str) -> None:
    done = refdesk(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"usage: refdesk {command}")
    assert max(map(len, done.out.split("\n"))) <= 90


UNKNOWN = [
    ("cit", "did you mean `refdesk cite`?"),
    ("hlep", "see `refdesk --help`."),
    ("who wrote it?", "refdesk ask QUESTION."),
    ("--no-pager", "there is no option --no-pager here; options follow the command."),
    ("\x1b[31mred", "there is no command"),
]


@pytest.mark.parametrize(("word", "hint"), UNKNOWN)
def test_an_unknown_command_gets_a_hint(refdesk: Refdesk, word: str, hint: str) -> None:
    done = refdesk(word)
    assert (done.code, done.out) == (2, "")
    assert hint in done.err
    assert "\x1b" not in done.err


def test_options_may_stand_before_the_command(refdesk: Refdesk) -> None:
    done = refdesk("--library", "nowhere", "--today=2026-01-01", "stats")
    assert done.code == 3
    assert "nowhere" in done.err


@pytest.mark.parametrize(
    ("term", "expected"), [("xterm-256color", True), ("dumb", False), ("", False)]
)
def test_a_dumb_terminal_never_gets_the_full_screen(
    term: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("CI", raising=False)
    assert dispatch.interactive() is expected
    monkeypatch.setenv("CI", "true")
    assert not dispatch.interactive()
