"""The numbers that papers state of their own artefacts, row by row for a comparison."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.numbers import lookup
from assistant.answering.quotes.quoting import content, merged, passages, readings
from assistant.answering.reading.names import Match
from assistant.understanding.linking.titles import artefact
from store.text import stems
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answering.numbers.lookup import NumberHit
    from assistant.answering.quotes.quoting import Readings
    from assistant.models import Quote
    from store.models import Paper

KINDS = (
    "parameters", "tokens", "context", "speedup", "accuracy", "wer", "hours", "gpus",
    "languages",
)  # fmt: skip
"""Kinds of numbers put side by side where the question names none."""

CELL = 3
"""Numbers of one kind and paper that are shown."""
LOOSER: Final = {"wer": "error"}
"""Kind -> the kind of number that papers state it as where they spare the word."""
UNSTATED: Final = "not stated"
"""Stands where a paper states no number of the kind."""
_NAME: Final = re.compile(r"\b[A-Za-z][\w-]*[A-Z][\w-]*|\b[A-Z][\w-]+")
"""Words that are written as the name of a test is: "MMLU", "LiveCodeBench"."""


def numbers_of(
    papers: Sequence[Paper], kind: str | None, said: str = ""
) -> tuple[list[tuple[str, ...]], tuple[Quote, ...]]:
    """Rows of quoted numbers (one column a paper) and the sentences they stand in.

    `said` is what else is asked of the numbers: "LiveCodeBench".
    """
    rows: list[tuple[str, ...]] = []
    found: list[NumberHit] = []
    for one in (kind,) if kind else KINDS:
        own = owned(papers, one, said)
        if not any(own) and one in LOOSER:
            own = owned(papers, LOOSER[one], said)
        found += [hit for hits in own for hit in hits]
        if any(own):
            rows.append((_label(one, own), *map(cell, own)))
    return rows, quoted(readings(papers, (paper.id for paper in papers)), found)


def _label(kind: str, own: Sequence[Sequence[NumberHit]]) -> str:
    """A kind as asked, or what all sizes are counted in."""
    found = {hit.quantity.kind for hits in own for hit in hits}
    return found.pop() if kind == "size" and len(found) == 1 else kind


def owned(papers: Sequence[Paper], kind: str, said: str) -> list[list[NumberHit]]:
    """What each states of its own artefact; on the test that is named, if one is.

    A name that some number is said of ("Ultra") is a part of that paper, and no test.
    """
    asked, parts = content(said), [_parts(paper) if said else set() for paper in papers]
    every = {stem for some in parts for stem in some}
    found = []
    for paper, own in zip(papers, parts, strict=True):
        also = [stem for stem in asked if stem in own or stem not in every]
        told = lookup.answer(artefact(paper.title), kind, also, passages([paper]))
        named = {*stems(" ".join(_NAME.findall(said)))} - every - {*stems(paper.title)}
        found.append(_own(told.hits, needed=bool(named)))
    return found


def _parts(paper: Paper) -> set[str]:
    """The words of the names that a paper states sizes of: "Nano", "Ultra"."""
    found = lookup.answer(artefact(paper.title), "parameters", (), passages([paper]))
    return {
        stem
        for hit in found.hits
        if hit.match is Match.VARIANT
        for stem in stems(hit.about)
        if stem not in stems(paper.title)
    }


def _own(hits: Iterable[NumberHit], *, needed: bool) -> list[NumberHit]:
    return [hit for hit in hits if hit.own and hit.shared >= needed][:CELL]


def cell(hits: Iterable[NumberHit]) -> str:
    """Some numbers in one line, or that none is stated."""
    told = "; ".join(dict.fromkeys(map(_told, hits)))
    return told or UNSTATED


def _told(hit: NumberHit) -> str:
    """A number, with whose it is where that is a part or variant."""
    if hit.match is Match.VARIANT and hit.about:
        return f"{hit.quantity.normal} (of {hit.about})"
    return hit.quantity.normal


def quoted(read: Readings, hits: Iterable[NumberHit]) -> tuple[Quote, ...]:
    """The sentences of some numbers, every one once with its numbers marked."""
    quotes = (
        replace(
            read.quote(hit.paper, hit.field, hit.span, [hit.mark]),
            value=hit.quantity.normal,
        )
        for hit in hits
    )
    return merged(quotes)
