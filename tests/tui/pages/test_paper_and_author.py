"""The page of a paper and the page of an author."""

from __future__ import annotations

import pytest

from tests.tui.pages.driving import drive
from tui import sheets
from tui.screens.author import AuthorScreen
from tui.screens.library import LibraryScreen
from tui.screens.paper import PaperScreen


def test_a_paper_is_opened_starred_and_left(sample_folder):
    async def script(desk):
        assert isinstance(desk.screen, PaperScreen)
        await desk.press("s")
        assert "★ starred" in desk.drawn
        await desk.press("escape")
        assert isinstance(desk.screen, LibraryScreen)
        assert "★" in desk.drawn

    drive(script, sample_folder, "f6", "enter")


def test_the_papers_of_an_answer_are_copied_as_bibtex(sample_folder, monkeypatch):
    copied: list[str] = []
    monkeypatch.setattr(
        "tui.app.RefdeskApp.copy_to_clipboard", lambda _, text: copied.append(text)
    )
    monkeypatch.setattr("tui.clipboard.native_command", lambda: None)

    async def script(desk):
        await desk.press("escape", "b")
        assert copied == []
        desk.app.ask("papers by Chankyu Lee since 2026")
        await desk.settle()
        desk.app.chat.conversation.focus()
        await desk.press("b")
        turn = desk.app.chat.conversation.turns[-1]
        (entries,) = copied
        places = [entries.index(f"{{{card.key},") for card in turn.cards]
        assert places == sorted(places)
        assert entries.count("\n@") + 1 == len(turn.cards) > 1

    drive(script, sample_folder)


@pytest.mark.slow
def test_from_a_paper_to_its_author_to_their_papers(sample_folder):
    async def script(desk):
        assert isinstance(desk.screen, AuthorScreen)
        assert "counted here: " in desk.drawn
        assert "papers per year: " in desk.drawn
        await desk.press("enter")
        assert isinstance(desk.screen, PaperScreen)
        await desk.press("escape", "escape", "escape", "escape")
        assert desk.screen is desk.app.chat

    drive(script, sample_folder, "f6", "enter", "a", "enter", size=(120, 40))


def test_reported_is_told_from_counted(sample_folder):
    async def script(desk):
        person = (
            await desk.at_desk(lambda library: library.people.by_name("Chankyu Lee"))
        )[0]
        desk.app.open_author(person.id)
        await desk.settle()
        said = desk.screen.text.text
        assert "counted here: 13 papers" in said
        assert "as reported by author page of Chankyu Lee" in said
        assert "h-index 40" in said

    drive(script, sample_folder, size=(120, 40))


def test_related_papers_are_asked_for_in_the_conversation(sample_folder):
    async def script(desk):
        await desk.press("r")
        assert desk.screen is desk.app.chat
        assert "papers like @" in desk.drawn

    drive(script, sample_folder, "f6", "enter")


def test_the_open_card_of_an_answer_takes_the_same_keys(sample_folder):
    async def script(desk):
        desk.app.ask("papers by Chankyu Lee since 2025")
        await desk.settle()
        await desk.press("1", "enter", "s")
        assert "★ starred" in desk.screen.panel.paper.text
        assert "★ starred" in desk.screen.conversation.turns[0].text
        await desk.press("enter")
        assert isinstance(desk.screen, PaperScreen)

    drive(script, sample_folder, size=(120, 40))


def test_years_without_papers_stand_in_between():
    assert sheets._every_year({"2021": 2, "2023": 1}) == (
        ("2021", 2),
        ("2022", 0),
        ("2023", 1),
    )
