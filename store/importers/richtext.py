"""Titles and abstracts that carry the markup of web pages, as plain text."""

from __future__ import annotations

import html
import re

_TAG = re.compile(
    r"</?(?:jats:)?(?:i|b|u|em|strong|su[bp]|inf|span|scp?|tt|p|div|br|title|italic|bold"
    r"|sc|small|font)(?:\s[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"<(?:jats:)?(?:/?p|/?div|br)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def plain(text: str) -> str:
    """Text without the tags of running text, entities as characters.

    A tag that is none of theirs stays: it may be what the text is about. What was
    escaped twice is given back twice.
    """
    if "<" in text:
        text = _TAG.sub("", _BLOCK.sub(" ", text))
    if "&" in text:
        unescaped = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
        again = "&lt;" in text or "&amp;" in text
        text = plain(unescaped) if again and unescaped != text else unescaped
    return text
