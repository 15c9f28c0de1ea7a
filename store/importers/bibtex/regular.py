"""Entries written the usual way: `@kind{key, a = {value}, b = "value", c = word}`."""

from __future__ import annotations

import re

# Possessive throughout, so that no text can make it try twice; braces three deep.
_TEXT = r"(?:[^{}\\]++|\\[^{}\\])"
_BRACED = rf"\{{(?:{_TEXT}|\{{(?:{_TEXT}|\{{{_TEXT}*+\}})*+\}})*+\}}"
_HEAD = re.compile(r"[ \t]*@[ \t]*+(\w++)[ \t]*+\{\s*+([^\s,{}=\"#%()]++)\s*+,")
_PART = re.compile(
    rf'\s*+(?:([^\W\d][\w:+-]*+)\s*+=\s*+({_BRACED}|"[^"{{}}\\]*+"|[^\W_][\w.:/-]*+)'
    r"\s*+(?:,|(?=\}))|(\})\s*+\Z)|(?s:.++)"
)
"""A field; the end of the entry; or else all the rest, which is not regular."""
_NO_ENTRIES = frozenset({"string", "comment", "preamble"})


def regular_entry(text: str) -> tuple[str, str, dict[str, str]] | None:
    """Kind, key and raw fields of a text that is one regular entry; else None."""
    head = _HEAD.match(text)
    if head is None or (kind := head[1].lower()) in _NO_ENTRIES:
        return None
    parts = _PART.findall(text, head.end())
    if not (parts and parts.pop()[2]):
        return None
    fields: dict[str, str] = {}
    for name, value, _ in parts:
        fields.setdefault(name.lower(), value)
    return kind, head[2], fields
