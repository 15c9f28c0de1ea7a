"""One thing asked of several papers, each answered by its own sentences.

Of each paper the sentences nearest to what is asked are looked for; those on its own
work go before those on the work of others. It is told so only where all papers have
a trace of what is asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import listed
from assistant.answering.quotes import evidence, lacking, traced
from assistant.answering.quotes.closest import nearest
from assistant.answering.quotes.quoting import content, passages, readings
from assistant.answering.quotes.word_overlap import INSTANCES, instance
from assistant.answering.reading import artefacts, sentences
from assistant.answering.reading.sentence_kinds import OF_OTHERS
from assistant.understanding.grammar.dull import dull
from assistant.understanding.linking.titles import artefact
from store.text import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

SHOWN: Final = 2
"""Sentences quoted of each paper at most."""
LEAST: Final = 0.3
"""Score under which a sentence holds too little of what is asked."""
AS_NEAR: Final = 0.6
"""Share of the best score from which on a sentence is as near as the best."""
_MODEL: Final = re.compile(r"[A-Z][\w.-]*(?: [\w.-]+)?[ -]\d+(?:\.\d+)?B\b")
"""A model told with its size: "Nemotron-H 8B"."""


def asked_of_each(asked: Asked, papers: Sequence[Paper]) -> Answer | None:
    """The sentences of each paper on what is asked of all; None if some have none."""
    field = asked.parse.field or ""
    if not any(term not in dull() for term in content(field)):
        return None
    told = [(paper, best(field, paper, asked)) for paper in papers]
    if not any(found or _traced(field, paper, asked) for paper, found in told):
        return _silent(asked, papers)
    if not all(found for _, found in told):
        return None
    read = readings(papers, (paper.id for paper in papers))
    quotes = tuple(
        read.quote(one.paper, "abstract", one.span, one.marks)
        for _, found in told
        for one in found
    )
    return asked.answer(
        "text",
        [quote.text for quote in quotes],
        headline=f"What {listed([artefact(paper.title) for paper in papers], 4)} say"
        f" of “{field.strip()}”",
        quotes=quotes,
        papers=asked.cards(paper.id for paper in papers),
        total=len(quotes),
        caveats=("what the abstracts say, not a verdict",),
    )


def _silent(asked: Asked, papers: Sequence[Paper]) -> Answer:
    """That none of the papers says anything of what is asked of all."""
    names = listed([artefact(paper.title) for paper in papers], 4)
    return asked.abstain(
        "no_evidence",
        f"No sentence in the abstracts of {names} is clearly about"
        f" {(asked.parse.field or '').strip()}.",
        papers=asked.cards(paper.id for paper in papers),
    )


def _traced(field: str, paper: Paper, asked: Asked) -> bool:
    """Whether any sentence has a trace of some words, if on the work of others."""
    shown = [(paper, one.span) for one in _near(field, paper, asked)[:SHOWN]]
    return bool(shown) and not traced.untraced(field, shown, lacking.weight(asked))


def best(field: str, paper: Paper, asked: Asked) -> list[Scored]:
    """The sentences of a paper nearest to some words; none if it has no trace of them.

    Where the words tell a kind of thing ("format"), those that name such a thing.
    """
    named = _naming(field, paper, asked)
    if named:
        return named
    found = _near(field, paper, asked)
    if not found or found[0].score < LEAST:
        return []
    near = [one for one in found if one.score >= found[0].score * AS_NEAR]
    own = [one for one in near if not _of_others(one, paper)]
    said, models = set(words(field)), "models" in words(field)
    own.sort(
        key=lambda one: (
            models and not _MODEL.search(one.text),
            -len(said.intersection(words(one.text))),
        )
    )
    shown = [(paper, one.span) for one in own[:SHOWN]]
    missing = traced.untraced(field, shown, lacking.weight(asked)) if shown else []
    return [] if missing else own[:SHOWN]


def _kinds(field: str) -> list[str]:
    """The kinds of thing that some words tell of which it is known how they look."""
    return [term for term in content(field) if term in INSTANCES]


def _near(field: str, paper: Paper, asked: Asked) -> list[Scored]:
    """The sentences nearest to some words; of a kind of thing those that say it."""
    found = [near.sentence for near in nearest(field, asked, [paper])[1]]
    kinds = {*_kinds(field)}
    return [one for one in found if not kinds or kinds & {*stems(one.text)}]


def _naming(field: str, paper: Paper, asked: Asked) -> list[Scored]:
    """The sentence that names a thing of a kind that is asked for, nearest first."""
    kinds = _kinds(field)
    if not kinds:
        return []
    near = {
        one.sentence.span: one.sentence for one in nearest(field, asked, [paper])[1]
    }
    idf = asked.sources.idf.__getitem__
    every = evidence.score(content(field), passages([paper])[0], idf, "")
    every = [*near.values(), *(one for one in every if one.span not in near)]
    found = [one for one in every if any(instance(k, one.text) for k in kinds)]
    return sorted(found, key=lambda one: _of_others(one, paper))[:1]


def _of_others(one: Scored, paper: Paper) -> bool:
    """Whether a sentence is on what others do, or stands before the paper's own."""
    passage = passages([paper])[0]
    texts = [passage.abstract[slice(*span)] for span in sentences.of(passage)]
    first = artefacts.begins(texts, artefacts.of(passage))
    return one.place < first or bool(OF_OTHERS.search(one.text))
