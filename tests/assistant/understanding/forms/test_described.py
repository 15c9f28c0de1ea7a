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
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, sample: Linker) -> None:
    assert read_as(question, sample) == query


def test_one_that_is_not_known_leaves_the_other_alone(sample: Linker) -> None:
    question = "how does the paper on leak differ from the one on kettle whistles"
    assert LEAK not in read_as(question, sample)
