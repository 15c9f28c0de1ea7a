"""The chat's first frame against that of the smallest Textual app, side by side.

Both run in a terminal of their own (a pseudo-terminal); the clock runs from the
start of the process to the first byte of the frame that holds the app's own words.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import struct
import sys
import termios
from fcntl import ioctl
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import building, commands, libraries
from benchmarks.report import Section, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

BUDGET = 1.3
LARGE = 100_000
_RUNS, _WARMING = 9, 2
_SIZE = (100, 30)
_PATIENCE = 30.0
_MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def compose(self):
        yield Static("first frame")

Minimal().run()
"""


class Painted(NamedTuple):
    """Milliseconds from the start of a process: to its first frame, and its CPU."""

    ms: float
    cpu_ms: float


def measure() -> Section:
    """Start each app in turn; medians."""
    large, _ = building.corpus_library(LARGE)
    chat = (*commands.refdesk(), "--library")
    apps = {
        "minimal Textual app": ((sys.executable, "-c", _MINIMAL), b"first"),
        "chat, five author pages": ((*chat, str(libraries.pages())), b"refdesk"),
        f"chat, {LARGE:,} papers": ((*chat, str(large)), b"refdesk"),
    }
    took: dict[str, list[Painted]] = {name: [] for name in apps}
    for _ in range(_WARMING + _RUNS):
        for name, (command, words) in apps.items():
            took[name].append(first_frame(command, words))
    rows = [_row(name, times[_WARMING:]) for name, times in took.items()]
    least = rows[0]
    columns = ("app", "first frame ms", "CPU ms", "x minimal", "x minimal (CPU)")
    table = [
        (*row, round(row[1] / least[1], 2), round(row[2] / least[2], 2)) for row in rows
    ]
    return Section(
        title="First paint",
        tables=(Table(columns, tuple(table)),),
        notes=(
            f"median of {_RUNS} after {_WARMING} to warm up, the apps taking turns, "
            f"{_SIZE[0]} by {_SIZE[1]} cells; budget {BUDGET} x the minimal app",
        ),
        figures={f"{row[0]}, x minimal": row[4] for row in table},
    )


def _row(name: str, times: Sequence[Painted]) -> tuple[str, float, float]:
    return (
        name,
        round(median(one.ms for one in times), 1),
        round(median(one.cpu_ms for one in times), 1),
    )


def first_frame(command: Sequence[str], words: bytes) -> Painted:
    """Start a command in a terminal and wait for words on it; then end it."""
    started = perf_counter()
    child, terminal = pty.fork()
    if not child:
        environment = commands.environment() | {"TERM": "xterm-256color"}
        os.execvpe(command[0], list(command), environment)
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *_SIZE[::-1], 0, 0))
    try:
        seen = _until(terminal, words, started)
        used = _cpu_ms(child)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    return Painted(seen, used)


def _until(terminal: int, words: bytes, started: float) -> float:
    """Milliseconds until the words have come; raises TimeoutError."""
    come = b""
    while words not in come:
        ready, _, _ = select.select([terminal], [], [], _PATIENCE)
        if not ready:
            raise TimeoutError("no frame was drawn")
        come += os.read(terminal, 65536)
    return (perf_counter() - started) * 1000


def _cpu_ms(process: int) -> float:
    """CPU that the thread which draws has used, whatever else the machine does."""
    with open(f"/proc/{process}/schedstat", encoding="ascii") as file:
        return int(file.read().split()[0]) / 1e6
