"""The sample library for the chat's tests, imported once a session."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from store.sample import AS_OF, sample_paths

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def sample_assistant() -> Iterator[Assistant]:
    """An assistant on the sample library, in memory."""
    with Library.in_memory() as library:
        with sample_paths() as paths:
            import_paths(library, paths, ImportOptions(as_of=AS_OF))
        yield Assistant(library, lambda: date(2026, 11, 22))
