"""Whose number it is: the name a quantity of a sentence belongs to.

The nearest name before it, unless that name is only mentioned: as a baseline,
an example, a data set ("on X"), a source ("from X") or a kind of thing ("a
hybrid X model"). Where no name is left, a sentence of a paper's own part gives
the number to the paper's own artefact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.numerics import comparison
from assistant.answering.reading import names
from assistant.answering.reading.names import Match
from assistant.understanding.grammar.quantities import COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.numerics.quantities import Quantity
    from assistant.answering.reading.names import Name

_MENTIONED: Final = re.compile(
    r"\b(?:(?:on|from|to|using|with|via|by|at|in|of|against|like|as|for|within)\s"
    r"(?:(?:the|a|an|existing|an?other)\s(?:[\w-]+\s){0,2})?"
    r"|(?:on|from|using|with|at|in|of|like|as|for)\s(?!\w*ing\b)[a-z-]+\s)$",
    re.I,
)
_SUBJECT: Final = re.compile(
    r"(?:^|[,;:.]\s?|\b(?:and|or|but|while|whereas|where|that|because|since|if)\s)"
    r"(?:(?:also|then|finally|notably|even|only|both)\s)?"
    r"(?:(?:the|our|its|their)\s(?:[a-z-]+\s){0,2})?$",
    re.I,
)
"""Before a name that opens a clause, as what the clause is about."""
_NAMED_AFTER: Final = re.compile(r"(?:\s(?:models?|variants?)\s\(|,\s)(?=[A-Z])")
_ASIDE_END: Final = re.compile(r"[),]")
_HELD: Final = re.compile(r"\s\([^()]*|\s(?:at|with|has|of)\s(?:only\s)?")
"""Between a name and its own number: "X (49B)", "X at 49B", "X with 52B tokens"."""
_PURPOSE: Final = re.compile(
    r"\b(?:so that|such that|so as to|in order to|with the (?:goal|aim) of)\b", re.I
)
"""Opens a clause with a subject of its own."""
_OWN_CLAUSE: Final = re.compile(r"(?:\s\([^()]*\))?,\s(?:(?:an?|which)\s[^,;()]*)?")
"""Between a name and a number said of it: "X, a set of 5", "X, which holds 5"."""
_VERB: Final = re.compile(
    r",\s(?!(?:with|yet|and|but|which|who|that|where|while|as|or|to|in|on|for|by|using"
    r"|the|an?|it|we|our|so|at|from)\b)[a-z]+\s"
)
"""After a name set off by commas: "the best one, X, reaches 5%"."""
_CLOSED: Final = re.compile(r"/|\b(?:and|or|as well as)\b")
"""Between the last two of a list."""
_FORMER: Final = re.compile(r"\bthe former\b", re.I)
_NO_OWNER: Final = re.compile(
    rf"(?:.*\b)?(?:{COUNTED['gpus']}|DGX)\b|\d+(?:\.\d+)?[BM]$", re.I
)
"""Machines and bare sizes."""
_SIZE: Final = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)B(?!\w)")


class Scene:
    """One sentence, read for who owns its numbers."""

    def __init__(
        self, text: str, itself: bool, asked: Sequence[str], own: Sequence[str]
    ) -> None:
        """`asked` are the words of the name asked about, `own` the paper's names.

        `itself` says that the sentence speaks of the paper's own work unless it
        names something else.
        """
        self._text = text
        self._asked = asked
        self._own = own
        self._itself = itself
        self._names = [n for n in names.find(text) if not _NO_OWNER.match(n.text)]
        self._apart = comparison.baselines(text)
        bare = [n for n in self._names if text[n.start - 1 : n.start] != "("]
        self._lists = names.lists(text, bare)
        self._ours = frozenset(n.text for n in self._names if self._is_ours(n.text))
        self._sought = frozenset(
            n.text
            for n in self._names
            if names.relation(asked, names.words(n.text)) is not Match.OTHER
        )

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
        found = self._after(number) or self._before(number)
        if found:
            return found[-1].text
        if comparison.inside(self._apart, number.start):
            return ""
        return self._own[0] if self._own and self._itself else ""

    def _after(self, number: Quantity) -> list[Name]:
        """The name given to a thing of that size: "a 12B model (X)", "..., X, was"."""
        match = _NAMED_AFTER.match(self._text, number.end)
        if not match or number.kind != "parameters":
            return []
        return [
            name
            for name in self._names
            if name.start == match.end() and _ASIDE_END.match(self._text, name.end)
            and (match.group() != ", " or number.value in _sizes(name.text))
        ]  # fmt: skip

    def _before(self, number: Quantity) -> list[Name]:
        """The names before a number that may own it."""
        if comparison.inside(self._apart, number.start):
            return [n for n in self._names if self._holds(n, number, "(")]
        found = [name for name in self._names if self._may_own(name, number)]
        if len(found) > 1 and _FORMER.search(self._text, found[-1].end, number.start):
            return found[-2:-1]
        return found

    def _may_own(self, name: Name, number: Quantity) -> bool:
        if name.end > number.start or comparison.inside(self._apart, name.start):
            return False
        if number.kind == "parameters" and self._of_other_size(name, number):
            return False
        if self._holds(name, number):
            return True
        before, between = self._text[: name.start], self._text[name.end : number.start]
        if between.startswith(":") or _PURPOSE.search(between):
            return False
        if name.text in self._ours:
            return number.kind != "parameters" or not _MENTIONED.search(before)
        if name.text not in self._sought and not _like_a_model(name.text, before):
            return False
        apposed = _OWN_CLAUSE.fullmatch(between) and not _MENTIONED.search(before)
        return bool(apposed) or self._opens(name)

    def _opens(self, name: Name) -> bool:
        """Whether a name opens a clause, or the list that it stands in does."""
        listed = self._list_of(name)
        before, end = self._text[: listed[0].start], listed[-1].end
        if before.count("(") > before.count(")"):
            return False
        if before.endswith(", ") and self._text[end : end + 1] == ",":
            return bool(_VERB.match(self._text, end))
        return bool(_SUBJECT.search(before))

    def _holds(self, name: Name, number: Quantity, sign: str = "") -> bool:
        """Whether a number stands right at a name: "X (49B)", "X at 49B"."""
        if name.end > number.start or not name.text.strip():
            return False
        between = self._text[name.end : number.start]
        return sign in between and bool(_HELD.fullmatch(between))

    def _list_of(self, name: Name) -> list[Name]:
        """The list a name stands in; "on X, Y is" has a comma, but is none."""
        listed = next((group for group in self._lists if name in group), [name])
        joint = self._text[listed[-2].end : listed[-1].start] if listed[1:] else ""
        return listed if _CLOSED.search(joint) else [name]

    def _of_other_size(self, name: Name, number: Quantity) -> bool:
        """Whether a number is not the size of the model that a name names."""
        if comparison.cut_down(self._text, name, number.start):
            return True
        sizes = _sizes(name.text)
        return bool(sizes) and number.role != "active" and number.value not in sizes

    def _is_ours(self, name: str) -> bool:
        """Whether a name is the paper's own artefact or one of its family."""
        found = names.words(name)
        return any(
            names.relation(one, found) is not Match.OTHER or names.related(found, one)
            for one in map(names.words, self._own)
        )

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
        own = [names.words(one) for one in self._own]
        if any(names.relation(one, found) is Match.SAME for one in own):
            return ours
        family = any(names.related(found, one) or _holds_run(found, one) for one in own)
        return Match.VARIANT if family or self._is_member(name, number) else Match.OTHER

    def _is_member(self, name: str, number: Quantity) -> bool:
        """Whether a plain name before a size is a member: "three sizes, Nano (8B)"."""
        if not self._itself or number.kind != "parameters" or not name[1:].islower():
            return False
        at = self._text.rfind(name, 0, number.start) + len(name)
        return bool(_HELD.fullmatch(self._text, at, number.start))


def _sizes(name: str) -> set[float]:
    """The sizes that stand in a name: "Nemotron-H-47B-Base" has 47 billion."""
    parts = re.split(r"[-\s/]", name)
    return {float(m[1]) * 1e9 for part in parts if (m := _SIZE.fullmatch(part))}


def _holds_run(words: Sequence[str], run: Sequence[str]) -> bool:
    """Whether a name holds another: "Llama3-ChatQA-1.5" holds "ChatQA"."""
    size = len(run)
    return any(tuple(words[at : at + size]) == tuple(run) for at in range(len(words)))


def _like_a_model(name: str, before: str) -> bool:
    """Whether a name may own a number: no "SFT", no "Math-only RL", no "Key"."""
    pieces = name.split()
    if not before.strip() and not any(
        c.isupper() or c.isdigit() for c in pieces[0][1:]
    ):
        pieces.pop(0)
    return any(not piece.isupper() for piece in pieces)
