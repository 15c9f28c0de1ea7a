"""Why a paper is near another: the words they share and their meaning, as a sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering import related, sums
from assistant.answering.phrases import as_written, plural
from assistant.answering.retrieval import condition
from assistant.models import Table
from store.filters import Everything

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

ROWS = 10
"""Shared words that are told one by one."""


def explain(asked: Asked, inner: Asked, papers: list[Paper]) -> Answer:
    """The place of a paper among those near another, word by word."""
    seed, others = inner.named[0], inner.without("paper")
    where = condition(others.plan, others.sources)
    pool = None if isinstance(where, Everything) else asked.sources.matching(where)
    every = max(1, asked.sources.total)
    found = related.nearest(seed.id, pool, asked.sources, every)
    order = [kin.paper for kin in found]
    if not papers:
        papers = asked.library.papers.get(order[:1])
    if not papers or papers[0].id not in order:
        return _far(asked, seed, papers)
    paper, place = papers[0], order.index(papers[0].id) + 1
    kin = found[place - 1]
    of = plural(len(order), "paper")
    rows = _rows(seed, paper, kin, asked)
    return asked.answer(
        "number",
        [place],
        headline=f"“{paper.title}” is {sums.place(place)} of {of}"
        f" near “{seed.title}”: nearness {sums.number(kin.nearness)}",
        table=Table(("word in both", "adds"), rows),
        papers=asked.cards([paper.id], {paper.id: kin.nearness}),
        total=len(order),
        caveats=(
            "by shared words and meaning; citations between papers are not stored",
        ),
    )


def _rows(
    seed: Paper, paper: Paper, kin: related.Kin, asked: Asked
) -> tuple[tuple[str, str], ...]:
    """The words that add most, the others together, and the sum."""
    idf, index = asked.sources.idf, asked.sources.index
    one, two = (related.vector(index.documents([p.id])[0], idf) for p in (seed, paper))
    adds = {term: one[term] * two[term] for term in one if term in two}
    best = sorted(adds, key=lambda term: (-adds[term], term))
    told, rest = best[:ROWS], sum(adds[term] for term in best[ROWS:])
    written = as_written(paper)
    names = [written.get(term, term) for term in told]
    values = [adds[term] for term in told]
    if len(best) > ROWS:
        names, values = [*names, f"{len(best) - ROWS} others"], [*values, rest]
    if kin.meaning:
        names.append("meaning, by word vectors")
        values.append(related.MEANING * kin.meaning)
    shown = sums.written(values, kin.nearness)
    return (*zip(names, shown, strict=True), ("nearness", sums.number(kin.nearness)))


def _far(asked: Asked, seed: Paper, papers: list[Paper]) -> Answer:
    name = f"“{papers[0].title}”" if papers else "No paper here"
    verb = "is not among the papers compared with" if papers else "is near"
    return asked.abstain("nothing_matches", f"{name} {verb} “{seed.title}”.")
