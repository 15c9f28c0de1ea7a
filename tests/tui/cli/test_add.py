"""`refdesk add` and what it reports."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from store.importers.record import ImportReport, Rejected
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.cli.conftest import Done
from tui.cli import reporting
from tui.cli.progress import Stoppable

if TYPE_CHECKING:
    from pathlib import Path

Refdesk = Callable[..., Done]


def test_adding_twice(refdesk: Refdesk, bib: Path) -> None:
    first = refdesk("add", str(bib))
    assert first.code == 0
    assert first.out.startswith("3 records in 1 file: 3 added, 0 merged, 0 unchanged")
    assert "The library holds 3 papers." in first.out
    assert "0 added, 0 merged, 3 unchanged" in refdesk("add", str(bib)).out


def test_the_report_as_json(refdesk: Refdesk, bib: Path) -> None:
    report = json.loads(refdesk("add", str(bib), "--json").out)
    assert (report["files"], report["records"], report["added"]) == (1, 3, 3)
    assert report["rejected"] == []


def test_a_dry_run_adds_nothing(refdesk: Refdesk, bib: Path) -> None:
    done = refdesk("add", str(bib), "--dry-run")
    assert "3 would be added" in done.out
    assert refdesk("list").code in {1, 3}


def test_a_bad_record_is_reported_and_its_neighbours_are_kept(
    refdesk: Refdesk, tmp_path: Path
) -> None:
    path = tmp_path / "half.bib"
    text = "@article{a, title = {Good}, year = {2020}}\n\n@article{b, owner = {me}}\n"
    path.write_text(text, encoding="utf-8")
    done = refdesk("add", str(path))
    assert "1 added" in done.out
    assert "1 rejected" in done.out
    assert "half.bib:3: " in done.out


def test_a_dry_run_without_a_library_makes_none(
    refdesk: Refdesk, bib: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "none"
    done = refdesk("add", str(bib), "--dry-run", "--library", str(folder))
    assert "3 would be added" in done.out
    assert not folder.exists()


def test_a_size_may_be_allowed(refdesk: Refdesk, bib: Path, tmp_path: Path) -> None:
    packed = tmp_path / "refs.bib.gz"
    packed.write_bytes(gzip.compress(bib.read_bytes()))
    assert "--max-size" in refdesk("add", str(packed), "--max-size", "10").err
    for size in ("1K", "2m", "1GiB"):
        assert refdesk("add", str(packed), "--max-size", size).code == 0


def test_an_interrupted_import_says_what_is_kept(
    refdesk: Refdesk, bib: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Stoppable, "begin", lambda self, total: self._stop(2, None))
    done = refdesk("add", str(bib))
    assert done.code == 130
    assert "the same command adds the rest" in done.err
    assert "The library holds 0 papers" in done.out


MISTAKES = [
    ([], "Name a file"),
    (["nowhere.bib"], "nowhere.bib"),
    (["x", "--as-of", "1200"], "--as-of"),
    (["x", "--as-of", "soon"], "--as-of"),
    (["x", "--max-size", "much"], "--max-size must be a size like 500M or 4G"),
    (["x", "--max-size", "0"], "--max-size"),
    (["x", "--max-size", "4GK"], "--max-size"),
    (["x", "--map", "title"], "--map title=Name,authors=Creators"),
    (["x", "--format", "word"], "--format: must be one of refdesk"),
]


@pytest.mark.parametrize(("words", "why"), MISTAKES)
def test_mistakes(refdesk: Refdesk, words: list[str], why: str) -> None:
    done = refdesk("add", *words)
    assert (done.code, done.out) == (2, "")
    assert why in done.err


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_a_hostile_report(text: str) -> None:
    report = ImportReport(
        files=1,
        records=30,
        added=0,
        merged=0,
        unchanged=0,
        rejected=(Rejected(file=text, line=3, why=text),) * 30,
        notes=(text,),
    )
    written = reporting.text(report)
    assert controls(written) == []
    assert "and 10 more" in written


@pytest.mark.parametrize(
    ("records", "reading", "indexing", "told"),
    [
        (94_561, 11.4, 5.2, "94,561 records read in 11.4 s, 8,295 a second, "
         "indexed in 5.2 s"),
        (94_561, 11.4, 0.9, "94,561 records read in 11.4 s, 8,295 a second"),
        (1, 1.0, 0.0, "1 record read in 1.0 s, 1 a second"),
        (0, 2.0, 0.0, "0 records read in 2.0 s"),
        (5, 0.2, 3.0, "indexed in 3.0 s"),
        (5, 0.2, 0.0, ""),
        (5, 0.0, 0.0, ""),
    ],
)  # fmt: skip
def test_how_long_it_took_is_told_where_it_took_long(
    records: int, reading: float, indexing: float, told: str
) -> None:
    report = ImportReport(
        files=1, records=records, added=records, merged=0, unchanged=0, rejected=(),
        papers=records,
    )  # fmt: skip
    assert reporting.took(report, reading, indexing) == told


def test_the_time_is_told_beside_the_report_not_in_it(
    refdesk: Refdesk, bib: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = iter([0.0, 2.0, 5.0])
    monkeypatch.setattr("tui.cli.add.monotonic", lambda: next(passed))
    done = refdesk("add", str(bib))
    assert "3 records read in 2.0 s, 2 a second, indexed in 3.0 s." in done.err
    assert "a second" not in done.out
