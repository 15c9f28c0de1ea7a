"""What filters are made of, and how they combine: and, or, not.

`clause()` is a condition over the table alias `paper`, its values passed only as
`?`; `match()` is the same condition on a `Paper`. A clause may be NULL where a
fact is unknown, which counts as false; `Not` makes that exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from store.value import Value

if TYPE_CHECKING:
    from store.models import Paper

Clause = tuple[str, tuple[Any, ...]]
"""An SQL condition and its parameters."""


@runtime_checkable
class Filter(Protocol):
    """A condition on papers."""

    def clause(self) -> Clause:
        """The condition as SQL over the alias `paper`, with its parameters."""
        ...

    def match(self, paper: Paper) -> bool:
        """Whether the paper meets it."""
        ...


class Everything(Value):
    """No condition."""

    def clause(self) -> Clause:
        """Always true."""
        return "1", ()

    def match(self, paper: Paper) -> bool:
        """Always true."""
        return True


def _joined(filters: tuple[Filter, ...], word: str, empty: str) -> Clause:
    clauses = [one.clause() for one in filters]
    sql = f" {word} ".join(f"({sql})" for sql, _ in clauses)
    values = tuple(value for _, values in clauses for value in values)
    return (f"({sql})", values) if clauses else (empty, ())


class And(Value):
    """All of them; of none: everything."""

    filters: tuple[Filter, ...]

    def clause(self) -> Clause:
        """Joined by AND."""
        return _joined(self.filters, "AND", "1")

    def match(self, paper: Paper) -> bool:
        """All match."""
        return all(one.match(paper) for one in self.filters)


class Or(Value):
    """Any of them; of none: nothing."""

    filters: tuple[Filter, ...]

    def clause(self) -> Clause:
        """Joined by OR."""
        return _joined(self.filters, "OR", "0")

    def match(self, paper: Paper) -> bool:
        """Any matches."""
        return any(one.match(paper) for one in self.filters)


class Not(Value):
    """All papers but those."""

    filter: Filter

    def clause(self) -> Clause:
        """Unknown is false before it is turned round."""
        sql, values = self.filter.clause()
        return f"NOT coalesce(({sql}), 0)", values

    def match(self, paper: Paper) -> bool:
        """Does not match."""
        return not self.filter.match(paper)
