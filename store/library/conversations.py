"""Conversations: what was asked and answered, and where to take it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from store.library.database import Database


class Turn(NamedTuple):
    """One question and its answer."""

    question: str
    answer: str
    """JSON."""
    context: str
    """JSON: what the next question is read in."""


class Conversations:
    """The conversations of a library, oldest first."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def new(self) -> int:
        """Begin a conversation; returns its id."""
        with self._db.transaction("personal_revision"):
            self._db.run("INSERT INTO conversation DEFAULT VALUES")
            return int(self._db.value("SELECT last_insert_rowid()"))

    def save_turn(
        self, conversation: int, question: str, answer_json: str, context_json: str
    ) -> None:
        """Add a turn to a conversation."""
        with self._db.transaction("personal_revision"):
            self._db.run(
                "INSERT INTO turn(conversation_id, question, answer, context)"
                " VALUES(?, ?, ?, ?)",
                (conversation, question, answer_json, context_json),
            )

    def last(self) -> tuple[int, str] | None:
        """The conversation last spoken in, and its context after the last turn."""
        row = self._db.row(
            "SELECT conversation_id, context FROM turn ORDER BY id DESC LIMIT 1"
        )
        return (row[0], row[1]) if row else None

    def turns(self, conversation: int) -> list[Turn]:
        """The turns of a conversation, in order."""
        rows = self._db.rows(
            "SELECT question, answer, context FROM turn WHERE conversation_id = ?"
            " ORDER BY id",
            (conversation,),
        )
        return [Turn(*row) for row in rows]

    def ids(self) -> list[int]:
        """Every conversation, oldest first."""
        rows = self._db.rows("SELECT id FROM conversation ORDER BY id")
        return [id_ for (id_,) in rows]
