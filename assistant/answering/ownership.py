"""Whose number it is: the name a quantity of a sentence belongs to.

The nearest name before it, unless that name is only mentioned: as a baseline,
an example, a data set ("on X"), a source ("from X") or a kind of thing ("a
hybrid X model"). Where no name is left, a sentence that speaks of "our model"
gives the number to the paper's own artefact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering import artefacts, comparison, names
from assistant.answering.names import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.names import Name
    from assistant.answering.quantities import Quantity

_MENTIONED: Final = re.compile(
    r"\b(?:(?:on|from|to|using|with|via|by|at|in|of|against|like|as|for)\s"
    r"(?:(?:the|a|an|existing|an?other)\s(?:[\w-]+\s){0,2})?"
    r"|(?:on|from|using|with|at|in|of|like|as|for)\s(?!\w*ing\b)[a-z-]+\s)$",
    re.I,
)
_SOME: Final = re.compile(r"\b(?:an?)\s(?:[\w-]+\s){0,2}$", re.I)
_THE: Final = re.compile(r"\bthe\s(?:[\w-]+\s)?$", re.I)
_MODEL_NAMED: Final = re.compile(r"\s(?:models?|variants?)\s\((?=[A-Z])")


class Scene:
    """One sentence, read for who owns its numbers."""

    def __init__(
        self, text: str, title: bool, asked: Sequence[str], own: Sequence[str]
    ) -> None:
        """`asked` are the words of the name asked about, `own` the paper's names."""
        self._text = text
        self._asked = asked
        self._own = own
        self._itself = title or artefacts.speaks_of_itself(text)
        self._names = names.find(text)
        self._apart = comparison.baselines(text)
        self._known = frozenset(n.text for n in self._names if self._is_known(n.text))

    def owner(self, number: Quantity, numbers: Sequence[Quantity]) -> tuple[str, Match]:
        """The name a number belongs to, and how that stands to the one asked about.

        `numbers` are those of its kind in the sentence, for "respectively".
        """
        name = self._owner(number, numbers)
        if not name:
            return "", Match.OTHER
        return name, self._relation(name, number)

    def _owner(self, number: Quantity, numbers: Sequence[Quantity]) -> str:
        if number.in_name:
            return number.owner
        aligned = comparison.owners(self._text, numbers)
        if number in aligned:
            return aligned[number].text
        named = _MODEL_NAMED.match(self._text, number.end)
        after = [n for n in self._names if named and n.start == named.end()]
        found = after or self._before(number)
        if found:
            return found[-1].text
        if comparison.inside(self._apart, number.start):
            return ""
        return self._own[0] if self._own and self._itself else ""

    def _before(self, number: Quantity) -> list[Name]:
        """The names before a number that may own it."""
        if comparison.inside(self._apart, number.start):
            return []
        return [name for name in self._names if self._may_own(name, number)]

    def _may_own(self, name: Name, number: Quantity) -> bool:
        if name.end > number.start or comparison.inside(self._apart, name.start):
            return False
        between = self._text[name.end : number.start]
        if between == " (":
            return True
        before = self._text[: name.start]
        if between.startswith(":") or _MENTIONED.search(before):
            return False
        if number.kind == "parameters" and self._cut(name, number):
            return False
        if name.text in self._known:
            return True
        if before.endswith("(") and self._text[name.end : name.end + 1] == ")":
            return False
        return _like_a_model(name.text, before) and not _SOME.search(before)

    def _cut(self, name: Name, number: Quantity) -> bool:
        return comparison.cut_down(self._text, name, number.start)

    def _is_known(self, name: str) -> bool:
        found = names.words(name)
        wanted = (self._asked, *(names.words(one) for one in self._own))
        if any(names.relation(one, found) is not Match.OTHER for one in wanted):
            return True
        return any(names.related(found, one) for one in wanted)

    def _relation(self, name: str, number: Quantity) -> Match:
        match = names.relation(self._asked, names.words(name))
        ours = min(
            (names.relation(self._asked, names.words(one)) for one in self._own),
            default=Match.OTHER,
        )
        if match is not Match.OTHER or ours is Match.OTHER:
            return match
        return self._kinship(name, ours, number)

    def _kinship(self, name: str, ours: Match, number: Quantity) -> Match:
        """How a name of a paper about the thing asked stands to that thing."""
        found = names.words(name)
        for one in self._own:
            if names.relation(names.words(one), found) is Match.SAME:
                return ours
        family = any(names.related(found, names.words(one)) for one in self._own)
        aside = self._itself and number.kind == "parameters" and name[1:].islower()
        aside = aside and self._text[: number.start].endswith(f"{name} (")
        return Match.VARIANT if family or aside else Match.OTHER


def _like_a_model(name: str, before: str) -> bool:
    """Whether a name may own a number: no "SFT", no "the Pareto", no "Key to it"."""
    if any(c.isdigit() for c in name) or " " in name:
        return True
    if name.isupper():
        return False
    return not name[1:].islower() or bool(before.strip() and not _THE.search(before))
