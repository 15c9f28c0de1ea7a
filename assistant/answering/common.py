"""What papers or people have in common: stored facts, shared words, quoted numbers."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, TypeAlias

from assistant.answering import shared_phrases, topics
from assistant.answering.bringing import all_named
from assistant.answering.phrases import as_written, listed, plural
from assistant.answering.quoting import merged, passages, readings
from assistant.answering.sharing import shared_people
from assistant.answering.side_by_side import aims, one_side, worded
from assistant.models import Table
from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.plain import PLAIN
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from assistant.understanding.planner import people_of
from store.filters import And, ByPeople
from store.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote
    from store.library.facets import By
    from store.models import Paper

    Row: TypeAlias = tuple[str, str]
    Side: TypeAlias = frozenset[int]

TERMS = 10
"""Shared words named, the rarest first."""

RARE = 0.15
"""Share of the library's papers that may hold a word for it to tell anything."""

ENOUGH = 5
"""Shared words that choose the sentences alone; of fewer, phrases help."""

MORE = 2
"""Further shared words that a second sentence of a paper must hold to be quoted."""

SHOWN = 5
"""Papers shown that people have written together."""

_OF_ADDRESSES = frozenset(
    ("http", "https", "www", "com", "org", "github", "huggingface")
)
_UNSTATED = "not stated"


def common(asked: Asked) -> Answer:
    """What two or more papers share, or two or more people."""
    if asked.parse.of("author"):
        return _people(asked)
    papers = all_named(asked)
    if len(papers) < 2:
        return one_side(asked, papers)
    phrases = shared_phrases.shared(papers, _names, asked.sources.idf.__getitem__)
    rare = shared_terms(papers, asked)
    said = [stem for one in phrases for stem in one.stems]
    terms = rare if len(rare) >= ENOUGH else list(dict.fromkeys([*rare, *said]))
    numbers, quotes = _numbers(papers)
    told = [("phrases in common", ", ".join(one.written for one in phrases))]
    rows = (*_facts(papers), *(told if phrases else ()), *_said(papers, rare), *numbers)
    cards = asked.cards(paper.id for paper in papers)
    names = listed([artefact(paper.title) for paper in papers], 4)
    if not rows:
        missing = f"Nothing that is stored here is the same in {names}."
        return asked.abstain("nothing_matches", missing, papers=cards)
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=f"What {names} have in common",
        table=Table(("", "in common"), rows),
        papers=cards,
        quotes=merged(
            (
                *worded(asked, papers),
                *sorted(
                    (*_sentences(papers, terms, asked), *quotes), key=lambda q: q.n
                ),
                *aims(papers),
            )
        ),
        total=len(rows),
        caveats=tuple(_caveats(papers)),
    )


def _facts(papers: Sequence[Paper]) -> Iterator[Row]:
    """Fields that are the same in all, or share values."""
    people = shared_people(papers)
    if people:
        yield "authors", listed(people, 8)
    shared = (
        ("affiliations", [list(p.affiliations) for p in papers]),
        ("categories", [list(p.categories) for p in papers]),
        ("keywords", [list(p.keywords) for p in papers]),
        ("venue", [[p.venue] if p.venue else [] for p in papers]),
        ("year", [[str(p.year)] if p.year else [] for p in papers]),
        ("code", [["flagged with code"] if p.code else [] for p in papers]),
    )
    for name, values in shared:
        both = reduce(and_, map(set, values))
        kept = [value for value in values[0] if value in both]
        if kept:
            yield name, listed(dict.fromkeys(kept), 8)


def shared_terms(papers: Sequence[Paper], asked: Asked) -> list[str]:
    """Stems that all of some papers hold and few others do, the rarest first."""
    index, idf = asked.sources.index, asked.sources.idf
    held = [
        {stem(w) for w in words(f"{p.title} {p.abstract}") if _names(w)} for p in papers
    ]
    most = max(len(papers), int(RARE * index.size))
    both = [one for one in reduce(and_, held) if index.frequency(one) <= most]
    return sorted(both, key=lambda one: (-idf[one], one))[:TERMS]


def _tells(word: str) -> bool:
    plain = word in STOPWORDS or word in LIGHT or word in PLAIN
    return len(word) > 2 and not (plain or word.isdecimal() or word in _OF_ADDRESSES)


def _names(word: str) -> bool:
    """Whether a word may be part of the name of a thing."""
    return _tells(word) and not word.endswith("ly")


def _said(papers: Sequence[Paper], terms: Sequence[str]) -> Iterator[Row]:
    """The shared words as the first paper writes them."""
    if terms:
        written = as_written(papers[0])
        told = ", ".join(written.get(term, term) for term in terms)
        yield "their rarest words in common", told


def _numbers(papers: Sequence[Paper]) -> tuple[list[Row], tuple[Quote, ...]]:
    """Kinds of numbers that all of them state, each with its value."""
    from assistant.answering.side_numbers import numbers_of

    rows, quotes = numbers_of(papers, None)
    both = [row for row in rows if _UNSTATED not in row]
    names = [artefact(paper.title) for paper in papers]
    told = [
        (
            f"both state {kind}" if len(papers) == 2 else f"all state {kind}",
            "; ".join(f"{n}: {c}" for n, c in zip(names, cells, strict=True)),
        )
        for kind, *cells in both
    ]
    values = {part for _, *cells in both for cell in cells for part in _parts(cell)}
    return told, tuple(q for q in quotes if values & set((q.value or "").split("; ")))


def _parts(cell: str) -> Iterator[str]:
    """The numbers of a cell, without whose they are."""
    for part in cell.split("; "):
        yield part.partition(" (of ")[0]


def _sentences(
    papers: Sequence[Paper], terms: Sequence[str], asked: Asked
) -> Iterator[Quote]:
    """Of each paper the sentence that holds most of what is shared, and one more."""
    from assistant.answering import evidence

    read = readings(papers, [paper.id for paper in papers])
    idf = asked.sources.idf.__getitem__
    for passage in passages(papers) if terms else ():
        best = evidence.rank(terms, [passage], idf, per_paper=len(terms))
        for one in (*best[:1], *_others(best)):
            yield read.quote(one.paper, "abstract", one.span, one.marks)


def _others(best: Sequence[Scored]) -> list[Scored]:
    """The next sentence that holds more of what is shared than the first does."""
    told = set(best[0].held) if best else set()
    return [one for one in best[1:] if len(set(one.held) - told) >= MORE][:1]


def _caveats(papers: Sequence[Paper]) -> Iterator[str]:
    yield "of what is stored here: titles, abstracts and their fields"
    if not all(paper.authors_complete for paper in papers):
        yield "author lists are cut short (et al.): others may be shared"


def _people(asked: Asked) -> Answer:
    """Papers together, and co-authors, fields and topics of both."""
    named = [people_of(c.value, asked.library) for c in asked.parse.of("author")]
    sides = [frozenset(ids) for ids in named if ids]
    if len(sides) < 2:
        return one_side(asked, ())
    together = asked.library.papers.ids(And(tuple(map(ByPeople, sides))))
    rows = tuple(_of_people(asked, sides, len(together)))
    names = listed([c.value.name for c in asked.parse.of("author")], 4)
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=f"What {names} have in common",
        table=Table(("", "in common"), rows),
        papers=asked.cards(together[:SHOWN]),
        total=len(rows),
        caveats=("counted in this library",),
    )


def _of_people(asked: Asked, sides: Sequence[Side], together: int) -> Iterator[Row]:
    """What several share; each side is all the namesakes that are not told apart."""
    yield "papers together", plural(together, "paper")
    near = [
        {f.id: f.value for f in asked.library.people.coauthors(side)} for side in sides
    ]
    ids = reduce(and_, [set(one) for one in near]) - frozenset().union(*sides)
    both = sorted(near[0][one] for one in ids)
    if both:
        yield "co-authors of both", f"{len(both):,}: {listed(both, 6)}"
    facets: tuple[tuple[By, str], ...] = (
        ("venue", "venues"), ("category", "categories"), ("keyword", "keywords"),
    )  # fmt: skip
    papers = asked.library.papers
    for by, name in facets:
        found = [papers.facets(ByPeople(side), by) for side in sides]
        shared = reduce(and_, [{facet.value for facet in each} for each in found])
        kept = [facet.value for facet in found[0] if facet.value in shared]
        if kept:
            yield name, listed(kept, 6)
    yield from _topics(asked, sides)


def _topics(asked: Asked, sides: Sequence[Side]) -> Iterator[Row]:
    """Title words of papers by each of them."""
    told = [
        topics.of_titles(
            asked.library.papers.get(asked.library.papers.ids(ByPeople(side))),
            set(),
            asked.sources,
            least=1,
        )
        for side in sides
    ]
    shared = reduce(and_, [{stem(name) for name, _ in one} for one in told])
    kept = [name for name, _ in told[0] if stem(name) in shared]
    if kept:
        yield "title words of both", ", ".join(kept[: topics.MOST])
