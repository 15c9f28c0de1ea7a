"""Transcripts: conversations that a person reads and a machine replays.

    ---
    library: sample
    today: 2026-11-22
    ---
    Prose, kept as it is.

    > who wrote Nemotron 3 Super?
    intent: paper.authors
    contains: Chankyu Lee

    > how many papers are there?

    ```
      54 papers
    ```

A question is followed by the answer in plain text (a fenced block, or one
indented by four blanks), or by expectations; one followed by neither is asked
for what comes after it. Nothing here reads a file or draws a picture: `ask` and
`render` are given.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from assistant.expectations import NAMES, Expectation, unmet
from store.errors import TranscriptError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assistant.models import Answer

    Ask = Callable[[str], Answer]
    Render = Callable[[Answer], str]

_FENCE = re.compile(r"^(`{3,}|~{3,})")
_NAMED = re.compile(r"^([a-z_]+):(?:\s+(.*))?$")
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and what is expected of its answer."""

    line: int
    """1-based, of the question."""
    question: str
    start: int
    end: int
    """Half-open range of 0-based lines that hold what is expected; may be empty."""
    answer: tuple[str, ...] | None = None
    """The expected plain answer, a line each."""
    expectations: tuple[Expectation, ...] = ()


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation as read: what it is asked of, and its turns."""

    lines: tuple[str, ...]
    front: dict[str, str]
    turns: tuple[Turn, ...]


class Difference(NamedTuple):
    """What a turn was expected to say, and what it says."""

    line: int
    question: str
    expected: tuple[str, ...]
    actual: tuple[str, ...]

    def diff(self) -> str:
        """A unified diff without file names, ending in a newline."""
        found = difflib.unified_diff(self.expected, self.actual, n=2, lineterm="")
        body = [line for line in found if not line.startswith(("---", "+++"))]
        return "\n".join([f"line {self.line}: > {self.question}", *body]) + "\n"


def read(text: str) -> Transcript:
    """A transcript from its text; raises TranscriptError naming the line."""
    lines = tuple(line.rstrip() for line in text.splitlines())
    front, n = _front(lines)
    turns: list[Turn] = []
    while n < len(lines):
        if lines[n].startswith(">"):
            turns.append(_turn(lines, n))
            n = turns[-1].end
        elif _FENCE.match(lines[n]):
            n = _past_fence(lines, n)
        else:
            n += 1
    return Transcript(lines, front, tuple(turns))


def _front(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """The front matter, and the first line after it."""
    if not lines or lines[0] != "---":
        return {}, 0
    if "---" not in lines[1:]:
        raise TranscriptError("Line 1: the front matter has no closing '---'.")
    end = lines.index("---", 1)
    pairs = (line.partition(":") for line in lines[1:end] if line)
    return {name.strip(): value.strip() for name, _, value in pairs}, end + 1


def _turn(lines: Sequence[str], at: int) -> Turn:
    question = lines[at][1:].strip()
    if not question:
        raise TranscriptError(f"Line {at + 1}: there is no question after '>'.")
    expectations, end = _expectations(lines, at + 1)
    if expectations:
        return Turn(at + 1, question, at + 1, end, None, expectations)
    start = at + 1
    while start < len(lines) and not lines[start]:
        start += 1
    if start < len(lines) and _FENCE.match(lines[start]):
        end = _past_fence(lines, start)
        return Turn(at + 1, question, start, end, tuple(lines[start + 1 : end - 1]))
    if start < len(lines) and lines[start].startswith(_INDENT):
        end = _past_indented(lines, start)
        block = tuple(line[len(_INDENT) :] for line in lines[start:end])
        return Turn(at + 1, question, start, end, block)
    return Turn(at + 1, question, at + 1, at + 1)


def _expectations(lines: Sequence[str], at: int) -> tuple[tuple[Expectation, ...], int]:
    """Expectation lines from `at` on; prose ends them, an unknown name is an error."""
    found: list[Expectation] = []
    while at < len(lines) and (match := _NAMED.match(lines[at])):
        name, value = match[1], match[2] or ""
        if name not in NAMES:
            known = ", ".join(NAMES)
            raise TranscriptError(
                f"Line {at + 1}: {name!r} is no expectation; use one of: {known}."
            )
        found.append(Expectation(name, value))
        at += 1
    return tuple(found), at


def _past_fence(lines: Sequence[str], at: int) -> int:
    match = _FENCE.match(lines[at])
    fence = match[1] if match else ""
    for n in range(at + 1, len(lines)):
        if lines[n].startswith(fence) and not lines[n].strip(fence[0]):
            return n + 1
    raise TranscriptError(f"Line {at + 1}: the block opened by {fence} is not closed.")


def _past_indented(lines: Sequence[str], at: int) -> int:
    end = at
    for n in range(at, len(lines)):
        if lines[n].startswith(_INDENT):
            end = n + 1
        elif lines[n]:
            break
    return end


def compare(transcript: Transcript, ask: Ask, render: Render) -> list[Difference]:
    """Ask every question in order; what is not as expected."""
    differences: list[Difference] = []
    for turn in transcript.turns:
        answer = ask(turn.question)
        shown = _lines(render(answer))
        if turn.answer is not None:
            expected, actual = _trimmed(turn.answer), shown
        else:
            expected, actual = unmet(turn.expectations, answer, "\n".join(shown))
        if expected != actual:
            differences.append(Difference(turn.line, turn.question, expected, actual))
    return differences


def accept(transcript: Transcript, ask: Ask, render: Render) -> str:
    """The transcript with the answers as they are now; prose and expectations stay.

    A question that nothing was expected of gets its answer too.
    """
    written: list[str] = []
    done = 0
    for turn in transcript.turns:
        shown = _lines(render(ask(turn.question)))
        written += transcript.lines[done : turn.start]
        if turn.expectations:
            written += transcript.lines[turn.start : turn.end]
        else:
            written += ["", *_block(shown)] if turn.answer is None else _block(shown)
        done = turn.end
    return "\n".join([*written, *transcript.lines[done:]]).rstrip("\n") + "\n"


def write(
    turns: Iterable[tuple[str, str]], *, library: str, today: str, title: str = ""
) -> str:
    """A transcript of questions and the plain answers that were shown."""
    lines = ["---", f"library: {library}", f"today: {today}", "---", ""]
    lines += [f"# {title}", ""] if title else []
    for question, answer in turns:
        lines += [f"> {' '.join(question.split())}", "", *_block(_lines(answer)), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _lines(text: str) -> tuple[str, ...]:
    return _trimmed(text.splitlines())


def _trimmed(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without blanks at their ends, without empty lines around them."""
    return tuple("\n".join(line.rstrip() for line in lines).strip("\n").split("\n"))


def _block(lines: Sequence[str]) -> list[str]:
    """Lines fenced, the fence longer than any run of backticks in them."""
    runs = re.findall("`+", "\n".join(lines))
    fence = "`" * max(3, *(len(run) + 1 for run in runs), 3)
    return [fence, *lines, fence]
