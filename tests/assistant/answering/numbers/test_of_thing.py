"""Numbers as stated: whose they are, against what, or the nearest and no more."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, garden, items, keys, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record


@pytest.mark.parametrize(
    ("question", "value", "headline"),
    [
        ("how many parameters does HoneyNet have", "7 million parameters",
         "7 million parameters"),
        ("how many hours was WaspNet trained on", "50 hours", "50 hours"),
        ("how much faster is HoneyNet than WaspNet", "2.5x", "2.5x (compared with WaspNet)"),
    ],
)  # fmt: skip
def test_a_number(question: str, value: str, headline: str):
    answer = ask(question)
    assert (items(answer), answer.headline) == ([value], headline)
    (quote,) = answer.quotes
    assert verbatim(quote, garden())
    (mark,) = quote.marks
    assert quote.value == value
    assert quote.text[mark.start : mark.end][0] == value[0]


def test_a_number_of_a_name_without_a_paper_of_its_own():
    answer = ask("ask:answer.number quantity:parameters term:HoneyNet")
    assert items(answer) == ["7 million parameters"]
    assert keys(answer) == ["honey2020"]


@pytest.mark.parametrize(
    "question",
    [
        "how many parameters does Moths in the Dark have",
        "ask:answer.number quantity:parameters paper:@stones",
        "ask:answer.number quantity:tokens paper:@honey2020",
    ],
)
def test_no_such_number(question: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert answer.abstention.reason == "no_evidence"
    assert len(answer.papers) == 1


def test_the_nearest_are_quoted_and_said_not_to_be_it():
    answer = ask("ask:answer.number quantity:speedup term:Zebra paper:@honey2020")
    assert answer.abstention is not None
    assert answer.abstention.missing.endswith("they are not clearly about it.")
    assert answer.quotes
    assert all(verbatim(quote, garden()) for quote in answer.quotes)


FINCH = (
    "Finch 3 was pretrained on 25 trillion text tokens, including more than 3 trillion"
    " new unique tokens over Finch 2."
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many tokens did Finch 3 use compared to Finch 2", FINCH),
        ("how many new tokens did Finch 3 use compared to Finch 2",
         "more than 3 trillion tokens"),
        ("how many more tokens did Finch 3 use compared to Finch 2",
         "more than 3 trillion tokens"),
    ],
)  # fmt: skip
def test_a_part_that_is_new_is_not_the_whole(question: str, told: str):
    library = filled(record("Finch 3: A Bird Model", key="finch", abstract=FINCH))
    answer = ask(question, of=Assistant(library, lambda: TODAY))
    assert items(answer) == [told]
