"""Questions that a library surely has an answer to: made from what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.stopwords import STOPWORDS
from store.filters import And, ByPeople, Everything, Has
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.library import Library
    from store.models import Paper, Person

RECENT = 2
"""Years before someone's last paper that "recent" reaches back."""


def starters(library: Library, limit: int) -> list[tuple[str, str]]:
    """(what it finds out, the question), at most `limit`, most telling first."""
    found: list[tuple[str, str]] = []
    for one in _candidates(library):
        if len(found) == limit:
            break
        found.append(one)
    return found


def has_kin(title: str, library: Library) -> bool:
    """Whether some telling word of a title stands in another paper as well."""
    telling = (word for word in words(title) if word not in STOPWORDS)
    return any(library.names.frequency(word) > 1 for word in telling)


def _candidates(library: Library) -> Iterator[tuple[str, str]]:
    paper = _told(library)
    if paper is None:
        return
    title, people = paper.title.partition(":")[0], _people(library)
    if people:
        yield "papers of someone", _recent(people[0], library)
    if paper.authors:
        yield "who wrote something", f"who wrote {title}"
    if library.papers.count(Has("date")):
        yield "counts", "papers per year"
    if people:
        yield "a person", f"who is {people[-1].name}"
    if people and library.people.coauthors([people[0].id]):
        yield "co-authors", f"who works with {people[0].name}"
    if has_kin(paper.title, library):
        yield "related papers", f"papers like {title}"
    yield "a summary, quoted", f"summarise {title}"
    yield "a citation", f"bibtex for {title}"
    if library.papers.count(Has("code")):
        yield "a filter", "papers with code"


def _told(library: Library) -> Paper | None:
    """Of the papers with an abstract the one that scores highest, else the newest."""
    told = Has("abstract")
    best = library.papers.ids(And((told, Has("score"))), "score-desc", 1)
    found = library.papers.get(best or library.papers.ids(told, "date-desc", 1))
    return found[0] if found else None


def _people(library: Library) -> list[Person]:
    """Those with a page here, else whoever has most papers."""
    most = library.papers.facets(Everything(), "author", 1)
    return library.people.with_profiles() or library.people.get(
        facet.id for facet in most if facet.id is not None
    )


def _recent(person: Person, library: Library) -> str:
    """A question for the papers of someone's last years, or for all of them."""
    _, last = library.papers.extent(ByPeople(frozenset({person.id})))
    since = f" since {last.year - RECENT}" if last else ""
    return f"papers by {person.name}{since}"
