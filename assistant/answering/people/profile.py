"""Answers about one person: a profile, one reported figure, where they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.people.figures import FIGURES, figure, reported, written
from assistant.answering.phrases import listed, plural
from assistant.answering.reading.topics import topics
from assistant.answering.years import counted, series
from assistant.models import Table
from assistant.understanding.planner import people_of
from store.author_ids import NAMES
from store.filters import ByPeople

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.reply import Asked
    from assistant.answering.years import Year
    from assistant.models import Answer
    from store.models import Facet, Person

RECENT = 5
"""Papers shown of a person where the caller names no limit."""


def _people(asked: Asked) -> list[Person]:
    """The people that the question names, in its order."""
    named = (people_of(c.value, asked.library) for c in asked.parse.of("author"))
    return asked.library.people.get(dict.fromkeys(id_ for ids in named for id_ in ids))


def profile(asked: Asked) -> Answer:
    """The card of a person: figures as reported, counts made here, newest papers."""
    people = _people(asked)
    if not people:
        return asked.abstain("unknown_entity", "No such author in this library.")
    person, where = people[0], ByPeople(frozenset({people[0].id}))
    papers = asked.library.papers.ids(where)
    partners = asked.library.people.coauthors([person.id])
    years = counted(where, asked.sources)
    about = topics(papers, asked.sources)
    rows = (*_rows(person), *_counted(len(papers), partners, years, about))
    return asked.answer(
        "authors",
        [person.name],
        headline=f"{person.name}: {plural(len(papers), 'paper')} in this library",
        table=Table(("figure", "value", "source"), rows, person.name),
        series=series(years),
        papers=asked.cards(papers[: asked.question.limit or RECENT]),
        total=len(papers),
        caveats=(*_shared(people), *_profile_caveats(person)),
        next=tuple(_next(person.name, partners, years)),
    )


def _rows(person: Person) -> Iterator[tuple[str, str, str]]:
    """What registries call a person, and page by page what is reported."""
    for one in person.ids:
        yield NAMES[one.scheme], one.value, "as stated with their papers"
    for page in person.profiles:
        for name, (label, unit) in FIGURES.items():
            value = figure(page, name)
            if value is not None:
                yield label, f"{written(value)}{unit}", f"as reported by {page.source}"


def _counted(
    papers: int, partners: list[Facet], years: list[Year], about: str
) -> Iterator[tuple[str, str, str]]:
    """What is counted in this library."""
    names = listed([f"{f.value} ({f.count})" for f in partners])
    yield "papers", f"{papers:,}", "counted here"
    yield (
        "co-authors",
        f"{len(partners):,}",
        f"counted here: {names}".removesuffix(": "),
    )
    if years:
        span = f"{years[0].year}-{years[-1].year}"
        yield "years", span, "of the papers here"
    if about:
        yield "topics", about, "counted here, from keywords or titles"


def _next(name: str, partners: list[Facet], years: list[Year]) -> Iterator[str]:
    if partners:
        yield f"who works with {name}"
    yield f"papers by {name}" + (f" since {years[-1].year}" if years else "")


def _shared(people: list[Person]) -> tuple[str, ...]:
    """Others whom the question may mean, because they are called the same."""
    others = listed([one.name for one in people[1:]], 4)
    return (f"sources here give the same to {others}",) if others else ()


def _profile_caveats(person: Person) -> tuple[str, ...]:
    if not person.profiles:
        return ("no page of this author is in the library: no h-index or citations",)
    return ("h-index, citations, novelty and AI score are as the page reports them",)


def metric(asked: Asked) -> Answer:
    """One reported figure of a person, or where they worked last."""
    people = _people(asked)
    if asked.parse.show == "affiliation":
        return _affiliation(asked, people)
    if asked.parse.show in NAMES:
        return _called(asked, people, asked.parse.show)
    if asked.parse.show not in FIGURES:
        missing = f"No {asked.parse.show} of people is stored here."
        return asked.abstain("field_not_stored", missing)
    label, unit = FIGURES[asked.parse.show]
    known = reported(people, asked.parse.show)
    if not known:
        return _no_figure(asked, people, label)
    rows = tuple(one.row(unit) for one in known)
    is_text = any(isinstance(one.value, str) for one in known)
    return asked.answer(
        "text" if is_text else "number",
        dict.fromkeys(one.value for one in known),
        headline="; ".join(f"{name}: {shown}, {page}" for name, shown, page in rows),
        table=Table(("author", label, "source"), rows),
        total=len(known),
        caveats=(f"{label} as reported by the page, not counted here",),
    )


def _called(asked: Asked, people: list[Person], scheme: str) -> Answer:
    """What a registry calls somebody, as papers here state it."""
    label = NAMES[scheme]
    rows = [(p.name, i.value) for p in people for i in p.ids if i.scheme == scheme]
    if not rows:
        missing = f"No {label} of {_name(people)} is stored here."
        return asked.abstain("field_not_stored", missing, _instead(people))
    return asked.answer(
        "text",
        dict.fromkeys(value for _, value in rows),
        headline="; ".join(f"{name}: {value}" for name, value in rows),
        table=Table(("author", label), tuple(rows)),
        total=len(rows),
        caveats=(f"{label} as the sources of their papers state it",),
    )


def _no_figure(asked: Asked, people: list[Person], label: str) -> Answer:
    holders = [p.name for p in asked.library.people.with_profiles()]
    known = f" Pages here report it of {listed(holders, 4)}." if holders else ""
    are = "are" if label.endswith("s") else "is"
    missing = f"No {label} of {_name(people)} {are} stored here.{known}"
    return asked.abstain("field_not_stored", missing, _instead(people))


def _name(people: list[Person]) -> str:
    return people[0].name if people else "this author"


def _instead(people: list[Person]) -> list[str]:
    return [q for p in people[:1] for q in (f"papers by {p.name}", f"who is {p.name}")]


def _affiliation(asked: Asked, people: list[Person]) -> Answer:
    """What the newest paper says that names an affiliation."""
    where = ByPeople(frozenset(person.id for person in people))
    papers = asked.library.papers.get(asked.library.papers.ids(where))
    newest = next((paper for paper in papers if paper.affiliations), None)
    if newest is None:
        missing = f"No paper by {_name(people)} here names an affiliation."
        return asked.abstain("field_not_stored", missing, _instead(people))
    places = ", ".join(newest.affiliations)
    return asked.answer(
        "text",
        newest.affiliations,
        headline=f"{places}, on the newest paper that names one ({newest.date})",
        papers=asked.cards([newest.id]),
        total=1,
        caveats=(
            "affiliations stand on papers, not on people: they may be a co-author's",
        ),
    )
