"""Answers of a bounded size: a page of the papers, and how to have the next.

An answer about 200,000 papers, or of 3,000 authors, would fill whatever asked it.
Where the answer is papers the page is of papers; where it is many other things (people,
rows) the page is of those, and the first papers stand beside them as proof.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from store.value import replace
from tui.render.parts import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.models import Answer, Card

ITEMS: Final = 200
"""People, years or rows on a page."""
ROOM: Final = 40_000
"""Characters that the papers of a page may take, but for the first of them."""
TEXT: Final = 30_000
"""Characters of verbatim material."""


class Page(NamedTuple):
    """A part of an answer."""

    answer: Answer
    start: int
    next_start: int | None
    """Where the next page begins; None where this is the last."""


def page(answer: Answer, start: int, limit: int) -> Page:
    """From one place on of an answer that was asked for with `start + limit` papers."""
    if _of_papers(answer):
        end = start + len(_fitting(answer.papers[start : start + limit]))
        made, many = _papers(answer, start, end), len(answer.papers)
        cut = end < many or many >= start + limit
        more = cut and start < end < (answer.total or 0)
    else:
        end = start + ITEMS
        made = replace(
            _items(answer, start, end), papers=_fitting(answer.papers[:limit])
        )
        more = end < _length(answer)
    made = _text(_quotes(_beyond(made, answer, start), answer))
    return Page(made, start, end if more else None)


def _beyond(page: Answer, whole: Answer, start: int) -> Answer:
    """An empty page says that there is nothing here, not that nothing was found."""
    if not start or page.papers or not (whole.papers or _length(whole)):
        return page
    note = f"there is nothing from start={start} on"
    return replace(page, headline="", caveats=(*page.caveats, note))


def _of_papers(answer: Answer) -> bool:
    """Whether the page is one of papers: they are the answer, what is said of each of
    them is, or what is counted while all that is said finds room."""
    value = answer.value
    if value is None or value.type == "papers":
        return True
    counted = answer.papers and answer.total not in (None, len(value.items))
    if counted and _length(answer) <= ITEMS:
        return True
    return _texts_of_each(answer) or _rows_of_each(answer)


def _texts_of_each(answer: Answer) -> bool:
    value, many = answer.value, len(answer.papers)
    return bool(value and value.type == "text" and 1 < many == len(value.items))


def _rows_of_each(answer: Answer) -> bool:
    table, many = answer.table, len(answer.papers)
    each = table and table.columns[0] == "paper"
    return bool(each and table and 1 < many == len(table.rows))


def _fitting(cards: Sequence[Card]) -> tuple[Card, ...]:
    """As many as there is room for: one at least."""
    room, kept = ROOM, list(cards[:1])
    for card in cards[1:]:
        room -= len(card.abstract) + len(card.title) + sum(map(len, card.authors)) + 400
        if room < 0:
            break
        kept.append(card)
    return tuple(kept)


def _papers(answer: Answer, start: int, end: int) -> Answer:
    """The papers of a page, and what is said of each; of all else the beginning."""
    made = _items(answer, 0, ITEMS)
    value, table = answer.value, answer.table
    if value and (value.type == "papers" or _texts_of_each(answer)):
        items = value.items[start:end]
        made = replace(made, value=replace(value, items=items))
        if answer.text == _joined(value.items):
            made = replace(made, text=_joined(items))
    if table and _rows_of_each(answer):
        made = replace(made, table=replace(table, rows=table.rows[start:end]))
    headline = _headline(answer, start, end)
    return replace(made, papers=answer.papers[start:end], headline=headline)


def _joined(entries: Sequence[Any]) -> str:
    return "\n\n".join(str(one).strip() for one in entries)


def _headline(answer: Answer, start: int, end: int) -> str:
    """One that counts the papers told up to here says which of them these are."""
    of = f" of {number(answer.total or 0)} "
    counted = f"{number(len(answer.papers))}{of}"
    if not start or not answer.headline.startswith(counted):
        return answer.headline
    here = f"{number(start + 1)} to {number(end)}{of}"
    return here + answer.headline.removeprefix(counted)


def _items(answer: Answer, start: int, end: int) -> Answer:
    """The people, years or rows of a page."""
    value, table, series = answer.value, answer.table, answer.series
    if value is not None:
        value = replace(value, items=value.items[start:end])
    if table is not None:
        table = replace(table, rows=table.rows[start:end])
    if series is not None:
        series = replace(series, points=series.points[start:end])
    return replace(answer, value=value, table=table, series=series)


def _length(answer: Answer) -> int:
    """How many people, years or rows there are."""
    items = len(answer.value.items) if answer.value else 0
    rows = len(answer.table.rows) if answer.table else 0
    points = len(answer.series.points) if answer.series else 0
    return max(items, rows, points)


def _quotes(page: Answer, whole: Answer) -> Answer:
    """Only quotes of papers that are on the page, or on no card at all."""
    left_out = {card.n for card in whole.papers} - {card.n for card in page.papers}
    kept = tuple(one for one in page.quotes if one.n not in left_out)
    return replace(page, quotes=kept)


def _text(answer: Answer) -> Answer:
    """Verbatim material as far as there is room, cut at the end of a line."""
    text = answer.text
    if text is None or len(text) <= TEXT:
        return answer
    kept = text[:TEXT].rpartition("\n")[0] or text[:TEXT]
    note = (
        f"the text is cut: {len(kept):,} of {len(text):,} characters; ask for fewer"
        " papers, or use export"
    )
    return replace(answer, text=kept, caveats=(*answer.caveats, note))
