"""What is shown of a work that one record alone states: most works, so the short way.

`alone(record) == weighing.weigh([record])`, without the weighing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.author_ids import are_plain, credited
from store.registered import registered
from store.text import fold, key_of
from store.weighing import Shown, valid_date, weigh

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.stated import Stated


def alone(record: Stated) -> Shown:
    """The record's own statements, in the shape and order of what is shown."""
    authors = record.authors
    if [position for _, position in authors] != list(range(len(authors))):
        return weigh([record])  # a page's owner, who has no place
    return Shown(
        record.title,
        record.title_key,
        record.abstract,
        record.id if record.abstract else None,
        authors,
        record.authors_complete,
        distinct(record.affiliations, key_of),
        valid_date(record.date) if record.date else None,
        record.venue,
        record.venue_name,
        distinct(record.categories, fold),
        record.code,
        record.code_url,
        record.score,
        record.citations,
        registered(record.identifiers),
        distinct(record.keywords, key_of),
        record.key,
        (record.key,) if record.key else (),
        record.kind or "misc",
        by_name(record.fields),
        _author_ids(record) if record.author_ids else (),
    )


def _author_ids(record: Stated) -> tuple[tuple[int, str, str], ...]:
    """As they stand, if none is on two authors and no author has two of a scheme."""
    ids = tuple(sorted(record.author_ids))
    if are_plain(ids) and ids[-1][0] < len(record.authors):
        return ids
    return credited([record], record.authors)


def distinct(values: tuple[str, ...], key: Callable[[str], str]) -> tuple[str, ...]:
    """Of those with the same key, the first."""
    if len(values) < 2:
        return values
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(key(value) or value, value)
    return tuple(found.values())


def by_name(fields: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Each once; the last of those with one name."""
    return tuple(sorted(dict(fields).items()))
