"""The line that opens an entry: score, category, date and code flag, run together."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.importers.author_page.dates import MONTHS, EntryDate

_LINE = re.compile(
    r"(?P<score>-?\d+(?:\.\d+)?)?\s*"
    r"(?P<category>[A-Z]{2,3}|[a-z][a-z-]*\.[A-Za-z-]{2,}|(?:quant|hep|gr|nucl|math|"
    r"astro|cond|physics|nlin)-[a-z]+)?\s*"
    rf"(?P<month>{'|'.join(MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?"
    r"\.?\s+(?P<day>\d{1,2})"
    r"(?:\s*,\s*(?P<year>\d{4}))?\s*(?P<code>Code)?"
)


class EntryLine(NamedTuple):
    """What "95.3LGApr 14Code" says."""

    date: EntryDate
    category: str | None
    """The short code as printed."""
    score: float | None
    """As printed: not yet checked to be a percentile."""
    code: bool


def read_entry_line(line: str) -> EntryLine | None:
    """The parts of an entry line; None for any other line.

    >>> read_entry_line("CCJan 5").category
    'CC'
    """
    if not 5 <= len(line) <= 60 or (match := _LINE.fullmatch(line)) is None:
        return None
    year, score = match["year"], match["score"]
    month = MONTHS.index(match["month"]) + 1
    return EntryLine(
        date=EntryDate(month, int(match["day"]), int(year) if year else None),
        category=match["category"],
        score=float(score) if score else None,
        code=match["code"] is not None,
    )
