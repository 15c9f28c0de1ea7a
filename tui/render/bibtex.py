"""The papers of an answer as BibTeX entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporters import bibtex
from store.models import Authorship, Identifier, Paper, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.models import Answer, Card


def render(
    answer: Answer,
    find: Callable[[str], Paper | None] = lambda _: None,
    limit: int | None = None,
) -> str:
    """Entries for the cards, empty without cards.

    `find` gives the whole paper for a key (pages, publisher); without it an
    entry holds what the card shows.
    """
    cards = answer.papers if limit is None else answer.papers[:limit]
    return bibtex.entries(find(card.key) or as_paper(card) for card in cards)


def as_paper(card: Card) -> Paper:
    """A card as the paper it shows."""
    return Paper(
        id=card.n,
        key=card.key,
        title=card.title,
        abstract=card.abstract,
        authors=_authors(card),
        authors_complete=card.authors_complete,
        date=PartialDate.parse(card.date) if card.date else None,
        venue=card.venue,
        venue_name=card.venue_name,
        categories=card.categories,
        identifiers=tuple(Identifier(*pair) for pair in card.identifiers.items()),
        keywords=card.keywords,
    )


def _authors(card: Card) -> tuple[Authorship, ...]:
    placed = [Authorship(0, name, n) for n, name in enumerate(card.authors)]
    return (*placed, *(Authorship(0, name, None) for name in card.also))
