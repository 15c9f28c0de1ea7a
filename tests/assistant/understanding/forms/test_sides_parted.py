"""What sides are compared by, apart from the sides; and what one side means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.forms.side_by_side import parted
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

PARTED = [
    (" licences : x vs y ", (" x vs y ", "licences")),
    (" x versus y , which is faster ? ", (" x versus y ", "which is faster")),
    (" x vs y : what differs ", (" x vs y ", "what differs")),
    (" compare x and y ", (" compare x and y ", None)),
    (" x : a study ", (" x : a study ", None)),
]


@pytest.mark.parametrize(("text", "parts"), PARTED)
def test_parted(text: str, parts: tuple[str, str | None]) -> None:
    assert tuple(parted(text)) == parts


BOTH = "(paper:@honey or paper:@wasps)"
CASES = [
    ("contrast honeynet with waspnet", f"ask:answer.compare {BOTH}"),
    ("honeynet vs waspnet: what differs?", f"ask:answer.compare {BOTH}"),
    ("parameters: honeynet vs waspnet",
     f"ask:answer.compare quantity:parameters {BOTH}"),
    ("honeynet or waspnet: whose parameter count is bigger?",
     f"ask:answer.compare quantity:parameters {BOTH}"),
    ("how do honeynet and waspnet compare in parameters",
     f"ask:answer.compare quantity:parameters {BOTH}"),
    ("how far apart are honeynet and waspnet in parameters",
     f"ask:answer.compare quantity:parameters {BOTH}"),
    ("difference in parameters between honeynet and waspnet",
     f"ask:answer.compare quantity:parameters {BOTH}"),
    ("how does honeynet depart from waspnet", f"ask:answer.compare {BOTH}"),
    ("what sets honeynet apart from waspnet", f"ask:answer.compare {BOTH}"),
    ("what sets honeynet's encoder apart from that of waspnet",
     f"ask:answer.compare of:encoder {BOTH}"),
    ("honeynet vs plain ctc", 'ask:answer.compare term:"plain ctc" paper:@honey'),
    ("left wings vs right wings in honeynet",
     'ask:answer.compare term:"left wings" term:"right wings" paper:@honey'),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
