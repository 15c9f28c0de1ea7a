"""Why a list is as it is: what each paper meets, and what its place is made of.

A ranked place is told as the sum it is (BM25 term by term), a sorted one by the
value beside its neighbours'; why a paper is missing is told in `why_not`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.lists.listing import most
from assistant.answering.phrases import listed, plural
from assistant.answering.retrieving.retrieval import retrieve
from assistant.answering.why import absence, author, nearness, sums
from assistant.answering.why.placing import (
    Result,
    because,
    beside,
    met,
    order,
    order_name,
    tied,
)
from assistant.models import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper


def explain(asked: Asked) -> Answer:
    """One paper's place, two papers' order, or the whole list."""
    sets = asked.parse.of("set")
    if not sets:
        missing = "Which list is meant? Ask why after papers were shown."
        return asked.abstain("no_context", missing)
    inner = asked.instead(sets[0].value.parse)
    papers = asked.named
    if inner.parse.intent == "paper.related":
        return nearness.explain(asked, inner, papers)
    result = Result(asked, inner, retrieve(inner.plan, inner.sources))
    if asked.parse.of("author"):
        return author.explain(asked, inner, result.found)
    if not papers:
        return _whole(result)
    lacking = [paper for paper in papers if not result.place(paper)]
    if lacking:
        return absence.missing(asked, inner, lacking[0])
    return _above(result, *papers[:2]) if len(papers) > 1 else _here(result, papers[0])


def _here(result: Result, paper: Paper) -> Answer:
    """A paper that is in the result: its place, and what makes it."""
    asked, place = result.asked, result.place(paper)
    total = len(result.found.papers)
    others = [n for n in beside(result, place) if n]
    rows = (*met(result, [paper, *others]), *order(result, [paper, *others]))
    columns = ("", "this paper", *(_called(result, other) for other in others))
    return asked.answer(
        "number",
        [place],
        headline=f"{_name(paper)} is {_placed(result, place)}{because(result, paper)}",
        table=Table(columns, rows),
        papers=asked.cards([paper.id], result.found.scores),
        total=total,
        caveats=tuple(_notes(result, paper)),
        next=_next(result, paper),
    )


def _placed(result: Result, place: int) -> str:
    """Its place of how many; beyond a limit it is not among those shown."""
    of = f"{sums.place(place)} of {plural(len(result.found.papers), 'paper')}"
    limit = result.query.limit
    if limit and place > limit and result.query.show == "papers":
        return f"not among the first {limit:,}: it is {of}"
    return of


def _name(paper: Paper) -> str:
    return f"“{paper.title}”"


def _called(result: Result, paper: Paper) -> str:
    return f"the {sums.place(result.place(paper))}"


def _notes(result: Result, paper: Paper) -> Iterator[str]:
    """What must be known: ties, a limit, words left out, how scores are made."""
    if result.ranked:
        cited = ", the more often it is cited" if result.cited else ""
        yield (
            "a word adds more the rarer it is here, the more often it is said, in the"
            f" title above all{cited}, and the shorter the paper; the last lines are"
            " the same score by what it is made of"
        )
        scores = list(result.found.scores.values())
        same = scores.count(result.score(paper)) - 1
        if same:
            others = plural(same, "other paper")
            yield f"{others} with this score: newer first, then by key"
    elif tied(result, paper):
        yield "equal values: newer first, then by key"
    if result.found.relaxed:
        yield most(result.inner)


def _next(result: Result, paper: Paper) -> tuple[str, ...]:
    limit = result.query.limit
    if limit and result.place(paper) > limit:
        return (absence.unlimited(result.query),)
    return ()


def _above(result: Result, first: Paper, second: Paper) -> Answer:
    """Two papers of a list side by side."""
    asked = result.asked
    places = [result.place(first), result.place(second)]
    rows = (*met(result, [first, second]), *order(result, [first, second]))
    ahead, behind = (first, second) if places[0] <= places[1] else (second, first)
    return asked.answer(
        "papers",
        [ahead.key],
        headline=f"{_name(ahead)} is {sums.place(min(places))}{because(result, ahead)};"
        f" {_name(behind)} is {sums.place(max(places))}{because(result, behind)}",
        table=Table(("", *(f"the {sums.place(place)}" for place in places)), rows),
        papers=asked.cards([first.id, second.id], result.found.scores),
        total=len(result.found.papers),
        caveats=tuple(_notes(result, first)),
    )


def _whole(result: Result) -> Answer:
    """The list as a whole: what each condition lets through, and the order."""
    asked, total, limit = result.asked, len(result.found.papers), result.query.limit
    ways = list(absence.each(result.inner))
    rows = tuple((way.what, f"{way.alone:,}", f"{way.without:,}") for way in ways)
    columns = ("condition", "papers that meet it", "papers without it")
    all_meet = f"those that meet {listed([way.what for way in ways], 9)}"
    told = all_meet if ways else "no condition, that is all"
    cut = f"; the first {limit:,} are shown" if limit and limit < total else ""
    return asked.answer(
        "number",
        [total],
        headline=f"{plural(total, 'paper')}: {told}; {order_name(result)}{cut}",
        table=Table(columns, rows) if rows else None,
        total=total,
        caveats=tuple(_words(result)),
    )


def _words(result: Result) -> Iterator[str]:
    """How much each word can tell here."""
    if not result.ranked:
        return
    index, spelt = result.inner.sources.index, sums.spelt(result.inner.plan)
    for term in result.inner.plan.terms:
        papers = f"{index.frequency(term):,} of {plural(index.size, 'paper')}"
        yield f"“{spelt.get(term, term)}” is in {papers}"
