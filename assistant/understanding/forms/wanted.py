"""What an answer is held to, read from a question as it is written: (kind, words).

Of a sentence: a `unit` it must be told in, the other side of `than`, a `thing` it must
name; of a number, the `part` that is added. Of the papers that a search finds near its
words: `names` that the best must hold, and words that must be `known` to some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar import wanted as grammar
from assistant.understanding.grammar.contents import (
    CONTRASTING,
    FRAMING,
    GENERIC,
    OF_PAPERS,
)
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact, speaks
from store.text import fold, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.understanding.draft import Draft
    from assistant.understanding.reading import Want

OF_SENTENCES: Final = ("answer.passage", "answer.number", "answer.define")
"""Intents that sentences answer."""
_NUMBER: Final = "answer.number"
_CLAIM: Final = "evidence"
"""What speaks to a claim may say it in other words altogether."""


def wants(raw: str, draft: Draft) -> list[Want]:
    """What the answers to a question are held to, as it was read."""
    asked = fold(raw)
    if draft.intent in OF_SENTENCES:
        paper = any(one.slot == "paper" for one in draft.constraints)
        against = [*against_it(asked)] if paper and draft.measure != _CLAIM else []
        return [*against, *(added if draft.intent == _NUMBER else things)(asked)]
    topics = [c for c in draft.constraints if c.slot == "topic" and not c.negated]
    if draft.intent not in ("", "papers.find") or not topics:
        return []
    against = [*against_it(asked)]
    if against and bounded(OF_PAPERS).search(asked):
        against = []
    said = [word for one in topics for word in words(str(one.value))]
    return [*_of_one(raw, asked, said), *against]


def against_it(asked: str) -> Iterator[Want]:
    """The units asked for, and what a thing is set against."""
    spoken = (one for one in grammar.UNITS if speaks(asked, one.cues))
    units = [*filter(None, (bounded(one.said).search(asked) for one in spoken))]
    if units:
        yield "unit", " ".join(match.group() for match in units)
    match = " than " in asked and exact(grammar.THAN).match(asked)
    side = [word for word in words(match["y"]) if _tells(word)] if match else []
    if side:
        yield "than", " ".join(side)


def _tells(word: str) -> bool:
    """Whether a word of the other side names it: numbers and plain words do not."""
    plain = word in STOPWORDS or word in FRAMING or word in CONTRASTING
    return not (plain or word.isdecimal() or stem(word) in dull())


def added(asked: str) -> Iterator[Want]:
    """The word that asks for what is added, not for the whole."""
    match = bounded(grammar.ADDED).search(asked)
    if match:
        yield "part", match.group()


def things(asked: str) -> Iterator[Want]:
    """The thing that somebody used, where a sentence must name one."""
    match = speaks(asked, "which |what ") and bounded(grammar.USED).search(asked)
    said = words(match["x"]) if match else []
    said = [w for w in said if w not in grammar.OF_THINGS and w not in STOPWORDS]
    if not said or said[-1] in GENERIC:
        return
    if grammar.things().intersection(map(stem, said)):
        said = [word for word in said if word.rstrip("s").endswith(grammar.TOOL)]
    if said:
        yield "thing", " ".join(said)


def _of_one(raw: str, asked: str, said: Sequence[str]) -> Iterator[Want]:
    """The names of "which paper applies X"; the words of "in the X paper"."""
    if not speaks(asked, grammar.PAPER):
        return
    if bounded(grammar.ONE).search(asked):
        held = set(map(stem, said))
        names = (name for name in exact(grammar.NAME).findall(raw))
        yield from (("names", name) for name in names if held.issuperset(stems(name)))
    if bounded(grammar.OF_ONE).search(asked):
        plain = STOPWORDS | FRAMING
        told = (word for word in dict.fromkeys(said) if word not in plain)
        yield from (("known", word) for word in told if stem(word) not in dull())
