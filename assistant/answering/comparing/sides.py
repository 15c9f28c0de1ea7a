"""Which of several leads by a figure, or whether the first does.

A side is a condition; all conditions beside the sides hold for each of them, so
that "who wrote more on speech since 2020" counts just those papers.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, TypedDict

from assistant.answering.people.figures import FIGURES, reported
from assistant.answering.phrases import listed
from assistant.answering.retrieving.retrieval import condition
from assistant.models import Table
from assistant.understanding.canonical import canonical, name_of, span
from assistant.understanding.planner import people_of
from assistant.understanding.planner import plan as planned
from assistant.understanding.reading import Parse, PeopleRef
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Card, ValueType
    from assistant.understanding.reading import Constraint
    from store.filters import Filter
    from store.models import Paper

_LABELS: Final = {
    "papers": "papers here", "authors": "authors", "coauthors": "co-authors here",
    "h_index": "h-index", "citations": "citations", "novelty": "novelty",
    "ai_score": "AI score", "score": "score", "date": "date",
    "latest": "latest paper",
}  # fmt: skip
"""What sides are compared by -> what it is called."""
_COUNTED: Final = ("papers", "coauthors", "date", "latest")
"""What is found out from papers, so that conditions on papers bear on it."""


class Side(NamedTuple):
    """One of the things compared, and its figure."""

    told: Constraint
    """What tells it from the other sides."""
    title: str
    value: float | date | None
    """None where it is not known."""

    @property
    def size(self) -> float:
        """What to compare it by: of a date the number of its day."""
        if isinstance(self.value, date):
            return self.value.toordinal()
        return self.value or 0.0

    @property
    def shown(self) -> str:
        """The figure as text."""
        return "unknown" if self.value is None else str(self.value)


def which(asked: Asked) -> Answer:
    """Which of several has more (or less), or whether the first has."""
    name = (asked.parse.measure or "papers").removeprefix("-")
    compared, others = _parted(asked.parse)
    if len(compared) < 2 or name not in _LABELS:
        missing = "It takes two things, and a figure that both have, to compare them."
        return asked.abstain("not_computable", missing)
    if others and name not in _COUNTED and compared[0].slot != "paper":
        met = canonical(Parse("papers.find", constraints=others))
        missing = f"The {_LABELS[name]} is not known for papers with {met} alone."
        return asked.abstain("not_computable", missing)
    sides = [_side(one, compared, others, name, asked) for one in compared]
    unknown = [side.title for side in sides if side.value is None]
    if unknown:
        missing = f"Not stored here: {_LABELS[name]} of {listed(unknown)}."
        return asked.abstain("not_computable", missing, **_shown(asked, name, sides))
    if asked.parse.intent == "compare.whether":
        return _whether(asked, name, sides)
    return _leader(asked, name, sides)


def _parted(parse: Parse) -> tuple[list[Constraint], tuple[Constraint, ...]]:
    """The first alternatives, which are compared, and the other conditions."""
    group = min((c.group for c in parse.constraints if c.group), default=0)
    compared = [c for c in parse.constraints if group and c.group == group]
    others = tuple(c for c in parse.constraints if c not in compared)
    return compared, others


class Beside(TypedDict):
    """The figures side by side, and the papers among the sides."""

    table: Table
    papers: tuple[Card, ...]


def _shown(asked: Asked, name: str, sides: list[Side]) -> Beside:
    rows = tuple((side.title, side.shown) for side in sides)
    papers = [side.told.value.id for side in sides if side.told.slot == "paper"]
    return {"table": Table(("", _LABELS[name]), rows), "papers": asked.cards(papers)}


def _told(sides: list[Side]) -> str:
    return ", ".join(f"{side.title} {side.shown}" for side in sides)


def _more(asked: Asked) -> bool:
    """Whether the greater figure is asked for."""
    return not (asked.parse.measure or "").startswith("-")


def _whether(asked: Asked, name: str, sides: list[Side]) -> Answer:
    one, other = sides[0].size, sides[1].size
    truth = one > other if _more(asked) else one < other
    told = f"{'Yes' if truth else 'No'}: {_told(sides)}"
    return asked.answer("boolean", [truth], headline=told, **_shown(asked, name, sides))


def _leader(asked: Asked, name: str, sides: list[Side]) -> Answer:
    """The side that leads, or several that lead together; none where all are equal."""
    best = (max if _more(asked) else min)(side.size for side in sides)
    winners = [side for side in sides if side.size == best]
    if len(winners) == len(sides):
        missing = f"They are equal: {_told(sides)}."
        return asked.abstain("not_computable", missing, **_shown(asked, name, sides))
    reported = "figures as reported by the pages"
    kind = _kind(winners[0].told)
    return asked.answer(
        kind,
        [_item(winner, kind) for winner in winners],
        headline=f"{listed(w.title for w in winners)} ({_told(sides)})",
        caveats=(reported if name in FIGURES else "counted in this library",),
        **_shown(asked, name, sides),
    )


_KINDS: Final[dict[str, ValueType]] = {
    "paper": "papers", "author": "authors", "venue": "venues",
}  # fmt: skip
"""Slot -> the type of what is answered; years have one of their own, all else text."""


def _kind(told: Constraint) -> ValueType:
    if told.slot == "date" and span(told.value).startswith("year:"):
        return "years" if told.value.first[:4] in _title(told) else "text"
    return _KINDS.get(told.slot, "text")


def _item(side: Side, kind: ValueType) -> str | int:
    if kind == "papers":
        return str(side.told.value.key)
    return int(side.title) if kind == "years" and side.title.isdigit() else side.title


def _side(
    one: Constraint,
    compared: list[Constraint],
    others: tuple[Constraint, ...],
    name: str,
    asked: Asked,
) -> Side:
    """A thing compared, with its figure; none where such things have none."""
    told = _telling(one, compared)
    return Side(told, _title(told), _figure(one, others, name, asked))


def _telling(one: Constraint, compared: list[Constraint]) -> Constraint:
    """Of a set of papers the one condition that the other sets lack."""
    if one.slot != "set":
        return one
    conditions = [c.value.parse.constraints for c in compared if c.slot == "set"]
    own = [
        c
        for c in one.value.parse.constraints
        if not all(c in each for each in conditions)
    ]
    return own[0] if len(own) == 1 and not own[0].group else one


def _title(told: Constraint) -> str:
    """A side in a few words: a name as it is, any other condition as written."""
    if told.slot == "author" and told.value.paper:
        return f"authors of {told.value.paper.title}"
    if told.negated or told.slot in ("code", "set", "has"):
        return canonical(Parse("papers.find", constraints=(replace(told, group=0),)))
    if told.slot == "date":
        return span(told.value).removeprefix("year:").removeprefix("date:")
    if told.slot == "paper":
        return str(told.value.title)
    return name_of(told.value).strip('"')


def _figure(
    one: Constraint, others: tuple[Constraint, ...], name: str, asked: Asked
) -> float | date | None:
    if one.slot == "paper":
        return _of_paper(asked.library.papers.get([one.value.id])[0], name)
    where = _where((replace(one, group=0), *others), asked)
    if name == "papers":
        return asked.library.papers.count(where)
    if name in ("date", "latest"):
        end = asked.library.papers.extent(where)[name == "latest"]
        return date.fromisoformat(end.first_day) if end else None
    if one.slot != "author":
        return None
    return _of_people(one.value, where, name, asked)


def _where(constraints: tuple[Constraint, ...], asked: Asked) -> Filter:
    """The papers that meet some conditions."""
    parse = Parse("papers.find", constraints=constraints)
    return condition(planned(parse, asked.library), asked.sources)


def _of_paper(paper: Paper, name: str) -> float | date | None:
    if name == "date" and paper.date:
        return date.fromisoformat(paper.date.first_day)
    if name == "authors" and paper.authors_complete:
        return len(paper.authors)
    return {"score": paper.score, "citations": paper.citations}.get(name)


def _of_people(
    ref: PeopleRef, where: Filter, name: str, asked: Asked
) -> float | date | None:
    people, ids = asked.library.people, people_of(ref, asked.library)
    if name == "coauthors":
        return len(people.coauthors(ids, where))
    values = (one.value for one in reported(people.get(ids), name))
    return max((v for v in values if not isinstance(v, str)), default=None)
