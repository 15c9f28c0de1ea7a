"""What is shown of a work that one record alone states: most works, so the short way.

`alone(record) == weighing.weigh([record])`, without the weighing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.author_ids import credited
from store.identity import ARXIV_DOI, normal_identifier
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
        shortest(record.identifiers),
        distinct(record.keywords, key_of),
        record.key,
        (record.key,) if record.key else (),
        record.kind or "misc",
        by_name(record.fields),
        _author_ids(record) if record.author_ids else (),
    )


def _author_ids(record: Stated) -> tuple[tuple[int, str, str], ...]:
    """As they stand, if none is on two authors and no author has two of a scheme."""
    ids, many = record.author_ids, len(record.authors)
    is_plain = len(ids) == len({one[1:] for one in ids}) == len({o[:2] for o in ids})
    if is_plain and all(at < many for at, _, _ in ids):
        return tuple(sorted(ids))
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


def shortest(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Each once, in its shortest form; an arXiv DOI names the arXiv entry as well."""
    forms: dict[tuple[str, str], str] = {}
    for scheme, value in pairs:
        form = normal_identifier(scheme, value)
        if forms.setdefault(form, value) is not value:
            _keep_shortest(forms, form, value)
        number = form[1] if form[0] == "arxiv" else None
        if form[0] == "doi" and form[1].startswith(ARXIV_DOI):
            number = form[1].removeprefix(ARXIV_DOI)
        if number is not None:
            _keep_shortest(forms, normal_identifier("arxiv", number), number)
    return tuple(sorted([(scheme, value) for (scheme, _), value in forms.items()]))


def _keep_shortest(
    forms: dict[tuple[str, str], str], form: tuple[str, str], value: str
) -> None:
    best = forms.get(form)
    if best is None or (len(value), value) < (len(best), best):
        forms[form] = value
