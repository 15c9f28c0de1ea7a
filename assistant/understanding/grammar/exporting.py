"""What asks for the papers shown as a file, or as entries of a format."""

from __future__ import annotations

CUES = "export|download|bib|ris|csl|endnote|zotero|mendeley|json|markdown"
"""Pieces of words, one of which every such turn holds."""

FORMATS = {
    "bibtex": "bibtex", "bib tex": "bibtex", "bib": "bibtex", "biblatex": "biblatex",
    "ris": "ris", "endnote": "ris", "zotero": "ris", "mendeley": "ris",
    "csl": "csl-json", "csl-json": "csl-json", "csl json": "csl-json",
    "json": "jsonl", "jsonl": "jsonl", "json lines": "jsonl", "markdown": "markdown",
    "bibliography": "bibliography",
}  # fmt: skip
"""What people call a format, or the program that reads it -> how it is exported."""

_NAMES = "|".join(sorted(FORMATS, key=lambda name: (-len(name), name)))
_FORMAT = rf"(?:\.|an? |the )?(?:\.)?(?P<format>{_NAMES})(?: files?| format| entries)?"
_THESE = (
    r"(?:(?:all(?: of)?|both) )?(?:these|those|them|all|everything"
    r"|(?:the|this|that|my) (?:list|results?|hits|above|cards|selection|papers))"
    r"(?: (?:papers?|results?|ones?|hits))?"
)
_PLEASE = r"(?:please )?(?:(?:can|could) (?:you|i) )?(?:please )?"
_AS = r"(?:as|to|in|into|for)"

ASKED = (
    rf"{_PLEASE}(?:export|download)(?: {_THESE})?(?: {_AS} {_FORMAT})?",
    rf"{_PLEASE}(?:save|write|copy|print|get|show(?: me)?|give me) {_THESE}"
    rf" {_AS} {_FORMAT}",
    rf"{_PLEASE}(?:(?:give me|show(?: me)?|get|export|i need) )?{_FORMAT}"
    rf"(?: records?)? (?:of|for) {_THESE}",
)
"""Whole turns."""
