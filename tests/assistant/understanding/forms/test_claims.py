"""Claims to be held against the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CLAIM = 'ask:answer.passage measure:evidence topic:"moths avoid light traps"'
WAYS = [
    "what is the evidence that moths avoid light traps",
    "What evidence is there that moths avoid light traps?",
    "is there any evidence that moths avoid light traps",
    "evidence for the claim that moths avoid light traps",
    "who says that moths avoid light traps?",
    "do any papers claim that moths avoid light traps",
    "what do the papers say about moths avoid light traps",
    "check the claim that moths avoid light traps",
]
OTHER = [
    "who found moths",
    "papers on evidence",
    "evidence",
    "which papers are about light traps",
    "which papers show that moths avoid light traps",
]


@pytest.mark.parametrize("question", WAYS)
def test_a_claim_is_kept_whole(question: str, linker: Linker) -> None:
    assert read_as(question, linker) == CLAIM


def test_the_query_is_read_as_itself(linker: Linker) -> None:
    assert read_as(CLAIM, linker) == CLAIM


@pytest.mark.parametrize("question", OTHER)
def test_what_claims_nothing_is_no_claim(question: str, linker: Linker) -> None:
    assert "measure:evidence" not in read_as(question, linker)
