"""The few pieces of LaTeX that abstracts on web pages keep, as Unicode."""

from __future__ import annotations

import re

from store.importers.maths import shown

_MATHS = re.compile(
    r"(?<!\\)\$(?:(?!\s)([^$\n]{1,200})(?<![\\\s])\$(?!\d)"
    r"|([^$\n\\^_]{0,40}[\\^_][^$\n]{0,200}|[-+±<>=]+| \S{1,20} )(?<!\\)\$)"
)
"""What is between dollar signs and no price: as pandoc tells them, or by its signs."""
_ESCAPED = re.compile(r"\\([%&_#$])")


def plain_text(text: str) -> str:
    r"""Text with the commonest maths and escapes as Unicode: 3$\times$ is 3×.

    Formulas that Unicode cannot write in a line stay as they are; a number is never
    changed.
    """
    if "\\" not in text and "$" not in text:
        return text
    return _ESCAPED.sub(r"\1", plain_maths(text)).replace("\\@", "")


def plain_maths(text: str) -> str:
    r"""Text with the formulas that Unicode can write in a line as Unicode."""
    return _MATHS.sub(_formula, text)


def _formula(match: re.Match[str]) -> str:
    inside = shown(match[1] or match[2])
    return match[0] if inside is None else inside
