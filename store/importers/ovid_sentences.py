"""What Ovid's databases run together: journal, volume and date; names and degrees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.names import People, people
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_SEASON = r"(?:Spring|Summer|Autumn|Fall|Winter)"
_DATE = re.compile(
    rf"(?:{_MONTH}(?:/\w+)? (?:\d{{1,2}},? )?)?(?<!\d)(?:1[89]|20)\d\d(?!\d)"
)
_JOURNAL = re.compile(
    r"(?:\(\d{4}\)\.\s*)?(.+?)"
    r"(?=[.,;]?\s+(?:Vol\b|\d+\s*[(:,;]|\d{4}\b"
    rf"|(?:{_MONTH}|{_SEASON})[\w/,. ]{{0,24}}\d{{4}})"
    r"|\.\s*\d|\.?\s*$)",
    re.DOTALL,
)
_EDITED = re.compile(
    r"(?:.*\[Ed[^\]]*\]|[^.(]*)[\s.,;]*(?:\(\d{4}\)\s*\.?)?\s*", re.DOTALL
)
_BOOK = re.compile(r"(.+?)(?:(?<=\w\w)\.(?=[\s\]:(]|$)|\s*\(pp\b|$)", re.DOTALL)
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]?")
_LONGEST = 300
"""Characters of a name."""
_DEGREES = (
    r"(?:(?:Ph|M|Ed|Psy|D|Sc|Pharm)\.?\s?D|D\.?Phil|MD|MPH|M\.?Sc?|B\.?Sc?|MA|BA|MBA|RN"
    r"|MSN|BSN|FAAN|FACSM|FACP|FACS|DO|DDS|DVM|DrPH|JD|FRCP|MBBS|MRCP)\.?"
)
_TITLES = re.compile(rf"(?:[\s,]+{_DEGREES})+$")
_DEGREE = re.compile(rf"\s*{_DEGREES}\s*(?:[\d,+*\s]*)")
_MARKS = re.compile(r"[\s,]*(?:[\d+*][\s,]*)+$")
_WHAT = re.compile(r"(?<=\S)\s*\[(?:[A-Z][A-Za-z-]+ ?){1,4}\]\.?\s*$")
_POINT = re.compile(r"(?<=[^\W\d_]{2})\.$")


def journal_of(text: str) -> str:
    """The journal of "Hydrobiologia. 584(1): 2-9, June 2007."; of a sentence, all."""
    match = _JOURNAL.match(text)
    return clean_line(match[1]).strip(" .,;") if match else ""


def book_of(text: str) -> str:
    """The book of "Kamp, R. [Ed]. (2004). Methods. (pp. 3-7). Springer"."""
    start = _EDITED.match(text)
    match = _BOOK.match(text, start.end() if start else 0)
    return clean_line(match[1]).strip(" .,;[]") if match else ""


def date_in(text: str) -> str | None:
    """The first date that a sentence names: month and year, or the year."""
    found = _DATE.search(_IN_BRACKETS.sub("", text))
    return written_date(found[0]) if found else None


def names_in(texts: Iterable[str]) -> People:
    """People, without their roles, degrees, and the marks of their addresses."""
    parts = [part for text in texts for part in _IN_BRACKETS.sub("", text).split(";")]
    return people(_name(part) for part in parts if not _DEGREE.fullmatch(part))


def _name(text: str) -> str:
    text = _MARKS.sub("", clean_line(text)[:_LONGEST])
    return _POINT.sub("", _TITLES.sub("", text).strip())


def title_in(text: str) -> str:
    """A title without what follows it: "[Article].", a point, quotation marks."""
    text = _WHAT.sub("", clean_line(text)).strip()
    text = _POINT.sub("", text)
    return text[1:-1] if text[:1] == text[-1:] == '"' and text.count('"') == 2 else text
