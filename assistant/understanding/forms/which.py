"""Which of several is more, earlier, higher: "does A0 or A1 have more papers?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar import comparisons, cues
from assistant.understanding.leftovers import finish
from assistant.understanding.reading import Both, PaperRef, PeopleRef, VenueRef

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning, Slot

_KINDS: dict[type, tuple[Slot, str]] = {
    PaperRef: ("paper", "papers"),
    PeopleRef: ("author", "authors"),
    VenueRef: ("venue", "venues"),
}
"""Slot and noun of what can be compared."""
_OF_PEOPLE = ("h_index", "novelty", "ai_score", "coauthors")


class _Sides(NamedTuple):
    """What is compared, and whether one is to be chosen (else: yes or no)."""

    names: tuple[str, ...]
    compared: tuple[Meaning, ...]
    choice: bool


def comparison(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether one of several is asked for; or whether the first beats the second."""
    if not mask.all("PAVW") or mask.has(cues.TOGETHER):
        return False
    if mask.has(comparisons.THAN_IN_DATES):
        draft.intent = "compare.whether"
        finish(mask, draft, linker, topics_too=False)
        return True
    for metric, pattern, more in comparisons.METRICS:
        sides = _sides(mask) if mask.has(pattern) else None
        if sides is not None and _comparable(sides.compared, metric):
            _fill(sides, mask, draft)
            draft.measure = metric if more else f"-{metric}"
            finish(mask, draft, linker, topics_too=False)
            return True
    return False


def _fill(sides: _Sides, mask: Mask, draft: Draft) -> None:
    draft.intent = "compare.which" if sides.choice else "compare.whether"
    group = draft.new_group()
    for one in sides.compared:
        slot, draft.show = _KINDS[type(one)]
        draft.constrain(slot, one, group=group)
    for name in sides.names:
        mask.drop(name)


def _sides(mask: Mask) -> _Sides | None:
    for name in mask.all("PAVW"):
        value = mask.value(name)
        if isinstance(value, Both) and (value.joined == "or" or _choice(mask)):
            return _Sides((name,), value.members, choice=True)
    than = mask.has(comparisons.THAN)
    for tag in "PAVW":
        names = tuple(mask.all(tag))
        if than and len(names) == 2 and _astride(mask, names, than):
            return _Sides(names, tuple(map(mask.value, names)), choice=False)
    return None


def _choice(mask: Mask) -> bool:
    return any(mask.has(pattern) for pattern in comparisons.CHOICE)


def _astride(mask: Mask, names: tuple[str, ...], than: re.Match[str]) -> bool:
    """Whether two names stand on either side of "than"."""
    first, second = (mask.text.find(name) for name in names)
    plain = not isinstance(mask.value(names[0]), Both)
    return plain and first < than.start() < second


def _comparable(compared: tuple[Meaning, ...], metric: str) -> bool:
    kinds = {type(one) for one in compared}
    if metric in _OF_PEOPLE:
        return kinds == {PeopleRef}
    if metric == "papers":
        return kinds in ({PeopleRef}, {VenueRef})
    if metric == "citations":
        return kinds in ({PeopleRef}, {PaperRef})
    return kinds == {PaperRef} or (kinds == {PeopleRef} and metric == "date")
