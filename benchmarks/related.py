"""Related papers, side by side with tf-idf cosine and with BM25 asked with a paper.

Each paper of a set is asked about in a library of that set's papers, and those of
AutoScholar in the large corpus too. How much two papers are related is how often
they stand together; gains are linear, as in the published sets of related papers.
"""

from __future__ import annotations

import math
from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assistant.answering.papers.neighbours import nearest
from assistant.sources import Sources
from benchmarks import building, corpora, related_sets, timing
from benchmarks.judged import MADE
from benchmarks.plain_likeness import Plain
from benchmarks.report import Section, Table
from store.importers.record import Record
from store.library import Library
from store.library.sources_read import SourceInfo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from assistant.answering.papers.neighbours import Kin
    from benchmarks.related_sets import Judged
    from benchmarks.report import Cell

    Values = NDArray[np.float64]

TOP = 20
"""Papers of an answer that count."""

RANKERS = ("tf-idf cosine", "BM25, the paper as query", "refdesk")

COLUMNS = (
    "related: what ...", "papers", "asked about", *RANKERS,
    "more than tf-idf", "better", "worse",
)  # fmt: skip

NOTES = (
    "of AutoScholar's questions, the claims and the keywords one half, by hash; the"
    " four weights of nearness are round numbers that were chosen with both halves in"
    " view, so none of this is unseen data",
    "“more than tf-idf”: the mean difference, and where 95 % of the means of as many"
    " papers drawn again lie; papers of one question are not independent, so the"
    " true span is wider",
    f"papers asked about have abstracts, {related_sets.ASKED} of a set at most; in a"
    " library of a set's own all papers have",
    "tf-idf is (1 + log tf) * log(N / n), BM25 has k1 1.2 and b 0.75; both over the"
    " same stems of title and abstract as ours",
)

RESAMPLED = 10_000
_SEED = 5


class Measured(NamedTuple):
    """The nDCG of each ranker on each paper asked about, and the times of ours."""

    values: Values
    """Papers by `RANKERS`."""
    times: list[float]
    """Milliseconds on a processor."""


def measure() -> Section:
    """Ask each set in a library of its own, and one in the large corpus."""
    rows = [*corpora.papers()]
    every, judged = related_sets.sets(rows), related_sets.questions(MADE, rows, False)
    del rows
    found = [(one.name, len(one.rows), _alone(one)) for one in every]
    large = _among_all(judged)
    found.append((judged.name, corpora.PAPERS, large))
    spread = timing.spread(large.times)
    return Section(
        title="Related papers",
        tables=(
            Table(COLUMNS, tuple(starmap(_row, found)), f"nDCG@{TOP}"),
            Table(
                ("p50 ms", "p95 ms"),
                (spread[:2],),
                f"On a processor, {corpora.PAPERS:,} papers",
            ),
        ),
        notes=NOTES,
        figures={
            f"related {ranker}, {name}, {papers:,} papers": value
            for name, papers, one in found
            for ranker, value in zip(RANKERS, _means(one.values), strict=True)
        }
        | {"related p50 ms on a processor": spread.p50},
    )


def _alone(judged: Judged) -> Measured:
    """The papers of a set asked about in a library of nothing else."""
    with Library.in_memory() as library:
        source = SourceInfo(judged.name, "json-lines", judged.name)
        library.records.add(source, None, map(_record, judged.rows))
        every = library.papers.get(library.papers.ids(order="key"))
        known = {paper.key: paper.id for paper in every}
        return _measured(judged.related, known, Sources(library))


def _record(row: Mapping[str, str]) -> Record:
    """A paper under a key that tells its id in the set, with nothing but its text."""
    return Record(
        title=row["title"], abstract=row["abstract"], place=row["id"], key=row["id"]
    )


def _among_all(judged: Judged) -> Measured:
    """The large corpus asked, where many papers are but their titles."""
    with Library.open(building.corpus_library()[0]) as library:
        known = dict(library.database.rows("SELECT value, paper_id FROM identifier"))
        return _measured(judged.related, known, Sources(library))


def _measured(
    related: Mapping[str, Mapping[str, int]],
    known: Mapping[str, int],
    sources: Sources,
) -> Measured:
    """Ask about the papers of a set; `known` tells which paper each of its ids is."""
    papers = sorted(sources.library.papers.ids())
    places = {paper: place for place, paper in enumerate(papers)}
    plain = Plain(sources.index, papers)
    asked = related_sets.asked(related, known.__contains__)
    ours: list[list[Kin]] = []
    _, times = timing.both(
        lambda one: ours.append(nearest(known[one], None, sources, TOP)), asked
    )
    values = []
    for one, kin in zip(asked, ours, strict=True):
        gains = {known[o]: n for o, n in related[one].items() if o in known}
        place = places[known[one]]
        found = [
            plain.best(plain.tf_idf(place), place, TOP),
            plain.best(plain.bm25(place), place, TOP),
            [each.paper for each in kin],
        ]
        values.append([ndcg(papers, gains) for papers in found])
    return Measured(np.array(values), times)


def ndcg(found: Sequence[int], gains: Mapping[int, int]) -> float:
    """Discounted gain of the first `TOP`, by the greatest there could be."""
    best = sorted(gains.values(), reverse=True)[:TOP]
    got = [gains.get(paper, 0) for paper in found[:TOP]]
    return _discounted(got) / _discounted(best)


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def _row(name: str, papers: int, found: Measured) -> tuple[Cell, ...]:
    more = found.values[:, -1] - found.values[:, 0]
    low, high = resampled(more)
    span = f"{more.mean():+.3f} ({low:+.3f} to {high:+.3f})"
    better, worse = int((more > 0).sum()), int((more < 0).sum())
    return name, papers, len(more), *_means(found.values), span, better, worse


def _means(values: Values) -> list[float]:
    return [round(float(mean), 4) for mean in values.mean(axis=0)]


def resampled(values: Values) -> tuple[float, float]:
    """Where 95 % of the means lie of as many values drawn with replacement."""
    draw = np.random.default_rng(_SEED)
    drawn = draw.integers(0, len(values), (RESAMPLED, len(values)))
    low, high = np.percentile(values[drawn].mean(axis=1), [2.5, 97.5]).tolist()
    return low, high
