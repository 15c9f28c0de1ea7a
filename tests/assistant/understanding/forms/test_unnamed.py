"""What any paper says, asked with no name, and what letters stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("AIG, spelled out?", "ask:answer.acronym term:AIG"),
    ("MVSEC stands for which dataset?", "ask:answer.acronym term:MVSEC"),
    ("EGL: what are the letters short for?", "ask:answer.acronym term:EGL"),
    ("TGCE is an acronym of what?", "ask:answer.acronym term:TGCE"),
    ("What is the full form of PEFT?", "ask:answer.acronym term:PEFT"),
    ("In NeMo-Aligner there is SPIN; what words hide behind that name?",
     "ask:answer.acronym term:SPIN"),
    ("In four-bit training somebody mentioned RHT. Meaning?",
     "ask:answer.define term:RHT"),
    ("By what means are formulas rescued from web pages?",
     'ask:answer.passage measure:how topic:"formulas rescued web pages"'),
    ("Logic puzzles improved by how many percent after long RL of a small model?",
     'ask:answer.passage measure:count topic:"percent long RL small model logic puzzles'
     ' improved"'),
    ("Number of retrieval tasks, and of collections, used to tune the bi-encoder?",
     'ask:answer.passage measure:count topic:"retrieval tasks collections tune bi'
     ' encoder"'),
    ("universal multimodal retrieval = ?",
     'ask:answer.define term:"universal multimodal retrieval"'),
    ("Since what year has the ImageNet contest been held, and how many institutions"
     " joined in?",
     'ask:answer.number quantity:institutions of:"contest held joined" term:ImageNet'),
    ("Is the HGNN cheaper to compute than TGCE?",
     'ask:answer.passage measure:is term:HGNN topic:"cheaper compute TGCE"'),
]  # fmt: skip
SEARCHES = [
    "What difficulties do neural conversational models face with facts?",
    "Who has studied simplicity bias based on the number of linear components?",
    "What are some existing methods for federated domain generalization?",
]
"""Of papers on a topic, as before."""


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, sample: Linker) -> None:
    assert read_as(question, sample) == query


@pytest.mark.parametrize("query", [query for _, query in CASES])
def test_the_query_is_read_as_itself(query: str, sample: Linker) -> None:
    assert read_as(query, sample) == query


@pytest.mark.parametrize("question", SEARCHES)
def test_searches_stay_searches(question: str, sample: Linker) -> None:
    assert not read_as(question, sample).startswith("ask:answer")


def test_words_of_english_are_not_mended(sample: Linker) -> None:
    assert "held" in read_as("when is the contest held for robots?", sample)


ALIKE = [
    ("What do the two FlowNets by Chankyu Lee have in common besides the name?",
     "ask:answer.common (paper:@leeSpikeFlownet2020 or paper:@leeFusionFlownet2021)"),
    ("How do the two AceReason models differ?",
     "ask:answer.compare (paper:@liuAcereasonNemotron112025"
     " or paper:@chenAcereasonNemotron2025)"),
    ("In what are the two domain decomposition papers alike?",
     "ask:answer.common (paper:@taghibakhshiLearningInterfaceConditions2022"
     " or paper:@taghibakhshiMgGnn2023)"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), ALIKE)
def test_papers_by_the_word_their_names_share(
    question: str, query: str, sample: Linker
) -> None:
    assert read_as(question, sample) == query
