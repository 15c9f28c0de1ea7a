"""Why a search that found but papers near the words is no answer: what they all lack.

Papers that hold most of the words of "which paper applies LoRA to speech" do not answer
it where none of the best of them names LoRA; nor does a paper that holds "GPT" and a
"5" mention GPT-5.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.lists.listing import RELAXED
from assistant.answering.quotes.quoting import unmentioned
from assistant.models import Status
from assistant.understanding.grammar.contents import FRAMING, OF_PAPERS
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded
from store.text import fold, stem, stems, words

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer

NEAR: Final = 3
"""Papers shown under what none of them says; the best of which must name the names."""
_ONE: Final = r"(?:which|what) (?:paper|study|work|article|report)(?: here)? [a-z]+s"
"""Asks for the one paper that does a thing."""
_OF_ONE: Final = (
    r"(?:do|does|did|in|of|is|are) the (?:[\w-]+ ){1,5}?(?:paper|report|study)"
)
"""Asks something of one paper that is told by its words."""
_NAME: Final = re.compile(r"\b(?:[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]+\d\w*)\b")


def lacking(asked: Asked, found: Answer) -> Answer | None:
    """That what is named stands in none of the papers found; None where it does."""
    if asked.parse.intent != "papers.find" or found.status is not Status.ANSWERED:
        return None
    topics = [str(one.value) for one in asked.parse.of("topic") if not one.negated]
    if not topics:
        return None
    return _unheard(asked, topics) or _apart(asked, found, topics)


def _unheard(asked: Asked, topics: list[str]) -> Answer | None:
    """A name with a version that no paper holds, and nothing else asked about."""
    from assistant.answering.quotes.unheard import unheard_names

    lost = unheard_names(topics, asked)
    said = {word for name in lost for word in words(name)}
    alone = said.issuperset(word for topic in topics for word in words(topic))
    return unmentioned(asked, lost) if lost and alone else None


def _apart(asked: Asked, found: Answer, topics: list[str]) -> Answer | None:
    """Names, or a setting, that none of the best papers for the rest speaks of."""
    if RELAXED not in found.caveats:
        return None
    question = asked.question.text
    best = found.papers[:NEAR]
    held = set(stems(" ".join(f"{card.title} {card.abstract}" for card in best)))
    said = {stem(word) for topic in topics for word in words(topic)}
    named = [name for name in _NAME.findall(question) if {*stems(name)} <= said]
    lost = [name for name in named if not set(stems(name)) <= held]
    if lost and bounded(_ONE).search(fold(question)):
        return _none(asked, found, f"{lost[0]} and the rest of what is asked")
    absent = [word for word in _asked(topics) if not _frequency(word, asked)]
    if absent and bounded(_OF_ONE).search(fold(question)):
        return unmentioned(asked, absent)
    from assistant.answering.quotes import stands_to_it

    rules = stands_to_it.fitting(question)
    if not rules or bounded(OF_PAPERS).search(fold(question)):
        return None
    texts = (card.abstract for card in found.papers)
    if any(all(fits(text) for fits in rules) for text in texts):
        return None
    return _none(asked, found, "what is asked")


def _asked(topics: list[str]) -> list[str]:
    """The telling words of topics, each once."""
    said = [word for topic in topics for word in words(topic)]
    plain = STOPWORDS | FRAMING
    return [w for w in dict.fromkeys(said) if w not in plain and stem(w) not in dull()]


def _frequency(word: str, asked: Asked) -> int:
    return asked.sources.index.frequency(stem(word))


def _none(asked: Asked, found: Answer, what: str) -> Answer:
    missing = f"No paper here holds {what}; the nearest are shown."
    return asked.abstain("no_evidence", missing, papers=found.papers[:NEAR])
