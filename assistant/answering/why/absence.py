"""Why a paper is not in a list: the conditions it fails, and what lets it back in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.lists.condition import groups
from assistant.answering.phrases import listed, plural, sentence
from assistant.answering.retrieving.relaxation import share_needed
from assistant.answering.retrieving.retrieval import retrieve
from assistant.answering.scoring.ranking import idf
from assistant.answering.why import sums
from assistant.answering.why.meeting import absent, conditions, content, failed
from assistant.models import Table
from assistant.understanding.canonical import canonical
from assistant.understanding.planner import plan as planned
from assistant.understanding.reading import Parse
from store.text import stem
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.answering.why.meeting import Met
    from assistant.models import Answer
    from assistant.understanding.reading import Constraint
    from store.models import Paper


class Each(NamedTuple):
    """One condition of a query: what it lets through, and what its loss would."""

    what: str
    alone: int
    without: int


class Looser(NamedTuple):
    """A query with less conditions: how many papers, and where one of them stands."""

    read_as: str
    papers: int
    place: int
    """From 1; 0 where the paper is not found."""


def each(asked: Asked) -> Iterator[Each]:
    """Every condition of a query; alternatives are one."""
    query = asked.parse
    for group in groups(query.constraints):
        alone = replace(query, constraints=group, rank=None, limit=None)
        what = canonical(Parse("papers.find", constraints=group))
        yield Each(
            what, len(_found(alone, asked)), len(_found(_less(query, group), asked))
        )


def _found(query: Parse, asked: Asked) -> Sequence[int]:
    return retrieve(planned(query, asked.library), asked.sources).papers


def _less(query: Parse, gone: tuple[Constraint, ...]) -> Parse:
    rest = tuple(c for c in query.constraints if c not in gone)
    intent = query.intent if query.intent == "papers.rank" else "papers.find"
    return Parse(
        intent, constraints=rest, rank=query.rank if query.show == "papers" else None,
        others=query.others,
    )  # fmt: skip


def unlimited(query: Parse) -> str:
    """A query without its limit."""
    return canonical(replace(query, limit=None))


def looser(
    query: Parse, gone: tuple[Constraint, ...], paper: Paper, asked: Asked
) -> Looser:
    """The query without some conditions, and what becomes of a paper in it."""
    made = _less(query, gone)
    found = _found(made, asked)
    place = found.index(paper.id) + 1 if paper.id in found else 0
    return Looser(canonical(made), len(found), place)


def missing(asked: Asked, inner: Asked, paper: Paper) -> Answer:
    """A paper that the query does not find: what is in its way."""
    query, mets = inner.parse, conditions(paper, inner.parse, inner)
    out = list(failed(mets)) or [one for one in mets if one.topical]
    alone = [looser(query, one.constraints, paper, inner) for one in mets]
    every = looser(
        query, tuple(c for one in out for c in one.constraints), paper, inner
    )
    ways = [way for way in alone if way.place]
    told = "; ".join(f"{one.what} ({_is(one, paper, inner)})" for one in out)
    many = f"{len(out)} of {plural(len(mets), 'condition')}"
    return asked.answer(
        "text",
        [one.what for one in out],
        headline=f"“{paper.title}” fails {many}: {told}."
        f" {sentence(_way_back(mets, alone, out, every))}",
        table=_table(mets, alone),
        papers=asked.cards([paper.id]),
        total=len(mets),
        next=tuple(way.read_as for way in ways) or (every.read_as,) * bool(every.place),
    )


def _is(one: Met, paper: Paper, asked: Asked) -> str:
    """The fact that decides, as what the paper is or has."""
    if one.topical and not one.constraints[0].negated:
        return _lacks(one, paper, asked)
    lead = next(
        (verb for starts, verb in _VERBS if one.fact.startswith(starts)), "it has"
    )
    return f"{lead} {one.fact}"


_VERBS = (
    (("of ", "by ", "flagged ", "@", "not in it", "in it", "one of "), "it is"),
    (("whether ", "no venue", "no author", "no date"), "here"),
)
"""How a fact begins -> what makes a clause of it."""


def _lacks(one: Met, paper: Paper, asked: Asked) -> str:
    """Which words of a topic it does not hold, and how much that matters."""
    words = absent(one, paper, asked)
    if not words:
        return "it holds the words, but not close together as other papers do"
    held = f"it does not hold {listed([f'“{word}”' for word in words], 9, 'or')}"
    needed = share_needed(asked.plan, asked.sources)
    if not needed or not retrieve(asked.plan, asked.sources).relaxed:
        return held
    part = share(one, paper, asked)
    return f"{held}: {part:.0%} of what the words weigh, and {needed:.0%} is needed"


def _table(mets: list[Met], alone: list[Looser]) -> Table:
    rows = tuple(
        (one.what, one.fact, "yes" if one.met else "no", _back(way))
        for one, way in zip(mets, alone, strict=True)
    )
    return Table(("condition", "this paper", "met", "without the condition"), rows)


def _back(way: Looser) -> str:
    papers = plural(way.papers, "paper")
    return (
        f"{papers}, this one {sums.place(way.place)}"
        if way.place
        else f"{papers}, not this one"
    )


def _way_back(
    mets: list[Met], alone: list[Looser], out: list[Met], every: Looser
) -> str:
    """What would bring it back: one condition less, or all that it fails."""
    ways = [(one, way) for one, way in zip(mets, alone, strict=True) if way.place]
    if ways:
        return "; ".join(_there(one.what, way) for one, way in ways)
    names = listed([one.what for one in out], 9)
    if every.place:
        return f"no condition alone brings it back: {_there(names, every)}"
    found = plural(every.papers, "paper")
    return f"not even without {names} is it among the {found} found"


def _there(gone: str, way: Looser) -> str:
    are = "is" if way.papers == 1 else "are"
    there = f"without {gone} there {are} {plural(way.papers, 'paper')}"
    return f"{there}, and it is the {sums.place(way.place)}"


def share(one: Met, paper: Paper, asked: Asked) -> float:
    """How much of a topic's idf a paper holds, from 0 to 1."""
    terms = [stem(w) for c in one.constraints for w in content(str(c.value))]
    weights = {term: idf(asked.sources.index, term) for term in terms}
    held = [t for t in weights if sum(sums.holding(t, paper.id, asked.sources))]
    return sum(weights[t] for t in held) / (sum(weights.values()) or 1.0)
