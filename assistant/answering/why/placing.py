"""What a paper's place in a list is made of: parts of a score, or a value sorted by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.lists.listing import ORDERS
from assistant.answering.retrieving import influence
from assistant.answering.retrieving.retrieval import ORDERS as VALUED
from assistant.answering.retrieving.retrieval import in_order_named
from assistant.answering.scoring import ranking
from assistant.answering.why import sums
from assistant.answering.why.meeting import conditions, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.reply import Asked
    from assistant.answering.retrieving.retrieval import Retrieved
    from assistant.understanding.reading import Parse, Rank
    from store.models import Paper


@dataclass(frozen=True, slots=True)
class Result:
    """A query, and all the papers it finds."""

    asked: Asked
    """The question that asks for the explanation."""
    inner: Asked
    """The query that is explained."""
    found: Retrieved

    @property
    def query(self) -> Parse:
        """What was asked."""
        return self.inner.parse

    @property
    def rank(self) -> Rank | None:
        """The order asked for."""
        return influence.order(self.inner.plan)

    @property
    def ranked(self) -> bool:
        """Whether the order is that of the scores."""
        return self.found.ranked and (self.rank is None or self.rank not in VALUED)

    @property
    def cited(self) -> bool:
        """Whether citations are a part of the scores."""
        return influence.counts(self.inner.plan)

    def score(self, paper: Paper) -> float:
        """Its ranking score; worked out where it is too far down to have been."""
        known = self.found.scores.get(paper.id)
        if known is not None:
            return known
        plan, sources = self.inner.plan, self.inner.sources
        cited = sources.cited([paper.id]) if self.cited else None
        return ranking.score(sources.index, plan.terms, [paper.id], cited)[0].score

    def place(self, paper: Paper) -> int:
        """Its place in the order, counted from 1; 0 where it is not found."""
        ids = self.found.papers
        return ids.index(paper.id) + 1 if paper.id in ids else 0

    def paper(self, place: int) -> Paper | None:
        """The paper at a place; None where there is none."""
        ids = self.found.papers[place - 1 : place] if place > 0 else ()
        return next(iter(self.asked.library.papers.get(ids)), None)


def beside(result: Result, place: int) -> list[Paper | None]:
    """Who it is compared with: the first (or second) where scores rank, else its
    neighbours."""
    if result.ranked:
        return [result.paper(2 if place == 1 else 1)]
    return [result.paper(place - 1), result.paper(place + 1)]


def met(result: Result, papers: list[Paper]) -> Iterator[tuple[str, ...]]:
    """A row a condition: the fact by which each paper meets it.

    What the papers are about is told word by word where the words rank them.
    """
    tables = [conditions(paper, result.query, result.inner) for paper in papers]
    for row in zip(*tables, strict=True):
        if row[0].topical and result.ranked and not row[0].constraints[0].negated:
            continue
        yield (row[0].what, *(one.fact for one in row))


def order(result: Result, papers: list[Paper]) -> Iterator[tuple[str, ...]]:
    """What the order is made of: the parts of each score, or the value sorted by."""
    if result.ranked:
        yield from _sums(result, papers)
        return
    name, values = _sorted_by(result, papers)
    yield (f"sorted by {name}", *values)


def _sums(result: Result, papers: list[Paper]) -> Iterator[tuple[str, ...]]:
    """A row a word with what it adds to each score; the last row is the sum."""
    plan, sources = result.inner.plan, result.inner.sources
    spelt, names = sums.spelt(plan), dict[str, None]()
    columns: list[dict[str, str]] = []
    for paper in papers:
        total = result.score(paper)
        parts = sums.parts(plan, paper.id, total, sources)
        shown = sums.written([part.adds for part in parts], total)
        names |= dict.fromkeys(part.term for part in parts)
        said = (times(part.term, paper, result.inner) for part in parts)
        cells = [
            f"{text} ({why})" if why else text
            for text, why in zip(shown, said, strict=True)
        ]
        columns.append(dict(zip((p.term for p in parts), cells, strict=True)))
    for term in names:
        label = f"“{spelt.get(term, term)}” adds"
        yield (label, *(column.get(term, sums.number(0)) for column in columns))
    yield ("score", *(sums.number(result.score(p)) for p in papers))
    yield from _kinds(result, papers)


def _kinds(result: Result, papers: list[Paper]) -> Iterator[tuple[str, ...]]:
    """The same sums by what they are made of, a row a part that any paper has."""
    plan, sources = result.inner.plan, result.inner.sources
    columns: list[dict[str, str]] = []
    for paper in papers:
        found = sums.kinds(plan, paper.id, result.score(paper), sources)
        shown = sums.written(list(found.values()), result.score(paper))
        columns.append(dict(zip(found, shown, strict=True)))
    names = [n for n in (*sums.KINDS, sums.OTHER) if any(n in c for c in columns)]
    for name in names if len(names) > 1 else ():
        cells = (column.get(name, sums.number(0)) for column in columns)
        yield (f"- {sums.KINDS.get(name, name)}", *cells)


def _sorted_by(result: Result, papers: list[Paper]) -> tuple[str, list[str]]:
    rank = result.rank
    known = rank and (rank in VALUED or rank.metric == "authors")
    metric = rank.metric if rank and known else "date"
    return metric, [_value(paper, metric) for paper in papers]


def _value(paper: Paper, metric: str) -> str:
    if metric == "authors":
        return str(len(paper.authors))
    value = getattr(paper, metric, None)
    if value is None:
        return f"no {metric.rstrip('s')} is known"
    if isinstance(value, float):
        return f"{metric} {value:g}"
    return f"cited {value:,} times" if metric == "citations" else str(value)


def because(result: Result, paper: Paper) -> str:
    """The reason in a few words: the sum, or the value sorted by."""
    if not result.ranked:
        _, values = _sorted_by(result, [paper])
        return f", {order_name(result)}: {values[0]}"
    total = result.score(paper)
    plan, sources = result.inner.plan, result.inner.sources
    parts = sums.parts(plan, paper.id, total, sources)
    spelt = sums.spelt(plan)
    shown = sums.written([part.adds for part in parts], total)
    pairs = sorted(zip(parts, shown, strict=True), key=lambda one: -one[0].adds)
    told = [
        f"{spelt.get(part.term, part.term)} {text}" for part, text in pairs if part.adds
    ]
    return f": score {sums.number(total)} = {' + '.join(told)}"


def tied(result: Result, paper: Paper) -> bool:
    others = [p for p in beside(result, result.place(paper)) if p]
    _, values = _sorted_by(result, [paper, *others])
    return values[0] in values[1:]


def order_name(result: Result) -> str:
    """How the order reads."""
    if result.ranked:
        return ORDERS["influence", True] if result.cited else "best match first"
    if in_order_named(result.query):
        return "as named"
    return ORDERS.get(result.rank, "newest first") if result.rank else "newest first"
