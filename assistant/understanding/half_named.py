"""Whose whole name is asked for: told by half of it and by what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.asking import said
from assistant.understanding.grammar import half_named as words
from assistant.understanding.name_parts import is_part
from assistant.understanding.patterns import bounded, exact, speaks

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask


def read(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Ask for the people called so who did what is said; False for no such wish."""
    if mask.all("PW") or not _asks(mask.raw):
        return False
    text = _plain(mask)
    match = _half(text, linker)
    if match is None:
        return False
    before, rest = text[: match.start()], text[match.end() :]
    if not all(said(word) for word in exact(r"\w+").findall(before)):
        return False
    rest = exact(words.GOES_ON).sub("", f" {' '.join(rest.split())}").strip(" |,;.")
    if not rest:
        return False
    draft.constrain("name", mask.surface(match["x"]))
    mask.fired.append("half a name")
    wrote = "" if exact(words.PUBLISHED).match(rest) else "wrote about "
    mask.text = f" who {wrote}{rest} "
    return True


def _asks(question: str) -> bool:
    """Whether the whole name is asked for, as the question was typed."""
    parts = exact(r"[^\W_]+").findall(question.lower())
    line = f" {' '.join(parts)} "
    return speaks(line, words.ASKS_NAME.cues) and bool(
        bounded(words.ASKS_NAME.pattern).search(line)
    )


def _plain(mask: Mask) -> str:
    """The text without words that only ask for the name; half names are words again."""
    for name in mask.all("A"):
        parts = exact(r"[^\W_]+").findall(mask.surface(name))
        if len(parts) == 1:
            mask.swap(name, parts[0].lower())
    text = mask.text
    for pattern in words.TAKEN_OUT:
        text = f" {' '.join(bounded(pattern).sub(' ', text).split())} "
    return text


def _half(text: str, linker: Linker) -> re.Match[str] | None:
    """Where half of somebody's name stands."""
    for pattern in words.PARTLY:
        for match in bounded(pattern).finditer(text):
            if is_part(match["x"], linker):
                return match
    return None
