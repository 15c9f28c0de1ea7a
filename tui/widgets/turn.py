"""One question of the conversation with its answer, in one widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message

from store.text import clean_line
from store.value import replace
from tui.render import content
from tui.render.plain import LIMIT
from tui.widgets.linked import LinkedText
from tui.widgets.sought import SoughtText
from tui.widgets.spots import tagged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.models import Answer, Card
    from store.library.personal import Kept

WAITING = "looking it up ..."
CANCELLED = "cancelled"


def with_kept(card: Card, kept: Kept) -> Card:
    """A card with what the reader adds to its paper now."""
    return replace(
        card,
        starred=kept.starred,
        tags=kept.tags,
        note=kept.note,
        status=kept.status,
    )


class Turn(SoughtText, LinkedText):
    """A question, and what has become of it."""

    class CardChosen(Message):
        """A card was clicked."""

        def __init__(self, turn: Turn, n: int) -> None:
            self.turn = turn
            self.n = n
            super().__init__()

    class Offered(Message):
        """An offered question was clicked; `edit`: not to be asked yet."""

        def __init__(self, text: str, *, edit: bool) -> None:
            self.text = text
            self.edit = edit
            super().__init__()

    def __init__(self, number: int, question: str, limit: int | None = None) -> None:
        """`number` is how answers find their turn; `limit` bounds the cards shown."""
        super().__init__()
        self.number = number
        self.question = question
        self.limit = LIMIT if limit is None else limit
        self.answer: Answer | None = None
        self.note = WAITING
        self._noted = False
        """Whether a note stands for good in place of an answer."""

    @property
    def waiting(self) -> bool:
        """Whether the answer is still to come."""
        return self.answer is None and not self._noted

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards it shows."""
        return self.answer.papers[: self.limit] if self.answer else ()

    def card(self, n: int) -> Card | None:
        """The card with that number, if it shows one."""
        return next((card for card in self.cards if card.n == n), None)

    def row_of(self, n: int) -> int | None:
        """The row on which the card with that number begins, if it shows one."""
        rows = (row for row, _, meta in tagged(self.drawn) if meta.get("card") == n)
        return next(rows, None)

    def show_answer(self, answer: Answer) -> None:
        """The answer has come; a cancelled turn stays cancelled."""
        if self.waiting:
            self.answer = answer
            self.relay()

    def keep(self, kept: Mapping[str, Kept]) -> None:
        """Show what the reader added to papers, by citation key."""
        answer = self.answer
        if answer and any(card.key in kept for card in answer.papers):
            cards = tuple(
                with_kept(card, kept[card.key]) if card.key in kept else card
                for card in answer.papers
            )
            self.answer = replace(answer, papers=cards)
            self.relay()

    def show_note(self, note: str) -> None:
        """One sentence in place of an answer."""
        self.tell(note)
        self._noted = True

    def tell(self, note: str) -> None:
        """One sentence while an answer is still to come."""
        if self.waiting:
            self.note = note
            self.relay()

    def lay(self, width: int) -> Content:
        """The question, then the answer or what there is instead."""
        lines = content.question(self.question, width)
        if self.answer is None:
            note = Content.styled(clean_line(self.note), content.QUIET)
            lines += content.hang("  ", note, width)
        elif width < 40:
            lines += content.answer(self.answer, width, self.limit)
        else:
            inner = content.answer(self.answer, width - 2, self.limit)
            lines += [Content("  ") + line for line in inner]
        return Content("\n").join(lines)

    def follow(self, meta: Mapping[str, int]) -> None:
        """A card is chosen; an offer is asked, or put into the prompt."""
        if self.answer is None:
            return
        if "card" in meta:
            self.post_message(self.CardChosen(self, meta["card"]))
        elif "ask" in meta:
            text = content.offers(self.answer)[meta["ask"]]
            self.post_message(self.Offered(text, edit=False))
        elif "query" in meta:
            self.post_message(self.Offered(self.answer.read_as, edit=True))
