"""Questions on what a paper says are read by names and cues, in any sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

SUPER = "paper:@chandiramaniNemotron3Super2026"
FLOWS = "(paper:@leeSpikeFlownet2020 or paper:@leeFusionFlownet2021)"
DECOMPOSED = (
    "(paper:@taghibakhshiLearningInterfaceConditions2022 or"
    " paper:@taghibakhshiMgGnn2023)"
)

CASES = [
    ("I need the pretraining token count for Nemotron 3 Super.",
     f"ask:answer.number quantity:tokens of:pretraining {SUPER}"),
    ("By which margin does Hymba-1.5B beat Llama-3.2-3B on accuracy?",
     'ask:answer.number quantity:improvement of:"margin accuracy llama 3 2 3b"'
     " term:Hymba-1.5B"),
    ("How much of Nemotron-4's alignment data was made synthetically?",
     'ask:answer.number quantity:percent of:"alignment data synthetically"'
     " paper:@adlerNemotron4340bTechnical2024"),
    ("How much data does Cold Fusion need when moving to a new domain?",
     "ask:answer.passage measure:number paper:@sriramColdFusion2017"
     ' topic:"data moving new domain"'),
    ("How large is the error drop in Reducing Bias in Production Speech Models",
     'ask:answer.number quantity:improvement of:"error drop"'
     " paper:@battenbergReducingBiasProduction2017"),
    ("What is the number of experts in Nemotron 3 Super?",
     f"ask:answer.number quantity:experts {SUPER}"),
    ("What is the latency in milliseconds of Deep Speech 2?",
     "ask:answer.number quantity:seconds of:milliseconds"
     " paper:@amodeiDeepSpeech22015"),
    ("Which GPU was Nemotron-Nano-9B-v2 meant to run on?",
     'ask:answer.passage measure:which term:Nemotron-Nano-9B-v2 topic:"GPU run"'),
    ("What do TCNLM and Nemotron 3 Super have in common architecturally?",
     f"ask:answer.common term:TCNLM {SUPER}"),
    ("Difference between Spike-FlowNet and Fusion-FlowNet in training",
     f"ask:answer.compare of:training {FLOWS}"),
    ("what limits Hymba on long documents",
     'ask:answer.passage measure:what paper:@dongHymba2024'
     ' topic:"limits long documents"'),
    ("why are MAC counts not a reliable guide to inference time",
     'ask:answer.passage measure:problem topic:"MAC counts inference time"'),
    ("Domain decomposition shows up twice. Shared idea of those two papers, regarding"
     " training size and loss?",
     f'ask:answer.common of:"training size and loss" {DECOMPOSED}'),
    ("Domain decomposition comes up in two papers. How do they differ?",
     f"ask:answer.compare {DECOMPOSED}"),
    ("what does Fusion-FlowNet add over Spike-FlowNet",
     "ask:answer.compare (paper:@leeFusionFlownet2021 or paper:@leeSpikeFlownet2020)"),
    ("what does Fusion-FlowNet offer that Spike-FlowNet does not?",
     "ask:answer.compare (paper:@leeFusionFlownet2021 or paper:@leeSpikeFlownet2020)"),
    ("in what respects do Spike-FlowNet and Fusion-FlowNet resemble each other",
     f"ask:answer.common {FLOWS}"),
    ("what sets Spike-FlowNet apart from Fusion-FlowNet",
     f"ask:answer.compare {FLOWS}"),
    ("what does Fusion-FlowNet add to Spike-FlowNet",
     "ask:answer.compare (paper:@leeFusionFlownet2021 or paper:@leeSpikeFlownet2020)"),
    ("P-KL - what is that?", "ask:answer.define term:P-KL"),
    ("explain Cascade RL to me", 'ask:answer.define term:"Cascade RL"'),
]  # fmt: skip

SEARCHES = [
    ("Which work proposed a router like that of MATE?",
     'topic:"proposed a router like that of mate"'),
    ("papers on pruning models like Hymba",
     "ask:paper.related paper:@dongHymba2024"),
    ("what are the documents on Hymba", "topic:hymba"),
    ("how many authors does Hymba have", "count:authors paper:@dongHymba2024"),
]  # fmt: skip
"""Of papers and people, not of what one paper says."""


@pytest.mark.parametrize(("question", "query"), [*CASES, *SEARCHES])
def test_read_as(question: str, query: str, sample: Linker) -> None:
    assert read_as(question, sample) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, sample: Linker) -> None:
    assert read_as(query, sample) == query
