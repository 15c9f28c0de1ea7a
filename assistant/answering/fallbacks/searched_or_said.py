"""A question that was read as a search, though it asks what a paper says.

Where no paper holds its words, or none holds them all, the sentence that says it is
looked for as for any open question. A search for papers is left as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.fallbacks import not_held
from assistant.answering.lists.listing import RELAXED
from assistant.answering.reading.sentence_kinds import is_kind
from assistant.answering.reading.variants import ASKING, strengths
from assistant.models import Status
from store.text import stem, stems, words
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from assistant.understanding.reading import Parse

CLAIM: Final = "evidence"
"""The measure of a claim: what a search finds for its words may make it."""
ENOUGH: Final = 0.5
"""Share of the telling words that the sentence or its title must hold."""
FEW: Final = 5
"""Papers that hold most of the words, up to which they may not be what is asked for."""
NEAR: Final = 3
"""Papers shown under what none of them mentions."""
_UNSAID: Final = "No abstract here holds most of what is asked."
_WEAK: Final = ("nothing_matches", "out_of_scope", "no_evidence", "unknown_entity")


def said_instead(asked: Asked, found: Answer) -> Answer:
    """What a paper says, where a search for the words found nothing that holds them."""
    lacking = not_held.lacking(asked, found)
    if lacking is not None:
        return lacking
    other = asked.parse.otherwise
    if other is None or not _weak(found):
        return found
    if other.measure == CLAIM and found.abstention is None:
        return found
    compares = asked.parse.intent == "answer.compare"
    open_ = asked.instead(
        replace(other, edits=asked.parse.edits, alternatives=asked.parse.alternatives)
    )
    told = _said(open_)
    if told.quotes and not _holds_enough(told, open_):
        return _unheard_of(asked, found, other)
    if compares and not (told.quotes and is_kind("compare", told.quotes[0].text)):
        return found
    if told.status is Status.ANSWERED:
        return told
    return _unheard_of(asked, found, other)


def _unheard_of(asked: Asked, found: Answer, other: Parse) -> Answer:
    """That no sentence says what is asked: papers that share words do not answer."""
    index = asked.sources.index
    if found.status is not Status.ANSWERED or asked.parse.intent != "papers.find":
        return found
    first = str(other.first("topic")).split()[0]
    missing = _UNSAID
    if not any(index.frequency(stem(word)) for word in words(first)[:1]):
        missing = f"No paper here mentions {first.lower()}."
    return asked.abstain("out_of_scope", missing, papers=found.papers[:NEAR], quotes=())


def _holds_enough(told: Answer, asked: Asked) -> bool:
    """Whether a sentence and its title hold most of the words: their names alone
    do not answer."""
    titles = {card.key: card.title for card in told.papers}
    terms = [one for one in asked.plan.terms if one not in ASKING]
    texts = (set(stems(f"{one.text} {titles[one.key]}")) for one in told.quotes)
    held = (sum(strengths(terms, here).values()) for here in texts)
    return max(held) > ENOUGH * len(terms)


def _said(asked: Asked) -> Answer:
    from assistant.answering.fallbacks import nearest_sentence
    from assistant.answering.quotes import open_questions

    return nearest_sentence.instead(asked, open_questions.passage(asked))


def _weak(found: Answer) -> bool:
    if found.abstention is not None:
        return found.abstention.reason in _WEAK
    return RELAXED in found.caveats and (found.total or 0) <= FEW
