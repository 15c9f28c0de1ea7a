"""Whether words that are the name of a venue or an affiliation are meant as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking import small_words
from assistant.understanding.patterns import exact
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker
    from assistant.understanding.linking.places import Place
    from assistant.understanding.sentence import Sentence
    from store.text import Word

LARGE = 10_000
"""From so many papers on, a place or a title of common words may be a mistake."""
_OF_A_PLACE = r"\b(?:from|at|by)(?: the)?\W*$"
_BEFORE_VENUE = ("in", "at", "to", "for")


def venue(sentence: Sentence, word: Word, place: Place, linker: Linker) -> bool:
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
    if before in _BEFORE_VENUE or after in small_words.AFTER_VENUE:
        return True
    common = linker.lexicon.frequency(word.text)
    return common * 1000 < max(1, linker.total) or common < place.papers


def affiliation(
    sentence: Sentence, start: int, written: str, place: Place, linker: Linker
) -> bool:
    """Common words are an affiliation where written as one, or of many papers.

    Cut lines leave "Text" and "Machine Learning" among the affiliations of a
    large library: there they must stand where an affiliation does.
    """
    parts, large = words(written), linker.total >= LARGE
    if len(parts) == 1 and parts[0] in STOPWORDS:
        return False
    as_written = not written.islower() and written == place.name
    if not large and (as_written or len(parts) > 1):
        return True
    common = min(map(linker.lexicon.frequency, parts))
    if common * 1000 < max(1, linker.total) or common < place.papers:
        return True
    return as_written and bool(exact(_OF_A_PLACE).search(sentence.low[:start]))
