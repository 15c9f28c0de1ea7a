"""SciFact's training claims: does a gold sentence of the abstract come first?

Side by side with rank-bm25 over the same sentences. The sentences are those of
the data, so that only the choice is judged; inverse document frequencies are
of all 5,183 abstracts, for both.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.answering.quotes import evidence
from assistant.answering.reading.passages import Passage, Span
from benchmarks import corpora, timing
from benchmarks.report import Section, Table
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Chooser = Callable[["Case"], Sequence[int]]


class Case(NamedTuple):
    """A claim, an abstract, and which of its sentences speak to the claim."""

    claim: str
    passage: Passage
    gold: frozenset[int]


def measure() -> Section:
    """Rank the sentences of each gold abstract both ways."""
    folder = corpora.shared() / "data" / "benchmarks"
    papers = {
        row["id"]: row for row in corpora.rows(folder / "scifact-corpus.jsonl.xz")
    }
    cases = list(_cases(folder / "scifact-train", papers))
    idf = _idf([row["abstract"] for row in papers.values()])
    choosers: dict[str, Chooser] = {
        "refdesk (evidence)": lambda case: _evidence(case, idf),
        "rank-bm25": _bm25,
    }
    rows = tuple(_row(name, choose, cases) for name, choose in choosers.items())
    columns = ("ranker", "claims x abstracts", "gold first", "gold in three", "p50 ms")
    return Section(
        title="The sentence that answers (SciFact, training claims)",
        tables=(Table(columns, rows),),
        notes=("each claim with each abstract that has gold sentences for it",),
        figures={
            f"{row[0]}, {place}": row[at]
            for row in rows
            for place, at in (("first", 2), ("in three", 3))
        },
    )


def _cases(folder: Path, papers: dict[str, dict[str, Any]]) -> list[Case]:
    claims = {row["id"]: row["text"] for row in corpora.rows(folder / "queries.jsonl")}
    return [
        Case(
            claims[row["qid"]],
            _passage(papers[row["docid"]]),
            frozenset(row["sentences"]),
        )
        for row in corpora.rows(folder / "evidence.jsonl")
    ]


def _passage(row: dict[str, Any]) -> Passage:
    spans, at = [], 0
    for sentence in row["sentences"]:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return Passage(
        int(row["id"]), row["title"], " ".join(row["sentences"]), tuple(spans)
    )


def _idf(texts: Sequence[str]) -> Callable[[str], float]:
    held = Counter(stem for text in texts for stem in set(stems(text)))
    return lambda stem: math.log(
        1 + (len(texts) - held[stem] + 0.5) / (held[stem] + 0.5)
    )


def _evidence(case: Case, idf: Callable[[str], float]) -> list[int]:
    ranked = evidence.score(stems(case.claim), case.passage, idf, "finding")
    return [one.place for one in ranked]


def _bm25(case: Case) -> list[int]:
    from rank_bm25 import BM25Okapi

    text = case.passage.abstract
    sentences = [stems(text[s.start : s.end]) or [""] for s in case.passage.spans]
    scores = BM25Okapi(sentences).get_scores(stems(case.claim))
    return sorted(range(len(sentences)), key=lambda place: (-scores[place], place))


def _row(
    name: str, choose: Chooser, cases: Sequence[Case]
) -> tuple[str, int, float, float, float]:
    places = []
    times = timing.each(lambda case: places.append(_place(choose(case), case)), cases)
    first = sum(place == 0 for place in places) / len(places)
    three = sum(place < 3 for place in places) / len(places)
    p50 = timing.spread(times).p50
    return name, len(cases), round(first, 4), round(three, 4), p50


def _place(ranked: Sequence[int], case: Case) -> int:
    return next(n for n, sentence in enumerate(ranked) if sentence in case.gold)
