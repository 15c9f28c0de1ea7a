"""`refdesk replay`: ask a transcript's questions again and compare the answers."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import replay
from assistant.assistant import Assistant, Conversation
from store.errors import TranscriptError, UsageError
from store.text import clean
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.clock import clock
from tui.render import plain
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.replay import Ask, Transcript
    from store.library import Library
    from tui.cli.arguments import Arguments

OPTIONS = (Option("--accept", "rewrite the answers as they are now"), *COMMON)
ABOUT = """\
Asks the questions of transcripts again, each conversation of the library and on the
day that it names, and shows what differs."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk replay`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("replay", "FILE|DIR...", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    files = list(_files(given.words))
    differing = [file for file in files if not _same(file, given)]
    if "--accept" in given:
        say(f"{len(differing)} of {counted(len(files), 'transcript')} rewritten.")
        return ExitCode.ANSWERED
    say(f"{len(differing)} of {counted(len(files), 'transcript')} differ.")
    return ExitCode.NOTHING if differing else ExitCode.ANSWERED


def _files(words: Sequence[str]) -> Iterator[Path]:
    if not words:
        raise UsageError("Name a transcript or a folder of them: refdesk replay DIR")
    for word in words:
        path = Path(word)
        found = (
            list(filter(_asks, sorted(path.rglob("*.md")))) if path.is_dir() else [path]
        )
        if not found:
            raise UsageError(f"There is no transcript (*.md) in {word}.")
        yield from found


def _asks(file: Path) -> bool:
    """Whether a file of a folder is a transcript: others may stand beside them."""
    return any(line.startswith(">") for line in _text(file).splitlines())


def _same(file: Path, given: Arguments) -> bool:
    """Whether a transcript holds; shows the differences, or accepts them."""
    text = _text(file)
    try:
        transcript = replay.read(text)
    except TranscriptError as error:
        raise TranscriptError(f"{file}: {error}") from error
    if not transcript.turns:
        raise TranscriptError(
            f"{file} is no transcript: no line of it is a question after '> '."
        )
    with _asked(transcript, file, given) as ask:
        if "--accept" in given:
            return _accepted(file, text, replay.accept(transcript, ask, plain.render))
        differences = replay.compare(transcript, ask, plain.render)
    for difference in differences:
        sys.stdout.write(f"{file}, {clean(difference.diff())}\n")
    return not differences


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "not UTF-8"
        raise UsageError(f"{file} cannot be read ({why}).") from error


def _accepted(file: Path, before: str, after: str) -> bool:
    if before != after:
        file.write_text(after, encoding="utf-8")
    return before == after


@contextmanager
def _asked(transcript: Transcript, file: Path, given: Arguments) -> Iterator[Ask]:
    """A conversation about the library, on the day, that the transcript names."""
    day = given.get("--today") or transcript.front.get("today")
    with _library(transcript.front.get("library", ""), file, given) as library:
        yield Conversation(Assistant(library, clock(day))).ask


def _library(name: str, file: Path, given: Arguments) -> Library:
    from store.library import Library
    from tui import locations
    from tui.cli.sample import NAME, open_sample

    if "--library" in given:
        return desk.library(given)
    if name == NAME:
        return open_sample()
    return Library.open(file.parent / name if name else locations.library())
