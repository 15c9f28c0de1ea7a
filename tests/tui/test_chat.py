"""The chat: asking, waiting, failing, and going on."""

from __future__ import annotations

import asyncio

import pytest

from assistant.sources import Sources
from store.errors import LibraryCorrupt
from store.library import Library
from tests.tui import fake_assistant
from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import FakeAssistant
from tui.app import RefdeskApp
from tui.widgets import conversation
from tui.widgets.turn import CANCELLED, WAITING


def test_an_answer_lands_in_its_turn():
    async def script(chat: Chat) -> None:
        await chat.ask("how big is nemotron?")
        assert "120 billion parameters" in chat.text
        assert "[1] Nemotron 3 Super" in chat.drawn
        assert chat.prompt.text == ""
        assert chat.prompt.has_focus

    drive(script)


def test_who_waits_for_an_index_is_told_how_far_it_is():
    fake = FakeAssistant()
    fake.sources = Sources(Library.in_memory())

    async def script(chat: Chat) -> None:
        chat.prompt.put("wait for it")
        await chat.pilot.press("enter")
        fake.sources._narration.progress(20_000, 54_000)
        await chat.pilot.pause()
        assert "making the index, this once: 20,000 of 54,000 papers" in chat.text
        fake.gate.set()
        await chat.settle()
        assert "making the index" not in chat.text

    drive(script, fake)


def test_a_very_long_question_leaves_room_for_its_answer():
    async def script(chat: Chat) -> None:
        await chat.ask("\n".join(f"line {n}" for n in range(5000)))
        assert "... 4,988 lines more" in chat.drawn
        assert "line 4999" in chat.fake.asked[0][0]

    drive(script)


def test_the_next_question_is_asked_in_the_light_of_the_last():
    async def script(chat: Chat) -> None:
        await chat.ask("how big is nemotron?")
        await chat.ask("papers a year")
        (_, first), (_, second) = chat.fake.asked
        assert first.history == ()
        assert second.history == ("how big is nemotron?",)

    drive(script)


def test_a_question_given_at_the_start_is_asked():
    async def script(chat: Chat) -> None:
        assert "54 papers from 2023 to 2026" in chat.text

    drive(script, question="papers a year")


def test_the_prompt_stays_usable_while_answering_and_answers_find_their_turns():
    async def script(chat: Chat) -> None:
        chat.prompt.put("wait for it")
        await chat.pilot.press("enter")
        await chat.pilot.press("h", "i")
        assert chat.prompt.text == "hi"
        chat.prompt.put("papers a year")
        await chat.pilot.press("enter")
        first, second = chat.conversation.turns
        assert first.waiting
        assert second.waiting
        assert WAITING in first.text
        chat.fake.gate.set()
        await chat.settle()
        assert first.answer.question == "wait for it"
        assert second.answer.question == "papers a year"

    drive(script)


def test_escape_cancels_and_the_conversation_forgets_it():
    async def script(chat: Chat) -> None:
        chat.prompt.put("wait for it")
        await chat.pilot.press("enter")
        await chat.pilot.press("escape")
        (turn,) = chat.conversation.turns
        assert turn.note == CANCELLED
        assert chat.prompt.text == "wait for it"
        chat.fake.gate.set()
        await chat.settle()
        assert turn.answer is None
        await chat.ask("papers a year")
        assert chat.fake.asked[-1][1].history == ()

    drive(script)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("boom", "The library is being written to; try again shortly."),
        ("bug", "Something went wrong inside refdesk (KeyError: 'internals')."),
    ],
)
def test_a_failure_is_one_sentence_and_the_question_comes_back(question, sentence):
    async def script(chat: Chat) -> None:
        await chat.ask(question)
        assert chat.conversation.turns[0].note == sentence
        assert chat.prompt.text == question
        await chat.ask("papers a year")
        assert "54 papers" in chat.text

    drive(script)


def test_a_question_that_came_back_is_typed_over():
    async def script(chat: Chat) -> None:
        await chat.ask("boom")
        await chat.press(*"who")
        assert chat.prompt.text == "who"
        await chat.press("escape", "up", "up")
        assert chat.prompt.text == "boom"

    drive(script)


def test_what_is_being_typed_is_not_overwritten_by_a_failed_question():
    async def script(chat: Chat) -> None:
        chat.prompt.put("wait: boom")
        await chat.pilot.press("enter", "n", "e", "w")
        chat.fake.gate.set()
        await chat.settle()
        assert "being written to" in chat.text
        assert chat.prompt.text == "new"

    drive(script)


def test_a_library_that_cannot_be_opened_says_why():
    def fail() -> FakeAssistant:
        raise LibraryCorrupt("The library is damaged: restore a backup.")

    app = RefdeskApp(fail)

    async def run() -> None:
        async with app.run_test() as pilot:
            chat = Chat(pilot, FakeAssistant())
            await chat.settle()
            assert "restore a backup" in chat.drawn
            await chat.ask("anything")
            assert "restore a backup" in chat.text

    asyncio.run(run())


def test_a_new_conversation_remembers_nothing():
    async def script(chat: Chat) -> None:
        await chat.ask("papers a year")
        await chat.press("ctrl+n")
        assert chat.conversation.turns == []
        assert "You could ask" in chat.drawn
        await chat.ask("how big is nemotron?")
        assert chat.fake.asked[-1][1].history == ()

    drive(script)


def test_sample_questions_are_picked_with_tab_or_a_digit():
    async def script(chat: Chat) -> None:
        await chat.press("tab")
        assert chat.prompt.text == fake_assistant.PAPERS.question
        await chat.press("tab")
        assert chat.prompt.text == fake_assistant.FACT.question
        await chat.press("shift+tab", "escape", "3")
        assert chat.prompt.text == fake_assistant.FIGURES.question

    drive(script)


def test_tab_goes_through_what_the_answer_offers():
    async def script(chat: Chat) -> None:
        await chat.ask("who won the world cup?")
        seen = []
        for _ in range(4):
            await chat.press("tab")
            seen.append(chat.prompt.text)
        assert seen == ["title:cup", "papers on games", "what is here?", seen[0]]
        await chat.press("x", "tab")
        assert chat.prompt.text == "title:cupx"
        await chat.press("enter")
        assert chat.fake.asked[-1][0] == "title:cupx"

    drive(script)


def test_the_reader_who_scrolls_away_is_left_there():
    async def script(chat: Chat) -> None:
        for _ in range(3):
            await chat.ask("nemotorn papers since last year w/ code by lee")
        chat.prompt.put("wait for it")
        await chat.pilot.press("enter", "pageup", "pageup")
        before = chat.conversation.scroll_y
        chat.fake.gate.set()
        await chat.settle()
        assert chat.conversation.scroll_y == before
        assert before < chat.conversation.max_scroll_y

    drive(script, size=(80, 20))


def test_an_answer_taller_than_the_screen_is_read_from_its_beginning():
    async def script(chat: Chat) -> None:
        await chat.ask("papers a year")
        await chat.ask("nemotorn papers since last year w/ code by lee")
        turn = chat.conversation.turns[-1]
        assert turn.region.height > chat.conversation.size.height
        assert "> nemotorn papers" in chat.drawn
        await chat.ask("how big is nemotron?")
        assert "> how big" in chat.drawn

    drive(script, size=(60, 20))


def test_old_turns_are_pruned(monkeypatch):
    monkeypatch.setattr(conversation, "KEEP", 5)

    async def script(chat: Chat) -> None:
        for n in range(6):
            await chat.ask(f"question {n}")
        assert len(chat.conversation.turns) < 6
        assert chat.conversation.turns[-1].question == "question 5"

    drive(script)


def test_the_query_it_was_read_as_can_be_edited():
    async def script(chat: Chat) -> None:
        await chat.ask("papers a year")
        await chat.press("f3")
        assert chat.prompt.text == "count by:year"
        assert chat.prompt.has_focus

    drive(script)
