"""Earlier conversations: resume, rename, search, delete, save."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from store.text import clean_line
from tui import talks
from tui.keymap import bindings
from tui.render.content import BOLD, QUIET
from tui.render.parts import counted
from tui.render.width import clip, pad
from tui.screens.filtering import WithLine
from tui.widgets.paged import Paged

if TYPE_CHECKING:
    from store.library.conversations import Talk
    from tui.talks import Past


NONE_YET = "No conversation is kept yet: each question asked begins one"
HOLDS_NONE = "No conversation holds this: Esc clears the line"


class TalkList(Paged["Talk"]):
    """Conversations, one a line."""

    def draw(self, row: Talk, width: int) -> Content:
        """Its name, its day, how many turns."""
        told = f"{row.day or '':>10}  {counted(row.turns, 'turn'):>9}"
        if width < 50:
            told = f"{row.turns:>3}"
        room = max(1, width - len(told) - 2)
        title = pad(clip(clean_line(row.title) or "(no name)", room), room)
        return Content.assemble((title, BOLD), ("  " + told, QUIET))


class ConversationsScreen(WithLine):
    """A list of conversations; Enter goes on with one."""

    NAME = "Conversations"
    HINT = "/ to search"
    BINDINGS = bindings("conversations")
    AUTO_FOCUS = "TalkList"

    def __init__(self) -> None:
        super().__init__()
        self.list = TalkList()

    def renew(self) -> None:
        """Fetch the list."""
        self.at_desk(talks.talks(self.line), self._show, "talks")

    def _show(self, found: list[Talk]) -> None:
        self.head(counted(len(found), "conversation"))
        self.list.empty = HOLDS_NONE if self.line else NONE_YET
        self.list.show([one.id for one in found])
        self.list.fill({one.id: one for one in found})

    def on_paged_chosen(self, message: Paged.Chosen) -> None:
        """Go on with it."""
        self.at_desk(talks.past(message.row), self._resume)

    def _resume(self, past: Past) -> None:
        self.refdesk.resume(past.id, past.turns, past.context)

    def action_rename(self) -> None:
        """Ask for a name."""
        from tui.screens.dialogs import LineDialog

        talk = self.list.row(self.list.current)
        if talk:
            hint = "Empty: its first question"
            dialog = LineDialog("Name of the conversation", talk.title, hint)
            self.app.push_screen(dialog, partial(self._renamed, talk.id))

    def _renamed(self, conversation: int, title: str | None) -> None:
        if title is not None:
            self.at_desk(talks.rename(conversation, title), self._said)

    def action_delete(self) -> None:
        """Delete the one under the cursor."""
        if self.list.current is not None:
            self.at_desk(talks.delete(self.list.current), self._said)

    def action_restore(self) -> None:
        """Bring it back."""
        self.at_desk(talks.restore, self._said)

    def action_transcript(self) -> None:
        """Write it into the working directory."""
        if self.list.current is not None:
            name = self.refdesk.chat.library_name
            self.at_desk(talks.transcript(self.list.current, name), self.say)

    def _said(self, said: str) -> None:
        self.say(said)
        self.renew()
