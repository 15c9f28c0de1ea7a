"""Entries written the usual way: `@kind{key, a = {value}, b = "value", c = word}`."""

from __future__ import annotations

import re

# Possessive throughout, so that no text can make it try twice; braces three deep.
_TEXT = r"(?:[^{}\\]++|\\[^{}\\])"
_BRACED = rf"\{{(?:{_TEXT}|\{{(?:{_TEXT}|\{{{_TEXT}*+\}})*+\}})*+\}}"
_HEAD = re.compile(r"[ \t]*@[ \t]*+(\w++)[ \t]*+\{\s*+([^\s,{}=\"#%()]++)\s*+,")
_FIELD = re.compile(
    rf'\s*+([^\W\d][\w:+-]*+)\s*+=\s*+({_BRACED}|"[^"{{}}\\]*+"|[^\W_][\w.:/-]*+)'
    r"\s*+(?:,|(?=\}))"
)
_END = re.compile(r"\s*+\}\s*+\Z")
_NO_ENTRIES = frozenset({"string", "comment", "preamble"})


def regular_entry(text: str) -> tuple[str, str, dict[str, str]] | None:
    """Kind, key and raw fields of a text that is one regular entry; else None."""
    head = _HEAD.match(text)
    if head is None or (kind := head[1].lower()) in _NO_ENTRIES:
        return None
    fields: dict[str, str] = {}
    at = head.end()
    while field := _FIELD.match(text, at):
        fields.setdefault(field[1].lower(), field[2])
        at = field.end()
    return (kind, head[2], fields) if _END.match(text, at) else None
