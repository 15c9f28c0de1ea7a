"""Why a paper is near another: all that makes it so, as a sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.papers import related
from assistant.answering.phrases import as_written, listed, plural
from assistant.answering.retrieving.retrieval import condition
from assistant.answering.why import sums
from assistant.models import Table
from store.filters import Everything

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.papers.neighbours import Kin
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

ROWS = 10
"""Shared words that are told one by one."""

PAIRS = 3
"""Pairs of words side by side that are named."""


def explain(asked: Asked, inner: Asked, papers: list[Paper]) -> Answer:
    """The place of a paper among those near another, word by word."""
    from assistant.answering.papers.neighbours import nearest_to_all

    seeds, others = inner.named, inner.without("paper")
    where = condition(others.plan, others.sources)
    pool = None if isinstance(where, Everything) else asked.sources.matching(where)
    found = nearest_to_all([one.id for one in seeds], pool, asked.sources)
    order = [kin.paper for kin in found]
    if not papers:
        papers = asked.library.papers.get(order[:1])
    if not papers or papers[0].id not in order:
        return _far(asked, seeds[0], papers)
    paper, place = papers[0], order.index(papers[0].id) + 1
    kin = found[place - 1]
    seed = next(one for one in seeds if one.id == kin.seed)
    of = plural(len(order), "paper")
    names, values = zip(*_parts(seed, paper, kin, asked), strict=True)
    told = (*zip(names, sums.written(values, kin.nearness), strict=True),)
    return asked.answer(
        "number",
        [place],
        headline=f"“{paper.title}” is {sums.place(place)} of {of}"
        f" near “{seed.title}”: nearness {sums.number(kin.nearness)}",
        table=Table(
            ("in both", "adds"), (*told, ("nearness", sums.number(kin.nearness)))
        ),
        papers=asked.cards([paper.id], {paper.id: kin.nearness}),
        total=len(order),
        caveats=(related.CAVEAT,),
    )


def _parts(
    seed: Paper, paper: Paper, kin: Kin, asked: Asked
) -> Iterator[tuple[str, float]]:
    """What adds to a nearness, and how much; what adds nothing is left out."""
    from assistant.answering.papers import neighbours

    yield from _words(seed, paper, asked)
    if kin.phrases:
        yield _side_by_side(seed, paper, asked), neighbours.PHRASES * kin.phrases
    if kin.meaning:
        yield "meaning, by word vectors", neighbours.MEANING * kin.meaning
    if kin.company:
        closest = neighbours.closest(seed.id, asked.sources)
        keys = (f"@{one.key}" for one in asked.library.papers.get(closest))
        what = f"likeness to what is most like it: {listed(keys)}"
        yield what, neighbours.COMPANY * kin.company


def _words(seed: Paper, paper: Paper, asked: Asked) -> Iterator[tuple[str, float]]:
    """The words that add most, and the others together."""
    from assistant.answering.papers.neighbours import vector

    index = asked.sources.index
    one, two = (vector(index.documents([p.id])[0], index) for p in (seed, paper))
    adds = {term: one[term] * two[term] for term in one if term in two}
    best = sorted(adds, key=lambda term: (-adds[term], term))
    written = as_written(paper)
    for term in best[:ROWS]:
        yield written.get(term, term), adds[term]
    if len(best) > ROWS:
        rest = sum(adds[term] for term in best[ROWS:])
        yield plural(len(best) - ROWS, "other"), rest


def _side_by_side(seed: Paper, paper: Paper, asked: Asked) -> str:
    """The pairs of words that stand side by side in both, the first few by name."""
    from assistant.answering.scoring.similarity import side_by_side

    written = as_written(paper)
    pairs = side_by_side(asked.sources.index, seed.id, paper.id)
    names = [" ".join(written.get(term, term) for term in pair) for pair in pairs]
    return f"side by side: {listed(names, PAIRS)}"


def _far(asked: Asked, seed: Paper, papers: list[Paper]) -> Answer:
    name = f"“{papers[0].title}”" if papers else "No paper here"
    verb = "is not among the papers compared with" if papers else "is near"
    return asked.abstain("nothing_matches", f"{name} {verb} “{seed.title}”.")
