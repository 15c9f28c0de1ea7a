"""Answers that are people, venues, years ... of a set of papers."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.lists.grounds import plan_of
from assistant.answering.lists.listing import nothing
from assistant.answering.people.figures import BOUNDED
from assistant.answering.people.standing import ranked
from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import condition, retrieve
from assistant.models import Table
from assistant.understanding.planner import people_of
from store.filters import And, ByPeople, Has, InVenue, Or
from store.text import words
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Card, ValueType
    from assistant.understanding.planner import Plan
    from store.filters import Filter
    from store.library.facets import By
    from store.models import Facet


class Shown(NamedTuple):
    """Something that papers have, and that can be listed and counted."""

    by: By
    kind: ValueType
    noun: str


SHOWN: Final[dict[str, Shown]] = {
    "authors": Shown("author", "authors", "author"),
    "coauthors": Shown("author", "authors", "co-author"),
    "first_authors": Shown("first", "authors", "first author"),
    "last_authors": Shown("last", "authors", "last author"),
    "venues": Shown("venue", "venues", "venue"),
    "journals": Shown("venue", "venues", "journal"),
    "years": Shown("year", "years", "year"),
    "categories": Shown("category", "text", "category"),
    "affiliations": Shown("affiliation", "text", "affiliation"),
    "keywords": Shown("keyword", "text", "keyword"),
}
"""What a question asks for -> how it is grouped, typed and called."""

PEOPLE = ("authors", "coauthors", "first_authors", "last_authors")
_SOME_LACK = ("venues", "journals", "affiliations", "categories", "keywords")

EVIDENCE = 10
"""Cards shown as evidence of a grouped answer where the caller names no limit."""


def listing(asked: Asked) -> Answer:
    """Authors, venues, years ... of the papers that meet the conditions."""
    parse = asked.parse
    if parse.show not in SHOWN:
        return asked.abstain(
            "field_not_stored", f"No list of {parse.show} is kept here."
        )
    if parse.rank and parse.rank.metric == "date":
        from assistant.answering.lists.first_or_last import first_or_last

        return first_or_last(asked) or _none(asked)
    if parse.show in PEOPLE and _by_figure(asked):
        return ranked(asked)
    if parse.limit and _of_all_papers(asked):
        where = condition(asked.plan, asked.sources)
        found, total = asked.library.papers.busiest(where, parse.limit)
    else:
        found = _in_order(facets(asked), asked)
        total = len(found)
    return _listed(asked, found, total) if found else _none(asked)


def _of_all_papers(asked: Asked) -> bool:
    """Whether authors are asked for by how many of the papers they have alone."""
    parse, plan = asked.parse, asked.plan
    if parse.show != "authors" or parse.rank is None or not parse.rank.descending:
        return False
    narrowed = (parse.having, parse.of("name"), parse.of("author"))
    return not any((*narrowed, plan.each, plan.within, plan.never))


def _by_figure(asked: Asked) -> bool:
    """Whether people are bounded or ranked by what their pages report."""
    rank = asked.parse.rank
    bounded = any(asked.parse.of(slot) for slot in BOUNDED)
    return bounded or (rank is not None and rank.metric != "papers")


def _listed(asked: Asked, found: list[Facet], total: int) -> Answer:
    what, parse = SHOWN[asked.parse.show], asked.parse
    kept = found
    if parse.limit:
        kept = with_ties(found, parse.limit) if parse.rank else found[: parse.limit]
    return asked.answer(
        what.kind,
        [int(f.value) if what.by == "year" else f.value for f in kept],
        headline=_headline(asked, kept, total),
        table=Table(
            (what.noun, "papers here"), tuple((f.value, str(f.count)) for f in kept)
        ),
        papers=evidence(asked, plan_of(kept, what.by, total, asked)),
        total=total,
        caveats=(*people_missing(asked), *_of_papers(asked)),
    )


def facets(asked: Asked) -> list[Facet]:
    """What is shown, with counts: most papers first, then by name."""
    parse = asked.parse
    found = _partners(asked) if parse.show == "coauthors" else _values(asked)
    if parse.show == "journals":
        found = [one for one in found if _is_journal(one.value, asked)]
    for constraint in parse.of("name"):
        given = set(words(str(constraint.value)))
        found = [f for f in found if given <= set(words(f.value))]
    if parse.having is not None:
        found = [f for f in found if parse.having.holds(f.count)]
    return found


def _is_journal(venue: str, asked: Asked) -> bool:
    """Whether a venue's papers are articles, and no part of proceedings."""
    papers = asked.library.papers
    return all(
        p.kind == "article" for p in papers.get(papers.ids(InVenue((venue,)), limit=1))
    )


def _values(asked: Asked) -> list[Facet]:
    """Values of the papers; people that must meet several conditions meet each."""
    by = SHOWN[asked.parse.show].by
    where = condition(asked.plan, asked.sources)
    held = [condition(one.plan, asked.sources) for one in asked.plan.within]
    if held:
        where = And((where, Or(tuple(held))))
    found = asked.library.papers.facets(_of_bearers(where, asked), by)
    for one in (*asked.plan.each, *held):
        met = asked.library.papers.facets(And((where, one)), by)
        inside = {f.id or f.value for f in met}
        found = [f for f in found if (f.id or f.value) in inside]
    for one in asked.plan.never:
        outside = {f.id or f.value for f in asked.library.papers.facets(one, by)}
        found = [f for f in found if (f.id or f.value) not in outside]
    return _of_the_paper(found, asked)


def _of_bearers(where: Filter, asked: Asked) -> Filter:
    """The papers of those alone who bear a name asked for: nobody else is listed."""
    given = (w for c in asked.parse.of("name") for w in words(str(c.value)))
    telling = [word for word in given if word.isalpha() and len(word) > 1]
    if asked.parse.show != "authors" or not telling:
        return where
    bearers = asked.library.names.people_having(max(telling, key=len))
    return And((where, ByPeople(frozenset(one.person for one in bearers))))


def _of_the_paper(found: list[Facet], asked: Asked) -> list[Facet]:
    """ "Which author of P0 has most papers", "which co-authors of A0 published in V1":
    of them only, not of those beside them."""
    named = _chosen(asked)
    if named:
        return [one for one in found if one.id in named]
    refs = [c.value for c in asked.parse.of("author") if not c.negated]
    if asked.parse.show != "authors" or len(refs) != 1 or refs[0].kind == "named":
        return found
    people = set(people_of(refs[0], asked.library))
    return [one for one in found if one.id in people]


def _chosen(asked: Asked) -> set[int]:
    """As in "which of A0 and A1 wrote on X": who is named by one of several names."""
    if asked.parse.show not in ("authors", "first_authors", "last_authors"):
        return set()
    some = [c for c in asked.parse.of("author") if c.group and c.value.kind == "named"]
    if len({c.group for c in some}) != 1 or len(some) < 2:
        return set()
    return {id_ for c in some for id_ in people_of(c.value, asked.library)}


def _partners(asked: Asked) -> list[Facet]:
    """Who wrote with the people named: with each where they are joined by "and"."""
    groups: dict[int, set[int]] = {}
    out: set[int] = set()
    for number, constraint in enumerate(asked.parse.of("author"), start=1):
        people = people_of(constraint.value, asked.library)
        if constraint.negated:
            out.update(people)
            if constraint.value.of is not None:
                out.update(people_of(constraint.value.of, asked.library))
            continue
        groups.setdefault(constraint.group or -number, set()).update(people)
    where = condition(asked.without("author").plan, asked.sources)
    lists = [asked.library.people.coauthors(p, where) for p in groups.values()]
    if not lists:
        return []
    shared = reduce(and_, [{f.id for f in found} for found in lists])
    named = out.union(*groups.values())
    return [f for f in lists[0] if f.id in shared and f.id not in named]


def _in_order(found: list[Facet], asked: Asked) -> list[Facet]:
    """Most papers first, or least; years in their own order unless they are ranked."""
    rank = asked.parse.rank
    if asked.parse.show == "years" and rank is None:
        return sorted(found, key=lambda f: f.value)
    if rank is None or rank.descending:
        return found
    return sorted(found, key=lambda f: (f.count, f.value))


def with_ties(found: list[Facet], limit: int) -> list[Facet]:
    """The first so many, and whoever has as many papers as the last of them."""
    if len(found) <= limit:
        return found
    last = found[limit - 1].count
    return [f for place, f in enumerate(found) if place < limit or f.count == last]


def _headline(asked: Asked, kept: list[Facet], total: int) -> str:
    if asked.parse.rank and len(kept) == 1:
        return f"{kept[0].value}, with {plural(kept[0].count, 'paper')}"
    noun = SHOWN[asked.parse.show].noun
    if total == len(kept):
        return plural(total, noun)
    return f"{len(kept):,} of {plural(total, noun)}"


def evidence(asked: Asked, plan: Plan | None = None) -> tuple[Card, ...]:
    """The first of the papers that an answer is drawn from; `plan` narrows them."""
    most = asked.question.limit or EVIDENCE
    found = retrieve(plan or asked.plan, asked.sources, most)
    return asked.cards(found.papers[:most], found.scores)


def people_missing(asked: Asked) -> tuple[str, ...]:
    """How many of the papers may have more authors than are known here."""
    if asked.parse.show not in PEOPLE:
        return ()
    where = condition(asked.plan, asked.sources)
    whole = asked.sources.count(where)
    cut = whole - asked.library.papers.count(And((where, Has("all-authors"))))
    if not cut:
        return ()
    name = "names" if cut == 1 else "name"
    return (
        f"{plural(cut, 'paper')} of {whole:,} {name} only the first authors (et al.):"
        " others may be missing",
    )


def _of_papers(asked: Asked) -> tuple[str, ...]:
    """An affiliation is a paper's: each author may have another."""
    if asked.parse.show not in PEOPLE or not asked.parse.of("affiliation"):
        return ()
    return ("affiliations stand on papers: not every author need have this one",)


def _none(asked: Asked) -> Answer:
    """Nothing to list: the papers lack it, too few papers each, or no papers."""
    what = SHOWN[asked.parse.show]
    if not asked.sources.count(condition(asked.plan, asked.sources)):
        return nothing(asked)
    if asked.parse.show in _SOME_LACK and not asked.parse.having:
        missing = f"None of these papers has {what.noun} data here."
        return asked.abstain("field_not_stored", missing)
    if asked.parse.having:
        freely = asked.instead(replace(asked.parse, having=None))
        missing = f"No {what.noun} here has that number of papers."
        nearest = (freely.read_as,) if facets(freely) else ()
        return asked.abstain("nothing_matches", missing, nearest, total=0)
    return nothing(asked)
