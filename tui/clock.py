"""The day that "last year" is read by: given, from the environment, or today."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from store.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

VARIABLE = "REFDESK_TODAY"


def clock(given: str | None = None) -> Callable[[], date]:
    """A clock that stands still if a day is given; raises UsageError for a bad one."""
    text, name = (given, "--today") if given else (os.environ.get(VARIABLE), VARIABLE)
    if not text:
        return date.today
    day = _day(text, name)
    return lambda: day


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{name} must be a day such as 2026-11-22, not {text!r}."
        raise UsageError(message) from None
