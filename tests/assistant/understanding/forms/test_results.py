"""Questions for results on a data set, or of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

ON_HUM = "ask:answer.results term:HUM-7"
WAYS = [
    "results on HUM-7", "HUM-7 results", "results on the HUM-7 benchmark",
    "show me all results on HUM-7", "what are the results on HUM-7?",
    "what results do papers report on HUM-7", "reported results for HUM-7",
    "give me the numbers on HUM-7 please", "scores on HUM-7", "performance on HUM-7",
]  # fmt: skip
OTHERS = [
    ("what accuracy on HUM-7", "ask:answer.results quantity:accuracy term:HUM-7"),
    ("what F1 do papers report on HUM-7", "ask:answer.results quantity:f1 term:HUM-7"),
    ("what is the accuracy on HUM-7", "ask:answer.results quantity:accuracy term:HUM-7"),
    ("WER on HUM-7", "ask:answer.results quantity:wer term:HUM-7"),
    ("best result on HUM-7", "ask:answer.results measure:best term:HUM-7"),
    ("what is the best reported result on HUM-7",
     "ask:answer.results measure:best term:HUM-7"),
    ("who has the highest accuracy on HUM-7",
     "ask:answer.results measure:best quantity:accuracy term:HUM-7"),
    ("which papers report results on HUM-7",
     "ask:answer.results measure:which term:HUM-7"),
    ("state of the art on HUM-7", "ask:answer.results measure:best term:HUM-7"),
    ("results on HUM-7 since 2021", "ask:answer.results term:HUM-7 since:2021"),
    ("results of HoneyNet", "ask:answer.results paper:@honey"),
    ("what results does HoneyNet report", "ask:answer.results paper:@honey"),
    ("how well does WaspNet do on HUM-7", "ask:answer.results term:HUM-7 paper:@wasps"),
]  # fmt: skip
NONE = [
    "experimental results", "search results", "accuracy on small devices",
    "results", "papers on bees", "best papers on bees", "score on average",
]  # fmt: skip


@pytest.mark.parametrize("question", WAYS)
def test_results_on_a_data_set(question: str, linker: Linker) -> None:
    assert read_as(question, linker) == ON_HUM


@pytest.mark.parametrize(("question", "line"), OTHERS)
def test_measures_papers_and_conditions(
    question: str, line: str, linker: Linker
) -> None:
    assert read_as(question, linker) == line


@pytest.mark.parametrize("line", [ON_HUM, *dict(OTHERS).values()])
def test_the_query_is_read_as_itself(line: str, linker: Linker) -> None:
    assert read_as(line, linker) == line


@pytest.mark.parametrize("question", NONE)
def test_what_asks_for_no_results(question: str, linker: Linker) -> None:
    assert "answer.results" not in read_as(question, linker)
