"""Papers as all engines are given them."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """A paper: its number, from 1 on, and its words."""

    id: int
    title: str
    abstract: str
