"""Forty terms of the sample library: whose sentence defines each, or that none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answering.reading import definitions
from tests.assistant.answering.libraries import pages, sample

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.answering.reading.definitions import Definition
    from assistant.answering.reading.passages import Passage

TERMS = [
    ("reward hacking", "Elucidating Optimal", "gloss"),
    ("SNN", "A Comprehensive Analysis", "apposition"),
    ("spiking neural networks", "A Comprehensive Analysis", "apposition"),
    ("GNN", "Optimization-Based", "acronym"),
    ("LatentMoE", "Nemotron 3 Super", "apposition"),
    ("MiniPuzzle", "Nemotron-H", "apposition"),
    ("Hymba", "Hymba", "copula"),
    ("QAD", "Quantization-Aware", "acts"),
    ("quantization-aware distillation", "Quantization-Aware", "acts"),
    ("Cold Fusion", "Cold Fusion", "introduced"),
    ("Gram-CTC", "Gram-CTC", "introduced"),
    ("TCNLM", "Topic Compositional", "copula"),
    ("MATE", "Learning Multi-Modal", "copula"),
    ("Batch Dispatch", "Deep Speech 2", "apposition"),
    ("X-Token", "X-Token", "copula"),
    ("ClimbLab", "CLIMB", "introduced"),
    ("ClimbMix", "CLIMB", "apposition"),
    ("HelpSteer2", "HelpSteer2", "introduced"),
    ("SteerLM 2.0", "HelpSteer2", "introduced"),
    ("ChatQA", "ChatQA", "apposition"),
    ("ChatRAG Bench", "ChatQA", "introduced"),
    ("Nemotron-H", "Nemotron-H", "copula"),
    ("Nemotron 3", "NVIDIA Nemotron 3:", "copula"),
    ("Nemotron-CC-Math", "Nemotron-CC-Math", "copula"),
    ("NeMo-Aligner", "NeMo-Aligner", "copula"),
    ("RPO", "Reward-aware", "copula"),
    ("AIG", "Elucidating Optimal", "acronym"),
    ("cross-device user matching", "Hierarchical Graph", "gloss"),
    ("active learning", "Active Learning", "does"),
    ("Cascade RL", "Nemotron-Cascade:", "acronym"),
    ("Star Elastic", "Star Elastic", "introduced"),
    ("MM-Embed", "MM-Embed", "apposed"),
    ("M-BEIR", "MM-Embed", "apposition"),
    ("MIND-OWM", "MIND", "newly"),
    ("YOLO", "Local Navigation", "apposition"),
    ("TGCE", "Hierarchical Graph", "apposition"),
    ("universal multimodal retrieval", "MM-Embed", "apposition"),
    ("domain decomposition methods", "Learning Interface", "copula"),
]
"""(term, start of the title, pattern)."""

UNDEFINED = [
    "NVFP4", "leaky neuron", "speculative decoding", "knowledge distillation",
    "transformer", "FP8", "MTP", "meta tokens", "graph neural networks",
    "mixture-of-experts", "reinforcement learning", "event-based cameras", "Minitron",
]  # fmt: skip
"""Terms that abstracts use, or spell out, without saying what they are."""


def defined(term: str, papers: tuple[Passage, ...]) -> list[Definition]:
    """The definitions an answer would show."""
    found = definitions.define(term, papers)
    return [one for one in found if not (one.fallback and one.variant)]


@pytest.mark.parametrize(("term", "title", "pattern"), TERMS)
def test_the_sentence_that_defines(term: str, title: str, pattern: str) -> None:
    titles = {paper.paper: paper.title for paper in sample()}
    best = defined(term, sample())[0]
    assert titles[best.paper].startswith(title)
    assert (best.pattern, best.variant) == (pattern, False)


@pytest.mark.parametrize("term", UNDEFINED)
def test_a_term_that_is_only_used_is_not_defined(term: str) -> None:
    assert defined(term, sample()) == []


@pytest.mark.shared
@pytest.mark.parametrize(("term", "title"), [row[:2] for row in TERMS])
def test_the_real_pages_define_in_the_same_papers(
    term: str, title: str, shared: Path
) -> None:
    papers = pages(shared)
    titles = {paper.paper: paper.title for paper in papers}
    best = defined(term, papers)[:1]
    if term not in ("M-BEIR", "domain decomposition methods"):
        assert best
    assert all(titles[one.paper].startswith(title) for one in best)


@pytest.mark.shared
@pytest.mark.parametrize("term", UNDEFINED)
def test_nor_do_the_real_pages_define_what_they_use(term: str, shared: Path) -> None:
    assert defined(term, pages(shared)) == []
