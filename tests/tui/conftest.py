"""The sample library for the chat's tests, imported once a session."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from store.sample import AS_OF, sample_paths
from tests.tui.stillness import until_still

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _no_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key that a test presses opens a browser on the machine it runs on."""
    monkeypatch.setenv("SSH_TTY", "/dev/pts/0")
    monkeypatch.delenv("BROWSER", raising=False)


@pytest.fixture(autouse=True)
def _no_sleeping(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pilots go on as soon as the app is still."""
    monkeypatch.setattr("textual.app.wait_for_idle", until_still)
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_still)


@pytest.fixture(scope="session")
def sample_assistant() -> Iterator[Assistant]:
    """An assistant on the sample library, in memory."""
    with Library.in_memory() as library:
        with sample_paths() as paths:
            import_paths(library, paths, ImportOptions(as_of=AS_OF))
        yield Assistant(library, lambda: date(2026, 11, 22))


@pytest.fixture(scope="session")
def _sample_on_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample library in a folder, with its index."""
    folder = tmp_path_factory.mktemp("sample") / "library"
    with Library.open(folder, create=True) as library:
        with sample_paths() as paths:
            import_paths(library, paths, ImportOptions(as_of=AS_OF))
        Assistant(library, lambda: date(2026, 11, 22)).ask("papers on attention")
    return folder


@pytest.fixture
def sample_folder(_sample_on_disk: Path, tmp_path: Path) -> Path:
    """A sample library of the test's own."""
    folder = tmp_path / "own"
    shutil.copytree(_sample_on_disk, folder)
    return folder
