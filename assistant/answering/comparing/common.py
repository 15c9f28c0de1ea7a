"""What papers have in common: phrases, stored facts and numbers, with quotes."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, TypeAlias

from assistant.answering.comparing.side_by_side import aims, one_side, worded
from assistant.answering.people.sharing import shared_people
from assistant.answering.phrases import listed
from assistant.answering.quotes.quoting import merged
from assistant.models import Table
from assistant.understanding.linking.titles import artefact
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reading.shared_phrases import Phrase
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote
    from store.models import Paper

    Row: TypeAlias = tuple[str, str]

RARE = 0.15
"""Share of the library's papers that may hold a word for it to tell anything."""

TITLED = 0.3
"""The same of a word that stands in the title of one of them."""

MOST = 12
"""Phrases named, where no kind of thing is asked for."""

READ = 60
"""Phrases that are looked through for a kind of thing."""

TOLD = 4
"""Phrases that the headline names."""

NAMED = 4
"""Papers that are called by their names."""

_UNSTATED = "not stated"


def common(asked: Asked) -> Answer:
    """What two or more papers share, or two or more people."""
    from assistant.answering.comparing import both_say, common_people, shared_kind
    from assistant.answering.comparing.meant_together import meant

    if asked.parse.of("author") and not asked.parse.of("topic"):
        return common_people.people(asked)
    papers = meant(asked)
    if len(papers) < 2:
        return one_side(asked, papers)
    if asked.parse.measure == "whether":
        return both_say.whether(asked, papers)
    if asked.parse.measure == "which":
        return shared_kind.which(asked, papers)
    return whatever(asked, papers)


def phrases(papers: Sequence[Paper], asked: Asked, most: int = MOST) -> list[Phrase]:
    """The phrases that some papers share, by what they tell in this library."""
    from assistant.answering.reading import shared_phrases

    index, idf = asked.sources.index, asked.sources.idf.__getitem__

    def rare(stem: str, titled: bool) -> bool:
        share = TITLED if titled or most > MOST else RARE
        return index.frequency(stem) <= max(len(papers), int(share * index.size))

    return shared_phrases.shared(papers, idf, rare, most)


def called(papers: Sequence[Paper]) -> str:
    """The names of a few papers as read aloud."""
    if len(papers) > NAMED:
        return f"these {len(papers)} papers"
    return listed([artefact(paper.title) for paper in papers], NAMED)


def whatever(asked: Asked, papers: Sequence[Paper]) -> Answer:
    from assistant.answering.comparing.shared_quotes import showing

    found = _asked_first(asked, papers)
    brings = aims(papers) if len(papers) <= NAMED else ()
    numbers, quotes = _numbers(papers) if len(papers) <= NAMED else ([], ())
    rows = (*_told(found, len(papers)), *_facts(papers), *numbers)
    cards = asked.cards(paper.id for paper in papers)
    names = called(papers)
    if not rows:
        missing = f"Nothing that is stored here is the same in {names}."
        return asked.abstain("nothing_matches", missing, papers=cards)
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=_headline(names, found, papers),
        table=Table(("", "in common"), rows),
        papers=cards,
        quotes=merged(
            (*worded(asked, papers), *showing(papers, found), *quotes, *brings)
        ),
        total=len(rows),
        caveats=tuple(_caveats(papers)),
    )


def _asked_first(asked: Asked, papers: Sequence[Paper]) -> list[Phrase]:
    """The phrases, first those of the kind that the question is after, if of any."""
    from assistant.answering.comparing.shared_kind import of_kind

    found = phrases(papers, asked)
    if not asked.parse.field:
        return found
    first = of_kind(words(asked.parse.field), phrases(papers, asked, READ), papers)
    most = max((one.score for one in found), default=0.0)
    first = [one._replace(score=2 * most) for one in first]
    rest = [one for one in found if one.stems not in {same.stems for same in first}]
    return [*first, *rest]


def _headline(names: str, found: Sequence[Phrase], papers: Sequence[Paper]) -> str:
    if found:
        return f"What {names} have in common: {_listed(found[:TOLD])}"
    people = listed(shared_people(papers), 3)
    if people:
        return f"What {names} have in common: {people}; no telling phrase is in both"
    return f"No telling phrase is in all of {names}; what is stored of them is shown"


def _listed(found: Sequence[Phrase]) -> str:
    return ", ".join(one.written for one in found)


def _told(found: Sequence[Phrase], count: int) -> Iterator[Row]:
    """The phrases and names, and the single words."""
    single = [one for one in found if len(one.stems) == 1 and not one.named]
    rest = [one for one in found if one not in single]
    if rest:
        yield "phrases in common", ", ".join(_counted(one, count) for one in rest)
    if single:
        told = ", ".join(_counted(one, count).lower() for one in single)
        yield "their rarest words in common", told


def _counted(one: Phrase, count: int) -> str:
    """A phrase, and in how many of the papers it stands if not in all."""
    if one.papers == count:
        return one.written
    return f"{one.written} ({one.papers} of {count})"


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


def _numbers(papers: Sequence[Paper]) -> tuple[list[Row], tuple[Quote, ...]]:
    """Kinds of numbers that all of them state, each with its value."""
    from assistant.answering.numbers.side_numbers import numbers_of

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


def _caveats(papers: Sequence[Paper]) -> Iterator[str]:
    yield "of what is stored here: titles, abstracts and their fields"
    if not all(paper.authors_complete for paper in papers):
        yield "author lists are cut short (et al.): others may be shared"
