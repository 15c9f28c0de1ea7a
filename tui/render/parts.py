"""The words that every face uses for the parts of an answer, cleaned and unstyled.

One line of text each, without markup or width, so that the chat, the terminal
and an export say the same thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.text import clean_line
from tui.render.width import clip

if TYPE_CHECKING:
    from assistant.models import Answer, Card, Edit, Quote

SEPARATOR = " · "
_TITLE = 40
"""Cells of a title that stands for a key."""
_ECHOED = 600
"""Characters of what is said back in a text; JSON holds the whole."""
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
    "not_done": "not done by asking",
    "not_understood": "not understood",
    "nothing_matches": "nothing matches",
    "out_of_scope": "not about this library",
    "unknown_entity": "not in this library",
}


def number(value: float) -> str:
    """A number as read: thousands grouped, no point in a whole number."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:.4g}"


def counted(many: int, one: str, more: str = "") -> str:
    """A number with its noun: "1 paper", "54 papers"."""
    return f"{number(many)} {one if many == 1 else more or f'{one}s'}"


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
    also = ", ".join(clean_line(name) for name in card.also[:_AUTHORS])
    if len(card.also) > _AUTHORS:
        also += f" and {len(card.also) - _AUTHORS} more"
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


def kept(card: Card) -> list[str]:
    """What the reader added, a line each: marks first, then the note."""
    marks = ["★ starred"] if card.starred else []
    marks += [card.status] if card.status else []
    marks += [f"#{tag}" for tag in card.tags]
    lines = [SEPARATOR.join(map(clean_line, marks))] if marks else []
    return [*lines, f"note: {clean_line(card.note)}"] if card.note else lines


def place(quote: Quote) -> str:
    """Where a quote stands: "abstract 62-168"."""
    return f"{quote.field} {quote.start}-{quote.end}"


def echo(text: str) -> str:
    """What was asked or changed, said back; cut where it is very long."""
    if len(text) <= _ECHOED:
        return text
    return f"{text[:_ECHOED].rstrip()} … ({number(len(text))} characters, cut here)"


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


def headline(answer: Answer, shown: int) -> str:
    """The headline; one that counts the papers says too how many are shown."""
    said = clean_line(answer.headline)
    return f"{said} · {number(shown)} shown" if _counts(answer, shown) else said


def _counts(answer: Answer, shown: int) -> bool:
    """Whether the headline counts papers of which fewer are shown."""
    total = answer.total or 0
    listed = answer.value is None or answer.value.type == "papers"
    form = rf"(All )?{number(total)} (of [\d,]+ )?papers(,.*)?"
    counted = re.fullmatch(form, answer.headline)
    return bool(listed and counted and 0 < shown < total)


def offer(question: str, answer: Answer) -> str:
    """An offered question as the chat shows it: titles in the place of keys."""
    shown = clean_line(question)
    for card in answer.papers:
        key = f"@{clean_line(card.key)}"
        if key in shown:
            title = clip(clean_line(card.title).partition(":")[0], _TITLE)
            pieces = re.split(rf"{re.escape(key)}(?![\w:-])", shown)
            shown = f"“{title}”".join(pieces)
    return shown


def count(answer: Answer, shown: int) -> str:
    """How many papers are shown of how many there are, and in which order.

    Empty where the headline says it already, or there is nothing to count.
    """
    listed = answer.value is None or answer.value.type == "papers"
    total = answer.total if listed and answer.total else len(answer.papers)
    said = answer.headline
    if not shown or (total == shown and (said or total == 1)):
        return ""
    if _counts(answer, shown):
        return ""
    many = f"{number(shown)} of {number(total)}" if shown < total else number(total)
    if shown < total and many in said:
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
