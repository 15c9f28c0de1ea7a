"""A question becomes a parse: names linked, phrases put together, one form chosen.

The forms are tried from the most particular to the most general; a search for
the words that are left is always a legal parse, so parsing never fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding import leftovers, operators, people_slots, phrases
from assistant.understanding.draft import Draft
from assistant.understanding.forms import (
    claims,
    listing,
    meta,
    number,
    paper,
    person,
    side_by_side,
    two_parts,
    verify,
    which,
    words,
)
from assistant.understanding.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Parse

    Form = Callable[[Mask, Draft, Linker], bool]

OF_TITLES: tuple[Form, ...] = (
    meta.guidance,
    claims.claim,
    paper.alone,
    words.stands_for,
    number.number,
    meta.not_stored,
    paper.asked,
    side_by_side.compare,
)
"""Forms with a stretch that may be a title: read before people are looked for in it."""
OF_PEOPLE: tuple[Form, ...] = (
    person.person_asked,
    which.comparison,
    verify.opinion,
    verify.boolean,
    listing.listing,
)
"""Forms that are read once it is known who is meant; the last one always fits."""


def parse(text: str, linker: Linker) -> Parse:
    """The reading of a question that stands alone."""
    halves = [half for half in text.split(" ; ") if any(map(str.isalnum, half))]
    first, *others = halves or [text]
    draft = _parse(first, linker)
    if others:
        draft.second = parse(" ; ".join(others), linker)
    return draft.done()


def _parse(text: str, linker: Linker) -> Draft:
    draft, sentence = Draft(), Sentence.of(text)
    operators.read(sentence, draft, linker)
    operated = bool(sentence.mentions) and not sentence.open_words()
    if not operated and not draft.intent:
        linker.link(sentence, draft)
    mask = sentence.mask()
    for name in mask.all("K"):
        mask.drop(name)
    if operated or draft.intent:
        _finish_operators(mask, draft, linker)
    else:
        phrases.reduce(mask)
        read(mask, draft, linker)
        draft.rules.extend(mask.fired)
    return draft


def _finish_operators(mask: Mask, draft: Draft, linker: Linker) -> None:
    """A question in the query language: its words are topics, its form is told."""
    leftovers.finish(mask, draft, linker)
    found = draft.intent in ("", "papers.find", "papers.rank")
    if found and draft.show not in ("", "papers"):
        draft.intent = "list"


def read(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Choose the form of a mask and fill the draft by it."""
    if any(form(mask, draft, linker) for form in OF_TITLES):
        return
    people_slots.named(mask, draft)
    people_slots.link(mask, draft, linker)
    people_slots.lone(mask, draft, linker)
    phrases.reduce(mask)
    if paper.related(mask, draft, linker):
        return
    two_parts.fronted(mask)
    second = two_parts.split(mask)
    if second is not None:
        inner = Draft()
        read(second, inner, linker)
        draft.second = inner.done()
        read(mask, draft, linker)
        return
    any(form(mask, draft, linker) for form in OF_PEOPLE)
