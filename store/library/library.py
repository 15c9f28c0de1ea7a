"""The library: one file, and its parts, each with one concern."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from store.library.opening import copy_of, in_memory, open_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from pathlib import Path
    from types import TracebackType

    from store.library.checkup import Checkup
    from store.library.conversations import Conversations
    from store.library.database import Database
    from store.library.decisions import Decisions
    from store.library.names import Names
    from store.library.papers import Papers
    from store.library.people import People
    from store.library.personal import Personal
    from store.library.prefixes import Prefixes
    from store.library.records import Records
    from store.library.searches import Searches


class Changes(NamedTuple):
    """What a derived index has to catch up with."""

    changed: list[int]
    """Papers added or shown differently."""
    removed: list[int]
    """Papers that are no more."""


class Library:
    """A library of papers. Its parts are imported when first used."""

    def __init__(self, database: Database, folder: str | None = None) -> None:
        self.database = database
        self._folder = folder

    @property
    def folder(self) -> Path | None:
        """Where it lives; None in memory."""
        from pathlib import Path

        return None if self._folder is None else Path(self._folder)

    @classmethod
    def open(cls, folder: str | Path, *, create: bool = False) -> Library:
        """The library in a folder; raises LibraryMissing and its kin."""
        path = os.path.abspath(folder)
        return cls(open_file(path, create=create), path)

    @classmethod
    def in_memory(cls) -> Library:
        """An empty library that is gone when closed."""
        return cls(in_memory())

    def copied(self) -> Library:
        """A copy in memory, as it is now: what is done to it is gone with it."""
        return Library(copy_of(self.database))

    def dated(self, day: str) -> Library:
        """This library, with what is changed in it dated by an ISO day."""
        self.database.today = day
        return self

    def renewed(self) -> bool:
        """Go on with what stands in the folder now, if the file was replaced.

        True if it was: nothing that was read before holds. Raises LibraryMissing and
        its kin where there is nothing to go on with.
        """
        from store.library.standing import renewed

        return self._folder is not None and renewed(self.database, self._folder)

    def only_read(self) -> Library:
        """This library, with every change refused from now on by a LibraryError."""
        self.database.run("PRAGMA query_only = ON")
        return self

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    @property
    def revision(self) -> int:
        """Grows with every change to papers or people: what an index is checked by."""
        return self.database.counter("revision")

    @property
    def personal_revision(self) -> int:
        """Grows with every change to stars, tags, notes and conversations."""
        return self.database.counter("personal_revision")

    def stamp(self, revision: int) -> int | None:
        """What tells a revision from another library's; None for an unknown one."""
        found = self.database.value(
            "SELECT stamp FROM history WHERE revision = ?", (revision,)
        )
        return None if found is None else int(found)

    def snapshot(self) -> AbstractContextManager[None]:
        """What is read inside is of one revision."""
        return self.database.snapshot()

    @property
    def is_held(self) -> bool:
        """Whether what is read is of one moment, which others may be past."""
        return self.database.connection.in_transaction

    def changes(self, since: int) -> Changes:
        """What changed after a revision."""
        changed = self.database.rows(
            "SELECT id FROM paper WHERE revision > ? ORDER BY revision, id", (since,)
        )
        removed = self.database.rows(
            "SELECT paper_id FROM removed WHERE revision > ? ORDER BY revision",
            (since,),
        )
        return Changes(*(sorted(id_ for (id_,) in rows) for rows in (changed, removed)))

    def rehearsal(self) -> AbstractContextManager[None]:
        """Imports inside happen, can be counted, and are then undone."""
        return self.database.rehearsal()

    def hold_keys(self, papers: Iterable[int]) -> None:
        """Papers keep the citation keys they go by now, whatever comes.

        Where the library cannot be written just now, they are left as they are.
        """
        from store.library.pins import hold

        hold(self.database, papers)

    @cached_property
    def papers(self) -> Papers:
        """Papers: by id, by key, by filter; counted, grouped."""
        from store.library.papers import Papers

        return Papers(self.database)

    @cached_property
    def people(self) -> People:
        """Authors, their profiles, who writes with whom."""
        from store.library.people import People

        return People(self.database)

    @cached_property
    def names(self) -> Names:
        """What a question's words can name here."""
        from store.library.names import Names

        return Names(self.database)

    @cached_property
    def prefixes(self) -> Prefixes:
        """What begins as something typed does."""
        from store.library.prefixes import Prefixes

        return Prefixes(self.database)

    @cached_property
    def records(self) -> Records:
        """What sources state: adding to it."""
        from store.library.records import Records

        return Records(self.database)

    @cached_property
    def personal(self) -> Personal:
        """Stars, tags, notes, reading status."""
        from store.library.personal import Personal

        return Personal(self.database)

    @cached_property
    def conversations(self) -> Conversations:
        """Conversations and their turns."""
        from store.library.conversations import Conversations

        return Conversations(self.database)

    @cached_property
    def searches(self) -> Searches:
        """Searches that the reader has saved by name."""
        from store.library.searches import Searches

        return Searches(self.database)

    @cached_property
    def decisions(self) -> Decisions:
        """The reader's word on what is one work, and who is one person."""
        from store.library.decisions import Decisions

        return Decisions(self.database)

    @cached_property
    def checkup(self) -> Checkup:
        """Whether it is sound, and mending it."""
        from store.library.checkup import Checkup

        return Checkup(self.database)
