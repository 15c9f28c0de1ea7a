"""Which of several leads by a figure, or whether the first does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypedDict

from assistant.answering.figures import FIGURES, reported
from assistant.answering.phrases import listed
from assistant.models import Table
from assistant.understanding.planner import people_of
from assistant.understanding.reading import PaperRef, PeopleRef, VenueRef
from store.filters import ByPeople, InVenue

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Card, ValueType
    from store.library import Library
    from store.models import Paper

Ref: TypeAlias = "PaperRef | PeopleRef | VenueRef"

_LABELS: Final = {
    "papers": "papers here", "authors": "authors", "coauthors": "co-authors here",
    "h_index": "h-index", "citations": "citations", "novelty": "novelty",
    "ai_score": "AI score", "score": "score", "date": "date",
}  # fmt: skip
"""What sides are compared by -> what it is called."""


class Side(NamedTuple):
    """One of the things compared, and its figure."""

    ref: Ref
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
    refs: list[Ref] = [c.value for c in asked.parse.constraints if c.group == 1]
    if len(refs) < 2 or name not in _LABELS:
        missing = "It takes two things, and a figure that both have, to compare them."
        return asked.abstain("not_computable", missing)
    sides = [_side(ref, name, asked.library) for ref in refs]
    unknown = [side.title for side in sides if side.value is None]
    if unknown:
        missing = f"Not stored here: {_LABELS[name]} of {listed(unknown)}."
        return asked.abstain("not_computable", missing, **_shown(asked, name, sides))
    if asked.parse.intent == "compare.whether":
        return _whether(asked, name, sides)
    return _leader(asked, name, sides)


class Beside(TypedDict):
    """The figures side by side, and the papers among the sides."""

    table: Table
    papers: tuple[Card, ...]


def _shown(asked: Asked, name: str, sides: list[Side]) -> Beside:
    rows = tuple((side.title, side.shown) for side in sides)
    papers = [side.ref.id for side in sides if isinstance(side.ref, PaperRef)]
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
    return asked.answer(
        _kind(winners[0].ref),
        [w.ref.key if isinstance(w.ref, PaperRef) else w.title for w in winners],
        headline=f"{listed(w.title for w in winners)} ({_told(sides)})",
        caveats=(reported if name in FIGURES else "counted in this library",),
        **_shown(asked, name, sides),
    )


def _kind(ref: Ref) -> ValueType:
    if isinstance(ref, PaperRef):
        return "papers"
    return "authors" if isinstance(ref, PeopleRef) else "venues"


def _side(ref: Ref, name: str, library: Library) -> Side:
    """A thing compared, with its figure; none where such things have none."""
    if isinstance(ref, PaperRef):
        paper = library.papers.get([ref.id])[0]
        return Side(ref, ref.title, _of_paper(paper, name))
    if isinstance(ref, PeopleRef):
        called = f"authors of {ref.paper.title}" if ref.paper else ref.name
        return Side(ref, called, _of_people(people_of(ref, library), name, library))
    held = library.papers.count(InVenue((ref.name,)))
    return Side(ref, ref.name, held if name == "papers" else None)


def _of_paper(paper: Paper, name: str) -> float | date | None:
    if name == "date" and paper.date:
        return date.fromisoformat(paper.date.first_day)
    if name == "authors" and paper.authors_complete:
        return len(paper.authors)
    return {"score": paper.score, "citations": paper.citations}.get(name)


def _of_people(
    ids: tuple[int, ...], name: str, library: Library
) -> float | date | None:
    where = ByPeople(frozenset(ids))
    if name == "papers":
        return library.papers.count(where)
    if name == "coauthors":
        return len(library.people.coauthors(ids))
    if name == "date":
        first, _ = library.papers.extent(where)
        return date.fromisoformat(first.first_day) if first else None
    values = (one.value for one in reported(library.people.get(ids), name))
    return max((v for v in values if not isinstance(v, str)), default=None)
