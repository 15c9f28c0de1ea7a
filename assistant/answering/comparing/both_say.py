"""Whether several papers all say a thing: yes only where each of them does.

An abstract that is silent is no "no": where some say it, they are quoted and the
others named; where none does, that is said and nothing is quoted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.phrases import listed
from assistant.answering.quotes import evidence
from assistant.answering.quotes.quoting import readings, unmentioned
from assistant.answering.reading import sentences
from assistant.answering.reading.passages import Passage, Span
from assistant.answering.reading.variants import ASKING, shorts, spelled, strengths
from assistant.understanding.grammar.contents import FRAMING
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from store.text import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from assistant.answering.reading.passages import Field
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote
    from store.models import Paper

    Shorts: TypeAlias = Mapping[str, frozenset[str]]

NEEDED: Final = 0.75
"""Share of the telling words' weight that a sentence, or the title, must hold."""
DULL: Final = 0.25
"""Weight of a word of academic talk beside one that is none."""
_NEGATED: Final = re.compile(
    r"\b(?:without|instead of|rather than|no|not|never|avoid\w*|unlike|replac\w+"
    r"|lack\w*"
    r"|eliminat\w+|does not|do not|free of)\b[^.,;]{0,50}$",
    re.I,
)
_EXAMPLES: Final = re.compile(
    r"\b(?:for instance|for example|existing|previous|prior|traditional|conventional"
    r"|widely used|recent(?:ly)?|other)\b",
    re.I,
)
_OWN: Final = re.compile(r"\b(?:we|our|ours|this (?:paper|work|report|study))\b", re.I)
_VERSION: Final = re.compile(r"([a-z]{3,})\d+")
_SPEAKS: Final = frozenset(stems(
    "mention discuss concern deal talk refer speak name cite compare consider address"
))  # fmt: skip
"""Verbs by which a thing need only be spoken of, be it used or not."""
_DOES: Final = frozenset(stems("run work experiment evaluate test report rely"))
"""Verbs of what is done with a thing, which a sentence may say in any other way."""
_MOST: Final = 2


class Said(NamedTuple):
    """Where a paper says a thing."""

    paper: Paper
    field: Field
    span: Span
    marks: tuple[Span, ...]
    share: float
    denied: bool
    aside: bool = False
    """Whether it is spoken of only where others' work is told of."""


def whether(asked: Asked, papers: Sequence[Paper]) -> Answer:
    """Yes with a quote of each; else which of them say it, and which are silent."""
    wanted, topic = _wanted(asked), asked.parse.field or ""
    lost = _unheard(topic, asked)
    if lost:
        return unmentioned(asked, lost)
    known = {k: v for paper in papers for k, v in shorts(paper.abstract).items()}
    found = [_best(paper, wanted, known, asked) for paper in papers]
    said = [one for one in found if one is not None]
    cards = asked.cards(paper.id for paper in papers)
    if not said:
        names = [artefact(paper.title) for paper in papers]
        neither = "Neither the abstract of" if len(papers) == 2 else "None of"
        told = f"{neither} {listed(names, 4, joined='nor')} says it: {topic}."
        return asked.abstain("no_evidence", told, papers=cards)
    every = len(said) == len(papers)
    every = every and not any(one.denied or one.aside for one in said)
    quotes = _quotes(papers, said)
    if every:
        head = f"Yes, both say it: {topic}"
        if len(papers) > _MOST:
            head = f"Yes, all {len(papers)} say it: {topic}"
        return asked.answer(
            "boolean",
            [True],
            headline=head,
            papers=cards,
            quotes=quotes,
            caveats=("what the titles and abstracts say",),
        )
    return asked.answer(
        "text",
        [quote.text for quote in quotes],
        headline=_told(papers, said, topic),
        papers=cards,
        quotes=quotes,
        total=len(quotes),
        caveats=("an abstract that does not say it does not deny it",),
    )


def _told(papers: Sequence[Paper], said: Sequence[Said], topic: str) -> str:
    """Who says it, who says otherwise, and whose abstract is silent."""
    plain = [one for one in said if not (one.denied or one.aside)]
    does = [artefact(one.paper.title) for one in plain]
    aside = [artefact(one.paper.title) for one in said if one.aside]
    denied = [artefact(one.paper.title) for one in said if one.denied]
    held = {one.paper.id for one in said}
    silent = [artefact(paper.title) for paper in papers if paper.id not in held]
    parts = []
    if does:
        parts.append(f"Only {listed(does, 4)} {'says' if len(does) == 1 else 'say'} it")
    if denied:
        parts.append(f"{listed(denied, 4)} speaks of being without it")
    if aside:
        parts.append(f"{listed(aside, 4)} names it only where others' work is told of")
    if silent:
        whose = "abstract" if len(silent) == 1 else "abstracts"
        does_not = "does" if len(silent) == 1 else "do"
        parts.append(f"the {whose} of {listed(silent, 4)} {does_not} not say it")
    return f"{'; '.join(parts)}: {topic}"


def _wanted(asked: Asked) -> dict[str, float]:
    """The stems that a sentence must hold, each with its weight."""
    said = [stem(word) for word in words(asked.parse.field or "") if _tells(word)]
    idf = asked.sources.idf.__getitem__
    weights = evidence.weigh(dict.fromkeys(said), idf)
    if all(one in dull() for one in weights):
        return weights
    return {one: w * (DULL if one in dull() else 1.0) for one, w in weights.items()}


def _tells(word: str) -> bool:
    return not (
        word in STOPWORDS or word in FRAMING or stem(word) in ASKING | _SPEAKS | _DOES
    )


def _unheard(topic: str, asked: Asked) -> list[str]:
    """The telling words that stand in no paper here."""
    index = asked.sources.index
    absent = [
        word
        for word in words(topic)
        if _tells(word) and stem(word) not in dull() and not index.frequency(stem(word))
    ]
    return list(dict.fromkeys(absent))


def _best(
    paper: Paper, wanted: dict[str, float], known: Shorts, asked: Asked
) -> Said | None:
    """The sentence, or the title, that holds most of what is asked."""
    if not wanted:
        return None
    text = paper.abstract
    places: list[tuple[Field, Span]] = [
        ("abstract", span)
        for span in sentences.of(Passage(paper.id, paper.title, text))
    ]
    places.append(("title", Span(0, len(paper.title))))
    rows = [_judged(paper, field, span, wanted, known, asked) for field, span in places]
    held = [one for one in rows if one.share >= NEEDED]
    held.sort(key=lambda one: (one.denied, -one.share, not _of_itself(one)))
    if not held:
        return None
    best = held[0]
    of_others = (
        not _only_spoken_of(asked)
        and not any(map(_of_itself, held))
        and _of_others(best)
    )
    return best._replace(aside=of_others and not best.denied)


def _only_spoken_of(asked: Asked) -> bool:
    """Whether it is enough that a thing is spoken of, be it used or not."""
    return not _SPEAKS.isdisjoint(stems(asked.parse.field or ""))


def _of_others(one: Said) -> bool:
    """Whether a sentence tells of examples, or of what others do."""
    return one.field == "abstract" and bool(
        _EXAMPLES.search(one.paper.abstract[slice(*one.span)])
    )


def _of_itself(one: Said) -> bool:
    """Whether a sentence speaks of the paper's own work, and not of what others do."""
    text = one.paper.title if one.field == "title" else one.paper.abstract
    said = text[slice(*one.span)]
    return bool(_OWN.search(said)) or artefact(one.paper.title) in said


def _judged(
    paper: Paper,
    field: Field,
    span: Span,
    wanted: dict[str, float],
    known: Shorts,
    asked: Asked,
) -> Said:
    source = paper.title if field == "title" else paper.abstract
    here = spelled(_stems(source[slice(*span)]), known)
    held = strengths(wanted, here)
    whole = sum(wanted.values())
    share = sum(wanted[one] * strength for one, strength in held.items()) / whole
    also = [short for short, long in known.items() if long & set(held)]
    marks = tuple(evidence.marks((*held, *also), source, span))
    denied = bool(marks) and _denied(source, span, marks, held, wanted, asked)
    return Said(paper, field, span, marks, share, denied)


def _stems(text: str) -> set[str]:
    """The stems of a text, those of names without their version too: "Qwen3"."""
    found = words(text)
    bare = (_VERSION.fullmatch(word) for word in found)
    return {stem(word) for word in found} | {stem(m[1]) for m in bare if m}


def _denied(
    source: str,
    span: Span,
    marks: Sequence[Span],
    held: dict[str, float],
    wanted: dict[str, float],
    asked: Asked,
) -> bool:
    """Whether the thing is said to be done without, where its use is asked about."""
    if _only_spoken_of(asked):
        return False
    telling = [one for one in held if one not in dull()] or list(held)
    for mark in marks:
        if stem("".join(words(source[mark.start : mark.end]))) in telling:
            return bool(_NEGATED.search(source[span.start : mark.start]))
    return False


def _quotes(papers: Sequence[Paper], said: Sequence[Said]) -> tuple[Quote, ...]:
    read = readings(papers, [paper.id for paper in papers])
    return tuple(
        read.quote(one.paper.id, one.field, one.span, one.marks) for one in said
    )
