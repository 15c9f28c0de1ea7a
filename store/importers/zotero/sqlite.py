"""Zotero's own database (zotero.sqlite), read without touching it.

Opened as immutable, so it may be open in Zotero, too: nothing is locked, no journal
is written beside it. What stands in the trash is left out.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote

from store.errors import RecordError, UnknownFormat
from store.importers.reading import Reading
from store.importers.record import Rejected
from store.importers.zotero.items import NOT_WORKS, Creator, Item, draft_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions, Record
    from store.importers.source import Source

_TABLES = frozenset({
    "items", "itemTypes", "itemData", "itemDataValues", "fields", "creators",
    "itemCreators", "creatorTypes", "tags", "itemTags", "collections",
    "collectionItems", "deletedItems",
})  # fmt: skip
_FEEDS = "feedItems"
_LONGEST_VALUE = 4_000_000
"""Bytes."""
_STEPS, _MOST_STEPS = 1_000_000, 20_000
"""Instructions of SQLite between two counts, and counts: minutes of work."""
_ITEMS = (
    "SELECT itemID, typeName, key FROM items JOIN itemTypes USING (itemTypeID)"
    " WHERE itemID NOT IN (SELECT itemID FROM deletedItems)"
)
_NO_FEEDS = " AND itemID NOT IN (SELECT itemID FROM feedItems)"
_IN_ORDER = " ORDER BY itemID"
_DATA = (
    "SELECT fieldName, value FROM itemData JOIN fields USING (fieldID)"
    " JOIN itemDataValues USING (valueID) WHERE itemID = ?"
)
_CREATORS = (
    "SELECT creatorType, firstName, lastName FROM itemCreators"
    " JOIN creators USING (creatorID) JOIN creatorTypes USING (creatorTypeID)"
    " WHERE itemID = ? ORDER BY orderIndex"
)
_TAGS = (
    "SELECT name FROM itemTags JOIN tags USING (tagID) WHERE itemID = ? ORDER BY name"
)
_COLLECTIONS = (
    "SELECT collectionName FROM collectionItems JOIN collections USING (collectionID)"
    " WHERE itemID = ? ORDER BY collectionName"
)


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a database; tags and collections are keywords.

    Raises UnknownFormat for a database that is not Zotero's.
    """
    del options, knowledge
    with source.file() as path, closing(_opened(path)) as database:
        _tables(database, source.name)
    return Reading(_records(source))


def _opened(path: Path) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    database = sqlite3.connect(uri, uri=True, isolation_level=None)
    database.text_factory = lambda value: value.decode("utf-8", "replace")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    counts = iter(range(_MOST_STEPS))
    database.set_progress_handler(lambda: next(counts, None) is None, _STEPS)
    return database


def _tables(database: sqlite3.Connection, name: str) -> set[str]:
    """The tables there are; raises UnknownFormat where Zotero's are not among them."""
    try:
        database.execute("PRAGMA trusted_schema = OFF")
        rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = {str(row[0]) for row in rows}
    except sqlite3.Error as error:
        raise UnknownFormat(f"{name} is a damaged SQLite database ({error})") from None
    if missing := _TABLES - tables:
        raise UnknownFormat(
            f"{name} is an SQLite database but not Zotero's: it has no table "
            f"{min(missing)}; add the file zotero.sqlite of Zotero's data folder"
        )
    return tables


def _records(source: Source) -> Iterator[Record | Rejected]:
    with source.file() as path, closing(_opened(path)) as database:
        try:
            for item in _items(database, _tables(database, source.name)):
                try:
                    yield draft_of(item).record()
                except RecordError as error:
                    why = f"item {item.key}: {error}"
                    yield Rejected(file=source.name, line=None, why=why)
        except sqlite3.Error as error:
            why = f"the database cannot be read further: {error}"
            yield Rejected(file=source.name, line=None, why=why)


def _items(database: sqlite3.Connection, tables: set[str]) -> Iterator[Item]:
    query = _ITEMS + (_NO_FEEDS if _FEEDS in tables else "") + _IN_ORDER
    for id_, kind, key in database.execute(query):
        if kind in NOT_WORKS:
            continue
        item = Item(str(kind), str(key or id_))
        for name, value in database.execute(_DATA, (id_,)):
            item.fields[str(name)] = str(value)
        for role, given, family in database.execute(_CREATORS, (id_,)):
            item.creators.append(
                Creator(str(role), str(given or ""), str(family or ""))
            )
        for query_ in (_TAGS, _COLLECTIONS):
            item.tags += [str(row[0]) for row in database.execute(query_, (id_,))]
        yield item
