"""The results ledger against labelled result mentions of openly licensed abstracts.

`ledger_labels.tsv` holds ids of papers of the large corpus (ACL Anthology, CC BY) and
what their abstracts state: value, unit, measure and data set, and no text of theirs.
A mention is a number that a sentence ties to a named data set. `told` is "value",
"change", "either" (fair to find and fair to leave: it counts neither way) or "none"
(no result at all). A found result is right where number, data set and kind are.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from assistant.answering.reading.passages import Passage
from assistant.answering.results import extraction
from benchmarks import corpora
from benchmarks.report import Section, Table
from store.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from assistant.answering.results.extraction import Result

LABELS: Final = corpora.ROOT / "benchmarks" / "ledger_labels.tsv"
TOLD: Final = ("value", "change")


class Label(NamedTuple):
    """A result mention as a reader finds it."""

    paper: str
    value: str
    unit: str
    metric: str
    on: str
    told: str
    part: str
    """"first": what the rules were mended with in view; "second": labelled after."""


class Score(NamedTuple):
    """How many results were labelled, found and right, and with their measure."""

    labelled: int
    found: int
    right: int
    measured: int
    """Right ones whose measure is told as labelled."""


def measure() -> Section:
    """Read the labelled abstracts and hold what is found against the labels."""
    every = labels()
    texts = abstracts({label.paper for label in every})
    parts = ("first", "second")
    scores = [
        score([one for one in every if one.part == part], texts) for part in parts
    ]
    columns = ("part", "labelled", "found", "right", "precision", "recall", "measure")
    rows = tuple(
        (part, one.labelled, one.found, one.right, *_shares(one))
        for part, one in zip(parts, scores, strict=True)
    )
    papers = len(texts)
    return Section(
        title="The results ledger (ACL abstracts, labelled mentions)",
        tables=(Table(columns, rows),),
        notes=(
            f"{papers} abstracts; right: the number, its data set, and whether it is"
            " a value or a change; measure: share of those told as labelled",
            "the second part when it was first read, and before any rule was mended"
            " with it in view: precision 0.714, recall 0.455; the rules before both"
            " parts: 0.80 and 0.49 on the first, 0.67 and 0.36 on the second",
        ),
        figures={
            f"{row[0]}, {name}": row[at]
            for row in rows
            for name, at in (("precision", 4), ("recall", 5))
        },
    )


def labels() -> list[Label]:
    """The labels as kept."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Label(**row) for row in rows]


def abstracts(wanted: set[str]) -> dict[str, str]:
    """The abstracts of some papers of the large corpus, by id."""
    rows = (row for row in corpora.papers() if row["id"] in wanted)
    return {row["id"]: row["abstract"] for row in rows}


def score(every: Sequence[Label], abstracts: Mapping[str, str]) -> Score:
    """What is found in the abstracts of some labels, against them."""
    counted = [label for label in every if label.told in TOLD]
    found = right = measured = 0
    for paper in dict.fromkeys(label.paper for label in every):
        mine = [label for label in every if label.paper == paper]
        for result in _mined(abstracts[paper]):
            if any(_either(label, result) for label in mine):
                continue
            found += 1
            label = next((one for one in mine if matches(one, result)), None)
            if label is not None:
                mine.remove(label)
                right += 1
                measured += _told(label.metric, result)
    return Score(len(counted), found, right, measured)


def _mined(abstract: str) -> Iterable[Result]:
    return extraction.mine(Passage(0, "", abstract))


def _either(label: Label, result: Result) -> bool:
    return label.told == "either" and float(label.value) == abs(result.number)


def matches(label: Label, result: Result) -> bool:
    """Whether a result is what a label tells: number, data set, value or change."""
    if label.told not in TOLD or float(label.value) != abs(result.number):
        return False
    on, labelled = _key(result.on), _key(label.on)
    same = labelled in on or (len(on) > 1 and on in labelled)
    return same and result.change == (label.told == "change")


def _told(metric: str, result: Result) -> bool:
    return _key(metric) in _key(result.metric.written) or not metric


def _key(text: str) -> str:
    return "".join(_letters(fold(text)))


def _letters(text: str) -> Iterator[str]:
    return (char for char in text if char.isalnum())


def _shares(one: Score) -> tuple[Any, ...]:
    return tuple(
        round(part / whole, 3) if whole else None
        for part, whole in (
            (one.right, one.found), (one.right, one.labelled), (one.measured, one.right)
        )
    )  # fmt: skip
