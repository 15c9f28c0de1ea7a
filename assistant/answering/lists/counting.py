"""How many papers, or authors, venues ... of them: counted here, never reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.lists import grouping
from assistant.answering.lists.last_authors import unplaced
from assistant.answering.lists.listing import nothing
from assistant.answering.lists.unstated import unstated
from assistant.answering.lists.verifying import cut_short
from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import condition, retrieve
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer


def count(asked: Asked) -> Answer:
    """How many; none of a topic that no paper holds is no answer."""
    if asked.parse.show == "authors" and asked.parse.paper:
        paper = asked.named[0]
        if not paper.authors_complete:
            return cut_short(asked, paper)
    if asked.parse.joint_or_union:
        asked = asked.instead(replace(asked.parse, joint_or_union=False))
    number = _number(asked)
    if number is None:
        missing = f"Nothing called {asked.parse.show} is counted here."
        return asked.abstain("field_not_stored", missing)
    if number == 0 and asked.plan.topics:
        return nothing(asked, retrieve(asked.plan, asked.sources))
    return _counted(asked, number)


def _number(asked: Asked) -> int | None:
    if asked.parse.show == "papers":
        return asked.sources.count(condition(asked.plan, asked.sources))
    return len(grouping.facets(asked)) if asked.parse.show in grouping.SHOWN else None


def _counted(asked: Asked, number: int) -> Answer:
    show = asked.parse.show
    noun = "paper" if show == "papers" else grouping.SHOWN[show].noun
    return asked.answer(
        "number",
        [number],
        headline=f"{plural(number, noun)}, counted here",
        papers=grouping.evidence(asked) if asked.parse.constraints else (),
        total=number,
        caveats=(*grouping.people_missing(asked), *unplaced(asked), *unstated(asked)),
    )
