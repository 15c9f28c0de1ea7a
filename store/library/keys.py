"""Citation keys kept unique: papers that want one key are told apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.citation_keys import Claim, settle
from store.filters import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.library.database import Database

_AFTER = "\U0010ffff"


def settle_keys(database: Database, bases: Iterable[str], revision: int) -> None:
    """Give the papers that want one of these (folded) keys each a key of its own."""
    contested: set[str] = set()
    touched = sorted(bases)
    for start in range(0, len(touched), _CHUNK):
        chunk = json.dumps(touched[start : start + _CHUNK], ensure_ascii=False)
        for sql in _CONTESTED:
            contested.update(base for (base,) in database.rows(sql, (chunk,)))
    for base in sorted(contested):
        _settle(database, base, revision)


_CHUNK = 5000
_CONTESTED = (
    # several papers hold the key: all that want it, or want what they hold
    "SELECT paper.base_folded FROM (SELECT value FROM json_each(?) JOIN paper"
    " ON key_folded = value GROUP BY value HAVING count(*) > 1)"
    " JOIN paper ON key_folded = value",
    # somebody had to take another key, and may not have to any longer
    "SELECT value FROM json_each(?) JOIN paper ON base_folded = value"
    " AND key_folded <> base_folded",
    # the key is another one with a suffix
    "SELECT DISTINCT base_folded FROM json_each(?) JOIN paper"
    " ON base_folded = substr(value, 1, length(value) - 1)"
    " AND key_folded <> base_folded",
)
_CLAIM = (
    "SELECT base_stated, coalesce(first_day, '~'), title_key,"
    " (SELECT min(hex(digest)) FROM record WHERE paper_id = paper.id), id, base"
    " FROM paper WHERE base_folded = ?1 AND"
)


def _settle(database: Database, base: str, revision: int) -> None:
    rows = database.rows(
        f"{_CLAIM} key_folded = ?1 UNION ALL {_CLAIM} key_folded <> base_folded",
        (base,),
    )
    claims = [Claim(1 - row[0], *row[1:]) for row in rows]
    longer = database.rows(
        "SELECT key_folded FROM paper WHERE key_folded > ? AND key_folded < ?"
        " AND key_folded = base_folded",
        (base, base + _AFTER),
    )
    keys = settle(claims, frozenset(key for (key,) in longer))
    database.run_many(
        "UPDATE paper SET key = ?, key_folded = ?, revision = ?"
        " WHERE id = ? AND key <> ?",
        [(key, fold_key(key), revision, paper, key) for paper, key in keys.items()],
    )
