"""Questions that a library surely has an answer to: made from what it holds."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.plain import PLAIN
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.filters import And, ByPeople, Everything, Has
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.library import Library
    from store.models import Paper, Person

_PLAIN = STOPWORDS | LIGHT | PLAIN
_NEAR = 20
"""Papers of the same people that are looked through for one to set beside it."""
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
    people = _people(library)
    title = paper.title.partition(":")[0]
    if people:
        yield "papers of someone", _recent(people[0], library)
    if paper.authors:
        yield "who wrote something", f"who wrote {title}"
    if library.papers.any(Has("date")):
        yield "counts", "papers per year"
    yield from _of_people(people, library)
    yield from _of_a_paper(paper, title, library)
    yield from _of_a_field(paper, library)
    other = _by_the_same(paper, library)
    if other is not None:
        both = f"{title} and {other.title.partition(':')[0]}"
        yield "what two share", f"what do {both} have in common"


def _of_people(people: list[Person], library: Library) -> Iterator[tuple[str, str]]:
    """Questions about somebody."""
    if people:
        yield "a person", f"who is {people[-1].name}"
    if people and library.people.coauthors([people[0].id]):
        yield "co-authors", f"who works with {people[0].name}"


def _of_a_paper(
    paper: Paper, title: str, library: Library
) -> Iterator[tuple[str, str]]:
    """Questions about one paper by its short title; one asks for others like it."""
    from assistant.answering.reading.sentences import split

    if has_kin(paper.title, library):
        yield "related papers", f"papers like {title}"
    yield "a summary, quoted", f"summarise {title}"
    yield "a citation", f"bibtex for {title}"
    if library.papers.any(Has("code")):
        yield "a filter", "papers with code"
    if len(split(paper.abstract)) > 1:
        yield "results", f"results of {title}"


def _of_a_field(paper: Paper, library: Library) -> Iterator[tuple[str, str]]:
    """Questions about a field as a whole, told by two words of a paper's title."""
    field = _field(paper)
    if not field:
        return
    yield "what papers say, quoted", f"what do papers say about {field}"
    yield "a field at a glance", f"overview of {field}"
    if paper.date:
        yield "how it came about", f"timeline of {field}"
        yield "how much of it", f"trend of {field}"
    if len(paper.authors) > 1:
        yield "who writes together", f"co-author network in {field}"


def _field(paper: Paper) -> str:
    """Two telling words that stand side by side in a title and in its abstract."""
    abstract = " ".join(words(paper.abstract))
    after = words(paper.title.partition(": ")[2] or paper.title)
    pairs = [
        f"{one} {other}"
        for one, other in pairwise(after)
        if not any(w in _PLAIN or w.isdecimal() for w in (one, other))
    ]
    return next((pair for pair in reversed(pairs) if pair in abstract), "")


def _by_the_same(paper: Paper, library: Library) -> Paper | None:
    """Another paper of one of its authors, with a name of its own."""
    people = frozenset(author.person for author in paper.authors)
    near = library.papers.get(library.papers.ids(ByPeople(people), "date-desc", _NEAR))
    named = (one for one in near if one.id != paper.id and ": " in one.title)
    return next(named, None)


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
