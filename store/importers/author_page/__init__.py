"""Author pages as a scholar-metrics site prints them: a head, then one entry a paper.

Read twice, never held whole: one look over the page for what its entries depend
on (its latest year, whose page it is, names that stand separated), then entry by
entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.author_page.blocks import blocks
from store.importers.author_page.dates import assumed_year
from store.importers.author_page.entry import Setting, read_entry
from store.importers.author_page.entry_line import read_entry_line
from store.importers.author_page.head import read_head
from store.importers.author_page.page import PageFacts, PageKnowledge, look_over
from store.importers.reading import Reading
from store.importers.record import Rejected
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions, Record
    from store.importers.source import Source


def recognises(head: str) -> bool:
    """Whether a text's first lines hold an entry line of an author page."""
    return any(read_entry_line(clean_line(line)) for line in head.splitlines())


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The owner, the entries and the notes of one page."""
    page = look_over(blocks(source.lines()))
    owner, nameless = read_head(page.head, options.owner)
    year = assumed_year(page.latest, options.as_of, options.today)
    setting = Setting(
        owner=owner.name if owner else None,
        year=year,
        separate=page.separate,
        spaced=page.spaced,
        knowledge=PageKnowledge(knowledge, page.names),
    )
    return Reading(
        records=_records(source, setting),
        owner=owner,
        as_of=year if page.undated else options.as_of,
        notes=_notes(page, options, year, nameless=nameless),
    )


def _records(source: Source, page: Setting) -> Iterator[Record | Rejected]:
    for block in blocks(source.lines()):
        if block.opening is None:
            continue
        try:
            yield read_entry(block, block.opening, page)
        except RecordError as error:
            yield Rejected(file=source.name, line=error.line, why=str(error))


def _notes(
    page: PageFacts, options: ImportOptions, year: int | None, *, nameless: bool
) -> list[str]:
    notes = []
    if page.undated and options.as_of is None:
        notes.append(_year_note(year))
    if nameless:
        notes.append(
            "The page's figures name no owner and were left out: give --owner NAME"
        )
    return notes


def _year_note(year: int | None) -> str:
    if year is None:
        return "Dates without a year were left out: state the year with --as-of YEAR"
    return (
        f"Dates without a year were read as {year}, the year the page seems to be "
        "from: state it with --as-of YEAR"
    )
