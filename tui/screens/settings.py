"""The settings, changed in place and kept in the configuration file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from store.exporters.citation import STYLES
from store.text import clean_line
from tui import config
from tui.keymap import bindings
from tui.render.content import BOLD, QUIET
from tui.render.width import pad
from tui.screens.page import Page
from tui.widgets.paged import Paged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

_NARROW = 36
"""Cells below which names and values are not in columns."""
_TOLD = {
    "theme": "colours; ansi-dark: your terminal's; your own: [themes.NAME]",
    "plain": "no frames, your terminal's own colours",
    "reduced_motion": "nothing slides or fades",
    "mouse": "off: the terminal keeps the mouse (from the next start)",
    "cite": "the style that y copies; any CSL style in the file",
}


class SettingList(Paged[tuple[str, str]]):
    """Settings, one a line."""

    BINDINGS = bindings("settings")

    def draw(self, row: tuple[str, str], width: int) -> Content:
        """Name, value, what it does."""
        name, value = row
        told = _TOLD.get(name, "")
        if width < _NARROW:
            return Content.assemble(f"{name}: ", (value, BOLD)).truncate(width)
        parts = [(pad(name.replace("_", " "), 15), ""), (pad(value, 18), BOLD)]
        return Content.assemble(*parts, (told, QUIET)).truncate(width)


class SettingsScreen(Page):
    """All settings; Enter turns to the next value."""

    NAME = "Settings"
    AUTO_FOCUS = "SettingList"

    def body(self) -> Iterable[Widget]:
        """The settings, then where they are kept."""
        self.list = SettingList()
        yield self.list
        yield Static(classes="told")

    def renew(self) -> None:
        """Show the values."""
        settings = self.refdesk.settings
        values = [(name, _shown(getattr(settings, name))) for name in config.NAMES]
        values[0] = ("theme", self.app.theme)
        self.list.show(range(len(values)))
        self.list.fill(dict(enumerate(values)))
        file = self.refdesk.config_file
        kept = f"Kept in {file}" if file else "Not kept: there is no file for them"
        keys = f"{len(settings.keys)} keys of your own, set under [keys] there"
        told = Content.styled(clean_line(f"{kept}; {keys}."), QUIET)
        self.query_one(".told", Static).update(told)

    def on_paged_chosen(self, message: Paged.Chosen) -> None:
        """The next value."""
        name = config.NAMES[message.row]
        self.refdesk.set(name, self._next(name))
        self.renew()

    def _next(self, name: str) -> str | bool:
        if name == "theme":
            return _after(self.app.theme, sorted(self.app.available_themes))
        value = getattr(self.refdesk.settings, name)
        return _after(str(value), STYLES) if name == "cite" else not value


def _after(value: str, values: Iterable[str]) -> str:
    listed = list(values)
    place = listed.index(value) + 1 if value in listed else 0
    return listed[place % len(listed)]


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return clean_line(str(value))
