"""All that is known of one paper, as styled lines for the panel beside the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from store.text import clean, clean_line
from tui.render import parts
from tui.render.content import BOLD, NUMBER, QUIET, hang

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.models import Card

_ALL, _FOLDED = 1_000_000, 25
"""Names that a list shows."""
_LABEL = 13
"""Cells that the names of the fields take."""


def detail(
    card: Card,
    width: int,
    extras: Sequence[tuple[str, str]] = (),
    *,
    whole: bool = True,
    links: Sequence[str] = (),
) -> Content:
    """A card in full; `extras` are names and texts to put at the end.

    Unless it is to be `whole`, long lists of names are folded. `links` are made so
    that a terminal can open them.
    """
    title = Content.styled(clean_line(card.title) or "(no title)", BOLD)
    lines = [*hang(f"[{card.n}] ", title, width, NUMBER), Content("")]
    for label, value in _fields(card, _ALL if whole else _FOLDED):
        if value:
            short = len(label) < _LABEL and width >= 3 * _LABEL
            lead = f"{label:<{_LABEL}}" if short else f"{label}: "
            lines += hang(lead, Content(clean_line(value)), width, QUIET)
    for link in links:
        address = Content.styled(clean_line(link), Style(link=clean_line(link)))
        lines += hang(f"{'link':<{_LABEL}}", address, width, QUIET)
    for text in parts.kept(card):
        lines += Content.styled(text, BOLD).wrap(max(1, width))
    if card.abstract:
        lines += [
            Content(""),
            *Content(clean(card.abstract).strip()).wrap(max(1, width)),
        ]
    for name, text in extras:
        body = Content(clean(text).strip("\n")).wrap(max(1, width))
        lines += [Content(""), Content.styled(clean_line(name), QUIET), *body]
    return Content("\n").join(lines)


def _fields(card: Card, most: int) -> Iterator[tuple[str, str]]:
    cut = "" if card.authors_complete else " et al. (its source cuts the list short)"
    yield "authors", _names(card.authors, most) + cut if card.authors else ""
    yield "also by", _also(card, most)
    yield "date", card.date or (str(card.year) if card.year else "")
    yield "venue", _both(card.venue_name, card.venue)
    yield "categories", " ".join(card.categories)
    yield "affiliations", _names(card.affiliations, most, "; ")
    yield "score", parts.score(card).removeprefix("score ")
    yield "citations", "" if card.citations is None else parts.number(card.citations)
    yield (
        "code",
        card.code_url or {True: "yes", False: "none known", None: ""}[card.code],
    )
    for scheme, value in card.identifiers.items():
        yield clean_line(scheme), value
    yield "keywords", ", ".join(card.keywords)
    yield "why here", card.reason or ""
    yield "key", f"@{card.key}"


def _names(names: Sequence[str], most: int, between: str = ", ") -> str:
    more = len(names) - most
    folded = f" and {more} more (f unfolds)" if more > 0 else ""
    return between.join(names[:most]) + folded


def _also(card: Card, most: int) -> str:
    names = _names(card.also, most)
    return f"{names} (place in the list not known)" if names else ""


def _both(name: str | None, short: str | None) -> str:
    if name and short and name != short:
        return f"{name} ({short})"
    return name or short or ""
