"""Who stands where by a figure that pages report: h-index, citations, novelty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.people.figures import BOUNDED, FIGURES, figure, reported
from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import condition
from assistant.models import Table
from assistant.understanding.reading import Rank
from store.filters import Everything
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.people.figures import Figure, Reported
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Person, Profile


def ranked(asked: Asked) -> Answer:
    """Authors by a reported figure: h-index, citations, novelty, AI score."""
    rank = asked.parse.rank or Rank(_figure_asked(asked))
    if rank.metric not in FIGURES:
        missing = f"Authors cannot be ranked by {rank.metric} here."
        return asked.abstain("not_computable", missing)
    label, unit = FIGURES[rank.metric]
    found = reported(_fitting(asked), rank.metric)
    if not found:
        missing = f"No author here has a reported {label} that fits."
        return asked.abstain("field_not_stored", missing)
    found.sort(key=lambda one: one.person.name)
    found.sort(key=lambda one: _number(one.value), reverse=rank.descending)
    kept = _with_ties(found, asked.parse.limit)
    names = list(dict.fromkeys(one.person.name for one in kept))
    best, shown, _ = kept[0].row(unit)
    return asked.answer(
        "authors",
        names,
        headline=f"{best}: {shown}"
        if len(names) == 1
        else plural(len(names), "author"),
        table=Table(("author", label, "source"), tuple(one.row(unit) for one in kept)),
        total=len(names),
        caveats=(_only_those_with_a_page(asked, label),),
    )


def _fitting(asked: Asked) -> list[Person]:
    """People with a page who meet the conditions, each page that fits."""
    people = asked.library.people.with_profiles()
    where = condition(asked.plan, asked.sources)
    if not isinstance(where, Everything):
        inside = {f.id for f in asked.library.papers.facets(where, "author")}
        people = [person for person in people if person.id in inside]
    return [
        replace(person, profiles=tuple(p for p in person.profiles if _fits(p, asked)))
        for person in people
    ]


def _fits(page: Profile, asked: Asked) -> bool:
    """Whether a page's figures lie within the bounds asked for."""
    return all(
        isinstance(value := figure(page, name), int | float)
        and constraint.value.holds(value)
        for name in (*BOUNDED, "citations")
        for constraint in asked.parse.of(name)
    )


def _number(value: Figure) -> float:
    return value if isinstance(value, int | float) else 0.0


def _with_ties(found: list[Reported], limit: int | None) -> list[Reported]:
    """The first so many, and whoever has the same figure as the last of them."""
    if not limit or limit >= len(found):
        return found
    last = found[limit - 1].value
    return [one for n, one in enumerate(found) if n < limit or one.value == last]


def _only_those_with_a_page(asked: Asked, label: str) -> str:
    pages = plural(len(asked.library.people.with_profiles()), "author")
    ranked = f"only the {pages} with a page in the library can be ranked"
    return f"{label} as reported; {ranked}"


def _figure_asked(asked: Asked) -> str:
    """The figure that the question bounds, to be shown beside the names."""
    return next((name for name in BOUNDED if asked.parse.of(name)), "h_index")
