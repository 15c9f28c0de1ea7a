"""Things side by side: facts and figures of each, or which one leads by a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answering import people as figures
from assistant.answering.cards import cards
from assistant.answering.reply import abstain, listed, plural, reply
from assistant.models import Table
from assistant.understanding.planner import people_of
from assistant.understanding.reading import PaperRef, PeopleRef
from store.filters import ByPeople, InVenue

if TYPE_CHECKING:
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan

_LABELS = {
    "papers": "papers here", "authors": "authors", "coauthors": "co-authors here",
    "h_index": "h-index", "citations": "citations", "novelty": "novelty",
    "ai_score": "AI score", "score": "score", "date": "date",
}  # fmt: skip


def which(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Which of several has more (or less), or whether the first has."""
    measure = plan.parse.measure or "papers"
    name, more = measure.lstrip("-"), not measure.startswith("-")
    members = [c.value for c in plan.parse.constraints if c.group == 1]
    values = [_value(member, name, sources) for member in members]
    label = _LABELS[name]
    table = Table(
        ("", label), tuple((_title(m), str(v) if v is not None else "unknown") for m, v in zip(members, values, strict=True))
    )  # fmt: skip
    shown = cards([m.id for m in members if isinstance(m, PaperRef)], sources)
    if any(v is None for v in values):
        missing = listed([_title(m) for m, v in zip(members, values, strict=True) if v is None])
        return abstain(
            question, plan.parse, "not_computable", f"The {label} of {missing} is not stored here.",
            table=table, papers=shown,
        )  # fmt: skip
    if plan.parse.intent == "compare.whether":
        truth = values[0] > values[1] if more else values[0] < values[1]
        return reply(
            question, plan.parse, type="boolean", items=[truth], table=table, papers=shown,
            headline=f"{'Yes' if truth else 'No'}: {_told(members, values)}",
        )  # fmt: skip
    best = max(values) if more else min(values)
    winners = [m for m, v in zip(members, values, strict=True) if v == best]
    if len(winners) == len(members):
        return abstain(
            question, plan.parse, "not_computable", f"They are equal: {_told(members, values)}.",
            table=table, papers=shown,
        )  # fmt: skip
    items = [m.key if isinstance(m, PaperRef) else _title(m) for m in winners]
    return reply(
        question, plan.parse, type=plan.parse.show, items=items, table=table, papers=shown,
        headline=f"{listed([_title(m) for m in winners])} ({_told(members, values)})",
        caveats=("figures as reported by the pages",) if name in figures.FIGURES else ("counted in this library",),
    )  # fmt: skip


def _told(members: list[Any], values: list[Any]) -> str:
    return ", ".join(f"{_title(m)} {v}" for m, v in zip(members, values, strict=True))


def _title(member: Any) -> str:
    if isinstance(member, PaperRef):
        return member.title
    if isinstance(member, PeopleRef) and member.paper:
        return f"authors of {member.paper.title}"
    return str(member.name)


def _value(member: Any, name: str, sources: Sources) -> Any:
    library = sources.library
    if isinstance(member, PaperRef):
        paper = library.papers.get([member.id])[0]
        if name == "date":
            return paper.date.first_day if paper.date else None
        if name == "authors":
            return len(paper.authors) if paper.authors_complete else None
        return getattr(paper, name)
    if isinstance(member, PeopleRef):
        return _of_people(people_of(member, library), name, sources)
    return library.papers.count(InVenue((member.name,)))


def _of_people(ids: tuple[int, ...], name: str, sources: Sources) -> Any:
    library, where = sources.library, ByPeople(frozenset(ids))
    if name == "papers":
        return library.papers.count(where)
    if name == "coauthors":
        return len(library.people.coauthors(ids))
    if name == "date":
        first, _ = library.papers.extent(where)
        return first.first_day if first else None
    known = [figures.figure(p, name) for one in library.people.get(ids) for p in one.profiles]
    return max((k for k in known if k is not None), default=None)


def compare(question: Question, plan: Plan, sources: Sources) -> Answer:
    """Two papers or authors side by side: stored facts and quoted numbers, no verdict."""
    if plan.parse.of("author"):
        return _authors(question, plan, sources)
    from assistant.answering.side_numbers import numbers_of

    papers = sources.library.papers.get([c.value.id for c in plan.parse.of("paper")])
    if len(papers) < 2:
        missing = listed(plan.parse.terms or ("the other side",))
        return abstain(
            question, plan.parse, "unknown_entity",
            f"Nothing to compare: no paper in this library is called {missing}.",
            papers=cards([p.id for p in papers], sources),
        )  # fmt: skip
    shown = cards([p.id for p in papers], sources)
    rows = [
        ("date", *(str(p.date or "unknown") for p in papers)),
        ("authors", *(_author_line(p) for p in papers)),
        ("affiliations", *(", ".join(p.affiliations) or "none stated" for p in papers)),
        ("category", *(", ".join(p.categories) or p.venue or "unknown" for p in papers)),
        ("score", *(f"{p.score:g}" if p.score is not None else "none" for p in papers)),
        ("code", *({True: "yes", False: "no flag", None: "unknown"}[p.code] for p in papers)),
    ]
    if any(p.venue for p in papers):
        rows.insert(1, ("venue", *(p.venue or "unknown" for p in papers)))
    rows, quotes = rows, ()
    found_rows, quotes = numbers_of(papers, plan.parse.quantity)
    common = _in_common(papers)
    return reply(
        question, plan.parse, type="table", items=[[*row] for row in (*rows, *found_rows)],
        headline=listed([p.title for p in papers], 4),
        table=Table(("", *(f"[{c.n}] {_short(c.title)}" for c in shown)), (*rows, *found_rows, *common)),
        papers=shown, quotes=quotes, total=len(papers),
        caveats=("numbers are quoted from different papers and may rest on different tests",) if found_rows else (),
    )  # fmt: skip


def _author_line(paper: Any) -> str:
    names = [a.name for a in paper.authors if a.position is not None]
    return listed(names, 3) + ("" if paper.authors_complete else " et al.")


def _short(title: str) -> str:
    from assistant.understanding.linking.titles import artefact

    return artefact(title)


def _in_common(papers: list[Any]) -> list[tuple[str, ...]]:
    people = set.intersection(*({a.name for a in p.authors} for p in papers))
    places = set.intersection(*(set(p.affiliations) for p in papers))
    rows = []
    if people:
        rows.append(("authors in common", listed(sorted(people), 6), *[""] * (len(papers) - 1)))
    if places:
        rows.append(("affiliation in common", listed(sorted(places)), *[""] * (len(papers) - 1)))
    return rows


def _authors(question: Question, plan: Plan, sources: Sources) -> Answer:
    ids = [people_of(c.value, sources.library)[0] for c in plan.parse.of("author")]
    people = sources.library.people.get(ids)
    rows: list[tuple[str, ...]] = []
    for name, (label, unit) in figures.FIGURES.items():
        cells = [_reported(p, name, unit) for p in people]
        if any(cells):
            rows.append((f"{label} (reported)", *(c or "not reported" for c in cells)))
    counts = [sources.library.papers.count(ByPeople(frozenset({p.id}))) for p in people]
    rows.append(("papers (counted here)", *(f"{c:,}" for c in counts)))
    shared = [p for p in _shared(people, sources)]
    rows.append(("papers together", plural(len(shared), "paper"), *[""] * (len(people) - 1)))
    return reply(
        question, plan.parse, type="table", items=[[*row] for row in rows],
        headline=listed([p.name for p in people], 4),
        table=Table(("", *(p.name for p in people)), tuple(rows)),
        papers=cards(shared[:5], sources), total=len(people),
        caveats=("reported figures are the pages' own; the papers listed are those written together",) if shared else ("reported figures are the pages' own",),
    )  # fmt: skip


def _reported(person: Any, name: str, unit: str) -> str:
    values = [figures.figure(p, name) for p in person.profiles]
    known = [v for v in values if v is not None]
    return ", ".join(dict.fromkeys(f"{v:,g}{unit}" if not isinstance(v, str) else v for v in known))


def _shared(people: list[Any], sources: Sources) -> list[int]:
    from store.filters import And

    each = tuple(ByPeople(frozenset({p.id})) for p in people)
    return sources.library.papers.ids(And(each), "date-desc")
