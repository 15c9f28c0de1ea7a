"""How an import tells how far it has come, and is told to stop."""

from __future__ import annotations


class Watch:
    """Nobody watches: nothing is told, nothing stops. Faces make their own."""

    stopped = False
    """True: finish the record in hand, keep what there is, and end."""

    def begin(self, total: int) -> None:
        """Reading begins of this many bytes (as they lie, packed or not)."""

    def at(self, done: int, records: int) -> None:
        """So many bytes are read and so many records dealt with, in all."""
