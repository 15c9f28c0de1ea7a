"""What the reader adds to papers: stars, tags, notes, reading status.

No import loses it, and `undo` takes back the last step that is not undone yet.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from store.text import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.library.database import Database


class Undone(NamedTuple):
    """A change that was taken back."""

    kind: str
    """"star", "tag", "note" or "reading"."""
    paper: int
    value: str | None
    """The tag, for "tag"."""


class Kept(NamedTuple):
    """All that the reader added to one paper."""

    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str | None = None
    status: str | None = None


NOTHING = Kept()


class Personal:
    """The reader's own data."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._step: int | None = None
        """The step that changes belong to; None: each is one of its own."""

    def star(self, paper: int) -> None:
        """Star a paper."""
        self._change("star", paper, None, "1")

    def unstar(self, paper: int) -> None:
        """Take a paper's star away."""
        self._change("star", paper, None, None)

    def tag(self, paper: int, tag: str) -> None:
        """Tag a paper."""
        self._change("tag", paper, clean_line(tag), "1")

    def untag(self, paper: int, tag: str) -> None:
        """Take a tag off a paper."""
        self._change("tag", paper, clean_line(tag), None)

    def note(self, paper: int, text: str) -> None:
        """Write a paper's note, in the place of any other; an empty one removes it."""
        self._change("note", paper, None, clean(text).strip() or None)

    def read(self, paper: int, status: str) -> None:
        """Set a paper's reading status, such as "reading"; an empty one removes it."""
        self._change("reading", paper, None, clean_line(status) or None)

    def starred(self) -> list[int]:
        """Starred papers, by id."""
        rows = self._db.rows("SELECT paper_id FROM star ORDER BY paper_id")
        return [paper for (paper,) in rows]

    def tagged(self, tag: str) -> list[int]:
        """Papers with a tag, whatever its case, by id."""
        wanted = clean_line(tag).casefold()
        spelled = [name for name, _ in self.tags() if name.casefold() == wanted]
        rows = self._db.rows(
            "SELECT DISTINCT paper_id FROM tag WHERE tag IN"
            " (SELECT value FROM json_each(?)) ORDER BY paper_id",
            (json.dumps(spelled, ensure_ascii=False),),
        )
        return [paper for (paper,) in rows]

    def with_status(self, status: str) -> list[int]:
        """Papers with a reading status, by id."""
        rows = self._db.rows(
            "SELECT paper_id FROM reading WHERE status = ? ORDER BY paper_id",
            (clean_line(status),),
        )
        return [paper for (paper,) in rows]

    def statuses(self) -> list[tuple[str, int]]:
        """Reading statuses and how many papers have each, by name."""
        rows = self._db.rows(
            "SELECT status, count(*) FROM reading GROUP BY status ORDER BY status"
        )
        return [(status, count) for status, count in rows]

    def noted(self) -> list[int]:
        """Papers with a note, by id."""
        rows = self._db.rows("SELECT paper_id FROM note ORDER BY paper_id")
        return [paper for (paper,) in rows]

    def tags(self) -> list[tuple[str, int]]:
        """Tags and how many papers have each, by name."""
        rows = self._db.rows("SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY tag")
        return [(tag, count) for tag, count in rows]

    def tags_of(self, paper: int) -> list[str]:
        """A paper's tags, by name."""
        rows = self._db.rows(
            "SELECT tag FROM tag WHERE paper_id = ? ORDER BY tag", (paper,)
        )
        return [tag for (tag,) in rows]

    def note_of(self, paper: int) -> str | None:
        """A paper's note."""
        return self._now("note", paper, None)

    def status_of(self, paper: int) -> str | None:
        """A paper's reading status."""
        return self._now("reading", paper, None)

    def is_starred(self, paper: int) -> bool:
        """Whether a paper is starred."""
        return self._now("star", paper, None) is not None

    def kept(self, papers: Iterable[int]) -> dict[int, Kept]:
        """What was added to some papers; those without anything are left out."""
        found: dict[int, Kept] = {}
        chosen = json.dumps(list(papers))
        for kind, paper, value in self._db.rows(_KEPT, (chosen,)):
            one = found.get(paper, NOTHING)
            found[paper] = _with(one, kind, value)
        return found

    @contextmanager
    def together(self) -> Iterator[None]:
        """Changes inside are one step: all happen, and one undo takes them back."""
        with self._db.transaction("personal_revision"):
            self._step = self._next_step()
            try:
                yield
            finally:
                self._step = None

    def undo(self) -> tuple[Undone, ...]:
        """Take back the last step; empty if there is nothing to take back."""
        with self._db.transaction("personal_revision"):
            rows = self._db.rows(
                "SELECT kind, paper_id, value, before FROM journal"
                " WHERE step = (SELECT max(step) FROM journal) ORDER BY id DESC"
            )
            for kind, paper, value, before in rows:
                self._put(kind, paper, value, before)
            self._db.run(
                "DELETE FROM journal WHERE step = (SELECT max(step) FROM journal)"
            )
        return tuple(Undone(kind, paper, value) for kind, paper, value, _ in rows)

    def _next_step(self) -> int:
        from store.library.steps import next_step

        return next_step(self._db)

    def _change(
        self, kind: str, paper: int, value: str | None, after: str | None
    ) -> None:
        with self._db.transaction("personal_revision"):
            before = self._now(kind, paper, value)
            if before != after:
                self._put(kind, paper, value, after)
                self._db.run(
                    "INSERT INTO journal(kind, paper_id, value, before, step, at)"
                    " VALUES(?, ?, ?, ?, ?, ?)",
                    (
                        kind,
                        paper,
                        value,
                        before,
                        self._step or self._next_step(),
                        self._db.today,
                    ),
                )

    def _now(self, kind: str, paper: int, value: str | None) -> str | None:
        found = self._db.value(_READ[kind], _values(kind, paper, value))
        return None if found is None else str(found)

    def _put(self, kind: str, paper: int, value: str | None, after: str | None) -> None:
        where = _values(kind, paper, value)
        self._db.run(_DELETE[kind], where)
        if after is not None:
            stored = (*where, after) if kind in ("note", "reading") else where
            self._db.run(_INSERT[kind], stored)


def _with(kept: Kept, kind: str, value: str) -> Kept:
    if kind == "tag":
        return kept._replace(tags=(*kept.tags, value))
    if kind == "note":
        return kept._replace(note=value)
    return (
        kept._replace(starred=True) if kind == "star" else kept._replace(status=value)
    )


_KEPT = """
WITH chosen AS (SELECT value AS id FROM json_each(?))
SELECT kind, paper_id, value FROM (
  SELECT 'star' AS kind, paper_id, '' AS value FROM star
  UNION ALL SELECT 'tag', paper_id, tag FROM tag
  UNION ALL SELECT 'note', paper_id, text FROM note
  UNION ALL SELECT 'reading', paper_id, status FROM reading
) JOIN chosen ON chosen.id = paper_id ORDER BY paper_id, kind, value
"""


def _values(kind: str, paper: int, value: str | None) -> tuple[int | str | None, ...]:
    return (paper, value) if kind == "tag" else (paper,)


_READ = {
    "star": "SELECT 1 FROM star WHERE paper_id = ?",
    "tag": "SELECT 1 FROM tag WHERE paper_id = ? AND tag = ?",
    "note": "SELECT text FROM note WHERE paper_id = ?",
    "reading": "SELECT status FROM reading WHERE paper_id = ?",
}
_DELETE = {
    "star": "DELETE FROM star WHERE paper_id = ?",
    "tag": "DELETE FROM tag WHERE paper_id = ? AND tag = ?",
    "note": "DELETE FROM note WHERE paper_id = ?",
    "reading": "DELETE FROM reading WHERE paper_id = ?",
}
_INSERT = {
    "star": "INSERT INTO star VALUES(?)",
    "tag": "INSERT INTO tag VALUES(?, ?)",
    "note": "INSERT INTO note VALUES(?, ?)",
    "reading": "INSERT INTO reading VALUES(?, ?)",
}
