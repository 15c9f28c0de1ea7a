"""Garbage collection while records stream through: rarely, as there is little."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_THRESHOLDS = (1_000_000, 20, 100)
"""Containers made before a collection; records are freed by their counts of use, and
the default of 700 spent a sixth of an import on looking at them."""


@contextmanager
def rarely() -> Iterator[None]:
    """Within it, cycles are looked for so seldom that it costs nothing."""
    before = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
