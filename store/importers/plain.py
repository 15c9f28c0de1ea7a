"""The short way into a library, for records that there is nothing to clean of.

Nearly all records of a large file are clean as they stand. Those stay as they are
told; only the others become a `Record`, which looks at each text by itself and takes
three times as long. Either way a library gets the same.
"""

from __future__ import annotations

from itertools import chain, count
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, NamedTuple

from store.alone import by_name, distinct
from store.importers.record import Record, block
from store.registered import registered
from store.stated import digest_of
from store.text import clean_line, fold, is_printable_ascii, key_of
from store.weighing import Shown, valid_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.importers.record import Rejected


class Plain(NamedTuple):
    """What an entry of a bibliography usually tells, as a `Record` has it."""

    title: str
    place: str
    kind: str
    key: str
    abstract: str
    names: tuple[str, ...]
    """Of the authors, in order."""
    complete: bool
    date: str | None
    """As `dates.iso` writes it."""
    venue: str | None
    venue_name: str | None
    categories: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    keywords: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]

    @property
    def is_heading(self) -> bool:
        """Never: a bibliography says what is the title."""
        return False

    def record(self, author_ids: Sequence[tuple[int, str, str]] = ()) -> Record:
        """The same, validated, and who the authors are; what is empty is not said."""
        authors = [{"name": name, "position": at} for at, name in enumerate(self.names)]
        told = dict(zip(_NAMES, self[2:], strict=True)) | {
            "authors": authors,
            "author_ids": author_ids,
        }
        said = {name: value for name, value in told.items() if value}
        apart = {"title": self.title, "place": self.place}
        return Record.model_validate(
            {**apart, "authors_complete": self.complete, **said}
        )

    @property
    def is_clean(self) -> bool:
        """Whether validation would leave it as it is."""
        (
            title, place, kind, key, abstract, names, _, _, venue, full, categories,
            identifiers, keywords, fields,
        ) = self  # fmt: skip
        texts = [
            title, place, kind, key, venue or "", full or "", *names, *categories,
            *keywords, *chain(*identifiers, *fields),
        ]  # fmt: skip
        return (
            _are_clean("".join(texts))
            and list(map(str.strip, texts)) == texts
            and block(abstract) == abstract
            and "" not in names
        )

    def shown(self) -> Shown:
        """What `alone` makes of its record: what is shown of the work it tells of."""
        (
            title, _, kind, key, abstract, names, complete, date, venue, full,
            categories, identifiers, keywords, fields,
        ) = self  # fmt: skip
        return Shown(
            title, key_of(title), abstract, 0 if abstract else None,
            tuple(zip(names, range(len(names)), strict=True)), complete, (),
            valid_date(date) if date else None, venue or None, full or None,
            distinct(categories, fold), None, None, None, None, registered(identifiers),
            distinct(keywords, key_of), key or None, (key,) if key else (), kind,
            by_name(fields),
        )  # fmt: skip

    def encoded(self) -> tuple[str, bytes]:
        """What `stated.encode` makes of its record: the payload and its digest."""
        payload = self._payload()
        return payload, digest_of(payload, self.abstract)

    def _payload(self) -> str:
        """As pydantic writes it: in its order, and without what is not said."""
        (
            title, _, kind, key, _, names, complete, date, venue, full, categories,
            identifiers, keywords, fields,
        ) = self  # fmt: skip
        said = f'{{"title":{_quoted(title)}'
        if names:
            said += f',"authors":[{",".join(map(_author, names, count()))}]'
        if not complete:
            said += ',"authors_complete":false'
        if date:
            said += f',"date":"{date}"'
        if venue:
            said += f',"venue":{_quoted(venue)}'
        if full:
            said += f',"venue_name":{_quoted(full)}'
        if categories:
            said += f',"categories":{_list(categories)}'
        if identifiers:
            said += f',"identifiers":{_pairs(identifiers)}'
        if keywords:
            said += f',"keywords":{_list(keywords)}'
        if key:
            said += f',"key":{_quoted(key)}'
        if kind != _USUAL_KIND:
            said += f',"kind":{_quoted(kind)}'
        if fields:
            said += f',"fields":{_pairs(fields)}'
        return said + "}"


def _author(name: str, position: int) -> str:
    return f'{{"name":{_quoted(name)},"position":{position}}}'


_NAMES = (
    "kind", "key", "abstract", "authors", "authors_complete", "date", "venue",
    "venue_name", "categories", "identifiers", "keywords", "fields",
)  # fmt: skip
"""What a `Record` calls the fields from `kind` on."""
_USUAL_KIND = Record.model_fields["kind"].default


def in_full(
    records: Iterable[Plain | Record | Rejected],
) -> Iterator[Record | Rejected]:
    """Records as those see them who ask for records, not for a library of them."""
    for one in records:
        yield one.record() if isinstance(one, Plain) else one


def _are_clean(together: str) -> bool:
    if is_printable_ascii(together):
        return "  " not in together
    return clean_line(together) == together


def _list(texts: Iterable[str]) -> str:
    return f"[{','.join(map(_quoted, texts))}]"


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    each = [f"[{_quoted(one)},{_quoted(other)}]" for one, other in pairs]
    return f"[{','.join(each)}]"
