"""What SQLite's errors mean to the user: one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import LibraryCorrupt, LibraryError, LibraryLocked, LibraryMissing

if TYPE_CHECKING:
    import sqlite3

FILE = "refdesk.sqlite3"

MEANING: dict[int, tuple[type[LibraryError], str]] = {
    5: (
        LibraryLocked,
        "The library in {where} is being written by another refdesk; "
        "try again when it has finished.",
    ),
    8: (
        LibraryError,
        "The library in {where} is read-only; "
        "make the folder writable or name another with --library.",
    ),
    10: (
        LibraryError,
        "The disk failed while reading or writing the library in {where}; "
        "check the disk and try again.",
    ),
    11: (
        LibraryCorrupt,
        "The library in {where} is damaged; "
        "move its " + FILE + " away and add your files again.",
    ),
    13: (
        LibraryError,
        "The disk with the library in {where} is full; make room and try again.",
    ),
    14: (
        LibraryMissing,
        "The library in {where} cannot be opened; "
        "check the folder's permissions or name another with --library.",
    ),
    26: (
        LibraryCorrupt,
        "The file " + FILE + " in {where} is not a refdesk library; "
        "move it away or name another folder with --library.",
    ),
}
"""By SQLite's primary result code (https://sqlite.org/rescode.html)."""


_SAME = {6: 5, 4874: 13}
"""Codes that mean the same as another: a locked table (SQLITE_LOCKED), and no room for
what all who have the library open share (SQLITE_IOERR_SHMSIZE)."""


def explained(error: sqlite3.Error, where: str) -> Exception:
    """The error as one sentence for the user; itself where it is a fault of ours."""
    whole = getattr(error, "sqlite_errorcode", 0)
    code = _SAME.get(whole, _SAME.get(whole & 0xFF, whole & 0xFF))
    if code == 1 and str(error).startswith("no such table"):
        code = 11  # all that are asked for were made with the library
    kind, sentence = MEANING.get(code, (None, ""))
    return kind(sentence.format(where=where)) if kind else error
