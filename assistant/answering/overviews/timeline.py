"""How a field came about: its papers in time order, and how many each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering import years
from assistant.answering.lists.listing import nothing
from assistant.answering.phrases import listed, plural
from assistant.answering.retrieving.retrieval import retrieve
from assistant.models import Series, Table
from assistant.understanding.linking.titles import artefact
from store.filters import And, Everything, Has

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.reply import Asked
    from assistant.answering.retrieving.retrieval import Retrieved
    from assistant.answering.years import Year
    from assistant.models import Answer, Quote
    from store.filters import Filter
    from store.models import Paper

SHOWN = 15
"""Papers shown where the question names no number."""


def timeline(asked: Asked) -> Answer:
    """The papers oldest first, each with the sentence that says what it brings."""
    found = retrieve(asked.plan, asked.sources)
    if not found.papers or found.relaxed:
        return nothing(asked, found)
    dated = And((found.where, Has("date")))
    order = asked.library.papers.ids(dated, "date-asc")
    if not order:
        return asked.abstain(
            "field_not_stored", "None of these papers has a date here."
        )
    papers = asked.library.papers.get(_chosen(asked, found, order))
    counted = years.counted(dated, asked.sources)
    whole = {p.year for p in papers} >= {one.year for one in counted if one.papers}
    rows = tuple(_row(number, paper) for number, paper in enumerate(papers, 1))
    reasons = {papers[0].id: "the first in this library"}
    return asked.answer(
        "table",
        [[str(p.date), p.key, p.title] for p in papers],
        headline=_headline(papers, len(order)),
        table=Table(("date", "paper", "by"), rows),
        series=years.series(counted),
        papers=asked.cards([p.id for p in papers], reasons=reasons),
        quotes=tuple(_quotes(papers)),
        total=len(order),
        caveats=tuple(
            _caveats(len(papers), len(order), len(found.papers), whole=whole)
        ),
    )


def _chosen(asked: Asked, found: Retrieved, order: list[int]) -> list[int]:
    """All where they are few; else the first of each year, then the best matches."""
    most = asked.parse.limit or asked.question.limit or SHOWN
    if len(order) <= most:
        return order
    library = asked.library.papers
    firsts: dict[int | None, int] = {}
    for paper in library.get(order[:_SCANNED]):
        firsts.setdefault(paper.year, paper.id)
    dated = set(order)
    best = [paper for paper in found.papers if paper in dated]
    kept = set(list(dict.fromkeys([*firsts.values(), *best]))[:most])
    return [paper for paper in order if paper in kept]


_SCANNED = 3000
"""Papers looked through for the first of each year."""


def _row(number: int, paper: Paper) -> tuple[str, str, str]:
    names = [author.name for author in paper.authors if author.position is not None]
    return str(paper.date), f"[{number}] {artefact(paper.title)}", listed(names, 2)


def _headline(papers: list[Paper], total: int) -> str:
    first = papers[0]
    shown = f"{len(papers):,} of " if len(papers) < total else ""
    told = f"{shown}{plural(total, 'paper')}, oldest first"
    return f"{told}; the first here is {artefact(first.title)} ({first.date})"


def _quotes(papers: list[Paper]) -> Iterator[Quote]:
    """The sentence of each abstract that says what the paper brings, if one does."""
    from assistant.answering.quotes.quoting import passages, readings
    from assistant.answering.reading.roles import contribution
    from assistant.answering.reading.sentences import of as sentences

    read = readings(papers, [paper.id for paper in papers])
    for passage in passages(papers):
        span = contribution(passage.abstract, sentences(passage))
        if span:
            yield read.quote(passage.paper, "abstract", span)


_WHICH = "the first of each year and the best matches are shown"
_EARLIEST = "the first of each year is shown, as far as there is room: not of all years"


def _caveats(shown: int, dated: int, total: int, *, whole: bool) -> Iterator[str]:
    """`whole`: whether every year with a paper has one among those shown."""
    yield "the first in this library, not in the world"
    if shown < dated:
        yield _WHICH if whole else _EARLIEST
    if dated < total:
        yield f"{plural(total - dated, 'paper')} without a date left out"


def trend(asked: Asked) -> Answer:
    """Papers a year, years without any as 0; as a share of all where that is asked."""
    found = retrieve(asked.plan, asked.sources)
    if not found.papers or found.relaxed:
        return nothing(asked, found)
    counted = years.counted(found.where, asked.sources)
    if not counted:
        return asked.abstain(
            "field_not_stored", "None of these papers has a date here."
        )
    share = asked.parse.measure == "share"
    every = {y.year: y.papers for y in years.counted(Everything(), asked.sources)}
    points = [
        (str(y), _percent(n, every[y]) if share else float(n)) for y, n in counted
    ]
    name = "share of all papers here, in percent" if share else "papers"
    return asked.answer(
        "series",
        [_item(year, every, share=share) for year in counted],
        headline=_told(asked, counted, len(found.papers)),
        series=Series(name, "year", tuple(points)),
        papers=asked.cards(found.papers[:3], found.scores),
        total=len(found.papers),
        caveats=tuple(_of_years(asked, counted, found.where, len(found.papers))),
    )


def _percent(count: int, of: int) -> float:
    return round(100 * count / of, 1) if of else 0.0


def _item(year: Year, every: dict[int, int], *, share: bool) -> dict[str, object]:
    item: dict[str, object] = {"label": str(year.year), "count": year.papers}
    if share:
        item["share"] = _percent(year.papers, every.get(year.year, 0))
    return item


def _told(asked: Asked, counted: list[Year], total: int) -> str:
    """The last two years that are over, side by side."""
    this = asked.question.today.year
    over = [one for one in counted if one.year < this]
    told = f"{plural(total, 'paper')}, {counted[0].year} to {counted[-1].year}"
    if len(over) < 2:
        return told
    last, before = over[-1], over[-2]
    return (
        f"{told}: {plural(last.papers, 'paper')} in {last.year}"
        f" after {before.papers:,} in {before.year}"
    )


def _of_years(
    asked: Asked, counted: list[Year], where: Filter, total: int
) -> Iterator[str]:
    yield "counted in this library, which need not hold all that was published"
    if counted[-1].year == asked.question.today.year:
        yield f"{counted[-1].year} is not over"
    dated = sum(one.papers for one in counted)
    if dated < total:
        yield f"{plural(total - dated, 'paper')} without a date left out"
