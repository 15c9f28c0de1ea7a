"""What every test stands on: a fixed clock and locale, and the shared data if present."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _pinned_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No user configuration, no user library, one clock, one locale, one zone."""
    monkeypatch.setenv("REFDESK_TODAY", TODAY.isoformat())
    monkeypatch.setenv("REFDESK_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data beside the project; skips where it is missing."""
    folder = Path(os.environ.get("REFDESK_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip(f"real data not here: set REFDESK_SHARED (looked in {folder})")
    return folder
