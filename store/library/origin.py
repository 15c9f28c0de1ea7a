"""The source of an import among those that the library knows already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.library.steps import next_step

if TYPE_CHECKING:
    from store.library.database import Database
    from store.library.sources_read import SourceInfo

_SAME = (
    "SELECT id FROM source WHERE digest <> ''"
    " AND (name, path, format, digest, as_of, owner) IS (?, ?, ?, ?, ?, ?)"
)
_NAMESAKES = (
    "SELECT id FROM source WHERE (name = ? AND path IS ?)"
    " OR (digest <> '' AND digest = ? AND format = ?)"
)
_NEW = (
    "INSERT INTO source(name, path, format, digest, as_of, owner, at, step)"
    " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"
)


class Origin:
    """Where an import's records come from; bytes that were added before, perhaps in
    part, are the same source."""

    def __init__(self, database: Database, info: SourceInfo) -> None:
        self._db = database
        self._values = (
            info.name, info.path, info.format, info.digest, info.as_of, info.owner,
        )  # fmt: skip
        self.id: int | None = database.value(_SAME, self._values)
        """None: not stored yet."""
        named = (info.name, info.path, info.digest, info.format)
        self.namesakes = [id_ for (id_,) in database.rows(_NAMESAKES, named)]
        """Versions of it, and other names for the same bytes."""

    def row(self) -> int:
        """Its id, stored where it was not."""
        if self.id is None:
            self._db.run(_NEW, (*self._values, self._db.today, next_step(self._db)))
            self.id = int(self._db.value("SELECT last_insert_rowid()"))
        return self.id
