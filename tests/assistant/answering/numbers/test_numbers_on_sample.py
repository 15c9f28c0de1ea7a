"""The numbers of 54 abstracts: none of those given is wrong, nearly all are found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assistant.answering.numbers import lookup
from assistant.answering.reading.names import Match
from tests.assistant.answering.libraries import pages, sample, telling, titled
from tests.assistant.answering.number_facts import FACTS, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from assistant.answering.numbers.lookup import NumberHit
    from assistant.answering.reading.passages import Passage

ASKED = [fact for fact in FACTS if not fact.entity]
"""Questions about what a paper's title names."""


def ask(
    fact: Fact, papers: tuple[Passage, ...], all_of_them: bool = False
) -> list[NumberHit]:
    paper = titled(papers, fact.paper)
    entity = fact.entity or paper.title.partition(": ")[0]
    read = papers if all_of_them else (paper,)
    found = lookup.answer(entity, fact.kind, telling(fact.words), read, fact.versus)
    return list(found.hits)


def said(hit: NumberHit) -> str:
    member = hit.match is Match.VARIANT and hit.about
    return f"{hit.quantity.normal} of {hit.about}" if member else hit.quantity.normal


def bare(values: Iterable[str]) -> set[str]:
    """Values without their bounds, which the real pages word differently."""
    return {
        re.sub(r"^(?:up to|under|less than|over|about) ", "", value) for value in values
    }


@pytest.mark.parametrize("fact", FACTS, ids=str)
def test_no_number_is_wrong(fact: Fact) -> None:
    given = {said(hit) for hit in ask(fact, sample())}
    assert given <= {*fact.values, *fact.also}


def test_nearly_all_are_found() -> None:
    """209 of 211; the two scores of GPT-4 ("GPT-4-0613 at 53.90") are not read."""
    missed = [
        (fact.paper, fact.kind, value)
        for fact in FACTS
        for value in {*fact.values} - {said(hit) for hit in ask(fact, sample())}
    ]
    assert len(missed) <= 0.015 * sum(len(fact.values) for fact in FACTS), missed


@pytest.mark.parametrize("fact", ASKED, ids=str)
def test_another_papers_number_is_never_unnamed(fact: Fact) -> None:
    """With the whole library read, what another paper says is of a longer name."""
    paper = titled(sample(), fact.paper)
    for hit in ask(fact, sample(), all_of_them=True):
        assert hit.paper == paper.paper or hit.match is Match.VARIANT


@pytest.mark.shared
@pytest.mark.parametrize("fact", FACTS, ids=str)
def test_no_number_of_the_real_pages_is_wrong(fact: Fact, shared: Path) -> None:
    given = bare(said(hit) for hit in ask(fact, pages(shared)))
    assert given <= bare((*fact.values, *fact.also))


@pytest.mark.shared
def test_nearly_all_of_the_real_pages_are_found(shared: Path) -> None:
    missed = [
        (fact.paper, fact.kind, value)
        for fact in FACTS
        for value in bare(fact.values)
        - bare(said(hit) for hit in ask(fact, pages(shared)))
    ]
    assert len(missed) <= 0.015 * sum(len(fact.values) for fact in FACTS), missed


VERSUS = [
    ("Nemotron 3 Super", "speedup", ["GPT-OSS-120B", "Qwen3.5-122B"]),
    ("Nemotron 3 Nano", "speedup", ["open models of similar size such as Qwen3-30B-A3B-Thinking-2507 and GPT-OSS-20B"]),
    ("NVIDIA Nemotron Nano 2", "speedup", ["existing models of similar size such as Qwen3-8B"]),
    ("Hymba", "speedup", ["Llama-3.2-3B"]),
    ("CLIMB", "improvement", ["Llama-3.2-1B", "random sampling"]),
    ("Star Elastic", "factor", ["pretraining from scratch", "state-of-the-art compression"]),
    ("Nemotron Elastic", "factor", ["training the family from scratch", "SoTA compression techniques"]),
    ("Systems and Algorithms", "speedup", ["previous generation hybrids", "optimized Transformers", "state-space models and linear attention"]),
    ("X-Token", "improvement", ["GOLD", "GOLD", "single-teacher distillation"]),
    ("Deep Speech 2", "speedup", ["the system we had before"]),
    ("ChatQA", "improvement", ["GPT-4-Turbo-2024-04-09"]),
    ("Minitron-SSM", "factor", [""]),
    ("Nemotron-Cascade 2", "factor", [""]),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "kind", "versus"), VERSUS)
def test_each_number_is_compared_with_its_own_baseline(
    paper: str, kind: str, versus: list[str]
) -> None:
    fact = Fact(paper, "", kind, "", "", ())
    assert [hit.versus for hit in ask(fact, sample())] == versus


def test_the_family_comes_before_its_member() -> None:
    """ "How much faster is Nemotron-H": the family's figure first, the member named."""
    hits = ask(Fact("Nemotron-H", "", "speedup", "", "", ()), sample())
    assert [said(hit) for hit in hits] == ["up to 3x", "20% of Nemotron-H-47B-Base"]
