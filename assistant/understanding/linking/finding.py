"""Names in running words: titles, people, venues, affiliations, categories.

Each finder is shown what is left of a run of words, and says what it begins
with. Capital letters count only as a hint: questions are typed in haste.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.scan import Hit, bounds, texts, windows
from assistant.understanding.mask import Mention
from assistant.understanding.reading import VenueRef

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.linking.people import Found, Known
    from assistant.understanding.linking.places import Place
    from assistant.understanding.linking.titles import TitleHit
    from assistant.understanding.sentence import Sentence
    from store.text import Word

_LONGEST_TITLE = 60
_LONGEST_NAME = 12
_LARGE = 10_000
"""From so many papers on, an affiliation of common words may be a mistake."""

_LONGEST_VENUE = 14
_GAP = r"[-.' ]{1,3}|, "
"""What may stand between the words of one person's name."""
_BEFORE_VENUE = ("in", "at", "to", "for")
_AFTER_VENUE = ("papers", "paper", "conference")


class Finder:
    """The finders of one question."""

    def __init__(self, linker: Linker, draft: Draft) -> None:
        self.linker = linker
        self.draft = draft
        self._people: Known | None = None
        self._nobody = False
        self._places: frozenset[str] | None = None

    def look_ahead(self, sentence: Sentence) -> None:
        """Look all stretches up at once that people or affiliations may be."""
        runs = [texts(run) for run in sentence.runs()]
        names = [name for run in runs for name in _names(run)]
        self._people = self.linker.library.names.named_among(names)
        self._nobody = not self._people and not re.search(r"[.,]", sentence.raw)
        if self.linker.places.knows_affiliations:
            spans = [" ".join(run[i:j]) for run in runs for i, j in _spans(run, 1, 5)]
            self._places = self.linker.places.affiliations_among(spans)
        else:
            self._places = frozenset()

    def title(self, sentence: Sentence, run: Sequence[Word]) -> Hit | None:
        """A whole title of four words or more, or all there is."""
        for hit in self.linker.titles.at_start(texts(run[:_LONGEST_TITLE])):
            if hit.how == "full" and _told(sentence, hit):
                return _covered("P", run[: hit.length], hit)
        return None

    def name(self, sentence: Sentence, run: Sequence[Word]) -> Hit | None:
        """A short title, or a name before a colon: a paper if a rule wants one (W)."""
        hits = [
            hit
            for hit in self.linker.titles.at_start(texts(run[:_LONGEST_NAME]))
            if not _goes_on(sentence, run[hit.length - 1])
        ]
        if hits and not (hits[0].length == 1 and run[0].text in STOPWORDS):
            return _covered("W", run[: hits[0].length], hits[0])
        for window in windows(run, 4, 2):
            if _proper(sentence, window) and not _goes_on(sentence, window[-1]):
                hit = self.linker.titles.inside(texts(window))
                if hit:
                    return _covered("W", window, hit)
        return None

    def person(self, sentence: Sentence, run: Sequence[Word]) -> Hit | None:
        """A name of two words or more."""
        if self._nobody:
            return None
        for window in windows(run, 5, 2):
            found = self._person(sentence, window)
            if found:
                start, end = _with_dot(sentence, window)
                written = sentence.raw[start:end]
                ref = self.linker.decide(found, written, self.draft)
                return Hit(len(window), Mention("A", start, end, ref))
        return None

    def _person(self, sentence: Sentence, window: Sequence[Word]) -> Found | None:
        gaps = [sentence.raw[a.end : b.start] for a, b in pairwise(window)]
        if any(_plain(sentence, word) for word in (window[0], window[-1])):
            return None
        if not all(re.fullmatch(_GAP, gap) for gap in gaps) or gaps.count(", ") > 1:
            return None
        if ", " in gaps:
            return self._turned(texts(window), gaps.index(", ") + 1)
        start, end = bounds(window)
        return self._straight(texts(window), "." in sentence.raw[start : end + 1])

    def _turned(self, parts: list[str], comma: int) -> Found | None:
        people = self.linker.people
        found = people.turned(parts, comma=comma)
        if found is None and _has_initial(parts):
            return people.initials(parts, comma=comma)
        return found

    def _straight(self, parts: list[str], dotted: bool) -> Found | None:
        people = self.linker.people
        found = people.exact(parts, self._people)
        if found is None and dotted and _has_initial(parts):
            found = people.initials(parts)
        if found is None and len(parts) == 2:
            found = people.turned(parts, known=self._people)
        return found

    def venue(self, sentence: Sentence, run: Sequence[Word]) -> Hit | None:
        """A venue by its short or full name, or a good part of the full one."""
        for window in windows(run, _LONGEST_VENUE):
            parts = texts(window)
            if len(parts) > 2 and not STOPWORDS.isdisjoint((parts[0], parts[-1])):
                continue
            found = self.linker.places.venue(parts)
            if found is None:
                continue
            if len(parts) > 1 or self._venue_meant(sentence, window[0], found):
                value = VenueRef(found.name, found.full)
                return Hit(len(parts), Mention("V", *bounds(window), value))
        return None

    def _venue_meant(self, sentence: Sentence, word: Word, place: Place) -> bool:
        """A short name is a venue as written, or where it is no common word.

        A word that stands in fewer texts than the venue has papers is its name.
        """
        written = sentence.raw[word.start : word.end]
        if written == place.name and not written.islower():
            return True
        if word.text in STOPWORDS:
            return False
        before = sentence.low[: word.start].rstrip().rpartition(" ")[2]
        after = sentence.low[word.end :].lstrip().partition(" ")[0].strip("?.,'")
        if before in _BEFORE_VENUE or after in _AFTER_VENUE:
            return True
        common = self.linker.library.names.frequency(word.text)
        return common * 1000 < max(1, self.linker.total) or common < place.papers

    def place(self, sentence: Sentence, run: Sequence[Word]) -> Hit | None:
        """An affiliation, or the code of a category."""
        places = self.linker.places
        if not self._places and "." not in sentence.raw:
            return None
        for window in windows(run, 5):
            start, end = bounds(window)
            text = sentence.raw[start:end]
            category = places.category(text) if "." in text else None
            if category:
                return Hit(len(window), Mention("C", start, end, category.name))
            parts = texts(window)
            if self._places is not None and " ".join(parts) not in self._places:
                continue
            found = places.affiliation(parts)
            if found and self._meant_as_place(text, parts, found):
                return Hit(len(window), Mention("F", start, end, found.name))
        return None

    def _meant_as_place(self, written: str, parts: Sequence[str], place: Place) -> bool:
        """Common words are an affiliation where written as one, or of many papers.

        Cut lines leave "Text" and "Machine Learning" among the affiliations of a
        large library.
        """
        if len(parts) == 1 and parts[0] in STOPWORDS:
            return False
        if not written.islower() and written == place.name:
            return True
        if len(parts) > 1 and self.linker.total < _LARGE:
            return True
        common = min(map(self.linker.library.names.frequency, parts))
        return common * 1000 < max(1, self.linker.total) or common < place.papers


def _spans(
    run: Sequence[str], shortest: int, longest: int
) -> Iterator[tuple[int, int]]:
    """Where the stretches of a run begin and end."""
    for start in range(len(run)):
        for end in range(start + shortest, min(start + longest, len(run)) + 1):
            yield start, end


def _names(run: Sequence[str]) -> Iterator[str]:
    """What may be a name in a run of words, straight or with the family name first."""
    for start, end in _spans(run, 2, 5):
        yield " ".join(run[start:end])
        if end - start == 2:
            yield f"{run[start + 1]} {run[start]}"


def _goes_on(sentence: Sentence, word: Word) -> bool:
    """Whether a name goes on behind the word: "Nemotron-CC-Math" in "...-Math-4+"."""
    rest = sentence.raw[word.end : word.end + 2]
    return len(rest) == 2 and rest[0] in "-+" and rest[1].isalnum()


def _covered(tag: str, window: Sequence[Word], hit: TitleHit) -> Hit:
    return Hit(len(window), Mention(tag, *bounds(window), hit.ref))


def _told(sentence: Sentence, hit: TitleHit) -> bool:
    """Whether a title is too long to be anything else, or all that is written."""
    return hit.length >= 4 or 1 < hit.length == len(sentence.open_words())


def _with_dot(sentence: Sentence, window: Sequence[Word]) -> tuple[int, int]:
    """The bounds of a name, with the full stop of an initial at its end."""
    start, end = bounds(window)
    dotted = len(window[-1].text) == 1 and sentence.raw[end : end + 1] == "."
    return start, end + dotted


def _proper(sentence: Sentence, window: Sequence[Word]) -> bool:
    """Words that look like a name: a digit, or capitals where prose has none."""
    if window[0].text in STOPWORDS or window[-1].text in STOPWORDS:
        return False
    start, end = bounds(window)
    return bool(re.search(r"\d|[a-z][A-Z]|[A-Z]{2}", sentence.raw[start:end]))


def _plain(sentence: Sentence, word: Word) -> bool:
    """A function word written as one: "he", but not "He" or the initial "S."."""
    if word.text not in STOPWORDS:
        return False
    written = sentence.raw[word.start : word.end]
    return written.islower() or (len(written) == 1 and not written.isupper())


def _has_initial(parts: Sequence[str]) -> bool:
    return any(len(part) == 1 for part in parts)
