"""What a sentence may measure on: its names of data sets, one by one or in lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import comparison, measures
from assistant.answering.reading import names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reading.names import Name

_BY: Final = re.compile(r"\sby\s(?:up to\s)?[+~$]?\d")
"""After a name that is beaten: "on X and Z by 7.1%" has Z in no list with X."""
_TAIL: Final = re.compile(r"['’]\d+")
_YEAR: Final = re.compile(r"['’]\d\d\s")
_NO_SET: Final = re.compile(
    r"(?:I|We|Our|The|Datasets?|Benchmarks?|Table|Figure|SOTA|LLMs?|GPUs?|CPUs?|SFT|RL"
    r"|AI|NLP|[AHV]\d+0{1,2}s?|RTX.*|R?M[AS]E|Dice|DSC|HD\d*|[RP]@\d+|AP\d*|P\d"
    r"|Top(?:-\d)?|F1.*|\S+[- ](?:[Ss]cores?|[Ee]rrors?|[Rr]ates?)"
    r"|.*\s(?:Ratio|Index|Coefficient|Deviation|Error|Rate|Distance|Score)s?|Recall|Precision"
    r"|Pearson|Spearman|Kendall|I{1,3}|IV|VI{0,3})"
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
_OF_A_MODEL: Final = re.compile(
    r"\s(?:features?|embeddings?|representations?|encoders?|backbones?|models?|baselines?"
    r"|architectures?)\b"
)
"""After a name that is of what is measured, not of what it is measured on."""
_SCORE: Final = re.compile(r"\sscores?\b")
"""After what a number is a measure of: "an improvement of 8% on BLEU score"."""
_LOWER: Final = re.compile(
    r"(?<![\w-])(?:news(?:test|dev)|tst|wmt|iwslt)-?\d{2,4}(?!\w)"
)
"""Test sets that are written in small letters."""
_MARKED: Final = re.compile(r"[A-Z].*[A-Z]|\d|-")


class Place(NamedTuple):
    """A stretch that names one data set, or several in a list."""

    start: int
    end: int
    names: tuple[Name, ...]


def places(text: str) -> list[Place]:
    """The lists of names that a sentence may measure on, in order."""
    apart = comparison.baselines(text)
    known = _with_years(text, names.find(text))
    small = [
        names.Name(*match.span(), match.group())
        for match in _LOWER.finditer(text)
        if not any(n.start < match.end() and match.start() < n.end for n in known)
    ]
    found = [
        name
        for name in sorted([*known, *small], key=lambda one: one.start)
        if _may_be_set(text, name) and not _compared(text, name, apart)
    ]
    groups = names.lists(text, found)
    return [_place(text, part) for group in groups for part in _parted(text, group)]


def _with_years(text: str, found: Sequence[Name]) -> list[Name]:
    """Names that a year in short parts are one: "WMT’14 English-German"."""
    kept: list[Name] = []
    for name in found:
        last = kept[-1] if kept else None
        if last and _YEAR.fullmatch(text, last.end, name.start):
            start = kept.pop().start
            kept.append(names.Name(start, name.end, text[start : name.end]))
        else:
            kept.append(name)
    return kept


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
    on = text[: name.start].endswith(("on ", "on the ", "in "))
    if _OF_A_MODEL.match(text, name.end) or (on and _SCORE.match(text, name.end)):
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
