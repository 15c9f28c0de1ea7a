"""Waiting while another refdesk writes the library, as two imports at once do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from store.errors import LibraryLocked
from tui.cli.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Callable

    Given = TypeVar("Given")

TRIES = 120
"""Each waits as long as SQLite does for a lock, five seconds: ten minutes in all."""


def patiently(work: Callable[[], Given]) -> Given:
    """What `work` gives, done again where the library is being written by another.

    Raises LibraryLocked where that goes on and on.
    """
    for number in range(TRIES - 1):
        try:
            return work()
        except LibraryLocked:
            if number == 0:
                say("Waiting for another refdesk that is writing the library ...")
    return work()
