"""One thing asked of several papers: each is answered by its own sentences."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record

SUGAR = "We feed MothNet with sugar water, and train it in FP8."
NECTAR = "We feed KiteNet with nectar from meadows, under gusts of wind."
NVFP4 = "The model is trained in NVFP4 by night."
MADE = "It is constructed from MeadowCrawl by hand."
BASED = "We generate songs based on HiveText."


@cache
def wings() -> Assistant:
    """Papers that tell the same things of themselves in words of their own."""
    return Assistant(
        filled(
            record("MothNet: Quiet Moths", key="moth", date="2024",
                   abstract="Moths are fed with light by others. We present MothNet, a "
                   f"network for moths. {SUGAR} {BASED}"),
            record("KiteNet: Loud Kites", key="kite", date="2023",
                   abstract="Kites are heavy. We present KiteNet, a network for kites. "
                   f"{NECTAR} {NVFP4} {MADE}"),
            record("Lamps and Traps", key="lamps", date="2022",
                   abstract="Lamps have an antenna and a licence for punctuation."),
        ),
        lambda: TODAY,
    )  # fmt: skip


TOLD = [
    ("What feeds MothNet, and what feeds KiteNet?", (SUGAR, NECTAR)),
    ("Which number format were MothNet and KiteNet trained in, respectively?",
     (SUGAR, NVFP4)),
    ("Where does the raw material of MothNet come from, and where that of KiteNet?",
     (BASED, MADE)),
    ("MothNet vs KiteNet: which number format does each use?", (SUGAR, NVFP4)),
    ("Contrast the number format used in MothNet with the one in KiteNet.",
     (SUGAR, NVFP4)),
]  # fmt: skip


@pytest.mark.parametrize(("question", "parts"), TOLD)
def test_each_paper_is_quoted_on_what_is_asked(
    question: str, parts: tuple[str, ...]
) -> None:
    answer = ask(question, of=wings())
    assert (answer.intent, answer.status) == ("answer.compare", "answered")
    assert answer.table is None
    text = [quote.text for quote in answer.quotes]
    assert all(any(part in one for one in text) for part in parts)
    assert all(verbatim(quote, wings()) for quote in answer.quotes)


@pytest.mark.parametrize(("question", "parts"), TOLD)
def test_the_query_asks_the_same(question: str, parts: tuple[str, ...]) -> None:
    answer = ask(question, of=wings())
    again = ask(answer.read_as, of=wings())
    assert again.quotes == answer.quotes


@pytest.mark.parametrize(
    "question",
    [
        "MothNet vs KiteNet: which antenna does each use?",
        "compare how MothNet and KiteNet deal with punctuation",
        "What licence did MothNet use and what licence did KiteNet use?",
    ],
)
def test_what_none_of_them_says_is_declined(question: str) -> None:
    answer = ask(question, of=wings())
    assert answer.intent == "answer.compare"
    assert answer.status == "abstained"
    assert not answer.quotes
