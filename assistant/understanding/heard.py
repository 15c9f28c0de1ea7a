"""Whether a reading heard all that its question says: no word that counts is dropped.

A wrong answer at first sight comes of a word that carries a condition and left no
trace in the reading. What a word must leave behind is told by `demands`; the names
that were found in the question must all be there again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.models import Alternative
from assistant.understanding import editions, held, through_papers
from assistant.understanding.asking import said
from assistant.understanding.canonical import canonical
from assistant.understanding.draft import Draft
from assistant.understanding.grammar.demanded_shapes import LEAD, OF_NAMES, SHAPES
from assistant.understanding.grammar.demands import SIGNS
from assistant.understanding.grammar.gist_places import TOPIC_CUE
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact, speaks
from assistant.understanding.traces import shapes_of, traces
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.understanding.grammar.demands import Demand
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Parse

_MARK: Final = "\x02"
"""Stands for a topic where its place is looked at: no pattern is of a user's words."""
_VERB: Final = (
    r" (?:who|(?:do|does|did|has|have|is|was) [AV]\d+)(?: (?:ever|never|not|also))*"
    rf" {_MARK}(?= (?:[AV]\d|[?.]|$))"
)
"""A word in such a place says what somebody does, and not what about."""
_STUDIED: Final = (
    r" (?:do|does|did|doing|study|studies|studied|use|uses|used|using|in|for|of|to)"
    rf"(?: (?:the|any|some|an?))* {_MARK}"
)
"""Words between somebody and what that person works on."""
LENGTH: Final = 7
"""Words of topics that make a search of the literature."""
REFUSED: Final = "refuse.unheard"
"""The intent of a question with a word that nobody knows the effect of."""
_GUARDED: Final = (
    "papers.", "list", "paper.authors", "paper.field", "paper.show", "paper.cite",
    "author.coauthors", "author.show", "relation.", "compare.",
)  # fmt: skip
"""Intents that are answered by facts; passages and numbers have guards of their own."""
_NAMES: Final = r"[APVFQ]\d"
"""Names that narrow a search more than words do."""


def check(text: str, mask: Mask, draft: Draft) -> None:
    """Refuse a question whose reading drops a word that counts; the rest is offered."""
    reading = draft.done()
    if reading.unknown or not _of_facts(reading):
        return
    lost = unheard(text, reading, mask)
    if lost is None and not _told_at_length(reading):
        lost = held.left_out(text, reading, mask) or _no_topic(text, reading)
    if lost is None:
        return
    why = f"the question without “{lost}”"
    offered = [Alternative(canonical(reading), why), *draft.alternatives]
    draft.become(Draft(REFUSED, alternatives=offered, terms=[lost], edits=draft.edits))


def _of_facts(reading: Parse) -> bool:
    """Whether it is answered by facts; people set side by side are as well."""
    people = reading.intent == "answer.compare" and bool(reading.of("author"))
    return people or reading.intent.startswith(_GUARDED)


def _told_at_length(reading: Parse) -> bool:
    """A search of the literature, which has its words as they are."""
    told = [word for one in reading.of("topic") for word in words(str(one.value))]
    return reading.intent == "papers.find" and len(told) >= LENGTH


def unheard(text: str, reading: Parse, mask: Mask) -> str | None:
    """The words of a masked question that its reading shows no trace of."""
    shapes = frozenset(shapes_of(reading))
    found = shapes.union(traces(reading))
    if through_papers.PLACED in mask.fired:
        found |= {"place"}
    if through_papers.SHARED in mask.fired:
        found |= {"same"}
    if editions.DATED in mask.fired:
        found |= {"edition"}
    if not reading.second:
        found |= {"whole"}
    named = exact(_NAMES).search(text)
    told = named or reading.show != "papers"
    rest = f" {exact(LEAD).sub('', text).lstrip()}"
    rows = (*SHAPES, *OF_NAMES) if named else SHAPES
    lost = _lost(rows, text, shapes) or _lost(rows, rest, shapes)
    if lost or _told_at_length(reading):
        return mask.surface(lost) if lost else None
    lost = _lost(SIGNS, text if told else _untold(text, reading), found)
    return mask.surface(lost) if lost else None


def _lost(demands: Iterable[Demand], text: str, shown: frozenset[str]) -> str | None:
    """The first sign of a text that left no trace."""
    for one in demands:
        match = bounded(one.pattern).search(text) if speaks(text, one.cues) else None
        if match and not one.traces & shown:
            return match.group()
    return None


def _untold(text: str, reading: Parse) -> str:
    """A text without what its reading tells: topics, and what it says it ignores."""
    topics = [str(one.value).lower() for one in reading.constraints]
    for told in (*topics, *(edit.before for edit in reading.edits)):
        text = text.replace(f" {told} ", " | ")
    return text


def _no_topic(text: str, reading: Parse) -> str | None:
    """A topic that is none: words of asking, or what nothing says to be one."""
    if reading.intent.startswith("compare.") or not _narrowed(text, reading):
        return None
    told = [rest.strip() for rest in exact(rf" {TOPIC_CUE} ").split(text)[1:]]
    for one in reading.of("topic"):
        topic = str(one.value).lower()
        if f'"{topic}"' in text or any(rest.startswith(topic) for rest in told):
            continue
        content = [word for word in words(topic) if word not in STOPWORDS]
        if all(map(said, content)):
            return topic
        marked = text.replace(topic, _MARK)
        if exact(_VERB).search(marked):
            return topic
        asked = reading.intent == "relation.verify" and reading.of("author")
        if asked and not exact(_STUDIED).search(marked):
            return topic
    return None


def _narrowed(text: str, reading: Parse) -> bool:
    """Whether more is asked for than papers about something."""
    return bool(exact(_NAMES).search(text)) or reading.show != "papers"
