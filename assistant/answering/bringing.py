"""The one paper that brings a thing that is named by its short form: "QAD"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering import artefacts
from assistant.answering.kinship import shorts
from assistant.answering.passages import Passage
from assistant.answering.quoting import best_about
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from store.models import Paper

READ: Final = 10
"""Papers that hold the name and are looked at."""


def brought(terms: Sequence[str], asked: Asked) -> Paper | None:
    """The paper whose own artefact goes by some stems; None if none or several."""
    if not terms:
        return None
    best = best_about(terms, asked, every=True, most=READ)
    read = [Passage(*text) for text in asked.library.papers.texts(best)]
    found = [text.paper for text in read if _brings(text, set(terms))]
    return asked.library.papers.get(found)[0] if len(found) == 1 else None


def _brings(passage: Passage, terms: set[str]) -> bool:
    """Whether a paper's own artefact goes by some words, or by their short form."""
    names = [stems(name) for name in artefacts.of(passage)]
    if any(terms <= set(name) and name[0] in terms for name in names if name):
        return True
    known, title = shorts(passage.abstract), set(stems(passage.title))
    return all(term in known and known[term] <= title for term in terms)


def all_named(asked: Asked) -> list[Paper]:
    """The papers a question names, and those that bring what it names otherwise."""
    terms = [stems(term) for term in asked.parse.terms]
    also = [paper for one in terms if (paper := brought(one, asked))]
    return list({paper.id: paper for paper in [*asked.named, *also]}.values())
