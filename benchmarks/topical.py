"""Literature-search questions must be read as a search and nothing narrower.

A person, venue or date found in "studies that use attention" would hide what
is asked for; so a question counts only if its one kind of constraint is topic.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks import corpora, libraries
from benchmarks.report import Section, Table
from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.assistant import Assistant
    from assistant.understanding.reading import Parse
    from benchmarks.corpora import Query

TOPIC = "papers.find by topic"


def measure() -> Section:
    """Read LitSearch and AutoScholar on the library of 6,000 papers."""
    sets = {"LitSearch": corpora.litsearch(), "AutoScholar": corpora.autoscholar()}
    with Library.open(libraries.bibliography()) as library:
        assistant = libraries.assistant(library)
        kinds = {name: _kinds(assistant, asked) for name, asked in sets.items()}
    rows = tuple(
        (name, sum(found.values()), found[TOPIC], found[TOPIC] / sum(found.values()))
        for name, found in kinds.items()
    )
    others = tuple(
        (name, kind, count)
        for name, found in kinds.items()
        for kind, count in found.most_common()
        if kind != TOPIC
    )
    return Section(
        title="Literature-search questions read as a search by topic",
        tables=(
            Table(("set", "questions", TOPIC, "share"), rows),
            Table(("set", "read as", "questions"), others, "The others"),
        ),
        notes=("read on the 6,000 papers of the dev questions",),
        figures={f"topical_{row[0]}": round(row[3], 4) for row in rows},
    )


def _kinds(assistant: Assistant, asked: Sequence[Query]) -> Counter[str]:
    return Counter(_kind(assistant.read(query.text)) for query in asked)


def _kind(parse: Parse) -> str:
    slots = sorted({c.slot for c in parse.constraints})
    if parse.intent == "papers.find" and slots == ["topic"] and not parse.unknown:
        return TOPIC
    return " ".join(
        [parse.intent, *slots, *("unknown name" for _ in parse.unknown[:1])]
    )
