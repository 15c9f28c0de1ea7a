"""Names that no paper mentions: what is asked of them cannot be said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked

_NAME: Final = re.compile(r"\w-\w|[a-z]\d")


def unheard_names(topics: Sequence[str], asked: Asked) -> list[str]:
    """Names with a digit or hyphen ("gpt-5") that stand in no paper as written."""
    index = asked.sources.index
    names = [w for topic in topics for w in topic.split() if _NAME.search(w)]
    return [
        name
        for name in names
        if len(stems(name)) > 1
        and re.search(r"\d", name)
        and not index.near(stems(name), 0)
    ]
