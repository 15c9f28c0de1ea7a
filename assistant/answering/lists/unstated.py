"""What a condition cannot tell: papers, and people, that do not say either way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.people.figures import BOUNDED, FIGURES
from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import condition
from store.filters import And, Has, Not

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.understanding.reading import Slot

_MAY_LACK: Final[dict[Slot, str]] = {
    "affiliation": "affiliation", "category": "category",
}  # fmt: skip
"""Conditions whose opposite also fits a paper that says nothing of the kind."""


def unstated(asked: Asked) -> tuple[str, ...]:
    """How many of the papers that are "not from NVIDIA" name no affiliation at all;
    and of how many people the figure is known that authors are to have."""
    notes = (_note(asked, slot, name) for slot, name in _MAY_LACK.items())
    return (*filter(None, notes), *_reported(asked))


def _reported(asked: Asked) -> tuple[str, ...]:
    told = [FIGURES[slot][0] for slot in BOUNDED if asked.parse.of(slot)]
    if not told:
        return ()
    pages = plural(len(asked.library.people.with_profiles()), "author")
    return (f"{' and '.join(told)} as reported by the pages of {pages} here",)


def _note(asked: Asked, slot: Slot, name: str) -> str:
    if not any(one.negated for one in asked.parse.of(slot)):
        return ""
    where = condition(asked.plan, asked.sources)
    silent = asked.library.papers.count(And((where, Not(Has(name)))))
    said = "names" if silent == 1 else "name"
    return f"{plural(silent, 'paper')} of these {said} no {name}" if silent else ""
