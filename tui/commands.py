"""The command palette: every action of the key map by name, themes, searches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand

from tui.keymap import CARDS, KEYS, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import App
    from textual.screen import Screen

    from tui.keymap import Key

SEARCHES = "my searches"
"""The question that lists the saved ones."""
_UNNAMED = (
    "history.",
    "beside.",
    "card.leave",
    "suggest.",
    "list.",
    "scroll.",
    "dialog.",
    "sheet.",
    "find.",
    "palette",
)
"""Beginnings of the ids of keys that only move about."""


def commands(app: App[None]) -> Iterator[SystemCommand]:
    """What the palette offers: what can be done where one is."""
    yield SystemCommand("Theme", "Choose the colours", app.action_change_theme)
    if ask := getattr(app, "ask", None):
        told = 'Those kept by "save this as NAME"; ask one by its name'
        yield SystemCommand("Saved searches", told, partial(ask, SEARCHES))
    for key in KEYS:
        if _is_offered(key, app):
            run = partial(app.run_action, key.action)
            told = f"{key.help} ({shown(key, own(app))})"
            yield SystemCommand(key.label, told, run)


def own(app: App[None]) -> Mapping[str, str]:
    """The user's own keys."""
    settings = getattr(app, "settings", None)
    return settings.keys if settings else {}


def _is_offered(key: Key, app: App[None]) -> bool:
    """Whether a key does something by its name, on the screen that is shown."""
    named = key.action and key.label and key.keys != CARDS
    if not named or key.id.startswith(_UNNAMED):
        return False
    node, _, name = key.action.partition("(")[0].rpartition(".")
    owner = {"app": app, "screen": _screen(app)}.get(node)
    return owner is not None and hasattr(owner, f"action_{name}")


def _screen(app: App[None]) -> Screen[Any]:
    """The screen under the palette."""
    stack = app.screen_stack
    return next((s for s in reversed(stack) if not s.is_modal), stack[0])
