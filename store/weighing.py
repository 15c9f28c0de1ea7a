"""Which of several statements is shown: one rule a field, none by order of import.

| field        | shown                                                               |
| ------------ | ------------------------------------------------------------------- |
| title        | stated before inferred; then most sources; then the longest         |
| abstract     | the longest                                                         |
| authors      | the longest positioned list (a whole one before one cut short, the  |
|              | fuller names first); then, at an unknown position, the people of    |
|              | other records that it may have cut off, and pages' owners           |
| author ids   | by `author_ids.credited`                                            |
| affiliations | all of them                                                         |
| date         | stated before inferred; then the most precise; then, of stated      |
|              | dates the earliest, of inferred ones the latest                     |
| venue        | published before preprint server; then most sources; then the       |
|              | shortest; the full name of the same records before that of others   |
| categories   | first the one that most sources put first, then by sources          |
| code         | yes if any says so, else no if any says so                          |
| score        | the highest reported                                                |
| citations    | the highest reported                                                |
| identifiers  | all of them, each in its shortest form                              |
| keywords     | all of them                                                         |
| key          | the one that most sources give; then the shortest                   |
| kind         | anything before "article" or "misc"; then most sources              |
| fields       | each by itself: most sources, then the longest; where in its venue  |
|              | it stands (volume, pages) as published before as a preprint         |

What still ties is settled by the order of the characters.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.author_ids import credited
from store.identity import is_preprint_venue, name_key, same_name
from store.models import PartialDate
from store.registered import registered
from store.text import fold, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from store.stated import Stated


_WITHIN = frozenset({"volume", "number", "issue", "pages", "articleno", "numpages"})
"""Fields that say where in its venue a work stands."""


class Shown(NamedTuple):
    """A work as the library shows it."""

    title: str
    title_key: str
    abstract: str
    abstract_id: int | None
    """The record the abstract is from."""
    authors: tuple[tuple[str, int | None], ...]
    authors_complete: bool
    affiliations: tuple[str, ...]
    date: PartialDate | None
    venue: str | None
    venue_name: str | None
    categories: tuple[str, ...]
    code: bool | None
    code_url: str | None
    score: float | None
    citations: int | None
    identifiers: tuple[tuple[str, str, str], ...]
    """Scheme, value for comparison, value as given."""
    keywords: tuple[str, ...]
    key: str | None
    """As the sources give it."""
    keys: tuple[str, ...]
    """Every key that a source gives."""
    kind: str
    fields: tuple[tuple[str, str], ...]
    author_ids: tuple[tuple[int, str, str], ...] = ()


def weigh(records: Sequence[Stated]) -> Shown:
    """What is shown of a work, from all that is stated of it (at least one record)."""
    if len(records) > 1:
        records = sorted(records, key=_order)
    title = _title(records)
    abstract, abstract_id = _abstract(records)
    authors, complete = _authors(records)
    venue, venue_name = _venue(records)
    keys = [record.key for record in records if record.key]
    return Shown(
        title,
        records[0].title_key if title == records[0].title else key_of(title),
        abstract,
        abstract_id,
        authors,
        complete,
        _union((record.affiliations for record in records), key_of),
        _date(records),
        venue,
        venue_name,
        _categories(records),
        _code(records),
        _most([r.code_url for r in records if r.code_url], len),
        max((r.score for r in records if r.score is not None), default=None),
        max((r.citations for r in records if r.citations is not None), default=None),
        registered(pair for record in records for pair in record.identifiers),
        _union((record.keywords for record in records), key_of),
        _most(keys, len),
        tuple(sorted(set(keys))),
        _kind(records),
        _fields(records),
        credited(records, authors),
    )


def _order(record: Stated) -> tuple[str, str, str]:
    return record.source, record.place, record.title


def _longest(value: str) -> int:
    return -len(value)


def _most(values: Sequence[str], then: Callable[[str], int]) -> str | None:
    """The value given most often; ties by the lowest `then`, then by characters."""
    if len(values) < 2:
        return values[0] if values else None
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], then(value), value))


def _union(
    lists: Iterable[tuple[str, ...]], key: Callable[[str], str]
) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for values in lists:
        for value in values:
            found.setdefault(key(value) or value, value)
    return tuple(found.values())


def _title(records: Sequence[Stated]) -> str:
    stated = [r.title for r in records if "title" not in r.inferred]
    return _most(stated or [r.title for r in records], _longest) or ""


def _abstract(records: Sequence[Stated]) -> tuple[str, int | None]:
    best = min(records, key=lambda record: (-len(record.abstract), record.abstract))
    return best.abstract, best.id if best.abstract else None


def _authors(
    records: Sequence[Stated],
) -> tuple[tuple[tuple[str, int | None], ...], bool]:
    chosen = min(records, key=_author_rank)
    listed, complete = _positioned(chosen), chosen.authors_complete
    if len(records) == 1 and len(listed) == len(chosen.authors):
        return listed, complete
    known = [name for name, _ in listed]
    keys = {name_key(name) for name in known}
    for name in _others(records, owners_only=complete):
        if name_key(name) in keys or any(same_name(name, one) for one in known):
            continue
        keys.add(name_key(name))
        listed += ((name, None),)
    return listed, complete


def _positioned(record: Stated) -> tuple[tuple[str, int | None], ...]:
    listed = [one for one in record.authors if one[1] is not None]
    return tuple(sorted(listed, key=lambda one: one[1] or 0))


def _author_rank(record: Stated) -> tuple[int, bool, int, list[str]]:
    names = [name for name, _ in _positioned(record)]
    return -len(names), not record.authors_complete, -sum(map(len, names)), names


def _others(records: Sequence[Stated], *, owners_only: bool) -> list[str]:
    """Names beside the chosen list, fuller spellings first within one key."""
    names = {
        name
        for record in records
        for name, position in record.authors
        if position is None or not owners_only
    }
    return sorted(names, key=lambda name: (name_key(name), spelling_rank(name)))


def spelling_rank(name: str) -> tuple[bool, int, int, str]:
    """Orders spellings of one name, best first: mixed case, accents, full length."""
    accents = 0 if name.isascii() else sum(not char.isascii() for char in name)
    return name.isupper() or name.islower(), -accents, -len(name), name


@lru_cache(maxsize=50_000)
def valid_date(text: str) -> PartialDate | None:
    """A date as stated, cut to the part that the calendar knows ("2020-13" is 2020)."""
    date = PartialDate.parse(text)
    if date.month is None or not 1 <= date.month <= 12:
        return PartialDate(date.year)
    last = int(PartialDate(date.year, date.month).last_day[-2:])
    if date.day is None or not 1 <= date.day <= last:
        return PartialDate(date.year, date.month)
    return date


def _date(records: Sequence[Stated]) -> PartialDate | None:
    stated = {r.date for r in records if r.date and "date" not in r.inferred}
    if stated:
        return valid_date(min(stated, key=lambda date: (-len(date), date)))
    inferred = {r.date for r in records if r.date}
    longest = max(map(len, inferred), default=0)
    full = [date for date in inferred if len(date) == longest]
    return valid_date(max(full)) if full else None


def _venue(records: Sequence[Stated]) -> tuple[str | None, str | None]:
    short = _published([r.venue for r in records if r.venue])
    same = [r.venue_name for r in records if r.venue_name and r.venue == short]
    every = [r.venue_name for r in records if r.venue_name]
    return short, _published(same or every)


def _published(names: list[str]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    real = [name for name in names if not is_preprint_venue(name)]
    return _most(real or names, len)


def _categories(records: Sequence[Stated]) -> tuple[str, ...]:
    if len(records) == 1:
        return _union([records[0].categories], fold)
    first = Counter(r.categories[0] for r in records if r.categories)
    every = Counter(name for r in records for name in r.categories)
    ranked = sorted(every, key=lambda name: (-first[name], -every[name], name))
    return _union([tuple(ranked)], fold)


def _code(records: Sequence[Stated]) -> bool | None:
    flags = {record.code for record in records}
    return True if True in flags else False if False in flags else None


def _kind(records: Sequence[Stated]) -> str:
    kinds = [record.kind for record in records]
    telling = [kind for kind in kinds if kind not in ("article", "misc")]
    return _most(telling, len) or ("article" if "article" in kinds else "misc")


def _fields(records: Sequence[Stated]) -> tuple[tuple[str, str], ...]:
    if len(records) == 1:
        return tuple(sorted(dict(records[0].fields).items()))
    values: dict[str, list[str]] = {}
    published = any(record.venue and not _is_preprint(record) for record in records)
    for record in records:
        elsewhere = published and _is_preprint(record)
        for name, value in record.fields:
            if not (elsewhere and name in _WITHIN):
                values.setdefault(name, []).append(value)
    return tuple((name, _most(values[name], _longest) or "") for name in sorted(values))


def _is_preprint(record: Stated) -> bool:
    return record.venue is not None and is_preprint_venue(record.venue)
