"""`refdesk export`: papers out of the library, to a file or to stdout."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import UsageError
from store.exporters import formats
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.models import Answer
    from store.exporters.selection import Selected
    from store.library import Library
    from tui.cli.arguments import Arguments

OPTIONS = (
    Option("--format", "what is written (bibtex)", "|".join(formats.NAMES)),
    Option("--style", "style of a bibliography: apa, ieee, a .csl file", "STYLE"),
    Option("--output", "the file to write; its ending tells the format", "FILE", "-o"),
    Option("--limit", "how many papers at most (all)", "N"),
    *COMMON,
)
ABOUT = """\
Writes papers in a format other programs read: all of them, or those that a query fits
("since 2023 on pruning", is:starred). What was reported goes to stderr."""
LOOSE = 100
"""Papers that fit in part, of a long question that none fits whole."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk export`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("export", "[QUERY]", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    with desk.opened(given) as library:
        papers = _papers(library, given)
        if not papers:
            return ExitCode.NOTHING
        from store.exporters.selection import selected

        chosen = selected(library, papers)
        pieces = written(chosen, _format(given), _style(given))
        done = _write(pieces, papers, given)
        library.hold_keys(papers)
        return done


def _papers(library: Library, given: Arguments) -> list[int]:
    """The papers asked for, in the order of the answer; by key where all are."""
    most = given.number("--limit")
    if not given.words:
        return library.papers.ids(order="key", limit=most)
    answer, _ = desk.assistant(library, given).ask(given.text, limit=most or LOOSE)
    if not answer.papers:
        say(answer.abstention.missing if answer.abstention else "No paper fits.")
        return []
    say(f"read as: {answer.read_as}")
    keys = fitting(answer)
    if note := in_part(answer, len(keys)):
        say(note)
    return library.papers.by_keys(keys)[:most]


def fitting(answer: Answer) -> Sequence[str]:
    """The keys of all that fit; of papers that fit in part, those on the cards."""
    value = answer.value
    if value and value.type == "papers" and len(value.items) == answer.total:
        return value.items
    return [card.key for card in answer.papers]


def in_part(answer: Answer, found: int) -> str:
    """That not all papers go of those that fit in part; empty where they do."""
    papers = answer.value is not None and answer.value.type == "papers"
    if not papers or not answer.total or answer.total <= found:
        return ""
    return f"{counted(answer.total, 'paper')} fit in part: the best {found} go."


def written(
    chosen: Iterator[Selected], name: str, style: str | None = None
) -> Iterator[str]:
    """Papers in a format, piece by piece; `style` is that of a bibliography."""
    if name == "bibliography":
        from store.exporters import bibliography

        return bibliography.write(chosen, style or bibliography.default())
    return formats.writer(name)(chosen)


def _format(given: Arguments) -> str:
    """The format asked for: by name, by style, by the file's ending."""
    name, output = given.get("--format"), given.get("--output")
    if given.get("--style"):
        if name not in {None, "bibliography"}:
            raise UsageError(f"--style is for a bibliography, not for {name}.")
        return "bibliography"
    suffix = Path(output).suffix if output else ""
    if name or not suffix:
        return name or "bibtex"
    known = formats.by_suffix(suffix)
    if known is None:
        choice = ", ".join(formats.NAMES)
        raise UsageError(
            f"{suffix} is the ending of no format; say --format, one of {choice}."
        )
    return known


def _style(given: Arguments) -> str | None:
    """The style asked for; where none is, the usual one or, said so, one at hand."""
    asked = given.get("--style")
    if asked or _format(given) != "bibliography":
        return asked
    from store.exporters import bibliography

    style = bibliography.default()
    if style != bibliography.DEFAULT:
        say(f"style: {style}; {bibliography.DEFAULT} comes with refdesk[styles]")
    return style


def _write(pieces: Iterator[str], papers: Sequence[int], given: Arguments) -> ExitCode:
    output = given.get("--output")
    if output in {None, "-"}:
        for piece in pieces:
            sys.stdout.write(piece)
    else:
        _to_file(pieces, Path(output or ""))
        say(f"wrote {counted(len(papers), 'paper')} to {output}")
    return ExitCode.ANSWERED


def _to_file(pieces: Iterator[str], path: Path) -> None:
    """The whole file or none: it is written beside and put in its place at the end."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        beside.replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        beside.unlink(missing_ok=True)
