"""What sources state, entry by entry: adding it, and weighing it into papers."""

from __future__ import annotations

import json
from operator import add as plus
from typing import TYPE_CHECKING

from store.collecting import rarely
from store.identity import normal_identifier
from store.library.loading import loading
from store.library.run import Run
from store.library.sources_read import SourceInfo, Tally
from store.stated import encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from store.chunk import Chunk
    from store.importers.record import PageOwner, Record, Rejected
    from store.library.database import Database


COMMIT = 20_000
"""Records between two commits: some seconds, the most that is lost or to wait for."""


def _never() -> bool:
    return False


class Records:
    """The statements behind the papers."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(
        self,
        source: SourceInfo,
        owner: PageOwner | None,
        records: Iterable[Record | Rejected],
        *,
        dry_run: bool = False,
        stopped: Callable[[], bool] = _never,
    ) -> Tally:
        """Add a source, in batches: on any error whole batches of it stay, or none.

        It ends early, with what it has, once `stopped()`. While `records` is being
        read, what it yielded before may not be visible to queries yet.
        """
        from store.prepared import CHUNK, chunks

        size = min(CHUNK, COMMIT)
        ready = chunks(records, *source.said_by, size)
        return self.add_chunks(source, owner, ready, dry_run=dry_run, stopped=stopped)

    def add_chunks(
        self,
        source: SourceInfo,
        owner: PageOwner | None,
        chunks: Iterable[Chunk],
        *,
        dry_run: bool = False,
        large: bool = False,
        stopped: Callable[[], bool] = _never,
    ) -> Tally:
        """As `add`, for records that were made ready before; `large` if they may be
        many."""
        scope = self._db.rehearsal if dry_run else self._db.transaction
        first = large and not dry_run and self._is_empty()
        with rarely(), loading(self._db, first=first), scope():
            run = Run(self._db, source)
            if owner is not None:
                run.set_owner(owner)
            tally = committed = Tally()
            for chunk in chunks:
                tally = Tally(*map(plus, tally, run.add_chunk(chunk)))
                if stopped():
                    break
                if tally.records - committed.records >= COMMIT:
                    run, committed = run.committed(), tally
            run.finish(whole=not stopped())
        if tally.added + tally.merged > _LARGE and not dry_run:
            self._db.settle()
        return tally

    def _is_empty(self) -> bool:
        return self._db.row("SELECT 1 FROM record") is None

    def sources(self) -> list[tuple[str, str]]:
        """Name and format of all that was imported, in the order it first was."""
        rows = self._db.rows(
            "SELECT name, min(format) FROM source GROUP BY name ORDER BY min(id)"
        )
        return [(name, format_) for name, format_ in rows]

    def headings(self) -> list[tuple[int, Record]]:
        """Records whose title had to be guessed from a heading, with their ids."""
        from store.importers.record import Record

        rows = self._db.rows(
            "SELECT id, place, abstract, payload FROM record"
            " WHERE heading = 1 ORDER BY id"
        )
        return [
            (
                id_,
                Record.model_validate({
                    **json.loads(payload), "place": place, "abstract": abstract,
                }),
            )
            for id_, place, abstract, payload in rows
        ]  # fmt: skip

    def revise(self, record_id: int, record: Record) -> bool:
        """Put a better reading in a stored record's place; False if it is the same.

        Raises KeyError if there is no such record.
        """
        row = self._db.row(
            "SELECT name, format, payload, abstract FROM record"
            " JOIN source ON source.id = source_id WHERE record.id = ?",
            (record_id,),
        )
        if row is None:
            raise KeyError(record_id)
        payload, _ = encode(record)
        if (payload, record.abstract) == row[2:]:
            return False
        with self._db.transaction():
            run = Run(self._db, SourceInfo(row[0], row[1], ""))
            run.replace(record_id, record, payload)
            run.finish()
        return True

    def knows_title(self, key: str) -> bool:
        """Whether a source states (not merely implies) a title with this `key_of`."""
        return bool(
            self._db.row(
                "SELECT 1 FROM record WHERE title_key = ? AND heading = 0", (key,)
            )
        )

    def knows_name(self, folded: str) -> bool:
        """Whether a source states an author or owner with this `key_of` name."""
        return bool(
            self._db.row(
                "SELECT 1 FROM name_form JOIN person ON person.id = person_id"
                " WHERE folded = ? AND (EXISTS (SELECT 1 FROM profile WHERE"
                " profile.person_id = person.id) OR EXISTS (SELECT 1 FROM authorship a"
                " JOIN record r ON r.paper_id = a.paper_id AND r.heading = 0"
                " WHERE a.person_id = person.id))",
                (folded,),
            )
        )

    def knows_identifier(self, scheme: str, value: str) -> bool:
        """Whether a paper has this identifier, however it is written."""
        return bool(
            self._db.row(
                "SELECT 1 FROM identifier WHERE scheme = ? AND folded = ?",
                normal_identifier(scheme, value),
            )
        )


_LARGE = 5000
"""Records after which the log is folded in and the statistics are refreshed."""
