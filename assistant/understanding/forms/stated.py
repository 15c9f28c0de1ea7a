"""Numbers that a set of papers states: "the largest speedup in the 2025 papers".

Read after all else: where papers with conditions are searched for a topic that is
but a kind of number, how it is to be ordered, and words of framing, the numbers are
meant. So every condition that a search understands holds here as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.understanding.grammar import stated as grammar
from assistant.understanding.grammar.contents import FRAMING, HOW_MUCH
from assistant.understanding.grammar.quantities import METRICS, kind_of, qualifying
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.reading import Constraint

RULE: Final = "numbers of a set"
_SEARCHES: Final = ("", "papers.find", "papers.count")
_NOT_HERE: Final = ("paper", "title")
NOUN: Final = 2
"""Words after "how many" that may name what is counted."""
CHANGES: Final = ("improvement", "speedup", "factor")
"""Kinds that are changes of a measure."""


def of_a_set(text: str, draft: Draft) -> bool:
    """Whether the topic of a search is a kind of number, asked of all papers found."""
    if draft.intent not in _SEARCHES or draft.rank or draft.limit or draft.second:
        return False
    if any(one.slot in _NOT_HERE for one in draft.constraints):
        return False
    if bounded(grammar.POINTS_BACK).search(text):
        return False
    if draft.intent == "papers.count" and not _counted(text):
        return False
    topics = [
        one
        for one in draft.constraints
        if one.slot == "topic" and not (one.negated or one.group)
    ]
    return any(_taken(one, topics, text, draft) for one in topics)


class _Wanted(NamedTuple):
    """Which numbers of a set of papers are asked for."""

    kind: str
    order: str
    bound: str
    also: list[str]
    """Words that say which numbers of the kind are meant."""
    about: list[str]
    """Words that say which papers are asked."""


def _taken(one: Constraint, topics: list[Constraint], text: str, draft: Draft) -> bool:
    """Whether a topic is a kind of number, and is asked for."""
    wanted = _wanted(one, topics, text, counted=draft.intent == "papers.count")
    if wanted is None:
        return False
    draft.constraints = [c for c in draft.constraints if c not in topics]
    if wanted.about:
        draft.constrain("topic", " ".join(wanted.about))
    if wanted.bound:
        draft.terms.append(wanted.bound)
    draft.intent, draft.quantity, draft.strict = "answer.numbers", wanted.kind, False
    draft.show = "papers"
    draft.field = " ".join(wanted.also) or None
    which = wanted.bound or bounded(grammar.WHICH).search(text)
    draft.measure = wanted.order or ("which" if which else None)
    draft.rules.append(RULE)
    return True


def _wanted(
    one: Constraint, topics: list[Constraint], text: str, *, counted: bool
) -> _Wanted | None:
    """What a topic asks for; None where it is about more than numbers."""
    topic = str(one.value).lower()
    bound = _bound(topic, text)
    said = words(_before(topic, bound))
    order = _order(said) or ("" if bound else _order(_ahead(topic, text)))
    kind = _kind(words(bound)) if bound else _kind(said)
    asks = order or bound or counted
    if kind is None or not (asks or bounded(grammar.STATES).search(text)):
        return None
    said += [w for o in topics if o is not one for w in words(str(o.value))]
    beside = _also(said, kind)
    about = _about(text, beside)
    also = [word for word in beside if word not in about]
    measured = kind in CHANGES and kind_of(also) in METRICS
    if len(also) > (grammar.LONGEST if asks else measured):
        return None
    return _Wanted(kind, order, bound, also, about)


def _counted(text: str) -> bool:
    """Whether what "how many" counts is a kind of number that texts state."""
    how = bounded(HOW_MUCH).search(text)
    after = text[how.end() :].split()[:NOUN] if how else []
    return kind_of(after[:1]) in grammar.KINDS or kind_of(after) in grammar.KINDS


def _ahead(topic: str, text: str) -> list[str]:
    """The word that stands before a topic in the question."""
    return text.partition(f" {topic} ")[0].split()[-1:] if topic in text else []


def _before(topic: str, bound: str) -> str:
    """What a topic says beside a bound."""
    if not bound:
        return topic
    return topic[: topic.find(bound)] if bound in topic else ""


def _bound(topic: str, text: str) -> str:
    """The bound that numbers must keep: "more than 2x speedup"; empty if none."""
    match = bounded(grammar.BOUND).search(topic)
    if match:
        return match.group()
    match = bounded(grammar.BOUND).search(text.strip(" ?.|"))
    said = words(topic)
    if match is None or words(match["n"])[: len(said)] != said:
        return ""
    return f"{match['sign']} {topic}"


def _about(text: str, also: list[str]) -> list[str]:
    """The words that say which papers are asked: "of the Nemotron papers"."""
    for match in bounded(grammar.OF_THESE).finditer(text):
        said = words(match["x"])
        if said and all(word in also for word in said):
            return said
    return []


def _order(said: list[str]) -> str:
    """Which numbers are to come first."""
    if grammar.MOST.intersection(said):
        return "most"
    return "least" if grammar.LEAST.intersection(said) else ""


def _kind(said: list[str]) -> str | None:
    """The kind of number: of a model that is the largest, its parameters."""
    kind = kind_of(word for word in said if word not in grammar.MODELS)
    if kind in grammar.KINDS:
        return kind
    sized = kind is None or kind == "size"
    if sized and grammar.SIZES.intersection(said) and grammar.MODELS.intersection(said):
        return "parameters"
    return None


def _also(said: list[str], kind: str) -> list[str]:
    """The words that say which numbers of the kind are meant."""
    left = [word for word in qualifying(said) if word not in STOPWORDS]
    if kind in ("speedup", "improvement", "factor"):
        left = [word for word in left if word not in grammar.CHANGES]
    framing = grammar.NOUNS | grammar.MOST | grammar.LEAST | FRAMING
    return [word for word in left if word not in framing]
