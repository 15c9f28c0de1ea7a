"""One author: figures as reported and as counted here, years, co-authors, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content

from store.text import clean_line
from tui import sheets
from tui.render.content import BOLD, QUIET, hang
from tui.screens.listing import Listing
from tui.widgets.laid import LaidText
from tui.widgets.year_chart import YearChart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tui.sheets import Portrait


class PortraitText(LaidText):
    """The figures, each with where it is from."""

    portrait: Portrait | None = None

    def lay(self, width: int) -> Content:
        """The name, then a paragraph a figure."""
        if self.portrait is None:
            return Content("")
        lines: list[Content] = []
        for name, text in sheets.figures(self.portrait):
            lines += hang(f"{clean_line(name)}: ", Content(text), width, QUIET)
        if self.portrait.years:
            told = ", ".join(f"{year} {n}" for year, n in self.portrait.years if n)
            lines += hang("papers per year: ", Content(told), width, QUIET)
        if self.portrait.undated:
            lines += Content(f"{self.portrait.undated} without a year").wrap(width)
        head = Content.styled(clean_line(self.portrait.person.name), BOLD)
        return Content("\n").join([*head.wrap(max(1, width)), *lines])


class AuthorScreen(Listing):
    """The page of an author."""

    NAME = "Author"

    def __init__(self, person: int) -> None:
        """`person` is an id of the library."""
        super().__init__()
        self._person = person
        self.text = PortraitText()
        self.chart = YearChart()

    def body(self) -> Iterable[Widget]:
        """Figures and years, then the papers."""
        yield VerticalScroll(self.text, self.chart, classes="portrait")
        yield from super().body()

    def renew(self) -> None:
        """Fetch the page."""
        self.at_desk(sheets.portrait(self._person), self._show, "portrait")

    def _show(self, portrait: Portrait) -> None:
        self.head(portrait.person.name)
        self.text.portrait = portrait
        self.text.relay()
        self.chart.show(portrait.years)
        self.list.show(portrait.papers)
        self.list.forget()
