"""The assistant as a server asks it: by name of conversation, and only reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.context import Context
from store.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.assistant import Assistant
    from assistant.models import Answer
    from store.library import Library
    from store.models import Paper

CONVERSATIONS: Final = 100
"""How many are remembered; the one longest not spoken in goes first."""
_CHANGES: Final = ("personal.", "set.save", "set.forget")
"""Intents that change what the library keeps."""


class Turn(NamedTuple):
    """The last question of a conversation."""

    question: str
    before: Context
    """What it was read in: its other pages are of the same answer."""
    after: Context


class Desk:
    """One library, its assistant, and the conversations of those who ask."""

    def __init__(self, assistant: Assistant, *, writes: bool = False) -> None:
        """`writes`: stars, tags, notes and undo are allowed in questions."""
        self.assistant = assistant
        self.writes = writes
        self._turns: dict[str, Turn] = {}

    @property
    def library(self) -> Library:
        """What is asked about."""
        return self.assistant.library

    def ask(
        self, question: str, conversation: str | None, most: int, *, again: bool = False
    ) -> Answer:
        """The answer, with at most so many papers; raises UsageError for a change.

        A question without a conversation stands alone. `again`: another page of the
        last question is wanted, if it is the same.
        """
        before = self._before(conversation, question if again else None)
        self._check(question, before, may_change=self.writes)
        answer, after = self.assistant.ask(question, before, limit=most)
        if conversation:
            self._remember(conversation, Turn(question, before, after))
        return answer

    def look(self, query: str, most: int) -> Answer:
        """What a query finds, for tools that change nothing even where asking may."""
        self._check(query, Context(), may_change=False)
        return self.assistant.ask(query, limit=most)[0]

    def hold(self, papers: Iterable[Paper]) -> None:
        """Papers that were cited keep their keys, where anything may be changed."""
        if self.writes:
            self.library.hold_keys(one.id for one in papers)

    def _before(self, conversation: str | None, again: str | None) -> Context:
        """What a question is read in: for another page of "only those with code"
        what that was read in, or less would be left with each page."""
        last = self._turns.get(conversation) if conversation else None
        if last is None:
            return Context()
        return last.before if last.question == again else last.after

    def _remember(self, conversation: str, turn: Turn) -> None:
        self._turns.pop(conversation, None)
        self._turns[conversation] = turn
        while len(self._turns) > CONVERSATIONS:
            del self._turns[next(iter(self._turns))]

    def _check(self, question: str, before: Context, *, may_change: bool) -> None:
        if may_change:
            return
        if self.assistant.read(question, before).intent.startswith(_CHANGES):
            raise UsageError(
                "That would change the library, which is only read here; marks can be "
                "made with `ask` where the server was started by `refdesk mcp --write`."
            )
