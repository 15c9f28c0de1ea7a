"""A question read in the light of the one before: references, refinements, undo.

References are turned into what they point to ("the second one" into the key
of card 2) before the question is parsed; a question that only narrows or
replaces is merged with the last parse. The context is text, so all of it can
be shown.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.grammar import dialogue as words
from assistant.understanding.parser import parse
from assistant.understanding.reading import Parse, Rank

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import Constraint

SETS = ("papers.find", "papers.rank", "papers.count", "papers.aggregate", "list", "author.coauthors")
"""Intents whose papers a follow-up can narrow."""


def read(text: str, context: Context, linker: Linker) -> Parse:
    """The parse of a question asked after others."""
    line = " ".join(text.split())
    if not (context.read_as or context.shown):
        return _alone(line, linker)
    if re.search(words.UNDO, line, re.I):
        return _undo(context, linker)
    pointed, edits = point(line, context)
    fresh = parse(pointed, linker)
    merged = _merged(pointed, fresh, context, linker)
    found = merged or fresh
    return replace(found, edits=(*found.edits, *edits)) if edits else found


def _alone(line: str, linker: Linker) -> Parse:
    if re.search(words.UNDO, line, re.I):
        return Parse("meta.help", edits=(Edit("ignored", line, "", "there is nothing to undo"),))
    return parse(line, linker)


def _undo(context: Context, linker: Linker) -> Parse:
    last = next((q for q in reversed(context.history) if q), "")
    if not last:
        return Parse("meta.help", edits=(Edit("ignored", "undo", "", "there is nothing to undo"),))
    found = parse(last, linker)
    return replace(found, edits=(Edit("context", "undo", last, "the query before"),))


def point(line: str, context: Context) -> tuple[str, tuple[Edit, ...]]:
    """The question with its references resolved, and what was put for what."""
    edits: list[Edit] = []

    def card(number: int, written: str) -> str:
        shown = context.shown
        place = number - 1 if number > 0 else len(shown) + number
        if not 0 <= place < len(shown):
            return written
        edits.append(Edit("context", written, f"@{shown[place]}", "by its number"))
        return f"@{shown[place]}"

    both = re.search(words.NUMBERS, line, re.I)
    if both and re.search(r"compare|vs|versus|differ|between|side by side", line, re.I):
        pair = f"{card(int(both['a']), both['a'])} and {card(int(both['b']), both['b'])}"
        line = f"{line[: both.start()]}{pair}{line[both.end() :]}"
    line = re.sub(words.ONE, lambda m: card(words.ORDINALS[m["ord"].lower()], m[0]), line, flags=re.I)
    line = re.sub(words.NUMBERED, lambda m: card(int(m["num"]), m[0]), line, flags=re.I)
    line = re.sub(words.BARE_NUMBER, lambda m: f"{m['verb']} {card(int(m['num']), m['num'])}", line, flags=re.I)
    if context.paper and not re.search(r'@|"', line):
        line = _swap(words.ITS, f"@{context.paper}'s", line, edits, "the paper last shown")
        line = _swap(words.IT, f"@{context.paper}", line, edits, "the paper last shown")
    if context.person and not re.search(r'"', line):
        line = _swap(words.THEIR, f"\"{context.person}\"'s", line, edits, "the author last shown") if not context_set(line) else line
        line = _swap(words.PERSON, f'"{context.person}"', line, edits, "the author last shown")
    return line, tuple(edits)


def context_set(line: str) -> bool:
    """Whether the question speaks of the papers last shown."""
    return bool(re.search(r"\b(?:them|these|those)\b", line, re.I))


def _swap(pattern: str, new: str, line: str, edits: list[Edit], why: str) -> str:
    match = re.search(pattern, line, re.I)
    if match is None:
        return line
    edits.append(Edit("context", match[0], new, why))
    return f"{line[: match.start()]}{new}{line[match.end() :]}"


def _merged(line: str, fresh: Parse, context: Context, linker: Linker) -> Parse | None:
    """The last parse with this question's changes; None where it stands alone."""
    if not context.read_as:
        return None
    last = parse(context.read_as, linker)
    if last.intent not in SETS:
        return None
    dropped = _dropped(line, last)
    if dropped is not None:
        return dropped
    about = re.search(r"\b(?:of (?:them|these|those)|them|those|these)\b", line, re.I)
    if about and fresh.intent in (*SETS, "answer.passage", "paper.cite"):
        stripped = _without_pointer(fresh)
        return _combine(last, stripped, replaces=False, shape=True)
    if not re.search(words.FOLLOWS, line, re.I) or not _modifies(fresh):
        return None
    replaces = bool(re.search(words.REPLACES, line, re.I)) or not re.search(words.NARROWS, line, re.I)
    return _combine(last, fresh, replaces=replaces, shape=fresh.show != "papers")


def _without_pointer(fresh: Parse) -> Parse:
    """Topics made of nothing but pointing words are no topics."""
    kept = tuple(
        c for c in fresh.constraints
        if not (c.slot == "topic" and re.fullmatch(r"(?:(?:them|these|those|of|which|are|have|ones?)\s*)+", str(c.value)))
    )  # fmt: skip
    return replace(fresh, constraints=kept)


def _modifies(fresh: Parse) -> bool:
    """Whether a parse is made of constraints or order alone."""
    if fresh.unknown or fresh.intent not in SETS:
        return False
    return bool(fresh.constraints or fresh.rank or fresh.limit or fresh.group)


def _combine(last: Parse, fresh: Parse, *, replaces: bool, shape: bool) -> Parse:
    """New constraints take the place of those of their slot, or join them."""
    single = {"date", "code", "score", "citations", "authors"}
    slots = {c.slot for c in fresh.constraints}
    gone = slots if replaces else slots & single
    kept = tuple(c for c in last.constraints if c.slot not in gone)
    shift = max((c.group for c in kept), default=0)
    new = tuple(replace(c, group=c.group and c.group + shift) for c in fresh.constraints)
    added = tuple(c for c in new if c not in kept)
    edits = (*_changes(last, kept, added), *fresh.edits)
    merged = replace(
        last,
        constraints=(*kept, *added),
        rank=fresh.rank or last.rank,
        limit=fresh.limit or (None if fresh.rank is None and added else last.limit),
        edits=edits,
        rules=("follow-up", *fresh.rules),
        joint_or_union=fresh.joint_or_union,
    )
    if fresh.rank and last.intent == "papers.find":
        merged = replace(merged, intent="papers.find", rank=Rank(*fresh.rank))
    if shape or fresh.intent in ("papers.count", "papers.aggregate"):
        merged = replace(
            merged, intent=fresh.intent, show=fresh.show, group=fresh.group,
            measure=fresh.measure, field=fresh.field, having=fresh.having, rank=fresh.rank,
        )  # fmt: skip
    return merged


def _changes(last: Parse, kept: tuple[Constraint, ...], added: tuple[Constraint, ...]) -> list[Edit]:
    from assistant.understanding.canonical import canonical

    lost = tuple(c for c in last.constraints if c not in kept)
    before = canonical(Parse("papers.find", constraints=lost)) if lost else ""
    after = canonical(Parse("papers.find", constraints=added)) if added else ""
    if not (before or after):
        return []
    return [Edit("context", before, after, "changes the last question")]


def _dropped(line: str, last: Parse) -> Parse | None:
    match = re.search(words.DROPS, line, re.I)
    if match is None:
        return None
    for slot, pattern in words.DROPPABLE:
        if re.fullmatch(pattern, match["what"], re.I) and last.of(slot):
            kept = tuple(c for c in last.constraints if c.slot != slot)
            lost = tuple(c for c in last.constraints if c.slot == slot)
            edits = tuple(_changes(last, kept, ()))
            del lost
            return replace(last, constraints=kept, edits=edits, rules=("drop",))
    return None
