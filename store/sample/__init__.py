"""Five author pages that come with refdesk, to try it on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AS_OF = 2026
"""The year the pages were taken: dates on them may leave it out."""


@contextmanager
def sample_paths() -> Iterator[tuple[Path, ...]]:
    """The pages as files, in the order of their names, while the block runs."""
    from importlib.resources import as_file, files

    with as_file(files(__name__)) as folder:
        yield tuple(sorted(folder.glob("*.txt")))
