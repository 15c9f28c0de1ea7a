"""Which papers a half-remembered description fits, and what to say of several."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from store.text import clean_line, words
from tui.cli import desk
from tui.cli.diagnostics import ExitCode, say
from tui.cli.printing import width
from tui.render.width import cells, clip, pad

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assistant.models import Answer
    from store.library import Library
    from store.models import Paper
    from tui.cli.arguments import Arguments

MANY = 20
"""Papers that fit in part and are looked at."""
_IDENTIFIERS = (
    ("doi", re.compile(r"(?i)(https?://(dx\.)?doi\.org/|doi:\s*)?10\.\d{4,9}/\S+")),
    ("arxiv", re.compile(r"(?i)(https?://arxiv\.org/\w+/|arxiv:\s*)?\d{4}\.\d{4,5}.*")),
    ("arxiv", re.compile(r"(?i)(https?://arxiv\.org/\w+/|arxiv:\s*)?[a-z.-]+/\d{7}.*")),
    ("acl", re.compile(r"(?i)[a-z]\d\d-\d{4}|(19|20)\d\d\.[a-z0-9_]+-[a-z0-9]+\.\d+")),
)
"""What an identifier looks like when it is typed without its scheme."""


def papers(text: str, library: Library, given: Arguments) -> list[Paper]:
    """The papers that fit, best first: one where key or identifier says which.

    Otherwise what the assistant finds; where some of those hold every word of the
    description, only those.
    """
    return fitting(
        text, library, lambda: desk.assistant(library, given).ask(text, limit=MANY)[0]
    )


def fitting(text: str, library: Library, ask: Callable[[], Answer]) -> list[Paper]:
    """As `papers`, for whoever asks an assistant of their own."""
    exact = named(text.strip(), library)
    if exact:
        return [exact]
    if any(form.fullmatch(text.strip()) for _, form in _IDENTIFIERS):
        return []
    answer = ask()
    keys = [card.key for card in answer.papers[:MANY]]
    found = [paper for key in keys if (paper := library.papers.by_key(key))]
    wanted = words(text)
    return [paper for paper in found if _holds(paper, wanted)] or found


def named(text: str, library: Library) -> Paper | None:
    """The paper that a key or an identifier names."""
    found = library.papers.by_key(text.lstrip("@"))
    schemes = (scheme for scheme, form in _IDENTIFIERS if form.fullmatch(text))
    for scheme in schemes:
        found = found or library.papers.by_identifier(scheme, text)
    scheme, colon, value = text.partition(":")
    if not found and colon and scheme.isalnum():
        found = library.papers.by_identifier(scheme, value.strip())
    return found


def _holds(paper: Paper, wanted: Iterable[str]) -> bool:
    """Whether every word begins a word of title, authors, year or venue."""
    names = [author.name for author in paper.authors]
    about = [paper.title, *names, str(paper.year or ""), paper.venue or "", paper.key]
    held = words(" ".join(about))
    return all(any(word.startswith(want) for word in held) for want in wanted)


def several(found: Sequence[Paper], text: str) -> ExitCode:
    """Say that none or more than one fits; the list is the data."""
    if found:
        sys.stdout.write("".join(f"{line}\n" for line in listed(found)))
        say(f"{len(found)} papers fit; say more, or take the best with --first.")
    else:
        say(f"No paper fits {text!r}.")
    return ExitCode.NOTHING


def listed(found: Sequence[Paper], *, numbered: bool = False) -> list[str]:
    """A line each: key, year, title."""
    room = max(cells(clean_line(paper.key)) for paper in found)
    lines = []
    for n, paper in enumerate(found, 1):
        lead = f"{n:>3}  " if numbered else ""
        key = pad(clean_line(paper.key), min(room, 40))
        line = f"{lead}{key}  {paper.year or '':<4}  {clean_line(paper.title)}"
        lines.append(clip(line, width()) if sys.stdout.isatty() else line)
    return lines


def picked(found: Sequence[Paper]) -> Paper | None:
    """Ask on the terminal which one; None where the answer is no number of the list."""
    print("\n".join(listed(found, numbered=True)), file=sys.stderr)
    print(f"which one? [1-{len(found)}] ", end="", file=sys.stderr, flush=True)
    choice = sys.stdin.readline().strip()
    if choice.isascii() and choice.isdigit() and 1 <= int(choice) <= len(found):
        return found[int(choice) - 1]
    return None
