"""Every way a command can end."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from store.errors import (
    LibraryCorrupt,
    LibraryLocked,
    LibraryMissing,
    LibraryNewer,
    UnknownFormat,
    UsageError,
)
from tests.conftest import ROOT
from tests.hostile import NAMES, TEXTS, controls
from tui.cli.diagnostics import ExitCode, guarded

ENDS = [
    (UsageError("Say what."), 2),
    (UnknownFormat("No importer."), 2),
    (LibraryMissing("None there."), 3),
    (LibraryLocked("Busy."), 3),
    (LibraryCorrupt("Damaged."), 3),
    (LibraryNewer("Newer."), 3),
]


def failing(error: BaseException) -> int:
    def work() -> int:
        raise error

    return guarded(work)


@pytest.mark.parametrize(("error", "code"), ENDS, ids=lambda value: str(value))
def test_errors_are_one_sentence_and_a_code(
    error: Exception, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(error) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"refdesk: {error}\n"


def test_a_fault_is_not_taken_for_nothing_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert failing(ZeroDivisionError("oops")) == ExitCode.BUG
    assert "fault in refdesk" in capsys.readouterr().err


def test_a_developer_sees_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFDESK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        failing(ZeroDivisionError("oops"))


def test_interrupted_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    assert failing(KeyboardInterrupt()) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_a_hostile_message_is_harmless(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(UsageError(text))
    err = capsys.readouterr().err
    assert controls(err) == []
    assert err.count("\n") == 1


def test_a_terminal_that_lacks_a_letter_gets_its_escape(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert guarded(lambda: print("é") or 0) == 0
    assert written.getvalue() == b"\\xe9\n"


def test_a_reader_that_has_gone_away_is_no_error() -> None:
    code = "import sys; sys.argv[1:] = ['--help']; import tui.__main__ as m; m.run()"
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as pipe:
        done = subprocess.run(
            [sys.executable, "-c", code],
            stdout=pipe,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert done.stderr == b""
    assert done.returncode == 0
