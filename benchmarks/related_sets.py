"""Papers that are known to belong together, from data that was made for other ends.

Papers that answer one literature question, abstracts that speak to one claim, papers
that their authors gave the same keywords, papers filed under the same subjects. How
often two papers stand together is how much they are related; the papers that stand
with none are there to be told from them.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks import corpora
from benchmarks.judged import CLAIMS, MADE, REAL, right
from store.text import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

OTHERS = 3_000
"""Papers of a small library that no question is about."""

ASKED = 200
"""Papers of a set that are asked about at most."""

TOLD = 200
"""Letters that an abstract has at least; papers with less are not asked about."""

_SEED = 3
_COMMON = 60
"""A keyword that more papers bear tells nothing of two of them."""
_TOGETHER = 2
"""Keywords that a paper must share with others, to be asked about; and how many
such others there must be."""

QUESTIONS = {MADE: "AutoScholar", REAL: "LitSearch"}

Row = dict[str, Any]


class Judged(NamedTuple):
    """Papers, and those related to some of them."""

    name: str
    rows: list[Row]
    related: Mapping[str, Mapping[str, int]]
    """Paper asked about -> others -> how much they are related."""


def sets(every: Iterable[Row]) -> list[Judged]:
    """All sets, each of papers of its own: of most, one half of what there is.

    `every` are the papers of the large corpus.
    """
    return [questions(MADE, every), questions(REAL, every), *keywords(every), claims()]


def questions(name: str, every: Iterable[Row], alone: bool = True) -> Judged:
    """AutoScholar or LitSearch: related is what answers one question.

    `alone`: among papers that have abstracts, like those asked about, and few others.
    """
    told = {row["id"]: row for row in every if _told(row)}
    drawn = random.Random(_SEED).sample(sorted(told), OTHERS)
    gold = {
        question: papers & told.keys() if alone else papers
        for question, papers in right(name).items()
        if name == REAL or held_out(question)
    }
    related = together(gold.values())
    kept = {*drawn, *(paper for papers in gold.values() for paper in papers)}
    return Judged(
        f"{QUESTIONS[name]}: answer one question",
        [told[paper] for paper in sorted(kept & told.keys())],
        {paper: related[paper] for paper in related if paper in told},
    )


def _told(row: Row) -> bool:
    return len(row["abstract"] or "") >= TOLD


def keywords(every: Iterable[Row]) -> list[Judged]:
    """Papers of ML venues: related is what bears the same keywords, two or more."""
    by_authors: list[Row] = []
    by_editors: list[Row] = []
    for row in every:
        if row.get("keywords") and _told(row):
            (by_editors if row["venue"] == "IJCAI" else by_authors).append(row)
    return [
        Judged("keywords given by their authors", by_authors, _alike(by_authors)),
        Judged("IJCAI's subjects", by_editors, _alike(by_editors)),
    ]


def _alike(rows: Iterable[Row]) -> dict[str, Mapping[str, int]]:
    """Papers that others share keywords with, and with how many of them each does."""
    bearers = defaultdict(set)
    for row in rows:
        for keyword in row["keywords"]:
            bearers[key_of(keyword)].add(row["id"])
    telling = (papers for papers in bearers.values() if len(papers) <= _COMMON)
    related = together(telling)
    return {
        paper: others
        for paper, others in related.items()
        if held_out(paper)
        and sum(times >= _TOGETHER for times in others.values()) >= _TOGETHER
    }


def claims() -> Judged:
    """SciFact: related is what is evidence for one claim, or against it."""
    file = corpora.shared() / "data" / "benchmarks" / "scifact-corpus.jsonl.xz"
    rows = [{**row, "id": str(row["id"])} for row in corpora.rows(file)]
    gold = right(CLAIMS).items()
    related = together(papers for claim, papers in gold if held_out(claim))
    return Judged("SciFact: evidence for one claim", rows, related)


def together(groups: Iterable[Iterable[str]]) -> dict[str, Mapping[str, int]]:
    """Paper -> papers of the same groups -> how many these are."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for group in map(sorted, groups):
        for paper in group:
            found[paper].update(other for other in group if other != paper)
    return {paper: others for paper, others in found.items() if others}


def held_out(name: str) -> bool:
    """Whether a question, claim or paper is of the half that is measured."""
    return bool(sha256(name.encode()).digest()[0] & 1)


def asked(related: Mapping[str, object], held: Callable[[str], bool]) -> list[str]:
    """The papers asked about, `ASKED` at most, by chance and always the same."""
    every = sorted(filter(held, related))
    return sorted(random.Random(_SEED).sample(every, min(ASKED, len(every))))
