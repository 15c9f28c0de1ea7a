"""The scripted conversations hold: at the command line's text, and in the chat."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant import replay
from assistant.assistant import Assistant, Conversation
from assistant.models import Answer, Status
from tests.conftest import ROOT
from tests.tui.driving import Chat
from tests.tui.fake_assistant import FakeAssistant
from tui.app import RefdeskApp
from tui.cli.sample import NAME, open_sample
from tui.render import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.replay import Transcript

FOLDER = ROOT / "transcripts"
FILES = sorted(FOLDER.glob("*.md"))
each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sample library is made, once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _the_users_cache_stays_as_it_is(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.locations.cache", lambda: cache)


def opened(transcript: Transcript) -> Assistant:
    """An assistant on the library, and on the day, that a transcript names."""
    assert transcript.front["library"] == NAME
    day = date.fromisoformat(transcript.front["today"])
    return Assistant(open_sample(), lambda: day)


@pytest.fixture
def transcript(file: Path) -> Transcript:
    """The transcript of a file."""
    return replay.read(file.read_text(encoding="utf-8"))


@pytest.fixture
def assistant(transcript: Transcript) -> Iterator[Assistant]:
    """An assistant that closes its library."""
    one = opened(transcript)
    yield one
    one.library.close()


def test_there_are_conversations() -> None:
    assert len(FILES) >= 10


@each
def test_every_turn_of_a_conversation_expects_something(transcript: Transcript) -> None:
    assert 6 <= len(transcript.turns) <= 12
    assert [
        turn.question
        for turn in transcript.turns
        if turn.answer is None and not turn.expectations
    ] == []


@each
def test_the_conversation_holds(transcript: Transcript, assistant: Assistant) -> None:
    found = replay.compare(transcript, Conversation(assistant).ask, plain.render)
    assert not found, "\n" + "\n".join(one.diff() for one in found)


@each
def test_the_chat_says_the_same(transcript: Transcript, assistant: Assistant) -> None:
    conversation = Conversation(assistant)
    answers = [conversation.ask(turn.question) for turn in transcript.turns]
    shown = asyncio.run(chatted(transcript))
    assert len(shown) == len(answers)
    for answer, text in zip(answers, shown, strict=True):
        assert missing(answer, text) == [], answer.question


async def chatted(transcript: Transcript) -> list[str]:
    """What each turn of the chat says when the questions are put to it in order."""
    app = RefdeskApp(lambda: opened(transcript), name=NAME)
    async with app.run_test(size=(100, 30)) as pilot:
        app.screen.prompt.cursor_blink = False
        chat = Chat(pilot, FakeAssistant())
        await chat.settle()
        first, *rest = transcript.turns
        await chat.ask(first.question)
        for turn in rest:
            chat.prompt.put(turn.question)
            chat.prompt.action_send()  # as Enter does; a key press waits for idleness
            await pilot.pause(0)
        await chat.settle()
        return [turn.text for turn in chat.conversation.turns]


def missing(answer: Answer, text: str) -> list[str]:
    """What of an answer a turn does not say; lines may be broken anywhere."""
    said = unbroken(text)
    return [word for word in words(answer) if unbroken(word) not in said]


def words(answer: Answer) -> Iterator[str]:
    """What must be read of an answer wherever it is shown."""
    yield answer.question
    yield answer.read_as
    yield from answer.headline.split()
    for card in answer.papers[: plain.LIMIT]:
        yield f"[{card.n}] {card.title}"
        yield f"@{card.key}"
    if answer.abstention:
        yield answer.abstention.missing


def unbroken(text: str) -> str:
    """A text without its blanks."""
    return "".join(text.split())


def test_a_turn_that_says_something_else_is_found() -> None:
    answer = Answer("who?", Status.ANSWERED, "paper.authors", "by:x", "Ada Lovelace")
    assert missing(answer, "> who?\n  read as by:x\n  Ada Byron") == ["Lovelace"]
