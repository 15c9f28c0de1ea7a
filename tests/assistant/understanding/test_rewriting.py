"""Rewrites: each is applied to what those before it left."""

from __future__ import annotations

import pytest

from assistant.understanding.grammar.rewrites import (
    CONDITIONS,
    HABITS,
    JUDGED,
    STAGES,
    SUBJECTS,
    WISHES,
    Rewrites,
)
from assistant.understanding.mask import Mask
from assistant.understanding.rewriting import apply, table, without_asides

ROWS = tuple(stage.rows for stage in STAGES)


def rewritten(text: str, *stages: Rewrites) -> str:
    mask = Mask(f" {text} ", {}, text)
    apply(table(*stages), mask)
    return mask.text.strip()


ORDER = [
    (HABITS, "A0 published last ?", "A0 last publish"),
    (
        WISHES,
        "return me the paper in V0 , which has the most number of authors",
        "return me the most authored paper in V0",
    ),
    (JUDGED, "is it true that A0 co-authored with A1", "did A0 write with A1"),
    (
        CONDITIONS,
        "the paper about Q0 : published where",
        "where were the paper about Q0 published",
    ),
]


@pytest.mark.parametrize(("stage", "written", "meant"), ORDER)
def test_a_stage_stands_before_those_that_need_it(
    stage: Rewrites, written: str, meant: str
) -> None:
    assert rewritten(written, *ROWS) == meant
    late = [rows for rows in ROWS if rows is not stage]
    assert rewritten(written, *late, stage) != meant


def test_every_stage_says_why_it_stands_where_it_does() -> None:
    assert all(stage.why for stage in STAGES)
    assert ROWS[0] is HABITS
    assert ROWS[-1] is SUBJECTS


def test_a_rewrite_stands_once() -> None:
    patterns = [written.pattern for rows in ROWS for written, _ in rows]
    assert len(patterns) == len(set(patterns))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("papers D0 inclusive", "papers D0"),
        ("authors of V0 , measured by papers", "authors of V0"),
        ("papers by A0", "papers by A0"),
        ("which papers in the library are multimodal", "which papers are multimodal"),
        ("which papers in the library D0", "which papers in the library D0"),
        ("which papers are multimodal , and what about", "which papers are multimodal"),
        ("what was done on grids ? a brief overview please", "what was done on grids"),
        ("two papers carry the very same day , D0", "two papers from D0"),
    ],
)
def test_asides_are_taken_out(written: str, left: str) -> None:
    mask = Mask(f" {written} ", {}, written)
    without_asides(mask)
    assert mask.text.strip() == left
