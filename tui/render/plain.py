"""An answer as plain text: what the command line, a pipe and a transcript show.

First a list of lines, each with the role it plays; then those joined, with or
without the few attributes (bold, faint) that a terminal is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.text import clean
from tui.render import blocks, parts
from tui.render.blocks import FAINT, STRONG, Line, hanging

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.models import Answer

WIDTH = 80
LIMIT = 10
"""Cards shown where nothing else is asked for."""
_INDENT = "  "
_SGR = {STRONG: "\x1b[1m", FAINT: "\x1b[2m"}


def render(
    answer: Answer, width: int = WIDTH, limit: int | None = None, *, ansi: bool = False
) -> str:
    """The answer in lines of at most `width` cells, ending in one newline.

    `limit` bounds the cards shown (10), `ansi` allows bold and faint.
    """
    return join(lines(answer, width, limit), ansi=ansi)


def join(laid: Iterable[Line], *, ansi: bool = False) -> str:
    """Lines as one text."""
    styled = (_styled(line) if ansi else line.text.rstrip() for line in laid)
    return "\n".join(styled) + "\n"


def _styled(line: Line) -> str:
    start = _SGR.get(line.role)
    text = line.text.rstrip()
    return f"{start}{text}\x1b[0m" if start and text else text


def lines(answer: Answer, width: int = WIDTH, limit: int | None = None) -> list[Line]:
    """The lines of an answer: blocks with an empty line between them."""
    inner = max(20, width) - len(_INDENT)
    laid: list[Line] = []
    for block in _blocks(answer, inner, LIMIT if limit is None else limit):
        written = list(block)
        if laid and written:
            laid.append(Line(""))
        laid += (Line(_INDENT + text, role) for text, role in written)
    return laid


def _blocks(answer: Answer, width: int, limit: int) -> Iterator[Iterable[Line]]:
    cards = answer.papers[:limit]
    yield _reading(answer, width)
    yield _opening(answer, width, len(cards))
    if answer.table:
        yield blocks.table(answer.table, width)
    if answer.series:
        yield blocks.series(answer.series, width)
    if answer.text:
        yield (Line(text) for text in clean(answer.text).strip("\n").split("\n"))
    for card in cards:
        yield blocks.card(card, answer, width)
    yield blocks.loose_quotes(answer, cards, width)
    yield _closing(answer, width)


def _reading(answer: Answer, width: int) -> Iterator[Line]:
    """How the question was understood, and what was changed to get there."""
    if answer.read_as:
        yield from hanging("read as   ", [parts.echo(answer.read_as)], width, FAINT)
    changed = [text for text in map(parts.edit, answer.edits) if text]
    if changed:
        told = parts.echo(parts.SEPARATOR.join(changed))
        yield from hanging("changed   ", [told], width, FAINT)


def _opening(answer: Answer, width: int, shown: int) -> Iterator[Line]:
    """The answer itself, or why there is none."""
    if answer.headline:
        yield from hanging("", [parts.headline(answer, shown)], width, STRONG)
    if answer.abstention:
        start = f"no answer: {parts.reason(answer)}"
        yield from hanging("", [start], width, STRONG)
        yield from hanging("", [answer.abstention.missing], width)
    yield from blocks.listed(parts.items(answer), width)
    counted = parts.count(answer, shown)
    if counted:
        yield Line(counted, FAINT if answer.headline else STRONG)


def _closing(answer: Answer, width: int) -> Iterator[Line]:
    """What to know and where to go from here."""
    for caveat in answer.caveats:
        yield from hanging("note: ", [caveat], width, FAINT)
    readings = [f"{other.read_as} ({other.why})" for other in answer.alternatives]
    yield from hanging("or read as: ", readings, width, FAINT)
    nearest = answer.abstention.nearest if answer.abstention else ()
    yield from hanging("ask instead: ", nearest, width)
    if answer.next:
        joined = parts.SEPARATOR.join(answer.next)
        yield from hanging("next: ", [joined], width, FAINT)
