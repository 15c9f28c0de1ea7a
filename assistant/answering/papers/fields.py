"""The fields of a paper that can be asked for: how each is read and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.cards import score_source
from assistant.answering.phrases import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from assistant.models import ValueType
    from assistant.sources import Sources
    from store.library import Library
    from store.models import Paper

    Fact: TypeAlias = str | int | float | bool
    Read: TypeAlias = Callable[[Paper], Sequence[Fact]]


def uncited(missing: str, library: Library) -> str:
    """What is missing of citations, and whose citations are known if any are."""
    if not library.people.with_profiles():
        return f"{missing}."
    return f"{missing}: the pages give citations of authors, not of papers."


def _one(value: Fact | None) -> list[Fact]:
    """A value as a list, empty where it is unknown."""
    return [] if value is None else [value]


def _identifiers(paper: Paper, scheme: str) -> list[str]:
    return [one.value for one in paper.identifiers if one.scheme == scheme]


def _links(paper: Paper) -> list[Fact]:
    return [*_identifiers(paper, "url"), *_one(paper.code_url)]


def _venue(paper: Paper) -> list[Fact]:
    return _one(paper.venue or paper.venue_name)


def _nth_author(place: int) -> Read:
    def read(paper: Paper) -> list[Fact]:
        return [a.name for a in paper.authors if a.position == place]

    return read


def _last_author(paper: Paper) -> list[str]:
    """Of a list that is cut short nobody is known to be the last."""
    whole = paper.authors if paper.authors_complete else ()
    return [author.name for author in whole[-1:]]


def _field(*names: str) -> Read:
    """What else a record says for a citation: pages, a publisher."""

    def read(paper: Paper) -> list[Fact]:
        return [value for name, value in paper.fields if name in names]

    return read


FIELDS: Final[dict[str, tuple[ValueType, Read, str]]] = {
    "first_author": ("authors", _nth_author(0), "first author"),
    "second_author": ("authors", _nth_author(1), "second author"),
    "third_author": ("authors", _nth_author(2), "third author"),
    "last_author": ("authors", _last_author, "last author"),
    "years": ("years", lambda p: _one(p.year), "date"),
    "date": ("years", lambda p: _one(p.year), "date"),
    "venues": ("venues", _venue, "venue"),
    "categories": ("text", lambda p: p.categories, "category"),
    "affiliations": ("text", lambda p: p.affiliations, "affiliation"),
    "code": ("boolean", lambda p: _one(p.code), "code flag"),
    "score": ("number", lambda p: _one(p.score), "score"),
    "citations": ("number", lambda p: _one(p.citations), "citation count"),
    "title": ("text", lambda p: [p.title], "title"),
    "keywords": ("text", lambda p: p.keywords, "keyword"),
    "doi": ("text", lambda p: _identifiers(p, "doi"), "DOI"),
    "arxiv": ("text", lambda p: _identifiers(p, "arxiv"), "arXiv identifier"),
    "identifiers": (
        "text",
        lambda p: [f"{one.scheme}:{one.value}" for one in p.identifiers],
        "identifier",
    ),
    "url": ("text", _links, "link"),
    "pages": ("text", _field("pages"), "page number"),
    "publisher": ("text", _field("publisher", "institution", "school"), "publisher"),
    "editors": ("text", _field("editor"), "editor"),
    "volume": ("text", _field("volume"), "volume"),
    "issue": ("text", _field("number"), "issue number"),
    "isbn": ("text", _field("isbn"), "ISBN"),
    "issn": ("text", _field("issn"), "ISSN"),
}
"""Field -> (value type, how to read it, what it is called)."""


def sentence(name: str, paper: Paper, values: Sequence[Fact], sources: Sources) -> str:
    """A field's value in a few words."""
    if name in _TOLD:
        return _TOLD[name](paper)
    if name == "score":
        return f"{paper.score:g}, reported by {score_source(paper, sources)}"
    return ", ".join(str(value) for value in values)


def _venue_in_full(paper: Paper) -> str:
    names = (paper.venue, paper.venue_name)
    return ", ".join(dict.fromkeys(name for name in names if name))


def _code(paper: Paper) -> str:
    return "Yes, flagged as having code" if paper.code else "No code flag on its page"


def _cited(paper: Paper) -> str:
    return f"cited {plural(paper.citations or 0, 'time')}, as reported"


_TOLD: Final[dict[str, Callable[[Paper], str]]] = {
    "years": lambda p: str(p.date),
    "date": lambda p: str(p.date),
    "code": _code,
    "venues": _venue_in_full,
    "citations": _cited,
}
"""Field -> its value in words, where that is more than the value."""


def caveats(name: str, paper: Paper) -> tuple[str, ...]:
    """What to know of a field's value."""
    if name == "code" and not paper.code:
        return ("a page without the flag says nothing about code published elsewhere",)
    if name == "score":
        return ("a percentile as reported; where pages differ the highest is shown",)
    return ()
