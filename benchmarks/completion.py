"""Completion as one types, key press by key press, in libraries of real papers."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.assistant import Assistant
from benchmarks import building, corpora, timing
from benchmarks.report import Section, Table
from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BUDGET_MS = 16.0
SIZES = (100_000, None)
LINES = (
    "by:{author}",
    "papers by {author}",
    "in:{venue} by:{author}",
    "{topic} papers by {author}",
    "by:{author} since:{year}",
    "papers in {venue} since {year}",
    "aff:{affiliation}",
    "who wrote {title}",
    '"{title}"',
    "{author}",
    "{topic}",
    "papers on {topic} with {author} in {venue}",
)
"""What is typed, one letter after the other."""
PAPERS = 24
"""Papers whose names are typed into each line."""
SEED = 20261122


class Key(NamedTuple):
    """A line as it stands after a key."""

    line: str
    text: str


def measure() -> Section:
    """Time `Assistant.complete` and `read` after every key, the names typed first."""
    rows, figures = [], {}
    slow: list[tuple[str, str, int, float, float]] = []
    for size in SIZES:
        folder, account = building.corpus_library(size)
        keys = list(_keys(size))
        name = f"{account['papers']:,} papers"
        complete, both = _timed(folder, keys)
        rows.append((name, len(keys), "complete", *timing.spread(complete)))
        rows.append((name, len(keys), "and the read-as line", *timing.spread(both)))
        slow += _by_line(name, keys, complete)
        whole = timing.spread(complete)
        figures[f"completion_p50_ms_{size or 'all'}"] = whole.p50
        figures[f"completion_p95_ms_{size or 'all'}"] = whole.p95
    columns = ("library", "keys", "what", "p50 ms", "p95 ms", "p99 ms", "worst ms")
    by_line = ("library", "typed", "keys", "p50 ms", "p95 ms")
    return Section(
        title="Completion as one types",
        tables=(Table(columns, tuple(rows)), Table(by_line, tuple(slow), "By line")),
        notes=(
            f"budget: {BUDGET_MS:.0f} ms a key at 100,000 papers",
            "warm: after the lines of other papers have been typed",
        ),
        figures=figures,
    )


def _timed(folder: Path, keys: Sequence[Key]) -> tuple[list[float], list[float]]:
    today = date.fromisoformat(corpora.TODAY)
    with Library.open(folder) as library:
        assistant = Assistant(library, lambda: today)

        def complete(key: Key) -> None:
            assistant.complete(key.text, len(key.text))

        def both(key: Key) -> None:
            complete(key)
            assistant.read(key.text)

        timing.each(both, keys[: len(keys) // 4])
        return timing.each(complete, keys), timing.each(both, keys)


def _by_line(
    name: str, keys: Sequence[Key], times: Sequence[float]
) -> Iterator[tuple[str, str, int, float, float]]:
    for line in LINES:
        own = [t for key, t in zip(keys, times, strict=True) if key.line == line]
        spread = timing.spread(own)
        yield name, line, len(own), spread.p50, spread.p95


def _keys(size: int | None) -> Iterator[Key]:
    """Every line for every paper, letter by letter, up to the first of each name."""
    chance = random.Random(SEED)
    full = [row for row in corpora.papers(size) if row["authors"] and row["title"]]
    for row in chance.sample(full, PAPERS):
        names = _names(row)
        for line in LINES:
            text = line.format(**names)
            start = line.index("{")
            yield from (Key(line, text[:end]) for end in range(start, len(text) + 1))


def _names(row: dict[str, Any]) -> dict[str, str]:
    words = row["title"].split()
    keywords = row.get("affiliations") or ["Stanford University"]
    return {
        "author": row["authors"][0].split(",")[0],
        "venue": row["venue"],
        "year": str(row["year"]),
        "title": " ".join(words[:6]),
        "topic": " ".join(words[-2:]).lower(),
        "affiliation": str(keywords[0])[:24],
    }
