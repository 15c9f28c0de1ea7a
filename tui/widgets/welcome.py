"""What an empty conversation shows: what is here, and what can be asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.style import Style

from store.text import clean_line
from tui.render.content import BOLD, NUMBER, QUIET, WARNING, hang, wrapped
from tui.widgets.linked import LinkedText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.workers import Holdings

OPENING = "opening the library ..."
EMPTY = "This library is empty."
HOW_TO_IMPORT = "Press F9 to import papers, or run: refdesk add FILE"
FORMATS = (
    "FILE may be BibTeX, RIS, CSL-JSON, a PDF or a saved author page; folders work too."
)
EXAMPLES = (
    "papers on transformers since 2020",
    "who wrote Attention Is All You Need",
    "papers per year",
)
"""What can be asked of most libraries."""
DEMO = "To try it first on a sample library: refdesk demo"
PICK = "Press Tab to take one into the prompt, Enter to ask it."


class Welcome(LinkedText):
    """Counts and three sample questions; how to import where there are no papers."""

    class Picked(Message):
        """A sample question was clicked."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[str, str]] = [(OPENING, QUIET)]
        self._starters: tuple[str, ...] = ()

    def opened(self, holdings: Holdings | None, starters: tuple[str, ...]) -> None:
        """The library is open."""
        if holdings is not None and not holdings.papers:
            self._lines = [(EMPTY, BOLD), (HOW_TO_IMPORT, ""), (FORMATS, QUIET)]
            self._lines += [("", ""), ("Then you could ask", QUIET)]
            self._lines += [(f"  {text}", "") for text in EXAMPLES]
            self._lines += [("", ""), (DEMO, QUIET)]
        else:
            self._lines = [(holdings.counts, BOLD)] if holdings else []
            self._starters = starters
        self.relay()

    def failed(self, why: str) -> None:
        """The library cannot be used."""
        self._lines = [(why, WARNING)]
        self._starters = ()
        self.relay()

    def lay(self, width: int) -> Content:
        """The lines, wrapped."""
        laid: list[Content] = []
        for text, style in self._lines:
            laid += wrapped(text, width, style)
        if self._starters:
            laid += [Content(""), Content.styled("You could ask", QUIET)]
            for n, text in enumerate(self._starters):
                link = Content(clean_line(text)).stylize(Style.from_meta({"pick": n}))
                laid += hang("  > ", link, width, NUMBER)
            laid += [Content(""), *wrapped(PICK, width, QUIET)]
        return Content("\n").join(laid)

    def follow(self, meta: Mapping[str, int]) -> None:
        """A sample question is picked."""
        if "pick" in meta:
            self.post_message(self.Picked(self._starters[meta["pick"]]))
