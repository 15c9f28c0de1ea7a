"""Where an entry appeared: the short name a reader says, and the full one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from store.importers.bibtex.fields import Fields

_SHORT = re.compile(r"(?P<name>[^\s]{2,20})(?:\s*'?(?:\d{4}|(?<=')\d\d))?")
_BOOK_SERIES = frozenset({
    "LNCS", "LNAI", "LNBIP", "LNEE", "CCIS", "AISC", "IFIP", "LIPIcs", "PMLR", "CEUR",
    "ICPS", "NATO",
})  # fmt: skip
_IN_PARENTHESES = re.compile(
    r"\(([A-Za-z*][A-Za-z0-9*+/&-]{1,19})(?:[ -]?(?:\d{4}|'\d\d))?\)"
)
_PREPRINT = re.compile(r"arxiv\b.*|corr", re.IGNORECASE)


class Venue(NamedTuple):
    """Both names; None where the entry names no venue."""

    short: str | None
    full: str | None


def venue_of(fields: Fields) -> Venue:
    """The venue of an entry, from its fields by name (empty if absent)."""
    journal = fields["journal"] or fields["journaltitle"]
    if journal:
        if _PREPRINT.fullmatch(journal):
            return Venue("arXiv", "arXiv")
        subtitle = fields["journalsubtitle"]
        whole = f"{journal}: {subtitle}" if subtitle else journal
        return Venue(fields["shortjournal"] or journal, whole)
    book, event = fields["booktitle"], fields["eventtitle"]
    if book and (subtitle := fields["booksubtitle"]):
        book = f"{book}: {subtitle}"
    full = (
        event
        or book
        or fields["maintitle"]
        or fields["school"]
        or fields["institution"]
    )
    short = fields["shortjournal"] or None
    if not short and (book or event):
        short = _series(fields["series"], trusted=bool(event))
    return Venue(short or _acronym(book) or full or None, full or None)


def _series(series: str, *, trusted: bool) -> str | None:
    """A series that is the name of a conference rather than of a row of books."""
    match = _SHORT.fullmatch(series)
    if match and match["name"] not in _BOOK_SERIES:
        return match["name"]
    return series if series and trusted else None


@lru_cache(maxsize=1024)
def _acronym(book: str) -> str | None:
    """The one acronym in parentheses: "Proceedings of ... (ACL 2020)"."""
    found = {name for name in _IN_PARENTHESES.findall(book) if _capitals(name) > 1}
    return found.pop() if len(found) == 1 else None


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))
