"""A question read in the light of the one before: references, refinements, undo.

References are resolved first (`references`); a question that only narrows,
replaces or drops is then merged with the last parse. The context is text, so
all of it can be shown.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.canonical import canonical
from assistant.understanding.grammar import dialogue as words
from assistant.understanding.parser import parse
from assistant.understanding.reading import Constraint, Parse, Rank
from assistant.understanding.references import Pointer

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker

SETS = (
    "papers.find", "papers.rank", "papers.count", "papers.aggregate", "list",
    "author.coauthors",
)  # fmt: skip
"""Intents whose papers a follow-up can narrow."""

SINGLE = frozenset(("date", "code", "score", "citations", "authors"))
"""Slots that hold one constraint: a new one takes the old one's place."""


def read(text: str, context: Context, linker: Linker) -> Parse:
    """The parse of a question asked after others."""
    line = " ".join(text.split())
    if re.search(words.UNDO, line, re.I):
        return _undo(context, linker)
    pointer = Pointer(line, context)
    pointer.resolve()
    if pointer.missing:
        return Parse("refuse.context", missing=pointer.missing)
    fresh = parse(pointer.line, linker)
    if not (context.read_as or context.shown):
        return fresh
    found = _merged(pointer, fresh, linker) or _others(fresh, context, linker)
    return replace(found, edits=(*found.edits, *pointer.edits))


def _undo(context: Context, linker: Linker) -> Parse:
    """The query before the last one; each further undo goes one further back."""
    if not context.history:
        return Parse("refuse.context", missing="undo")
    last = context.history[-1]
    edit = Edit("context", "undo", last, "the query before")
    return replace(parse(last, linker), edits=(edit,), rules=("undo",))


def _others(fresh: Parse, context: Context, linker: Linker) -> Parse:
    """ "What else did she write": without the paper last spoken of."""
    named = any(c.value.kind == "named" for c in fresh.of("author"))
    paper = linker.paper(context.paper) if context.paper else None
    if not (fresh.others and named and paper) or fresh.of("paper"):
        return fresh
    out = Constraint("paper", paper, negated=True)
    return replace(fresh, constraints=(*fresh.constraints, out), others=False)


def _merged(pointer: Pointer, fresh: Parse, linker: Linker) -> Parse | None:
    """The last parse with this question's changes; None where it stands alone."""
    line, context = pointer.line, pointer.context
    if not context.read_as:
        return None
    last = parse(context.read_as, linker)
    if last.intent not in SETS:
        return None
    if re.search(words.HOW_MANY, line, re.I):
        return replace(
            last, intent="papers.count", show="papers", rank=None, limit=None
        )
    if re.search(words.CITE_ALL, line, re.I):
        return _cite_all(context, linker)
    if pointer.reorders:
        return _combine(last, fresh, replaces=True)
    if re.search(words.QUERY, line, re.I):
        return None
    return _dropped(line, last) or _refined(line, fresh, last)


def _cite_all(context: Context, linker: Linker) -> Parse:
    papers = [linker.paper(key) for key in context.shown]
    cards = tuple(Constraint("paper", p, group=1) for p in papers if p)
    return Parse("paper.cite", constraints=cards)


def _refined(line: str, fresh: Parse, last: Parse) -> Parse | None:
    if re.search(words.SET, line, re.I) and fresh.intent in SETS:
        return _combine(last, _without_pointer(fresh), replaces=False, shape=True)
    if not re.search(words.FOLLOWS, line, re.I) or not _modifies(fresh):
        return None
    replaces = bool(re.search(words.REPLACES, line, re.I))
    narrows = bool(re.search(words.NARROWS, line, re.I))
    return _combine(
        last, fresh, replaces=replaces or not narrows, shape=fresh.show != "papers"
    )


def _without_pointer(fresh: Parse) -> Parse:
    """Topics made of nothing but pointing words are no topics."""
    pointing = r"(?:(?:them|these|those|of|which|are|have|has|ones?|papers?)\s*)+"
    kept = tuple(
        c
        for c in fresh.constraints
        if not (c.slot == "topic" and re.fullmatch(pointing, str(c.value)))
    )
    return replace(fresh, constraints=kept)


def _modifies(fresh: Parse) -> bool:
    """Whether a parse is made of constraints or order alone."""
    if fresh.unknown or fresh.intent not in SETS:
        return False
    return bool(fresh.constraints or fresh.rank or fresh.limit or fresh.group)


def _combine(
    last: Parse, fresh: Parse, *, replaces: bool, shape: bool = False
) -> Parse:
    """New constraints take the place of those of their slot, or join them."""
    slots = {c.slot for c in fresh.constraints}
    gone = slots if replaces else slots & SINGLE
    kept = tuple(c for c in last.constraints if c.slot not in gone)
    shift = max((c.group for c in kept), default=0)
    new = tuple(
        replace(c, group=c.group and c.group + shift) for c in fresh.constraints
    )
    added = tuple(c for c in new if c not in kept)
    merged = replace(
        last,
        constraints=(*kept, *added),
        rank=fresh.rank or last.rank,
        limit=fresh.limit or (None if fresh.rank is None and added else last.limit),
        edits=(*_changes(last, kept, added), *fresh.edits),
        rules=("follow-up", *fresh.rules),
        joint_or_union=fresh.joint_or_union,
    )
    if fresh.rank and last.intent == "papers.find":
        merged = replace(merged, rank=Rank(*fresh.rank))
    if shape or fresh.intent in ("papers.count", "papers.aggregate"):
        merged = _shaped(merged, fresh)
    return merged


def _shaped(merged: Parse, fresh: Parse) -> Parse:
    """The constraints of one parse with what another asks to see of them."""
    return replace(
        merged,
        intent=fresh.intent,
        show=fresh.show,
        group=fresh.group,
        measure=fresh.measure,
        field=fresh.field,
        having=fresh.having,
        rank=fresh.rank,
        limit=fresh.limit,
        strict=False,
    )


def _changes(
    last: Parse, kept: tuple[Constraint, ...], added: tuple[Constraint, ...]
) -> list[Edit]:
    """One edit: what goes, and what comes in its place."""
    lost = tuple(c for c in last.constraints if c not in kept)
    before = canonical(Parse("papers.find", constraints=lost)) if lost else ""
    after = canonical(Parse("papers.find", constraints=added)) if added else ""
    if not (before or after):
        return []
    why = "in its place" if before and after else "added" if after else "dropped"
    return [Edit("context", before, after, why)]


def _dropped(line: str, last: Parse) -> Parse | None:
    match = re.search(words.DROPS, line, re.I)
    if match is None:
        return None
    for slot, pattern in words.DROPPABLE:
        if re.fullmatch(pattern, match["what"], re.I) and last.of(slot):
            kept = tuple(c for c in last.constraints if c.slot != slot)
            edits = tuple(_changes(last, kept, ()))
            return replace(last, constraints=kept, edits=edits, rules=("drop",))
    return None
