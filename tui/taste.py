"""The one thing the chat remembers of how it should look: the theme."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "chat.json"


def theme(folder: Path | None) -> str | None:
    """The theme last chosen, if one was."""
    if folder is None:
        return None
    try:
        kept = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    name = kept.get("theme") if isinstance(kept, dict) else None
    return name if isinstance(name, str) else None


def choose_theme(folder: Path | None, name: str) -> None:
    """Remember a theme; a folder that cannot be written costs only that."""
    if folder is not None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            text = json.dumps({"theme": name}) + "\n"
            (folder / _FILE).write_text(text, encoding="utf-8")
