"""An acronym asked about means its long form too: "snn" is spiking neural networks.

The long forms are those that the papers using the acronym give themselves
(Schwartz and Hearst 2003); they widen a search and are always said.
"""

from __future__ import annotations

from functools import reduce
from itertools import islice
from operator import or_
from typing import TYPE_CHECKING

from assistant.answering.reading.acronyms import mine
from store.text import fold, key_of, stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from assistant.sources import Sources
    from assistant.understanding.planner import Topic

LONGEST = 6
"""Letters of an acronym at most."""

READ = 200
"""How many of the papers that use it are read for what it stands for."""


def long_forms(topic: Topic, sources: Sources) -> tuple[str, ...]:
    """What a topic of one short word stands for here, as written; none if nothing."""
    short = key_of(topic.text)
    if topic.negated or not 2 <= len(short) <= LONGEST or not short.isalpha():
        return ()
    known = sources.long_forms
    if short not in known:
        known[short] = _long_forms(short, sources)
    return known[short]


def _long_forms(short: str, sources: Sources) -> tuple[str, ...]:
    found: dict[str, str] = {}
    users = islice(_users(short, sources), READ)
    for _, title, abstract in sources.library.papers.texts(users):
        for long in _given((title, abstract), short):
            found.setdefault(key_of(long), long)
    return tuple(found[key] for key in sorted(found))


def widened(topic: Topic, sources: Sources) -> Set[int]:
    """The papers that hold an acronym's plural or one of its long forms."""
    forms = long_forms(topic, sources)
    if not forms:
        return frozenset()
    near = (sources.index.near(stems(form), 0) for form in forms)
    users = _users(key_of(topic.text), sources)
    return reduce(or_, near, users)


def _users(short: str, sources: Sources) -> Set[int]:
    return sources.index.nominate([stem(short), stem(f"{short}s")])


def _given(texts: Iterable[str], short: str) -> Iterator[str]:
    for text in texts:
        if "(" not in text or short not in fold(text):
            continue
        for one in mine(text):
            if key_of(one.short) == short:
                yield one.long
