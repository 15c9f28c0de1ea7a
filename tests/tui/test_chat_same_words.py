"""The chat says what the plain text says: every word of it, in the same order."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.tui.fake_assistant import EVERY, FIGURES, card
from tui.render import content, parts, plain

WIDE = 120


def chat_text(answer, width):
    """What the chat says, without blanks: a narrow screen breaks words."""
    lines = content.answer(answer, width)
    return re.sub(r"\s", "", "".join(line.plain for line in lines))


def missing(answer, width):
    """The words of the plain text that the chat leaves out or says too early."""
    said, at, absent = chat_text(answer, width), 0, []
    titled = tuple(parts.offer(one, answer) for one in answer.next)
    answer = replace(answer, next=titled)
    for word in re.findall(r"\w+(?!\w*…)", plain.render(answer, WIDE)):
        found = said.find(word, at)
        if found < 0:
            absent.append(word)
        else:
            at = found + len(word)
    return absent


@pytest.mark.parametrize("answer", EVERY, ids=lambda answer: answer.intent)
@pytest.mark.parametrize("width", [120, 80, 40, 26])
def test_every_word_of_the_plain_text_in_order(answer, width):
    assert missing(answer, width) == []


def test_no_more_cards_than_the_plain_text():
    answer = EVERY[0]
    assert "[2]" not in "".join(line.plain for line in content.answer(answer, 80, 1))


@pytest.mark.parametrize("width", range(1, 130, 7))
def test_no_line_is_wider_than_it_may_be(width):
    for answer in EVERY:
        lines = content.answer(answer, width)
        assert max(line.cell_length for line in lines) <= max(width, 16)


def test_a_table_that_does_not_fit_is_read_row_by_row():
    lines = [line.plain.strip() for line in content.answer(FIGURES, 20)]
    assert "Paper: Nemotron 3" in lines


def test_a_column_that_a_row_does_not_fill_is_not_read_out():
    assert FIGURES.table is not None
    table = replace(FIGURES.table, columns=("Paper", "of"), rows=(("Nemotron 3", ""),))
    answer = replace(FIGURES, table=table)
    lines = [line.plain.strip() for line in content.answer(answer, 10)]
    assert not any(line.startswith("of:") for line in lines)


def test_the_marked_words_of_a_quote_are_styled():
    (line,) = (
        line for line in content.answer(EVERY[0], 100) if "120 billion" in line.plain
    )
    marked = [
        line.plain[s.start : s.end] for s in line.spans if s.style == content.MARKED
    ]
    assert marked == ["120 billion", "12 billion"]


def test_offers_are_numbered_as_they_are_drawn():
    answer = EVERY[3]
    drawn: list[tuple[int, str]] = []
    for line in content.answer(answer, 100):
        for span in line.spans:
            meta = getattr(span.style, "meta", {})
            if "ask" in meta:
                drawn.append((meta["ask"], line.plain[span.start : span.end]))
    assert [text for _, text in sorted(drawn)] == list(content.offers(answer))


def test_a_card_without_a_title_says_so():
    answer = replace(EVERY[0], papers=(card(1, title=""),))
    assert "(notitle)" in chat_text(answer, 80)


@pytest.mark.parametrize(
    "question",
    [
        "nemotorn papers since last year w/ code by lee",
        "who wrote Nemotron 3 Super",
        "papers per year",
        "who is Boris Ginsburg",
        "who works with Chankyu Lee",
        "how many tokens was nemotron-4 15b trained on?",
        "compare nemotron 3 super and acereason-nemotron",
        "bibtex for Nemotron 3 Super",
        "what is latentmoe?",
        "who won the world cup?",
        "",
    ],
)
def test_real_answers_too(question, sample_assistant):
    answer, _ = sample_assistant.ask(question)
    assert missing(answer, 100) == []
