"""The clock, and where things are kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store.errors import UsageError
from tui import locations
from tui.clock import clock


def test_the_day_given_outweighs_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REFDESK_TODAY", "2020-02-03")
    assert clock("2026-11-22")() == date(2026, 11, 22)
    assert clock()() == date(2020, 2, 3)
    monkeypatch.delenv("REFDESK_TODAY")
    assert clock() == date.today


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01", "2026", "\x1b"])
def test_a_bad_day_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="--today must be a day"):
        clock(text)
    monkeypatch.setenv("REFDESK_TODAY", text)
    with pytest.raises(UsageError, match="REFDESK_TODAY must be a day"):
        clock()


def test_the_library_given_outweighs_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REFDESK_LIBRARY", str(tmp_path))
    assert locations.library("x") == Path("x")
    assert locations.library() == tmp_path
    monkeypatch.delenv("REFDESK_LIBRARY")
    assert locations.library() == tmp_path / "data" / "refdesk" / "library"
    assert locations.library("~/refs") == Path.home() / "refs"
