"""Every key of the app in one table: bindings, footer, help and tests read it.

A key's `id` is what a user's own key map names; `where` is the part of the app
that must have the focus for it to work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.keys.chat import CHAT
from tui.keys.key import CARDS, PLACES, Key, Where
from tui.keys.screens import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.binding import BindingType

__all__ = ["CARDS", "KEYS", "PLACES", "Key", "Where", "at", "bindings", "shown"]

KEYS: tuple[Key, ...] = (*CHAT, *SCREENS)
"""Those of the conversation, then those of the pages beside it."""


def at(where: Where) -> tuple[Key, ...]:
    """The keys of one part of the screen."""
    return tuple(key for key in KEYS if key.where == where)


def bindings(where: Where, *more: str, without: str = "") -> list[BindingType]:
    """Bindings for the keys of one part, those that the widget handles left out.

    `more` are ids of other keys, for a widget that would otherwise take them itself;
    `without` is the id of one that means nothing there.
    """
    own = (key for key in at(where) if key.id != without)
    keys = (*own, *(key for key in KEYS if key.id in more))
    return [binding for key in keys if key.action for binding in _bindings(key)]


def _bindings(key: Key) -> Iterator[Binding]:
    if key.keys == CARDS:
        for number in CARDS.split(","):
            yield _binding(key, number, f"{key.action}({number})", number == "1")
    else:
        for n, name in enumerate(key.keys.split(",")):
            yield _binding(key, name, key.action, key.footer and n == 0)


def _binding(key: Key, keys: str, action: str, show: bool) -> Binding:
    return Binding(
        keys,
        action,
        key.label,
        show=show,
        key_display=key.display,
        priority=key.priority,
        tooltip=key.help,
        id=f"{key.id}.{keys}" if key.keys == CARDS else key.id,
    )


def shown(key: Key, own: Mapping[str, str] | None = None) -> str:
    """How help writes a key; `own` is the user's key map."""
    return (own or {}).get(key.id) or key.display or key.keys
