"""When a search is loosened: a paper may lack words of the topic, and how many.

Of a few words a paper must hold all. Where none does, or in a large library almost
none, what answers a question says it in other words: most of them will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.filters import Everything

if TYPE_CHECKING:
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan

STRICT_TERMS = 5
"""Up to this many content words, a paper must hold them all where any does."""

NEEDED = 0.5
"""Share of the question's idf that a paper must hold where it need not hold all."""

NEEDED_OF_MANY = 0.25
"""The same, of more than `STRICT_TERMS` words: what answers a literature question
often says it in other words."""

WORDY = 3
"""Words of a topic that papers can put otherwise."""

FEW = 10_000
"""If less than one paper in so many holds all words of a wordy topic, others are found
as well ("designing interventions for causal discovery": 1 of 241,387). In a library of
some thousand papers the one that holds them all is the answer."""


def too_few(plan: Plan, papers: int, sources: Sources) -> bool:
    """Whether so few papers hold all the words that others are to be found as well."""
    return papers * FEW < sources.index.size and _topic_alone(plan)


def _topic_alone(plan: Plan) -> bool:
    """Whether papers are searched for by a wordy topic and by nothing else."""
    parse = plan.parse
    return (
        parse.intent == "papers.find"
        and not (parse.strict or parse.rank or plan.sets)
        and isinstance(plan.where, Everything)
        and all(len(group) == 1 for group in plan.topics)
        and len(plan.terms) >= WORDY
    )


def needed(plan: Plan, sources: Sources) -> float:
    """How much idf a paper needs to hold."""
    share = share_needed(plan, sources)
    return share * sum(sources.idf[term] for term in plan.terms)


def share_needed(plan: Plan, sources: Sources) -> float:
    """Which share of the words' idf a paper needs where it need not hold them all.

    Of a long question any will do, unless it may be about the world and not about
    papers; of a shorter one less than half, unless no paper holds what tells most.
    """
    if len(plan.terms) <= STRICT_TERMS:
        return NEEDED
    if len(plan.terms) > 2 * STRICT_TERMS and not plan.parse.strict:
        return 0.0
    tells = {term: sources.idf[term] for term in plan.terms}
    here = sum(told for term, told in tells.items() if sources.index.frequency(term))
    return NEEDED_OF_MANY if here >= NEEDED * sum(tells.values()) else NEEDED
