"""The short way into a library, for records that there is nothing to clean of.

Nearly all records of a large file are clean as they stand. Those stay as they are
told; only the others become a `Record`, which looks at each text by itself and takes
three times as long. Either way a library gets the same.
"""

from __future__ import annotations

from itertools import chain
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, NamedTuple

from store.alone import by_name, distinct, shortest
from store.importers.record import Record, block
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
        texts = [
            self.title, self.place, self.kind, self.key, self.venue or "",
            self.venue_name or "", *self.names, *self.categories, *self.keywords,
            *chain.from_iterable(self.identifiers), *chain.from_iterable(self.fields),
        ]  # fmt: skip
        return (
            _are_clean("".join(texts))
            and list(map(str.strip, texts)) == texts
            and block(self.abstract) == self.abstract
            and "" not in self.names
        )

    def shown(self) -> Shown:
        """What `alone` makes of its record: what is shown of the work it tells of."""
        return Shown(
            self.title, key_of(self.title), self.abstract, 0 if self.abstract else None,
            tuple([(name, at) for at, name in enumerate(self.names)]), self.complete,
            (), valid_date(self.date) if self.date else None, self.venue or None,
            self.venue_name or None, distinct(self.categories, fold), None, None, None,
            None, shortest(self.identifiers), distinct(self.keywords, key_of),
            self.key or None, (self.key,) if self.key else (), self.kind,
            by_name(self.fields),
        )  # fmt: skip

    def encoded(self) -> tuple[str, bytes]:
        """What `stated.encode` makes of its record: the payload and its digest."""
        payload = self._payload()
        return payload, digest_of(payload, self.abstract)

    def _payload(self) -> str:
        """As pydantic writes it: in its order, and without what is not said."""
        said = [f'"title":{_quoted(self.title)}']
        if self.names:
            authors = [
                f'{{"name":{_quoted(name)},"position":{at}}}'
                for at, name in enumerate(self.names)
            ]
            said.append(f'"authors":[{",".join(authors)}]')
        if not self.complete:
            said.append('"authors_complete":false')
        if self.date:
            said.append(f'"date":"{self.date}"')
        if self.venue:
            said.append(f'"venue":{_quoted(self.venue)}')
        if self.venue_name:
            said.append(f'"venue_name":{_quoted(self.venue_name)}')
        if self.categories:
            said.append(f'"categories":{_list(self.categories)}')
        if self.identifiers:
            said.append(f'"identifiers":{_pairs(self.identifiers)}')
        if self.keywords:
            said.append(f'"keywords":{_list(self.keywords)}')
        if self.key:
            said.append(f'"key":{_quoted(self.key)}')
        if self.kind != _USUAL_KIND:
            said.append(f'"kind":{_quoted(self.kind)}')
        if self.fields:
            said.append(f'"fields":{_pairs(self.fields)}')
        return f"{{{','.join(said)}}}"


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
