"""Acronyms are mined with their long forms; chance matches are left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.reading import acronyms

FOUND = [
    ("Quantization-Aware Distillation (QAD)", "QAD", "Quantization-Aware Distillation"),
    (
        "using Graph Convolutional Neural Networks (GCNNs) here",
        "GCNN",
        "Graph Convolutional Neural Network",
    ),
    ("While Mixture-of-Experts (MoE) scale", "MoE", "Mixture-of-Experts"),
    ("Random Hadamard transforms (RHT)", "RHT", "Random Hadamard transforms"),
    ("with state space models (SSMs)", "SSM", "state space model"),
    (
        "such as: Reinforcement Learning from Human Feedback (RLHF)",
        "RLHF",
        "Reinforcement Learning from Human Feedback",
    ),
    ("the key-value (KV) cache", "KV", "key-value"),
    ("Text-to-image (T2I) models", "T2I", "Text-to-image"),
    ("supervised fine tuning (SFT) and more", "SFT", "supervised fine tuning"),
    ("a two-tier graph embedding (TGE)", "TGE", "two-tier graph embedding"),
    (
        "a hierarchical song network architecture (HSN)",
        "HSN",
        "hierarchical song network",
    ),
    (
        "MATE (Multi-ModAl TrajEctory Policies)",
        "MATE",
        "Multi-ModAl TrajEctory Policies",
    ),
    ("You Only Look Once (YOLO)", "YOLO", "You Only Look Once"),
    ("an International Song Olympiad (ISO)", "ISO", "International Song Olympiad"),
]


@pytest.mark.parametrize(("text", "short", "long"), FOUND)
def test_short_and_long_form(text: str, short: str, long: str) -> None:
    (one,) = acronyms.mine(text)
    assert (one.short, one.long) == (short, long)
    assert text[one.start : one.end].endswith(")")


@pytest.mark.parametrize(
    "text",
    [
        "as we saw (e.g. in BERT)",
        "of the song (Figure 1)",
        "as shown by Finch (2019)",
        "a bird that sings (BTS)",
        "BERT (Finch et al., 2019)",
        "Finch Nano V2 VL (VLM)",
        "deep networks (VGG and Residual architectures)",
        "it has many errors (ours)",
        "Robins are here. Birds (RHB)",
        "no bracket at all",
    ],
)
def test_what_is_no_acronym(text: str) -> None:
    assert acronyms.mine(text) == []


@pytest.mark.parametrize("asked", ["GNN", "GNNs", " GNN?"])
def test_an_acronym_is_looked_for_in_both_numbers(asked: str) -> None:
    assert acronyms.spellings(asked) == ("GNN", "GNNs")


@given(st.text(alphabet="aAbBmM sS-().,;:2", max_size=80))
def test_a_stretch_holds_both_forms(text: str) -> None:
    for one in acronyms.mine(text):
        stretch = text[one.start : one.end]
        assert one.short in stretch
        assert one.long.removesuffix("y") in stretch
        assert len(one.long) > len(one.short)
