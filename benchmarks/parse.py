"""Understanding a question, names and titles linked, in a library of 241,388 papers."""

from __future__ import annotations

from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING, Any

from assistant.assistant import Assistant
from benchmarks import building, corpora, made_questions, timing
from benchmarks.report import Section, Table
from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.corpora import Query

BUDGET_MS = 5.0
_WARMING = 200
_SLOWEST = 8


def measure() -> Section:
    """Time `Assistant.read` on three sets of questions; profile what is slow."""
    folder, account = building.corpus_library()
    sets = {
        "dev questions": corpora.dev_questions(),
        "LitSearch": corpora.litsearch(),
        "made from titles and authors": made_questions.questions(corpora.papers()),
    }
    today = date.fromisoformat(corpora.TODAY)
    with Library.open(folder) as library:
        assistant = Assistant(library, lambda: today)
        first = _first(assistant)
        timing.each(assistant.read, [q.text for q in corpora.autoscholar()[:_WARMING]])
        times = {name: _timed(assistant, asked) for name, asked in sets.items()}
        asked = [query for every in sets.values() for query in every]
        every = [time for some in times.values() for time in some]
        slowest = sorted(zip(every, asked, strict=True), reverse=True)
        spots = timing.hot_spots(assistant.read, [q.text for q in asked])
    over = [query.text for time, query in slowest if time > BUDGET_MS]
    whole = timing.spread(every)
    return Section(
        title="Parse and link, 241,388 papers",
        tables=(
            _import_table(account),
            _times_table(times | {"all": every}),
            _slow_table(slowest[:_SLOWEST]),
            _spots_table(spots),
        ),
        notes=(
            f"budget: p95 <= {BUDGET_MS:.0f} ms; {len(over)} of {len(asked)}"
            " questions take longer",
            f"warm: after {_WARMING} other questions, each asked once; the first"
            f" question of a process takes {first:.0f} ms",
            "the records of the import are built in Python from the corpus's own"
            " JSON Lines, validation included",
        ),
        figures={
            "parse_p50_ms": whole.p50,
            "parse_p95_ms": whole.p95,
            "parse_p99_ms": whole.p99,
            "first_ms": round(first, 1),
            "import_per_second": account["records_per_second"],
        },
    )


def _first(assistant: Assistant) -> float:
    started = perf_counter()
    assistant.read("mamba papers since last year")
    return (perf_counter() - started) * 1000


def _timed(assistant: Assistant, asked: Sequence[Query]) -> list[float]:
    return timing.each(assistant.read, [query.text for query in asked])


_ACCOUNT = {
    "records": "records",
    "papers": "papers",
    "seconds": "seconds",
    "CPU seconds": "cpu_seconds",
    "of which reading": "reading_seconds",
    "records/s": "records_per_second",
    "bytes on disk": "bytes",
    "peak MiB": "peak_mib",
}
"""Column of the table -> name in the account of the import."""


def _import_table(account: dict[str, Any]) -> Table:
    row = tuple(account[name] for name in _ACCOUNT.values())
    return Table(tuple(_ACCOUNT), (row,), "Import")


def _times_table(times: dict[str, list[float]]) -> Table:
    rows = ((name, len(some), *timing.spread(some)) for name, some in times.items())
    columns = ("questions", "n", "p50 ms", "p95 ms", "p99 ms", "worst ms")
    return Table(columns, tuple(rows), "Parse")


def _slow_table(slowest: Sequence[tuple[float, Query]]) -> Table:
    rows = tuple((round(time, 1), query.text[:90]) for time, query in slowest)
    return Table(("ms", "question"), rows, "Slowest")


def _spots_table(spots: Sequence[timing.Spot]) -> Table:
    rows = ((s.name, s.calls, s.own_share, s.total_share) for s in spots)
    columns = ("function", "calls", "share itself", "share with callees")
    return Table(columns, tuple(rows), "Where the time goes (profiled)")
