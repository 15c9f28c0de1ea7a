"""Conversations: what was asked and answered, and where to take it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.text import clean, clean_line, fold

if TYPE_CHECKING:
    from store.library.database import Database


class Turn(NamedTuple):
    """One question and its answer."""

    question: str
    answer: str
    """JSON."""
    context: str
    """JSON: what the next question is read in."""


class Talk(NamedTuple):
    """A conversation as a list shows it."""

    id: int
    title: str
    """Its name; the first question until it is given one."""
    day: str | None
    """When it was last spoken in, ISO 8601; None where that was not kept."""
    turns: int


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
        self,
        conversation: int,
        question: str,
        answer_json: str,
        context_json: str,
        day: str | None = None,
    ) -> None:
        """Add a turn to a conversation; `day` is when, ISO 8601."""
        with self._db.transaction("personal_revision"):
            self._db.run(
                "INSERT INTO turn(conversation_id, question, answer, context)"
                " VALUES(?, ?, ?, ?)",
                (conversation, clean(question), answer_json, context_json),
            )
            self._db.run(
                "UPDATE conversation SET day = coalesce(?, day) WHERE id = ?",
                (day, conversation),
            )

    def last(self) -> tuple[int, str] | None:
        """The conversation last spoken in, and its context after the last turn."""
        row = self._db.row(
            "SELECT conversation_id, context FROM turn JOIN conversation"
            " ON conversation.id = conversation_id WHERE NOT deleted"
            " ORDER BY turn.id DESC LIMIT 1"
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
        """Every conversation, oldest first; deleted ones left out."""
        rows = self._db.rows(
            "SELECT id FROM conversation WHERE NOT deleted ORDER BY id"
        )
        return [id_ for (id_,) in rows]

    def talks(self, holding: str = "") -> list[Talk]:
        """Conversations with turns, the one last spoken in first.

        `holding` is a text that a name or a question must hold, case and accents aside.
        """
        wanted = fold(holding)
        talks = [Talk(*row) for row in self._db.rows(_TALKS)]
        return [one for one in talks if not wanted or self._holds(one, wanted)]

    def _holds(self, talk: Talk, wanted: str) -> bool:
        if wanted in fold(talk.title):
            return True
        rows = self._db.rows(
            "SELECT question FROM turn WHERE conversation_id = ?", (talk.id,)
        )
        return any(wanted in fold(question) for (question,) in rows)

    def rename(self, conversation: int, title: str) -> None:
        """Give a conversation a name; an empty one takes it away."""
        with self._db.transaction("personal_revision"):
            self._db.run(
                "UPDATE conversation SET title = ? WHERE id = ?",
                (clean_line(title) or None, conversation),
            )

    def delete(self, conversation: int) -> None:
        """Delete a conversation; until the next one is deleted, `restore` undoes it."""
        with self._db.transaction("personal_revision"):
            self._db.run(
                "DELETE FROM turn WHERE conversation_id IN"
                " (SELECT id FROM conversation WHERE deleted)"
            )
            self._db.run("DELETE FROM conversation WHERE deleted")
            self._db.run(
                "UPDATE conversation SET deleted = 1 WHERE id = ?", (conversation,)
            )

    def restore(self) -> int | None:
        """Bring back the conversation deleted last; its id, or None."""
        with self._db.transaction("personal_revision"):
            found = self._db.value("SELECT id FROM conversation WHERE deleted")
            self._db.run("UPDATE conversation SET deleted = 0 WHERE deleted")
        return None if found is None else int(found)


_TALKS = """
SELECT conversation.id, coalesce(title, (SELECT question FROM turn
  WHERE conversation_id = conversation.id ORDER BY id LIMIT 1)), day, count(turn.id)
FROM conversation JOIN turn ON conversation_id = conversation.id
WHERE NOT deleted GROUP BY conversation.id ORDER BY max(turn.id) DESC
"""
