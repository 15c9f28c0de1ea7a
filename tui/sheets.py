"""What the pages of one paper and of one author show, fetched at the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from store.author_ids import NAMES
from store.text import clean_line
from tui import deeds, errands, opening
from tui.render.parts import counted, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.models import Card
    from store.models import Facet, Person, Profile
    from tui.deeds import Which
    from tui.workers import Asked

_COAUTHORS = 200


class Sheet(NamedTuple):
    """One paper in full."""

    card: Card
    extras: tuple[tuple[str, str], ...]
    """Texts under it, each with its name."""
    links: tuple[str, ...]


class Portrait(NamedTuple):
    """One author."""

    person: Person
    papers: tuple[int, ...]
    years: tuple[tuple[str, int], ...]
    coauthors: tuple[Facet, ...]
    undated: int


def sheet(which: Which) -> Callable[[Asked], Sheet]:
    """Fetches a paper's page."""
    return partial(_sheet, which)


def _sheet(which: Which, assistant: Asked) -> Sheet:
    from assistant.answering.cards import card
    from store.library.personal import NOTHING

    paper = deeds.papers(assistant, which)[0]
    kept = assistant.library.personal.kept([paper.id]).get(paper.id, NOTHING)
    shown = card(paper, 1, assistant.sources, kept=kept)
    stated = errands.stated(shown)(assistant)
    extras = (("what the sources say", stated),) if stated else ()
    return Sheet(shown, extras, tuple(opening.links(paper)))


def portrait(person: int) -> Callable[[Asked], Portrait]:
    """Fetches an author's page."""
    return partial(_portrait, person)


def _portrait(person: int, assistant: Asked) -> Portrait:
    from store.errors import UsageError
    from store.filters import ByPeople

    library = assistant.library
    found = library.people.get([person])
    if not found:
        raise UsageError("That author is not in the library any more.")
    theirs = ByPeople(frozenset([person]))
    papers = library.papers.ids(theirs)
    counts = {one.value: one.count for one in library.papers.facets(theirs, "year")}
    return Portrait(
        found[0],
        tuple(papers),
        _every_year({year: n for year, n in counts.items() if year.isdecimal()}),
        tuple(library.people.coauthors([person])[:_COAUTHORS]),
        len(papers) - sum(counts.values()),
    )


def _every_year(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """Years without papers stand in between."""
    if not counts:
        return ()
    first, last = min(map(int, counts)), max(map(int, counts))
    return tuple((str(y), counts.get(str(y), 0)) for y in range(first, last + 1))


def figures(portrait: Portrait) -> list[tuple[str, str]]:
    """What is counted here, then what each page reports: (name, text)."""
    person = portrait.person
    lines = [("counted here", counted(len(portrait.papers), "paper"))]
    if portrait.years:
        first, last = portrait.years[0][0], portrait.years[-1][0]
        lines.append(("years", first if first == last else f"{first} to {last}"))
    lines += [
        (f"as reported by {one.source}", _reported(one)) for one in person.profiles
    ]
    lines += [(NAMES[one.scheme], clean_line(one.value)) for one in person.ids]
    others = [clean_line(form) for form in person.forms if form != person.name]
    if others:
        lines.append(("also written", ", ".join(others)))
    names = [
        f"{clean_line(o.value)} ({number(o.count)})" for o in portrait.coauthors[:20]
    ]
    if names:
        more = len(portrait.coauthors) - len(names)
        told = f" and {number(more)} more" if more > 0 else ""
        lines.append(("writes with", ", ".join(names) + told))
    return lines


_REPORTED = (
    ("h_index", "h-index {}"),
    ("papers", "{} papers"),
    ("citations", "{} citations"),
    ("novelty", "novelty {} %"),
    ("ai_score", "AI score {}"),
)


def _reported(profile: Profile) -> str:
    told = [profile.category] if profile.category else []
    for field, form in _REPORTED:
        value = getattr(profile, field)
        if value is not None:
            told.append(form.format(number(value)))
    return " · ".join(told)
