"""What a question for last authors leaves out: papers whose list of authors is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import condition
from store.filters import And, Has, Not
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked


def unplaced(asked: Asked) -> tuple[str, ...]:
    """How many papers of those asked about do not tell who stands last."""
    if not any(not one.negated for one in asked.parse.of("last")):
        return ()
    anywhere = tuple(
        replace(one, slot="author") if one.slot == "last" else one
        for one in asked.parse.constraints
    )
    open_ = asked.instead(replace(asked.parse, constraints=anywhere))
    where = condition(open_.plan, asked.sources)
    cut = asked.library.papers.count(And((where, Not(Has("all-authors")))))
    if not cut:
        return ()
    name = "names" if cut == 1 else "name"
    return (
        f"{plural(cut, 'paper')} of theirs {name} only the first authors (et al.):"
        " who stands last is not known",
    )
