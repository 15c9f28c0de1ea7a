"""Plain text written so that LaTeX prints it as it stands.

Mathematics between dollar signs is kept (arXiv titles carry it); the rule for
what is mathematics and what are prices is pandoc's: the opening dollar is
followed by a character that is no blank, the closing one preceded by such a
character and not followed by a digit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MATH = re.compile(r"\$(?=\S)(?:[^$\\]|\\.)*?(?<=\S)\$(?!\d)")
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\^{}",
    }
)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')")
"""Between characters that LaTeX would join: -- is a dash, `` a quotation mark."""
_WORD = re.compile(r"[^\W_]+")


def escape(text: str) -> str:
    """The text with LaTeX's special characters escaped, mathematics kept."""
    return _outside_math(text, _plain)


def _plain(text: str) -> str:
    """The text so that nothing in it is a command, a dash or a curly quote."""
    return _LIGATURE.sub("{}", text.translate(_SPECIAL))


def title(text: str) -> str:
    """`escape`, with the capitals that a bibliography style must keep in braces."""
    return _outside_math(
        text, lambda plain: "".join(_protected(part) for part in _parts(plain))
    )


def _outside_math(text: str, write: Callable[[str], str]) -> str:
    written, end = [], 0
    for match in _MATH.finditer(text):
        if _balanced(match.group()):
            written += [write(text[end : match.start()]), match.group()]
            end = match.end()
    return "".join([*written, write(text[end:])])


def _balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def _parts(text: str) -> list[str]:
    """The text cut into words and what stands between them."""
    parts, end = [], 0
    for match in _WORD.finditer(text):
        parts += [text[end : match.start()], match.group()]
        end = match.end()
    return [*parts, text[end:]]


def _protected(part: str) -> str:
    """A word in braces where its capitals are spelling, not the start of a word."""
    inner = part[1:] != part[1:].lower()
    letter = len(part) == 1 and part != "A" and part.isupper()
    return f"{{{part}}}" if inner or letter else _plain(part)


def escape_name(name: str) -> str:
    """A name with special characters escaped and its own grouping braces kept."""
    if name.startswith("{") and name.endswith("}"):
        return "{" + _plain(name[1:-1]) + "}"
    return _plain(name)
