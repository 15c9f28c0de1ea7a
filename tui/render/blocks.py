"""The blocks that plain text is made of: cards, quotes, lists, tables, bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.text import clean_line
from tui.render import parts
from tui.render.width import cells, clip, pad, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.models import Answer, Card, Quote, Series, Table

STRONG = "strong"
FAINT = "faint"
_LISTED = 30
_GAP = "  "
_BAR = "█"
_LONGEST_BAR = 40
_ROWS = 40
"""Rows of a table and points of a series that are drawn."""


class Line(NamedTuple):
    """A line of text and the role it plays."""

    text: str
    role: str = ""


def hanging(
    label: str, texts: Iterable[str], width: int, role: str = ""
) -> Iterator[Line]:
    """Texts behind a label, wrapped; what follows the first line stands under it."""
    lead = label
    for text in texts:
        for line in wrap(clean_line(text), width - len(label)):
            yield Line(lead + line, role)
            lead = " " * len(label)


def listed(items: Sequence[str], width: int) -> Iterator[Line]:
    """Items of a value side by side, the first thirty of many."""
    if not items:
        return
    more = len(items) - _LISTED
    shown = [*items[:_LISTED], *([f"and {more} more"] if more > 0 else [])]
    yield from hanging("", [parts.SEPARATOR.join(shown)], width)


def card(card: Card, answer: Answer, width: int) -> Iterator[Line]:
    """A numbered card with the quotes that are taken from it."""
    number = f"[{card.n}] "
    inner = width - len(number)
    yield from hanging(number, [card.title or "(no title)"], width, STRONG)
    body = [Line(text) for text in _body(card, inner)]
    for text in parts.kept(card):
        body += hanging("", [text], inner, FAINT)
    if card.reason:
        body += hanging("", [card.reason], inner, FAINT)
    for quote in answer.quotes:
        if quote.n == card.n:
            body += _quote(quote, inner)
    yield from (Line(" " * len(number) + text, role) for text, role in body)


def _body(card: Card, width: int) -> Iterator[str]:
    """Who, when and where; then the figures and the key."""
    first = [parts.authors(card), *parts.facts(card)]
    second = [parts.score(card), parts.citations(card), f"@{clean_line(card.key)}"]
    for texts in (first, second):
        yield from _joined([text for text in texts if text], width)


def _joined(texts: list[str], width: int) -> Iterator[str]:
    """Texts with a dot between them, broken between texts before within one."""
    line = ""
    for text in texts:
        longer = line + parts.SEPARATOR + text if line else text
        if line and cells(longer) > width:
            yield from wrap(line, width)
            longer = text
        line = longer
    if line:
        yield from wrap(line, width)


def _quote(quote: Quote, width: int, source: str = "") -> Iterator[Line]:
    text = f'"{clean_line(quote.text)}"  {source}{parts.place(quote)}'
    yield from hanging("", [text], width)


def loose_quotes(answer: Answer, cards: Sequence[Card], width: int) -> Iterator[Line]:
    """Quotes whose card is not among those shown, with the key they are from."""
    shown = {card.n for card in cards}
    for quote in answer.quotes:
        if quote.n not in shown:
            yield from _quote(quote, width, f"@{clean_line(quote.key)} ")


def table(table: Table, width: int) -> Iterator[Line]:
    """Columns aligned by cells where they fit; else a row at a time, cell by cell."""
    if table.title:
        yield from hanging("", [table.title], width, STRONG)
    head, *rows = _cells(table)[: _ROWS + 1]
    columns = list(zip(head, *rows, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    fits = sum(widths) + len(_GAP) * (len(widths) - 1) <= width
    draw = _aligned if fits else _stacked
    yield from draw(head, rows, widths, width)
    more = len(table.rows) - len(rows)
    if more:
        yield Line(f"and {parts.number(more)} more", FAINT)


def _cells(table: Table) -> list[list[str]]:
    """The head and the rows, clean and all of one length."""
    many = len(table.columns)
    rows = (table.columns, *table.rows)
    return [[clean_line(cell) for cell in (*row, *[""] * many)][:many] for row in rows]


def _aligned(
    head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], _: int
) -> Iterator[Line]:
    flush = [_numeric(column) for column in zip(*rows, strict=True)]
    flush = flush or [False] * len(head)
    for n, row in enumerate((head, *rows)):
        laid = zip(row, widths, flush, strict=True)
        written = [pad(cell, wide, right=right) for cell, wide, right in laid]
        yield Line(_GAP.join(written), "" if n else FAINT)


def _stacked(
    head: Sequence[str], rows: Sequence[Sequence[str]], _: Sequence[int], width: int
) -> Iterator[Line]:
    for row in rows:
        lead, *rest = zip(head, row, strict=True)
        yield from hanging("", [": ".join(filter(None, lead))], width, STRONG)
        for column, cell in rest:
            if cell:
                yield from hanging(_GAP, [f"{column}: {cell}"], width)


def _numeric(column: Sequence[str]) -> bool:
    """Whether a column reads best flush right: numbers, and blanks for none."""
    filled = [cell for cell in column if cell and cell != "-"]
    return bool(filled) and all(_is_number(cell) for cell in filled)


def _is_number(cell: str) -> bool:
    return cell.replace(",", "").replace(".", "", 1).removesuffix("%").isdigit()


def series(series: Series, width: int) -> Iterator[Line]:
    """One bar a point, as long as its share of the largest."""
    if series.name:
        yield from hanging("", [series.name], width, STRONG)
    points = [(clean_line(label), value) for label, value in series.points]
    if not points:
        return
    labels = min(width // 3, max(cells(label) for label, _ in points))
    most, longest = max(value for _, value in points), _longest(width - labels)
    for label, value in points[:_ROWS]:
        bar = _BAR * (max(1, round(longest * value / most)) if value > 0 else 0)
        name = pad(clip(label, labels), labels)
        yield Line(" ".join([f"{name} ", *bar.split(), parts.number(value)]))
    if len(points) > _ROWS:
        yield Line(f"and {parts.number(len(points) - _ROWS)} more", FAINT)


def _longest(room: int) -> int:
    """Cells of the longest bar, leaving room for a number behind it."""
    return max(4, min(_LONGEST_BAR, room - 12))
