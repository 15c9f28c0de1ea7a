"""Several processes on one index, and processes that die."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys

import pytest

from assistant.sources import Sources
from store.index.embedded import discard, file, open_index
from store.index.memory import MemoryIndex
from store.library import Library
from tests.conftest import ROOT
from tests.store.building import add, record
from tests.store.index.living import asked, folder, index_file, told, truth

KILLED = """
import os, signal, sys
from pathlib import Path
from store.index.embedded import open_index, writer
from store.library import Library
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
writer.Writer.{where} = die
open_index(Library.open(Path(sys.argv[1])))
"""
LIMITED = """
import resource, sys
from pathlib import Path
from assistant.sources import Narration, Sources
from store.index.embedded import open_index
from store.library import Library
library = Library.open(Path(sys.argv[1]))
library.revision
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
notes = []
index = Sources(library, Narration(note=notes.append)).index
print(type(index).__name__, sorted(index.holding(["bee"])), notes)
"""
BOTH = """
import sys
from pathlib import Path
from store.index.embedded import open_index
from store.library import Library
index = open_index(Library.open(Path(sys.argv[1])))
print(sorted(index.holding(["bee"])), index.best(["bee", "moth"], 5).papers)
"""


def script(code: str, library: Library) -> subprocess.Popen[str]:
    """Code in another process, with the library's folder as its argument."""
    return subprocess.Popen(
        [sys.executable, "-c", code, str(library.folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("where", ["add", "_close", "finish"])
@pytest.mark.parametrize("there", [False, True], ids=["building", "catching up"])
def test_killed_on_the_way(where: str, there: bool, library: Library) -> None:
    if there:
        add(library, record("Bees at dusk", place="x"), to="more.bib")
    else:
        shutil.rmtree(folder(library))
    died = script(KILLED.format(where=where), library)
    died.communicate()
    assert died.returncode == -signal.SIGKILL
    assert asked(library) == truth(library)
    assert not (folder(library) / file.BUILDING).exists()


def test_two_processes_build_at_once(library: Library) -> None:
    shutil.rmtree(folder(library))
    both = [script(BOTH, library) for _ in range(2)]
    outputs = [one.communicate() for one in both]
    index = MemoryIndex(library.papers.texts(), 1)
    expected = (
        f"{sorted(index.holding(['bee']))} {index.best(['bee', 'moth'], 5).papers}\n"
    )
    assert outputs == [(expected, "")] * 2
    assert index_file(library).name == "postings-1.sqlite3"


def test_a_full_disk(library: Library) -> None:
    expected = sorted(open_index(library).holding(["bee"]))
    shutil.rmtree(folder(library))
    output, errors = script(LIMITED, library).communicate()
    assert errors == ""
    assert output.startswith(f"MemoryIndex {expected}")
    assert "The index is kept in memory this time" in output
    assert not (folder(library) / file.BUILDING).exists()


def test_another_process_moves_it_on(library: Library) -> None:
    assert library.folder is not None
    made = Sources(library)
    first = made.index
    before = told(first)
    with Library.open(library.folder) as elsewhere:
        add(elsewhere, record("Bees at dusk", place="x"), to="more.bib")
        open_index(elsewhere).close()
        assert told(first) == before
        assert told(made.index) == truth(elsewhere)


def test_another_process_makes_it_anew(library: Library) -> None:
    assert library.folder is not None
    made = Sources(library)
    expected = told(made.index)
    with Library.open(library.folder) as elsewhere:
        discard(elsewhere)
        open_index(elsewhere).close()
    assert told(made.index) == expected
    made.close()
    assert told(made.index) == expected
