"""The numbers that papers state of their own artefacts, row by row for a comparison."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering import numbers
from assistant.answering.names import Match
from assistant.answering.quoting import content, merged, passages, readings
from assistant.understanding.linking.titles import artefact
from store.text import stems
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answering.numbers import NumberHit
    from assistant.answering.quoting import Readings
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
        own = _owned(papers, one, said)
        if not any(own) and one in LOOSER:
            own = _owned(papers, LOOSER[one], said)
        found += [hit for hits in own for hit in hits]
        if any(own):
            rows.append((one, *map(_cell, own)))
    return rows, quoted(readings(papers, (paper.id for paper in papers)), found)


def _owned(papers: Sequence[Paper], kind: str, said: str) -> list[list[NumberHit]]:
    """What each states of its own artefact; on the test that is named, if one is.

    A name that some number is said of ("Ultra") is a part of that paper, and no test.
    """
    also = content(said)
    found = [
        numbers.answer(artefact(paper.title), kind, also, passages([paper])).hits
        for paper in papers
    ]
    parts = {stem for hits in found for hit in hits for stem in stems(hit.about)}
    named = {*stems(" ".join(_NAME.findall(said)))} - parts
    return [
        _own(hits, needed=bool(named - {*stems(paper.title)}))
        for paper, hits in zip(papers, found, strict=True)
    ]


def _own(hits: Iterable[NumberHit], *, needed: bool) -> list[NumberHit]:
    return [hit for hit in hits if hit.own and hit.shared >= needed][:CELL]


def _cell(hits: Iterable[NumberHit]) -> str:
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
