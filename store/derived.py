"""What the library's tables hold of a paper beside what is shown: worked out from it.

All of it follows from the paper alone, so it can be worked out ahead and elsewhere.
"""

from __future__ import annotations

from functools import lru_cache
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, NamedTuple

from store.citation_keys import base_key
from store.filters import fold_key
from store.identity import name_key
from store.models import PartialDate
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.weighing import Shown

_ARTICLES = ("the", "a", "an")


COLUMNS = (
    "key", "key_folded", "base", "base_folded", "base_stated", "title", "title_key",
    "date", "first_day", "last_day", "year", "code", "code_url", "score", "citations",
    "n_authors", "authors_complete", "kind", "fields",
)  # fmt: skip
"""Of the table of papers, those that need no ids of other tables."""
TITLE, TITLE_KEY = COLUMNS.index("title"), COLUMNS.index("title_key")


class Derived(NamedTuple):
    """A paper as its tables hold it, but for the ids that a library gives."""

    columns: tuple[object, ...]
    """In the order of `COLUMNS`; the key is the one it has if no other wants it."""
    base: str
    """That key, folded."""
    venue: tuple[str | None, str | None]
    """Short and full name."""
    authors: tuple[tuple[str, int | None, str], ...]
    """Name, position and `name_key`, in order."""
    labels: tuple[tuple[str, str], ...]
    """Kind and name of what it is labelled with, in order."""
    identifiers: tuple[tuple[str, str, str], ...]
    """Scheme, value for comparison, value as given; citation keys are of "key"."""
    author_ids: tuple[tuple[int, str, str], ...] = ()
    """Which of `authors`, from 0, and the id: scheme and value."""

    @property
    def heads(self) -> set[str]:
        """How the title is begun (`heads`)."""
        return heads(str(self.columns[TITLE]), str(self.columns[TITLE_KEY]))


def derive(shown: Shown) -> Derived:
    """All that follows from what is shown."""
    (
        title, title_key, _, _, authors, complete, affiliations, date, venue, full,
        categories, code, code_url, score, citations, identifiers, keywords, key, keys,
        kind, fields, author_ids,
    ) = shown  # fmt: skip
    base = key or base_key(title, authors[0][0] if authors else None, date)
    folded = fold_key(base)
    columns = (
        base, folded, base, folded, key is not None, title, title_key, *_days(date),
        code, code_url, score, citations, len(authors), complete, kind, _json(fields),
    )  # fmt: skip
    return Derived(
        columns,
        folded,
        (venue, full),
        tuple([(name, at, name_key(name)) for name, at in authors]),
        tuple(
            [("category", name) for name in categories]
            + [("affiliation", name) for name in affiliations]
            + [("keyword", name) for name in keywords]
        ),
        (*identifiers, *[("key", fold_key(key), key) for key in keys]),
        author_ids,
    )


def _json(pairs: Iterable[tuple[str, str]]) -> str:
    """As `json.dumps` writes them, without the letters beyond ASCII escaped."""
    each = [f"[{_quoted(name)}, {_quoted(value)}]" for name, value in pairs]
    return f"[{', '.join(each)}]"


def _days(date: PartialDate | None) -> tuple[str, str, str, int] | tuple[None, ...]:
    """As written, the first and the last day it may be, and the year."""
    return _days_of(date.year, date.month, date.day) if date else (None,) * 4


@lru_cache(maxsize=4096)
def _days_of(
    year: int, month: int | None, day: int | None
) -> tuple[str, str, str, int]:
    date = PartialDate(year, month, day)
    return str(date), date.first_day, date.last_day, year


def heads(title: str, title_key: str) -> set[str]:
    """The first two words of a title, of the artefact named before its colon, and of
    both without a leading article: how a title is begun when it is typed."""
    artefact, colon, _ = title.partition(": ")
    found = set()
    for start in (
        (title_key.split(" ", 3), words(artefact))
        if colon
        else (title_key.split(" ", 3),)
    ):
        found.add(" ".join(start[:2]))
        if start[0:1] and start[0] in _ARTICLES:
            found.add(" ".join(start[1:3]))
    found.discard("")
    return found


def text_words(title_key: str, abstract: str) -> set[str]:
    """The different words of a paper, folded: what the vocabulary counts."""
    return {*title_key.split(), *words(abstract)}
