"""The words that every face uses for the parts of an answer, cleaned and unstyled.

One line of text each, without markup or width, so that the chat, the terminal
and an export say the same thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.text import clean_line

if TYPE_CHECKING:
    from assistant.models import Answer, Card, Edit, Quote

SEPARATOR = " · "
_AUTHORS = 8
"""Names that a card shows of a long list."""
_ABSTENTIONS = {
    "empty_library": "the library is empty",
    "empty_question": "nothing was asked",
    "field_not_stored": "not stored here",
    "generation": "nothing is written for you",
    "no_context": "nothing to refer to yet",
    "no_evidence": "no paper here says so",
    "not_computable": "cannot be computed",
    "nothing_matches": "nothing matches",
    "out_of_scope": "not about this library",
    "unknown_entity": "not in this library",
}


def number(value: float) -> str:
    """A number as read: thousands grouped, no point in a whole number."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:.4g}"


def item(value: object) -> str:
    """One item of a typed value."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number(value)
    return clean_line(str(value))


def authors(card: Card) -> str:
    """The list as far as known, with those whose place in it is not known."""
    names = ", ".join(clean_line(name) for name in card.authors[:_AUTHORS])
    more = len(card.authors) - _AUTHORS
    if more > 0:
        names += f" and {more} more"
    if not card.authors_complete and names:
        names += " et al."
    also = ", ".join(clean_line(name) for name in card.also)
    return f"{names} with {also}".strip() if also else names


def facts(card: Card) -> list[str]:
    """Date, venue or category, and whether there is code."""
    place = card.venue or (card.categories[0] if card.categories else None)
    code = "code" if card.code or card.code_url else None
    return [clean_line(part) for part in (card.date, place, code) if part]


def score(card: Card) -> str:
    """The score with where it is from; empty where there is none."""
    if card.score is None:
        return ""
    source = f" ({clean_line(card.score_source)})" if card.score_source else ""
    return f"score {card.score:.1f}{source}"


def citations(card: Card) -> str:
    """How often it is cited, as reported; empty where unknown."""
    if card.citations is None:
        return ""
    return f"{number(card.citations)} citation{'' if card.citations == 1 else 's'}"


def place(quote: Quote) -> str:
    """Where a quote stands: "abstract 62-168"."""
    return f"{quote.field} {quote.start}-{quote.end}"


def edit(change: Edit) -> str:
    """A repair or default in a few words."""
    before, after = clean_line(change.before), clean_line(change.after)
    why = clean_line(change.why)
    if change.kind == "ignored":
        return f"{before} left out" + (f" ({why})" if why else "")
    if change.kind == "default":
        return " = ".join(part for part in (before, after) if part) or why
    arrow = " -> ".join(part for part in (before, after) if part)
    shown = change.kind in {"ambiguous", "acronym", "context"} and why
    return f"{arrow} ({why})" if shown else arrow


def count(answer: Answer, shown: int) -> str:
    """How many papers are shown of how many there are, and in which order.

    Empty where the headline says it already, or there is nothing to count.
    """
    listed = answer.value is None or answer.value.type == "papers"
    total = answer.total if listed and answer.total else len(answer.papers)
    headline = answer.headline
    if not shown or (total == shown and (headline or total == 1)):
        return ""
    many = f"{number(shown)} of {number(total)}" if shown < total else number(total)
    if shown < total and many in headline:
        return ""
    ranked = any(card.match is not None for card in answer.papers)
    order = ", best match first" if ranked and shown > 1 else ""
    return f"{many} paper{'' if total == 1 else 's'}{order}"


def items(answer: Answer) -> list[str]:
    """The items of the value that headline, table and cards do not show."""
    value = answer.value
    if value is None or value.type in {"papers", "table", "series", "text"}:
        return []
    if answer.table or answer.series or (value.type == "boolean" and answer.headline):
        return []
    write = number if value.type == "number" else item
    written = [write(one) for one in value.items]
    return [] if all(one in answer.headline for one in written) else written


def reason(answer: Answer) -> str:
    """Why there is no answer, in a few words."""
    if answer.abstention is None:
        return ""
    return _ABSTENTIONS.get(answer.abstention.reason, answer.abstention.reason)
