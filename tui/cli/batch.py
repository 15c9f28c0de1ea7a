"""Many questions from a JSON Lines file, one JSON answer a line, in order."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.assistant import Conversation
from store.errors import UsageError
from tui.cli import desk, printing
from tui.cli.diagnostics import ExitCode
from tui.render import json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library import Library
    from tui.cli.arguments import Arguments


class Row(BaseModel):
    """One question of a batch."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str | int | None = None
    question: str
    session: str | int | None = None
    """Rows of one session are one conversation."""


def read(file: str) -> list[Row]:
    """The rows of a file ("-": standard input); raises UsageError naming the line."""
    text = text_of(file)
    return list(_rows(file, text.split("\n")))


def text_of(file: str) -> str:
    """A file as text ("-": standard input); raises UsageError."""
    try:
        if file == "-":
            return sys.stdin.read()
        return Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is not UTF-8; save it as UTF-8.") from error


def _rows(file: str, lines: Sequence[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Row.model_validate_json(line)
        except ValidationError as error:
            raise UsageError(f"{file}, line {number}: {_why(error)}") from error


def _why(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][:1])
    what = f"{place}: {first['msg']}" if place else first["msg"]
    return f'{what}; a row is {{"id": "q1", "question": "..."}}.'


def answer(rows: Sequence[Row], given: Arguments, library: Library) -> ExitCode:
    """Answer every row; the exit code is that of the work done, not of an answer."""
    assistant = desk.assistant(library, given)
    sessions: dict[str | int, Conversation] = {}
    limit = given.number("--limit") or printing.JSON_LIMIT
    for row in rows:
        if row.session is None:
            conversation = Conversation(assistant)
        else:
            conversation = sessions.setdefault(row.session, Conversation(assistant))
        found = conversation.ask(row.question, limit=limit)
        once = "--reproducible" in given
        document = json.document(found, reproducible=once) | {"id": row.id}
        sys.stdout.write(json.dump(document) + "\n")
        sys.stdout.flush()
    return ExitCode.ANSWERED
