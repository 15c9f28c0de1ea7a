"""Names that a search of the literature holds by chance are words of what it is about.

In a large library "cloud" is an affiliation, "Study" a paper and "natural language
generation" a workshop; "Could you recommend a study of point cloud registration ..."
names none of them. Where many words say what papers are wanted, a name counts only
in its own place: "at ACL", "by Kim", "from Google", in quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import asking_words, searches
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import exact
from store.text import stem

if TYPE_CHECKING:
    from assistant.understanding.mask import Mention
    from assistant.understanding.sentence import Sentence

ENOUGH = 4
"""A search is told by so many words that say what it is about."""


def loosen(sentence: Sentence) -> bool:
    """Whether a question asks for papers and says at length what about; if so, the
    words of what is searched for that were taken for names are given back."""
    if not exact(searches.OPENING).match(sentence.low):
        return False
    chance = _by_chance(sentence)
    if _told(sentence, chance) < ENOUGH:
        return False
    sentence.mentions = [one for one in sentence.mentions if one not in chance]
    return True


def _by_chance(sentence: Sentence) -> list[Mention]:
    return [one for one in sentence.mentions if not _placed(sentence, one)]


def _told(sentence: Sentence, chance: list[Mention]) -> int:
    """How many words say what the papers are about, those of doubtful names too.

    Those of a whole title do not: a paper may be meant that says all that is told.
    """
    firm = [one for one in sentence.mentions if one not in chance or one.tag == "P"]
    dull = asking_words.stems()
    return sum(
        word.text not in STOPWORDS
        and stem(word.text) not in dull
        and not any(one.start <= word.start < one.end for one in firm)
        for word in sentence.words
    )


def _placed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands where only a name of its kind does."""
    before = sentence.low[: mention.start].rstrip(" (")
    after = sentence.low[mention.end :]
    written = sentence.raw[mention.start : mention.end]
    if mention.tag == "W":
        return bool(exact(searches.BEFORE_NAME).search(before))
    if mention.tag == "P":
        return (
            " " not in written
            or written[0] in searches.QUOTES
            or before[-1:] in searches.QUOTES
            or bool(exact(searches.BEFORE_PAPER).search(before))
        )
    if mention.tag == "F":
        return bool(exact(searches.BEFORE_PLACE).search(before))
    if mention.tag == "V":
        return _venue(before, after, written)
    return True


def _venue(before: str, after: str, written: str) -> bool:
    """As in "at ACL", "EMNLP papers", "published in computational linguistics"."""
    if exact(searches.OF_A_VENUE).search(before):
        return True
    if written.islower() and " " in written:
        return False
    if exact(searches.PAPERS_OF).search(before):
        return True
    if exact(searches.AFTER_VENUE).match(after):
        return True
    alone = exact(searches.IN).search(before)
    return bool(alone and not exact(searches.GOES_ON).match(after))
