"""Why a search that found but papers near the words is no answer: what they all lack.

Papers that hold most of the words of "which paper applies LoRA to speech" do not answer
it where none of the best of them names LoRA; nor does a paper that holds "GPT" and a
"5" mention GPT-5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.lists.listing import RELAXED
from assistant.answering.quotes.quoting import unmentioned
from assistant.models import Status
from store.text import stem, stems, words

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer

NEAR: Final = 3
"""Papers shown under what none of them says; the best of which must name the names."""


def lacking(asked: Asked, found: Answer) -> Answer | None:
    """That what is named stands in none of the papers found; None where it does."""
    if asked.parse.intent != "papers.find" or found.status is not Status.ANSWERED:
        return None
    topics = [str(one.value) for one in asked.parse.of("topic") if not one.negated]
    if not topics:
        return None
    return _unheard(asked, topics) or _apart(asked, found)


def _unheard(asked: Asked, topics: list[str]) -> Answer | None:
    """A name with a version that no paper holds, and nothing else asked about."""
    from assistant.answering.quotes.unheard import unheard_names

    lost = unheard_names(topics, asked)
    said = {word for name in lost for word in words(name)}
    alone = said.issuperset(word for topic in topics for word in words(topic))
    return unmentioned(asked, lost) if lost and alone else None


def _apart(asked: Asked, found: Answer) -> Answer | None:
    """Names, or a setting, that none of the best papers for the rest speaks of."""
    wants = asked.parse.wants
    if RELAXED not in found.caveats or not wants:
        return None
    best = found.papers[:NEAR]
    held = set(stems(" ".join(f"{card.title} {card.abstract}" for card in best)))
    lost = [name for name in _said("names", asked) if not set(stems(name)) <= held]
    if lost:
        return _none(asked, found, f"{lost[0]} and the rest of what is asked")
    frequency = asked.sources.index.frequency
    absent = [one for one in _said("known", asked) if not frequency(stem(one))]
    if absent:
        return unmentioned(asked, absent)
    from assistant.answering.quotes import held_to

    rules = held_to.rules(wants)
    texts = (card.abstract for card in found.papers)
    if not rules or any(all(met(text) for met in rules) for text in texts):
        return None
    return _none(asked, found, "what is asked")


def _said(kind: str, asked: Asked) -> list[str]:
    return [said for one, said in asked.parse.wants if one == kind]


def _none(asked: Asked, found: Answer, what: str) -> Answer:
    missing = f"No paper here holds {what}; the nearest are shown."
    return asked.abstain("no_evidence", missing, papers=found.papers[:NEAR])
