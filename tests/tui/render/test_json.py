"""The JSON contract."""

from __future__ import annotations

import json as standard

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.contract import read_answer
from assistant.models import Quote, Value
from store.errors import UsageError
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.render.samples import answer, full
from tui.render import json

CONTRACT = [
    "schema", "id", "question", "status", "intent", "read_as", "edits", "headline",
    "value", "papers", "total", "quotes", "table", "series", "text", "caveats",
    "abstention", "alternatives", "next", "revision", "took_ms",
]  # fmt: skip


def test_fields_and_their_order_are_the_contract() -> None:
    document = standard.loads(json.render(answer()))
    assert list(document) == CONTRACT
    assert document["schema"] == "refdesk.answer/1"
    assert document["status"] == "answered"
    assert document["papers"][0]["key"] == "chandiramani1"
    assert document["papers"][0]["identifiers"] == {"arxiv": "2604.00001"}
    assert document["abstention"] is None


def test_values_keep_their_types() -> None:
    values = standard.loads(json.render(answer(value=Value("boolean", (False,)))))
    assert values["value"] == {"type": "boolean", "items": [False]}
    values = standard.loads(json.render(answer(value=Value("years", (2020, 2021)))))
    assert values["value"]["items"] == [2020, 2021]


def test_quotes_carry_their_offsets() -> None:
    quote = Quote(1, "k", "abstract", 3, 8, "words", value="5 words")
    (found,) = standard.loads(json.render(answer(quotes=(quote,))))["quotes"]
    assert (found["start"], found["end"], found["text"]) == (3, 8, "words")


def test_reproducible_bytes_hold_no_time() -> None:
    slow, fast = answer(took_ms=900.0), answer(took_ms=1.0)
    assert json.render(slow) != json.render(fast)
    assert json.render(slow, reproducible=True) == json.render(fast, reproducible=True)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.floats(-9, 9),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner)
        ),
    ),
    st.sampled_from([1, 2, 4]),
)
def test_indented_as_the_standard_library_does(value: object, indent: int) -> None:
    text = standard.dumps(value, ensure_ascii=False, indent=indent)
    assert standard.loads(json.dump(value, indent=indent)) == standard.loads(text)
    if not controls(text) and text.isascii():
        assert json.dump(value, indent=indent) == text


def test_letters_are_readable() -> None:
    assert "Ødegård 深度" in json.render(answer(headline="Ødegård 深度"))


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_text_is_one_line_and_comes_back(text: str) -> None:
    line = json.render(full(text))
    assert controls(line) == []
    assert "\n" not in line
    document = standard.loads(line.encode("utf-8"))
    expected = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    if not any("\ud800" <= char <= "\udfff" for char in text):
        assert document["papers"][0]["title"] == expected
    assert read_answer(line).papers[0].n == 1


def test_what_is_written_is_what_the_contract_reads() -> None:
    document = read_answer(json.render(full("text"), indent=2))
    assert document.papers == full("text").papers
    assert document.quotes == full("text").quotes
    assert document.value == full("text").value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "document"),
        ("[]", "document"),
        ('{"schema": "refdesk.answer/2"}', "schema"),
        ('{"schema": "refdesk.answer/1"}', "question"),
    ],
)
def test_another_document_is_refused_in_one_sentence(text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        read_answer(text)


def test_a_field_that_nobody_declared_is_refused() -> None:
    document = standard.loads(json.render(answer()))
    document["papers"][0]["titel"] = "x"
    with pytest.raises(UsageError, match="titel"):
        read_answer(standard.dumps(document))
