"""UTF-8 that somebody read as Latin-1 and wrote again, once or twice, undone.

Such texts hold control characters (U+0080 to U+009F) that no text has; left in, they
would be taken for the escape sequences of a terminal, and what follows them for
their arguments.
"""

from __future__ import annotations

import re

_TELLS = re.compile("[\x80-\x9f]")
_SEQUENCE = re.compile(
    "[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_TIMES = 3


def undone(text: str) -> str:
    """The text as it was meant; a text without such controls stays as it is."""
    for _ in range(_TIMES):
        if text.isprintable() or text.isascii() or not _TELLS.search(text):
            break
        text = _SEQUENCE.sub(_character, text)
    return text


def _character(match: re.Match[str]) -> str:
    try:
        return match[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
