"""Papers or people next to each other: stored facts and quoted numbers, no verdict."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, TypeAlias

from assistant.answering.people.figures import FIGURES, reported, written
from assistant.answering.people.sharing import shared_people
from assistant.answering.phrases import listed, plural
from assistant.answering.quotes.bringing import all_named
from assistant.answering.quotes.quoting import content, merged, readings, unmentioned
from assistant.models import Table
from assistant.understanding.grammar.contents import CONTRASTING
from assistant.understanding.linking.titles import artefact
from assistant.understanding.planner import people_of
from store.filters import And, ByPeople
from store.text import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer, Card, Quote
    from store.models import Paper, Person

    Row: TypeAlias = tuple[str, ...]

COMPARED_BY = frozenset(stems(
    "better best worse good more most less way differ different difference respect"
    " relate compare model paper approach method work one both two distinguish apart"
    " describe route part"
))  # fmt: skip
"""Stems that say how, and not by what, papers are compared."""

SHARED = 5
"""Papers shown that people have written together."""

_NOTE = "numbers are quoted from different papers and may rest on different tests"
_CODE = {True: "yes", False: "no flag", None: "unknown"}


def compare(asked: Asked) -> Answer:
    """Two or more papers side by side, or two or more people."""
    if asked.parse.of("author"):
        return _people(asked)
    papers = all_named(asked)
    if len(papers) == 1 and _of_others(asked):
        from assistant.answering.quotes.by_role import apart

        return apart(asked, papers[0]) or one_side(asked, papers)
    if len(papers) < 2:
        from assistant.answering.comparing.between import between

        return between(asked, papers) or one_side(asked, papers)
    return _papers(asked, papers)


def _of_others(asked: Asked) -> bool:
    """Whether what a paper is set against is what others do, and no one thing."""
    terms = asked.parse.terms
    return bool(terms) and all(CONTRASTING.issuperset(words(term)) for term in terms)


def one_side(asked: Asked, papers: Sequence[Paper]) -> Answer:
    """What is said where there is nothing on the other side."""
    missing = "only one paper here is named"
    if asked.parse.terms:
        from assistant.answering.comparing.between import missing as unheard

        missing = unheard(asked)
    return asked.abstain(
        "unknown_entity",
        f"Nothing to compare: {missing}.",
        papers=asked.cards(paper.id for paper in papers),
    )


def _papers(asked: Asked, papers: Sequence[Paper]) -> Answer:
    from assistant.answering.comparing.asked_of_each import asked_of_each
    from assistant.answering.comparing.side_kinds import by_kind, of_left
    from assistant.answering.comparing.side_left import found_in, left
    from assistant.answering.numbers.side_numbers import numbers_of

    if asked.parse.quantity:
        return by_kind(asked, papers)
    unheard = _unheard(asked)
    if unheard:
        return unmentioned(asked, unheard)
    others = left(asked)
    told = None if others else asked_of_each(asked, papers)
    if told is not None:
        return told
    cards = asked.cards(paper.id for paper in (*papers, *found_in(others)))
    numbers, quotes = numbers_of(papers, None)
    rows: tuple[Row, ...] = (*_facts(papers), *numbers)
    also = (*worded(asked, papers), *_contributions(papers), *of_left(papers, others))
    quotes = merged((*quotes, *also))
    several = len({quote.key for quote in quotes}) > 1
    absent = [one.name for one in others if one.paper is None]
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=listed([artefact(paper.title) for paper in papers], 4),
        table=Table(_columns(cards[: len(papers)]), (*rows, *_in_common(papers))),
        papers=cards,
        quotes=quotes,
        total=len(papers),
        caveats=(
            *((_NOTE,) if several else ()),
            *(f"no paper in this library is called {name}" for name in absent),
        ),
    )


def worded(asked: Asked, papers: Sequence[Paper]) -> Iterator[Quote]:
    """Of each paper the sentence on what they are to be compared by."""
    from assistant.answering.quotes.word_overlap import sentences

    said = content(asked.parse.field or "")
    read = readings(papers, (paper.id for paper in papers))
    for paper in papers if said else ():
        for one in sentences(said, [paper], asked)[:1]:
            yield read.quote(one.paper, "abstract", one.span, one.marks)


def _contributions(papers: Sequence[Paper]) -> Iterator[Quote]:
    """Of each paper what it says that it brings, and of two how they go about it."""
    from assistant.answering.reading.roles import summary

    read = readings(papers, (paper.id for paper in papers))
    for paper in papers:
        parts = summary(paper.abstract)
        for span in (parts.aim, parts.method if len(papers) == 2 else None):
            if span is not None:
                yield read.quote(paper.id, "abstract", span)


def aims(papers: Sequence[Paper]) -> Iterator[Quote]:
    """Of each paper the sentence that says what it brings."""
    from assistant.answering.reading.roles import summary

    read = readings(papers, (paper.id for paper in papers))
    for paper in papers:
        span = summary(paper.abstract).aim
        if span is not None:
            yield read.quote(paper.id, "abstract", span)


def _columns(cards: Sequence[Card]) -> Row:
    return "", *(f"[{card.n}] {artefact(card.title)}" for card in cards)


def _unheard(asked: Asked) -> list[str]:
    """The words that they are to be compared by, where no paper holds any of them."""
    from assistant.answering.quotes.word_overlap import INSTANCES

    index = asked.sources.index
    said = [w for w in words(asked.parse.field or "") if stem(w) not in COMPARED_BY]
    telling = [word for word in said if content(word)]
    heard = any(index.frequency(stem(w)) or stem(w) in INSTANCES for w in telling)
    return [] if heard else telling


def _dates(papers: Sequence[Paper]) -> Row:
    return "date", *(str(p.date or "unknown") for p in papers)


def _facts(papers: Sequence[Paper]) -> Iterator[Row]:
    """What is stored of each, field by field."""
    yield _dates(papers)
    if any(p.venue for p in papers):
        yield "venue", *(p.venue or "unknown" for p in papers)
    yield "authors", *(_authors(p) for p in papers)
    yield "affiliations", *(", ".join(p.affiliations) or "none stated" for p in papers)
    yield (
        "category",
        *(", ".join(p.categories) or p.venue or "unknown" for p in papers),
    )
    yield "score", *("none" if p.score is None else f"{p.score:g}" for p in papers)
    yield "code", *(_CODE[p.code] for p in papers)


def _authors(paper: Paper) -> str:
    names = [a.name for a in paper.authors if a.position is not None]
    return listed(names, 3) + ("" if paper.authors_complete else " et al.")


def _in_common(papers: Sequence[Paper]) -> Iterator[Row]:
    """The people and places that all of them share."""
    people = shared_people(papers)
    places = reduce(and_, [set(p.affiliations) for p in papers])
    blanks = [""] * (len(papers) - 1)
    if people:
        yield "authors in common", listed(people, 6), *blanks
    if places:
        yield "affiliation in common", listed(sorted(places)), *blanks


def _people(asked: Asked) -> Answer:
    """Figures as reported, papers counted here, and the papers written together."""
    named = [people_of(c.value, asked.library) for c in asked.parse.of("author")]
    people = asked.library.people.get(ids[0] for ids in named if ids)
    if len(people) < 2:
        return one_side(asked, ())
    shared = _together(asked, people)
    rows = (*_reported(people), *_counted(asked, people, len(shared)))
    note = "; the papers listed are those written together" if shared else ""
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=listed([person.name for person in people], 4),
        table=Table(("", *(person.name for person in people)), rows),
        papers=asked.cards(shared[:SHARED]),
        total=len(people),
        caveats=(f"reported figures are the pages' own{note}",),
    )


def _together(asked: Asked, people: Sequence[Person]) -> list[int]:
    each = tuple(ByPeople(frozenset({person.id})) for person in people)
    return asked.library.papers.ids(And(each))


def _reported(people: Sequence[Person]) -> Iterator[Row]:
    """A row for each figure that some page reports of one of them."""
    for name, (label, unit) in FIGURES.items():
        known = [reported([person], name) for person in people]
        cells = [
            ", ".join(dict.fromkeys(f"{written(one.value)}{unit}" for one in each))
            for each in known
        ]
        if any(cells):
            yield f"{label} (reported)", *(cell or "not reported" for cell in cells)


def _counted(asked: Asked, people: Sequence[Person], shared: int) -> Iterator[Row]:
    yield "papers (counted here)", *(f"{person.papers:,}" for person in people)
    yield "papers together", plural(shared, "paper"), *[""] * (len(people) - 1)
