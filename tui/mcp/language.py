"""The query language in a page, made from the tables that it is completed from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.completion.operators import BEGINNINGS, VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator

_MORE = (
    ('"a phrase"', "these words, side by side"),
    ("-word", "without that word; -has:code, -by:Lee too"),
    ("A or B", "either"),
)
_HEAD = """\
Plain words are understood too; `read_as` of an answer is the question in this language,
and asking that line again gives the same answer. Conditions side by side all hold.
Example: topic:mamba since:2024 has:code by:"Chankyu Lee" sort:newest
"""


def operators() -> list[tuple[str, str]]:
    """What can be written, and what it means."""
    return [*((one.insert, one.why) for one in BEGINNINGS), *_MORE]


def text() -> str:
    """The whole of it."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    for written, means in operators():
        yield f"{written:<12} {means}"
    for operator, values in VALUES.items():
        yield ""
        yield f"{operator}: {', '.join(values)}"
