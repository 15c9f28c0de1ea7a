"""What has become of an import's files so far, and the report of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.record import ImportReport, Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importers.places import Place
    from store.library.sources_read import Tally


class Account:
    """Adds up as files are read; what a record became is counted once."""

    def __init__(self) -> None:
        self.files = self.added = self.merged = self.unchanged = 0
        self._rejected: list[Rejected] = []
        self._notes: dict[str, list[str]] = {}
        self.skipped = 0
        """Files of folders that are no papers."""

    @property
    def records(self) -> int:
        """How many records there were; the contract is that the parts add up."""
        return self.added + self.merged + self.unchanged + len(self._rejected)

    def count(self, tally: Tally) -> None:
        """One more file, read and sorted into papers."""
        self.files += 1
        self.added += tally.added
        self.merged += tally.merged
        self.unchanged += tally.unchanged

    def reject(self, *rejected: Rejected) -> None:
        """Records, or a whole file, that could not be used."""
        self._rejected.extend(rejected)

    def note(self, place: Place, sentences: Iterable[str]) -> None:
        """What had to be assumed in reading a file."""
        for sentence in sentences:
            self._notes.setdefault(sentence, []).append(place.label)

    def report(
        self, papers: int, *, dry_run: bool = False, interrupted: bool = False
    ) -> ImportReport:
        """The public report."""
        return ImportReport(
            files=self.files,
            records=self.records,
            added=self.added,
            merged=self.merged,
            unchanged=self.unchanged,
            rejected=tuple(self._rejected),
            papers=papers,
            notes=tuple(self._sentences()),
            dry_run=dry_run,
            interrupted=interrupted,
        )

    def _sentences(self) -> Iterator[str]:
        for sentence, labels in self._notes.items():
            names = labels[0] if len(labels) == 1 else f"{len(labels)} files"
            yield f"{sentence} ({names})."
        if self.skipped:
            files = "1 other file" if self.skipped == 1 else f"{self.skipped} others"
            yield f"Skipped as in no format that refdesk reads: {files}."
