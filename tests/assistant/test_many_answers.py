"""Ten thousand answers to other people's questions: no quote, figure or caveat lies."""

from __future__ import annotations

import json
import lzma
import os
from typing import TYPE_CHECKING, Any

import pytest

from assistant.assistant import Assistant
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from store.sample import AS_OF
from tests.assistant.asking import ask, questions, sample
from tests.assistant.truths import Truths
from tests.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LIMIT = 10
STEP = 1 if os.environ.get("REFDESK_ALL_ANSWERS") else 10
"""One in so many of ten thousand is asked, unless all are wanted (four minutes)."""
OF_TITLES = (
    "how many parameters does {} have", "results of {}", "summarise {}",
    "papers like {}", "what is {}", "who says {} works better",
)  # fmt: skip
OF_CLAIMS = ("what is the evidence that {}", "who says that {}", "is it true that {}")


def test_the_sample_tells_no_lies():
    truths = Truths(sample())
    asked = sorted(set(questions()))
    assert [lie for one in asked for lie in truths.lies(ask(one, of=sample()))] == []


def test_what_does_not_hold_is_found():
    from dataclasses import replace

    truths = Truths(sample())
    answer = ask("how many tokens was Nemotron 3 Super trained on", of=sample())
    quote = answer.quotes[0]
    moved = replace(quote, start=quote.start + 1, end=quote.end + 1)
    other = replace(quote, value="26 trillion tokens")
    for wrong in (
        replace(answer, quotes=(moved,)),
        replace(answer, quotes=(other,)),
        replace(answer, caveats=("no paper holds all of these words; ...",)),
        replace(answer, caveats=("not in any paper here: nemotron",)),
        replace(answer, caveats=("2025 is not over",)),
    ):
        assert list(truths.lies(wrong))


@pytest.mark.slow
@pytest.mark.shared
def test_ten_thousand_answers_tell_no_lies(shared: Path, tmp_path: Path):
    lies, answers = [], 0
    for library, asked in (
        _bibliography(shared),
        _claims(shared, tmp_path),
        _pages(shared),
    ):
        assistant = Assistant(library, lambda: TODAY)
        truths = Truths(assistant)
        for question in asked[::STEP]:
            answer, _ = assistant.ask(question, limit=LIMIT)
            lies += [(question, lie) for lie in truths.lies(answer)]
            answers += 1
    assert lies == []
    assert answers >= 10_000 // STEP


def _bibliography(shared: Path) -> tuple[Library, list[str]]:
    data = shared / "data"
    library = _library([data / "questions" / "library.bib"])
    asked = [row["question"] for row in _rows(data / "questions" / "dev.jsonl")]
    for name in ("litsearch-dev", "autoscholar"):
        path = data / "benchmarks" / name / "queries.jsonl"
        asked += [row["text"] for row in _rows(path)]
    return library, [*asked, *_of_titles(library, 10)]


def _claims(shared: Path, folder: Path) -> tuple[Library, list[str]]:
    data = shared / "data" / "benchmarks"
    path = folder / "abstracts.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for row in _rows(data / "scifact-corpus.jsonl.xz"):
            paper = {
                "schema": "refdesk.paper/1",
                "key": f"sf{row['id']}",
                "title": row["title"],
                "abstract": " ".join(row["sentences"]),
            }
            file.write(json.dumps(paper) + "\n")
    library = _library([path])
    rows = _rows(data / "scifact-train" / "queries.jsonl")
    claims = [row["text"].rstrip(".") for row in rows]
    asked = [form.format(claim) for claim in claims for form in OF_CLAIMS]
    return library, [*asked, *_of_titles(library, 24)]


def _pages(shared: Path) -> tuple[Library, list[str]]:
    library = _library(sorted((shared / "seeds").glob("*.txt")))
    return library, [*sorted(set(questions())), *_of_titles(library, 1)]


def _library(paths: Sequence[Path]) -> Library:
    library = Library.in_memory()
    import_paths(library, paths, ImportOptions(as_of=AS_OF))
    return library


def _of_titles(library: Library, step: int) -> Iterator[str]:
    """Questions about every so-manieth paper."""
    for paper in library.papers.get(sorted(library.papers.ids())[::step]):
        head, colon, _ = paper.title.partition(": ")
        yield from (form.format(head if colon else paper.title) for form in OF_TITLES)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
