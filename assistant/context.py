"""What a conversation remembers from one question to the next: only text.

A plan is remembered as its canonical query (`read_as`), papers by citation key
and people by name, so that a context can be saved, printed, and replayed
against the library as it is now.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.models import Answer
    from assistant.understanding.reading import Parse

REMEMBERED = 20
"""How many result sets "undo" can go back."""


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

    def after(self, answer: Answer, parse: Parse) -> Context:
        """The context once an answer is given; an abstention changes nothing.

        What was asked about becomes "it", "they" or "she"; a list of papers
        becomes "those".
        """
        if answer.status != "answered":
            return self
        keys = tuple(card.key for card in answer.papers)
        paper = parse.paper.key if parse.paper else keys[0] if len(keys) == 1 else self.paper
        people = [c.value.name for c in parse.of("author") if c.value.name]
        person = people[0] if len(people) == 1 else self.person
        if answer.value and answer.value.type == "authors" and len(answer.value.items) == 1:
            person = str(answer.value.items[0])
        kept = replace(self, shown=keys or self.shown, paper=paper, person=person)
        if not answer.read_as or answer.intent.startswith(("meta.", "refuse.", "paper.")):
            return kept
        if answer.read_as == self.read_as:
            return kept
        history = (*self.history, self.read_as)[-REMEMBERED:] if self.read_as else self.history
        return replace(kept, read_as=answer.read_as, history=history)

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
