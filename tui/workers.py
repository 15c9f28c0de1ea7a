"""The desk: one thread that owns the library and answers, one question at a time.

A SQLite connection belongs to the thread that opened it, and question n+1 is read
in the light of answer n: so one thread, with a queue. It only posts messages. It
is a daemon of its own because Textual's thread workers run in asyncio's pool, which
is waited for at exit: a slow question must not hold up ctrl+q.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from queue import Queue
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from assistant.context import Context
from tui.jobs import (
    Errand,
    Glance,
    Question,
    Task,
    Work,
    fetched,
    one_sentence,
    refreshed,
)
from tui.messages import (
    Answered,
    Failed,
    Fetched,
    Glanced,
    Holdings,
    Indexing,
    NotOpened,
    Opened,
    Worked,
)

__all__ = [
    "Answered", "Asked", "Desk", "Failed", "Fetched", "Glanced", "Holdings",
    "Indexing", "Memory", "NotOpened", "Opened", "Worked", "one_sentence",
]  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.message import Message
    from textual.message_pump import MessagePump

    from assistant.completion.models import Completion
    from assistant.models import Answer
    from assistant.understanding.reading import Parse


_BETWEEN = 0.25
"""Seconds between two words on how far an index is."""


class Asked(Protocol):
    """What the chat needs of an assistant."""

    library: Any
    """What it answers about; closed with the chat if it can be."""
    sources: Any
    """The library with its index."""
    today: Callable[[], date]

    def ask(
        self, text: str, context: Context | None = None, *, limit: int | None = None
    ) -> tuple[Answer, Context]:
        """The answer, and the context of the next question."""

    def read(self, text: str, context: Context | None = None) -> Parse:
        """How a question is understood."""

    def complete(
        self, text: str, cursor: int, context: Context | None = None
    ) -> tuple[Completion, ...]:
        """What can follow at the cursor of a line that is being typed."""

    def starters(self) -> tuple[str, ...]:
        """Questions that the library has an answer to."""


Memory: TypeAlias = "Callable[[Asked, Answer, Context], None]"
"""Keeps a turn: the answer, and the context after it."""


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
        self._jobs: Queue[Task | None] = Queue()
        self._slots: dict[tuple[int, str], Work] = {}
        self._glance: Glance | None = None
        self._context = Context()
        self._era = 0
        self._closed = ""
        self._told = 0.0
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
        self._jobs.put(Question(turn, text))

    def fetch(self, tag: str, run: Callable[[Asked], str]) -> None:
        """Run something beside the conversation; `Fetched` follows."""
        self._jobs.put(Errand(tag, run))

    def work(
        self,
        target: MessagePump,
        run: Callable[[Asked], Any],
        then: Callable[[Any], None],
        slot: str = "",
    ) -> None:
        """Run something for a page; `Worked` follows, posted to it.

        Of what waits in one slot of a page, only the last is run.
        """
        job = Work(target, run, then, slot)
        if slot:
            self._slots[(id(target), slot)] = job
        self._jobs.put(job)

    def resume(self, memory: Memory, context: Context) -> None:
        """Go on with an earlier conversation."""
        self._era += 1
        self._context = context
        self._memory = memory

    def glance(self, run: Callable[[Asked, Context], object]) -> None:
        """Look at a line that is being typed; `Glanced` follows, unless a later one,
        or nothing (`forgo`), takes its place."""
        self._glance = Glance(run)
        self._jobs.put(self._glance)

    def forgo(self) -> None:
        """Give up the look at a line that has not been had yet."""
        self._glance = None

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
            self._listen(assistant)
            holdings = self._describe(assistant) if self._describe else None
            self._post(Opened(holdings, tuple(assistant.starters())))
        except Exception as error:  # whatever it is, the reader gets one sentence
            self._closed = one_sentence(error)
            self._post(NotOpened(self._closed, error))
            return None
        return assistant

    def _listen(self, assistant: Asked) -> None:
        """Hear how far an index is that is made at the first question."""
        from assistant.sources import Narration, Sources

        if isinstance(sources := getattr(assistant, "sources", None), Sources):
            sources.narrate(Narration(self._indexing))

    def _indexing(self, done: int, every: int) -> None:
        if done < every and monotonic() - self._told > _BETWEEN:
            self._told = monotonic()
            self._post(Indexing(done, every))

    def _do(self, assistant: Asked | None, job: Task) -> None:
        if isinstance(job, Work):
            self._work(assistant, job)
        elif isinstance(job, Errand):
            self._post(fetched(assistant, job))
        elif isinstance(job, Glance):
            if assistant is not None and job is self._glance:
                with suppress(Exception):  # a hint that cannot be had is no hint
                    self._post(Glanced(job.run(assistant, self._context)))
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

    def _work(self, assistant: Asked | None, job: Work) -> None:
        place = (id(job.target), job.slot)
        if job.slot and self._slots.get(place) is not job:
            return
        self._slots.pop(place, None)
        value, why = None, ""
        try:
            if assistant is None:
                why = self._closed
            else:
                value = job.run(refreshed(assistant))
        except Exception as error:  # the page says it in one sentence
            why = one_sentence(error)
        with suppress(RuntimeError):
            job.target.post_message(Worked(job.then, value, why))

    def _post(self, message: Message) -> None:
        with suppress(RuntimeError):  # the loop is gone: nobody is left to tell
            self._target.post_message(message)
