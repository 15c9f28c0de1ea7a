"""What some papers are about: their keywords, else the words their titles share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.plain import PLAIN
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.filters import Among
from store.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.sources import Sources
    from store.models import Facet, Paper

MOST = 5
"""Topics named."""

_EMPTY = frozenset(("end", "deep", "model", "models", "approach", "large", "scale"))
"""Words of very many titles, and the halves of "end-to-end"."""

READ = 500
"""Papers whose titles are read at most."""


def topics(ids: Sequence[int], sources: Sources, asked: Iterable[str] = ()) -> str:
    """Topics with how many of the papers have each; what was asked is left out."""
    papers = sources.library.papers
    stems = {stem(word) for word in asked}
    keywords = papers.facets(Among(frozenset(ids)), "keyword", MOST + len(stems))
    kept = [one for one in keywords if one.count > 1 and stem(one.value) not in stems]
    if kept:
        return _written([(one.value, one.count) for one in kept[:MOST]])
    read = evenly(ids, READ)
    told = _written(of_titles(papers.get(read), stems, sources))
    few = len(read) < len(ids)
    return (
        f"{told}, in {READ} of {len(ids):,} titles taken evenly"
        if told and few
        else told
    )


def evenly(ids: Sequence[int], most: int) -> list[int]:
    """At most so many of some papers, spread evenly over all of them by number."""
    every, size = sorted(ids), len(ids)
    if size <= most:
        return every
    return [every[n * size // most] for n in range(most)]


def _written(found: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in found)


def of_titles(
    papers: Iterable[Paper], asked: set[str], sources: Sources, least: int = 2
) -> list[tuple[str, int]]:
    """Words of at least so many titles, by how many and by how much each tells."""
    counts: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for paper in papers:
        here = {stem(word): word for word in words(paper.title) if _tells(word)}
        counts.update(here.keys() - asked)
        for one, word in here.items():
            written.setdefault(one, Counter())[word] += 1
    shared = [one for one, count in counts.items() if count >= least]
    idf = sources.idf
    shared.sort(key=lambda one: (-counts[one] * idf[one], one))
    best = shared[:MOST] if least > 1 else shared
    best.sort(key=lambda one: (-counts[one], -idf[one], one))
    return [(_usual(written[one]), counts[one]) for one in best]


def _tells(word: str) -> bool:
    plain = word in STOPWORDS or word in LIGHT or word in PLAIN or word in _EMPTY
    return len(word) > 2 and not plain and not word.isdecimal()


def _usual(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def named(found: Sequence[Facet], most: int = 3) -> str:
    """Values with their counts, the commonest first."""
    return _written((one.value, one.count) for one in found[:most])
