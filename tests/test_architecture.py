"""What loads what, in a fresh interpreter: what a static graph cannot see."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY

DRAWING = {"Static", "Label", "update", "notify"}
UI = {"textual", "rich"}
HEAVY = UI | {"numpy", "pydantic", "sqlite_utils", "rank_bm25", "bibtexparser"}
UNUSED = {
    "dataclasses", "inspect", "ast", "tempfile", "zipfile", "importlib.resources",
    "importlib.metadata", "multiprocessing", "concurrent", "asyncio", "socket",
    "logging", "argparse", "subprocess", "rapidfuzz", "Stemmer", "store.importers",
    "store.index.memory", "store.index.embedded",
}  # fmt: skip
"""What a structured question has no use for: each costs 1 to 10 ms of 100."""
UNUSED_TO_RANK = UI | {
    "pydantic", "sqlite_utils", "rapidfuzz", "numpy.ma", "numpy.random", "numpy.fft",
    "importlib.resources", "importlib.metadata", "store.importers", "dataclasses",
    "store.index.memory", "assistant.answering.numerics",
    "assistant.answering.quotes.open_questions",
}  # fmt: skip
"""The same of a question that papers are ranked for."""
BIB = """\
@article{lovelace1843, title = {Notes on the Analytical Engine},
  author = {Lovelace, Ada}, year = {1843}, journal = {Taylor's Scientific Memoirs}}
@article{turing1950, title = {Computing Machinery and Intelligence},
  author = {Turing, Alan}, year = {1950}, journal = {Mind}}
"""
REPORT = """
import atexit, json, sys
def report():
    loaded = sorted({*sys.modules} | {name.split(".")[0] for name in sys.modules})
    print("\\nLOADED " + json.dumps(loaded), file=sys.stderr)
atexit.register(report)
"""


def python(code: str, home: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter that sees this source and an empty home."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "REFDESK_TODAY": TODAY.isoformat(),
        **changes,
    }
    return subprocess.run(
        [sys.executable, "-c", REPORT + code],
        capture_output=True,
        text=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


def loaded(done: subprocess.CompletedProcess[str]) -> set[str]:
    line = done.stderr.rsplit("LOADED ", 1)[-1]
    return set(json.loads(line))


def command(*arguments: str) -> str:
    return f"import sys; sys.argv[1:] = {list(arguments)!r}\nimport tui.__main__\ntui.__main__.run()"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a library of two papers in it."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "refs.bib").write_text(BIB, encoding="utf-8")
    added = python(
        command("add", str(folder / "refs.bib"), "--library", str(folder / "library")),
        folder,
    )
    assert added.returncode == 0, added.stderr
    return folder


CORE = [
    "store", "store.library", "store.importers.runs", "store.exporters.citation",
    "assistant.assistant", "assistant.replay", "assistant.contract",
    "tui.__main__", "tui.cli.dispatch", "tui.cli.ask", "tui.cli.cite", "tui.cli.add",
    "tui.cli.replay", "tui.cli.demo", "tui.cli.stats", "tui.cli.list", "tui.cli.show",
    "tui.render.plain", "tui.render.json", "tui.render.markdown", "tui.render.bibtex",
]  # fmt: skip


@pytest.mark.parametrize("module", CORE)
def test_the_core_loads_no_ui(module: str, tmp_path: Path) -> None:
    done = python(f"import {module}", tmp_path)
    assert done.returncode == 0, done.stderr
    assert not loaded(done) & UI


LIGHT = [
    ("--help",),
    ("--version",),
    ("ask", "--help"),
    ("mcp", "--help"),
    ("ask", "who wrote computing machinery and intelligence?"),
    ("ask", "how many papers are there?", "--json"),
    ("ask", "papers by ada lovelace", "--format", "bibtex"),
    ("ask", "bibtex for computing machinery and intelligence"),
    ("ask", "newest paper by alan turing"),
    ("list",),
    ("stats",),
    ("log",),
    ("cite", "turing1950"),
    ("show", "turing1950"),
]


@pytest.mark.parametrize("arguments", LIGHT, ids=" ".join)
def test_a_look_up_loads_nothing_heavy(arguments: tuple[str, ...], home: Path) -> None:
    done = python(command(*arguments), home, REFDESK_LIBRARY=str(home / "library"))
    assert done.returncode == 0, done.stderr
    spared = UNUSED if "--version" not in arguments else set()
    assert sorted(loaded(done) & (HEAVY | spared)) == []


def test_a_ranked_answer_loads_little_beside_numpy(home: Path) -> None:
    library = str(home / "library")
    question = command("ask", "analytical engine notes", "--library", library)
    made = python(question, home)
    assert made.returncode == 0, made.stderr
    done = python(question, home)
    assert "rank_bm25" in loaded(done)
    assert sorted(loaded(done) & UNUSED_TO_RANK) == []


def test_a_look_up_ends_with_its_exit_code_and_all_it_wrote(home: Path) -> None:
    library = str(home / "library")
    found = python(command("ask", "papers by turing", "--library", library), home)
    nothing = python(command("ask", "papers since 2020", "--library", library), home)
    wrong = python(command("ask", "--colour", "--library", library), home)
    assert [one.returncode for one in (found, nothing, wrong)] == [0, 1, 2]
    assert "Computing Machinery" in found.stdout
    assert nothing.stdout
    assert "--colour" in wrong.stderr


def test_help_loads_neither_the_store_nor_the_assistant(home: Path) -> None:
    done = python(command("--help"), home)
    assert not loaded(done) & {"sqlite3", "assistant"}


def test_imports_point_one_way() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    if not script.exists():
        pytest.skip("import-linter is not installed: make dev")
    done = subprocess.run(
        [script, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def calls_with_markup(path: Path) -> list[str]:
    """Calls that draw a text put together with values, where markup is read."""
    calls = [
        n for n in ast.walk(ast.parse(path.read_bytes())) if isinstance(n, ast.Call)
    ]
    return [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for call in calls
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in DRAWING
        and call.args
        and isinstance(call.args[0], ast.JoinedStr)
        and "markup" not in {keyword.arg for keyword in call.keywords}
    ]


def test_no_user_text_is_put_into_a_widget_as_markup() -> None:
    paths = sorted((ROOT / "tui").rglob("*.py"))
    assert [call for path in paths for call in calls_with_markup(path)] == []


@pytest.mark.slow
def test_the_wheel_holds_exactly_the_packages(tmp_path: Path) -> None:
    built = subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--outdir",
            str(tmp_path),
            str(ROOT),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr[-2000:]
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    (metadata,) = (top for top in tops if top.endswith(".dist-info"))
    assert tops - {metadata} == {"assistant", "store", "tui"}
    assert "tui/styles.tcss" in names
    assert (
        sum(
            name.startswith("store/sample/") and name.endswith(".txt") for name in names
        )
        == 5
    )
    assert any(name.endswith("LICENSE") for name in names)


def typed_text(path: Path) -> list[str]:
    """Where a question is looked at as it was typed."""
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Attribute) and node.attr == "text"
        if getattr(node.value, "attr", getattr(node.value, "id", "")) == "question"
    ]


def test_answers_are_made_from_what_is_read_never_from_what_was_typed() -> None:
    paths = sorted((ROOT / "assistant" / "answering").rglob("*.py"))
    found = [place for path in paths for place in typed_text(path)]
    assert [place.partition(":")[0] for place in found] == [
        "assistant/answering/reply.py"
    ]
