"""The pipeline: a question becomes an answer."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from assistant.context import Context
from assistant.models import Answer, Question, Status
from assistant.sources import SILENT, Narration, Sources
from store.errors import LibraryCorrupt, LibraryLocked
from store.index.errors import IndexAhead, IndexUnusable
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from assistant.completion.models import Completion
    from assistant.understanding.linker import Linker
    from assistant.understanding.planner import Plan
    from assistant.understanding.reading import Parse
    from store.library import Library


TRIES = 5
"""How often a question is begun anew where others go on changing the library."""


class Assistant:
    """Answers questions about one library. Holds no state between questions."""

    def __init__(
        self,
        library: Library,
        today: Callable[[], date],
        narration: Narration = SILENT,
    ) -> None:
        """`today` is the clock that "last year" is read by."""
        self.library = library
        self.today = today
        self.sources = Sources(library, narration)
        self._linked: tuple[tuple[int, date], Linker] | None = None

    def ask(
        self,
        text: str,
        context: Context | None = None,
        *,
        limit: int | None = None,
        id: str | None = None,
        audit: bool = False,
    ) -> tuple[Answer, Context]:
        """The answer, and the context that the next question is read in.

        `audit` adds how it was found.
        """
        question = Question(text, self.today(), limit, id)
        started = perf_counter()
        for _ in range(TRIES):
            self.refresh()
            try:
                with self.library.snapshot():
                    found, after = self._asked(question, context or Context(), audit)
            except IndexAhead:  # another process is further: so is the next snapshot
                self.sources.bring_up()
                continue
            except LibraryCorrupt:  # or replaced while it was read
                if not self.refresh():
                    raise
                continue
            took = (perf_counter() - started) * 1000
            return replace(found, took_ms=round(took, 1)), after
        raise LibraryLocked(
            "The library changes faster than it can be read; try again."
        )

    def _asked(
        self, question: Question, before: Context, audit: bool
    ) -> tuple[Answer, Context]:
        """The answer of the library at one moment, and the context after it."""
        parse = self.read(question.text, before)
        found, planned = self._answered(question, parse)
        found = self._only_with_answers(found)
        if audit:
            from assistant.audit import trail

            how = trail(found, planned, self.library, question.today)
            found = replace(found, audit=how)
        found = replace(found, revision=self.library.revision)
        return found, before.after(found, parse)

    def _answered(self, question: Question, parse: Parse) -> tuple[Answer, Plan]:
        """The answer to a question that is understood.

        A damaged index is made anew; if that is damaged as well, it is done without.
        """
        from assistant.answering import answer
        from assistant.understanding.planner import plan

        planned = plan(parse, self.library)
        for instead in (self.sources.renew, self.sources.do_without):
            try:
                return answer(question, planned, self.sources), planned
            except IndexAhead:
                raise
            except IndexUnusable:
                instead()
        return answer(question, planned, self.sources), planned

    def _only_with_answers(self, found: Answer) -> Answer:
        """A question that is not understood is offered no reading without an answer."""
        refused = found.abstention
        if refused is None or refused.reason != "not_understood":
            return found
        nearest = tuple(line for line in refused.nearest if self._has_answer(line))
        return replace(found, abstention=replace(refused, nearest=nearest))

    def _has_answer(self, line: str) -> bool:
        question = Question(line, self.today(), 1)
        return self._answered(question, self.read(line))[0].status is Status.ANSWERED

    def read(self, text: str, context: Context | None = None) -> Parse:
        """How a question is understood, in the light of what went before."""
        from assistant.understanding.dialogue import read

        before = (context or Context()).knowing(self._saved(text))
        return read(text, before, self._linker())

    def _saved(self, text: str) -> tuple[tuple[str, str], ...]:
        """The saved searches that a question may speak of: what names none of them is
        read as if there were none, and as fast."""
        saved, low = self.library.searches.all(), text.casefold()
        if any(word in low for word in ("set", "search", "quer")):
            return saved
        return tuple(one for one in saved if one[0].casefold() in low)

    def complete(
        self, text: str, cursor: int, context: Context | None = None
    ) -> tuple[Completion, ...]:
        """What can follow at the cursor of a line that is being typed."""
        from assistant.completion.completing import complete

        before = (context or Context()).knowing(self.library.searches.all())
        return complete(self, self._linker(), text, cursor, before)

    def _linker(self) -> Linker:
        """The linker of the library as it is now, for today."""
        from assistant.understanding.linker import Linker

        key = (self.library.revision, self.today())
        if self._linked is None or self._linked[0] != key:
            self._linked = (key, Linker(self.library, self.today()))
        return self._linked[1]

    def refresh(self) -> bool:
        """Go on with what stands in the library's folder now; raises LibraryError.

        True if that is another library than before. Asking does it by itself.
        """
        if not self.library.renewed():
            return False
        self._linked = None
        self.sources.forget()
        return True

    def index(self) -> None:
        """Bring the index up to date, so that the next question need not."""
        self.sources.bring_up()

    def starters(self) -> tuple[str, ...]:
        """Three questions that this library has an answer to."""
        from assistant.starters import starters

        return tuple(question for _, question in starters(self.library, 3))


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
        id: str | None = None,
    ) -> Answer:
        """Ask, and remember."""
        answer, self.context = self.assistant.ask(
            text, self.context, limit=limit, id=id
        )
        return answer
