"""The title and the authors of a PDF, where they can be believed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.identity import family
from store.text import clean_line, key_of, words

if TYPE_CHECKING:
    from store.importers.pdf.document import Document, Run

_NOT_A_TITLE = re.compile(
    r"untitled|microsoft (?:word|powerpoint)\b.*|(?:pii|doi|arxiv)\b\s*:?.*|\S+"
    r"|.*\.(?:docx?|tex|dvi|pdf|indd|rtf|odt|ps|qxd)|template.*|manuscript.*"
    r"|(?:research |original |review )?(?:article|paper|letter)s?|.*\bproof\b.*"
    r"|(?:proceedings|journal|transactions|volume|vol\.|issn|isbn|published|received"
    r"|copyright|this (?:paper|article|work)|see discussions|open access)\b.*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"})
_LETTERS = 10
_LONGEST = 300
_NEARLY = 0.6
"""Points by which lines of one title may differ in size."""


def title_of(document: Document) -> str:
    """The title that the metadata states or the first page prints largest; "" if none.

    A title of the metadata that the first pages do not print is not believed.
    """
    stated = document.metadata.get("title", "").translate(_LIGATURES)
    if _plausible(stated) and _is_printed(stated, document):
        return stated
    printed = _largest(document.pages[0]) if document.pages else ""
    return printed if _plausible(printed) else ""


def authors_of(document: Document) -> list[str]:
    """The people of the metadata, if the first page prints each of their names."""
    parts = _SEPARATOR.split(document.metadata.get("author", "").translate(_LIGATURES))
    names = [name for name in map(clean_line, parts) if name]
    printed = set(words(document.text(0).translate(_LIGATURES)))
    believed = all(
        len(name.split()) > 1 and set(words(family(name))) <= printed for name in names
    )
    return names if believed else []


def _plausible(title: str) -> bool:
    letters = sum(map(str.isalpha, title))
    long_enough = letters >= _LETTERS and letters * 2 > len(title)
    return long_enough and len(title) < _LONGEST and not _NOT_A_TITLE.fullmatch(title)


def _is_printed(title: str, document: Document) -> bool:
    """Whether nearly all of its words are on the first two pages."""
    printed = set(
        words((document.text(0) + " " + document.text(1)).translate(_LIGATURES))
    )
    wanted = key_of(title).split()
    return sum(word in printed for word in wanted) * 5 >= len(wanted) * 4


def _largest(runs: list[Run]) -> str:
    """The first lines in the largest type that make a title."""
    upright = [run for run in runs if run.upright and run.size > 0]
    sizes = sorted({run.size for run in upright if run.text.strip()}, reverse=True)
    for size in sizes[:4]:
        if _plausible(title := _together(upright, size)):
            return title
    return ""


def _together(runs: list[Run], size: float) -> str:
    """The first stretch of text in one size."""
    held: list[str] = []
    for run in runs:
        if abs(run.size - size) < _NEARLY:
            held.append(run.text)
        elif held and run.text.strip():
            break
    joined = re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", "".join(held))
    return clean_line(joined.translate(_LIGATURES)).strip("*†‡∗ ")
