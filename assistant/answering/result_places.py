"""What a sentence may measure on: its names of data sets, one by one or in lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering import comparison, measures, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.names import Name

_BY: Final = re.compile(r"\sby\s(?:up to\s)?[+~$]?\d")
"""After a name that is beaten: "on X and Z by 7.1%" has Z in no list with X."""
_TAIL: Final = re.compile(r"['’]\d+")
_NO_SET: Final = re.compile(
    r"(?:I|We|Our|The|Datasets?|Benchmarks?|Table|Figure|SOTA|LLMs?|GPUs?|CPUs?|SFT|RL"
    r"|AI|NLP|[AHV]\d+0{1,2}s?|RTX.*|R?M[AS]E|Dice|DSC|HD\d*|[RP]@\d+|AP\d*|P\d"
    r"|Top(?:-\d)?|F1.*|\S+[- ](?:[Ss]cores?|[Ee]rrors?|[Rr]ates?)|Recall|Precision"
    r"|Pearson|Spearman|Kendall)"
)
"""Capitals that name no data set."""
_SPOKEN_OF: Final = re.compile(
    r"\s(?!(?:bench\w*|data ?sets?|datasets?|data|test\w*|dev|val\w*|sets?|corp\w+"
    r"|tasks?|challenges?|suites?|leaderboards?|splits?|subsets?|series|problems|and|or"
    r"|with\w*|for|in|at|by|while|when|compared|over|than|as|using|under|despite|after"
    r"|to|from|where|which|it|our|the|is|was|are|were|we|by|of|on|but|both|after)\b)"
    r"[a-z]"
)
"""After a name that only tells of what kind a thing is: "Chinese legal tasks"."""
_MARKED: Final = re.compile(r"[A-Z].*[A-Z]|\d|-")


class Place(NamedTuple):
    """A stretch that names one data set, or several in a list."""

    start: int
    end: int
    names: tuple[Name, ...]


def places(text: str) -> list[Place]:
    """The lists of names that a sentence may measure on, in order."""
    apart = comparison.baselines(text)
    found = [
        name
        for name in names.find(text)
        if _may_be_set(text, name) and not _compared(text, name, apart)
    ]
    groups = names.lists(text, found)
    return [_place(text, part) for group in groups for part in _parted(text, group)]


def _compared(text: str, name: Name, apart: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is what is compared with; in "over X on Y" only X is."""
    for start, end in apart:
        if start <= name.start < end:
            return not re.search(r"\son\s", text[start : name.start])
    return False


def _parted(text: str, group: Sequence[Name]) -> Iterator[Sequence[Name]]:
    """A list ends with what follows "and": "On A and B, C reaches" are two."""
    begin = 0
    for at in range(1, len(group)):
        joined = text[group[at - 1].end : group[at].start]
        before = text[group[at - 2].end : group[at - 1].start] if at - 1 > begin else ""
        closed = re.search(r"\b(?:and|or|as)\b", before)
        plain = re.fullmatch(r",\s(?:the\s)?", joined) and len(group) == 2
        over = at == len(group) - 1 and _BY.match(text, group[at].end)
        if plain or over or (closed and joined.startswith(",")):
            yield group[begin:at]
            begin = at
    yield group[begin:]


def _may_be_set(text: str, name: Name) -> bool:
    """Whether a name may be that of a data set: no measure, no adjective."""
    if text[name.end : name.end + 1] in ("@", "*", "^"):
        return False
    if _NO_SET.fullmatch(name.text) or measures.pattern().fullmatch(name.text):
        return False
    return bool(_MARKED.search(name.text)) or not _SPOKEN_OF.match(text, name.end)


def _place(text: str, group: Sequence[Name]) -> Place:
    tail = _TAIL.match(text, group[-1].end)
    if tail:
        last = group[-1]
        whole = names.Name(last.start, tail.end(), text[last.start : tail.end()])
        group = [*group[:-1], whole]
    return Place(group[0].start, group[-1].end, tuple(group))
