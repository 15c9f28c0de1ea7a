"""Who works with whom: pairs of authors, and the same as a graph other tools read."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.lists.listing import nothing
from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import retrieve
from assistant.models import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

READ = 2000
"""Papers read at most: the best matches, or the newest."""

CROWD = 50
"""A paper of more authors than this says little of who works with whom."""

SHOWN = 30
"""Pairs in the table where the question names no number."""

DRAWN = 200
"""Pairs in the graph."""


class Pair(NamedTuple):
    """Two people and how many papers they wrote together."""

    one: int
    other: int
    papers: int


def network(asked: Asked) -> Answer:
    """Pairs of authors by papers together, and a graph in the DOT language."""
    found = retrieve(asked.plan, asked.sources)
    if not found.papers or found.relaxed:
        return nothing(asked, found)
    read = asked.library.papers.get(found.papers[:READ])
    papers = [paper for paper in read if len(paper.authors) <= CROWD]
    names = {a.person: a.name for paper in papers for a in paper.authors}
    shown = {p.id: p.name for p in asked.library.people.get(names)}
    names |= shown
    pairs = _pairs(papers, names)
    if not pairs:
        missing = "No two authors of these papers wrote one together."
        return asked.abstain("nothing_matches", missing, papers=asked.cards(()))
    kept = pairs[: asked.parse.limit or SHOWN]
    rows = [(names[p.one], names[p.other], str(p.papers)) for p in kept]
    return asked.answer(
        "table",
        [[names[p.one], names[p.other], p.papers] for p in kept],
        headline=_headline(pairs, len(kept), len(names), len(papers)),
        table=Table(("author", "author", "papers together"), tuple(rows)),
        text=dot(pairs[:DRAWN], names),
        papers=asked.cards(found.papers[:3], found.scores),
        total=len(pairs),
        caveats=tuple(_caveats(papers, len(read), len(found.papers), len(pairs))),
    )


def _pairs(papers: Iterable[Paper], names: dict[int, str]) -> list[Pair]:
    """Most papers together first, then by name."""
    counts: Counter[tuple[int, int]] = Counter()
    for paper in papers:
        people = sorted(
            {author.person for author in paper.authors}, key=names.__getitem__
        )
        counts.update(combinations(people, 2))
    pairs = [Pair(one, other, n) for (one, other), n in counts.items()]
    return sorted(pairs, key=lambda p: (-p.papers, names[p.one], names[p.other], p))


def dot(pairs: Sequence[Pair], names: dict[int, str]) -> str:
    """An undirected graph in the DOT language, a line for each author and each pair."""
    people = sorted(
        {p for pair in pairs for p in pair[:2]}, key=lambda p: (names[p], p)
    )
    number = {person: place for place, person in enumerate(people, 1)}
    lines = [f"  a{number[p]} [label={_quoted(names[p])}];" for p in people]
    lines += [
        f"  a{number[p.one]} -- a{number[p.other]} [weight={p.papers},"
        f' label="{p.papers}"];'
        for p in pairs
    ]
    return "\n".join(("graph coauthors {", *lines, "}"))


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


def _headline(pairs: list[Pair], shown: int, people: int, papers: int) -> str:
    told = f"{plural(len(pairs), 'pair')} among {plural(people, 'author')}"
    told = f"{shown:,} of {told}" if shown < len(pairs) else told
    return f"{told} of {plural(papers, 'paper')}, most papers together first"


def _caveats(papers: list[Paper], read: int, total: int, pairs: int) -> Iterator[str]:
    cut = sum(not paper.authors_complete for paper in papers)
    if cut:
        name = "names" if cut == 1 else "name"
        yield (
            f"{plural(cut, 'paper')} of {len(papers):,} {name} only the first authors"
            " (et al.): pairs may be missing"
        )
    if read < total:
        yield f"read in {read:,} of {total:,} papers"
    if len(papers) < read:
        crowd = plural(read - len(papers), "paper")
        yield f"{crowd} of more than {CROWD} authors left out"
    if pairs > DRAWN:
        yield f"the graph holds the first {DRAWN:,} pairs"
