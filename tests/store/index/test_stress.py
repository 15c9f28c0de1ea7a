"""Damage of any kind anywhere in an index, read, caught up with and written to again."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Assistant
from store.index.embedded import file
from store.value import replace
from tests.conftest import TODAY
from tests.store.building import add, record
from tests.store.index.living import PAPERS, WORDS, folder, index_file

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.models import Answer
    from store.library import Library

TURNS = 150
QUESTIONS = (
    "hives at dusk", '"bee moth"', "papers about lamps -sand", "moth or wave since:2000",
    "title:stone", "how many papers on tide", "papers like paper 3", "unheard", "wings",
)  # fmt: skip


KEYS = (
    ("term", "text"), ("word", "id"), ("known", "bucket"), ("posting", "row"),
    ("place", "row"), ("document", "paper"), ("length", "chunk"), ("home", "chunk"),
    ("batch", "segment"),
)  # fmt: skip


def answers(library: Library) -> list[Answer]:
    assistant = Assistant(library, lambda: TODAY)
    try:
        return [
            replace(assistant.ask(one)[0], took_ms=0, revision=0) for one in QUESTIONS
        ]
    finally:
        assistant.sources.close()


def truth(library: Library) -> list[Answer]:
    """What a library says whose index was never on disk."""
    with library.copied() as copy:
        return answers(copy)


def _flip(path: Path, draw: random.Random) -> None:
    with path.open("r+b") as opened:
        at = draw.randrange(path.stat().st_size)
        opened.seek(at)
        (byte,) = opened.read(1)
        opened.seek(at)
        opened.write(bytes([byte ^ (1 << draw.randrange(8))]))


def _flips(path: Path, draw: random.Random) -> None:
    for _ in range(draw.randint(2, 40)):
        _flip(path, draw)


def _cut(path: Path, draw: random.Random) -> None:
    os.truncate(path, draw.randrange(path.stat().st_size))


def _zeroed(path: Path, draw: random.Random) -> None:
    with path.open("r+b") as opened:
        opened.seek(draw.randrange(path.stat().st_size))
        opened.write(bytes(draw.choice((8, 512, 8192))))


def _pages_swapped(path: Path, draw: random.Random) -> None:
    size = path.stat().st_size // file.PAGE_BYTES
    one, other = draw.randrange(size), draw.randrange(size)
    data = bytearray(path.read_bytes())
    places = [
        slice(n * file.PAGE_BYTES, (n + 1) * file.PAGE_BYTES) for n in (one, other)
    ]
    data[places[0]], data[places[1]] = data[places[1]], data[places[0]]
    path.write_bytes(data)


def _rows_lost(path: Path, draw: random.Random) -> None:
    """Whole rows gone, in a file that SQLite finds nothing wrong with."""
    connection = sqlite3.connect(path)
    table, key = draw.choice(KEYS)
    rows = connection.execute(f"SELECT {key} FROM {table} ORDER BY {key}").fetchall()
    many = len(rows) * draw.choice((3, 30, 100)) // 100
    lost = draw.sample(rows, min(len(rows), max(1, many)))
    connection.executemany(f"DELETE FROM {table} WHERE {key} = ?", lost)
    connection.commit()
    connection.close()


def _rows_swapped(path: Path, draw: random.Random) -> None:
    connection = sqlite3.connect(path)
    table, key = draw.choice(
        (("posting", "row"), ("place", "row"), ("document", "paper"), ("word", "id"))
    )
    rows = connection.execute(
        f"SELECT {key}, data FROM {table} ORDER BY {key}"
    ).fetchall()
    if len(rows) < 2:
        return
    (one, first), (other, second) = draw.sample(rows, 2)
    connection.execute(f"UPDATE {table} SET data = ? WHERE {key} = ?", (second, one))
    connection.execute(f"UPDATE {table} SET data = ? WHERE {key} = ?", (first, other))
    connection.commit()
    connection.close()


def _deleted(path: Path, draw: random.Random) -> None:
    if draw.random() < 0.5:
        shutil.rmtree(path.parent)
    else:
        path.unlink()


def _noise(path: Path, draw: random.Random) -> None:
    path.write_bytes(draw.randbytes(draw.randrange(100_000)))


DAMAGE = (
    _flip, _flip, _flips, _cut, _zeroed, _pages_swapped, _rows_lost, _rows_lost,
    _rows_swapped, _deleted, _noise,
)  # fmt: skip


def done_to(library: Library, damage, draw: random.Random) -> None:
    """Damage the index, if there is any and SQLite can read what is to be changed."""
    if path := file.newest(folder(library)):
        with suppress(sqlite3.Error):
            damage(path, draw)


def change(library: Library, draw: random.Random, turn: int) -> None:
    """Something that the index has to catch up with."""
    kind = draw.randrange(4)
    if kind == 0:
        add(library, _made(draw, turn), to=f"{turn}.bib")
    elif kind == 1:
        library.decisions.merge(draw.sample(library.papers.ids(None, "key"), 2))
    elif kind == 2:
        library.decisions.undo()
    else:
        one = draw.choice(PAPERS)
        abstract = " ".join(draw.choices(WORDS, k=9))
        add(library, one.model_copy(update={"abstract": abstract}), to=f"{turn}.bib")


def _made(draw: random.Random, turn: int):
    words = draw.choices(WORDS, k=draw.randint(2, 30))
    return record(
        " ".join(words[:3]), place="1", key=f"n{turn}", abstract=" ".join(words)
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_whatever_becomes_of_it_answers_are_those_of_a_new_library(
    seed: int, library: Library
) -> None:
    draw = random.Random(seed)
    answers(library)
    for turn in range(TURNS):
        damage = draw.choice(DAMAGE)
        done_to(library, damage, draw)
        if draw.random() < 0.6:
            change(library, draw, turn)
        assert answers(library) == truth(library), (turn, damage.__name__)
        assert index_file(library)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_damaged_under_whoever_reads_it(seed: int, library: Library) -> None:
    """The file is overwritten, cut or deleted while it is open, and between answers."""
    draw = random.Random(seed)
    for turn in range(TURNS):
        expected = truth(library)
        assistant = Assistant(library, lambda: TODAY)
        first = draw.randrange(len(QUESTIONS))
        for one in QUESTIONS[:first]:
            assistant.ask(one)
        damage = draw.choice(DAMAGE)
        done_to(library, damage, draw)
        for one, right in zip(QUESTIONS[first:], expected[first:], strict=True):
            found = replace(assistant.ask(one)[0], took_ms=0, revision=0)
            assert found == right, (turn, damage.__name__, one)
        assistant.sources.close()
        if draw.random() < 0.3:
            change(library, draw, turn)
