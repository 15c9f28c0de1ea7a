"""Abstracts in the markup of publishers (JATS), as Crossref has them, as plain text."""

from __future__ import annotations

import re

from store.importers.richtext import plain

_HEADING = re.compile(
    r"<(?P<t>(?:jats:)?title)\b[^<>]*>\s*(?:abstract|summary)[.:]?\s*</(?P=t)>",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"<((?:jats:)?tex-math)\b[^<>]*>.*?</\1>", re.IGNORECASE | re.DOTALL
)
_BLOCK = re.compile(
    r"</?(?:jats:)?(?:p|sec|title|list|list-item|disp-formula|break|abstract)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?(?:jats|mml|m|xlink|ali):?[\w-]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_GAP = re.compile(r"\s*\n\s*")


def jats_text(text: str) -> str:
    """The paragraphs of an abstract, a line each, without its tags and its heading."""
    if "<" in text:
        text = _FORMULA.sub("", _HEADING.sub("", text))
        text = _TAG.sub("", _BLOCK.sub("\n", text))
    return _GAP.sub("\n", plain(text)).strip()


def without_maths_tags(title: str) -> str:
    """A title whose formulas are in MathML, as the characters they show."""
    if "<" not in title:
        return title
    return _TAG.sub("", _FORMULA.sub("", title))
