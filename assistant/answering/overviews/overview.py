"""How a field stands in this library: counts made here, and three papers to open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.answering import years
from assistant.answering.lists.listing import nothing
from assistant.answering.phrases import plural
from assistant.answering.reading import topics
from assistant.answering.retrieving.retrieval import retrieve
from assistant.models import Table
from store.filters import And, Has, HasCode
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.reply import Asked
    from assistant.answering.retrieving.retrieval import Retrieved
    from assistant.models import Answer
    from store.filters import Filter
    from store.library.facets import By
    from store.models import Paper

_WHERE: tuple[tuple[By, str], ...] = (
    ("venue", "venues"), ("category", "categories"), ("affiliation", "affiliations"),
)  # fmt: skip
"""What papers are grouped by, and what the row is called."""


class Picked(NamedTuple):
    """A paper shown, and why."""

    paper: Paper
    why: str


def overview(asked: Asked) -> Answer:
    """How many, since when, who, where, and what to read first."""
    found = retrieve(asked.plan, asked.sources)
    if not found.papers or found.relaxed:
        return nothing(asked, found)
    picked = _picked(asked, found)
    counted = years.counted(found.where, asked.sources)
    rows = tuple(_rows(asked, found, picked, counted))
    number = len(found.papers)
    cards = asked.cards(
        [one.paper.id for one in picked],
        found.scores,
        {one.paper.id: one.why for one in picked},
    )
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=f"{plural(number, 'paper')} of {asked.sources.total:,} here",
        table=Table(("", "in this library"), rows),
        series=years.series(counted),
        papers=cards,
        total=number,
        caveats=tuple(_caveats(asked, found.where, number)),
        next=tuple(_next(asked)),
    )


def _picked(asked: Asked, found: Retrieved) -> list[Picked]:
    """The best match, the newest, and the most cited or highest scored."""
    papers = asked.library.papers
    first = found.papers[0] if found.ranked else None
    newest = papers.ids(found.where, "date-desc", 1)
    top, why = _top(asked, found.where)
    wanted = [(first, "best match"), *((p, "newest") for p in newest)]
    wanted += [(p, why) for p in top]
    reasons: dict[int, list[str]] = {}
    for paper, reason in wanted:
        if paper is not None:
            reasons.setdefault(paper, []).append(reason)
    return [Picked(p, "; ".join(reasons[p.id])) for p in papers.get(reasons)]


def _top(asked: Asked, where: Filter) -> tuple[list[int], str]:
    """The most cited paper, or where no citations are known the highest scored."""
    papers = asked.library.papers
    if papers.average(where, "citations")[1]:
        return papers.ids(where, "citations-desc", 1), "most cited"
    if papers.average(where, "score")[1]:
        return papers.ids(where, "score-desc", 1), "highest reported score"
    return [], ""


def _rows(
    asked: Asked, found: Retrieved, picked: list[Picked], counted: list[years.Year]
) -> Iterator[tuple[str, str]]:
    papers, where = asked.library.papers, found.where
    yield "papers", f"{len(found.papers):,}"
    first, last = papers.extent(where)
    if first and last:
        yield "dates", str(first) if first == last else f"{first} to {last}"
    people = topics.named(papers.facets(where, "author", 5), 5)
    if people:
        yield "most papers by (counted here)", people
    for by, name in _WHERE:
        told = topics.named(papers.facets(where, by, 3))
        if told:
            yield name, told
    yield from _works(picked)
    yield from _code(asked, where)
    terms = [word for topic in asked.parse.of("topic") for word in words(topic.value)]
    about = topics.topics(found.papers, asked.sources, terms)
    if about:
        yield "also about (counted here)", about
    if len(counted) > 1:
        most = max(counted, key=lambda one: (one.papers, one.year))
        yield "busiest year", f"{most.year} ({plural(most.papers, 'paper')})"


def _works(picked: list[Picked]) -> Iterator[tuple[str, str]]:
    """The newest, and the one with the highest figure, by title."""
    for number, (paper, why) in enumerate(picked, 1):
        for reason in why.split("; "):
            if reason == "newest":
                yield reason, f"[{number}] {paper.title} ({paper.date})"
            elif reason == "most cited":
                yield reason, f"[{number}] {paper.title} ({paper.citations:,})"
            elif reason == "highest reported score":
                yield reason, f"[{number}] {paper.title} ({paper.score:g})"


def _code(asked: Asked, where: Filter) -> Iterator[tuple[str, str]]:
    count = asked.library.papers.count
    yes, no = (count(And((where, HasCode(flag)))) for flag in (True, False))
    if yes or no:
        yield "with code", f"{yes:,} flagged with code, {no:,} without"


def _caveats(asked: Asked, where: Filter, number: int) -> Iterator[str]:
    yield "counted in this library"
    count = asked.library.papers.count
    undated = number - count(And((where, Has("date"))))
    if undated:
        yield f"{plural(undated, 'paper')} without a date left out of the years"
    cut = number - count(And((where, Has("all-authors"))))
    if cut:
        name = "names" if cut == 1 else "name"
        yield f"{plural(cut, 'paper')} {name} only the first authors (et al.)"


def _next(asked: Asked) -> Iterator[str]:
    topic = asked.parse.first("topic")
    if topic and len(asked.parse.constraints) == 1:
        yield f"timeline of {topic}"
        yield f"co-author network in {topic}"
