"""The operators as they are offered: how each is begun, and what it is for."""

from __future__ import annotations

from typing import NamedTuple


class Beginning(NamedTuple):
    """An operator that can follow."""

    insert: str
    why: str
    names: tuple[str, ...] = ()
    """Other words it is found by."""


BEGINNINGS: tuple[Beginning, ...] = (
    Beginning("by:", "papers by an author", ("author",)),
    Beginning("in:", "papers at a venue", ("venue", "journal")),
    Beginning("since:", "from a year or day on: since:2024", ("from",)),
    Beginning("year:", "of a year or years: year:2019-2021"),
    Beginning("topic:", "about these words", ("about", "text")),
    Beginning("cat:", "in a subject category: cat:cs.CL", ("category",)),
    Beginning("aff:", "with an affiliation", ("affiliation", "org")),
    Beginning("has:code", "with code", ("code",)),
    Beginning("title:", "with these words in the title"),
    Beginning("before:", "before a year or day: before:2020"),
    Beginning("until:", "up to a year or day: until:2020"),
    Beginning("after:", "after a year or day: after:2020"),
    Beginning("date:", "of a day or month: date:2024-05"),
    Beginning("score>=", "with at least that score: score>=80"),
    Beginning("cites>=", "cited at least so often: cites>=100", ("citations",)),
    Beginning("authors>=", "with so many authors or more: authors>=10"),
    Beginning("first:", "with somebody as first author", ("fa", "lead")),
    Beginning("last:", "with somebody as last author", ("senior",)),
    Beginning("tag:", "with one of your tags"),
    Beginning("is:starred", "papers you starred", ("starred",)),
    Beginning("keyword:", "with a keyword"),
    Beginning("has:", "with a field: has:score", ("with",)),
    Beginning("no:", "without a field: no:venue", ("without",)),
    Beginning("sort:", "in an order: sort:oldest", ("order",)),
    Beginning("limit:", "so many at most: limit:5", ("top",)),
    Beginning("paper:", "a paper by its key or identifier", ("key", "doi", "arxiv")),
)
"""The handiest first."""

_FIELDS: dict[str, str] = {
    "code": "code", "abstract": "an abstract", "score": "a score",
    "citations": "a citation count", "venue": "a venue", "date": "a date",
    "affiliation": "an affiliation", "category": "a category", "keyword": "keywords",
    "doi": "a DOI", "arxiv": "an arXiv number", "acl": "an ACL Anthology number",
    "authors": "known authors", "all-authors": "the whole list of authors",
}  # fmt: skip

SORT: dict[str, str] = {
    "newest": "latest first", "oldest": "earliest first",
    "score": "highest score first", "citations": "most cited first",
    "title": "by title", "relevance": "best match first", "key": "by citation key",
    "influence": "best and most cited matches first",
}  # fmt: skip

VALUES: dict[str, dict[str, str]] = {
    "has": {field: f"with {what}" for field, what in _FIELDS.items()},
    "no": {field: f"without {what}" for field, what in _FIELDS.items()},
    "sort": SORT,
    "is": {
        "starred": "papers you starred",
        "strict": "only papers that hold every word",
    },
}
"""Operator -> its values and what they mean, the handiest first."""
