"""The words of a question name the kind of quantity it asks for."""

from __future__ import annotations

import pytest

from assistant.understanding.grammar.quantities import (
    COUNTED,
    METRICS,
    accepted,
    kind_of,
)

CASES = {
    "how many tokens": "tokens",
    "how many parameters": "parameters",
    "params": "parameters",
    "how big": "size",
    "how big is the corpus": "samples",
    "size of the dataset": "samples",
    "how much faster": "speedup",
    "speedup": "speedup",
    "throughput": "speedup",
    "what accuracy": "accuracy",
    "what accuracy improvement": "improvement",
    "how much better": "improvement",
    "what wer": "wer",
    "bleu score": "bleu",
    "score": "score",
    "how long a context": "context",
    "context window": "context",
    "how many languages": "languages",
    "how many gpus": "gpus",
    "gpu hours": "gpu hours",
    "how many hours": "hours",
    "how much memory": "memory",
    "how many bits": "bits",
    "how many images": "images",
    "how many sentence pairs": "sentence pairs",
    "how many datasets": "datasets",
    "what share": "percent",
    "how many times fewer": "factor",
    "who wrote it": None,
    "": None,
}


@pytest.mark.parametrize(("question", "kind"), CASES.items())
def test_kind_of(question: str, kind: str | None) -> None:
    assert kind_of(question.split()) == kind


def test_a_wider_kind_accepts_the_narrower() -> None:
    assert accepted("score") == frozenset(METRICS)
    assert "images" in accepted("samples")
    assert accepted("wer") == {"wer"}
    assert not set(METRICS) & set(COUNTED)
