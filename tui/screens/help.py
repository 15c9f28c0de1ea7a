"""The help page, made from the key map: what is not in the table is not a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from tui.commands import own
from tui.keymap import PLACES, Key, at, bindings, shown
from tui.render.content import BOLD, NUMBER, QUIET, hang, wrapped
from tui.widgets.key_line import KeyLine
from tui.widgets.laid import LaidText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

ASKING = (
    "Ask in your own words, or in the query language that each answer is read as:",
    "author:  title:  topic:  venue:  year:2019-2021  since:  before:  cat:  aff:  "
    'has:code  score>=80  cites>100  sort:  limit:  "phrase"  -word  or',
    "“save this as NAME” keeps a search: NAME, or search:NAME has:code, asks it again;"
    " “my searches” lists them. “open 2” opens a paper outside.",
)
MOUSE = (
    "The mouse works too: click a card, a suggestion or a query; drag to select. "
    "Hold Shift while dragging for the terminal's own selection."
)
_COLUMN = 18


class HelpText(LaidText):
    """Every key, by where it works."""

    def lay(self, width: int) -> Content:
        """The table of keys, then how to ask."""
        lines = [Content.styled("Keys", BOLD)]
        for where, name in PLACES.items():
            lines += [Content(""), Content.styled(name, QUIET)]
            for key in at(where):
                lines += _row(key, width, own(self.app))
        lines += [Content(""), Content.styled("Asking", BOLD), Content("")]
        for text in (*ASKING, "", MOUSE):
            lines += wrapped(text, width)
        return Content("\n").join(lines)


def _row(key: Key, width: int, own: Mapping[str, str]) -> list[Content]:
    column = _COLUMN if width > 2 * _COLUMN else 0
    lead = f"  {shown(key, own):<{column}} "
    return hang(lead, Content(key.help), width, NUMBER)


class HelpScreen(ModalScreen[None]):
    """Lies over the chat until Esc."""

    BINDINGS = bindings("help")

    def compose(self) -> ComposeResult:
        """The text, and the keys that close it."""
        with VerticalScroll():
            yield HelpText()
        yield KeyLine(palette=False)
