"""Hostile text in every field, through every screen: drawn as text, obeyed never."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.content import Content

from assistant.models import (
    Abstention,
    Alternative,
    Answer,
    Edit,
    Mark,
    Quote,
    Series,
    Status,
    Table,
    Value,
)
from tests.hostile import NAMES, TEXTS, controls
from tests.tui.driving import Chat, drive
from tests.tui.fake_assistant import FakeAssistant, card
from tui.render import content
from tui.render.detail import detail

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 4
"""With some forty fields an answer, each text stands in several of them."""


def hostile_answer(text: Callable[[], str]) -> Answer:
    """An answer with texts wherever a text can stand."""

    def some() -> tuple[str, str]:
        return text(), text()

    def hostile_card(n: int) -> object:
        return card(
            n,
            key=text(),
            title=text(),
            authors=some(),
            also=some(),
            date=text(),
            venue=text(),
            venue_name=text(),
            categories=some(),
            affiliations=some(),
            score_source=text(),
            code_url=text(),
            identifiers={text(): text()},
            keywords=some(),
            abstract=text(),
            reason=text(),
        )

    def words(n: int, text: str) -> Quote:
        return Quote(n, text, "title", 0, len(text), text, (Mark(1, 4),))

    return Answer(
        question=text(),
        status=Status.ANSWERED,
        intent="papers.find",
        read_as=text(),
        headline=text(),
        edits=(
            Edit("typo", text(), text(), text()),
            Edit("ignored", text(), "", text()),
        ),
        value=Value("text", some()),
        papers=(hostile_card(1), hostile_card(2)),
        total=2,
        quotes=(words(1, text()), words(9, text())),
        table=Table(some(), (some(),), text()),
        series=Series(text(), text(), ((text(), 3), (text(), 0))),
        text=text(),
        caveats=some(),
        abstention=Abstention("out_of_scope", text(), some()),
        alternatives=(Alternative(text(), text()),),
        next=some(),
    )


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
@pytest.mark.parametrize("width", [100, 20, pytest.param(1, marks=pytest.mark.slow)])
def test_every_text_in_every_field(text, width):
    text = text[: 400 * width]  # of five thousand lines, four hundred are like the rest
    answer = hostile_answer(lambda: text)
    lines = [*content.question(text, width), *content.answer(answer, width)]
    lines += detail(answer.papers[0], width, [("BibTeX", text)]).split("\n")
    assert not controls(Content("\n").join(lines).plain)
    if width > 1:
        assert max(line.cell_length for line in lines) <= width


async def _through_every_screen(chat: Chat, question: str) -> list[str]:
    """What is drawn on the way."""
    drawn = []
    await chat.ask(question)
    drawn.append(chat.drawn)
    await chat.press("ctrl+o", "escape", "escape", "x")
    drawn.append(chat.drawn)
    await chat.press("escape", "escape", "1", "enter", "b")
    drawn.append(chat.drawn)
    await chat.press("c", "escape", "f2", "f3", "escape", "tab")
    drawn.append(chat.drawn)
    await chat.press("up", "pageup", "escape", "escape", "y")
    drawn.append(chat.drawn)
    return drawn


@pytest.mark.slow
@pytest.mark.parametrize("size", [(120, 40), (44, 16)])
def test_every_screen(size, monkeypatch):
    copied: list[str] = []
    monkeypatch.setattr(
        "tui.app.RefdeskApp.copy_to_clipboard", lambda _, text: copied.append(text)
    )
    monkeypatch.setattr("tui.clipboard.native_command", lambda: None)
    texts = cycle(text for text in TEXTS if len(text) < 1000)

    async def script(chat: Chat) -> None:
        for _ in range(ROUNDS):
            chat.fake.answer = hostile_answer(lambda: next(texts))
            for drawn in await _through_every_screen(chat, next(texts) or "?"):
                assert not controls(drawn)
            await chat.press("ctrl+n")
        assert chat.app.is_running

    drive(script, size=size)
    assert len(copied) >= ROUNDS
    assert not controls("".join(copied).replace("\t", " "))


def test_starters_failures_and_pasted_text_are_drawn_as_text():
    text = "Attention [/you] \x1b]52;c;SU5KRUNURUQ=\x1b\\[@click=app.quit]x[/]\u202e"

    class Hostile(FakeAssistant):
        def starters(self) -> tuple[str, ...]:
            return (text,)

        def ask(self, *_: object, **__: object) -> None:
            raise ValueError(text)

    async def script(chat: Chat) -> None:
        assert not controls(chat.drawn)
        await chat.press("1")
        assert "\x1b" not in chat.prompt.text
        await chat.press("enter")
        assert "[/you]" in chat.text
        assert not controls(chat.drawn)
        await chat.press("escape")
        chat.prompt.post_message(events.Paste(f"{text}\nsecond line"))
        await chat.settle()
        assert "\x1b" not in chat.prompt.text
        assert chat.prompt.text.endswith("\nsecond line")

    drive(script, Hostile())
