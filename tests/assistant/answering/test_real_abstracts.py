"""On real abstracts: quotes are verbatim, and known facts are found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.answering.numbers import lookup
from assistant.answering.numerics import quantities
from assistant.answering.reading import acronyms, definitions, roles, sentences
from assistant.answering.reading.passages import Passage

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.shared
LONG = 250


@pytest.fixture(scope="module")
def papers(shared: Path) -> list[Passage]:
    """The abstracts of the author pages, titled by the line above the authors."""
    found: dict[str, Passage] = {}
    for page in sorted((shared / "seeds").glob("00[0-3]*.txt")):
        lines = [
            line.strip()
            for line in page.read_text(encoding="utf-8").splitlines()
            if line.strip()
        ]
        for at, line in enumerate(lines):
            if len(line) >= LONG:
                found.setdefault(line, Passage(len(found), lines[at - 2], line))
    return list(found.values())


def test_everything_found_is_verbatim(papers: list[Passage]) -> None:
    assert len(papers) > 40
    for paper in papers:
        text = paper.abstract
        for quantity in quantities.find(text):
            assert text[quantity.start : quantity.end] == quantity.text
        for one in acronyms.mine(text):
            assert one.short in text[one.start : one.end]
        spans = sentences.split(text)
        assert set(roles.summary(text).spans()) <= set(spans)
        assert re.sub(
            r"\s", "", "".join(text[s.start : s.end] for s in spans)
        ) == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("entity", "kind", "versus", "normals"),
    [
        ("Nemotron 3 Super", "tokens", "", ["25 trillion tokens"]),
        (
            "Nemotron 3 Super",
            "parameters",
            "",
            ["120 billion parameters", "12 billion parameters (active)"],
        ),
        ("Nemotron 3 Super", "speedup", "GPT-OSS-120B", ["up to 2.2x"]),
        ("Nemotron 3 Super", "speedup", "Qwen3.5", ["7.5x"]),
        ("Nemotron 3 Nano", "tokens", "", ["25 trillion tokens"]),
        (
            "Nemotron 3 Nano",
            "parameters",
            "",
            ["30 billion parameters", "3 billion parameters (active)"],
        ),
        ("Nemotron-H", "speedup", "Qwen", ["up to 3x"]),
        (
            "Nemotron-H",
            "parameters",
            "",
            ["8 billion parameters", "56 billion parameters", "47 billion parameters"],
        ),
        ("Nemotron-4", "parameters", "", ["340 billion parameters"]),
        ("Nemotron-4", "tokens", "", []),
        ("Nemotron-CC-Math", "tokens", "", ["133 billion tokens"]),
        ("Deep Speech", "error", "", ["16.0%"]),
        ("GPT-OSS-120B", "tokens", "", []),
        ("canary", "parameters", "", []),
    ],
)
def test_numbers_of_real_models(
    papers: list[Passage], entity: str, kind: str, versus: str, normals: list[str]
) -> None:
    found = lookup.answer(entity, kind, (), papers, versus)
    assert [hit.quantity.normal for hit in found.hits] == normals


@pytest.mark.parametrize(
    ("term", "pattern"),
    [
        ("Nemotron-H", "introduced"),
        ("LatentMoE", "apposition"),
        ("MiniPuzzle", "called"),
        ("Hymba", "introduced"),
        ("spiking neural networks", "called"),
        ("SNN", "called"),
    ],
)
def test_definitions_of_real_terms(
    papers: list[Passage], term: str, pattern: str
) -> None:
    best = definitions.define(term, papers)[0]
    assert best.pattern == pattern
    assert not best.variant


def test_acronyms_of_real_papers(papers: list[Passage]) -> None:
    mined = {
        (one.short, one.long.lower())
        for paper in papers
        for one in acronyms.mine(paper.abstract)
    }
    assert {
        ("QAD", "quantization-aware distillation"),
        ("SSM", "state space model"),
        ("RHT", "random hadamard transforms"),
        ("MoE", "mixture-of-experts"),
    } <= mined
