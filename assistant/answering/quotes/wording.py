"""What words mean here: definitions and acronyms, in the papers' own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.phrases import listed, plural
from assistant.answering.quotes.quoting import about, passages, readings, unsaid
from assistant.answering.reading.passages import Passage, Span
from store.text import key_of, stems
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.quotes.quoting import Readings
    from assistant.answering.reading.acronyms import Acronym
    from assistant.answering.reading.definitions import Definition
    from assistant.answering.reading.passages import Field
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote
    from store.models import Paper

SHOWN = 3
"""Sentences shown of a term."""

LEAST = 2
"""Words of a term whose short form is asked for."""

PLACES = 2
"""Places shown of each meaning of an acronym."""

_NAME: Final = re.compile(r"[A-Z]{2}|\d|[a-z][A-Z]|-")
"""Marks of a name, which may be quoted from where no sentence defines it."""
_LETTERS: Final = re.compile(r"[A-Z]{2,6}s?")
"""Bare letters: where no paper spells them out, a sentence with them says nothing."""


class Expansion(NamedTuple):
    """An acronym that a paper expands."""

    paper: int
    field: Field
    acronym: Acronym


def define(asked: Asked) -> Answer:
    """What a term is, in the sentences that introduce it."""
    from assistant.answering.reading.definitions import define as find

    term = asked.parse.terms[0]
    papers = about(stems(term), asked, every=True)
    found = find(term, passages(papers))
    kept = [one for one in found if not (one.fallback and one.variant)][:SHOWN]
    if not kept and _LETTERS.fullmatch(term):
        return _unspelled(asked)
    if not kept:
        return _mentioned(asked, term, papers)
    return _defined(asked, papers, kept)


def _defined(
    asked: Asked, papers: Sequence[Paper], found: Sequence[Definition]
) -> Answer:
    read = readings(papers, (one.paper for one in found))
    quotes = [read.quote(one.paper, one.field, one.span, one.marks) for one in found]
    fallback = all(one.fallback for one in found)
    note = "no sentence defines it; this is what its own paper says it contributes"
    longer = "of a longer name: " if found[0].variant else ""
    return read.answer(
        asked,
        quotes,
        f"{longer}{quotes[0].text}",
        caveats=(note,) if fallback else (),
        total=len(read.numbers),
    )


def _mentioned(asked: Asked, term: str, papers: Sequence[Paper]) -> Answer:
    """Sentences that use a name which none defines, said to be no more than that.

    One more name of a list is told nothing of: such a sentence is but the nearest.
    """
    from assistant.answering.quotes import evidence

    near = asked.sources.index.near(stems(term), 0)
    texts = [text for text in passages(papers) if text.paper in near]
    weigh = asked.sources.idf.__getitem__
    best = evidence.rank(stems(term), texts, weigh, "define")[:SHOWN]
    if not best:
        return unsaid(asked, term)
    telling = [one for one in best if not _one_of_a_list(term, one.text)]
    read = readings(papers, (one.paper for one in telling or best[:1]))
    if not telling:
        return asked.abstain(
            "no_evidence",
            f"No sentence here defines {term}; the nearest that uses it is quoted.",
            (f"papers about {term}",),
            quotes=tuple(read.sentences(best[:1])),
            papers=read.cards(asked),
        )
    use = "uses" if len(telling) == 1 else "use"
    return read.answer(
        asked,
        read.sentences(telling),
        f"No sentence here defines {term};"
        f" {plural(len(telling), 'sentence')} that {use} it",
        caveats=("not a definition: the term as the abstracts use it",),
        total=len(read.numbers),
    )


def _one_of_a_list(term: str, sentence: str) -> bool:
    """Whether a sentence names a term between others only: "such as DPO, IPO and X"."""
    name = re.escape(term)
    every = re.findall(rf"(?<![\w-]){name}(?![\w-])", sentence, re.I)
    listed_ = re.findall(
        rf"(?:,|\band|\bor|\bincluding|\bsuch as|\blike|e\.g\.,?)\s{name}"
        r"(?=,|\sand\b|\sor\b|\)|\.?$)",
        sentence,
        re.I,
    )
    return bool(every) and len(listed_) == len(every)


def acronym(asked: Asked) -> Answer:
    """What an acronym stands for: every expansion, with how many papers give it."""
    from assistant.answering.reading.acronyms import spellings

    short = asked.parse.terms[0].strip(" .?")
    using = [
        paper
        for form in spellings(short)
        for paper in about(stems(form), asked, every=True)
    ]
    papers = list({paper.id: paper for paper in using}.values())
    found: dict[str, list[Expansion]] = {}
    for paper in papers:
        for field, one in _expansions(paper, short):
            given = found.setdefault(key_of(one.long), [])
            given.append(Expansion(paper.id, field, one))
    if not found:
        return _venue(asked, short) or _shortened(asked, short) or _unspelled(asked)
    return _expanded(asked, short, papers, list(found.values()))


def _unspelled(asked: Asked) -> Answer:
    """Letters that papers use, and none spells out; or that none uses."""
    short = asked.parse.terms[0].strip(" .?")
    near = asked.sources.index.near(stems(short), 0) if stems(short) else ()
    if not near or len(short.split()) > 1:
        return unsaid(asked, short)
    use = "uses it" if len(near) == 1 else "use it"
    missing = f"No paper here says what {short} stands for"
    missing += f"; {plural(len(near), 'paper')} {use} without spelling it out."
    return asked.abstain("no_evidence", missing, (f"papers about {short}",))


def _shortened(asked: Asked, long: str) -> Answer | None:
    """The letters for a term that is told in full; None where no paper has any."""
    wanted = set(stems(long))
    if len(wanted) < LEAST:
        return None
    papers = about(stems(long), asked, every=True)
    found = [
        Expansion(paper.id, field, one)
        for paper in papers
        for field, one in _introduced(paper)
        if set(stems(one.long)) == wanted
    ]
    if not found:
        return None
    read = readings(papers, (one.paper for one in found))
    shorts = list(dict.fromkeys(one.acronym.short for one in found))
    return asked.answer(
        "text",
        shorts,
        headline=f"{long}: {listed(shorts)}",
        quotes=tuple(_quote(read, one) for one in found[:SHOWN]),
        papers=read.cards(asked),
        total=len(shorts),
    )


def _introduced(paper: Paper) -> Iterator[tuple[Field, Acronym]]:
    """Every acronym that a paper introduces, and where."""
    from assistant.answering.reading.acronyms import mine

    for one in mine(paper.title):
        yield "title", one
    for one in mine(paper.abstract):
        yield "abstract", one


def _venue(asked: Asked, short: str) -> Answer | None:
    """The full name of a venue, as the library has it; None for no such venue."""
    venues = asked.library.names.venues()
    longs = [long for name, long, _ in venues if name == short and long]
    if not longs:
        return None
    return asked.answer(
        "text",
        longs,
        headline=f"{short}: {listed(longs)}",
        total=len(longs),
        caveats=("the name of the venue, as the records state it",),
    )


def _expansions(paper: Paper, short: str) -> Iterator[tuple[Field, Acronym]]:
    """Each expansion of the acronym that a paper gives, and where."""
    from assistant.answering.reading.acronyms import spellings

    wanted = {key_of(form) for form in spellings(short)}
    for field, one in _introduced(paper):
        if key_of(one.short) in wanted:
            yield field, one


def _expanded(
    asked: Asked, short: str, papers: Sequence[Paper], found: list[list[Expansion]]
) -> Answer:
    """Meanings that most papers give first, each with two of its places."""
    found.sort(key=lambda given: (-len(given), key_of(given[0].acronym.long)))
    chosen = [one for given in found for one in given[:PLACES]]
    read = readings(papers, (one.paper for one in chosen))
    longs = [given[0].acronym.long for given in found]
    told = [
        f"{long} ({plural(len(given), 'paper')})"
        for long, given in zip(longs, found, strict=True)
    ]
    return asked.answer(
        "text",
        longs,
        headline=f"{short.upper() if short.islower() else short}: {'; '.join(told)}",
        quotes=tuple(_quote(read, one) for one in chosen),
        papers=read.cards(asked),
        total=len(longs),
        caveats=("several meanings are in use here",) if len(longs) > 1 else (),
    )


def _quote(read: Readings, one: Expansion) -> Quote:
    """The sentence that introduces an acronym, the place of it marked."""
    from assistant.answering.reading import sentences

    place = Span(one.acronym.start, one.acronym.end)
    paper = read.papers[one.paper]
    every = [Span(0, len(paper.title))]
    if one.field == "abstract":
        every = sentences.of(Passage(paper.id, paper.title, paper.abstract))
    span = next((s for s in every if s.start <= place.start < s.end), place)
    span = Span(span.start, max(span.end, place.end))
    quote = read.quote(one.paper, one.field, span, [place])
    return replace(quote, value=one.acronym.long)
