"""Texts that a rule's pattern might match although none of its cues occurs in them.

They grow along the parsed pattern; one that comes to hold a cue is dropped at once, so
that what is left at the end speaks against the rule. Of texts whose ends are alike only
a few go on, since what follows holds a cue with all of them or with none.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from assistant.understanding.patterns import pieces, speaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ALIKE, _MOST = 2, 80
_LETTERS = "xA1 -'.,|:;?"
_CLASSES = {
    "CATEGORY_WORD": "xA1",
    "CATEGORY_NOT_WORD": " -",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_SPACE": "xA1-",
    "CATEGORY_DIGIT": "1",
    "CATEGORY_NOT_DIGIT": "x ",
}


def uncued(pattern: str, cues: str) -> list[str]:
    """Texts along the pattern that hold none of the cues; some may not match it."""
    tree = import_module("re._parser").parse(pattern)
    grown = _Growth(cues).along([" "], tree)
    return [f"{text} " for text in grown if not speaks(f"{text} ", cues)]


class _Growth:
    """Texts that grow along a pattern as long as they hold no cue."""

    def __init__(self, cues: str) -> None:
        self.cues = pieces(cues)
        self.tail = max(map(len, self.cues))

    def along(self, texts: list[str], tree: Iterable[tuple[Any, Any]]) -> list[str]:
        """The texts that get to the end of a pattern."""
        for code, value in tree:
            texts = self._kept(self._step(texts, str(code), value))
        return texts

    def _step(self, texts: list[str], code: str, value: Any) -> Iterable[str]:
        if code in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
            return [t + char for char in _chars(code, value) for t in texts]
        if code == "BRANCH":
            return [text for one in value[1] for text in self.along(texts, one)]
        if code == "SUBPATTERN":
            return self.along(texts, value[3])
        if code in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            return self._repeated(texts, *value)
        if code == "ATOMIC_GROUP":
            return self.along(texts, value)
        if code == "GROUPREF_EXISTS":
            return [text for one in value[1:] for text in self.along(texts, one or [])]
        if code == "ASSERT":
            return [*self.along(texts, value[1]), *texts]
        return texts

    def _repeated(
        self, texts: list[str], least: int, most: Any, tree: Any
    ) -> list[str]:
        for _ in range(least):
            texts = self.along(texts, tree)
        return texts if least == most else [*texts, *self.along(texts, tree)]

    def _kept(self, texts: Iterable[str]) -> list[str]:
        """Those without a cue, few of those that end alike.

        Each has grown by one character at most: a cue that is new is at its end.
        """
        alike: dict[str, int] = {}
        kept = []
        for text in dict.fromkeys(map(_single, texts)):
            end = text[-self.tail :]
            alike[end] = many = alike.get(end, 0) + 1
            if many <= _ALIKE and not text.endswith(self.cues):
                kept.append(text)
        return kept[:_MOST]


def _single(text: str) -> str:
    return text[:-1] if text[-2:] == "  " else text


def _chars(code: str, value: Any) -> Iterator[str]:
    """Some of the characters that an element of a pattern stands for."""
    if code == "LITERAL":
        yield chr(value)
    elif code == "ANY":
        yield "x"
    elif code == "NOT_LITERAL":
        yield from [char for char in "x " if ord(char) != value]
    elif str(value[0][0]) == "NEGATE":
        held = {char for one in value[1:] for char in _of(*one)}
        yield from [char for char in _LETTERS if char not in held][:3]
    else:
        yield from dict.fromkeys(char for one in value for char in _of(*one))


def _of(code: Any, value: Any) -> str:
    """The characters of a part of a set; of a class, some."""
    if str(code) == "RANGE":
        return "".join(map(chr, range(value[0], min(value[1], value[0] + 25) + 1)))
    return chr(value) if str(code) == "LITERAL" else _CLASSES[str(value)]
