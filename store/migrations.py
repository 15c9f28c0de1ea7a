"""The shape of a library on disk: every change to it, one function each, in order.

The first ones, by which it was made, are in `store.schema`.

`sqlite_utils` runs them against a file and remembers which it has run. It is
imported only then, because it costs more than a whole look-up; a library that
is up to date, or kept in memory, never needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.schema import (
    create_conversations,
    create_joins,
    create_linking,
    create_meta,
    create_papers,
    create_people,
    create_personal,
    create_sources,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from store.schema import Executes

APPLICATION_ID = 0x72666471
"""Marks the file as refdesk's: "rfdq"."""


def create_history(db: Executes) -> None:
    """What a derived index knows its library by, and finds what changed since."""
    db.execute(
        "CREATE TABLE history(revision INTEGER PRIMARY KEY, stamp INTEGER NOT NULL)"
    )
    db.execute(
        "INSERT INTO history SELECT value, random() FROM meta WHERE name = 'revision'"
    )
    db.execute("CREATE INDEX paper_revision ON paper(revision)")
    db.execute("CREATE INDEX removed_revision ON removed(revision)")


def create_deferred(db: Executes) -> None:
    """Indexes that a first large import makes at its end: `store.library.deferred`."""
    db.execute("CREATE TABLE deferred(name TEXT PRIMARY KEY, sql TEXT NOT NULL)")


def create_steps(db: Executes) -> None:
    """Changes made together are taken back together."""
    db.execute("ALTER TABLE journal ADD COLUMN step INTEGER NOT NULL DEFAULT 0")
    db.execute("UPDATE journal SET step = id")
    db.execute("CREATE INDEX journal_step ON journal(step)")


def create_decisions(db: Executes) -> None:
    """What the reader decides, as steps with a day: `journal`, imports and these."""
    db.execute(
        "CREATE TABLE decision(id INTEGER PRIMARY KEY, kind TEXT NOT NULL,"
        " at TEXT NOT NULL, said TEXT NOT NULL, detail TEXT NOT NULL)"
    )
    db.execute(
        "CREATE TABLE decided(digest BLOB, decision_id INTEGER"
        " REFERENCES decision(id), side INTEGER NOT NULL,"
        " PRIMARY KEY(digest, decision_id)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE namesake(folded TEXT PRIMARY KEY, bare TEXT NOT NULL,"
        " number INTEGER NOT NULL, person_id INTEGER NOT NULL) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX namesake_bare ON namesake(bare)")
    db.execute("CREATE INDEX namesake_person ON namesake(person_id)")
    for table in ("journal", "source"):
        db.execute(f"ALTER TABLE {table} ADD COLUMN at TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE source ADD COLUMN step INTEGER NOT NULL DEFAULT 0")
    db.execute("CREATE INDEX source_step ON source(step)")


def create_pinned_keys(db: Executes) -> None:
    """Citation keys that were given out, and the pattern new ones are made by."""
    db.execute(
        "CREATE TABLE pinned_key(folded TEXT PRIMARY KEY, paper_id INTEGER NOT NULL,"
        " key TEXT NOT NULL, shown INTEGER NOT NULL) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX pinned_key_paper ON pinned_key(paper_id)")
    db.execute(
        "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
    )


def create_conversation_names(db: Executes) -> None:
    """What conversations are called, when they were spoken in, which is deleted."""
    for column in ("title TEXT", "day TEXT", "deleted INTEGER NOT NULL DEFAULT 0"):
        db.execute(f"ALTER TABLE conversation ADD COLUMN {column}")


def create_title_order(db: Executes) -> None:
    """An index by which all titles are had in their order, as lists show them."""
    db.execute(
        "CREATE INDEX paper_title ON paper(title_key, first_day DESC, key_folded)"
    )


def create_author_ids(db: Executes) -> None:
    """What registries call the authors of papers, and who is who by that."""
    db.execute(
        "CREATE TABLE author_id(paper_id INTEGER, rank INTEGER, scheme TEXT,"
        " value TEXT, bare TEXT NOT NULL, PRIMARY KEY(paper_id, rank, scheme, value))"
        " WITHOUT ROWID"
    )
    db.execute("CREATE INDEX author_id_value ON author_id(scheme, value, bare)")
    db.execute("CREATE INDEX author_id_bare ON author_id(bare, scheme, value)")
    db.execute(
        "CREATE TABLE known_as(folded TEXT PRIMARY KEY, bare TEXT NOT NULL,"
        " lead TEXT NOT NULL) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX known_as_bare ON known_as(bare)")
    db.execute("CREATE INDEX known_as_lead ON known_as(lead)")
    db.execute("ALTER TABLE namesake ADD COLUMN tag TEXT NOT NULL DEFAULT ''")


CHANGES: tuple[Callable[[Executes], None], ...] = (
    create_meta,
    create_sources,
    create_people,
    create_papers,
    create_joins,
    create_linking,
    create_personal,
    create_conversations,
    create_history,
    create_deferred,
    create_steps,
    create_decisions,
    create_pinned_keys,
    create_conversation_names,
    create_title_order,
    create_author_ids,
)
"""Every change in order; the schema's version is how many there are."""

SCHEMA_VERSION = len(CHANGES)


def upgrade(connection: sqlite3.Connection) -> None:
    """Run the changes a file lacks, all or none, and stamp it with the version."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("refdesk")
    for change in CHANGES:
        migrations()(change)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(connection, execute_plugins=False))
        _stamp(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def build(connection: sqlite3.Connection) -> None:
    """Make the newest shape in an empty database that nobody will upgrade."""
    for change in CHANGES:
        change(connection)
    _stamp(connection)


def _stamp(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
