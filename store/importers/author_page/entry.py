"""One entry of a page as a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from store.errors import RecordError
from store.importers.author_page.byline import Byline, cut_tail, read_byline
from store.importers.author_page.dates import iso_date
from store.importers.author_page.heading import split_heading
from store.importers.author_page.names import same_person
from store.importers.author_page.page import authors_line
from store.importers.categories import full_category
from store.importers.record import Record, RecordAuthor

if TYPE_CHECKING:
    from store.importers.author_page.blocks import Block
    from store.importers.author_page.entry_line import EntryLine
    from store.importers.reading import Knowledge


@dataclass(frozen=True, slots=True)
class Setting:
    """What an entry's page says of all its entries."""

    owner: str | None
    year: int | None
    """The year of dates that state none."""
    separate: bool
    """As `PageFacts`."""
    spaced: bool
    """As `PageFacts`."""
    knowledge: Knowledge


class _Heading(NamedTuple):
    title: str
    byline: Byline
    abstract: str
    raw: str | None = None
    """Title and authors as they stand, where nothing separates them."""
    confirmed: bool = True


def read_entry(block: Block, opening: EntryLine, page: Setting) -> Record:
    """The record of one entry; raises RecordError with the line where it cannot be."""
    if block.too_long:
        raise RecordError("an entry of over a million characters", block.too_long)
    score = opening.score
    if score is not None and not 0 <= score <= 100:
        why = f"the score {score:g} is not between 0 and 100"
        raise RecordError(why, block.line)
    heading = _heading(block, page)
    return Record(
        title=heading.title,
        place=f"line {block.line}",
        abstract=heading.abstract,
        authors=_authors(heading.byline.names, page.owner),
        authors_complete=heading.byline.complete,
        affiliations=heading.byline.affiliations,
        date=iso_date(opening.date, page.year),
        categories=(full_category(opening.category),) if opening.category else (),
        code=opening.code,
        score=score,
        inferred=_inferred(opening, heading, page),
        heading=heading.raw,
    )


def _inferred(opening: EntryLine, heading: _Heading, page: Setting) -> tuple[str, ...]:
    date = ("date",) if opening.date.year is None and page.year is not None else ()
    return date if heading.confirmed else (*date, "title", "authors")


def _authors(names: tuple[str, ...], owner: str | None) -> tuple[RecordAuthor, ...]:
    """The authors named, and the page's owner at an unknown place if not among them."""
    named = tuple(RecordAuthor(name=n, position=i) for i, n in enumerate(names))
    if owner is None or any(same_person(owner, name) for name in names):
        return named
    return (*named, RecordAuthor(name=owner))


def _heading(block: Block, page: Setting) -> _Heading:
    if not block.lines:
        raise RecordError("an entry without a title", block.line)
    has_authors = authors_line(block.lines) is not None
    if page.separate and (has_authors or cut_tail(block.lines[0]).complete):
        return _separate(block)
    heading = _run_together(block, page.knowledge)
    if heading is None and (has_authors or page.spaced):
        heading = _separate(block)
    if heading is None:
        why = "cannot tell where the title ends and the authors begin"
        raise RecordError(why, block.line)
    return heading


def _separate(block: Block) -> _Heading:
    """Title, authors and abstract on lines of their own; there may be no authors."""
    lines = block.lines
    at = authors_line(lines)
    byline = None if at is None else read_byline(lines[at])
    if at is None or byline is None:
        return _Heading(lines[0], Byline((), False, ()), block.text_after(1))
    return _Heading(" ".join(lines[:at]), byline, block.text_after(at + 1))


def _run_together(block: Block, knowledge: Knowledge) -> _Heading | None:
    line, abstract = block.lines[0], block.text_after(1)
    split = take_apart(line, abstract, knowledge)
    if split is None:
        return None
    title, byline, confirmed = split
    return _Heading(title, byline, abstract, line, confirmed)


def take_apart(
    line: str, abstract: str, knowledge: Knowledge
) -> tuple[str, Byline, bool] | None:
    """Title, authors, and whether known for certain, of a heading without separator."""
    tail = cut_tail(line)
    split = split_heading(
        tail.text, complete=tail.complete, abstract=abstract, knowledge=knowledge
    )
    if split is None:
        return None
    byline = Byline(split.names, tail.complete, tail.affiliations)
    return split.title, byline, split.confirmed
