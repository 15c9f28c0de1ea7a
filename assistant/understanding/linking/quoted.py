"""What stands in quotes: a paper, a person or a venue if it is one, else a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.cues import (
    GOES_ON,
    PERSON_BEFORE,
    TITLE_BEFORE,
    TITLE_TO_THE_END,
    WORDS_BEFORE,
)
from assistant.understanding.mask import Mention
from assistant.understanding.patterns import exact
from assistant.understanding.reading import VenueRef
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.linking.people import Found
    from assistant.understanding.reading import Meaning, PaperRef
    from assistant.understanding.sentence import Sentence

_ALIKE = 92
"""How like a title (0 to 100, rapidfuzz ratio) a quoted one must be to be a slip."""
_MENDED = 0.5
"""How much of words and title must agree where words were mended to fit it."""
_TITLE_WORDS = 4
"""From this many words on, a quoted phrase may be a misspelt title."""


class Quoted:
    """One quoted stretch: its words, and what the text before says it is."""

    def __init__(self, inner: str, before: str, linker: Linker, draft: Draft) -> None:
        self.inner = inner
        self.words = words(inner)
        self.linker = linker
        self.draft = draft
        self.titled = bool(exact(TITLE_BEFORE).search(before))
        self.worded = bool(exact(WORDS_BEFORE).search(before))
        personal = not self.titled and exact(PERSON_BEFORE).search(before)
        self.personal = bool(personal)

    def meaning(self) -> tuple[str, Meaning]:
        """The tag and value of what it means; strictest reading first."""
        if self.worded:
            return "Q", self.inner
        return (
            self._title()
            or self._person()
            or self._venue()
            or self._misspelt_title()
            or self._initials()
            or ("Q", self.inner)
        )

    def _title(self) -> tuple[str, Meaning] | None:
        hits = self.linker.titles.at_start(self.words)
        whole = [hit for hit in hits if hit.length == len(self.words)]
        return ("P", whole[0].ref) if whole and not self.personal else None

    def _person(self) -> tuple[str, Meaning] | None:
        people = self.linker.people
        found = None
        if not self.titled:
            found = people.exact(self.words) or people.turned(self.words)
        if found is None and self.personal:
            found = people.resolve(self.inner)
        return self._decided(found)

    def _decided(self, found: Found | None) -> tuple[str, Meaning] | None:
        if found is None:
            return None
        return "A", self.linker.decide(found, self.inner, self.draft)

    def _venue(self) -> tuple[str, Meaning] | None:
        place = self.linker.places.venue(self.words)
        if place is None or self.titled:
            return None
        return "V", VenueRef(place.name, place.full)

    def _misspelt_title(self) -> tuple[str, Meaning] | None:
        if len(self.words) < _TITLE_WORDS and not self.titled:
            return None
        near = self._near_title()
        return ("P", near) if near else None

    def _near_title(self) -> PaperRef | None:
        """The paper whose whole title this is but for a slip of the pen."""
        from rapidfuzz import fuzz

        wanted = " ".join(self.words)
        for hit in self.linker.titles.resolve(self.inner):
            if fuzz.ratio(wanted, hit.entry.folded) >= _ALIKE:
                title = hit.entry.title
                self.draft.note("typo", self.inner, title, "the nearest title")
                return hit.ref
        return None

    def _initials(self) -> tuple[str, Meaning] | None:
        if self.titled or self.personal or not 1 < len(self.words) <= _TITLE_WORDS:
            return None
        return self._decided(self.linker.people.initials(self.words))


def cover(sentence: Sentence, linker: Linker, draft: Draft) -> None:
    """Cover every quoted stretch, and a title that needs no quotes."""
    for start, end, inner in (*sentence.quoted(), *_to_the_end(sentence, linker)):
        if sentence.free(start, end):
            before = sentence.low[:start].rstrip()
            tag, value = Quoted(inner, before, linker, draft).meaning()
            sentence.add(Mention(tag, start, end, value))


def _to_the_end(sentence: Sentence, linker: Linker) -> Iterator[tuple[int, int, str]]:
    """As in "is there a paper called attention is all you need": none is like it."""
    match = exact(TITLE_TO_THE_END).search(sentence.low)
    if match is None or exact(GOES_ON).search(match["title"]):
        return
    hits = linker.titles.resolve(match["title"])
    if all(hit.how == "typo" and hit.score < _MENDED for hit in hits):
        start, end = match.span("title")
        yield start, end, sentence.raw[start:end]
