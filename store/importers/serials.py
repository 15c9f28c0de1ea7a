"""Standard numbers of books and serials: which of the two a number is."""

from __future__ import annotations

import re

_ISSN = re.compile(r"(?<![\dX-])(\d{4})[-–]?(\d{3}[\dXx])(?![\dX-])")
_ISBN = re.compile(r"(?<!\d)(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?!\d)")


def standard_number(text: str) -> dict[str, str]:
    """{"isbn": ...} or {"issn": ...}, whichever the text holds; else empty."""
    if match := _ISBN.search(text):
        return {"isbn": match[0]}
    if match := _ISSN.search(text):
        return {"issn": f"{match[1]}-{match[2]}"}
    return {}
