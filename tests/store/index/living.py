"""A small library on disk, what its index says, and what is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.index.embedded import discard, file, open_index
from store.index.errors import IndexUnusable
from store.index.memory import MemoryIndex
from tests.store.building import record

if TYPE_CHECKING:
    from pathlib import Path

    from store.index.base import Index
    from store.library import Library

WORDS = (
    "bee", "moth", "lamp", "sand", "wave", "stone", "wing", "hive", "dusk", "tide",
)  # fmt: skip
PAPERS = [
    record(
        f"{WORDS[n % 10]} and {WORDS[n * 3 % 7]} {n}",
        place=str(n),
        key=f"paper{n}",
        abstract=" ".join(WORDS[n * k % 10] for k in range(1, 12)),
    )
    for n in range(40)
]
QUESTIONS = (
    ["bee"], ["moth", "lamp"], ["hive", "dusk", "tide"], ["and"], ["unheard"], ["sand"],
    ["wave", "wing"], ["stone"], ["tide"], ["1"], ["37"],
)  # fmt: skip


def folder(library: Library) -> Path:
    assert library.folder is not None
    return file.folder_of(library.folder)


def index_file(library: Library) -> Path:
    found = file.newest(folder(library))
    assert found is not None
    return found


def told(index: Index) -> list[object]:
    """What an index says."""
    every = sorted(index.holding([]))
    return [index.size, index.average_length, index.revision, index.documents(every)] + [
        (index.frequency(terms[0]), set(index.holding(terms)), set(index.near(terms, 2)),
         set(index.nominate(terms)), index.best(terms, 7).papers)
        for terms in QUESTIONS
    ]  # fmt: skip


def truth(library: Library) -> list[object]:
    return told(MemoryIndex(library.papers.texts(), library.revision))


def asked(library: Library) -> list[object]:
    """What is said once an index that turns out to be damaged is thrown away."""
    try:
        index = open_index(library)
        try:
            return told(index)
        finally:
            index.close()
    except IndexUnusable:
        discard(library)
        with_new = open_index(library)
        try:
            return told(with_new)
        finally:
            with_new.close()
