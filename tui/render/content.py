"""An answer as styled lines for the chat: the words of the plain text, and more colour.

Only `Content` leaves this module, built from pieces: no text of the library is ever
read as markup. What can be clicked carries `{"card": n}`, `{"ask": i}` (the i-th of
`offers`) or `{"query": 1}` as meta data: numbers, never text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from store.text import clean, clean_line
from tui.render import blocks, parts
from tui.render.blocks import FAINT, STRONG
from tui.render.plain import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.models import Answer, Card, Quote

QUIET = "dim"
BOLD = "bold"
NUMBER = "bold $text-accent"
QUESTION = "bold $text-primary"
MARKED = "bold underline"
WARNING = "$text-warning"
FOUND = "reverse dim"
FOUND_HERE = "reverse bold"
_BARS = "$text-secondary"
_ROLES = {STRONG: BOLD, FAINT: QUIET}
_ASKED = 12
"""Lines of a question that are shown."""
_NARROW = 24
"""Below this many cells nothing is indented."""


def offers(answer: Answer) -> tuple[str, ...]:
    """The questions an answer holds out: other readings, nearest, next."""
    nearest = answer.abstention.nearest if answer.abstention else ()
    readings = tuple(other.read_as for other in answer.alternatives)
    return (*readings, *nearest, *answer.next)


def question(text: str, width: int) -> list[Content]:
    """A question as asked, its lines kept; of a very long one, the beginning."""
    lines = [Content.styled(line, QUESTION) for line in clean(text).split("\n")]
    laid = hang("> ", Content("\n").join(lines), width, QUESTION)
    more = len(laid) - _ASKED
    if more < 2:
        return laid
    told = f"... {parts.number(more)} lines more"
    return [*laid[:_ASKED], *hang("  ", Content(told), width, QUIET)]


def answer(answer: Answer, width: int, limit: int | None = None) -> list[Content]:
    """An answer in lines of at most `width` cells; `limit` bounds the cards (10)."""
    laid: list[Content] = []
    for block in _blocks(answer, width, LIMIT if limit is None else limit):
        lines = list(block)
        laid += [Content(""), *lines] if laid and lines else lines
    return laid


def hang(lead: str, text: Content, width: int, style: str = "") -> list[Content]:
    """A text behind a lead, wrapped; what follows the first line stands under it."""
    taken = _cells(lead)
    if width < _NARROW or 2 * taken > width:
        return (Content.styled(lead, style) + text).wrap(max(1, width))
    lines = text.wrap(width - taken) or [Content("")]
    blank = " " * taken
    return [
        Content.assemble((blank if n else lead, style), line)
        for n, line in enumerate(lines)
    ]


def _blocks(answer: Answer, width: int, limit: int) -> Iterator[Iterable[Content]]:
    cards = answer.papers[:limit]
    yield _reading(answer, width)
    yield _opening(answer, width, len(cards))
    yield from _figures(answer, width)
    for card in cards:
        yield _card(card, answer, width)
    yield _loose_quotes(answer, cards, width)
    yield _closing(answer, width)


def _reading(answer: Answer, width: int) -> Iterator[Content]:
    if answer.read_as:
        text = _tagged(parts.echo(answer.read_as), {"query": 1}, QUIET)
        yield from hang("read as   ", text, width, QUIET)
    changed = [text for text in map(parts.edit, answer.edits) if text]
    if changed:
        text = Content(parts.echo(parts.SEPARATOR.join(changed)))
        yield from hang("changed   ", text, width, QUIET)


def _opening(answer: Answer, width: int, shown: int) -> Iterator[Content]:
    if answer.headline:
        yield from wrapped(parts.headline(answer, shown), width, BOLD)
    if answer.abstention:
        yield from wrapped(f"no answer: {parts.reason(answer)}", width, BOLD)
        yield from wrapped(answer.abstention.missing, width)
    yield from _roles(blocks.listed(parts.items(answer), width))
    counted = parts.count(answer, shown)
    if counted:
        yield from wrapped(counted, width, QUIET if answer.headline else BOLD)


def _figures(answer: Answer, width: int) -> Iterator[Iterable[Content]]:
    if answer.table:
        yield _table(answer, width)
    if answer.series:
        drawn = _roles(blocks.series(answer.series, max(width, 16)))
        yield (line.highlight_regex("█+", style=_BARS) for line in drawn)
    if answer.text:
        yield Content(clean(answer.text).strip("\n")).wrap(width)


def _table(answer: Answer, width: int) -> Iterator[Content]:
    """Columns where they fit; else rows, each cell behind its column's name."""
    table = answer.table
    assert table is not None
    if _fits(table.columns, table.rows, width):
        yield from _roles(blocks.table(table, width))
        return
    if table.title:
        yield from wrapped(table.title, width, BOLD)
    for n, row in enumerate(table.rows):
        if n:
            yield Content("")
        for column, cell in zip(table.columns, row, strict=False):
            if not cell:
                continue
            lead = f"{clean_line(column)}: " if column else ""
            yield from hang("  ", _pair(lead, clean_line(cell)), width)


def _fits(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> bool:
    widest = [
        max(_cells(clean_line(cell)) for cell in column)
        for column in zip(columns, *rows, strict=False)
    ]
    return sum(widest) + 2 * (len(widest) - 1) <= width


def _pair(lead: str, text: str) -> Content:
    return Content.assemble((lead, QUIET), text)


def _card(card: Card, answer: Answer, width: int) -> Iterator[Content]:
    """A numbered card with the quotes that are taken from it."""
    lead = f"[{card.n}] "
    body = list(_card_body(card, answer, width - len(lead)))
    title = Content.styled(clean_line(card.title) or "(no title)", BOLD)
    lines = hang(lead, title, width, NUMBER)
    for text in body:
        lines += hang(" " * len(lead), text, width)
    click = Style.from_meta({"card": card.n})
    yield from (line.stylize(click) for line in lines)


def _card_body(card: Card, answer: Answer, width: int) -> Iterator[Content]:
    first = [parts.authors(card), *parts.facts(card)]
    second = [parts.score(card), parts.citations(card), f"@{clean_line(card.key)}"]
    for texts, style in ((first, ""), (second, QUIET)):
        for line in _joined([text for text in texts if text], width):
            yield Content.styled(line, style)
    for text in parts.kept(card):
        yield Content.styled(text, QUIET)
    if card.reason:
        yield Content.styled(clean_line(card.reason), QUIET)
    for quote in answer.quotes:
        if quote.n == card.n:
            yield _quote(quote)


def _joined(texts: Sequence[str], width: int) -> Iterator[str]:
    """Texts with a dot between them, broken between texts before within one."""
    line = ""
    for text in texts:
        longer = line + parts.SEPARATOR + text if line else text
        if line and _cells(longer) > width:
            yield line
            longer = text
        line = longer
    if line:
        yield line


def _quote(quote: Quote, source: str = "") -> Content:
    """Verbatim words, those that answer marked, and where they stand."""
    pieces: list[tuple[str, str]] = []
    done = 0
    for mark in sorted(quote.marks, key=lambda mark: mark.start):
        start = max(done, mark.start)
        pieces.append((_verbatim(quote.text[done:start]), ""))
        pieces.append((_verbatim(quote.text[start : mark.end]), MARKED))
        done = max(start, mark.end)
    pieces.append((_verbatim(quote.text[done:]), ""))
    place = f"  {source}{parts.place(quote)}"
    return Content.assemble(("“", QUIET), *pieces, ("”", QUIET), (place, QUIET))


def _verbatim(text: str) -> str:
    """Clean, on one line, its outer blanks kept: pieces are put together again."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def _loose_quotes(
    answer: Answer, cards: Sequence[Card], width: int
) -> Iterator[Content]:
    shown = {card.n for card in cards}
    for quote in answer.quotes:
        if quote.n not in shown:
            yield from _quote(quote, f"@{clean_line(quote.key)} ").wrap(width)


def _closing(answer: Answer, width: int) -> Iterator[Content]:
    for caveat in answer.caveats:
        yield from hang("note: ", Content(clean_line(caveat)), width, WARNING)
    readings = len(answer.alternatives)
    for n, other in enumerate(answer.alternatives):
        why = Content.styled(f"  ({clean_line(other.why)})", QUIET)
        text = _tagged(other.read_as, {"ask": n}) + why
        yield from hang("or read as: ", text, width, QUIET)
    nearest = answer.abstention.nearest if answer.abstention else ()
    for n, question in enumerate(nearest, readings):
        text = _tagged(parts.offer(question, answer), {"ask": n})
        yield from hang("ask instead: ", text, width, QUIET)
    links = [
        _tagged(parts.offer(question, answer), {"ask": n})
        for n, question in enumerate(answer.next, readings + len(nearest))
    ]
    if links:
        joined = Content.styled(parts.SEPARATOR, QUIET).join(links)
        yield from hang("next: ", joined, width, QUIET)


def _tagged(text: str, meta: dict[str, int], style: str = "") -> Content:
    tagged = Content.styled(clean_line(text), style)
    return tagged.stylize(Style.from_meta(meta))


def _cells(text: str) -> int:
    """As Textual counts them, which is how it wraps."""
    return Content(text).cell_length


def wrapped(text: str, width: int, style: str = "") -> list[Content]:
    """An untrusted text on one line, wrapped."""
    return Content.styled(clean_line(text), style).wrap(max(1, width))


def _roles(lines: Iterable[blocks.Line]) -> Iterator[Content]:
    for line in lines:
        yield Content.styled(line.text, _ROLES.get(line.role, ""))
