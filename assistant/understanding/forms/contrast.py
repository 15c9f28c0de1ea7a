"""Two sets of papers told in words, and which is the larger.

"Is there more on X than on Y", "did A0 write more about X or Y", "are most of A0's
papers on X": each side is read as a question about papers and becomes a result set.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.draft import Draft
from assistant.understanding.grammar import contrasts as words
from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Constraint
from assistant.understanding.sets import meeting
from store.value import replace

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reader import Reader


class _Halves(NamedTuple):
    """Both sides as masks to be read, and how they are compared."""

    one: str
    other: str
    intent: str
    more: bool = True
    rest: bool = False
    """The other side is what is left of it without the one."""


def contrast(mask: Mask, draft: Draft, linker: Linker, read: Reader) -> bool:
    """Whether two sets are compared; `read` understands the words of a side."""
    halves = _than(mask) or _either(mask) or _most(mask)
    if halves is None:
        return False
    sides = [_read(text, mask, linker, read) for text in (halves.one, halves.other)]
    if not all(_is_set(side) for side in sides):
        return False
    one, other = (tuple(side.constraints) for side in sides)
    if halves.rest:
        if set(one) <= set(other):
            return False
        other = (*other, _opposite(tuple(c for c in one if c not in other)))
    if one == other:
        return False
    _fill(draft, halves, one, other)
    draft.edits += [e for side in sides for e in side.edits if e not in draft.edits]
    return True


def _fill(
    draft: Draft,
    halves: _Halves,
    one: tuple[Constraint, ...],
    other: tuple[Constraint, ...],
) -> None:
    group = draft.new_group()
    draft.constrain("set", meeting(one), group=group)
    draft.constrain("set", meeting(other), group=group)
    draft.intent = halves.intent
    draft.measure = "papers" if halves.more else "-papers"
    draft.show = "papers"
    draft.rules.append("contrast")


def _opposite(conditions: tuple[Constraint, ...]) -> Constraint:
    """That a paper does not meet some conditions."""
    only = conditions[0]
    if len(conditions) == 1 and only.slot == "code":
        return replace(only, value=not only.value)
    if len(conditions) == 1 and not (only.negated or only.group):
        return replace(only, negated=True)
    return Constraint("set", meeting(conditions), negated=True)


def _is_set(side: Draft) -> bool:
    plain = side.intent in ("", "papers.find") and side.show in ("", "papers")
    told = side.constraints and not (side.unknown or side.rank or side.having)
    return bool(plain and told and side.second is None)


def _read(text: str, mask: Mask, linker: Linker, read: Reader) -> Draft:
    inner = Draft()
    read(mask.half(f"papers {text}"), inner, linker)
    return inner


def _than(mask: Mask) -> _Halves | None:
    """As in "did A0 write more about X than about Y"."""
    kinds = mask.meets(words.MORE_OF_A_KIND)
    if kinds:
        return _halves(kinds, f"on {kinds['x']}", f"on {kinds['y']}", "compare.whether")
    match = mask.meets(words.MORE_THAN)
    if match is None:
        return None
    x, y = match["x"].strip(), match["y"].strip()
    named = exact(rf"{words.PLACED}$").match(y)
    if named and _last(match["lead"], named[2][0]):
        return None
    own = _last(x, named[2][0]) if named else None
    if own:
        front = f"{match['lead']} {x[: own.start()]} {x[own.end() :]}"
        return _halves(match, own.group(), y, "compare.whether", front)
    other = _likewise(x, y)
    return _halves(match, x, other, "compare.whether") if other else None


def _either(mask: Mask) -> _Halves | None:
    """As in "are there more papers on X or on Y"."""
    match = mask.meets(words.MORE_OR)
    if match is None:
        return None
    x, y = match["x"].strip(" ,:"), match["y"].strip()
    if " , " in x:
        return None
    if not exact(rf"{words.PREPOSITION}\b").match(x):
        if not match["said"]:
            return None
        return _halves(match, f"on {x}", f"on {y}", "compare.which")
    other = _likewise(x, y)
    return _halves(match, x, other, "compare.which") if other else None


def _halves(
    match: re.Match[str], x: str, y: str, intent: str, lead: str | None = None
) -> _Halves | None:
    """Both sides with what holds for both; None where the lead says something else."""
    if exact(r" (?:who|whom|which (?:author|person|researcher)s?)(?= )").search(
        match["lead"]
    ):
        return None
    base = _base(match["lead"] if lead is None else lead)
    if base is None:
        return None
    shared, y = _shared(x, y)
    base = f"{base} {shared}"
    return _Halves(f"{base} {x}", f"{base} {y}", intent, match["way"] == "more")


def _last(side: str, tag: str) -> re.Match[str] | None:
    """The last name of a kind in a side, with its preposition."""
    found = [m for m in re.finditer(words.PLACED, side) if m[2][0] == tag]
    return found[-1] if found else None


def _most(mask: Mask) -> _Halves | None:
    """As in "are most of A0's papers from 2020": against those that are not."""
    match = mask.meets(words.MOST)
    if match is None:
        return None
    base = exact(r"\bpapers?\b").sub(" ", match["base"])
    whole = f"{base} {match['cond']}"
    return _Halves(whole, base, "compare.whether", rest=True)


def _base(lead: str) -> str | None:
    """What holds for both sides: conditions before them; None for other words."""
    first = exact(rf"(?<![\w]){words.PREPOSITION}\b(?= [a-z])").search(lead)
    topic = lead[first.start() :] if first else ""
    lead = lead[: first.start()] if first else lead
    names = re.findall(words.PLACED, lead)
    rest = re.sub(words.PLACED, " ", lead)
    if not all(_leads(word) for word in re.findall(r"[^\W_]+", rest)):
        return None
    placed = (f"{before or _by(name)}{name}" for before, name in names)
    return " ".join((*placed, topic))


def _by(name: str) -> str:
    return "by " if name.startswith("A") else "in "


def _leads(word: str) -> bool:
    return bool(exact(words.LEAD).fullmatch(word)) or word in LIGHT


def _likewise(x: str, y: str) -> str | None:
    """The second side with the preposition of the first, where it has none."""
    if y in words.WITH_OR_OUT:
        other = words.WITH_OR_OUT[y == "without"]
        return re.sub(rf"^(.*?)\b{other}\b", rf"\1{y}", x) if other in x else None
    led = exact(rf"{words.PREPOSITION}\b").match
    if led(y):
        return y if led(x) else None
    before = led(x)
    return f"{before.group()} {y}" if before else None


def _shared(x: str, y: str) -> tuple[str, str]:
    """Names behind the second side alone, of a kind the first lacks: for both."""
    shared = ""
    while match := re.search(rf" {words.PLACED}$", y):
        if re.search(rf"\b{match[2][0]}\d", x):
            break
        shared, y = f"{shared} {match.group().strip()}", y[: match.start()]
    return shared, y
