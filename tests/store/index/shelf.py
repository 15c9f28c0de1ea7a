"""What an index on disk sees of a library, with papers of any id and any revision."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

from store.library.library import Changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.store.index.contract import Texts


class Text(NamedTuple):
    """A paper as far as an index reads it."""

    id: int
    title: str
    abstract: str


class Shelf:
    """A library of texts: a change of them is a new revision."""

    def __init__(self, folder: Path, texts: Texts = (), revision: int = 1) -> None:
        self.folder: Path | None = folder
        self.is_held = False
        self.revision = revision
        self.stamps = {revision: 1000 + revision}
        self.held = {one[0]: Text(*one) for one in texts}
        self.since = dict.fromkeys(self.held, revision)
        self.gone: dict[int, int] = {}

    @property
    def papers(self) -> Shelf:
        return self

    @property
    def total(self) -> int:
        return len(self.held)

    def snapshot(self) -> AbstractContextManager[None]:
        return nullcontext()

    def stamp(self, revision: int) -> int | None:
        return self.stamps.get(revision)

    def texts(self) -> Iterator[Text]:
        return iter([self.held[paper] for paper in sorted(self.held)])

    def get(self, papers: Iterable[int]) -> list[Text]:
        return [self.held[paper] for paper in papers if paper in self.held]

    def changes(self, since: int) -> Changes:
        changed = sorted(p for p, revision in self.since.items() if revision > since)
        removed = sorted(p for p, revision in self.gone.items() if revision > since)
        return Changes(changed, removed)

    def change(self, put: Texts = (), remove: Iterable[int] = ()) -> None:
        """The next revision: papers added or with other words, papers taken out."""
        self.revision += 1
        self.stamps[self.revision] = 1000 + self.revision
        for one in put:
            self.held[one[0]] = Text(*one)
            self.since[one[0]] = self.revision
        for paper in remove:
            del self.held[paper], self.since[paper]
            self.gone[paper] = self.revision
