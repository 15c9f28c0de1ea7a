"""Opening a paper outside: its own file here, or its address on the web.

Only http(s) addresses and PDF files that exist are opened, each as one argument of a
program, never through a shell; where nobody would see it, nothing is.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.library import Library
    from store.models import Paper

_AT = {
    "doi": "https://doi.org/",
    "arxiv": "https://arxiv.org/abs/",
    "acl": "https://aclanthology.org/",
    "openalex": "https://openalex.org/",
}
_SAFE = "/:;()@,.!$&'*+=~-_"
"""What stands in identifiers and may stand in an address."""
_TEXT_BROWSERS = frozenset(
    {"browsh", "elinks", "links", "links2", "lynx", "w3m", "www-browser"}
)
_ASKED = re.compile(
    r"open (?:(?:paper|card|number|no\.?) )?[#\[]?(?P<n>\d{1,3})\]?"
    r"|open @(?P<key>[^\s,;]+)",
    re.IGNORECASE,
)


class Target(NamedTuple):
    """Where a paper is to be had."""

    file: str = ""
    """A PDF on this machine; "" for none."""
    address: str = ""
    """On the web; "" for none."""


def links(paper: Paper) -> list[str]:
    """The addresses of a paper on the web, the most lasting first."""
    had = {name: clean_line(value) for name, value in paper.identifiers}
    made = [
        _AT[name] + quote(had[name].replace(" ", ""), safe=_SAFE)
        for name in _AT
        if name in had
    ]
    given = [value for name, value in paper.fields if name == "url"]
    given += [had.get("url", ""), paper.code_url or ""]
    return list(dict.fromkeys([*made, *filter(is_address, map(clean_line, given))]))


def is_address(text: str) -> bool:
    """Whether a text is an address that a browser may be given."""
    if not text.isprintable() or any(
        char.isspace() or char in '"<>\\' for char in text
    ):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def is_pdf(path: str) -> bool:
    """Whether a path names a PDF file that exists."""
    file = Path(path)
    return (
        path.isprintable()
        and file.is_absolute()
        and file.suffix.lower() == ".pdf"
        and file.is_file()
    )


def target(paper: Paper, library: Library) -> Target:
    """The paper's own file if it is still there, and its first address."""
    files = filter(is_pdf, library.papers.files(paper.id))
    return Target(next(files, ""), next(iter(links(paper)), ""))


def asked(text: str) -> int | str | None:
    """The card number or the key that a line wants opened; None for other lines."""
    match = _ASKED.fullmatch(" ".join(text.split()).rstrip(".!"))
    if match is None:
        return None
    return int(match["n"]) if match["n"] else match["key"]


def is_seen(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a window that is opened here is seen by who sits at the terminal."""
    named = Path(environ.get("BROWSER", "").split(os.pathsep)[0].split(" ")[0]).name
    if named:
        return named not in _TEXT_BROWSERS
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return False
    windows = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return bool(windows) or sys.platform in ("darwin", "win32")


def commands(wanted: Target) -> Iterable[list[str]]:
    """The programs that open a target, the best first."""
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    if wanted.file and which(opener):
        yield [opener, wanted.file]
    if wanted.address:
        yield [sys.executable, "-I", "-m", "webbrowser", wanted.address]


def open_outside(wanted: Target) -> str:
    """Open a target; one sentence that says where it is in any case."""
    where = wanted.file or wanted.address
    if not where:
        return "No address and no file of this paper is known."
    for command in commands(wanted) if is_seen() else ():
        if _started(command):
            return f"Opening {command[-1]}"
    return f"No browser here: {wanted.address or wanted.file}"


def _started(command: list[str]) -> bool:
    """Start a program of its own that says nothing here; False if it is not there."""
    quiet = subprocess.DEVNULL
    try:
        subprocess.Popen(
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return False
    return True
