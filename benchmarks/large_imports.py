"""Large files into a library, beside the least that could be done with them.

Each measurement runs in a process of its own, so that its peak of memory is its own:
the corpus as JSON Lines beside JSON parsed and put into one plain SQLite table, the
part of it with citation keys as BibTeX beside the parser library alone.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from benchmarks import corpora
from benchmarks.importing import imported_to, parsed
from benchmarks.report import Section, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BUDGET = 5000
"""JSON Lines records a second."""


def measure() -> Section:
    """Four runs: the two files, each by refdesk and by the least there could be."""
    lines, entries = _json_lines(), _bibtex()
    runs = (
        ("JSON Lines, one plain table", "bare", lines),
        ("JSON Lines, refdesk", "refdesk", lines),
        ("BibTeX, bibtexparser alone", "parser", entries),
        ("BibTeX, refdesk", "refdesk", entries),
    )
    done = [(name, _apart(work, path)) for name, work, path in runs]
    rows = tuple((name, *account.values()) for name, account in done)
    accounts = dict(done)
    alone, ours = accounts[runs[2][0]], accounts[runs[3][0]]
    return Section(
        title=f"Large imports, {corpora.PAPERS:,} papers",
        tables=(Table(("work", *done[0][1]), rows),),
        notes=(
            f"budget: {BUDGET} JSON Lines records a second into a library",
            "CPU seconds of the process that writes and of the one that reads for it",
        ),
        figures={
            "jsonl_records_per_second": accounts[runs[1][0]]["records/s"],
            "jsonl_peak_mib": accounts[runs[1][0]]["peak MiB"],
            "large_bibtex_relative_speed": round(alone["seconds"] / ours["seconds"], 2),
        },
    )


def _apart(work: str, path: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.large_imports", work, str(path)]
    done = subprocess.run(
        command, cwd=corpora.ROOT, check=True, capture_output=True, text=True
    )
    account: dict[str, Any] = json.loads(done.stdout)
    return account


def _bare(folder: Path, path: Path) -> int:
    """Each line parsed, seven values of it inserted, in one transaction."""
    columns = ("id", "title", "abstract", "authors", "year", "venue", "url")
    database = sqlite3.connect(folder / "bare.sqlite3")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(f"CREATE TABLE paper({', '.join(columns)})")
    rows = (
        tuple(str(row.get(column)) for column in columns) for row in corpora.rows(path)
    )
    marks = ", ".join("?" * len(columns))
    written = database.executemany(f"INSERT INTO paper VALUES({marks})", rows)
    database.commit()
    database.close()
    return written.rowcount


def _json_lines() -> Path:
    return _made("papers.jsonl", lambda row: json.dumps(row, ensure_ascii=False))


def _bibtex() -> Path:
    return _made("papers.bib", _entry)


def _made(name: str, text: Callable[[dict[str, Any]], str]) -> Path:
    """A file of the whole corpus in the cache."""
    path = corpora.CACHE / name
    if not path.exists():
        corpora.CACHE.mkdir(exist_ok=True)
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in map(text, corpora.papers()) if line)
    return path


def _entry(row: dict[str, Any]) -> str:
    """A row with a citation key as BibTeX; empty for one without."""
    return "\n".join(_fields(row)) if row.get("bibkey") else ""


def _fields(row: dict[str, Any]) -> Iterator[str]:
    yield f"@inproceedings{{{row['bibkey']},"
    authors = " and ".join(row["authors"])
    for name, value in (("title", row["title"]), ("author", authors),
                        ("abstract", row["abstract"]), ("year", row["year"]),
                        ("booktitle", row.get("booktitle")), ("url", row.get("url")),
                        ("doi", row.get("doi"))):  # fmt: skip
        if value:
            yield f"  {name} = {{{str(value).translate(_BRACES)}}},"
    yield "}"


_BRACES = str.maketrans("", "", "{}\\")
_WORKS: dict[str, Callable[[Path, Path], int]] = {
    "refdesk": imported_to,
    "bare": _bare,
    "parser": lambda _, path: parsed(path),
}
"""What is done in an empty folder with a file; that the folder goes is not timed."""


def _main(work: str, path: str) -> None:
    with tempfile.TemporaryDirectory(dir=corpora.cache()) as folder:
        started, worked = perf_counter(), process_time()
        records = _WORKS[work](Path(folder), Path(path))
        seconds, cpu = perf_counter() - started, process_time() - worked
    own, helper = (
        resource.getrusage(who)
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    account = {
        "records": records,
        "seconds": round(seconds, 1),
        "records/s": round(records / seconds),
        "CPU s, writing": round(cpu, 1),
        "CPU s, reading": round(helper.ru_utime + helper.ru_stime, 1),
        "peak MiB": own.ru_maxrss // 1024,
        "reader's peak MiB": helper.ru_maxrss // 1024,
    }
    print(json.dumps(account))


if __name__ == "__main__":
    _main(*sys.argv[1:])
