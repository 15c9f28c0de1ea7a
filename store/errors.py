"""Everything refdesk raises on purpose.

RefdeskError                 one sentence for the user: what was wrong, what to do
├── LibraryError             the library cannot be used (exit code 3)
│   ├── LibraryMissing       no library in that folder
│   ├── LibraryLocked        another process is writing
│   ├── LibraryCorrupt       the file is not a library, or is damaged
│   └── LibraryNewer         written by a newer refdesk
├── SourceError              a file or folder to import cannot be read at all
│   ├── UnreadableSource     missing, a directory without papers, no permission
│   └── UnknownFormat        no importer recognises it
├── RecordError              one record cannot be used; its neighbours can
├── TranscriptError          a transcript that cannot be read
└── UsageError               the command line asks for something impossible (exit 2)
"""

from __future__ import annotations


class RefdeskError(Exception):
    """Base of all errors meant for the user; `str(error)` is one sentence."""


class LibraryError(RefdeskError):
    """The library cannot be used."""


class LibraryMissing(LibraryError):
    """There is no library in the folder."""


class LibraryLocked(LibraryError):
    """Another process holds the library."""


class LibraryCorrupt(LibraryError):
    """The file is damaged or is not a refdesk library."""


class LibraryNewer(LibraryError):
    """The library was written by a newer version of refdesk."""


class SourceError(RefdeskError):
    """A file or folder cannot be imported at all."""


class UnreadableSource(SourceError):
    """The file is missing, unreadable, or holds nothing to read."""


class UnknownFormat(SourceError):
    """No importer recognises the file."""


class RecordError(RefdeskError):
    """One record cannot be used; `line` says where it stands (1-based)."""

    def __init__(self, why: str, line: int | None = None) -> None:
        super().__init__(why)
        self.line = line


class TranscriptError(RefdeskError):
    """A transcript cannot be read."""


class UsageError(RefdeskError):
    """What was asked for on the command line cannot be done."""
