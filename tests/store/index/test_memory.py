"""The index in memory keeps the contract, and little else in memory."""

from __future__ import annotations

from store.index.memory import MemoryIndex
from tests.store.index.contract import IndexContract, Texts


class TestMemoryIndex(IndexContract):
    def build(self, texts: Texts, revision: int = 1) -> MemoryIndex:
        return MemoryIndex(texts, revision)

    def test_texts_may_come_from_a_generator(self):
        index = MemoryIndex(((n, "bee", "moth") for n in range(3)), 1)
        assert index.holding(["bee"]) == {0, 1, 2}

    def test_a_stem_is_one_string_however_often_it_is_written(self):
        index = MemoryIndex([(1, "counting", "counted"), (2, "counts", "bee")], 1)
        one, other = index.documents([1, 2])
        assert one.title[0] is one.abstract[0] is other.title[0]
