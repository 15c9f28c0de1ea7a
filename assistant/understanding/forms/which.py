"""Which of several is more, earlier, higher: "does A0 or A1 have more papers?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar import comparisons, cues
from assistant.understanding.leftovers import SLOTS, finish
from assistant.understanding.reading import Both

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning

_SHOWN = {"A": "authors", "V": "venues", "D": "years"}
"""Tag of what is compared -> what is asked for; papers where there is none."""
_OF_PEOPLE = ("h_index", "novelty", "ai_score", "coauthors")
_FIGURES = {
    "papers": frozenset("AVDCF"), "latest": frozenset("A"),
    "citations": frozenset("AP"),
    "date": frozenset("AP"),
}  # fmt: skip
"""Metric -> the tags of what has such a figure."""


class _Sides(NamedTuple):
    """What is compared, and whether one is to be chosen (else: yes or no)."""

    names: tuple[str, ...]
    compared: tuple[Meaning, ...]
    choice: bool

    @property
    def tag(self) -> str:
        """The kind of the things compared."""
        return self.names[0][0].replace("W", "P")


def comparison(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether one of several is asked for; or whether the first beats the second."""
    if not mask.all("PAVWDCF") or mask.has(cues.TOGETHER):
        return False
    for metric, pattern, more in comparisons.METRICS:
        if not mask.has(pattern):
            continue
        sides = _sides(mask, metric)
        if sides is not None:
            _fill(sides, mask, draft)
            draft.measure = metric if more else f"-{metric}"
            _conditions(pattern, metric, mask, draft, linker)
            return True
    return False


def _conditions(
    pattern: str, metric: str, mask: Mask, draft: Draft, linker: Linker
) -> None:
    """What else the papers must be, where the figure is counted from papers."""
    counted = (
        metric in ("papers", "coauthors", "date", "latest") and draft.show != "papers"
    )
    if counted:
        while mask.take(pattern, "more"):
            pass
    finish(mask, draft, linker, topics_too=counted)


def _fill(sides: _Sides, mask: Mask, draft: Draft) -> None:
    draft.intent = "compare.which" if sides.choice else "compare.whether"
    group = draft.new_group()
    draft.show = _SHOWN.get(sides.tag, "papers")
    for one in sides.compared:
        draft.constrain(SLOTS[sides.tag], one, group=group)
    for name in sides.names:
        mask.drop(name)


def _sides(mask: Mask, metric: str) -> _Sides | None:
    tags = _FIGURES.get(metric, frozenset("A" if metric in _OF_PEOPLE else "P"))
    kinds = [tag for tag in "PAVDCF" if tag in tags]
    if mask.has(comparisons.WHICH_PAPER):
        kinds = [tag for tag in kinds if tag == "P"]
    for tag in kinds:
        for name in mask.all("PW" if tag == "P" else tag):
            value = mask.value(name)
            if isinstance(value, Both) and (value.joined == "or" or _choice(mask)):
                return _Sides((name,), value.members, choice=True)
    than = mask.has(comparisons.THAN)
    for tag in kinds:
        names = tuple(mask.all("PW" if tag == "P" else tag))
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
