"""Whom to read and how to quote: offsets into the text as it stands."""

from __future__ import annotations

import pytest

from assistant.answering.quotes import quoting
from assistant.answering.reading.passages import Span
from tests.assistant.asking import asked, garden, paper, verbatim


def test_cards_are_numbered_in_the_order_they_are_quoted():
    honey, moths = paper("honey2020"), paper("moths2021")
    read = quoting.readings([honey, moths], [moths.id, honey.id, moths.id])
    assert dict(read.numbers) == {moths.id: 1, honey.id: 2}
    assert [card.key for card in read.cards(asked("x"))] == ["moths2021", "honey2020"]


def test_a_quote_is_verbatim_and_its_marks_are_relative_to_it():
    moths = paper("moths2021")
    read = quoting.readings([moths], [moths.id])
    start = moths.abstract.index("We count")
    span, mark = Span(start, start + 14), Span(start + 9, start + 14)
    quote = read.quote(moths.id, "abstract", span, [mark])
    assert (quote.n, quote.text) == (1, "We count moths")
    assert quote.text[quote.marks[0].start : quote.marks[0].end] == "moths"
    assert verbatim(quote, garden())
    assert read.quote(moths.id, "title", Span(0, 5)).text == "Moths"


@pytest.mark.parametrize(
    ("terms", "every", "keys"),
    [
        (["sound", "bee"], True, ["honey2020", "survey2022"]),
        (["wasp", "fern"], False, ["ferns2021", "wasps2019"]),
        (["unheard"], True, []),
    ],
)
def test_the_papers_to_read_are_the_best(
    terms: list[str], every: bool, keys: list[str]
):
    found = quoting.about(terms, asked("x"), every=every)
    assert {one.key for one in found} >= set(keys)
    assert (not keys) == (not found)


def test_content_words_are_stems_without_stop_words():
    assert quoting.content("the counting of the Bees, counting") == ["count", "bee"]


@pytest.mark.parametrize(
    ("text", "reason", "missing"),
    [
        ("a zebra", "out_of_scope", "No paper here mentions zebra."),
        (
            "zebras, unicorns",
            "out_of_scope",
            "No paper here mentions zebras and unicorns.",
        ),
        ("bees", "no_evidence", "No sentence here says it of bees."),
    ],
)
def test_what_is_not_said(text: str, reason: str, missing: str):
    abstention = quoting.unsaid(asked("x"), text).abstention
    assert abstention is not None
    assert (abstention.reason, abstention.missing) == (reason, missing)
