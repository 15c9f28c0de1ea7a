"""The one paper that brings a thing that is named by its short form: "QAD"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.quotes.quoting import best_about
from assistant.answering.reading import artefacts, names
from assistant.answering.reading.passages import Passage
from assistant.answering.reading.variants import shorts
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from store.models import Paper

READ: Final = 10
"""Papers that hold the name and are looked at."""
NOMINATED: Final = 4 * READ
"""Of so many: who brings a thing names it often."""


def brought(terms: Sequence[str], asked: Asked) -> Paper | None:
    """The paper whose own artefact goes by some stems; None if none or several."""
    if not terms:
        return None
    best = best_about(terms, asked, every=True, most=READ, nominated=NOMINATED)
    read = [Passage(*text) for text in asked.library.papers.texts(best)]
    found = [text.paper for text in read if _brings(text, set(terms))]
    return asked.library.papers.get(found)[0] if len(found) == 1 else None


def _brings(passage: Passage, terms: set[str]) -> bool:
    """Whether a paper's own artefact goes by some words, or by their short form."""
    own = [stems(name) for name in artefacts.of(passage)]
    if any(terms <= set(name) and name[0] in terms for name in own if name):
        return True
    known, title = shorts(passage.abstract), set(stems(passage.title))
    return all(term in known and known[term] <= title for term in terms)


def all_named(asked: Asked) -> list[Paper]:
    """The papers a question names, and those that bring what it names otherwise."""
    also = [paper for term in asked.parse.terms if (paper := named_by(term, asked))]
    return list({paper.id: paper for paper in [*asked.named, *also]}.values())


def named_by(term: str, asked: Asked) -> Paper | None:
    """The one paper that brings what goes by a name, or something it is a part of."""
    return brought(stems(term), asked) or member_of(term, asked)


def member_of(name: str, asked: Asked) -> Paper | None:
    """The one paper whose own artefact a name continues: "Hymba-1.5B-Base"."""
    terms = stems(name)
    near = asked.sources.index.near(terms, 0) if len(terms) > 1 else frozenset()
    if not 0 < len(near) <= READ:
        return None
    read = [Passage(*text) for text in asked.library.papers.texts(sorted(near))]
    found = [text.paper for text in read if _continued(text, names.words(name))]
    return asked.library.papers.get(found)[0] if len(found) == 1 else None


def _continued(passage: Passage, wanted: Sequence[str]) -> bool:
    own = (names.words(name) for name in artefacts.of(passage))
    return any(names.relation(one, wanted) is not names.Match.OTHER for one in own)
