"""What was asked before, kept one JSON string a line beside the library.

Prompt history is a convenience: a folder that cannot be written costs the memory
of the next session, never a question.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from store.text import clean

if TYPE_CHECKING:
    from pathlib import Path

KEEP = 1000
"""Entries kept in the file."""


class History:
    """Questions in the order they were asked, and a place among them."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` None: remembered for this session only."""
        self.path = path
        self.entries: list[str] = _read(path) if path else []
        self._place: int | None = None
        self._draft = ""

    def add(self, text: str) -> None:
        """Remember a question; the same one twice in a row is one entry."""
        self._place = None
        if not text.strip() or self.entries[-1:] == [text]:
            return
        self.entries.append(text)
        if self.path:
            _append(self.path, text)

    def stash(self, text: str) -> None:
        """Keep a text that was given up, for this session."""
        self._place = None
        if text.strip() and self.entries[-1:] != [text]:
            self.entries.append(text)

    def previous(self, text: str) -> str | None:
        """The entry before, of those that begin as the draft does; None if none is."""
        if self._place is None or text != self.entries[self._place]:
            self._draft, self._place = text, len(self.entries)
        for place in range(self._place - 1, -1, -1):
            if self._fits(self.entries[place], text):
                self._place = place
                return self.entries[place]
        if self._place == len(self.entries):
            self._place = None
        return None

    def next(self, text: str) -> str | None:
        """The entry after, at the end the draft itself; None where none was left."""
        if self._place is None or text != self.entries[self._place]:
            return None
        for place in range(self._place + 1, len(self.entries)):
            if self._fits(self.entries[place], text):
                self._place = place
                return self.entries[place]
        self._place = None
        return self._draft

    def _fits(self, entry: str, shown: str) -> bool:
        return entry != shown and entry.startswith(self._draft)

    def holding(self, text: str) -> list[str]:
        """Entries that hold a text, case aside: the latest first, each once."""
        wanted = text.casefold()
        latest = dict.fromkeys(reversed(self.entries))
        return [entry for entry in latest if wanted in entry.casefold()]

    def completion(self, text: str) -> str:
        """What the last entry that begins with `text` goes on with; "" for none."""
        if len(text) < 2:
            return ""
        for entry in reversed(self.entries):
            if entry.startswith(text) and entry != text and "\n" not in entry:
                return entry[len(text) :]
        return ""


def _read(path: Path) -> list[str]:
    """The last `KEEP` entries; lines that are not JSON strings are passed over."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    entries: list[str] = []
    for line in lines:
        with suppress(ValueError):
            entry = json.loads(line)
            if isinstance(entry, str) and clean(entry).strip():
                entries.append(clean(entry))
    if len(entries) > 2 * KEEP:
        _rewrite(path, entries[-KEEP:])
    return entries[-KEEP:]


def _append(path: Path, entry: str) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")


def _rewrite(path: Path, entries: list[str]) -> None:
    with suppress(OSError):
        path.write_text("".join(json.dumps(e) + "\n" for e in entries), "utf-8")
