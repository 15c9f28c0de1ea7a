"""What is left in where something is ruled out: papers that do not say either way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
    """How many of the papers that are "not from NVIDIA" name no affiliation at all."""
    return tuple(
        note for slot, name in _MAY_LACK.items() if (note := _note(asked, slot, name))
    )


def _note(asked: Asked, slot: Slot, name: str) -> str:
    if not any(one.negated for one in asked.parse.of(slot)):
        return ""
    where = condition(asked.plan, asked.sources)
    silent = asked.library.papers.count(And((where, Not(Has(name)))))
    said = "names" if silent == 1 else "name"
    return f"{plural(silent, 'paper')} of these {said} no {name}" if silent else ""
