"""Open questions, answered with the sentences of abstracts that hold what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import plural
from assistant.answering.quotes import by_role, evidence, held_to
from assistant.answering.quotes.quoting import (
    READ,
    about,
    passages,
    readings,
    telling,
    unmentioned,
    unsaid,
)
from assistant.answering.quotes.unheard import unheard_names
from assistant.answering.reading.variants import ASKING
from assistant.understanding.grammar.contents import CONTRAST, PROBLEM
from assistant.understanding.grammar.wanted import things
from assistant.understanding.linking.titles import artefact
from store.text import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

NEEDED = 0.75
"""Share of a question's idf that one abstract must hold for its sentences to count."""

NEEDED_OF_A_CLAIM = 0.45
"""The same for a claim: what speaks to it may say it in other words."""

_SAID_OF_CLAIMS: Final = frozenset(stems(
    "matter help helpful work hurt harm harmful important useful worthwhile good bad"
))  # fmt: skip
"""What is claimed of a thing in so plain a word that abstracts say it in others."""
_FEW_ABSENT: Final = 5
"""A claim of which one word in so many stands in no paper is about something else."""

CLAIMED = 20
"""How many of the best papers are held against a claim."""

NEEDED_OF_ONE = 0.3
"""The same where the question is about one paper only."""

NEEDED_OF_WORDS = 0.5
"""Share of the words beside a paper's name that one of its sentences must hold."""

NEEDED_BESIDE_NOUN = 0.4
"""The same where their noun is such that a text which tells it must hold it."""

_ASKS: Final = {
    "why": "reason",
    "how": "method",
    "when": "when",
    PROBLEM: PROBLEM,
    CONTRAST: CONTRAST,
}
"""First word of a question -> the kind of sentence that answers it."""

_PLAIN: Final = ("what", "which", "who", "is")
_MANY: Final = 4
"""Telling words of which one may be said in another word."""
_AS_FOUND: Final = ("evidence", "number", "count", CONTRAST)
"""Measures of which the sentences that are found are all that is asked."""
_NUMBERS: Final = ("number", "count")
"""Measures of a sentence that holds a number of what no table of kinds knows."""
_NAMING: Final = ("what", "which")


def passage(asked: Asked) -> Answer:
    """The sentences that hold what is asked, if an abstract holds most of it."""
    from assistant.answering.quotes import asked_wording, completing, lacking

    terms = asked.plan.terms
    whose = by_role.whose(asked, terms)
    if whose is not None:
        return by_role.told(asked, whose, terms) or _silent(asked)
    found = lacking.unless_lacking(asked, _held(asked, terms))
    if asked.parse.measure in _AS_FOUND:
        return found
    text, ask = asked_wording.wording(asked), asked_wording.ask_of(asked)
    return completing.completed(asked, found, text, ask)


def _held(asked: Asked, terms: Sequence[str]) -> Answer:
    if not terms:
        missing = "There is nothing to look for in it."
        return asked.abstain("empty_question", missing)
    if asked.parse.measure == "evidence":
        terms = tuple(t for t in terms if t not in _SAID_OF_CLAIMS) or terms
    absent = [term for term in terms if not asked.sources.index.frequency(term)]
    worded = _of_one(asked, terms) if absent and len(asked.named) == 1 else None
    return worded or _unknown(asked, terms, absent) or _told(asked, terms)


def _of_one(asked: Asked, terms: Sequence[str]) -> Answer | None:
    """What the one paper named says in most of the words, though none holds some."""
    papers, best = _worded(asked, asked.named, terms)
    if not best:
        return None
    ask = _ASKS.get(asked.parse.measure or "", "")
    return _quoted(asked, papers, by_role.kind_first(best, papers[0], ask, terms))


def _unknown(
    asked: Asked, terms: Sequence[str], absent: Sequence[str]
) -> Answer | None:
    """An abstention, where too much of what is asked about stands in no paper."""
    topics = [topic.text for group in asked.plan.topics for topic in group]
    if len(absent) * 2 > len(terms):
        return unsaid(asked, " ".join(topics))
    lost = _written(absent, topics)
    claim = asked.parse.measure == "evidence"
    if claim and lost and len(lost) * _FEW_ABSENT >= len(terms):
        return unmentioned(asked, lost)
    unheard = unheard_names(topics, asked)
    return unmentioned(asked, unheard) if unheard else None


def _told(asked: Asked, terms: Sequence[str]) -> Answer:
    if asked.parse.measure in _NUMBERS and asked.parse.paper:
        papers, best = _worded(asked, asked.named, terms)
    else:
        papers, best = _of_thing(asked, terms) or _of_paper(asked, terms)
    best = _held_to(asked, best)
    return _quoted(asked, papers, best) if best else _silent(asked)


def _held_to(asked: Asked, best: list[Scored]) -> list[Scored]:
    """The sentences with one of the words; those that meet what is asked, if any do."""
    telling = len(asked.named) == 1 and asked.parse.measure in _PLAIN
    wanted = asked.plan.terms if telling else ()
    best = [o for o in best if held_to.holds_any(o.text, o.abstract, wanted)]
    rules = held_to.rules(asked.parse.wants)
    return [one for one in best if all(met(one.text) for met in rules)] or best


def _best(asked: Asked, terms: Sequence[str]) -> tuple[list[Paper], list[Scored]]:
    """The papers read and their best sentences; of one paper, where one is named."""
    papers, needed = asked.named, NEEDED_OF_ONE
    if not papers:
        claim = asked.parse.measure == "evidence"
        needed = NEEDED_OF_A_CLAIM if claim else NEEDED
        terms = _known(asked, terms)
        papers = about(terms, asked, every=False, most=CLAIMED if claim else READ)
    ask = _ASKS.get(asked.parse.measure or "", "finding")
    idf = asked.sources.idf.__getitem__
    noun = terms[0] if asked.parse.measure in _NAMING else ""
    best = evidence.rank(terms, passages(papers), idf, ask, needed=needed, noun=noun)
    best = telling(_with_number(best, asked, terms))
    if ask == "method" and not asked.parse.paper and _of_others(best):
        return papers, []
    if ask in (PROBLEM, CONTRAST):
        best = by_role.of_kind(best, ask)
    if asked.parse.paper:
        best = by_role.kind_first(best, papers[0], ask, terms)
    if len(asked.named) > 1:
        order = {paper.id: n for n, paper in enumerate(papers)}
        best.sort(key=lambda one: order[one.paper])
    return papers, _naming(noun, best) if asked.parse.paper else best


def _of_others(best: Sequence[Scored]) -> bool:
    """Whether the best sentence says how others do it."""
    return bool(best and evidence.OF_OTHERS.search(best[0].text))


def _with_number(
    best: list[Scored], asked: Asked, terms: Sequence[str]
) -> list[Scored]:
    """Of any papers, those that state a number of what is counted, if one is asked."""
    states = _numbered(asked.parse.measure or "", terms)
    if states is None or asked.parse.paper:
        return best
    return [one for one in best if states(one.text)]


def _known(asked: Asked, terms: Sequence[str]) -> Sequence[str]:
    """Of how and why, without the one word that no paper holds, if four are left."""
    held = [term for term in terms if asked.sources.index.frequency(term)]
    open_ = asked.parse.measure in ("how", "why") and len(held) == len(terms) - 1
    return held if open_ and len(held) >= _MANY else terms


def _of_paper(asked: Asked, terms: Sequence[str]) -> tuple[list[Paper], list[Scored]]:
    """The sentences that hold the words of the question, or those of their kind."""
    if len(asked.named) == 1 and len(terms) > 1 and asked.parse.measure in _PLAIN:
        papers, best = _worded(asked, asked.named, terms)
        if best:
            return papers, best
    return _best(asked, terms)


def _of_thing(
    asked: Asked, terms: Sequence[str]
) -> tuple[list[Paper], list[Scored]] | None:
    """What is said of a thing that few papers name; None where no thing is named."""
    if not asked.parse.terms:
        return None
    from assistant.answering.quotes.word_overlap import holders

    name = asked.parse.terms[0]
    found = _worded(asked, holders(name, asked), terms)
    if found[1] or asked.parse.measure in _NUMBERS:
        return found
    return _best(asked, [*terms, *stems(name)])


def _worded(
    asked: Asked, papers: list[Paper], terms: Sequence[str]
) -> tuple[list[Paper], list[Scored]]:
    """The sentences of few papers that hold most of the words."""
    from assistant.answering.quotes.word_overlap import sentences, tells_kind

    measure = asked.parse.measure or ""
    terms = [*terms[:1], *(one for one in terms[1:] if one not in ASKING)]
    noun = terms[0] if measure in _NAMING and terms[0] not in things() else ""
    best = sentences(
        terms, papers, asked, noun=noun, ask=_ASKS.get(measure, ""),
        least=NEEDED_BESIDE_NOUN if terms[0] in things() else NEEDED_OF_WORDS,
        numbered=_numbered(measure, terms),
    )  # fmt: skip
    if terms[0] in things() and measure in _NAMING:
        head = terms[1] if terms[1:2] and terms[1] in things() else terms[0]
        best = [one for one in best if tells_kind(head, one)]
    return papers, best


def _numbered(measure: str, terms: Sequence[str]) -> Callable[[str], bool] | None:
    """What a sentence must hold where a number of unknown kind is asked for."""
    from assistant.answering.quotes.word_overlap import has_count, has_number

    if measure == "count":
        return has_count(terms[:2])
    return has_number if measure == "number" else None


def _naming(noun: str, best: list[Scored]) -> list[Scored]:
    """Of one paper, the sentences that hold what "which" asks for, if any must."""
    named = [one for one in best if noun in one.held]
    return named if named or noun in things() else best


def _quoted(asked: Asked, papers: list[Paper], best: list[Scored]) -> Answer:
    read = readings(papers, (one.paper for one in best))
    quotes = read.sentences(best)
    return read.answer(
        asked,
        quotes,
        f"{plural(len(quotes), 'sentence')} from {read.sources}, best match first",
        caveats=("what the abstracts say, not a verdict",),
        reasons={one.paper: one.reason for one in reversed(best)},
    )


def _silent(asked: Asked) -> Answer:
    """No abstract, or not the one of the paper named, holds most of the question."""
    if not asked.parse.paper:
        missing = "No abstract here holds most of what is asked."
        return asked.abstain("no_evidence", missing)
    paper = asked.parse.paper
    missing = f"The abstract does not say it of {artefact(paper.title)}."
    return asked.abstain("no_evidence", missing, papers=asked.cards([paper.id]))


def _written(absent: Sequence[str], topics: Sequence[str]) -> list[str]:
    """The words as they were asked, of stems that no paper holds."""
    asked = [word for topic in topics for word in words(topic)]
    return list(dict.fromkeys(word for word in asked if stem(word) in absent))
