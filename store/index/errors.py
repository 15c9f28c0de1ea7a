"""What can be wrong with an index on disk; the library itself is never in doubt."""

from __future__ import annotations


class IndexUnusable(Exception):
    """The index cannot be read or written here and now; `str(error)` says why."""


class IndexAhead(IndexUnusable):
    """The index is of a later revision than the one that is being read."""


class IndexDamaged(IndexUnusable):
    """The file is not what was written: it has to be made anew."""
