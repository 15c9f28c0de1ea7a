"""The same answers, in the same order, whichever index they are found by."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest

from assistant.answering.scoring import ranking
from assistant.assistant import Assistant
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.index.embedded.reader import EmbeddedIndex
from store.index.memory import MemoryIndex
from store.library import Library
from store.text import stems
from tests.assistant.random_questions import Asker
from tests.conftest import TODAY
from tui.render.json import document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.models import Answer

RANDOM = 300
"""Questions of each seed."""
DEV = 585
"""The questions of people's wording: they come before those of many words, of which
some hold more papers that fit equally well than are nominated."""


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
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_the_same_answers_and_scores_to_questions_made_at_random(
    seed: int, library: Library
) -> None:
    draw = Random(seed)
    asker = Asker(library, draw)
    on_disk = Assistant(library, lambda: TODAY)
    in_memory = Assistant(Library(library.database), lambda: TODAY)
    for _ in range(RANDOM):
        question = asker.question()
        found, _ = on_disk.ask(question, limit=200)
        told, _ = in_memory.ask(question, limit=200)
        assert replace(found, took_ms=0) == replace(told, took_ms=0), question
        one, other = on_disk.sources.index, in_memory.sources.index
        terms = list(dict.fromkeys(stems(question)))[:12]
        some = frozenset(draw.sample(range(one.size + 50), draw.randint(1, 500)))
        for among, needed in ((None, 0.0), (some, 0.0), (None, draw.uniform(0, 20))):
            limit = draw.randint(1, 400)
            best = one.best(terms, limit, among, needed)
            assert best == other.best(terms, limit, among, needed), terms
            scored = ranking.ranked(one, terms, best.papers)
            assert scored == ranking.ranked(other, terms, best.papers), terms


@pytest.mark.shared
@pytest.mark.slow
def test_the_same_answers_whatever_was_imported_first(
    shared: Path, tmp_path: Path
) -> None:
    """Six files in two orders, the index caught up after each."""
    entries = (shared / "data/questions/library.bib").read_text(encoding="utf-8")
    every = [f"@{one}" for one in entries.split("\n@")[1:3001]]
    files = [tmp_path / f"part{n}.bib" for n in range(6)]
    for n, file in enumerate(files):
        file.write_text("\n".join(every[n::6]), encoding="utf-8")
    made = [
        _imported(tmp_path / "one", files),
        _imported(tmp_path / "other", files[::-1]),
    ]
    for question in questions(shared)[:DEV:2]:
        one, other = (_of_papers(each.ask(question, limit=100)[0]) for each in made)
        assert one == other, question
    for each in made:
        each.library.close()


def _imported(folder: Path, files: list[Path]) -> Assistant:
    library = Library.open(folder, create=True)
    assistant = Assistant(library, lambda: TODAY)
    for file in files:
        import_paths(library, [file], ImportOptions())
        assistant.index()
    return assistant


def _of_papers(answer: Answer) -> object:
    """An answer but for what tells when it was given, and of which revision."""
    return document(replace(answer, revision=None), reproducible=True)


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
