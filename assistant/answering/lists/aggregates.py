"""Figures over a set of papers: how many by year, the share with code, a mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering import years
from assistant.answering.lists.grounds import narrowed
from assistant.answering.lists.grouping import evidence
from assistant.answering.lists.listing import nothing
from assistant.answering.people.figures import FIGURES, reported
from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import condition
from assistant.models import Series
from assistant.understanding.canonical import canonical
from assistant.understanding.reading import Parse
from store.filters import And, Has, HasCode
from store.models import Facet

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.filters import Filter
    from store.library.facets import By, Figure

GROUPS: Final[dict[str, By]] = {
    "year": "year", "month": "month", "venue": "venue", "category": "category",
    "author": "author", "affiliation": "affiliation", "keyword": "keyword",
}  # fmt: skip
"""What papers can be counted by; by code gives a share."""

FILLED: Final = 40
"""Years from the first to the last, up to which those without a paper are told."""

_ONE_EACH = ("year", "month", "venue")
"""Groups of which a paper is in one at most."""

_MEANS: Final[dict[str, tuple[Figure, str, str]]] = {
    "score": ("score", "score", "a reported score"),
    "citations": ("citations", "citation count", "a reported citation count"),
    "authors": ("n_authors", "number of authors", "a complete author list"),
}
"""What a mean is of -> (figure, its name, what a paper must have to count)."""
_HAVING: Final = {
    "score": Has("score"), "citations": Has("citations"),
    "authors": Has("all-authors"),
}  # fmt: skip
"""What a mean is of -> the papers that it is made of."""


def aggregate(asked: Asked) -> Answer:
    """Papers per year, the share with code, the mean score."""
    if asked.parse.measure == "share" or asked.parse.group == "code":
        return _share(asked)
    where = condition(asked.plan, asked.sources)
    if not asked.library.papers.count(where):
        return nothing(asked)
    if asked.parse.measure == "mean":
        return _mean(asked, where)
    return _series(asked, where)


def _series(asked: Asked, where: Filter) -> Answer:
    """How many papers in each group, in order of time or most papers first."""
    group = asked.parse.group or "year"
    found = _grouped(asked, where, group)
    if not found:
        missing = f"None of these papers has a {group} here."
        return asked.abstain("field_not_stored", missing)
    total = asked.library.papers.count(where)
    points = tuple((f.value, float(f.count)) for f in found)
    return asked.answer(
        "series",
        [{"label": f.value, "count": f.count} for f in found],
        headline=f"{plural(total, 'paper')} by {group}",
        series=Series("papers", group, points),
        total=total,
        caveats=_left_out(found, total, group),
    )


def _grouped(asked: Asked, where: Filter, group: str) -> list[Facet]:
    if group not in GROUPS:
        return []
    if group == "year":
        every = years.counted(where, asked.sources)
        if len(every) > FILLED:
            every = [one for one in every if one.papers]
        return [Facet(str(one.year), one.papers) for one in every]
    found = asked.library.papers.facets(where, GROUPS[group])
    return sorted(found, key=lambda f: f.value) if group == "month" else found


def _left_out(found: list[Facet], total: int, group: str) -> tuple[str, ...]:
    without = total - sum(f.count for f in found)
    if without <= 0 or group not in _ONE_EACH:
        return ()
    return (f"{plural(without, 'paper')} without a {group} left out",)


def _mean(asked: Asked, where: Filter) -> Answer:
    """The mean of what is asked: a figure of papers, of people, or papers a group."""
    name = asked.parse.field or "score"
    if name in FIGURES and name not in _MEANS:
        return _mean_of_people(asked, name)
    if name == "papers":
        return _mean_of_groups(asked, where)
    if name not in _MEANS:
        return asked.abstain("not_computable", f"There is no mean of {name} here.")
    return _mean_of_papers(asked, where, name)


def _mean_of_papers(asked: Asked, where: Filter, name: str) -> Answer:
    """The mean of a figure of papers; those that lack it are told, and left out."""
    figure, called, needed = _MEANS[name]
    whole = asked.library.papers.count(where)
    if name == "authors":
        where = And((where, Has("all-authors")))
    mean, number, _ = asked.library.papers.average(where, figure)
    if mean is None:
        missing = f"Of {plural(whole, 'paper')} none has {needed}."
        return asked.abstain("field_not_stored", missing)
    papers, without = plural(number, "paper"), whole - number
    note = f"over the {papers} with {needed}; {without:,} left out"
    return asked.answer(
        "number",
        [round(mean, 2)],
        headline=f"{mean:.2f}, the mean {called} of {papers}",
        papers=evidence(asked, narrowed(asked.plan, _HAVING[name])),
        total=whole,
        caveats=(note,) if without else (),
    )


def _mean_of_people(asked: Asked, name: str) -> Answer:
    """The mean of a figure over the pages that report it."""
    people = asked.library.people.with_profiles()
    found = [(one.person.name, one.value) for one in reported(people, name)]
    known = {person: float(v) for person, v in found if not isinstance(v, str)}
    label = FIGURES[name][0]
    if not known:
        return asked.abstain("field_not_stored", f"No page here reports a {label}.")
    mean = sum(known.values()) / len(known)
    return asked.answer(
        "number",
        [round(mean, 2)],
        headline=f"{mean:.2f}, the mean {label} of {plural(len(known), 'author')}",
        total=len(known),
        caveats=("of the authors whose page is here, as reported",),
    )


def _mean_of_groups(asked: Asked, where: Filter) -> Answer:
    """How many papers a year, an author or a venue has in the mean."""
    group = asked.parse.group if asked.parse.group in GROUPS else "year"
    found = _grouped(asked, where, group or "year")
    if not found:
        return nothing(asked)
    mean = sum(one.count for one in found) / len(found)
    return asked.answer(
        "number",
        [round(mean, 2)],
        headline=f"{mean:.2f} papers per {group}, over {plural(len(found), group)}",
        papers=evidence(asked),
        total=len(found),
        caveats=(f"only a {group} that has papers here counts",),
    )


def _share(asked: Asked) -> Answer:
    """The share with code, or else of the papers here that meet the conditions."""
    coded = asked.parse.of("code")
    if asked.parse.field and asked.parse.of(asked.parse.field):
        return _share_of(asked)
    if not coded and asked.parse.constraints and asked.parse.group != "code":
        return _share_here(asked)
    base, count = asked.without("code"), asked.library.papers.count
    where = condition(base.plan, base.sources)
    whole = count(where)
    if not whole:
        return nothing(asked)
    flags = {flag: count(And((where, HasCode(flag)))) for flag in (True, False)}
    if not any(flags.values()):
        missing = f"Of {plural(whole, 'paper')} none has a code flag, yes or no."
        return asked.abstain("field_not_stored", missing)
    wanted = not coded or coded[0].value is not coded[0].negated
    return _flagged(asked, flags, whole, wanted=wanted)


def _flagged(
    asked: Asked, flags: dict[bool, int], whole: int, *, wanted: bool
) -> Answer:
    """A share of the papers whose source says whether there is code."""
    known = sum(flags.values())
    percent, unknown = 100 * flags[wanted] / known, whole - known
    kind = "with code" if wanted else "without code"
    of = f"{plural(known, 'paper')}{' with a known flag' if unknown else ''}"
    left_out = f"of {plural(unknown, 'paper')} it is not known; left out"
    return asked.answer(
        "number",
        [round(percent, 1)],
        headline=f"{percent:.1f} % {kind}: {flags[wanted]:,} of {of}",
        papers=evidence(asked),
        total=whole,
        caveats=("code as flagged by the pages", *([left_out] if unknown else [])),
    )


def _share_of(asked: Asked) -> Answer:
    """The share of some papers that meet one more condition."""
    name = asked.parse.field or ""
    base, count = asked.without(name), asked.library.papers.count
    whole = count(condition(base.plan, base.sources))
    if not whole:
        return nothing(base)
    number = count(condition(asked.plan, asked.sources))
    percent = 100 * number / whole
    told = canonical(Parse("papers.find", constraints=tuple(asked.parse.of(name))))
    among = canonical(Parse("papers.find", constraints=base.parse.constraints))
    of = (
        f"{plural(whole, 'paper')} ({among})"
        if base.parse.constraints
        else "all papers"
    )
    return asked.answer(
        "number",
        [round(percent, 1)],
        headline=f"{percent:.1f} %: {number:,} of {of} meet {told}",
        papers=evidence(asked) if number else (),
        total=whole,
        caveats=("counted in this library",),
    )


def _share_here(asked: Asked) -> Answer:
    """The share of all papers here that meet the conditions, which are spelt out."""
    where, whole = condition(asked.plan, asked.sources), asked.sources.total
    number = asked.library.papers.count(where)
    if not number:
        return nothing(asked)
    percent = 100 * number / whole
    told = canonical(Parse("papers.find", constraints=asked.parse.constraints))
    return asked.answer(
        "number",
        [round(percent, 1)],
        headline=f"{percent:.1f} %: {number:,} of {plural(whole, 'paper')} ({told})",
        papers=evidence(asked),
        total=whole,
        caveats=("of all papers in this library",),
    )
