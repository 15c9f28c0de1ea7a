"""Which thing a work used: a sentence answers only where it names such a thing.

"Which text embedding model does X use" is not answered by a sentence that speaks of
embedding and of a model: the two must stand together, or an instance be named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.quotes.word_overlap import instance
from assistant.understanding.grammar.contents import GENERIC
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded
from store.text import fold, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Callable

_USED: Final = (
    r"(?:which|what) (?P<x>(?:[a-z][\w-]* ){1,4}?)(?:do|does|did|was|were|is|are|has"
    r"|have) (?:[^?]*? )?(?:use|uses|used|employ\w*|run|runs|ran|running|timed|deployed"
    r"|hosted|chosen|picked|adopt\w*)"
)
"""Asks for the thing `x` that somebody used."""
THINGS: Final = frozenset(stems(
    "gpu dataset data benchmark license licence architecture optimizer loss hardware"
    " language corpus metric tokenizer activation schedule backend simulator format"
))  # fmt: skip
"""What an abstract names by its noun where it names it at all."""
_OF: Final = frozenset(("kind", "kinds", "sort", "sorts", "type", "types", "of"))
_APART: Final = 2
"""Words that may stand between a kind of thing and what is said of it."""


def named(question: str) -> Callable[[str], bool] | None:
    """What tells the sentences that name the thing asked for; None where none is."""
    match = bounded(_USED).search(fold(question))
    said = words(match["x"]) if match else []
    said = [word for word in said if word not in _OF and word not in STOPWORDS]
    if not said or said[-1] in GENERIC:
        return None
    if THINGS.intersection(map(stem, said)):
        tools = [word for word in said if word.rstrip("s").endswith("er")]
        return (lambda text: any(_stands(w, text) for w in tools)) if tools else None
    head, before = stem(said[-1]), [stem(word) for word in said[:-1]]

    def names(sentence: str) -> bool:
        if instance(head, sentence):
            return True
        found = stems(sentence)
        places = [at for at, one in enumerate(found) if one == head]
        return any(
            not before or set(before) & set(found[max(0, at - _APART) : at])
            for at in places
        )

    return names


def _stands(word: str, sentence: str) -> bool:
    """Whether a tool is named by its own word, or by an instance of it.

    Its stem is also that of what it works on: a tokenizer is no token.
    """
    plain = word.rstrip("s")
    return instance(stem(word), sentence) or any(
        one.rstrip("s") == plain for one in words(sentence)
    )
