"""Texts by the keys that an entry gives them: several of a key, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def first_of(texts: Mapping[str, Sequence[str]], *keys: str) -> str:
    """The first text of the first of these keys that has one; "" if none does."""
    for key in keys:
        for text in texts.get(key, ()):
            if text:
                return text
    return ""
