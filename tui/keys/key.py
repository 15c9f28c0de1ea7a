"""What a row of the key tables says."""

from __future__ import annotations

from typing import Literal, NamedTuple

Where = Literal[
    "anywhere", "prompt", "beside", "find", "reading", "card", "help", "page", "list",
    "sheet", "paper", "library", "notes", "conversations", "import", "settings",
    "chips", "dialog", "jump",
]  # fmt: skip

PLACES: dict[Where, str] = {
    "anywhere": "Anywhere",
    "prompt": "While you type",
    "beside": "While you type, with a card open",
    "find": "While you find something in the conversation",
    "reading": "While you read (Esc from an empty prompt)",
    "card": "On a paper card",
    "page": "On every page beside the conversation",
    "list": "In every list",
    "sheet": "On a paper's own page",
    "paper": "On a paper, in a list or on its own page",
    "library": "In a list of papers",
    "notes": "In notes and reading list",
    "conversations": "In the conversations",
    "import": "While importing",
    "settings": "In the settings",
    "chips": "On the conditions of a query",
    "dialog": "Where something is asked of you",
    "jump": "While labels are shown",
    "help": "On this page",
}
"""The parts of the app, in the order help lists them, and what they are called."""


class Key(NamedTuple):
    """One thing a key does."""

    id: str
    keys: str
    """Textual key names, separated by commas."""
    action: str
    """The action bound to it; empty where the widget handles the key itself."""
    label: str
    """One or two words for the footer."""
    help: str
    """What help and the palette say."""
    where: Where
    footer: bool = False
    display: str | None = None
    """How the key is written, where that is not its name."""
    priority: bool = False


CARDS = ",".join("123456789")
"""The keys that open a card by its number."""
