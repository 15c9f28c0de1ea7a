"""The command palette: every action of the key map by name, and the theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from tui.keymap import KEYS, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App

_NAMED = (
    "help", "copy.answer", "copy.markdown", "query.edit", "save", "new", "write",
    "quit",
)  # fmt: skip
"""Ids of the keys whose action makes sense from the palette."""


def commands(app: App[None]) -> Iterator[SystemCommand]:
    """What the palette offers."""
    yield SystemCommand("Theme", "Choose the colours", app.action_change_theme)
    for key in KEYS:
        if key.id in _NAMED:
            run = partial(app.run_action, key.action)
            yield SystemCommand(key.label, f"{key.help} ({shown(key)})", run)
