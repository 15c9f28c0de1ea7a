"""The text an answer is quoted from, and stretches of it.

Every function of `assistant.answering` that reads text takes a `Passage` and
gives offsets into its title or abstract as they stand: nothing is rewritten,
so `text[start:end]` is always the quote.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Field = Literal["title", "abstract"]


class Span(NamedTuple):
    """A stretch of a text by character offsets, end exclusive."""

    start: int
    end: int


class Passage(NamedTuple):
    """A paper's title and abstract; `paper` is any number the caller knows it by."""

    paper: int
    title: str
    abstract: str
    spans: tuple[Span, ...] = ()
    """The abstract's sentences where they are known; else they are found."""
