"""The index on disk keeps the contract of all indexes, however it came to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.index.embedded import open_index
from tests.store.index.contract import IndexContract, Texts
from tests.store.index.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from store.index.embedded.reader import EmbeddedIndex


class _OnDisk(IndexContract):
    @pytest.fixture(autouse=True)
    def _folders(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        self._made = tmp_path_factory

    def folder(self) -> Path:
        return self._made.mktemp("library")


class TestBuiltAtOnce(_OnDisk):
    def build(self, texts: Texts, revision: int = 1) -> EmbeddedIndex:
        return open_index(Shelf(self.folder(), texts, revision))


class TestGrownOneByOne(_OnDisk):
    """Each paper is first there with other words, then changed or taken out."""

    def build(self, texts: Texts, revision: int = 1) -> EmbeddedIndex:
        bees = [(n, "bee sound", "moth moth lamp") for n in range(200, 260)]
        first = [*bees, *((one[0], "lamp", "sand") for one in texts[:2])]
        shelf = Shelf(self.folder(), first, revision - len(texts) - 1)
        open_index(shelf).close()
        for one in texts:
            shelf.change([one])
            open_index(shelf).close()
        shelf.change(remove=range(200, 260))
        return open_index(shelf)
