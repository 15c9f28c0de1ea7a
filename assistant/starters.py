"""Questions that a library surely has an answer to: made from what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.filters import Everything, Has

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.library import Library


def starters(library: Library, limit: int) -> list[tuple[str, str]]:
    """(what it finds out, the question), at most `limit`, most telling first."""
    found: list[tuple[str, str]] = []
    for one in _candidates(library):
        if len(found) == limit:
            break
        found.append(one)
    return found


def _candidates(library: Library) -> Iterator[tuple[str, str]]:
    papers = library.papers
    newest = papers.get(papers.ids(Has("abstract"), "date-desc", 1))
    if not newest:
        return
    best = papers.get(papers.ids(Has("score"), "score-desc", 1)) or newest
    title = best[0].title.partition(":")[0]
    profiled = library.people.with_profiles()
    people = [p.name for p in profiled] or [
        f.value for f in papers.facets(Everything(), "author", 1)
    ]
    year = newest[0].year
    if people:
        yield "papers of someone", f"papers by {people[0]} since {(year or 2000) - 2}"
    yield "who wrote something", f"who wrote {title}"
    yield "counts", "papers per year"
    if people:
        yield "a person", f"who is {people[-1]}"
        yield "co-authors", f"who works with {people[0]}"
    yield "related papers", f"papers like {title}"
    yield "a summary, quoted", f"summarise {title}"
    yield "a citation", f"bibtex for {title}"
    if papers.count(Has("code")):
        yield "a filter", "papers with code"
