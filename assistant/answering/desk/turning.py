"""Turns of the conversation itself: questions back, and a new start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.desk import guidance
from assistant.models import Status
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer


def which(asked: Asked) -> Answer:
    """Several things could be meant: they are named, and none is taken."""
    missing = asked.parse.missing or "It is not clear which one is meant."
    answer = asked.abstain("ambiguous", missing)
    return replace(answer, status=Status.AMBIGUOUS) if answer.alternatives else answer


def nothing(asked: Asked) -> Answer:
    """There is nothing that could be meant."""
    said = asked.parse.missing or ""
    if not said.endswith("."):
        return guidance.refuse_context(asked)
    starters = guidance.refuse_context(asked).abstention
    return asked.abstain("no_context", said, starters.nearest if starters else ())


def unheard(asked: Asked) -> Answer:
    """A word that counts has no place in the reading: what is left is only offered."""
    said = "”, “".join(asked.parse.terms) or "that"
    missing = f"The nearest reading leaves “{said}” out: its answer may be another."
    readings = [one.read_as for one in asked.parse.alternatives]
    return asked.abstain("not_understood", missing, readings)


def reset(asked: Asked) -> Answer:
    """The conversation starts again; sets that have names keep them."""
    return asked.answer(
        "text",
        ["started over"],
        headline="Started over: the next question stands alone; undo goes back.",
        caveats=("sets keep their names; “forget all sets” lets them go",),
    )
