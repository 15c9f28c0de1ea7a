"""A question that only narrows, widens or reorders: merged with the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.asking_back import nothing
from assistant.understanding.canonical import canonical
from assistant.understanding.grammar import dialogue as words
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case, exact
from assistant.understanding.reading import Constraint, Parse, Rank, SetRef
from assistant.understanding.sets import FOUND, papers_of
from store.text import words as folded
from store.value import replace

if TYPE_CHECKING:
    import re

    from assistant.understanding.linker import Linker

SINGLE = frozenset(("date", "code", "score", "citations", "authors"))
"""Slots that hold one constraint: a new one takes the old one's place."""


def refined(line: str, fresh: Parse, last: Parse) -> Parse | None:
    """The last parse with this question's changes; None where it stands alone."""
    if any_case(words.SET).search(line) and fresh.intent in FOUND:
        whole, asked = _those(last), _without_pointer(fresh)
        found = combine(whole, asked, replaces=False, shape=True)
        return replace(found, strict=bool(asked.of("topic") and last.of("topic")))
    if not any_case(words.FOLLOWS).search(line) or not modifies(fresh):
        return None
    replaces = bool(any_case(words.REPLACES).search(line))
    narrows = bool(any_case(words.NARROWS).search(line))
    base = _those(last) if narrows and not replaces else last
    return combine(
        base, fresh, replaces=replaces or not narrows, shape=fresh.show != "papers"
    )


def _those(last: Parse) -> Parse:
    """What "those" are: of a list cut at a number, the papers that are in it."""
    if not (last.limit and last.show == "papers" and last.intent in FOUND):
        return last
    whole = Constraint("set", SetRef(papers_of(last)))
    return Parse("papers.find", constraints=(whole,), rank=last.rank)


def _without_pointer(fresh: Parse) -> Parse:
    """Topics made of nothing but pointing words are no topics."""
    pointing = (
        r"(?:(?:them|these|those|of|which|are|have|has|ones?|papers?|group|count|split)"
        r"\s*)+"
    )
    kept = tuple(
        replace(c, value=exact(words.SAYS).sub("", str(c.value)))
        if c.slot == "topic"
        else c
        for c in fresh.constraints
        if not (c.slot == "topic" and exact(pointing).fullmatch(str(c.value)))
    )
    return replace(fresh, constraints=kept)


def modifies(fresh: Parse) -> bool:
    """Whether a parse is made of constraints or order alone."""
    if fresh.unknown or fresh.intent not in FOUND:
        return False
    return bool(fresh.constraints or fresh.rank or fresh.limit or fresh.group)


def combine(last: Parse, fresh: Parse, *, replaces: bool, shape: bool = False) -> Parse:
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
        limit=fresh.limit or last.limit,
        edits=(*changes(last, kept, added), *fresh.edits),
        rules=("follow-up", *fresh.rules),
        joint_or_union=fresh.joint_or_union,
    )
    if fresh.rank and last.intent == "papers.find":
        merged = replace(merged, rank=Rank(*fresh.rank))
    if shape or fresh.intent in ("papers.count", "papers.aggregate"):
        merged = _shaped(merged, fresh)
    return merged


def _shaped(merged: Parse, fresh: Parse) -> Parse:
    """The constraints of one parse with what another asks to see of them.

    Papers stay in the order they were asked for in.
    """
    same = fresh.intent == "papers.find" and fresh.show == merged.show
    return replace(
        merged,
        intent=fresh.intent,
        show=fresh.show,
        group=fresh.group,
        measure=fresh.measure,
        field=fresh.field,
        having=fresh.having,
        rank=fresh.rank or (merged.rank if same else None),
        limit=fresh.limit,
        strict=False,
    )


def widened(line: str, last: Parse, linker: Linker) -> Parse | None:
    """The last parse with one more way to meet a condition: "or 2026"."""
    match = any_case(words.WIDENS).search(line)
    fresh = parse(_added(match), linker) if match else None
    if fresh is None or fresh.unknown or len(fresh.constraints) != 1:
        return None
    if fresh.intent == "author.show":
        fresh = replace(fresh, intent="papers.find", show="papers")
    new = fresh.constraints[0]
    if fresh.intent not in FOUND or new.slot == "topic":
        return None
    return _either(new, last)


def _either(new: Constraint, last: Parse) -> Parse | None:
    """The last parse with a condition beside those of its slot, one of which holds."""
    old = last.of(new.slot)
    if not old or new in old:
        return None
    group = old[0].group or 1 + max(c.group for c in last.constraints)
    if any(c.negated or (c.group and c.group != group) for c in (*old, new)):
        return None
    either = tuple(replace(c, group=group) for c in (*old, new))
    rest = tuple(c for c in last.constraints if c not in old)
    place = last.constraints.index(old[0])
    return replace(
        last,
        constraints=(*rest[:place], *either, *rest[place:]),
        edits=tuple(changes(last, rest, either)),
        joint_or_union=False,
        rules=("wider",),
    )


def _added(match: re.Match[str]) -> str:
    """What is added, in its own words."""
    return match["x"] or match["x2"] or match["x3"]


def changes(
    last: Parse, kept: tuple[Constraint, ...], added: tuple[Constraint, ...]
) -> list[Edit]:
    """One edit: what goes, and what comes in its place."""
    lost = tuple(c for c in last.constraints if c not in kept)
    before = canonical(Parse("papers.find", constraints=lost)) if lost else ""
    after = canonical(Parse("papers.find", constraints=added)) if added else ""
    if before == after:
        return []
    why = "in its place" if before and after else "added" if after else "dropped"
    return [Edit("context", before, after, why)]


def dropped(line: str, last: Parse) -> Parse | None:
    """The last parse without a condition that is to go; None where none is."""
    if any_case(words.DROPS_LAST).search(line):
        return _without(last, _newest(last))
    if any_case(words.DROPS_ALL).search(line):
        return _without(last, last.constraints)
    match = any_case(words.DROPS).search(line)
    if match is None:
        return None
    what = match["what"]
    if not match["noun"] and any_case(words.KEEPS_OUT).search(line):
        return None
    found = _of_slot(what, last) or _of_shape(what, last)
    if found is not None:
        return found
    if match["noun"] or any(any_case(p).fullmatch(what) for _, p in words.DROPPABLE):
        return nothing(f"The last query has no condition on {what} to drop.")
    return _named(what, last, line)


def _of_slot(what: str, last: Parse) -> Parse | None:
    """Without the conditions of a kind: "drop the venue"."""
    for slot, pattern in words.DROPPABLE:
        if any_case(pattern).fullmatch(what) and last.of(slot):
            return _without(last, tuple(last.of(slot)))
    return None


def _of_shape(what: str, last: Parse) -> Parse | None:
    """Without the order or the limit of the papers shown."""
    if last.rank and any_case(words.ORDER).fullmatch(what):
        return replace(last, rank=None, intent=_plain(last), edits=_unranked(last))
    if last.limit and any_case(words.LIMIT).fullmatch(what):
        edit = Edit("context", f"limit:{last.limit}", "", "dropped")
        return replace(last, limit=None, edits=(edit,), rules=("drop",))
    return None


def _named(what: str, last: Parse, line: str) -> Parse | None:
    """A condition to go, by what it says: "drop NVIDIA"."""
    said = set(folded(what))
    holding = tuple(
        c
        for c in last.constraints
        if said
        and said <= set(folded(canonical(Parse("papers.find", constraints=(c,)))))
    )
    explicit = any_case(words.SURELY_DROPS).search(line)
    return _without(last, holding) if holding and explicit else None


def _newest(last: Parse) -> tuple[Constraint, ...]:
    """The last condition; alternatives are one."""
    if not last.constraints:
        return ()
    one = last.constraints[-1]
    return tuple(
        c for c in last.constraints if c == one or (one.group and c.group == one.group)
    )


def _without(last: Parse, gone: tuple[Constraint, ...]) -> Parse:
    if not gone:
        return nothing("The last query has no condition to drop.")
    kept = tuple(c for c in last.constraints if c not in gone)
    edits = tuple(changes(last, kept, ()))
    return replace(last, constraints=kept, edits=edits, rules=("drop",))


def _plain(last: Parse) -> str:
    return "papers.find" if last.intent == "papers.rank" else last.intent


def _unranked(last: Parse) -> tuple[Edit, ...]:
    before = canonical(Parse("papers.find", rank=last.rank))
    return (Edit("context", before, "", "dropped"),)
