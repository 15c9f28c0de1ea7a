"""Arguments of tools: what fits is read, what does not is refused in one sentence."""

from __future__ import annotations

from math import inf, nan

import pytest

from store.errors import UsageError
from tui.mcp.parameters import LONGEST, Parameter, read, schema

TAKEN = (
    Parameter("question", "what to ask", required=True),
    Parameter("limit", "how many", "number", default=10, least=1, most=100),
    Parameter("keys", "which", "texts", most=3),
    Parameter("format", "how", default="ris", choices=("ris", "bibtex")),
)
REFUSED = [
    ({}, "question is missing: what to ask."),
    ({"question": None}, "question is missing"),
    ({"question": "  "}, "question is empty"),
    ({"question": "\x1b[2J"}, "question is empty"),
    ({"question": 5}, "question must be a text, not 5."),
    ({"question": ["a"]}, "question must be a text"),
    ({"question": "x" * (LONGEST + 1)}, "10,001 characters; 10,000 are the most"),
    ({"question": "a", "limit": 0}, "limit must be a whole number from 1 to 100, not 0."),
    ({"question": "a", "limit": 101}, "limit must be"),
    ({"question": "a", "limit": "ten"}, "limit must be"),
    ({"question": "a", "limit": 2.5}, "limit must be"),
    ({"question": "a", "limit": True}, "limit must be"),
    ({"question": "a", "limit": nan}, "limit must be"),
    ({"question": "a", "limit": inf}, "limit must be"),
    ({"question": "a", "keys": {"a": 1}}, "keys must be a list of texts"),
    ({"question": "a", "keys": ["a", 1]}, "keys must be a list of texts"),
    ({"question": "a", "keys": list("abcd")}, "keys are 4; 3 are the most."),
    ({"question": "a", "format": "docx"}, "format must be one of ris, bibtex, not 'docx'."),
    ({"quesiton": "a"}, "There is no argument 'quesiton'; did you mean question?"),
    ({"question": "a", "zz": 1}, "there are: question, limit, keys, format."),
]  # fmt: skip


@pytest.mark.parametrize(("given", "why"), REFUSED, ids=[why for _, why in REFUSED])
def test_what_does_not_fit_is_said(given: dict[str, object], why: str) -> None:
    with pytest.raises(UsageError) as raised:
        read(TAKEN, given)
    said = str(raised.value)
    assert why in said
    assert "\n" not in said
    assert "\x1b" not in said


def test_what_is_left_out_has_its_default() -> None:
    expected = {"question": "a", "limit": 10, "keys": None, "format": "ris"}
    assert read(TAKEN, {"question": "a"}) == expected
    assert read(TAKEN, {"question": "a", "limit": None, "keys": None}) == expected


def test_what_fits_is_cleaned() -> None:
    given = {"question": " a\x1b[31mb\u202e ", "limit": 7.0, "keys": "one\n two"}
    found = read(TAKEN, given)
    assert (found["question"], found["limit"], found["keys"]) == ("ab", 7, ["one two"])


def test_a_tool_that_takes_nothing() -> None:
    assert read((), {}) == {}
    with pytest.raises(UsageError, match="takes none"):
        read((), {"a": 1})


def test_the_schema_says_the_same() -> None:
    made = schema(TAKEN)
    assert made["required"] == ["question"]
    assert made["additionalProperties"] is False
    limit = made["properties"]["limit"]
    assert (limit["minimum"], limit["maximum"], limit["default"]) == (1, 100, 10)
    assert made["properties"]["format"]["enum"] == ["ris", "bibtex"]
