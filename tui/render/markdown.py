"""An answer as Markdown, for export and the clipboard.

Every text of the library is escaped: a title with stars, hashes, brackets or
HTML in it reads as it is stored and never becomes markup.
"""

from __future__ import annotations

import re
from textwrap import indent
from typing import TYPE_CHECKING

from store.markdown import code, escape
from store.text import clean, clean_line
from tui.render import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.models import Answer, Card, Quote, Series, Table


def render(answer: Answer, limit: int | None = None) -> str:
    """The answer as a Markdown document, ending in one newline."""
    cards = answer.papers if limit is None else answer.papers[:limit]
    return "\n\n".join(_blocks(answer, cards)) + "\n"


def _blocks(answer: Answer, cards: Sequence[Card]) -> Iterator[str]:
    if answer.read_as:
        yield f"*Read as:* {code(answer.read_as)}"
    if answer.headline:
        yield f"**{escape(parts.headline(answer, len(cards)))}**"
    if answer.abstention:
        yield f"**No answer:** {escape(answer.abstention.missing)}"
    items = parts.items(answer)
    if items:
        yield "\n".join(f"- {escape(one)}" for one in items)
    counted = parts.count(answer, len(cards))
    if counted:
        yield escape(counted)
    yield from _figures(answer)
    if cards:
        yield "\n".join(_card(card, answer.quotes) for card in cards)
    yield from (f"*Note:* {escape(caveat)}" for caveat in answer.caveats)


def _figures(answer: Answer) -> Iterator[str]:
    if answer.table:
        yield table(answer.table)
    if answer.series:
        yield _series(answer.series)
    if answer.text:
        yield fenced(answer.text)


def _card(card: Card, quotes: Sequence[Quote]) -> str:
    """A list item: title, who and where, key, and the quotes taken from it."""
    about = [parts.authors(card), *parts.facts(card), parts.score(card)]
    lead = f"{card.n}. "
    lines = [f"{lead}**{escape(card.title) or '(no title)'}**  "]
    lines += [parts.SEPARATOR.join(escape(p) for p in about if p) + "  "] * any(about)
    lines.append(code("@" + clean_line(card.key)))
    for quote in quotes:
        if quote.n == card.n:
            lines += ["", f"> {escape(quote.text)} ({parts.place(quote)})"]
    return indent("\n".join(lines), " " * len(lead)).lstrip(" ")


def fenced(text: str) -> str:
    """A code block whose fence is longer than any run of backticks in it."""
    text = clean(text).strip("\n")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def table(table: Table) -> str:
    """A pipe table."""
    rows = [[escape(cell) for cell in row] for row in (table.columns, *table.rows)]
    rows.insert(1, ["---"] * len(table.columns))
    lines = [f"| {' | '.join(row)} |" for row in rows]
    title = [f"**{escape(table.title)}**", ""] if table.title else []
    return "\n".join([*title, *lines])


def _series(series: Series) -> str:
    lines = [f"| {escape(series.axis)} | {escape(series.name)} |", "| --- | ---: |"]
    lines += [f"| {escape(x)} | {parts.number(y)} |" for x, y in series.points]
    return "\n".join(lines)
