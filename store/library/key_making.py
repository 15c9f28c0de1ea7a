"""The keys that papers are given: pinned ones, stated ones, and by a pattern."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from store.derived import COLUMNS, Derived
from store.filters import fold_key
from store.key_patterns import Cited, Pattern, usual
from store.library.pins import PINNED
from store.models import PartialDate

if TYPE_CHECKING:
    from store.library.database import Database

_PLACE = {name: place for place, name in enumerate(COLUMNS)}
_SETTING = "citation-keys"


class Naming:
    """What a paper's key is made from, during one import."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._last = database.value("SELECT max(paper_id) FROM pinned_key") or 0
        text = pattern(database)
        self._pattern = Pattern(text) if text else None

    def is_usual(self, paper: int) -> bool:
        """Whether papers from this one on are keyed as they were derived."""
        return self._pattern is None and paper > self._last

    def named(self, paper: int, derived: Derived) -> Derived:
        """A paper under its pinned key, else by the reader's pattern."""
        if paper <= self._last and (pinned := self._pinned(paper)):
            return _under(derived, pinned, PINNED)
        if self._pattern is None or derived.columns[_PLACE["base_stated"]]:
            return derived
        return _under(derived, self._pattern.key(_cited(derived)), 0)

    def _pinned(self, paper: int) -> str | None:
        found = self._db.value(
            "SELECT key FROM pinned_key WHERE paper_id = ? AND shown = 1", (paper,)
        )
        return None if found is None else str(found)


def _under(derived: Derived, key: str, stated: int) -> Derived:
    folded = fold_key(key)
    columns = list(derived.columns)
    given = {
        "key": key, "key_folded": folded, "base": key, "base_folded": folded,
        "base_stated": stated,
    }  # fmt: skip
    for name, value in given.items():
        columns[_PLACE[name]] = value
    return derived._replace(columns=tuple(columns), base=folded)


def _cited(derived: Derived) -> Cited:
    date = derived.columns[_PLACE["date"]]
    fields = dict(json.loads(str(derived.columns[_PLACE["fields"]])))
    return Cited(
        str(derived.columns[_PLACE["title"]]),
        [name for name, _, _ in derived.authors],
        PartialDate.parse(str(date)) if date else None,
        str(fields.get("pages", "")),
    )


def pattern(database: Database) -> str | None:
    """The pattern that keys are made by; None for the usual one."""
    found = database.value("SELECT value FROM setting WHERE name = ?", (_SETTING,))
    return None if found is None else str(found)


def set_pattern(database: Database, text: str | None) -> None:
    """Make keys by this pattern from now on; None for the usual one."""
    if text is None:
        database.run("DELETE FROM setting WHERE name = ?", (_SETTING,))
    else:
        database.run("INSERT OR REPLACE INTO setting VALUES(?, ?)", (_SETTING, text))


def make_anew(database: Database, revision: int) -> set[str]:
    """Key the papers whose key is neither stated nor pinned by the pattern.

    Returns the (folded) keys to be settled; the keys before still find the papers.
    """
    text = pattern(database)
    made = Pattern(text) if text else None
    touched: set[str] = set()
    changes: list[tuple[object, ...]] = []
    for paper, title, date, fields, authors, before in database.each(_UNHELD):
        day = PartialDate.parse(date) if date else None
        cited = Cited(
            title, json.loads(authors), day, dict(json.loads(fields)).get("pages", "")
        )
        key = made.key(cited) if made else usual(cited)
        if key != before:
            touched.update((fold_key(key), fold_key(before)))
            changes.append((key, fold_key(key), key, fold_key(key), revision, paper))
    database.run_many(_ALIAS, [(change[-1],) for change in changes])
    database.run_many(
        "UPDATE paper SET key = ?, key_folded = ?, base = ?, base_folded = ?,"
        " revision = ? WHERE id = ?",
        changes,
    )
    return touched


_UNHELD = (
    "SELECT id, title, date, fields, (SELECT json_group_array(name) FROM (SELECT name"
    " FROM authorship WHERE paper_id = paper.id ORDER BY rank)), base FROM paper"
    " WHERE base_stated = 0"
)
_ALIAS = (
    "INSERT OR IGNORE INTO pinned_key SELECT key_folded, id, key, 0 FROM paper"
    " WHERE id = ?"
)


class Keys(NamedTuple):
    """How citation keys are made, and how many papers have theirs from where."""

    pattern: str | None
    made: int
    stated: int
    pinned: int
    clashes: int
    """Keys that several papers want, so that they have a suffix."""


def keys(database: Database) -> Keys:
    """How keys are made, and how many are held by what."""
    held: dict[int, int] = dict(
        database.rows("SELECT base_stated, count(*) FROM paper GROUP BY base_stated")
    )
    made, stated, pinned = (held.get(rank, 0) for rank in (0, 1, PINNED))
    return Keys(pattern(database), made, stated, pinned, clashes(database))


def clashes(database: Database) -> int:
    """How many papers could not have the key they want, since another has it."""
    return int(
        database.value("SELECT count(*) FROM paper WHERE key_folded <> base_folded")
    )
