"""What a page says where there is nothing to show, or where others change the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from tests.tui.pages.driving import Desk, drive

if TYPE_CHECKING:
    from pathlib import Path


def test_an_empty_list_says_what_to_do(tmp_path: Path) -> None:
    Library.open(tmp_path / "none", create=True).close()

    async def script(desk: Desk) -> None:
        assert "who wrote Attention Is All You Need" in desk.drawn
        assert "refdesk demo" in desk.drawn
        for key, told in (
            ("f6", "F9 imports some"),
            ("f7", "s on a paper stars it"),
            ("tab", "n on a paper writes one"),
            ("tab", "m on a paper says where you are"),
            ("f8", "No conversation is kept yet"),
        ):
            await desk.press(key)
            assert told in desk.drawn

    drive(script, tmp_path / "none")


def test_a_line_that_nothing_fits_says_how_to_clear_it(sample_folder: Path) -> None:
    async def script(desk: Desk) -> None:
        for key, told in (
            ("f6", "No paper fits this: Esc clears the line"),
            ("f7", "Nothing here holds this"),
            ("f8", "No conversation holds this"),
        ):
            await desk.press(key, "slash")
            await desk.type("by:zzz")
            assert told in desk.drawn

    drive(script, sample_folder)


def test_the_top_line_counts_what_another_process_has_added(
    sample_folder: Path, tmp_path: Path
) -> None:
    more = tmp_path / "more.bib"
    more.write_text("@article{a, title={Another One}, author={Lee, Ann}, year=2020}")

    async def script(desk: Desk) -> None:
        assert "54 papers" in desk.drawn.split("\n")[0]
        with Library.open(sample_folder) as other:
            import_paths(other, [str(more)], ImportOptions())
        desk.app.ask("papers per year")
        await desk.settle()
        assert "55 papers" in desk.drawn.split("\n")[0]

    drive(script, sample_folder)
