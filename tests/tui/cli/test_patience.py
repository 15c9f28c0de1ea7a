"""Another refdesk that writes the library is waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.errors import LibraryLocked
from tui.cli import patience

if TYPE_CHECKING:
    from collections.abc import Callable


def busy(times: int) -> Callable[[], str]:
    """Work that finds the library locked so often."""
    left = iter(range(times))

    def work() -> str:
        for _ in left:
            raise LibraryLocked("Busy.")
        return "done"

    return work


@pytest.mark.parametrize(("times", "said"), [(0, 0), (1, 1), (patience.TRIES - 1, 1)])
def test_it_is_done_when_the_other_has_finished(
    times: int, said: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert patience.patiently(busy(times)) == "done"
    assert capsys.readouterr().err.count("Waiting for another refdesk") == said


def test_nobody_waits_for_ever() -> None:
    with pytest.raises(LibraryLocked):
        patience.patiently(busy(patience.TRIES))
