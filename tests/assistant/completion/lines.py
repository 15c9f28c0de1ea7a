"""Lines with a mark where the cursor stands, and what completes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assistant.asking import garden

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.completion.models import Completion
    from assistant.context import Context

CURSOR = "|"


def completions(
    marked: str, of: Assistant | None = None, context: Context | None = None
) -> tuple[str, tuple[Completion, ...]]:
    """The line without its mark, and what can follow there."""
    before, _, after = marked.partition(CURSOR)
    line = before + after
    return line, (of or garden()).complete(line, len(before), context)


def told(marked: str, of: Assistant | None = None) -> list[tuple[str, int | None]]:
    """The completed lines and their counts."""
    line, found = completions(marked, of)
    return [(one.applied(line), one.count) for one in found]
