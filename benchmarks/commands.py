"""The `refdesk` command as a shell would start it, timed from outside."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.corpora import CACHE, ROOT, TODAY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BARE = (sys.executable, "-c", "pass")
RUNS = 9
WARMING = 2
_SLOW_MS = 2000
_SLOW_TURNS = 5
"""A command that takes seconds is not run as often, the first turns warming up."""


_SCRIPT = "from tui.__main__ import run\n\nrun()\n"
"""What installing the package would write."""


class Run(NamedTuple):
    """What one command took, over all its runs."""

    median_ms: float
    best_ms: float
    cpu_ms: float
    """Of the process itself, whatever else the machine is doing (median)."""
    exit: int


class _Turn(NamedTuple):
    ms: float
    cpu_ms: float
    exit: int


def refdesk() -> tuple[str, ...]:
    """The installed command of this environment, or a script that does the same."""
    script = Path(sys.executable).parent / "refdesk"
    if script.exists():
        return (str(script),)
    script = CACHE / "refdesk.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    return (sys.executable, str(script))


def environment() -> dict[str, str]:
    """The shell's environment; byte code is kept as on any user's machine."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode"),
        "REFDESK_TODAY": TODAY,
    }


def timed(commands: Mapping[str, Sequence[str]]) -> dict[str, Run]:
    """Each command's whole-process time, the commands taking turns."""
    turns: dict[str, list[_Turn]] = {name: [] for name in commands}
    for number in range(WARMING + RUNS):
        for name, command in commands.items():
            known = turns[name]
            if number >= _SLOW_TURNS and known[-1].ms > _SLOW_MS:
                continue
            known.append(_turn(command))
    return {name: _summary(known[WARMING:]) for name, known in turns.items()}


def _turn(command: Sequence[str]) -> _Turn:
    before, started = _children_ms(), perf_counter()
    code = run(command).returncode
    took = (perf_counter() - started) * 1000
    return _Turn(took, _children_ms() - before, code)


def _children_ms() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def _summary(turns: Sequence[_Turn]) -> Run:
    return Run(
        round(median(turn.ms for turn in turns), 1),
        round(min(turn.ms for turn in turns), 1),
        round(median(turn.cpu_ms for turn in turns), 1),
        turns[-1].exit,
    )


def run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Start a process from the project's root and wait for it."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
