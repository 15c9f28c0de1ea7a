"""The pipeline: a question becomes an answer."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from assistant.context import Context
from assistant.models import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from store.library import Library


class Assistant:
    """Answers questions about one library. Holds no state between questions."""

    def __init__(self, library: Library, today: Callable[[], date]) -> None:
        """`today` is the clock that "last year" is read by."""
        self.library = library
        self.today = today

    def ask(
        self,
        text: str,
        context: Context | None = None,
        *,
        limit: int | None = None,
        id: str | None = None,  # noqa: A002 - the contract's own name
    ) -> tuple[Answer, Context]:
        """The answer, and the context that the next question is read in."""
        started = perf_counter()
        question = Question(text, self.today(), limit, id)
        answer, after = self._answer(question, context or Context())
        took = (perf_counter() - started) * 1000
        return replace(answer, took_ms=round(took, 1)), after

    def _answer(self, question: Question, context: Context) -> tuple[Answer, Context]:
        raise NotImplementedError

    def starters(self) -> tuple[str, ...]:
        """Three questions that this library has an answer to."""
        return ()


class Conversation:
    """An assistant with a memory: each question is read in the light of the last."""

    def __init__(self, assistant: Assistant, context: Context | None = None) -> None:
        self.assistant = assistant
        self.context = context or Context()

    def ask(
        self,
        text: str,
        *,
        limit: int | None = None,
        id: str | None = None,  # noqa: A002
    ) -> Answer:
        """Ask, and remember."""
        answer, self.context = self.assistant.ask(text, self.context, limit=limit, id=id)
        return answer
