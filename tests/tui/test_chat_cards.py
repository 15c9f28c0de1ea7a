"""Cards: opening, turning, copying, and typing over them."""

from __future__ import annotations

import pytest
from textual import events

from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import ABSTRACT, PAPERS

ASKED = PAPERS.question


@pytest.fixture
def copied(monkeypatch):
    texts: list[str] = []
    monkeypatch.setattr(
        "tui.app.RefdeskApp.copy_to_clipboard", lambda _, text: texts.append(text)
    )
    monkeypatch.setattr("tui.clipboard.native_command", lambda: None)
    return texts


def test_a_digit_in_the_empty_prompt_opens_a_card_and_escape_closes_it():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("2")
        assert chat.panel.card.title == "Mamba in the wild"
        assert chat.prompt.has_focus
        await chat.press("escape")
        assert not chat.panel.display
        assert chat.prompt.has_focus
        assert chat.prompt.text == ""

    drive(script)


def test_a_card_says_all_that_is_known():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("1")
        text = " ".join(chat.panel.paper.text.split())
        for part in (
            "Aakshita Chandiramani, Aaron Blakeman, Abdullahi Olaoye et al.",
            "Chankyu Lee (place in the list not known)",
            "2026-04-14",
            "Annual Meeting of the Association for Computational Linguistics (ACL)",
            "cs.LG cs.CL",
            "NVIDIA; Chung-Ang University",
            "100.0 (author page of Zijia Chen; 95.3 on two others)",
            "12,345",
            "https://example.org/nemotron",
            "arxiv 2604.00001",
            "doi 10.1/n3s",
            "mamba, moe",
            "@lee2021nemotron",
            ABSTRACT,
        ):
            assert part in text

    drive(script, size=(140, 60))


@pytest.mark.parametrize(("width", "beside"), [(140, True), (100, True), (99, False)])
def test_the_panel_stands_beside_the_conversation_where_there_is_room(width, beside):
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("1")
        assert chat.panel.region.width > 0
        assert (chat.conversation.region.width > 0) is beside
        await chat.pilot.resize_terminal(40, 12)
        await chat.settle()
        assert chat.conversation.region.width == 0
        assert chat.panel.region.width > 0

    drive(script, size=(width, 30))


def test_arrows_and_digits_turn_cards():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("1", "right")
        assert chat.panel.card.n == 2
        await chat.press("right")
        assert chat.panel.card.n == 2
        await chat.press("left")
        assert chat.panel.card.n == 1
        await chat.press("2")
        assert chat.panel.card.n == 2
        await chat.press("enter", "left")
        assert chat.panel.has_focus
        assert chat.panel.card.n == 1

    drive(script)


@pytest.mark.parametrize("typed", ["show", "untitled", "by mamba", "explain", "quote"])
def test_letters_are_typed_while_a_card_is_open_and_act_in_it(typed):
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        chat.prompt._clock = lambda: 100.0
        await chat.press("1")
        chat.prompt._clock = lambda: 200.0
        await chat.press(*("space" if char == " " else char for char in typed))
        assert chat.prompt.text == typed
        assert chat.panel.display
        assert chat.panel.card.starred is False
        await chat.press("escape")
        assert not chat.panel.display
        assert chat.prompt.text == typed

    drive(script)


def test_into_the_card_and_back_to_the_prompt():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("1", "enter")
        assert chat.panel.has_focus
        await chat.press("tab")
        assert chat.prompt.has_focus
        assert chat.panel.display
        await chat.press("enter", "q")
        assert chat.prompt.has_focus
        assert not chat.panel.display

    drive(script)


def test_a_click_in_the_conversation_leaves_the_prompt_its_keys():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.pilot.click("Turn", offset=(1, 0))
        await chat.press(*"explain")
        assert chat.prompt.text == "explain"
        await chat.press("escape")
        row = next(n for n, t in enumerate(chat.drawn.split("\n")) if "[2] Ma" in t)
        await chat.pilot.click(offset=(20, row))
        await chat.press(*"yes")
        assert chat.panel.card.n == 2
        assert chat.prompt.text == "yes"

    drive(script)


def test_what_means_nothing_while_reading_is_typed_and_a_paste_is_not_lost():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("escape", *"who")
        assert chat.prompt.text == "who"
        await chat.press("escape", "escape")
        assert chat.conversation.has_focus
        chat.app.post_message(events.Paste("pasted\ntext"))
        await chat.settle()
        assert chat.prompt.text == "pasted\ntext"
        await chat.press("escape", "1", "enter")
        chat.app.post_message(events.Paste("more"))
        await chat.settle()
        assert chat.prompt.text == "more"

    drive(script)


def test_what_begins_with_a_digit_can_still_be_typed():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        chat.prompt._clock = lambda: 100.0
        await chat.press(*"2024")
        assert chat.prompt.text == "2024"
        assert not chat.panel.display

    drive(script)


def test_a_digit_pressed_a_while_ago_is_not_part_of_the_question():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        now = [100.0]
        chat.prompt._clock = lambda: now[0]
        await chat.press("2")
        now[0] += 5
        await chat.press(*"who")
        assert chat.prompt.text == "who"

    drive(script)


def test_a_digit_without_a_card_is_typed():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("7")
        assert chat.prompt.text == "7"

    drive(script)


def test_copying_names_what_was_copied(copied):
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        await chat.press("f2", "f4", "1", "enter", "c")
        assert chat.said == ["Copied the citation key lee2021nemotron"]
        await chat.press("b")
        assert chat.said == ["Copied the BibTeX entry of @lee2021nemotron"]
        answer, markdown, key, bibtex = copied
        assert "*Read as:* `topic:nemotron" in markdown
        assert "read as   topic:nemotron" in answer
        assert key == "lee2021nemotron"
        assert bibtex.startswith("@article{lee2021nemotron,")
        assert "BibTeX" in chat.panel.paper.text

    drive(script)


def test_reading_mode_copies_marked_answers(copied):
    async def script(chat: Chat) -> None:
        await chat.ask("papers a year")
        await chat.ask("how big is nemotron?")
        await chat.press("escape")
        assert chat.conversation.has_focus
        await chat.press("left_square_bracket", "y")
        assert "54 papers from 2023" in copied[0]
        await chat.press("right_square_bracket", "y", "escape")
        assert "120 billion" in copied[1]
        assert chat.prompt.has_focus

    drive(script)


def test_a_click_on_a_card_opens_it_and_on_an_offer_asks_it():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        rows = chat.drawn.split("\n")
        row = next(n for n, line in enumerate(rows) if "[2] Mamba" in line)
        await chat.pilot.click(offset=(rows[row].index("Mamba"), row))
        await chat.settle()
        assert chat.panel.card.n == 2
        await chat.press("escape")
        rows = chat.drawn.split("\n")
        row = next(n for n, line in enumerate(rows) if "next:" in line)
        await chat.pilot.click(offset=(rows[row].index("compare"), row))
        await chat.settle()
        assert chat.fake.asked[-1][0] == "compare 1 and 2"

    drive(script)


@pytest.mark.parametrize("key", ["", "escape"])
def test_what_is_asked_beside_a_card_is_scrolled_to(key):
    async def script(chat: Chat) -> None:
        for _ in range(4):
            await chat.ask(ASKED)
        await chat.press(*filter(None, [key]))
        await chat.press("2")
        await chat.ask("how big is nemotron?")
        assert "how big is nemotron?" in chat.drawn

    drive(script, size=(110, 24))


def test_a_digit_never_gives_the_card_the_letters():
    async def script(chat: Chat) -> None:
        await chat.ask(ASKED)
        for width in (110, 80):
            await chat.pilot.resize_terminal(width, 24)
            await chat.press("escape", "1")
            assert chat.panel.display
            assert not chat.panel.has_focus
            await chat.press("enter")
            assert chat.panel.has_focus
            await chat.press("escape")

    drive(script)
