"""Finding the library's names in a question, in a fixed order, longest first.

Quoted stretches, identifiers and full titles come before dates and numbers,
so that "Nemotron-4 340B" or "SIMMC 2.1 Track at DSTC 11" is never read as a
limit or a year; people and places come last, over what is left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.models import Alternative
from assistant.understanding import dates, numbers
from assistant.understanding.grammar.calendar import FULL_MONTHS
from assistant.understanding.linking import (
    decision,
    identifiers,
    quoted,
    scan,
    searching,
)
from assistant.understanding.linking.finding import Finder
from assistant.understanding.linking.lexicon import Lexicon
from assistant.understanding.linking.people import PeopleLinker
from assistant.understanding.linking.places import PlaceLinker
from assistant.understanding.linking.titles import TitleLinker
from assistant.understanding.mask import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from assistant.understanding.draft import Draft
    from assistant.understanding.linking.people import Found
    from assistant.understanding.linking.titles import TitleHit
    from assistant.understanding.reading import PaperRef, PeopleRef
    from assistant.understanding.sentence import Sentence
    from store.library import Library


def _as_word(phrase: str, draft: Draft) -> None:
    """A month without a year may be but a word: that reading is offered."""
    word = phrase.lower().split()[-1]
    if word in FULL_MONTHS.split("|"):
        draft.alternatives.append(
            Alternative(f"topic:{word}", "the word, not the month")
        )


_SURE = 0.55
"""A half-remembered title must agree at least this much, and lead by `_MARGIN`."""
_MARGIN = 0.08


class Linker:
    """All linkers of one library, and the day it is."""

    def __init__(self, library: Library, today: date) -> None:
        self.library = library
        self.today = today
        self.lexicon = Lexicon(library.names)
        self.people = PeopleLinker(library, self.lexicon)
        self.titles = TitleLinker(library, self.lexicon)
        self.places = PlaceLinker(library)
        self.total = library.papers.total

    def link(self, sentence: Sentence, draft: Draft) -> bool:
        """Cover every name, date and number of the question with a mention.

        True where it is a search that says at length what the papers are about.
        """
        find = Finder(self, draft)
        identifiers.cover(sentence, self.library)
        quoted.cover(sentence, self, draft)
        find.learn(sentence)
        scan.cover(sentence, find.title)
        find.look_ahead(sentence)
        scan.cover(sentence, find.person)
        scan.cover(sentence, find.venue)
        self._dates(sentence, draft)
        for number in numbers.find(sentence.blanked()):
            tag = "B" if number.of_authors else "N"
            sentence.add(Mention(tag, number.start, number.end, number.value))
        scan.cover(sentence, find.place)
        scan.cover(sentence, find.name)
        return searching.loosen(sentence)

    def _dates(self, sentence: Sentence, draft: Draft) -> None:
        for found in dates.find(sentence.blanked(), self.today):
            if re.search(r"\w-$", sentence.raw[: found.start]):
                continue
            sentence.add(Mention("D", found.start, found.end, found.span))
            if found.default:
                phrase = sentence.raw[found.start : found.end]
                draft.note("default", phrase, found.default, "read by today's date")
                _as_word(phrase, draft)

    def paper(self, key: str) -> PaperRef | None:
        """The paper of a citation key or identifier."""
        return identifiers.paper(key, self.library)

    def person(self, text: str, draft: Draft) -> PeopleRef | None:
        """Who a stretch that must name a person means; repairs and doubts are noted."""
        if by_id := identifiers.bearer(text, self.library):
            return by_id
        found = self.people.resolve(text)
        return self.decide(found, text, draft) if found else None

    def decide(self, found: Found, written: str, draft: Draft) -> PeopleRef:
        """The person a name most likely means."""
        return decision.decide(found, written, self.library, draft)

    def best_title(self, hits: Sequence[TitleHit]) -> TitleHit | None:
        """The one paper that a half-remembered title means; None if none or many."""
        if not hits:
            return None
        first = hits[0]
        if first.how in ("full", "name"):
            return first
        lead = first.score - hits[1].score if len(hits) > 1 else 1.0
        return first if first.score >= _SURE and lead >= _MARGIN else None
