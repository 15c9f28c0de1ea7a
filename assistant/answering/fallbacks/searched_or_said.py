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
from assistant.understanding.grammar.contents import (
    CLAIMED,
    FRAMING,
    GENERIC,
    OF_PAPERS,
    OPENS,
    WAYS,
    WHAT_WAY,
)
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded
from assistant.understanding.reading import Constraint
from store.text import fold, spans, stem, stems, words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer

LEAST: Final = 3
"""Telling words from which on a question says what is looked for."""
ENOUGH: Final = 0.5
"""Share of the telling words that the sentence or its title must hold."""
FEW: Final = 5
"""Papers that hold most of the words, up to which they may not be what is asked for."""
NEAR: Final = 3
"""Papers shown under what none of them mentions."""
_UNSAID: Final = "No abstract here holds most of what is asked."
_OPERATORS: Final = r"(?:topic|year|since|before|date|is|limit):"
_KEPT: Final = ("date", "affiliation")
"""What papers must meet, whatever is asked of them."""
_WEAK: Final = ("nothing_matches", "out_of_scope", "no_evidence", "unknown_entity")


def said_instead(asked: Asked, found: Answer) -> Answer:
    """What a paper says, where a search for the words found nothing that holds them."""
    lacking = not_held.lacking(asked, found)
    if lacking is not None:
        return lacking
    claims = bool(bounded(CLAIMED).search(fold(asked.question.text)))
    silent = claims and found.abstention is not None
    compares = asked.parse.intent == "answer.compare"
    if not (_weak(found) and (silent or compares or _asks(asked))):
        return found
    text = _telling(asked)
    if len(text) < LEAST + compares:
        return found
    measure = "evidence" if silent else _measure(asked.question.text)
    open_ = _opened(asked, text, measure)
    told = _said(open_)
    if told.quotes and not _holds_enough(told, open_):
        return _unheard_of(asked, found, text)
    if compares and not (told.quotes and is_kind("compare", told.quotes[0].text)):
        return found
    if told.status is Status.ANSWERED:
        return told
    return _unheard_of(asked, found, text)


def _opened(asked: Asked, text: Sequence[str], measure: str) -> Asked:
    """The question as an open one: for a sentence that holds its telling words."""
    kept = (one for one in asked.parse.constraints if one.slot in _KEPT)
    return asked.instead(
        replace(
            asked.parse,
            intent="answer.passage",
            measure=measure,
            constraints=(*kept, Constraint("topic", " ".join(text))),
            terms=(),
            quantity=None,
            field=None,
            strict=False,
        )
    )


def _unheard_of(asked: Asked, found: Answer, text: Sequence[str]) -> Answer:
    """That no sentence says what is asked: papers that share words do not answer."""
    index = asked.sources.index
    if found.status is not Status.ANSWERED or asked.parse.intent != "papers.find":
        return found
    first = words(text[0])[:1]
    missing = _UNSAID
    if not any(index.frequency(stem(word)) for word in first):
        missing = f"No paper here mentions {text[0].lower()}."
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


def _asks(asked: Asked) -> bool:
    """Whether a question is asked, and not for papers or people."""
    text = f" {fold(asked.question.text)} "
    if asked.parse.second or asked.parse.rank or bounded(_OPERATORS).search(text):
        return False
    plain = all(
        one.slot in ("topic", *_KEPT) and not one.negated
        for one in asked.parse.constraints
    )
    opened = bounded(OPENS).search(text) or "?" in text
    return bool(plain and opened and not bounded(OF_PAPERS).search(text))


def _measure(text: str) -> str:
    folded = fold(text)
    match = bounded(WAYS).search(folded)
    if match is None:
        return "how" if bounded(WHAT_WAY).search(folded) else _which(folded)
    return match.group()


def _which(text: str) -> str:
    """Whether a thing is asked for by its noun, which the answer must hold then."""
    match = bounded(r"(?:in|at|on|from) (?:what|which) (?P<x>[a-z-]+)").search(text)
    return "which" if match and match["x"] not in GENERIC else "is"


def _telling(asked: Asked) -> list[str]:
    """The telling words of a question, as written: capitals tell a name."""
    raw = asked.question.text
    written = [raw[one.start : one.end] for one in spans(raw)]
    return [
        word
        for word in written
        if all(w not in STOPWORDS and w not in FRAMING for w in words(word))
    ]
