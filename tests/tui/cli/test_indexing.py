"""What a command says on stderr while an index is made."""

from __future__ import annotations

import sys

import pytest

from tui.cli import indexing


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(indexing, "monotonic", lambda: now[0])
    return now


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, yes: bool) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: yes, raising=False)


def test_a_long_build_is_one_line_written_over(clock, monkeypatch, capsys):
    on_a_terminal(monkeypatch, True)
    progress = indexing.narration().progress
    for clock[0], done in ((0.2, 2000), (1.5, 4000), (1.6, 6000), (1.7, 8000)):
        progress(done, 8000)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "\rindexing: 4,000 of 8,000 papers\rindexing: 8,000 of 8,000 papers\n"
    )


@pytest.mark.parametrize(("terminal", "seconds"), [(True, 0.1), (False, 9.0)])
def test_nothing_is_said(terminal, seconds, clock, monkeypatch, capsys):
    """Of a short build, or where nobody watches."""
    on_a_terminal(monkeypatch, terminal)
    progress = indexing.narration().progress
    clock[0] = seconds
    progress(8000, 8000)
    assert capsys.readouterr() == ("", "")


def test_a_note_is_one_line(capsys):
    indexing.narration().note("The index is kept in memory this time: full.")
    assert capsys.readouterr().err.endswith("in memory this time: full.\n")
