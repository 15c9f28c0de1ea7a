"""Rules by the letters of their cues, so that most are not even looked at.

Of a hundred rules a question speaks of a handful. Each piece of a cue is filed under
three letters that stand in few others; only the rules that are filed under letters of
the question are asked whether it holds their cues.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.understanding.patterns import pieces, speaks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Rule = TypeVar("Rule")
_SIZE = 3


def letters(text: str) -> frozenset[str]:
    """Every three letters that follow each other in a text."""
    return frozenset([text[i : i + _SIZE] for i in range(len(text) - _SIZE + 1)])


class RuleTable(Generic[Rule]):
    """Rules in their order; `cues` are explained at `patterns.Cued`."""

    def __init__(self, rules: Sequence[Rule], cues: Callable[[Rule], str]) -> None:
        self.rules = rules
        self.cues = [cues(rule) for rule in rules]

    @cached_property
    def _filed(self) -> tuple[dict[str, list[int]], list[int]]:
        """Three letters -> the places of rules; the places of those with none."""
        held = [[letters(p) for p in pieces(cue)] for cue in self.cues]
        often = Counter(three for some in held for one in some for three in one)
        filed: dict[str, list[int]] = {}
        short = []
        for place, some in enumerate(held):
            if not all(some):
                short.append(place)
                continue
            for one in some:
                rarest = min(one, key=lambda three: (often[three], three))
                filed.setdefault(rarest, []).append(place)
        return filed, short

    def spoken(self, text: str, threes: frozenset[str]) -> list[int]:
        """The places of the rules whose cues a text holds; `threes` are its letters."""
        filed, short = self._filed
        places = {place for three in filed.keys() & threes for place in filed[three]}
        return [
            place
            for place in sorted(places.union(short))
            if speaks(text, self.cues[place])
        ]
