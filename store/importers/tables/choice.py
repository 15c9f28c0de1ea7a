"""Which column of a table holds what: by its name, or as the user says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.importers.columns import FIELDS, meaning

if TYPE_CHECKING:
    from collections.abc import Iterable


def columns_of(
    names: tuple[str, ...], columns: Iterable[tuple[str, str]]
) -> dict[str, int]:
    """The column of each field: as told, else the one whose name says it best."""
    found: dict[str, int] = {}
    ranks: dict[str, int] = {}
    for at, name in enumerate(names):
        meant = meaning(name)
        if meant and meant.rank < ranks.get(meant.field, 1000):
            found[meant.field], ranks[meant.field] = at, meant.rank
    for field, column in columns:
        at = _column(names, column)
        found = {name: place for name, place in found.items() if place != at}
        found[_field(field)] = at
    return found


def _field(name: str) -> str:
    meant = meaning(name)
    if name in FIELDS or meant is None:
        if name not in FIELDS:
            raise UsageError(
                f"--map: {name} is no field of a paper; expected one of "
                f"{', '.join(FIELDS)}"
            )
        return name
    return meant.field


def _column(names: tuple[str, ...], column: str) -> int:
    wanted = column.strip().lower()
    for at, name in enumerate(names):
        if name.lower() == wanted:
            return at
    raise UsageError(
        f"--map: no column is called {column}; there are {', '.join(names)}"
    )
