"""The order of all that the reader and the imports did: what `undo` and `log` go by.

Changes to personal data, decisions and imports share one count of steps. A step
has the day that the clock gave the library when it was opened, if any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.library.database import Database


class Step(NamedTuple):
    """One thing that was done."""

    number: int
    kind: str
    """"import", "personal", or the kind of a decision: "merge", "split" ..."""
    at: str
    """ISO day; empty where no clock was given."""
    said: str
    """What was done: "merged a2020 and b2021"."""


_LAST = (
    "SELECT max(coalesce((SELECT max(step) FROM journal), 0),"
    " coalesce((SELECT max(id) FROM decision), 0),"
    " coalesce((SELECT max(step) FROM source), 0))"
)
_JOURNAL = (
    "SELECT step, max(journal.at), min(journal.kind), max(journal.value),"
    " count(*), count(DISTINCT journal.kind || '/' || coalesce(journal.value, '')),"
    " count(DISTINCT paper_id), max(key) FROM journal"
    " LEFT JOIN paper ON paper.id = paper_id"
    " GROUP BY step ORDER BY step DESC LIMIT ?"
)
_DECISIONS = "SELECT id, kind, at, said FROM decision ORDER BY id DESC LIMIT ?"
_IMPORTS = (
    "SELECT step, 'import', at, name, (SELECT count(*) FROM record"
    " WHERE source_id = source.id) FROM source ORDER BY step DESC, id DESC LIMIT ?"
)
_WORDS = {"star": "star", "tag": "tag", "note": "note", "reading": "reading mark"}


def next_step(database: Database) -> int:
    """The number of the step that is about to be taken."""
    return int(database.value(_LAST)) + 1


def undoable(database: Database, limit: int) -> list[Step]:
    """Steps that can be taken back, the last first."""
    decided = [Step(*row) for row in database.rows(_DECISIONS, (limit,))]
    kept = [_personal(row) for row in database.rows(_JOURNAL, (limit,))]
    return sorted([*decided, *kept], key=lambda s: -s.number)[:limit]


def log(database: Database, limit: int) -> list[Step]:
    """What was done last, imports among it, the newest first."""
    imports = [
        Step(step, kind, at, f"imported {name}: {_counted(records, 'record')}")
        for step, kind, at, name, records in database.rows(_IMPORTS, (limit,))
    ]
    steps = [*undoable(database, limit), *imports]
    return sorted(steps, key=lambda step: -step.number)[:limit]


def _personal(row: Sequence[Any]) -> Step:
    step, at, kind, value, changes, kinds, papers, key = row
    what = _WORDS[kind] + (f" “{value}”" if value else "")
    where = key if papers == 1 else _counted(papers, "paper")
    said = f"{what} of {where}" if kinds == 1 else f"{changes} changes to {where}"
    return Step(step, "personal", at, said)


def _counted(many: int, one: str) -> str:
    return f"{many} {one}{'' if many == 1 else 's'}"
