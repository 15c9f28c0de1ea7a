"""What a search may ask instead: the sentence that says it, where no paper holds it.

"Carbon emitted by the ten-trillion-token run?" is read as a search for its words; if
papers hold but some of them, it asks what a paper says. So does a claim, and a
comparison of which no side is a paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms import wanted
from assistant.understanding.grammar import contents as grammar
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, speaks
from assistant.understanding.reading import Constraint, Parse
from store.text import fold, spans, words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.mask import Mask

LEAST: Final = 3
"""Telling words from which on a question says what is looked for."""
_COMPARE: Final = "answer.compare"
_KEPT: Final = ("date", "affiliation")
"""What papers must meet, whatever is asked of them."""
_CLAIMS: Final = "that|contradict|refute|challenge|disprove|confirm|support"
"""One of these is in each question for the paper that makes a claim."""


def otherwise(mask: Mask, draft: Draft) -> Parse | None:
    """The open question in a search or in a comparison; None where it is none."""
    compares = draft.intent == _COMPARE
    if not (compares or draft.intent in ("", "papers.find")):
        return None
    text, asked = telling(mask.raw), f" {fold(mask.raw)} "
    if len(text) < LEAST + compares or any(
        c.slot == "paper" for c in draft.constraints
    ):
        return None
    claims = speaks(asked, _CLAIMS) and bounded(grammar.CLAIMED).search(asked)
    if not (claims or compares or _asks(asked, mask, draft)):
        return None
    kept = (one for one in draft.constraints if one.slot in _KEPT)
    return Parse(
        "answer.passage",
        measure="evidence" if claims else _measure(asked),
        constraints=(*kept, Constraint("topic", " ".join(text))),
        wants=tuple(wanted.things(asked)),
    )


def _asks(asked: str, mask: Mask, draft: Draft) -> bool:
    """Whether a question is asked, and not for papers or people."""
    operated = any(one.tag == "K" for one in mask.table.values())
    if operated or draft.second or draft.rank:
        return False
    slots = ("topic", *_KEPT)
    plain = all(c.slot in slots and not c.negated for c in draft.constraints)
    opened = "?" in mask.raw or bounded(grammar.OPENS).search(asked)
    return bool(plain and opened and not bounded(grammar.OF_PAPERS).search(asked))


def _measure(asked: str) -> str:
    match = bounded(grammar.WAYS).search(asked)
    if match is None:
        return "how" if bounded(grammar.WHAT_WAY).search(asked) else _which(asked)
    return match.group()


def _which(asked: str) -> str:
    """Whether a thing is asked for by its noun, which the answer must hold then."""
    match = bounded(r"(?:in|at|on|from) (?:what|which) (?P<x>[a-z-]+)").search(asked)
    return "which" if match and match["x"] not in grammar.GENERIC else "is"


def telling(raw: str) -> list[str]:
    """The telling words of a question, as written: capitals tell a name."""
    written = (raw[one.start : one.end] for one in spans(raw))
    return [
        word
        for word in written
        if all(w not in STOPWORDS and w not in grammar.FRAMING for w in words(word))
    ]
