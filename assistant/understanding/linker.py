"""Finding the library's names in a question, in a fixed order, longest first.

Quoted stretches, identifiers and full titles come before dates and numbers,
so that "Nemotron-4 340B" or "SIMMC 2.1 Track at DSTC 11" is never read as a
limit or a year; people and places come last, over what is left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding import dates, numbers
from assistant.understanding.grammar.cues import PERSON_BEFORE, TITLE_BEFORE
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.people import Found, PeopleLinker
from assistant.understanding.linking.places import PlaceLinker
from assistant.understanding.linking.titles import TitleLinker
from assistant.understanding.reading import PaperRef, PeopleRef, VenueRef
from assistant.understanding.sentence import Mention
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from assistant.understanding.draft import Draft
    from assistant.understanding.linking.titles import TitleHit
    from assistant.understanding.sentence import Sentence
    from store.library import Library
    from store.text import Word

_ARXIV = re.compile(r"(?:arxiv:\s*)?(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])", re.I)
_DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/[^\s\"'<>]+)", re.I)
_SURE = 0.62
"""A half-remembered title must agree at least this much, and lead by `_MARGIN`."""
_MARGIN = 0.08


class Linker:
    """All linkers of one library, and the day it is."""

    def __init__(self, library: Library, today: date) -> None:
        self.library = library
        self.today = today
        self.people = PeopleLinker(library)
        self.titles = TitleLinker(library)
        self.places = PlaceLinker(library)
        self.total = library.papers.count()

    def link(self, sentence: Sentence, draft: Draft) -> None:
        """Cover every name, date and number of the question with a mention."""
        self._identifiers(sentence)
        self._quotes(sentence, draft)
        self._full_titles(sentence)
        self._people(sentence, draft)
        self._venues(sentence)
        for found in dates.find(sentence.blanked(), self.today):
            sentence.add(Mention("D", found.start, found.end, found.span))
            if found.default:
                phrase = sentence.raw[found.start : found.end]
                draft.note("default", phrase, found.default, "read by today's date")
        for number in numbers.find(sentence.blanked()):
            sentence.add(Mention("N", number.start, number.end, number.value))
        self._affiliations(sentence)
        self._names_of_papers(sentence)

    def paper(self, key: str) -> PaperRef | None:
        """The paper of a citation key or identifier."""
        paper = self.library.papers.by_key(key)
        if paper is None:
            for pattern, scheme in ((_ARXIV, "arxiv"), (_DOI, "doi")):
                match = pattern.fullmatch(key)
                if match:
                    paper = self.library.papers.by_identifier(scheme, match[1])
        return paper and PaperRef(paper.id, paper.key, paper.title)

    def person(self, text: str, draft: Draft) -> PeopleRef | None:
        """Who a stretch that must name a person means; repairs and doubts are noted."""
        found = self.people.resolve(text)
        return found and self.decide(found, text, draft)

    def decide(self, found: Found, written: str, draft: Draft) -> PeopleRef:
        """The person a name most likely means: the others are offered, never merged."""
        first = found.names[0]
        ids = found.ids
        shown = self._name(first.person, first.form)
        if len(ids) > 1:
            draft.note("ambiguous", written, shown, self._others(found))
        elif found.how in ("part", "typo", "initials"):
            kind = "typo" if found.how == "typo" else "alias"
            draft.note(kind, written, shown, f"the author with {_papers(first.papers)}")
        return PeopleRef("named", (first.person,), shown)

    def _name(self, person: int, form: str) -> str:
        known = self.library.people.get([person])
        return known[0].name if known else form

    def _others(self, found: Found) -> str:
        first = found.names[0]
        rest = [n for n in found.names if n.person != first.person]
        seen = dict.fromkeys((n.person, n.form, n.papers) for n in rest)
        listed = ", ".join(f"{form} ({papers})" for _, form, papers in list(seen)[:3])
        more = f" and {len(found.ids) - 4} more" if len(found.ids) > 4 else ""
        return f"{_papers(first.papers)}; also {listed}{more}"

    def best_title(self, hits: Sequence[TitleHit]) -> TitleHit | None:
        """The one paper that a half-remembered title means; None if none or many."""
        if not hits:
            return None
        first = hits[0]
        if first.how in ("full", "name"):
            return first
        lead = first.score - hits[1].score if len(hits) > 1 else 1.0
        return first if first.score >= _SURE and lead >= _MARGIN else None

    def _identifiers(self, sentence: Sentence) -> None:
        for pattern, scheme in ((_DOI, "doi"), (_ARXIV, "arxiv")):
            for match in pattern.finditer(sentence.raw):
                paper = self.library.papers.by_identifier(scheme, match[1].rstrip(".,;)?"))
                if not sentence.free(match.start(), match.end()):
                    continue
                ref = paper and PaperRef(paper.id, paper.key, paper.title)
                tag = "P" if ref else "U"
                value = ref or ("paper", match[0])
                sentence.add(Mention(tag, match.start(), match.end(), value))

    def _quotes(self, sentence: Sentence, draft: Draft) -> None:
        for start, end, inner in sentence.quoted():
            if sentence.free(start, end):
                before = sentence.low[:start].rstrip()
                sentence.add(self._quoted(start, end, inner, before, draft))

    def _quoted(
        self, start: int, end: int, inner: str, before: str, draft: Draft
    ) -> Mention:
        titled = bool(re.search(TITLE_BEFORE, before))
        personal = bool(re.search(PERSON_BEFORE, before))
        parts = words(inner)
        hits = [h for h in self.titles.at_start(parts) if h.length == len(parts)]
        if hits and not personal:
            return Mention("P", start, end, _ref(hits[0]))
        person = None if titled else self.people.exact(parts) or self.people.turned(parts)
        if person is None and personal:
            person = self.people.resolve(inner)
        if person:
            return Mention("A", start, end, self.decide(person, inner, draft))
        place = self.places.venue(parts)
        if place and not titled:
            return Mention("V", start, end, VenueRef(place.name, place.full))
        if len(parts) >= 4 or titled:
            near = self._near_title(inner, draft)
            if near:
                return Mention("P", start, end, near)
        if not titled and not personal and len(parts) <= 4:
            person = self.people.initials(parts)
            if person and len(parts) > 1:
                return Mention("A", start, end, self.decide(person, inner, draft))
        return Mention("Q", start, end, inner)

    def _near_title(self, text: str, draft: Draft) -> PaperRef | None:
        """The paper whose whole title this is but for a slip of the pen."""
        from rapidfuzz import fuzz

        hits = self.titles.resolve(text)
        wanted = " ".join(words(text))
        for hit in hits:
            if fuzz.ratio(wanted, hit.entry.folded) >= 92:
                draft.note("typo", text, hit.entry.title, "the nearest title")
                return _ref(hit)
        return None

    def _full_titles(self, sentence: Sentence) -> None:
        for run in list(sentence.runs()):
            place = 0
            while place < len(run):
                hit = self._title_at(run, place)
                if hit is None:
                    place += 1
                    continue
                last = run[place + hit.length - 1]
                sentence.add(Mention("P", run[place].start, last.end, _ref(hit)))
                place += hit.length

    def _title_at(self, run: Sequence[Word], place: int) -> TitleHit | None:
        """A whole title of four words or more (or all there is) that starts here."""
        hits = self.titles.at_start([w.text for w in run[place : place + 60]])
        for hit in hits:
            whole = hit.length == len(run) and hit.length > 1
            if hit.how == "full" and (hit.length >= 4 or whole):
                return hit
        return None

    def _names_of_papers(self, sentence: Sentence) -> None:
        """Short titles and names before a colon: papers only if a rule wants one (W)."""
        for run in list(sentence.runs()):
            place = 0
            while place < len(run):
                hit = self._name_at(sentence, run, place)
                if hit is None:
                    place += 1
                    continue
                size = hit.length
                first, last = run[place], run[place + size - 1]
                sentence.add(Mention("W", first.start, last.end, _ref(hit)))
                place += size

    def _name_at(
        self, sentence: Sentence, run: Sequence[Word], place: int
    ) -> TitleHit | None:
        hits = self.titles.at_start([w.text for w in run[place : place + 12]])
        if hits and not (hits[0].length == 1 and run[place].text in STOPWORDS):
            return hits[0]
        for size in range(min(4, len(run) - place), 1, -1):
            window = run[place : place + size]
            if _proper(sentence, window):
                hit = self.titles.inside([w.text for w in window])
                if hit:
                    return hit
        return None

    def _people(self, sentence: Sentence, draft: Draft) -> None:
        for run in list(sentence.runs()):
            place = 0
            while place < len(run):
                size = self._person_at(sentence, run, place, draft)
                place += size or 1

    def _person_at(
        self, sentence: Sentence, run: Sequence[Word], place: int, draft: Draft
    ) -> int:
        for size in range(min(5, len(run) - place), 1, -1):
            window = run[place : place + size]
            found = self._person(sentence, window)
            if found:
                start, end = window[0].start, window[-1].end
                if sentence.raw[end : end + 1] == "." and len(window[-1].text) == 1:
                    end += 1
                written = sentence.raw[start:end]
                ref = self.decide(found, written, draft)
                sentence.add(Mention("A", start, end, ref))
                return size
        return 0

    def _person(self, sentence: Sentence, window: Sequence[Word]) -> Found | None:
        gaps = [
            sentence.raw[a.end : b.start]
            for a, b in zip(window, window[1:], strict=False)
        ]
        if any(not re.fullmatch(r"[-.' ]{1,3}|, ", gap) for gap in gaps):
            return None
        parts = [w.text for w in window]
        comma = next((i + 1 for i, gap in enumerate(gaps) if gap == ", "), None)
        if any(_plain(sentence, word) for word in (window[0], window[-1])):
            return None
        if comma is not None:
            if sum(gap == ", " for gap in gaps) > 1:
                return None
            return self.people.turned(parts, comma=comma) or (
                self.people.initials(parts, comma=comma) if _has_initial(parts) else None
            )
        found = self.people.exact(parts)
        if found is None and _has_initial(parts) and "." in sentence.raw[window[0].start : window[-1].end + 1]:
            found = self.people.initials(parts)
        if found is None and len(parts) == 2:
            found = self.people.turned(parts)
        return found

    def _venues(self, sentence: Sentence) -> None:
        for run in list(sentence.runs()):
            place = 0
            while place < len(run):
                size = self._venue_at(sentence, run, place)
                place += size or 1

    def _venue_at(self, sentence: Sentence, run: Sequence[Word], place: int) -> int:
        for size in range(min(14, len(run) - place), 0, -1):
            window = run[place : place + size]
            parts = [w.text for w in window]
            if size > 2 and (parts[0] in STOPWORDS or parts[-1] in STOPWORDS):
                continue
            found = self.places.venue(parts)
            if found and (size > 1 or self._venue_cased(sentence, window[0], found.name)):
                start, end = window[0].start, window[-1].end
                value = VenueRef(found.name, found.full)
                sentence.add(Mention("V", start, end, value))
                return size
        return 0

    def _venue_cased(self, sentence: Sentence, word: Word, name: str) -> bool:
        """A short name is a venue as written, or where it is no common word."""
        if sentence.raw[word.start : word.end] == name and not name.islower():
            return True
        if word.text in STOPWORDS:
            return False
        before = sentence.low[: word.start].rstrip().rpartition(" ")[2]
        after = sentence.low[word.end :].lstrip().partition(" ")[0].strip("?.,'")
        cued = before in ("in", "at", "to", "for") or after in ("papers", "paper", "conference")
        common = self.library.names.frequency(word.text)
        return cued or common * 1000 < max(1, self.total)

    def _affiliations(self, sentence: Sentence) -> None:
        for run in list(sentence.runs()):
            place = 0
            while place < len(run):
                size = self._place_at(sentence, run, place)
                place += size or 1

    def _place_at(self, sentence: Sentence, run: Sequence[Word], place: int) -> int:
        for size in range(min(5, len(run) - place), 0, -1):
            window = run[place : place + size]
            start, end = window[0].start, window[-1].end
            text = sentence.raw[start:end]
            category = self.places.category(text) if "." in text else None
            if category:
                sentence.add(Mention("C", start, end, category.name))
                return size
            found = self.places.affiliation([w.text for w in window])
            if found and not (size == 1 and window[0].text in STOPWORDS):
                sentence.add(Mention("F", start, end, found.name))
                return size
        return 0


def _proper(sentence: Sentence, window: Sequence[Word]) -> bool:
    """Words that look like a name: one has a digit, or all but none is a plain word."""
    if window[0].text in STOPWORDS or window[-1].text in STOPWORDS:
        return False
    written = sentence.raw[window[0].start : window[-1].end]
    return any(c.isdigit() for c in written) or bool(re.search(r"[a-z][A-Z]|[A-Z]{2}", written))


def _plain(sentence: Sentence, word: Word) -> bool:
    """A function word written as one: "he", but not "He" or the initial "S."."""
    if word.text not in STOPWORDS:
        return False
    written = sentence.raw[word.start : word.end]
    return written.islower() or len(written) == 1 and not written.isupper()


def _ref(hit: TitleHit) -> PaperRef:
    return PaperRef(hit.entry.paper, hit.entry.key, hit.entry.title)


def _papers(count: int) -> str:
    return "1 paper" if count == 1 else f"{count} papers"


def _has_initial(parts: Sequence[str]) -> bool:
    return any(len(part) == 1 for part in parts)
