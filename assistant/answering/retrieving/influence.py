"""Papers by influence: where a question asks for it, reported citations count as well.

Words still say what a paper is about; citations only weigh among the papers that hold
them, and decide alone where there are no words to rank by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.phrases import plural
from assistant.understanding.reading import Rank

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.answering.retrieving.retrieval import Retrieved
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan

_ASKED = Rank("influence")


def counts(plan: Plan) -> bool:
    """Whether citations are a part of the scores."""
    return plan.parse.rank == _ASKED and bool(plan.terms)


def order(plan: Plan) -> Rank | None:
    """The order asked for: by citations alone where no words rank by influence, or
    where the least of it is asked for."""
    rank = plan.parse.rank
    if rank is None or rank.metric != _ASKED.metric or counts(plan):
        return rank
    return Rank("citations", rank.descending)


def citations(plan: Plan, paper: int, sources: Sources) -> float | None:
    """How often a paper is cited, as times the mean; None where that does not count."""
    return sources.cited([paper])[0] if counts(plan) else None


def known(asked: Asked, found: Retrieved) -> list[str]:
    """Of how many of the papers found citations are reported."""
    every = len(found.papers)
    held = asked.library.papers.average(found.where, "citations")[1]
    if held >= every:
        return []
    some = f"{held:,}" if held else "none"
    papers = plural(every, "paper")
    return [f"citation counts are known of {some} of {papers} found"]
