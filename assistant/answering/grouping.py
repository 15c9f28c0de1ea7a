"""Answers that are people, venues, years or figures of a set of papers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.cards import cards
from assistant.answering.listing import nothing
from assistant.answering.reply import abstain, plural, reply
from assistant.answering.retrieval import condition, retrieve
from assistant.answering.verifying import cut_short
from assistant.models import Series, Table
from assistant.understanding.planner import people_of
from store.filters import And, Has

if TYPE_CHECKING:
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from store.filters import Filter
    from store.models import Facet

FACETS = {
    "authors": "author", "coauthors": "author", "venues": "venue", "years": "year",
    "categories": "category", "affiliations": "affiliation", "keywords": "keyword",
}  # fmt: skip
"""What can be shown -> the facet of papers it is."""

_TYPES = {"authors": "authors", "coauthors": "authors", "venues": "venues", "years": "years"}
_NOUNS = {
    "authors": "author", "coauthors": "co-author", "venues": "venue", "years": "year",
    "categories": "category", "affiliations": "affiliation", "keywords": "keyword",
    "papers": "paper",
}  # fmt: skip
EVIDENCE = 10
"""Cards shown as evidence of a grouped answer where the caller names no limit."""


def facets(plan: Plan, sources: Sources) -> list[Facet]:
    """What is shown, with counts: most papers first, then by name."""
    parse, library = plan.parse, sources.library
    by = FACETS[parse.show]
    where = condition(plan, sources)
    found = library.papers.facets(where, by)  # type: ignore[arg-type]
    for one in plan.each:
        held = {f.id or f.value for f in library.papers.facets(_and(where, one), by)}  # type: ignore[arg-type]
        found = [f for f in found if (f.id or f.value) in held]
    if parse.show == "coauthors":
        found = _coauthors(plan, sources)
    found = _named(found, plan)
    if parse.having is not None:
        found = [f for f in found if parse.having.holds(f.count)]
    return found


def _and(left: Filter, right: Filter) -> Filter:
    return And((left, right))


def _named(found: list[Facet], plan: Plan) -> list[Facet]:
    """Only people of a given name or among given people, where the question says so."""
    from store.text import words

    names = [words(str(c.value)) for c in plan.parse.of("name")]
    for parts in names:
        found = [f for f in found if set(parts) <= set(words(f.value))]
    return found


def _coauthors(plan: Plan, sources: Sources) -> list[Facet]:
    """People who wrote with the people named: with each of them where joined by "and"."""
    groups: dict[int, set[int]] = {}
    for number, constraint in enumerate(plan.parse.of("author"), start=1):
        people = set(people_of(constraint.value, sources.library))
        groups.setdefault(constraint.group or -number, set()).update(people)
    rest = replace(plan.parse, constraints=tuple(c for c in plan.parse.constraints if c.slot != "author"))
    from assistant.understanding.planner import plan as make

    where = condition(make(rest, sources.library), sources)
    lists = [sources.library.people.coauthors(people, where) for people in groups.values()]
    if not lists:
        return []
    shared = set.intersection(*({f.id for f in found} for found in lists))
    named = set().union(*groups.values())
    return [f for f in lists[0] if f.id in shared and f.id not in named]


def _order(found: list[Facet], plan: Plan) -> list[Facet]:
    rank = plan.parse.rank
    if plan.parse.show == "years" and rank is None:
        return sorted(found, key=lambda f: f.value)
    if rank is None or rank.descending:
        return found
    return sorted(found, key=lambda f: (f.count, f.value))


def listing(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Authors, venues, years ... of the papers that meet the constraints."""
    parse = plan.parse
    if parse.rank and parse.rank.metric == "date":
        return first_or_last(question, plan, sources)
    figured = any(parse.of(slot) for slot in ("h_index", "ai_score", "novelty"))
    ranked_by = parse.rank and parse.rank.metric != "papers"
    if parse.show in ("authors", "coauthors") and (ranked_by or figured):
        from assistant.answering.people import ranked

        return ranked(question, plan, sources)
    found = _order(facets(plan, sources), plan)
    if not found:
        return _none(question, plan, sources)
    total = len(found)
    if parse.limit:
        found = _with_ties(found, parse.limit) if parse.rank else found[: parse.limit]
    values = [int(f.value) if parse.show == "years" else f.value for f in found]
    noun = _NOUNS[parse.show]
    kind = _TYPES.get(parse.show, "text")
    return reply(
        question,
        parse,
        type=kind,
        items=values,
        headline=_headline(found, total, noun, plan),
        table=_table(found, noun),
        papers=_evidence(question, plan, sources),
        total=total,
        caveats=_cut_short(plan, sources) if parse.show in ("authors", "coauthors") else (),
    )


def _with_ties(found: list[Facet], limit: int) -> list[Facet]:
    """The first so many, and whoever has as many papers as the last of them."""
    if len(found) <= limit:
        return found
    last = found[limit - 1].count
    return [f for place, f in enumerate(found) if place < limit or f.count == last]


def _headline(found: list[Facet], total: int, noun: str, plan: Plan) -> str:
    if plan.parse.rank and len(found) == 1:
        return f"{found[0].value}, with {plural(found[0].count, 'paper')}"
    shown = plural(len(found), noun)
    return shown if total == len(found) else f"{len(found):,} of {plural(total, noun)}"


def _table(found: list[Facet], noun: str) -> Table:
    return Table(
        columns=(noun, "papers here"),
        rows=tuple((f.value, str(f.count)) for f in found),
    )


def _evidence(question: Question, plan: Plan, sources: Sources):  # type: ignore[no-untyped-def]
    found = retrieve(plan, sources)
    return cards(found.papers[: question.limit or EVIDENCE], sources, scores=found.scores)


def _cut_short(plan: Plan, sources: Sources) -> tuple[str, ...]:
    library = sources.library
    where = condition(plan, sources)
    whole = library.papers.count(where)
    if not whole:
        return ()
    complete = library.papers.count(_and(where, Has("all-authors")))
    cut = whole - complete
    if not cut:
        return ()
    return (f"{plural(cut, 'paper')} of {whole:,} {'names' if cut == 1 else 'name'} only the first authors (et al.): others may be missing",)


def first_or_last(question: Question, plan: Plan, sources: Sources) -> Answer:
    """"When was the first ...": the year of the earliest or latest paper, with its card."""
    papers = retrieve(plan, sources).papers
    dated = [p for p in sources.library.papers.get(papers) if p.date]
    if not dated:
        return _none(question, plan, sources)
    rank = plan.parse.rank
    latest = bool(rank and rank.descending)
    best = (max if latest else min)(dated, key=lambda p: p.date.first_day)  # type: ignore[union-attr]
    show = plan.parse.show
    items: list[object] = [best.year]
    if show == "authors":
        items = [a.name for a in best.authors]
    elif show == "venues":
        items = [best.venue] if best.venue else []
    return reply(
        question,
        plan.parse,
        type=_TYPES.get(show, "years"),
        items=items,
        headline=f"{best.date}: {best.title}" if show == "years" else ", ".join(map(str, items)),
        papers=cards([best.id], sources),
        total=1,
        caveats=(f"the {'latest' if latest else 'earliest'} in this library",),
    )


def _none(question: Question, plan: Plan, sources: Sources) -> Answer:
    show = plan.parse.show
    where = condition(plan, sources)
    if sources.library.papers.count(where) and show in ("venues", "affiliations", "categories", "keywords"):
        return abstain(
            question, plan.parse, "field_not_stored",
            f"None of these papers has {_NOUNS[show]} data here.",
        )  # fmt: skip
    return nothing(question, plan, sources)


def count(question: Question, plan: Plan, sources: Sources) -> Answer:
    """How many papers, or authors, venues ... of them."""
    show = plan.parse.show
    if show == "authors" and plan.parse.paper:
        paper = sources.library.papers.get([plan.parse.paper.id])[0]
        if not paper.authors_complete:
            return cut_short(question, plan, sources, paper)
    if plan.parse.joint_or_union:
        plan = replace(plan, parse=replace(plan.parse, joint_or_union=False))
    if show == "papers":
        number = sources.library.papers.count(condition(plan, sources))
    elif show in FACETS:
        number = len(facets(plan, sources))
    else:
        return nothing(question, plan, sources)
    if number == 0 and plan.topics:
        return nothing(question, plan, sources, retrieve(plan, sources))
    return reply(
        question,
        plan.parse,
        type="number",
        items=[number],
        headline=f"{plural(number, _NOUNS[show])}, counted here",
        papers=_evidence(question, plan, sources) if plan.parse.constraints else (),
        total=number,
        caveats=_cut_short(plan, sources) if show in ("authors", "coauthors") else (),
    )


def aggregate(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Papers per year, the share with code, the mean score."""
    parse, where = plan.parse, condition(plan, sources)
    total = sources.library.papers.count(where)
    if not total:
        return nothing(question, plan, sources)
    if parse.measure == "mean":
        return _mean(question, plan, sources, where)
    if parse.measure == "share" or parse.group == "code":
        return _share(question, plan, sources, where, total)
    group = parse.group or "year"
    found = sources.library.papers.facets(where, group)  # type: ignore[arg-type]
    if group in ("year", "month"):
        found = sorted(found, key=lambda f: f.value)
    if not found:
        return abstain(
            question, parse, "field_not_stored", f"None of these papers has a {group} here."
        )
    points = tuple((f.value, float(f.count)) for f in found)
    return reply(
        question,
        parse,
        type="series",
        items=[{"label": f.value, "count": f.count} for f in found],
        headline=f"{plural(total, 'paper')} by {group}",
        series=Series("papers", group, points),
        total=total,
        caveats=_undated(found, total, group),
    )


def _undated(found: list[Facet], total: int, group: str) -> tuple[str, ...]:
    without = total - sum(f.count for f in found)
    if without <= 0 or group not in ("year", "month", "venue"):
        return ()
    return (f"{plural(without, 'paper')} without a {group} left out",)


def _mean(question: Question, plan: Plan, sources: Sources, where: Filter) -> Answer:
    name = plan.parse.field or "score"
    figure = "n_authors" if name == "authors" else name
    whole = sources.library.papers.count(where)
    if name == "authors":
        where = _and(where, Has("all-authors"))
    mean, number, without = sources.library.papers.average(where, figure)  # type: ignore[arg-type]
    if mean is None:
        return abstain(
            question, plan.parse, "field_not_stored",
            f"None of these {plural(without, 'paper')} has a reported {name}.",
        )  # fmt: skip
    without = whole - number
    why = "with a complete author list" if name == "authors" else f"with a reported {name}"
    caveats = (f"over the {plural(number, 'paper')} {why}; {without:,} left out",) if without else ()
    return reply(
        question, plan.parse, type="number", items=[round(mean, 2)],
        headline=f"{mean:.2f}, the mean {'number of authors' if name == 'authors' else name} of {plural(number, 'paper')}",
        papers=_evidence(question, plan, sources), total=whole, caveats=caveats,
    )  # fmt: skip


def _share(
    question: Question, plan: Plan, sources: Sources, where: Filter, total: int
) -> Answer:
    from store.filters import HasCode

    parse = plan.parse
    base = replace(parse, constraints=tuple(c for c in parse.constraints if c.slot != "code"))
    from assistant.understanding.planner import plan as make

    whole = condition(make(base, sources.library), sources)
    wanted = parse.first("code")
    number = sources.library.papers.count(_and(whole, HasCode(wanted is not False)))
    total = sources.library.papers.count(whole)
    share = 100 * number / total
    kind = "with code" if wanted is not False else "without code"
    return reply(
        question, parse, type="number", items=[round(share, 1)],
        headline=f"{share:.1f} % {kind}: {number:,} of {plural(total, 'paper')}",
        papers=_evidence(question, plan, sources), total=total,
        caveats=("code as flagged by the pages",),
    )  # fmt: skip
