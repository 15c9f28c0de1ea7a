"""Papers told by words of their titles, before the noun or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

FUSION = "paper:@sriramColdFusion2017"
GAN = "paper:@sriramRobustSpeechRecognition2017"
LEAK = "paper:@chowdhuryUnderstandingEffectLeak2020"
ATTACKS = "paper:@sharminComprehensiveAnalysisAdversarial2019"
SPIKES = "paper:@leeEnablingSpikeBasedBackpropagation2019"

CASES = [
    ("common points between cold fusion and the GAN speech paper",
     f"ask:answer.common ({FUSION} or {GAN})"),
    ("What do the paper on leak and the one on adversarial attacks both say about"
     " spiking networks?",
     f'ask:answer.common of:"spiking networks" ({LEAK} or {ATTACKS})'),
    ("how does the paper on leak differ from the one on spike-based backpropagation",
     f"ask:answer.compare ({LEAK} or {SPIKES})"),
    ("compare the paper on leak and the one on gram-ctc",
     f"ask:answer.compare ({LEAK} or paper:@liuGramCtc2017)"),
    ("is there a paper on leak", "topic:leak"),
    ("In the spike-based backpropagation paper by Chankyu Lee et al., the speedup"
     " equals?", f"ask:answer.number quantity:speedup of:equals {SPIKES}"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, sample: Linker) -> None:
    assert read_as(question, sample) == query


def test_one_that_is_not_known_leaves_the_other_alone(sample: Linker) -> None:
    question = "how does the paper on leak differ from the one on kettle whistles"
    assert LEAK not in read_as(question, sample)


def test_a_paper_is_not_by_somebody_else(sample: Linker) -> None:
    question = "In the adversarial attacks paper by Awni Hannun, the accuracy equals?"
    assert ATTACKS not in read_as(question, sample)


def test_how_many_is_no_search_told_at_length(sample: Linker) -> None:
    question = "I want to know how many layers were needed for Deep Speech 2"
    assert read_as(question, sample).startswith("ask:answer.number")
