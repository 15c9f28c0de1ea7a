"""Filters on what is known of a paper at all, and on its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from store.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.algebra import Clause
    from store.models import Paper

Quantity = Literal["score", "citations", "n_authors", "year"]


class HasCode(Value):
    """Flagged as having code; False: its source flags code, and not here."""

    code: bool = True

    def clause(self) -> Clause:
        """Unknown is neither."""
        return "paper.code IS ?", (int(self.code),)

    def match(self, paper: Paper) -> bool:
        """Unknown is neither."""
        return paper.code is self.code


class InRange(Value):
    """A figure within bounds; a paper without the figure is out."""

    field: Quantity
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False

    def clause(self) -> Clause:
        """By the figure's column."""
        column = _COLUMNS[self.field]
        parts, values = [f"{column} IS NOT NULL"], []
        if self.low is not None:
            parts.append(f"{column} {'>' if self.low_open else '>='} ?")
            values.append(self.low)
        if self.high is not None:
            parts.append(f"{column} {'<' if self.high_open else '<='} ?")
            values.append(self.high)
        return f"({' AND '.join(parts)})", tuple(values)

    def match(self, paper: Paper) -> bool:
        """By the figure."""
        value = len(paper.authors) if self.field == "n_authors" else None
        value = getattr(paper, self.field) if value is None else value
        if value is None:
            return False
        above = self.low is None or (
            value > self.low if self.low_open else value >= self.low
        )
        below = self.high is None or (
            value < self.high if self.high_open else value <= self.high
        )
        return bool(above and below)


_COLUMNS: dict[str, str] = {
    "score": "paper.score",
    "citations": "paper.citations",
    "n_authors": "paper.n_authors",
    "year": "paper.year",
}


LABELS = frozenset(("affiliation", "category", "keyword"))
"""Fields that are labels of their kind."""


def _has_label(kind: str) -> str:
    # Where no label is of the kind, which is soon seen, no paper need be looked at.
    return (
        f"EXISTS (SELECT 1 FROM label WHERE kind = '{kind}') AND "
        "EXISTS (SELECT 1 FROM labelled JOIN label ON label.id = label_id "
        f"WHERE paper_id = paper.id AND kind = '{kind}')"
    )


def _has_identifier(scheme: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM identifier "
        f"WHERE identifier.paper_id = paper.id AND scheme = '{scheme}')"
    )


def _identified(scheme: str) -> Callable[[Paper], bool]:
    return lambda paper: any(one.scheme == scheme for one in paper.identifiers)


_PRESENT: dict[str, tuple[str, Callable[[Paper], bool]]] = {
    "abstract": ("paper.abstract_id IS NOT NULL", lambda p: bool(p.abstract)),
    "authors": ("paper.n_authors > 0", lambda p: bool(p.authors)),
    "all-authors": ("paper.authors_complete = 1", lambda p: p.authors_complete),
    "date": ("paper.date IS NOT NULL", lambda p: p.date is not None),
    "venue": ("paper.venue_id IS NOT NULL", lambda p: bool(p.venue or p.venue_name)),
    "code": ("paper.code IS 1", lambda p: p.code is True),
    "score": ("paper.score IS NOT NULL", lambda p: p.score is not None),
    "citations": ("paper.citations IS NOT NULL", lambda p: p.citations is not None),
    "affiliation": (_has_label("affiliation"), lambda p: bool(p.affiliations)),
    "category": (_has_label("category"), lambda p: bool(p.categories)),
    "keyword": (_has_label("keyword"), lambda p: bool(p.keywords)),
    "doi": (_has_identifier("doi"), _identified("doi")),
    "arxiv": (_has_identifier("arxiv"), _identified("arxiv")),
    "acl": (_has_identifier("acl"), _identified("acl")),
}
FIELDS = frozenset(_PRESENT)
"""What `Has` can ask for."""


class Has(Value):
    """A field is known; raises KeyError for one that is not in `FIELDS`."""

    field: str

    def __init__(self, field: str) -> None:
        super().__init__(field)
        if field not in _PRESENT:
            raise KeyError(field)

    def clause(self) -> Clause:
        """By the field's column or rows."""
        return _PRESENT[self.field][0], ()

    def match(self, paper: Paper) -> bool:
        """By the field."""
        return _PRESENT[self.field][1](paper)
