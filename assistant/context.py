"""What a conversation remembers from one question to the next: only text.

A plan is remembered as its canonical query (`read_as`), papers by citation key
and people by name, so that a context can be saved, printed, and replayed
against the library as it is now.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """What "those", "the second one", "she" and "undo" point to."""

    read_as: str = ""
    """The canonical query of the last result set."""
    shown: tuple[str, ...] = ()
    """Keys of the cards last shown, in the order of their numbers."""
    paper: str | None = None
    """Key of the paper last spoken of on its own."""
    person: str | None = None
    """Name of the author last spoken of on their own."""
    history: tuple[str, ...] = ()
    """Canonical queries of earlier result sets, oldest first, for "undo"."""
    named: tuple[tuple[str, str], ...] = ()
    """Result sets the user has named: (name, canonical query)."""

    def to_json(self) -> str:
        """One line of JSON that `from_json` reads back."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Context:
        """Read what `to_json` wrote; an unreadable text is an empty context."""
        try:
            data = json.loads(text)
            return cls(
                read_as=str(data.get("read_as", "")),
                shown=tuple(data.get("shown", ())),
                paper=data.get("paper"),
                person=data.get("person"),
                history=tuple(data.get("history", ())),
                named=tuple((n, q) for n, q in data.get("named", ())),
            )
        except (ValueError, TypeError, AttributeError):
            return cls()
