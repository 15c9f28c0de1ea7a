"""What is on the chat's screen, and everything that needs no library: reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from store.errors import UsageError
from store.text import clean_line
from tui import clipboard, deeds
from tui.keymap import bindings
from tui.render import content, plain
from tui.screens.papers import WithPapers
from tui.widgets.completions import Completions
from tui.widgets.conversation import Conversation
from tui.widgets.key_line import KeyLine
from tui.widgets.paper import PaperPanel
from tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import OptionList

    from assistant.models import Card
    from tui.deeds import Done, Which
    from tui.history import History
    from tui.widgets.turn import Turn

OPEN = "-card"
"""Class of the screen while a card is open."""


class ReadingScreen(WithPapers):
    """Conversation, card and prompt: moving among them, copying from them."""

    BINDINGS = [*bindings("reading"), *bindings("beside")]  # noqa: RUF012
    AUTO_FOCUS = "Prompt"

    def __init__(self, history: History, title: str, limit: int | None) -> None:
        """`limit` bounds the cards of an answer."""
        super().__init__()
        self.library_name = title
        self.limit = limit
        self.conversation = Conversation()
        self.panel = PaperPanel()
        self.completions = Completions()
        self.prompt = Prompt(history, self.completions)

    def compose(self) -> ComposeResult:
        """From top to bottom: all that the first frame shows."""
        yield Static(self._heading(""), classes="heading")
        yield Horizontal(self.conversation, classes="body")
        yield self.prompt
        yield KeyLine()

    def on_mount(self) -> None:
        """Once the first frame is drawn, what is not seen at first."""
        self.call_after_refresh(self._mount_rest)

    def _mount_rest(self) -> None:
        body = self.query_one(".body")
        if body.is_attached:  # else the app has been left meanwhile
            body.mount(self.panel)
            self.mount(self.completions, before=self.prompt)

    def head(self, counts: str) -> None:
        """Say in the top line which library this is and what it holds."""
        self.query_one(".heading", Static).update(self._heading(counts))

    def _heading(self, counts: str) -> Content:
        parts = [clean_line(part) for part in (self.library_name, counts) if part]
        rest = "".join(f" · {part}" for part in parts)
        return Content.assemble(("refdesk", content.BOLD), (rest, content.QUIET))

    # The card

    @property
    def card_open(self) -> bool:
        """Whether a card is open."""
        return self.has_class(OPEN)

    def show_card(self, card: Card) -> None:
        """Open a card; the keys stay where they were, where that is still seen."""
        self.panel.show(card)
        self._beside(True)
        if turn := self.conversation.marked:
            self.call_after_refresh(self.conversation.show_card, turn, card.n)
        if self.conversation.has_focus and not self.has_class("-wide"):
            self.prompt.focus()

    def close_card(self) -> None:
        """Close the card, if one is open."""
        if self.card_open:
            self._beside(False)
            self.prompt.focus()

    def _beside(self, is_open: bool) -> None:
        self.set_class(is_open, OPEN)
        self.prompt.beside = is_open
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only an open card can be gone into."""
        if action == "into_card":
            return self.card_open and not self.panel.has_focus
        return True

    def action_into_card(self) -> None:
        """Into the open card: letters then act on it."""
        self.panel.focus()

    def action_open_card(self, n: int) -> None:
        """Show card n of the marked answer; other digits belong to a question."""
        turn = self.conversation.marked
        if turn and (card := turn.card(n)):
            self.prompt.pressed(str(n))
            self.show_card(card)
        else:
            self.prompt.type_in(str(n))

    def on_turn_card_chosen(self, message: Turn.CardChosen) -> None:
        """A card was clicked."""
        self.conversation.mark(message.turn)
        if card := message.turn.card(message.n):
            self.show_card(card)

    def on_paper_panel_closed(self) -> None:
        """Escape in the card."""
        self.close_card()

    def on_prompt_no_card(self) -> None:
        """A digit was the beginning of a question: its card was not meant."""
        self.close_card()

    def on_key(self, event: events.Key) -> None:
        """Anything printable that means nothing where one reads is for the prompt."""
        bound = event.key in self.active_bindings
        if event.is_printable and event.character and not bound:
            event.stop()
            self.prompt.type_in(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted while one reads is for the prompt too."""
        self.prompt.focus()
        self.prompt.post_message(events.Paste(event.text))

    def on_prompt_card_turned(self, message: Prompt.CardTurned) -> None:
        """The card before or after, from the prompt."""
        self.on_paper_panel_turned(message)

    def on_paper_panel_turned(
        self, message: PaperPanel.Turned | Prompt.CardTurned
    ) -> None:
        """The card before or after."""
        turn, card = self.conversation.marked, self.panel.card
        if turn and card and (other := turn.card(card.n + message.step)):
            self.show_card(other)

    # What is done to the open card

    def meant(self) -> Which:
        """The paper of the open card."""
        return (self.panel.card.key,) if self.card_open and self.panel.card else ()

    def changed(self, done: Done) -> None:
        """Show on the cards what is kept of their papers now."""
        for turn in self.conversation.turns:
            turn.keep(done.kept)
        card = self.panel.card
        if card and card.key in done.kept:
            self.panel.keep(done.kept[card.key])

    def _do_fold(self, _: Which) -> None:
        self.panel.paper.fold()

    # Copying

    def action_copy_answer(self, form: str = "text") -> None:
        """Copy the marked answer, as plain text or as Markdown."""
        turn = self.conversation.marked
        if turn is None or turn.answer is None:
            self.say("There is no answer to copy yet")
        elif form == "markdown":
            from tui.render import markdown

            text = markdown.render(turn.answer, turn.limit)
            clipboard.copy(self.app, text, "the answer as Markdown")
        else:
            text = plain.render(turn.answer, limit=turn.limit)
            lines = text.count("\n")
            clipboard.copy(self.app, text, f"the answer ({lines} lines)")

    def action_copy_bibtex(self) -> None:
        """Copy the BibTeX entries of the papers that the marked answer shows."""
        turn = self.conversation.marked
        if turn and turn.cards:
            keys = tuple(card.key for card in turn.cards)
            self.at_desk(deeds.citation(keys, "bibtex"), self._copied)
        else:
            self.say("There is no paper to cite yet")

    # What can follow

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A row of the list above the prompt was clicked."""
        self.prompt.focus()
        self.prompt.take(event.option_index)

    # The query

    def action_chips(self) -> None:
        """The conditions of the marked answer's query, each to be dropped or edited."""
        from tui.screens.chips import Chips

        turn = self.conversation.marked
        if turn and turn.answer and turn.answer.read_as:
            self.app.push_screen(Chips(turn.answer.read_as), self._chipped)
        else:
            self.say("There is no query to edit yet")

    def _chipped(self, wanted: tuple[str, bool] | None) -> None:
        if wanted is not None:
            text, at_once = wanted
            if at_once:
                self.refdesk.ask(text)
            else:
                self.edit(text)

    def action_edit_query(self) -> None:
        """Put the query that the question was read as into the prompt."""
        turn = self.conversation.marked
        if turn and turn.answer and turn.answer.read_as:
            self.edit(turn.answer.read_as)
        else:
            self.say("There is no query to edit yet")

    def edit(self, text: str) -> None:
        """Put a text into the prompt; what was there is one Up away."""
        self.close_card()
        self.prompt.give_up()
        self.prompt.put(text)
        self.prompt.focus()

    def action_edit_outside(self) -> None:
        """Write the question in an editor."""
        from tui.editor import edited

        try:
            self.prompt.put(edited(self.app, self.prompt.text))
        except UsageError as error:
            self.say(str(error))

    # Moving

    def action_mark_turn(self, step: int) -> None:
        """Mark another answer."""
        self.conversation.mark_next(step)

    def action_write(self) -> None:
        """Back to the prompt."""
        self.prompt.focus()

    def _pane(self) -> Conversation | PaperPanel:
        reading = self.conversation.has_focus or not self.card_open
        return self.conversation if reading else self.panel

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        pane = self._pane()
        pane.scroll_relative(y=step * max(1, pane.size.height - 1), animate=False)

    def action_line(self, step: int) -> None:
        """Scroll a line."""
        self._pane().scroll_relative(y=step, animate=False)

    def action_edge(self, step: int) -> None:
        """Scroll to the top or the bottom."""
        if step < 0:
            self._pane().scroll_home(animate=False)
        else:
            self._pane().scroll_end(animate=False)
