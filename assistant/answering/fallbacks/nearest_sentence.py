"""What is said where the words of a question stand in no one sentence.

The closest sentence answers if it stands out and lacks nothing that tells: a name
asked that it does not hold, a number of the kind asked, the thing counted. If it falls
short of that, it is quoted under the abstention as the nearest, and no answer is
claimed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import listed
from assistant.answering.quotes import closest, completing, held_to, lacking
from assistant.answering.quotes.asked_wording import ask_of, wording
from assistant.answering.quotes.quoting import readings
from assistant.answering.reading.sentence_kinds import is_kind
from assistant.answering.reading.variants import ASKING
from assistant.models import Status
from assistant.understanding.grammar.firm import EVERYDAY
from assistant.understanding.grammar.quantities import kind_of
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import stem, words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.quotes.closest import Near
    from assistant.answering.quotes.quoting import Readings
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

INTENTS: Final = ("answer.passage", "answer.number")
LONG: Final = 3
"""Telling words from which on a term to be defined says something of a thing."""
NEEDED: Final = 0.42
"""What the closest sentence must hold of a question, titles carried, from 0 to 1."""
NEEDED_OF_ONE: Final = 0.45
"""What a sentence of the one paper named must itself hold of the other words."""
SHOWN: Final = 0.3
"""From here on a sentence is worth showing as the nearest."""
PAPERS: Final = 2
"""Papers quoted at most, where none is named."""
BESIDE: Final = 0.85
"""Share of the best's score that another sentence of its paper needs, to be quoted."""
FOLLOWING: Final = 0.5
"""The same for one that says how or why, where that is asked."""
CHANGES: Final = ("factor", "percent", "improvement", "speedup")
_SAID: Final = "the sentence nearest in meaning: what the abstract says, not a verdict"


def instead(asked: Asked, silent: Answer) -> Answer:
    """The closest sentence as the answer, or beside what is missing, or neither."""
    if silent.status is not Status.ABSTAINED or silent.quotes:
        return silent
    if not (asked.parse.intent in INTENTS or _says_more(asked)):
        return silent
    if _of_unheard(asked):
        return silent
    if len(asked.named) > 1:
        return lacking.unless_lacking(asked, _of_each(asked) or silent)
    papers, near = closest.nearest(
        wording(asked), asked, _of(asked), _fits(asked), ask_of(asked)
    )
    if not near or near[0].sentence.score < SHOWN:
        return silent
    of_each = (
        _chosen([one for one in near if one.sentence.paper == paper], asked)
        for paper in _leading(near, papers)
    )
    told = [chosen for chosen in of_each if _answers(chosen, asked, papers)]
    if told:
        every = [one for chosen in told for one in chosen]
        found = _answered(asked, papers, every)
        return completing.completed(asked, found, wording(asked), ask_of(asked))
    best = _chosen(near, asked)[:1]
    if not held_to.telling(best[0].sentence.held):
        return silent
    return _shown(silent, asked, papers, best)


def _says_more(asked: Asked) -> bool:
    """Whether more than a term was taken for one: "in what is X cheaper than Y"."""
    told = [word for word in words(wording(asked)) if word not in STOPWORDS]
    return asked.parse.intent == "answer.define" and len(told) >= LONG


def _leading(near: Sequence[Near], papers: Sequence[Paper]) -> list[int]:
    """The papers whose closest sentences hold enough, and are about as close."""
    least = NEEDED_OF_ONE if len(papers) == 1 else NEEDED
    alone = len(papers) == 1
    held = ((one.own if alone else one.sentence.score, one) for one in near)
    best = [one.sentence for share, one in held if share >= least]
    close = (one.paper for one in best if one.score >= BESIDE * best[0].score)
    return list(dict.fromkeys(close))[:PAPERS]


def _answers(chosen: Sequence[Near], asked: Asked, papers: Sequence[Paper]) -> bool:
    """Whether sentences are of the kind asked for, and lack nothing that tells."""
    if not (_of_kind(chosen[0], asked) and _names_it(chosen[0], asked)):
        return False
    quotes = _read(papers, chosen).sentences([one.sentence for one in chosen])
    return not lacking.lacks(quotes, asked)


def _of_unheard(asked: Asked) -> bool:
    """Whether a name with a number ("GPT-5") is asked about that no paper holds."""
    from assistant.answering.quotes.unheard import unheard_names

    topics = [topic.text for group in asked.plan.topics for topic in group]
    return bool(unheard_names(topics, asked))


def _of_each(asked: Asked) -> Answer | None:
    """Of each of several papers the sentence that tells what is asked, if all do."""
    from assistant.answering.quotes.word_overlap import instance

    kinds = [stem(word) for word in words(wording(asked))]
    chosen = []
    for paper in asked.named:
        near = closest.nearest(wording(asked), asked, [paper], _fits(asked))[1]
        named = [
            one
            for one in near
            if any(instance(kind, one.sentence.text) for kind in kinds)
        ]
        told = named or [one for one in near if one.own >= NEEDED_OF_ONE]
        if not told:
            return None
        chosen.append(told[0])
    return _answered(asked, asked.named, chosen)


def _chosen(near: Sequence[Near], asked: Asked) -> list[Near]:
    """The closest sentences of the closest paper; first what is of the kind asked for.

    A question on a remedy tells the problem, in the words of the sentence before.
    """
    best = near[0].sentence
    same = [one for one in near if one.sentence.paper == best.paper]
    least = (FOLLOWING if ask_of(asked) else BESIDE) * best.score
    kept = [one for one in same if one.sentence.score >= least]
    kept.sort(key=lambda one: not _of_kind(one, asked))
    return kept[:2]


def _of(asked: Asked) -> list[Paper]:
    """The papers asked about: those named, or the few that hold a name asked."""
    if asked.named or not asked.parse.terms:
        return asked.named
    from assistant.answering.quotes.word_overlap import holders

    found = (holders(name, asked) for name in asked.parse.terms)
    return min(filter(None, found), key=len, default=[])


def _fits(asked: Asked) -> Callable[[str], bool] | None:
    """What tells the sentences that may answer, where a number is asked for."""
    from assistant.answering.quotes.word_overlap import has_kind, has_number

    if asked.parse.intent == "answer.number":
        kinds = [has_kind(kind) for kind in _kinds(asked)]
        return lambda sentence: any(states(sentence) for states in kinds)
    if asked.parse.measure == "count":
        return closest.counts(words(wording(asked))[:2])
    return has_number if asked.parse.measure == "number" else None


def _kinds(asked: Asked) -> list[str]:
    """The kind of number asked for, and how a change of it is told."""
    also = kind_of(words(asked.parse.field or ""))
    return [asked.parse.quantity or "", *([also] if also in CHANGES else [])]


def _of_kind(best: Near, asked: Asked) -> bool:
    """Whether a sentence says how or why, where that is asked."""
    kind = ask_of(asked)
    if not kind:
        return True
    text = best.sentence.abstract
    beside = completing.with_neighbours(best.sentence.span, text, kind)
    return any(is_kind(kind, text[slice(*span)]) for span in beside)


def _names_it(best: Near, asked: Asked) -> bool:
    """Whether a sentence holds the noun that "what" asks for, or such a thing."""
    from assistant.answering.quotes.word_overlap import instance

    noun = next(iter(words(wording(asked))), "")
    asks = asked.parse.measure in ("what", "which") and noun not in EVERYDAY
    sentence = best.sentence.text
    held = {*best.firm, *ASKING}
    return not asks or stem(noun) in held or instance(stem(noun), sentence)


def _answered(asked: Asked, papers: Sequence[Paper], chosen: Sequence[Near]) -> Answer:
    read = _read(papers, chosen)
    quotes = read.sentences([one.sentence for one in chosen])
    return read.answer(asked, quotes, caveats=(_SAID,))


def _shown(
    silent: Answer, asked: Asked, papers: Sequence[Paper], chosen: Sequence[Near]
) -> Answer:
    why = silent.abstention
    if why is None:
        return silent
    read = _read(papers, chosen)
    quotes = read.sentences([one.sentence for one in chosen])
    lost = lacking.untraced(quotes, asked)
    lacks = f" Nothing in it on {listed(lost)}." if lost else ""
    why = replace(why, missing=f"{why.missing} {lacking.NEAREST}{lacks}")
    return replace(silent, abstention=why, quotes=quotes, papers=read.cards(asked))


def _read(papers: Sequence[Paper], chosen: Sequence[Near]) -> Readings:
    return readings(papers, (one.sentence.paper for one in chosen))
