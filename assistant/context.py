"""What a conversation remembers from one question to the next: only text.

A plan is remembered as its canonical query (`read_as`), papers by citation key
and people by name, so that a context can be saved, printed, and replayed
against the library as it is now.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.value import Value, replace

if TYPE_CHECKING:
    from assistant.models import Answer
    from assistant.understanding.reading import Parse

REMEMBERED = 20
"""How many result sets "undo" can go back."""

PEOPLE = 30
"""How many authors of a list at most can be pointed to."""

ASIDES = (
    "meta.", "refuse.", "paper.", "answer.", "author.metric", "set.", "followup.",
    "personal.",
)  # fmt: skip
"""Intents whose answer is not a new list: "those" stay what they were."""

_UNASKED = ("meta.", "set.", "followup.", "personal.")
"""Intents that the next question never alters."""


def _lists(answer: Answer, parse: Parse) -> bool:
    """Whether an answer's cards are what the next question can narrow or number."""
    if answer.intent == "paper.related" or len(parse.of("paper")) > 1:
        return not answer.intent.startswith(_UNASKED)
    return not answer.intent.startswith(ASIDES)


class Context(Value):
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
    last: str = ""
    """The canonical query last answered, also where its answer is no list."""
    people: tuple[str, ...] = ()
    """Names of the authors last spoken of together."""
    undone: tuple[str, ...] = ()
    """Canonical queries that "undo" left, the last one first, for "redo"."""
    kept: int = 0
    """Changes to what the reader keeps since the last list: "undo" takes them first."""
    offered: tuple[str, ...] = ()
    """Readings that the last answer asked to choose from."""

    def after(self, answer: Answer, parse: Parse) -> Context:
        """The context once an answer is given; an abstention changes nothing.

        What was asked about becomes "it" or "she", a list of papers "those". A
        question about one paper leaves the list that it was picked from as it is.
        """
        if answer.status == "ambiguous":
            return replace(self, offered=tuple(a.read_as for a in answer.alternatives))
        if answer.status != "answered":
            return self
        if parse.intent == "followup.reset":
            return Context(history=self._past(), named=self.named)
        spoken = self._spoken(answer, parse)._kept(parse)
        return spoken._named(parse)._listed(answer, parse)

    def _kept(self, parse: Parse) -> Context:
        """How many changes to what is kept "undo" would take back first."""
        if parse.intent == "personal.undo":
            return replace(self, kept=max(0, self.kept - 1))
        changed = parse.intent.startswith("personal.")
        return replace(self, kept=self.kept + 1 if changed else 0)

    def _spoken(self, answer: Answer, parse: Parse) -> Context:
        """Who and what was spoken of, and the query itself."""
        keys = tuple(card.key for card in answer.papers)
        people = self._people(answer, parse)
        asked = not answer.intent.startswith(_UNASKED)
        return replace(
            self,
            paper=self._paper(keys, parse),
            person=people[0] if len(people) == 1 else self.person,
            people=people if len(people) > 1 else () if people else self.people,
            last=answer.read_as if asked and answer.read_as else self.last,
            offered=(),
        )

    def _named(self, parse: Parse) -> Context:
        """Result sets given a name, or let go of."""
        if parse.intent not in ("set.name", "set.save", "set.forget"):
            return self
        from assistant.understanding.sets import written

        gone = {name.casefold() for name in parse.terms}
        kept = tuple(one for one in self.named if one[0].casefold() not in gone)
        new = written(parse) if parse.intent == "set.name" else ()
        return replace(self, named=(*kept, *new))

    def _listed(self, answer: Answer, parse: Parse) -> Context:
        """The list shown, and the ones before it."""
        keys = tuple(card.key for card in answer.papers)
        if not _lists(answer, parse):
            aside = self.shown or answer.intent.startswith(_UNASKED)
            return self if aside else replace(self, shown=keys)
        kept = replace(self, shown=keys or self.shown)
        if "undo" in parse.rules:
            undone = (self.read_as, *self.undone) if self.read_as else self.undone
            steps = parse.rules.count("undo")
            skipped = tuple(reversed(self.history[-steps:][1:]))
            return replace(
                kept,
                read_as=answer.read_as,
                history=self.history[:-steps],
                undone=(*undone[:1], *skipped, *undone[1:]) if self.read_as else undone,
            )
        if not answer.read_as or answer.read_as == self.read_as:
            return kept
        undone = self.undone[1:] if "redo" in parse.rules else ()
        past = self._past()
        return replace(kept, read_as=answer.read_as, history=past, undone=undone)

    def _past(self) -> tuple[str, ...]:
        """The history with the present in it."""
        past = (*self.history, self.read_as) if self.read_as else self.history
        return past[-REMEMBERED:]

    def _paper(self, keys: tuple[str, ...], parse: Parse) -> str | None:
        named = [c.value.key for c in parse.of("paper") if not c.negated]
        if len(named) > 1:
            return None
        if named:
            return str(named[0])
        return keys[0] if len(keys) == 1 else self.paper

    def _people(self, answer: Answer, parse: Parse) -> tuple[str, ...]:
        """The authors that a question or its answer is about; none if it has none."""
        value = answer.value
        if value and value.type == "authors" and value.items:
            return tuple(map(str, value.items[:PEOPLE]))
        return tuple(c.value.name for c in parse.of("author") if c.value.name)

    def knowing(self, saved: tuple[tuple[str, str], ...]) -> Context:
        """The context with searches that are saved; names of its own go first."""
        own = {name.casefold() for name, _ in self.named}
        more = tuple(one for one in saved if one[0].casefold() not in own)
        return replace(self, named=(*self.named, *more)) if more else self

    def to_json(self) -> str:
        """One line of JSON that `from_json` reads back."""
        return json.dumps(self.__dict__, ensure_ascii=False)

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
                last=str(data.get("last", "")),
                people=tuple(data.get("people", ())),
                undone=tuple(data.get("undone", ())),
                kept=int(data.get("kept", 0)),
                offered=tuple(data.get("offered", ())),
            )
        except (ValueError, TypeError, AttributeError):
            return cls()
