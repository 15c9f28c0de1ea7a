"""Numbers as the papers state them: with unit, owner and sentence, or the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.phrases import sentence
from assistant.answering.quotes.quoting import about, content, passages, readings
from assistant.answering.reading.variants import ASKING
from assistant.understanding.grammar.contents import FRAMING
from assistant.understanding.linking.titles import artefact
from store import text as analyzer
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.numbers.lookup import NumberHit, Numbers
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

_READ = 10
"""Papers read for a sentence that holds all that is asked."""
_LEAST = 3
"""Telling words that must be asked, for a sentence of any paper to be told by them."""
_NOT_CLEARLY = " The nearest sentences are quoted; they are not clearly about it."


class Wanted(NamedTuple):
    """Whose number is asked for, against what, and the papers to read."""

    entity: str
    versus: str
    papers: list[Paper]


def number(asked: Asked) -> Answer:
    """A number with its unit and what it is of, in one sentence; else the nearest."""
    from assistant.answering.quotes import lacking

    return lacking.unless_lacking(asked, _number(asked))


def _number(asked: Asked) -> Answer:
    wanted = _wanted(asked)
    found = _numbers(asked, wanted)
    if not found.hits and wanted.versus.islower() and not _compared(asked):
        found = _numbers(asked, wanted._replace(versus=""))
    if found.hits:
        return _stated(asked, wanted.papers, found.hits)
    papers, worded = _worded(asked)
    if worded and not _only_part(asked, worded):
        return _stated(asked, papers, worded)
    return _sentence(asked, wanted) or _no_number(asked, wanted.papers, found)


def _numbers(asked: Asked, wanted: Wanted) -> Numbers:
    from assistant.answering.numbers import lookup

    return lookup.answer(
        wanted.entity,
        asked.parse.quantity or "",
        [word for word in content(asked.parse.field or "") if word not in ASKING],
        passages(wanted.papers),
        wanted.versus,
    )


def _compared(asked: Asked) -> bool:
    """Whether the kind of number means nothing but against something else."""
    from assistant.answering.numbers.of_paper import COMPARED

    return asked.parse.quantity in COMPARED


def _sentence(asked: Asked, wanted: Wanted) -> Answer | None:
    """The sentence with a number that holds nearly all that is asked of one thing."""
    from assistant.answering.quotes.word_overlap import (
        anywhere,
        has_kind,
        holders,
        sentences,
    )

    words = _telling(f"{asked.parse.field or ''} {wanted.versus}")
    kind = has_kind(asked.parse.quantity or "")
    papers = asked.named or holders(wanted.entity, asked)
    best = sentences(words, papers, asked, numbered=kind)[:1] if words else []
    every = [*dict.fromkeys([*_telling(wanted.entity), *words])]
    if not best and len(every) >= _LEAST:
        papers, best = anywhere(every, asked, kind)
    if not best:
        return None
    read = readings(papers, (one.paper for one in best))
    note = "the sentence that holds most of what is asked"
    return read.answer(asked, read.sentences(best), best[0].text, caveats=(note,))


def _telling(text: str) -> list[str]:
    """The stems of a stretch that say more than that something is asked."""
    said = [word for word in analyzer.words(text) if word not in FRAMING]
    return [one for one in content(" ".join(said)) if one not in ASKING]


def _worded(asked: Asked) -> tuple[list[Paper], list[NumberHit]]:
    """The number of the one sentence that holds all that is asked, names or not."""
    from assistant.answering.numbers import by_words as worded

    parse = asked.parse
    words = content(" ".join([*parse.terms, parse.field or ""]))
    papers = asked.named or about(words, asked, every=False, most=_READ)
    return papers, worded.hits(words, parse.quantity or "", passages(papers))


def _only_part(asked: Asked, hits: Sequence[NumberHit]) -> bool:
    """Whether only a part is found ("including 3 trillion new tokens") that is not
    asked for: its sentence tells the whole."""
    if any(kind == "part" for kind, _ in asked.parse.wants):
        return False
    said = {one for one in stems(asked.parse.field or "") if one.isalpha()}
    kind = set(stems(asked.parse.quantity or ""))
    return all(
        one.quantity.role == "part" and not said & set(stems(one.quantity.text)) - kind
        for one in hits
    )


def _wanted(asked: Asked) -> Wanted:
    """The paper named, or else the papers that hold the name asked about."""
    terms = asked.parse.terms
    if asked.parse.paper:
        papers = asked.named
        return Wanted(artefact(papers[0].title), "".join(terms[:1]), papers)
    papers = about(stems(terms[0]), asked, every=True)
    return Wanted(terms[0], "".join(terms[1:2]), papers)


def _stated(asked: Asked, papers: list[Paper], hits: Sequence[NumberHit]) -> Answer:
    from assistant.answering.numbers.side_numbers import quoted

    read = readings(papers, (hit.paper for hit in hits))
    return asked.answer(
        "text",
        dict.fromkeys(hit.quantity.normal for hit in hits),
        headline="; ".join(dict.fromkeys(map(_told, hits))),
        quotes=quoted(read, hits),
        papers=read.cards(asked),
        total=len(hits),
    )


def _told(hit: NumberHit) -> str:
    """The number, with whose it is where that is not just what was asked."""
    from assistant.answering.reading.names import Match

    notes = []
    if hit.match is Match.VARIANT and hit.about:
        notes.append(f"of {hit.about}")
    if hit.versus:
        notes.append(f"compared with {hit.versus}")
    return (
        f"{hit.quantity.normal} ({', '.join(notes)})" if notes else hit.quantity.normal
    )


def _no_number(asked: Asked, papers: list[Paper], found: Numbers) -> Answer:
    from assistant.answering.numbers.side_numbers import quoted

    read = readings(papers, (hit.paper for hit in found.nearest))
    why = sentence(found.missing or "no such number here")
    about_it = asked.cards([asked.parse.paper.id]) if asked.parse.paper else ()
    return asked.abstain(
        "no_evidence",
        f"{why}{_NOT_CLEARLY if found.nearest else ''}",
        quotes=quoted(read, found.nearest),
        papers=read.cards(asked) or about_it,
    )
