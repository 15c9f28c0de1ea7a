"""What can be done to papers, wherever they are shown: in a list, on a card, alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui import clipboard, deeds, opening
from tui.screens.page import AtDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.deeds import Copied, Done, Known, Which
    from tui.opening import Target

_TO_READ = 10.0
"""Seconds that an address stands on the screen, to be read or marked."""
_ASKS_FIRST = ("tag", "note", "status", "author")


class WithPapers(AtDesk):
    """A screen whose keys do things to papers."""

    def meant(self) -> Which:
        """The papers that keys speak of."""
        return ()

    def changed(self, done: Done) -> None:
        """What the reader adds to some papers has changed."""

    def action_paper(self, what: str) -> None:
        """Do one of the things of the key table to the papers meant."""
        which = self.meant()
        if what == "undo":
            self.at_desk(deeds.undo, self._done)
        elif not which:
            self.say("There is no paper here")
        elif what in _ASKS_FIRST:
            ask = getattr(self, f"_ask_{what}")
            self.at_desk(deeds.known(which), partial(ask, which))
        else:
            getattr(self, f"_do_{what}")(which)

    def _done(self, done: Done) -> None:
        self.say(done.said)
        self.changed(done)

    def _do_star(self, which: Which) -> None:
        self.at_desk(deeds.star(which), self._done)

    def _do_open(self, which: Which) -> None:
        self.refdesk.open_paper(which[0])

    def _do_fold(self, which: Which) -> None:
        """Only a paper that is shown in full has something to unfold."""

    def _do_related(self, which: Which) -> None:
        self.at_desk(deeds.keys(which[:1]), self._ask_related)

    def _ask_related(self, copied: Copied) -> None:
        self.refdesk.ask(f"papers like @{copied.text}")

    # What is copied

    def _do_citation(self, which: Which) -> None:
        style = self.refdesk.settings.cite
        self.at_desk(deeds.citation(which, style), self._copied)

    def _do_bibtex(self, which: Which) -> None:
        self.at_desk(deeds.citation(which, "bibtex"), self._copied)

    def _do_key(self, which: Which) -> None:
        self.at_desk(deeds.keys(which), self._copied)

    def _do_link(self, which: Which) -> None:
        self.at_desk(deeds.link(which), self._copied)

    # What is opened outside

    def _do_web(self, which: Which) -> None:
        self.at_desk(deeds.target(which), self._open_outside)

    def _open_outside(self, wanted: Target) -> None:
        if self.app.is_web and wanted.address:  # the browser is at the other end
            self.app.open_url(wanted.address)
            self.say(f"Opening {wanted.address}")
        else:
            said = opening.open_outside(wanted)
            self.notify(said, markup=False, timeout=_TO_READ)

    def _copied(self, copied: Copied) -> None:
        clipboard.copy(self.app, copied.text, copied.what)

    # What is asked first

    def _ask_tag(self, which: Which, known: Known) -> None:
        from tui.screens.dialogs import LineDialog

        hint = "Several with commas; -name takes one off"
        dialog = LineDialog(_titled("Tag", which, known), "", hint, known.tags)
        self.app.push_screen(dialog, partial(self._told, deeds.tag, which))

    def _ask_note(self, which: Which, known: Known) -> None:
        from tui.screens.dialogs import NoteDialog

        dialog = NoteDialog(_titled("Note on", which, known), known.note)
        self.app.push_screen(dialog, partial(self._noted, which))

    def _noted(self, which: Which, text: str | None) -> None:
        if text is not None:
            self.at_desk(deeds.note(which, text), self._done)

    def _ask_status(self, which: Which, known: Known) -> None:
        from tui.screens.dialogs import Choice

        options = (*deeds.STATUSES, deeds.NO_STATUS)
        now = options.index(known.status) if known.status in options else 0
        dialog = Choice(_titled("Reading", which, known), options, now)
        self.app.push_screen(dialog, partial(self._told, deeds.status, which))

    def _told(
        self,
        deed: Callable[[Which, str], Callable[..., Done]],
        which: Which,
        text: str | None,
    ) -> None:
        if text:
            self.at_desk(deed(which, text), self._done)

    def _ask_author(self, which: Which, known: Known) -> None:
        from tui.screens.dialogs import Choice

        names = [name for _, name in known.authors]
        if len(names) > 1:
            dialog = Choice("Whose page?", names)
            self.app.push_screen(dialog, partial(self._open_author, known))
        elif names:
            self._open_author(known, names[0])
        else:
            self.say("No author of this paper is known")

    def _open_author(self, known: Known, name: str | None) -> None:
        from store.text import clean_line

        for person, one in known.authors:
            if name is not None and clean_line(one) == clean_line(name):
                self.refdesk.open_author(person)
                return


def _titled(what: str, which: Which, known: Known) -> str:
    return f"{what} {len(which)} papers" if len(which) > 1 else f"{what} {known.title}"
