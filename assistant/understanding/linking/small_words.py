"""Names of which a word is as small as any: "yulan he", "an wang", "news", "legal"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking import written as how
from assistant.understanding.linking.scan import Hit, bounds
from assistant.understanding.mask import Mention
from assistant.understanding.topical import known_phrase

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.linking.people import Known
    from assistant.understanding.linking.places import Place
    from assistant.understanding.sentence import Run, Sentence

AFTER_VENUE: Final = ("papers", "paper", "conference")
"""Words behind a venue's name."""
_HARDLY: Final = 5
"""A word in so few texts is rather a name's."""


def name(
    sentence: Sentence,
    run: Run,
    place: int,
    linker: Linker,
    draft: Draft,
    people: Known | None,
) -> Hit | None:
    """As in "an wang", "yulan he": a whole name of a word that texts hardly use."""
    window = run.words[place : place + 2]
    if len(window) < 2 or len(how.gaps(sentence, window)) < 1:
        return None
    parts = run.texts[place : place + 2]
    plain = [how.plain(sentence, word) for word in window]
    told = [word for word, small in zip(parts, plain, strict=True) if not small]
    if len(told) != 1 or linker.lexicon.frequency(told[0]) > _HARDLY:
        return None
    found = linker.people.exact(parts, people)
    if found is None:
        return None
    start, end = bounds(window)
    ref = linker.decide(found, sentence.raw[start:end], draft)
    return Hit(2, Mention("A", start, end, ref))


def of_a_topic(
    sentence: Sentence, run: Run, place: int, venue: Place, linker: Linker
) -> bool:
    """As in "news translation": a small word that begins a phrase of titles."""
    word, following = run.texts[place], run.texts[place + 1 : place + 2]
    small = sentence.raw[run.words[place].start : run.words[place].end].islower()
    if not small or linker.lexicon.frequency(word) <= venue.papers:
        return False
    if not following or following[0] in STOPWORDS or following[0] in AFTER_VENUE:
        return False
    return following[0].isalpha() and known_phrase((word, *following), linker)
