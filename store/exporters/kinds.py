"""What a work is, in the words of each format: BibTeX entry types and their kin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from store.models import Paper

RIS: Final = {
    "article": "JOUR",
    "book": "BOOK",
    "booklet": "PAMP",
    "dataset": "DATA",
    "inbook": "CHAP",
    "incollection": "CHAP",
    "inproceedings": "CPAPER",
    "manual": "GEN",
    "mastersthesis": "THES",
    "misc": "GEN",
    "online": "ELEC",
    "patent": "PAT",
    "phdthesis": "THES",
    "proceedings": "CONF",
    "software": "COMP",
    "techreport": "RPRT",
    "unpublished": "UNPB",
}
"""Entry type -> reference type (RIS specification, 2011)."""
CSL: Final = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "dataset": "dataset",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "document",
    "mastersthesis": "thesis",
    "misc": "document",
    "online": "webpage",
    "patent": "patent",
    "phdthesis": "thesis",
    "proceedings": "book",
    "software": "software",
    "techreport": "report",
    "unpublished": "manuscript",
}
"""Entry type -> item type (CSL 1.0.2, appendix III)."""
BIBLATEX: Final = {
    "conference": "inproceedings",
    "electronic": "online",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "techreport": "report",
    "www": "online",
}
"""Entry types that BibLaTeX keeps as aliases only."""
GENRES: Final = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
"""What RIS and CSL call a thesis."""
THESIS: Final = {"mastersthesis": "mathesis", "phdthesis": "phdthesis"}
"""BibLaTeX's `type` of a thesis."""
WORDED: Final = frozenset({
    "booktitle", "journal", "journaltitle", "shortjournal", "series", "howpublished",
})  # fmt: skip
"""Fields in which a source words where a work appeared."""
_UNSAFE = re.compile(r"[^a-z0-9_-]")


def kind_of(paper: Paper) -> str:
    """The entry type; an article that appeared nowhere is a "misc"."""
    kind = _UNSAFE.sub("", paper.kind.lower()) or "misc"
    known = paper.venue or paper.venue_name or WORDED & dict(paper.fields).keys()
    return "misc" if kind == "article" and not known else kind
