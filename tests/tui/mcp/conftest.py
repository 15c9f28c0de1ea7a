"""A desk on the sample library, and tools called as a server calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.assistant import Assistant
from store.library import Library
from tests.conftest import TODAY
from tui.mcp import tools
from tui.mcp.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tui.mcp.told import Told


def desk_on(library: Library, *, writes: bool = False) -> Desk:
    return Desk(Assistant(library, lambda: TODAY), writes=writes)


@pytest.fixture(scope="session")
def sample(_sample_on_disk: Path) -> Path:
    """The folder of a sample library that nobody writes to."""
    return _sample_on_disk


@pytest.fixture
def copy(sample: Path) -> Iterator[Library]:
    """A copy of it in memory, to be written to."""
    with Library.open(sample) as library, library.copied() as copied:
        yield copied


@pytest.fixture
def desk(sample: Path) -> Iterator[Desk]:
    """The sample library, only read."""
    with Library.open(sample) as library:
        yield desk_on(library.only_read())


@pytest.fixture
def call(desk: Desk) -> Callable[..., Told]:
    """Use a tool by name."""

    def use(name: str, **given: Any) -> Told:
        one = tools.tool(name)
        assert one
        return tools.call(desk, one, given)

    return use
