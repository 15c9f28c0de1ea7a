"""What every test stands on: a fixed clock and locale, and the shared data if present."""

from __future__ import annotations

import gc
import os
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 22)


def pytest_collection_finish() -> None:
    """So many tests are no garbage, and need not be looked through for some."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that are not there yet, one a test that names none of its own.

    A folder made for each of so many tests costs more than most of the tests.
    """
    base = tmp_path_factory.mktemp("homes")
    return (base / str(number) for number in count())


@pytest.fixture(autouse=True)
def _pinned_surroundings(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    _homes: Iterator[Path],
) -> None:
    """No user configuration, no user library, one clock, one locale, one zone."""
    own = "tmp_path" in request.fixturenames
    home: Path = request.getfixturevalue("tmp_path") if own else next(_homes)
    monkeypatch.setenv("REFDESK_TODAY", TODAY.isoformat())
    monkeypatch.setenv("REFDESK_LIBRARY", str(home / "library"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
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
