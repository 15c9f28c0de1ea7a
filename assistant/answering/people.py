"""Answers about people: a profile, one figure, who ranks highest by a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answering.cards import cards
from assistant.answering.reply import abstain, listed, plural, reply
from assistant.answering.retrieval import condition
from assistant.models import Series, Table
from assistant.understanding.planner import people_of
from assistant.understanding.reading import Rank
from store.filters import And, ByPeople, Everything

if TYPE_CHECKING:
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from store.models import Person, Profile

FIGURES: dict[str, tuple[str, str]] = {
    "h_index": ("h-index", ""), "reported_papers": ("papers on the page", ""),
    "citations": ("citations", ""), "novelty": ("novelty", " %"),
    "ai_score": ("AI score", ""), "category": ("main category", ""),
}  # fmt: skip
"""Figure -> (what it is called, its unit)."""

RECENT = 5


def _people(plan: Plan, sources: Sources) -> list[Person]:
    ids: list[int] = []
    for constraint in plan.parse.of("author"):
        ids.extend(people_of(constraint.value, sources.library))
    return sources.library.people.get(dict.fromkeys(ids))


def figure(profile: Profile, name: str) -> Any:
    """One figure of a profile, None where the page has none."""
    return getattr(profile, "papers" if name == "reported_papers" else name)


def profile(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The card of a person: figures as reported, counts made here, newest papers."""
    people = _people(plan, sources)
    if not people:
        return abstain(question, plan.parse, "unknown_entity", "No such author in this library.")
    person = people[0]
    where = ByPeople(frozenset({person.id}))
    papers = sources.library.papers.ids(where, "date-desc")
    partners = sources.library.people.coauthors([person.id])
    years = sorted(sources.library.papers.facets(where, "year"), key=lambda f: f.value)
    rows = _reported(person)
    rows.append(("papers", f"{len(papers):,}", "counted here"))
    rows.append(("co-authors", f"{len(partners):,}", f"counted here: {listed([f'{f.value} ({f.count})' for f in partners])}"))
    if years:
        rows.append(("years", f"{years[0].value}-{years[-1].value}", "of the papers here"))
    return reply(
        question, plan.parse, type="authors", items=[person.name],
        headline=f"{person.name}: {plural(len(papers), 'paper')} in this library",
        table=Table(("figure", "value", "source"), tuple(rows), person.name),
        series=Series("papers", "year", tuple((f.value, float(f.count)) for f in years)) if len(years) > 1 else None,
        papers=cards(papers[: question.limit or RECENT], sources), total=len(papers),
        caveats=_profile_caveats(person),
        next=(f"who works with {person.name}", f"papers by {person.name} since {years[-1].value}" if years else f"papers by {person.name}"),
    )  # fmt: skip


def _reported(person: Person) -> list[tuple[str, str, str]]:
    rows = []
    for one in person.profiles:
        for name, (label, unit) in FIGURES.items():
            value = figure(one, name)
            if value is not None:
                shown = f"{value:,g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else value
                rows.append((label, f"{shown}{unit}", f"as reported by {one.source}"))
    return rows


def _profile_caveats(person: Person) -> tuple[str, ...]:
    if not person.profiles:
        return ("no page of this author is in the library: no h-index or citations",)
    return ("h-index, citations, novelty and AI score are as the page reports them",)


def metric(question: Question, plan: Plan, sources: Sources) -> Answer:
    """One reported figure of a person, or where they worked last."""
    name = plan.parse.show
    people = _people(plan, sources)
    if name == "affiliation":
        return _affiliation(question, plan, sources, people)
    label, unit = FIGURES[name]
    known = [(p, pr, figure(pr, name)) for p in people for pr in p.profiles if figure(pr, name) is not None]
    if not known:
        return _no_figure(question, plan, sources, people, label)
    values = list(dict.fromkeys(value for _, _, value in known))
    person, page, value = known[0]
    sentences = [f"{p.name}: {v:,g}{unit}, as reported by {pr.source}" for p, pr, v in known]
    return reply(
        question, plan.parse, type="number", items=values,
        headline="; ".join(sentences),
        table=Table(("author", label, "source"), tuple((p.name, f"{v:,g}{unit}", f"as reported by {pr.source}") for p, pr, v in known)),
        total=len(known), caveats=(f"{label} as reported by the page, not counted here",),
    )  # fmt: skip


def _no_figure(question: Question, plan: Plan, sources: Sources, people: list[Person], label: str) -> Answer:
    name = people[0].name if people else "this author"
    holders = [p.name for p in sources.library.people.with_profiles()]
    known = f" Pages here report it of {listed(holders, 4)}." if holders else ""
    return abstain(
        question, plan.parse, "field_not_stored",
        f"No {label} of {name} is stored here.{known}",
        (f"papers by {name}", f"who works with {name}"),
    )  # fmt: skip


def _affiliation(question: Question, plan: Plan, sources: Sources, people: list[Person]) -> Answer:
    where = ByPeople(frozenset(p.id for p in people))
    papers = sources.library.papers.get(sources.library.papers.ids(where, "date-desc"))
    with_any = [p for p in papers if p.affiliations]
    name = people[0].name if people else "this author"
    if not with_any:
        return abstain(
            question, plan.parse, "field_not_stored",
            f"No paper by {name} here names an affiliation.", (f"papers by {name}",),
        )  # fmt: skip
    newest = with_any[0]
    return reply(
        question, plan.parse, type="text", items=list(newest.affiliations),
        headline=f"{', '.join(newest.affiliations)}, on the newest paper that names one ({newest.date})",
        papers=cards([newest.id], sources), total=1,
        caveats=("affiliations stand on papers, not on people: they may be a co-author's",),
    )  # fmt: skip


def ranked(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Authors by a reported figure: h-index, citations, novelty, AI score."""
    rank = plan.parse.rank or Rank(_figure_asked(plan))
    where = condition(plan, sources)
    people = sources.library.people.with_profiles()
    if not isinstance(where, Everything):
        inside = {f.id for f in sources.library.papers.facets(where, "author")}
        people = [p for p in people if p.id in inside]
    rows = [
        (value, p, pr)
        for p in people
        for pr in p.profiles
        if (value := figure(pr, rank.metric if rank.metric in FIGURES else "h_index")) is not None
        and _within(pr, plan)
    ]
    if not rows:
        return abstain(
            question, plan.parse, "field_not_stored",
            f"No author here has a reported {FIGURES.get(rank.metric, (rank.metric, ''))[0]} that fits.",
        )  # fmt: skip
    rows.sort(key=lambda row: (-row[0] if rank.descending else row[0], row[1].name))
    limit = plan.parse.limit or len(rows)
    if limit < len(rows):
        rows = [r for r in rows if r[0] == rows[limit - 1][0] or rows.index(r) < limit]
    label, unit = FIGURES[rank.metric]
    names = list(dict.fromkeys(p.name for _, p, _ in rows))
    return reply(
        question, plan.parse, type="authors", items=names,
        headline=f"{rows[0][1].name}: {rows[0][0]:,g}{unit}" if len(names) == 1 else plural(len(names), "author"),
        table=Table(("author", label, "source"), tuple((p.name, f"{v:,g}{unit}", f"as reported by {pr.source}") for v, p, pr in rows)),
        total=len(names),
        caveats=(f"{label} as reported; only the {plural(len(sources.library.people.with_profiles()), 'author')} with a page in the library can be ranked",),
    )  # fmt: skip


def _figure_asked(plan: Plan) -> str:
    """The figure that the question bounds, to be shown beside the names."""
    return next((n for n in ("h_index", "ai_score", "novelty") if plan.parse.of(n)), "h_index")


def _within(page: Profile, plan: Plan) -> bool:
    for name in ("h_index", "ai_score", "novelty", "citations"):
        for constraint in plan.parse.of(name):
            value = figure(page, name)
            if value is None or not constraint.value.holds(value):
                return False
    return True


def together(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Who writes with a person: shared papers counted here."""
    from assistant.answering.grouping import listing

    return listing(question, plan, sources)


def authored(people: list[Person], where: Any) -> Any:
    """The filter of papers by any of some people that meet a condition."""
    return And((ByPeople(frozenset(p.id for p in people)), where))
