"""The bar of an import, and how Ctrl+C ends it."""

from __future__ import annotations

import io
import signal
from typing import TYPE_CHECKING

import pytest

from tui.cli import progress

if TYPE_CHECKING:
    from collections.abc import Iterator


class Terminal(io.StringIO):
    """Says that it is one."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal as stderr; to be called in the test, before which pytest has its own."""
    stderr = Terminal()
    monkeypatch.setattr("sys.stderr", stderr)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    return stderr


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    now = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    return now


def test_a_bar_needs_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shown(monkeypatch)
    assert isinstance(progress.watch(), progress.Bar)
    monkeypatch.setenv("TERM", "dumb")
    assert not isinstance(progress.watch(), progress.Bar)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert not isinstance(progress.watch(), progress.Bar)


def test_a_short_import_draws_nothing(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = shown(monkeypatch)
    with progress.Bar() as bar:
        bar.begin(1000)
        clock[0] += 0.4
        bar.at(500, 3)
    assert terminal.getvalue() == ""


def test_how_far_it_is(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = shown(monkeypatch)
    with progress.Bar() as bar:
        bar.begin(1000)
        clock[0] += 1
        bar.at(250, 1234)
        drawn = terminal.getvalue()
        bar.at(300, 2345)
        assert terminal.getvalue() == drawn, "drawn at most ten times a second"
        clock[0] += 1
        bar.at(500, 5678)
    assert " 25%" in drawn
    assert "1,234 records" in drawn
    assert "5,678 records" in terminal.getvalue()


def test_an_unknown_size_has_no_percentage(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = shown(monkeypatch)
    with progress.Bar() as bar:
        bar.begin(0)
        clock[0] += 1
        bar.at(250, 7)
    assert "%" not in terminal.getvalue()
    assert "7 records" in terminal.getvalue()


def test_the_first_interrupt_asks_and_the_second_ends() -> None:
    before = signal.getsignal(signal.SIGINT)
    with progress.Stoppable() as watch:
        assert not watch.stopped
        signal.raise_signal(signal.SIGINT)
        assert watch.stopped
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) == before
