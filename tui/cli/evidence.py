"""What is known of a person that tells them from a namesake, gathered to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.author_ids import NAMES
from store.filters import ByPeople
from store.kinship import circles
from store.text import clean_line
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library import Library
    from store.models import Facet, Paper, Person

_MOST = 5


class Evidence(NamedTuple):
    """A person, and what their papers say of them."""

    name: str
    """As `by:` takes it."""
    forms: tuple[str, ...]
    papers: int
    years: tuple[str, ...]
    """The first and the last."""
    coauthors: tuple[str, ...]
    affiliations: tuple[str, ...]
    venues: tuple[str, ...]
    circles: int
    """Groups of papers without a common co-author: more than one may be two people."""
    ids: tuple[str, ...] = ()
    """What registries call them."""


def evidence(person: Person, library: Library) -> Evidence:
    """What speaks for who a person is."""
    where = ByPeople(frozenset((person.id,)))
    first, last = library.papers.extent(where)
    years = tuple(dict.fromkeys(str(day.year) for day in (first, last) if day))
    return Evidence(
        person.name,
        person.forms,
        person.papers,
        years,
        _names(library.people.coauthors([person.id])),
        _names(library.papers.facets(where, "affiliation", _MOST)),
        _names(library.papers.facets(where, "venue", _MOST)),
        len(groups(person, library)),
        tuple(f"{NAMES[one.scheme]} {one.value}" for one in person.ids),
    )


def _names(facets: Sequence[Facet]) -> tuple[str, ...]:
    return tuple(f"{facet.value} ({facet.count})" for facet in facets[:_MOST])


def groups(person: Person, library: Library) -> list[list[Paper]]:
    """A person's papers by who they were written with, the largest group first."""
    where = ByPeople(frozenset((person.id,)))
    papers = {
        paper.id: paper for paper in library.papers.get(library.papers.ids(where))
    }
    kin = {
        id_: {author.person for author in paper.authors} - {person.id}
        for id_, paper in papers.items()
    }
    return [[papers[id_] for id_ in circle] for circle in circles(kin)]


def lines(found: Sequence[Evidence]) -> Iterator[str]:
    """A few lines each."""
    for one in found:
        years = f", {'-'.join(one.years)}" if one.years else ""
        yield f"{clean_line(one.name)}  {counted(one.papers, 'paper')}{years}"
        for label, values in (
            ("written", one.forms if len(one.forms) > 1 else ()),
            ("called", one.ids),
            ("with", one.coauthors),
            ("at", one.affiliations),
            ("in", one.venues),
        ):
            if values:
                yield f"  {label:<8} {clean_line(', '.join(values))}"
        if one.circles > 1:
            yield f"  {'apart':<8} {one.circles} groups of papers share no co-author"
