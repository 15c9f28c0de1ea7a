"""The theme is remembered beside the library, and nothing breaks where it is not."""

from __future__ import annotations

import pytest

from tests.tui.driving import Chat, drive
from tui import taste


def test_a_chosen_theme_comes_back(tmp_path):
    async def choose(chat: Chat) -> None:
        chat.app.theme = "nord"
        await chat.settle()

    async def look(chat: Chat) -> None:
        assert chat.app.theme == "nord"

    drive(choose, folder=tmp_path)
    assert taste.theme(tmp_path) == "nord"
    drive(look, folder=tmp_path)


@pytest.mark.parametrize("kept", ["", "[]", '{"theme": 3}', '{"theme": "no such"}'])
def test_a_damaged_file_is_passed_over(tmp_path, kept):
    (tmp_path / "chat.json").write_text(kept)

    async def look(chat: Chat) -> None:
        assert chat.app.theme in chat.app.available_themes

    drive(look, folder=tmp_path)


def test_no_folder_nothing_kept(tmp_path):
    taste.choose_theme(None, "nord")
    assert taste.theme(None) is None
    (tmp_path / "file").write_text("")
    taste.choose_theme(tmp_path / "file" / "sub", "nord")
    assert taste.theme(tmp_path / "file" / "sub") is None
