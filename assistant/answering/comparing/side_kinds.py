"""One kind of number of several sides, each in a column of its own: no verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.comparing.side_left import UNKNOWN, found_in, left
from assistant.answering.comparing.side_words import in_words, told
from assistant.answering.numbers.side_numbers import UNSTATED, numbers_of, quoted
from assistant.answering.phrases import listed
from assistant.answering.quotes.quoting import merged, readings
from assistant.models import Table
from assistant.understanding.linking.titles import artefact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.comparing.side_left import Left
    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote
    from store.models import Paper

_NOTE = "numbers are quoted from different papers and may rest on different tests"


def by_kind(asked: Asked, papers: Sequence[Paper]) -> Answer:
    """What each side states of the kind of number that is asked for."""
    kind, others = asked.parse.quantity or "", left(asked)
    numbers, quotes = numbers_of(papers, kind, asked.parse.field or "")
    cells = numbers[0][1:] if numbers else (UNSTATED,) * len(papers)
    if not numbers and not any(one.hits for one in others):
        return in_words(asked, papers) or _unstated(asked, kind, papers)
    found = zip(papers, cells, strict=True)
    silent = [paper for paper, cell in found if cell == UNSTATED]
    spoken = list(told(asked, papers, silent))
    quotes = merged((*quotes, *spoken, *of_left(papers, others)))
    kind = numbers[0][0] if numbers else kind
    cells = (*cells, *(one.cell for one in others))
    sides = [*map(_name, papers), *(one.name for one in others)]
    stating = sum(cell not in (UNSTATED, UNKNOWN) for cell in cells)
    if stating == 1 and not spoken and not any(one.spans for one in others):
        return _of_one(asked, _headline(kind, sides, cells), papers, others, quotes)
    rows = ((kind, *cells), _dates(papers, others))
    several = len({quote.key for quote in quotes}) > 1
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=_headline(kind, sides, cells),
        table=Table(_columns(papers, others), rows),
        papers=asked.cards(_ids(papers, others)),
        quotes=quotes,
        total=len(sides),
        caveats=(f"{_NOTE}: no verdict",) if several else (),
    )


def of_left(papers: Sequence[Paper], others: Sequence[Left]) -> Iterator[Quote]:
    """The sentences on sides that are no papers by name, behind those of papers."""
    read = readings([*papers, *found_in(others)], _ids(papers, others))
    for one in others:
        yield from quoted(read, one.hits)
        if one.paper is not None:
            for span in one.spans:
                yield read.quote(one.paper.id, "abstract", span)


def _ids(papers: Sequence[Paper], others: Sequence[Left]) -> list[int]:
    """The papers of all sides in order, each once."""
    every = [*papers, *found_in(others)]
    return list(dict.fromkeys(paper.id for paper in every))


def _name(paper: Paper) -> str:
    return artefact(paper.title)


def _columns(papers: Sequence[Paper], others: Sequence[Left]) -> tuple[str, ...]:
    place = {one: number for number, one in enumerate(_ids(papers, others), 1)}
    named = [f"[{place[paper.id]}] {_name(paper)}" for paper in papers]
    for one in others:
        number = f"[{place[one.paper.id]}] " if one.paper else ""
        named.append(f"{number}{one.name}")
    return "", *named


def _dates(papers: Sequence[Paper], others: Sequence[Left]) -> tuple[str, ...]:
    every = [*papers, *(one.paper for one in others)]
    return "date", *(str(p.date or "unknown") if p else "" for p in every)


def _headline(kind: str, sides: Sequence[str], cells: Sequence[str]) -> str:
    """What each of them states: "Tokens: X 25 trillion tokens; Y not stated"."""
    each = zip(sides, cells, strict=True)
    found = (f"{side} {cell.replace('; ', ', ')}" for side, cell in each)
    return f"{kind.capitalize()}: {'; '.join(found)}"


def _of_one(
    asked: Asked,
    told_: str,
    papers: Sequence[Paper],
    others: Sequence[Left],
    quotes: Sequence[Quote],
) -> Answer:
    """That nothing can be compared, and what the only side that states it states."""
    return asked.abstain(
        "no_evidence",
        f"Only one side states it, so there is nothing to compare. {told_}.",
        papers=asked.cards(_ids(papers, others)),
        quotes=tuple(quotes),
    )


def _unstated(asked: Asked, kind: str, papers: Sequence[Paper]) -> Answer:
    also = f" on {asked.parse.field}" if asked.parse.field else ""
    names = listed([*map(_name, papers), *asked.parse.terms], 4)
    missing = f"No number of that kind ({kind}{also}) is stated by {names}."
    cards = asked.cards(paper.id for paper in papers)
    return asked.abstain("no_evidence", missing, papers=cards)
