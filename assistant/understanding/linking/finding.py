"""Names in running words: titles, people, venues, affiliations, categories.

Each finder is shown what is left of a run of words, and says what it begins
with. Capital letters count only as a hint: questions are typed in haste.
"""

from __future__ import annotations

from bisect import bisect_left
from math import inf
from typing import TYPE_CHECKING

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking import meant, small_words
from assistant.understanding.linking import written as how
from assistant.understanding.linking.scan import Hit, bounds
from assistant.understanding.mask import Mention
from assistant.understanding.patterns import exact
from assistant.understanding.reading import VenueRef

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.linking.people import Found, Known
    from assistant.understanding.linking.titles import TitleHit
    from assistant.understanding.sentence import Run, Sentence
    from store.text import Word

_LONGEST_TITLE = 60
_LONGEST_NAME = 12
_PROSE = 8
"""A question of so many words is more than a name and what is asked of it."""
_EVERYDAY = 40
"""Of so many papers one holds a word that names none of them."""
_ORDINARY = 1000
"""The same of a word in small letters."""

_LONGEST_VENUE = 14
_MARKED = r"\d|[a-z][A-Z]|[A-Z]{2}"


class Finder:
    """The finders of one question."""

    def __init__(self, linker: Linker, draft: Draft) -> None:
        self.linker = linker
        self.draft = draft
        self._people: Known | None = None
        self._nobody = False
        self._places: frozenset[str] = frozenset()
        self._starts: frozenset[str] = frozenset()
        """The first words of the places."""
        self._begins: set[int] = set()
        """Where titles may begin that the library has."""
        self._marks: list[int] = []
        """Where digits stand, and capitals where prose has none."""

    def learn(self, sentence: Sentence) -> None:
        """Look all words of a question up at once, and the titles that may begin."""
        runs = sentence.stretches()
        self.linker.lexicon.learn(word for run in runs for word in run.texts)
        begins = self.linker.titles.learn([run.texts for run in runs])
        self._begins = {runs[run].words[place].start for run, place in begins}

    def look_ahead(self, sentence: Sentence) -> None:
        """Look all stretches up at once that people or affiliations may be."""
        runs = sentence.stretches()
        self._marks = [m.start() for m in exact(_MARKED).finditer(sentence.raw)]
        names = [name for run in runs for name in self._names(run.texts)]
        self._people = self.linker.library.names.named_among(names) if names else {}
        self._nobody = not self._people and not exact(r"[.,]").search(sentence.raw)
        if self.linker.places.knows_affiliations:
            spans = [span for run in runs for span in self._spans(sentence, run)]
            self._places = self.linker.places.affiliations_among(spans)
            self._starts = frozenset(name.partition(" ")[0] for name in self._places)

    def _names(self, run: Sequence[str]) -> Iterator[str]:
        """What may be a name in a run of words, straight or family name first."""
        may_name = self.linker.lexicon.may_name
        borne = [may_name((word,)) for word in run]
        for start in range(len(run)):
            for size in range(2, _while(borne, start, 5) + 1):
                yield " ".join(run[start : start + size])
                if size == 2:
                    yield f"{run[start + 1]} {run[start]}"

    def _spans(self, sentence: Sentence, run: Run) -> Iterator[str]:
        """What may be an affiliation: common words in small letters are none."""
        common = self._commonest()
        plain = [
            self.linker.lexicon.frequency(word.text) >= common
            and sentence.raw[word.start : word.end].islower()
            for word in run.words
        ]
        for start in range(len(plain)):
            longest = min(5, len(plain) - start)
            for size in range(_while(plain, start, 5) + 1, longest + 1):
                yield run.joined(start, size)

    def _commonest(self) -> float:
        """A word in so many texts is part of an affiliation only if written as one:
        see `_meant_as_place`."""
        if self.linker.total < meant.LARGE:
            return inf
        return max(self.linker.total / 1000, self.linker.places.most_affiliated)

    def title(self, sentence: Sentence, run: Run, place: int) -> Hit | None:
        """A whole title of four words or more, or all there is."""
        for hit in self._titles(run, place, _LONGEST_TITLE):
            if hit.how == "full" and _told(sentence, hit):
                return _covered("P", run.words[place : place + hit.length], hit)
        return None

    def _titles(self, run: Run, place: int, most: int) -> Sequence[TitleHit]:
        if run.words[place].start not in self._begins:
            return ()
        return self.linker.titles.at_start(run.texts, place, most)

    def name(self, sentence: Sentence, run: Run, place: int) -> Hit | None:
        """A short title, or a name before a colon: a paper if a rule wants one (W)."""
        for hit in self._titles(run, place, _LONGEST_NAME):
            window = run.words[place : place + hit.length]
            if how.goes_on(sentence, window[-1]) or self._prose(sentence, window):
                continue
            if hit.length == 1 and run.texts[place] in STOPWORDS:
                break
            return _covered("W", window, hit)
        return self._part_of_name(sentence, run, place)

    def _part_of_name(self, sentence: Sentence, run: Run, place: int) -> Hit | None:
        texts = run.texts
        if texts[place] in STOPWORDS or not self._marked(run.words[place : place + 4]):
            return None
        for size in range(min(4, len(run.words) - place), 1, -1):
            window = run.words[place : place + size]
            if self._proper(window) and not how.goes_on(sentence, window[-1]):
                hit = self.linker.titles.inside(texts[place : place + size])
                if hit:
                    return _covered("W", window, hit)
        return None

    def _proper(self, window: Sequence[Word]) -> bool:
        """Words that look like a name: a digit, or capitals where prose has none."""
        return window[-1].text not in STOPWORDS and self._marked(window)

    def _marked(self, window: Sequence[Word]) -> bool:
        start, end = bounds(window)
        place = bisect_left(self._marks, start)
        return place < len(self._marks) and self._marks[place] < end

    def _prose(self, sentence: Sentence, window: Sequence[Word]) -> bool:
        """Whether words that are a title too are but words of a long question.

        As "shot" in "few-shot" is, and "model" wherever papers are many.
        """
        if len(sentence.words) < _PROSE or self.linker.total < meant.LARGE:
            return False
        return all(self._ordinary(sentence, word) for word in window)

    def _ordinary(self, sentence: Sentence, word: Word) -> bool:
        written = sentence.raw[word.start : word.end]
        small = written.islower()
        if small and exact(r"[a-z]-$").search(sentence.raw[: word.start]):
            return True
        if not (small or written.istitle()):
            return False
        common = self.linker.lexicon.frequency(word.text)
        return common * (_ORDINARY if small else _EVERYDAY) > self.linker.total

    def person(self, sentence: Sentence, run: Run, place: int) -> Hit | None:
        """A name of two words or more."""
        if self._nobody:
            return None
        if how.plain(sentence, run.words[place]):
            return small_words.name(
                sentence, run, place, self.linker, self.draft, self._people
            )
        gaps = how.gaps(sentence, run.words[place : place + 5])
        for size in range(len(gaps) + 1, 1, -1):
            found = self._person(sentence, run, place, gaps[: size - 1])
            if found:
                window = run.words[place : place + size]
                start, end = how.with_dot(sentence, window)
                written = sentence.raw[start:end]
                ref = self.linker.decide(found, written, self.draft)
                return Hit(size, Mention("A", start, end, ref))
        return small_words.name(
            sentence, run, place, self.linker, self.draft, self._people
        )

    def _person(
        self, sentence: Sentence, run: Run, place: int, gaps: list[str]
    ) -> Found | None:
        """Who so many words from a place on are, with these gaps between them."""
        last = place + len(gaps)
        if gaps.count(", ") > 1 or how.plain(sentence, run.words[last]):
            return None
        parts = run.texts[place : last + 1]
        if ", " in gaps:
            return self._turned(parts, gaps.index(", ") + 1)
        start, end = run.words[place].start, run.words[last].end
        return self._straight(parts, "." in sentence.raw[start : end + 1])

    def _turned(self, parts: list[str], comma: int) -> Found | None:
        people = self.linker.people
        found = people.turned(parts, comma=comma)
        if found is None and how.has_initial(parts):
            return people.initials(parts, comma=comma)
        return found

    def _straight(self, parts: list[str], dotted: bool) -> Found | None:
        people = self.linker.people
        found = people.exact(parts, self._people)
        if found is None and dotted and how.has_initial(parts):
            found = people.initials(parts)
        if found is None and len(parts) == 2:
            found = people.turned(parts, known=self._people)
        return found

    def venue(self, sentence: Sentence, run: Run, place: int) -> Hit | None:
        """A venue by its short or full name, or a good part of the full one."""
        texts = run.texts
        longest = self.linker.places.longest(texts, place, _LONGEST_VENUE)
        for size in range(min(longest, len(texts) - place), 0, -1):
            parts = texts[place : place + size]
            if size > 2 and not STOPWORDS.isdisjoint((parts[0], parts[-1])):
                continue
            found = self.linker.places.venue(parts)
            if found is None:
                continue
            window = run.words[place : place + size]
            if size == 1 and small_words.of_a_topic(
                sentence, run, place, found, self.linker
            ):
                return None
            if size > 1 or meant.venue(sentence, window[0], found, self.linker):
                value = VenueRef(found.name, found.full)
                return Hit(size, Mention("V", *bounds(window), value))
        return None

    def place(self, sentence: Sentence, run: Run, place: int) -> Hit | None:
        """An affiliation, or the code of a category."""
        dotted = "." in sentence.raw
        if not dotted and run.texts[place] not in self._starts:
            return None
        for size in range(min(5, len(run.words) - place), 0, -1):
            window = run.words[place : place + size]
            start, end = bounds(window)
            text = sentence.raw[start:end]
            category = self.linker.places.category(text) if "." in text else None
            if category:
                return Hit(size, Mention("C", start, end, category.name))
            parts = run.texts[place : place + size]
            if " ".join(parts) not in self._places:
                continue
            found = self.linker.places.affiliation(parts)
            if found and meant.affiliation(sentence, start, text, found, self.linker):
                return Hit(size, Mention("F", start, end, found.name))
        return None


def _while(told: Sequence[bool], start: int, most: int) -> int:
    """How many from a place on are true, up to the first that is not."""
    size = 0
    while size < most and start + size < len(told) and told[start + size]:
        size += 1
    return size


def _covered(tag: str, window: Sequence[Word], hit: TitleHit) -> Hit:
    return Hit(len(window), Mention(tag, *bounds(window), hit.ref))


def _told(sentence: Sentence, hit: TitleHit) -> bool:
    """Whether a title is too long to be anything else, or all that is written."""
    return hit.length >= 4 or 1 < hit.length == len(sentence.open_words())
