"""Notes and reading list: views, search, what leaves a view."""

from __future__ import annotations

from tests.tui.pages.driving import drive


def _keep(library):
    first, second = library.papers.ids()[:2]
    library.personal.star(first)
    library.personal.note(second, "Compare with the Mamba line")
    library.personal.tag(second, "mamba")
    library.personal.read(first, "reading")
    return first, second


def test_views_with_their_counts(sample_folder):
    async def script(desk):
        first, second = await desk.at_desk(_keep)
        await desk.press("f7")
        assert list(desk.screen.list.ids) == [first]
        assert "[★ starred 1]" in desk.drawn
        await desk.press("tab")
        assert list(desk.screen.list.ids) == [second]
        assert "Compare with the Mamba line" in desk.drawn
        await desk.press("shift+tab", "shift+tab")
        assert desk.screen.view == ("tag", "mamba")
        await desk.press("s", "u")
        assert list(desk.screen.list.ids) == [second]

    drive(script, sample_folder, size=(120, 24))


def test_notes_are_searched(sample_folder):
    async def script(desk):
        await desk.at_desk(_keep)
        await desk.press("f7", "tab", "slash")
        await desk.type("compare")
        assert len(desk.screen.list.ids) == 1
        await desk.type(" xyzzy")
        assert len(desk.screen.list.ids) == 0

    drive(script, sample_folder)


def test_a_star_taken_away_leaves_the_view(sample_folder):
    async def script(desk):
        await desk.at_desk(_keep)
        await desk.press("f7", "s")
        assert len(desk.screen.list.ids) == 0

    drive(script, sample_folder)
