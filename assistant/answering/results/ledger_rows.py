"""Lines of a ledger of results, of one data set or of one paper, and their quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.models import Table
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.quotes.quoting import Readings
    from assistant.answering.reading.passages import Span
    from assistant.answering.results.extraction import Result
    from assistant.models import Quote

COLUMNS: Final = ("paper", "on", "measure", "value", "change", "compared with", "of")
_UNNAMED = "not named"


def measured(one: Result, kind: str | None) -> bool:
    """Whether a result is of the measure asked for."""
    from assistant.understanding.grammar.quantities import accepted

    return kind is None or one.metric.key in accepted(kind)


def row(one: Result) -> list[str]:
    """A result as a line of the ledger, without its paper."""
    value, change = ("", one.value) if one.change else (one.value, "")
    return [one.on, one.metric.written or _UNNAMED, value, change, one.versus, one.of]


def table(rows: Sequence[Sequence[str]], title: str, *, papers: bool) -> Table:
    """Lines as a table, without the columns that none of them fills."""
    columns = COLUMNS if papers else COLUMNS[1:]
    filled = [at for at in range(len(columns)) if any(one[at] for one in rows)]
    return Table(
        tuple(columns[at] for at in filled),
        tuple(tuple(one[at] for at in filled) for one in rows),
        title,
    )


def quotes(read: Readings, found: Sequence[Result]) -> tuple[Quote, ...]:
    """The sentences of some results, each once, with numbers and data sets marked."""
    by_sentence: dict[tuple[int, Span], list[Result]] = {}
    for one in found:
        by_sentence.setdefault((one.paper, one.span), []).append(one)
    return tuple(
        replace(
            read.quote(paper, "abstract", span, _marks(group)),
            value="; ".join(dict.fromkeys(one.value for one in group)),
        )
        for (paper, span), group in by_sentence.items()
    )


def _marks(group: Sequence[Result]) -> list[Span]:
    """Where the numbers and what they are measured on stand, none inside another."""
    spans = sorted({one.mark for one in group} | {one.where for one in group})
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
