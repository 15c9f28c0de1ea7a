"""The chat: puts questions to the desk and shows what comes back."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from store.text import clean_line
from tui import clipboard, errands, opening
from tui.render import content
from tui.render.parts import counted, number
from tui.screens.typing import TypingScreen
from tui.widgets.turn import CANCELLED, Turn
from tui.workers import (
    Answered,
    Desk,
    Failed,
    Fetched,
    Indexing,
    NotOpened,
    Opened,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.models import Answer, Card
    from tui.deeds import Which
    from tui.history import History
    from tui.importing import Job
    from tui.widgets.prompt import Prompt
    from tui.widgets.welcome import Welcome
    from tui.workers import Asked

_BIBTEX, _STATED, _SAVED = "bibtex", "stated", "saved"
"""What errands are run for."""


def _looked_over(assistant: Asked) -> Opened:
    return Opened(errands.holdings(assistant), tuple(assistant.starters()))


class ChatScreen(TypingScreen):
    """A conversation with a library."""

    def __init__(
        self,
        open_assistant: Callable[[], Asked],
        history: History,
        *,
        title: str = "",
        limit: int | None = None,
        first: str = "",
        keep: bool = False,
    ) -> None:
        """`first` is asked at once; `keep` stores the turns in the library."""
        super().__init__(history, title, limit)
        self.desk = Desk(
            open_assistant,
            self,
            limit=limit,
            describe=errands.holdings,
            remember=errands.remember if keep else None,
        )
        self._first = first
        self._starters: tuple[str, ...] = ()
        self._numbers = count(1)
        self._revision: int | None = None
        """Of the library, at the last answer."""

    def on_mount(self) -> None:
        """Open the library once the first frame is drawn."""
        self.call_after_refresh(self.desk.start)
        if self._first:
            self.ask(self._first)

    def on_unmount(self) -> None:
        """Let the thread close the library; nobody waits for it."""
        if job := self.refdesk.importing:
            job.stopped = True
        self.desk.stop()

    # What the desk says

    def on_opened(self, message: Opened) -> None:
        """The library is open."""
        self._starters = message.starters
        self.conversation.welcome.opened(message.holdings, message.starters)
        self._count(message.holdings.papers if message.holdings else 0)
        self._offer()

    def _count(self, papers: int) -> None:
        """Say how many papers are here: others may add some meanwhile."""
        self.head(counted(papers, "paper") if papers else "")

    def imported(self, job: Job) -> None:
        """An import is done: say so, and what is here now."""
        added = job.report.added if job.report else 0
        new = counted(added, "new paper")
        self.say(job.why or f"Imported: {new}")
        self.at_desk(_looked_over, self.on_opened)

    def on_not_opened(self, message: NotOpened) -> None:
        """The library cannot be used: say why. The desk says so to each question."""
        self.refdesk.unopened = message.error
        self.conversation.welcome.failed(message.why)

    def on_indexing(self, message: Indexing) -> None:
        """Say for what every question waits."""
        done, every = number(message.done), number(message.every)
        for turn in self.conversation.turns:
            turn.tell(f"making the index, this once: {done} of {every} papers ...")

    def on_answered(self, message: Answered) -> None:
        """An answer lands in its own turn, if that is still there."""
        if turn := self.conversation.turn(message.turn):
            turn.show_answer(message.answer)
            self.conversation.reveal(turn)
            self.find_again()
            self._offer()
        if message.answer.revision != self._revision:
            self._revision = message.answer.revision
            self.at_desk(errands.papers, self._count, "count")

    def on_failed(self, message: Failed) -> None:
        """No answer: a sentence takes its place, the question goes back."""
        if turn := self.conversation.turn(message.turn):
            turn.show_note(message.why)
            self.conversation.reveal(turn)
            self._give_back(turn)

    def on_fetched(self, message: Fetched) -> None:
        """Something has been fetched or done beside the conversation."""
        kind, _, key = message.tag.partition(" ")
        card = self.panel.card
        if kind == _SAVED:
            self._saved(message.text)
        elif kind == _BIBTEX and message.text is None:
            self.say("There is no BibTeX entry to be had")
        elif card and card.key == key and message.text:
            self._add_to_card(kind, card, message.text)

    def _add_to_card(self, kind: str, card: Card, text: str) -> None:
        if kind == _STATED:
            self.panel.add("what the sources say", text)
            return
        self.panel.add("BibTeX", text, follow=True)
        named = f"the BibTeX entry of @{clean_line(card.key)}"
        clipboard.copy(self.app, text + "\n", named)

    def _saved(self, name: str | None) -> None:
        self.say(f"Saved as {name}" if name else "It could not be saved here")

    # What is asked

    def ask(self, text: str) -> None:
        """Put a question to the desk, in a turn of its own."""
        turn = Turn(next(self._numbers), text, self.limit)
        self.find_no_more()
        self.close_card()
        self.conversation.add(turn)
        self._offer()
        self.desk.ask(turn.number, text)

    def on_prompt_asked(self, message: Prompt.Asked) -> None:
        """Enter."""
        self.ask(message.text)
        if not message.suggested:
            self._open_asked(message.text)

    def _open_asked(self, text: str) -> None:
        """As in "open 2", "open @key": outside too, beside the answer."""
        wanted = opening.asked(text)
        if isinstance(wanted, int):
            turns = [turn for turn in self.conversation.turns if turn.cards]
            card = turns[-1].card(wanted) if turns else None
            wanted = card.key if card else None
        if wanted:
            self._do_web((wanted,))

    def on_welcome_picked(self, message: Welcome.Picked) -> None:
        """A sample question was clicked."""
        self.ask(message.text)

    def on_turn_offered(self, message: Turn.Offered) -> None:
        """A question in an answer was clicked."""
        if message.edit:
            self.edit(message.text)
        else:
            self.ask(message.text)

    def on_prompt_card_wanted(self, message: Prompt.CardWanted) -> None:
        """A digit in the empty prompt: a card, or before any question a sample."""
        if self.conversation.turns:
            self.conversation.mark(None)
            self.action_open_card(message.n)
        else:
            self.prompt.put(self._starters[message.n - 1])

    def on_prompt_left(self) -> None:
        """Escape in the prompt: the nearest thing there is to end."""
        waiting = [turn for turn in self.conversation.turns if turn.waiting]
        if waiting:
            self._cancel(waiting[-1])
        elif self.card_open:
            self.close_card()
        elif not self.prompt.give_up() and self.conversation.turns:
            self.conversation.focus()

    def _cancel(self, turn: Turn) -> None:
        self.desk.drop(turn.number)
        turn.show_note(CANCELLED)
        self._give_back(turn)

    def _give_back(self, turn: Turn) -> None:
        """A question that came to nothing can be edited, or typed over."""
        if not self.prompt.text:
            self.prompt.put(turn.question)
            self.prompt.select_all()

    def _offer(self) -> None:
        """Tell the prompt what Tab and the digits stand for now."""
        turns = self.conversation.turns
        last = turns[-1] if turns else None
        if last is None:
            self.prompt.offer(self._starters, range(1, len(self._starters) + 1))
        else:
            offers = content.offers(last.answer) if last.answer else ()
            self.prompt.offer(offers, [card.n for card in last.cards])

    # What is fetched or done at the desk

    def show_card(self, card: Card) -> None:
        """Open a card, and fetch what its sources say."""
        super().show_card(card)
        self.desk.fetch(f"{_STATED} {card.key}", errands.stated(card))

    def _do_bibtex(self, _: Which) -> None:
        """Fetch the BibTeX entry, to be shown under the card too."""
        if card := self.panel.card:
            self.desk.fetch(f"{_BIBTEX} {card.key}", errands.bibtex(card))

    def _do_key(self, _: Which) -> None:
        if card := self.panel.card:
            key = clean_line(card.key)
            clipboard.copy(self.app, key, f"the citation key {key}")

    def action_save(self) -> None:
        """Write the conversation as a transcript that `refdesk replay` reads."""
        turns: list[tuple[str, Answer | str]] = [*self.conversation.gone]
        here = self.conversation.turns
        turns += [(turn.question, turn.answer) for turn in here if turn.answer]
        if turns:
            run = errands.save(turns, self.library_name, self.limit)
            self.desk.fetch(_SAVED, run)
        else:
            self.say("There is nothing to save yet")

    def action_new_conversation(self) -> None:
        """Forget the conversation."""
        for turn in self.conversation.turns:
            self.desk.drop(turn.number)
        self.desk.forget()
        self.find_no_more()
        self.close_card()
        self.conversation.clear()
        self._offer()
        self.prompt.focus()

    def resume(
        self, conversation: int, turns: list[tuple[str, Answer | str]], context: str
    ) -> None:
        """Show an earlier conversation, and go on with it."""
        from assistant.context import Context

        self.action_new_conversation()
        for question, answer in turns:
            turn = Turn(next(self._numbers), question, self.limit)
            self.conversation.add(turn)
            if isinstance(answer, str):
                turn.show_note(answer)
            else:
                turn.show_answer(answer)
            self.conversation.reveal(turn)
        self.desk.resume(errands.remember(conversation), Context.from_json(context))
        self._offer()
