"""The figures that a page reports of its owner; none is computed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from assistant.understanding.planner import REPORTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.models import Person, Profile

Figure: TypeAlias = "str | int | float"
"""What a page reports of a person."""

FIGURES: Final[dict[str, tuple[str, str]]] = {
    "h_index": ("h-index", ""), "reported_papers": ("papers on the page", ""),
    "citations": ("citations", ""), "novelty": ("novelty", " %"),
    "ai_score": ("AI score", ""), "category": ("main category", ""),
}  # fmt: skip
"""Figure -> (what it is called, its unit)."""

BOUNDED: Final = REPORTED
"""Figures that only people have, and that a question can bound."""


class Reported(NamedTuple):
    """One figure of one person, and the page that reports it."""

    person: Person
    value: Figure
    source: str

    def row(self, unit: str) -> tuple[str, str, str]:
        """Name, figure and source, as a table shows them."""
        shown = f"{written(self.value)}{unit}"
        return self.person.name, shown, f"as reported by {self.source}"


def written(value: Figure) -> str:
    """A figure as it is read: thousands grouped, no needless decimals."""
    if isinstance(value, str):
        return value
    return f"{value:,g}" if isinstance(value, float) else f"{value:,}"


def figure(page: Profile, name: str) -> Figure | None:
    """One figure of a page, None where it has none."""
    value: Figure | None = getattr(page, _COLUMNS.get(name, name), None)
    return value


_COLUMNS = {"reported_papers": "papers"}


def reported(people: Iterable[Person], name: str) -> list[Reported]:
    """A figure as each page of some people reports it."""
    return [
        Reported(person, value, page.source)
        for person in people
        for page in person.profiles
        if (value := figure(page, name)) is not None
    ]
