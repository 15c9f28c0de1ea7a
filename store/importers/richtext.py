"""Titles and abstracts that carry the markup of web pages, as plain text."""

from __future__ import annotations

import html
import re

_TAG = re.compile(
    r"</?(?:jats:)?(?:i|b|u|em|strong|su[bp]|inf|span|scp?|tt|p|div|br|title|italic|bold"
    r"|sc|small|font|it|tex|formula|named-content)(?:\s[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
_MATHML = re.compile(
    r"</?(?:mml:|m:)?(?:math|semantics|mrow|m[iona]|ms(?:up|ub|ubsup|pace|tyle|qrt)"
    r"|mtext|mfrac|m(?:over|under|underover)|mfenced|mpadded|mroot)(?:\s[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
_FORMULA_IN_TEXT = re.compile(
    r"(?<=[a-z]{2})(?=<(?:mml:|m:)?math\b)|(?<=:math>)(?=[A-Za-z]{2})"
    r"|(?<=<.math>)(?=[A-Za-z]{2})",
    re.IGNORECASE,
)
"""Where publishers run a formula into the words beside it."""
_BLOCK = re.compile(r"<(?:jats:)?(?:/?p|/?div|br)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_TIMES = 3


def plain(text: str) -> str:
    """Text without the tags of running text, entities as characters.

    A tag that is none of theirs stays: it may be what the text is about. What was
    escaped twice is given back twice.
    """
    for _ in range(_TIMES):
        before = text
        if "<" in text:
            text = _without_tags(text)
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
        if text == before or not ("&lt;" in before or "&amp;" in before):
            break
    return text


def _without_tags(text: str) -> str:
    if "math" in text or "MATH" in text:
        text = _MATHML.sub("", _FORMULA_IN_TEXT.sub(" ", text))
    return _TAG.sub("", _BLOCK.sub(" ", text))
