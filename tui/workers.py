"""The desk: one thread that owns the library and answers, one question at a time.

A SQLite connection belongs to the thread that opened it, and question n+1 is read
in the light of answer n: so one thread, with a queue. It only posts messages. It
is a daemon of its own because Textual's thread workers run in asyncio's pool, which
is waited for at exit: a slow question must not hold up ctrl+q.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass
from queue import Queue
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias

from textual.message import Message

from assistant.context import Context
from store.errors import RefdeskError
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.message_pump import MessagePump

    from assistant.models import Answer


class Asked(Protocol):
    """What the chat needs of an assistant."""

    library: Any
    """What it answers about; closed with the chat if it can be."""
    today: Callable[[], date]

    def ask(
        self, text: str, context: Context | None = None, *, limit: int | None = None
    ) -> tuple[Answer, Context]:
        """The answer, and the context of the next question."""

    def starters(self) -> tuple[str, ...]:
        """Questions that the library has an answer to."""


Memory: TypeAlias = "Callable[[Asked, Answer, Context], None]"
"""Keeps a turn: the answer, and the context after it."""


class Holdings(NamedTuple):
    """What the library holds, for the empty conversation."""

    papers: int
    counts: str = ""
    """In words ("54 papers · 312 authors · 2023 to 2026")."""


class Opened(Message):
    """The library is open."""

    def __init__(self, holdings: Holdings | None, starters: tuple[str, ...]) -> None:
        self.holdings = holdings
        self.starters = starters
        super().__init__()


class NotOpened(Message):
    """The library cannot be used."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__()


class Answered(Message):
    """A question of the conversation has its answer."""

    def __init__(self, turn: int, answer: Answer) -> None:
        self.turn = turn
        self.answer = answer
        super().__init__()


class Failed(Message):
    """A question could not be answered: one sentence."""

    def __init__(self, turn: int, why: str) -> None:
        self.turn = turn
        self.why = why
        super().__init__()


class Fetched(Message):
    """Something was fetched beside the conversation, such as a BibTeX entry."""

    def __init__(self, tag: str, text: str | None) -> None:
        """`tag` says what was asked for; `text` is None where it could not be had."""
        self.tag = tag
        self.text = text
        super().__init__()


@dataclass(frozen=True, slots=True)
class _Job:
    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class _Errand:
    tag: str
    run: Callable[[Asked], str]


class Desk:
    """Opens an assistant in a thread of its own and asks it in turn."""

    def __init__(
        self,
        open_assistant: Callable[[], Asked],
        target: MessagePump,
        *,
        limit: int | None = None,
        describe: Callable[[Asked], Holdings | None] | None = None,
        remember: Callable[[], Memory] | None = None,
    ) -> None:
        """`target` gets the messages; `limit` is how many papers an answer shows.

        `describe` counts what is there; `remember` begins a memory of a conversation.
        """
        self._open = open_assistant
        self._target = target
        self._limit = limit
        self._describe = describe
        self._remember = remember
        self._memory = remember() if remember else None
        self._jobs: Queue[_Job | _Errand | None] = Queue()
        self._context = Context()
        self._era = 0
        self._closed = ""
        self._ready = threading.Event()
        self._dropped: set[int] = set()
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)

    def start(self) -> None:
        """Open the library; `Opened` or `NotOpened` follows."""
        self._thread.start()

    def stop(self) -> None:
        """Close the library once the question at hand is done; does not wait."""
        self._jobs.put(None)

    def drain(self) -> None:
        """Wait until the library is open and all that was asked is answered."""
        self._ready.wait()
        self._jobs.join()

    def ask(self, turn: int, text: str) -> None:
        """Ask in the conversation; `Answered` or `Failed` follows."""
        self._jobs.put(_Job(turn, text))

    def fetch(self, tag: str, run: Callable[[Asked], str]) -> None:
        """Run something beside the conversation; `Fetched` follows."""
        self._jobs.put(_Errand(tag, run))

    def drop(self, turn: int) -> None:
        """Give up a question: it changes nothing of what the conversation remembers."""
        self._dropped.add(turn)

    def forget(self) -> None:
        """Begin a new conversation."""
        self._era += 1
        self._context = Context()
        self._memory = self._remember() if self._remember else None

    def _run(self) -> None:
        assistant = self._opened()
        self._ready.set()
        while (job := self._jobs.get()) is not None:
            self._do(assistant, job)
            self._jobs.task_done()
        close = getattr(getattr(assistant, "library", None), "close", None)
        if callable(close):
            close()

    def _opened(self) -> Asked | None:
        """The assistant; None, and the reason told, where it cannot be had."""
        try:
            assistant = self._open()
            holdings = self._describe(assistant) if self._describe else None
            self._post(Opened(holdings, tuple(assistant.starters())))
        except Exception as error:  # whatever it is, the reader gets one sentence
            self._closed = one_sentence(error)
            self._post(NotOpened(self._closed))
            return None
        return assistant

    def _do(self, assistant: Asked | None, job: _Job | _Errand) -> None:
        if isinstance(job, _Errand):
            self._post(_fetched(assistant, job))
        elif assistant is None:
            self._post(Failed(job.turn, self._closed))
        elif job.turn not in self._dropped:
            self._post(self._answer(assistant, job.text, job.turn))

    def _answer(self, assistant: Asked, text: str, turn: int) -> Message:
        era = self._era
        try:
            answer, after = assistant.ask(text, self._context, limit=self._limit)
        except Exception as error:
            return Failed(turn, one_sentence(error))
        if era == self._era and turn not in self._dropped:
            self._context = after
            if self._memory:
                with suppress(Exception):  # what cannot be kept is still answered
                    self._memory(assistant, answer, after)
        return Answered(turn, answer)

    def _post(self, message: Message) -> None:
        with suppress(RuntimeError):  # the loop is gone: nobody is left to tell
            self._target.post_message(message)


def _fetched(assistant: Asked | None, errand: _Errand) -> Fetched:
    try:
        assert assistant is not None
        return Fetched(errand.tag, errand.run(assistant))
    except Exception:  # an errand that fails is an errand without a result
        return Fetched(errand.tag, None)


def one_sentence(error: Exception) -> str:
    """An error as one sentence for the reader."""
    said = clean_line(str(error))
    if isinstance(error, RefdeskError) and said:
        return said
    kind = type(error).__name__
    return f"Something went wrong inside refdesk ({kind}{': ' + said if said else ''})."
