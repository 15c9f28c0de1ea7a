"""What is said where the words of a question stand in no one sentence.

The closest sentence answers if it stands out and lacks nothing that tells: a name
asked that it does not hold, a number of the kind asked, the thing counted. If it falls
short of that, it is quoted under the abstention as the nearest, and no answer is
claimed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering import closest, figured, things_asked, withheld
from assistant.answering.asks import is_kind
from assistant.answering.kinship import ASKING
from assistant.answering.quoting import readings
from assistant.models import Status
from assistant.understanding.grammar.alike import alike
from assistant.understanding.grammar.contents import CONTRAST, GENERIC, PROBLEM
from assistant.understanding.grammar.quantities import kind_of
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.vocabulary import usual
from store.text import spans, stem, words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.closest import Near
    from assistant.answering.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

INTENTS: Final = ("answer.passage", "answer.number")
NEEDED: Final = 0.42
"""What the closest sentence must hold of a question, titles carried, from 0 to 1."""
APART: Final = 0.14
"""How much less the closest sentence of any other paper must hold."""
NEEDED_OF_ONE: Final = 0.45
"""What a sentence of the one paper named must itself hold of the other words."""
SHOWN: Final = 0.3
"""From here on a sentence is worth showing as the nearest."""
BESIDE: Final = 0.85
"""Share of the best's score that another sentence of its paper needs, to be quoted."""
ASKS: Final = {"why": "reason", "how": "method", PROBLEM: PROBLEM, CONTRAST: CONTRAST}
"""Measure of a passage -> the kind of sentence that answers it."""
NOUNS: Final = {
    **dict.fromkeys(
        ("remedy", "trick", "way", "method", "technique", "approach", "strategy",
         "solution", "means", "step"), "method"
    ),
    **dict.fromkeys(("reason", "cause"), "reason"),
}  # fmt: skip
"""What is asked for -> the kind of sentence that answers it."""
RARE: Final = 3
"""A word that is no English and that no more papers hold is a name."""
FOLLOWING: Final = 0.5
"""The same for one that says how or why, where that is asked."""
CHANGES: Final = ("factor", "percent", "improvement", "speedup")
_NEAREST: Final = " The nearest sentence is quoted; it is not clearly about it."
_SAID: Final = "the sentence nearest in meaning: what the abstract says, not a verdict"


def instead(asked: Asked, silent: Answer) -> Answer:
    """The closest sentence as the answer, or beside what is missing, or neither."""
    if silent.status is not Status.ABSTAINED or silent.quotes:
        return silent
    if asked.parse.intent not in INTENTS:
        return silent
    if _of_unheard(asked):
        return silent
    if len(asked.named) > 1:
        return withheld.unless_traced(asked, _of_each(asked) or silent)
    papers, near = closest.nearest(
        _words(asked), asked, _of(asked), _fits(asked), _ask(asked)
    )
    names = things_asked.named(asked.question.text)
    whole = [
        one
        for one in near
        if _holds_names(one, asked) and (names is None or names(one.sentence.text))
    ]
    if not whole or whole[0].sentence.score < SHOWN:
        return silent
    chosen = _chosen(whole, asked)
    clear = whole[0] is near[0] and _clear(near, papers)
    if clear and _of_kind(chosen[0], asked):
        return withheld.unless_traced(asked, _answered(asked, papers, chosen))
    return _shown(silent, asked, papers, chosen[:1])


def _of_unheard(asked: Asked) -> bool:
    """Whether a name with a number ("GPT-5") is asked about that no paper holds."""
    from assistant.answering.telling import unheard_names

    topics = [topic.text for group in asked.plan.topics for topic in group]
    return bool(unheard_names(topics, asked))


def _of_each(asked: Asked) -> Answer | None:
    """Of each of several papers the sentence that tells what is asked, if all do."""
    from assistant.answering.said import instance

    kinds = [stem(word) for word in words(_words(asked))]
    chosen = []
    for paper in asked.named:
        near = closest.nearest(_words(asked), asked, [paper], _fits(asked))[1]
        named = [
            one
            for one in near
            if any(instance(kind, one.sentence.text) for kind in kinds)
        ]
        told = named or [one for one in near if one.own >= NEEDED_OF_ONE]
        if not told:
            return None
        chosen.append(told[0].sentence)
    return _answered(asked, asked.named, chosen)


def _chosen(near: Sequence[Near], asked: Asked) -> list[Scored]:
    """The closest sentences of the closest paper; first what is of the kind asked for.

    A question on a remedy tells the problem, in the words of the sentence before.
    """
    best = near[0].sentence
    same = [one.sentence for one in near if one.sentence.paper == best.paper]
    least = FOLLOWING if _ask(asked) else BESIDE
    kept = [one for one in same if one.score >= least * best.score]
    kept.sort(key=lambda one: not _of_kind(one, asked))
    return kept[:2]


def _of(asked: Asked) -> list[Paper]:
    """The papers asked about: those named, or the few that hold a name asked."""
    if asked.named or not asked.parse.terms:
        return asked.named
    from assistant.answering.said import holders

    return holders(asked.parse.terms[0], asked)


def _words(asked: Asked) -> str:
    """What is asked, the paper named left out: its name says nothing of a sentence."""
    parse = asked.parse
    topics = [topic.text for group in asked.plan.topics for topic in group]
    quantity = parse.quantity if parse.intent == "answer.number" else ""
    return " ".join([*topics, *parse.terms, parse.field or "", quantity or ""])


def _ask(asked: Asked) -> str:
    """The kind of sentence that answers: a method, a reason, or none in particular."""
    first = next(iter(words(_words(asked))), "")
    return ASKS.get(asked.parse.measure or "") or NOUNS.get(first, "")


def _fits(asked: Asked) -> Callable[[str], bool] | None:
    """What tells the sentences that may answer, where a number is asked for."""
    from assistant.answering.said import has_kind, has_number

    if asked.parse.intent == "answer.number":
        kinds = [has_kind(kind) for kind in _kinds(asked)]
        return lambda sentence: any(states(sentence) for states in kinds)
    if asked.parse.measure == "count":
        return closest.counts(words(_words(asked))[:2])
    return has_number if asked.parse.measure == "number" else None


def _kinds(asked: Asked) -> list[str]:
    """The kind of number asked for, and how a change of it is told."""
    also = kind_of(words(asked.parse.field or ""))
    return [asked.parse.quantity or "", *([also] if also in CHANGES else [])]


def _clear(near: Sequence[Near], papers: Sequence[Paper]) -> bool:
    """Whether the closest sentence stands out."""
    best, sentences = near[0].sentence, (one.sentence for one in near)
    if len(papers) == 1:
        return near[0].own >= NEEDED_OF_ONE
    others = (one.score for one in sentences if one.paper != best.paper)
    other = max(others, default=0.0)
    return best.score >= NEEDED and best.score - other >= APART


def _of_kind(best: Scored, asked: Asked) -> bool:
    """Whether a sentence says how or why, where that is asked."""
    kind = _ask(asked)
    return not kind or is_kind(kind, best.text)


def _holds_names(best: Near, asked: Asked) -> bool:
    """Whether no name asked is missing, nor what "what" and "which" ask for."""
    index, written = asked.sources.index, _words(asked)
    here = {*best.sentence.held, *best.carried}
    for place, word in enumerate(spans(written)):
        term = stem(word.text)
        if not place and _must_be_there(word.text, asked) and term not in best.firm:
            return False
        if word.text in STOPWORDS or term in ASKING:
            continue
        if term in here:
            continue
        named = _name(word.text, written[word.start : word.end])
        if any(char.isdigit() for char in word.text):
            if not figured.terms(word.text) & here:
                return False
        elif named and index.frequency(term) <= RARE:
            return False
    return True


def _must_be_there(noun: str, asked: Asked) -> bool:
    """Whether a sentence that answers must hold what is asked for."""
    asks = asked.parse.measure in ("what", "which")
    return asks and noun not in GENERIC and stem(noun) not in ASKING


def _name(word: str, written: str) -> bool:
    """Whether a word is no English, or is written as a name is."""
    if any(char.isupper() for char in written):
        return True
    return not usual(word) and stem(word) not in alike()


def _answered(
    asked: Asked, papers: Sequence[Paper], chosen: Sequence[Scored]
) -> Answer:
    read = readings(papers, (one.paper for one in chosen))
    return read.answer(asked, read.sentences(chosen), caveats=(_SAID,))


def _shown(
    silent: Answer, asked: Asked, papers: Sequence[Paper], chosen: Sequence[Scored]
) -> Answer:
    why = silent.abstention
    if why is None:
        return silent
    read = readings(papers, (one.paper for one in chosen))
    why = replace(why, missing=f"{why.missing}{_NEAREST}")
    return replace(
        silent, abstention=why, quotes=read.sentences(chosen), papers=read.cards(asked)
    )
