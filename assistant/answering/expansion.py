"""An acronym asked about means its long form too: "snn" is spiking neural networks.

The long forms are those that the papers using the acronym give themselves
(Schwartz and Hearst 2003); they widen a search and are always said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.acronyms import mine
from store.text import key_of, stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.sources import Sources
    from assistant.understanding.planner import Topic
    from store.models import Paper

LONGEST = 6
"""Letters of an acronym at most."""

READ = 200
"""How many of the papers that use it are read for what it stands for."""


def long_forms(topic: Topic, sources: Sources) -> tuple[str, ...]:
    """What a topic of one short word stands for here, as written; none if nothing."""
    short = key_of(topic.text)
    if topic.negated or not 2 <= len(short) <= LONGEST or not short.isalpha():
        return ()
    found: dict[str, str] = {}
    for paper in sources.library.papers.get(sorted(_users(short, sources))[:READ]):
        for long in _given(paper, short):
            found.setdefault(key_of(long), long)
    return tuple(found[key] for key in sorted(found))


def widened(topic: Topic, sources: Sources) -> frozenset[int]:
    """The papers that hold an acronym's plural or one of its long forms."""
    forms = long_forms(topic, sources)
    if not forms:
        return frozenset()
    near = (sources.index.near(stems(form), 0) for form in forms)
    return frozenset().union(_users(key_of(topic.text), sources), *near)


def _users(short: str, sources: Sources) -> frozenset[int]:
    return sources.index.nominate([stem(short), stem(f"{short}s")])


def _given(paper: Paper, short: str) -> Iterator[str]:
    for text in (paper.title, paper.abstract):
        for one in mine(text):
            if key_of(one.short) == short:
                yield one.long
