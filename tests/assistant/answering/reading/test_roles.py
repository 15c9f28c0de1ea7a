"""Aim, method and result come in order and without repeats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.reading import roles

ABSTRACT = (
    "Birds are loud. In this paper, we introduce a way to count songs. "
    "We train a small model on recordings. Experiments show that it outperforms others by 5%. "
    "The code is available at https://finch.example."
)


def test_aim_method_result() -> None:
    found = roles.summary(ABSTRACT)
    starts = [ABSTRACT[s.start : s.end].split()[0] for s in found.spans()]
    assert starts == ["In", "We", "Experiments"]


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("We sing.", 1), ("We sing. It is good.", 2)]
)
def test_short_abstracts_have_fewer(text: str, count: int) -> None:
    assert len(roles.summary(text).spans()) == count


def test_what_is_also_introduced_is_not_the_contribution() -> None:
    text = "We also introduce a whistle. In this work, we study songs."
    from assistant.answering.reading import sentences

    span = roles.contribution(text, sentences.split(text))
    assert span is not None
    assert text[span.start :].startswith("In this work")


PIECES = st.sampled_from(
    [
        "We introduce it. ",
        "We train it. ",
        "It outperforms all. ",
        "Birds sing. ",
        "We release it. ",
        "This paper sings. ",
    ]
)


@given(st.lists(PIECES, max_size=9).map("".join))
def test_spans_are_in_order_without_repeats(text: str) -> None:
    spans = roles.summary(text).spans()
    assert spans == sorted(set(spans))
    assert all(text[s.start : s.end].endswith(".") for s in spans)
