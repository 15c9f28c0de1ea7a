"""Text made safe for Markdown, for every face and export that writes it."""

from __future__ import annotations

import re
from typing import Final

from store.text import clean_line

_INLINE: Final = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_START: Final = re.compile(r"^(\d+)([.)])|^([-+=])")
_LINK: Final = re.compile(r"(https?|ftp)(:)|(www)(\.)|(\w)(@)", re.IGNORECASE)


def escape(text: str) -> str:
    """The text on one line, so that CommonMark and GitHub show it as it is."""
    text = _LINK.sub(_split_link, _INLINE.sub(r"\\\1", clean_line(text)))
    return _START.sub(_split_start, text)


def _split_start(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}"


def _split_link(match: re.Match[str]) -> str:
    before, after = (group for group in match.groups() if group)
    return f"{before}\\{after}"


def code(text: str) -> str:
    """A code span, with as many backticks as the text needs."""
    text = clean_line(text)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    ticks = "`" * (longest + 1)
    blank = " " if longest else ""
    return f"{ticks}{blank}{text}{blank}{ticks}"
