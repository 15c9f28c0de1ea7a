"""A library of forty papers on disk, its index built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.index.embedded import open_index
from store.library import Library
from tests.store.building import add
from tests.store.index.living import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as made:
        add(made, *PAPERS)
        open_index(made).close()
        yield made
