"""The same answers, in the same order, whichever index they are found by."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.index.embedded.reader import EmbeddedIndex
from store.index.memory import MemoryIndex
from store.library import Library
from store.text import stems
from tests.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def library(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    """The 6,000 papers of the dev questions, on disk."""
    with Library.open(tmp_path_factory.mktemp("library"), create=True) as made:
        import_paths(made, [shared / "data/questions/library.bib"], ImportOptions())
        yield made


def questions(shared: Path) -> list[str]:
    lines = (shared / "data/questions/dev.jsonl").read_text(encoding="utf-8")
    literature = (shared / "data/benchmarks/litsearch-dev/queries.jsonl").read_text(
        encoding="utf-8"
    )
    asked = [json.loads(line)["question"] for line in lines.splitlines()]
    asked += [json.loads(line)["text"] for line in literature.splitlines()]
    return asked


@pytest.mark.shared
@pytest.mark.slow
def test_the_same_answers_to_every_question(library: Library, shared: Path) -> None:
    on_disk = Assistant(library, lambda: TODAY)
    in_memory = Assistant(Library(library.database), lambda: TODAY)
    assert isinstance(on_disk.sources.index, EmbeddedIndex)
    assert isinstance(in_memory.sources.index, MemoryIndex)
    for question in questions(shared):
        one, _ = on_disk.ask(question)
        other, _ = in_memory.ask(question)
        assert replace(one, took_ms=0) == replace(other, took_ms=0), question


@pytest.mark.shared
def test_the_same_papers_for_the_words_of_every_question(
    library: Library, shared: Path
) -> None:
    """Many questions have many words in common with many papers."""
    on_disk = Assistant(library, lambda: TODAY).sources.index
    in_memory = Assistant(Library(library.database), lambda: TODAY).sources.index
    assert on_disk.size == in_memory.size == library.papers.total
    for question in questions(shared)[::5]:
        terms = stems(question)
        assert on_disk.best(terms, 50) == in_memory.best(terms, 50), question
        for pair in pairwise(terms):
            assert on_disk.near(pair, 2) == in_memory.near(pair, 2), pair
    every = sorted(on_disk.holding([]))
    assert on_disk.documents(every) == in_memory.documents(every)
    terms = sorted({t for d in in_memory.documents(every) for t in d.title})
    assert [*map(on_disk.frequency, terms)] == [*map(in_memory.frequency, terms)]
