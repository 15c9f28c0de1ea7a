"""What arXiv's formats share: its venue, notes, text with LaTeX, and told errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.bibtex.values import to_unicode
from store.importers.bibtex.venues import Venue
from store.importers.json_items.values import text
from store.importers.latex import plain_text

if TYPE_CHECKING:
    from store.importers.draft import Draft

ARXIV = Venue("arXiv", "arXiv")
_ACCENTED = re.compile(
    r"\{?\\(?:[\"'`^~=.]\s*\{?\\?[A-Za-z]\}?|[uvHckr]\s*\{\\?[A-Za-z]\}"
    r"|(?:ss|[oOlL]|ae|AE|oe|OE|aa|AA)(?:\{\}|\b\s?))\}?"
)
_MARKUP = re.compile(r"\\(?:emph|textit|textbf|texttt|textsc|text|mbox)\s*\{([^{}]*)\}")


def put_notes(found: Draft, *notes: object) -> None:
    """Where it was published, and what the authors remark."""
    said = [unicode_text(text(note)) for note in notes]
    found.fields["note"] = "; ".join(filter(None, said))


def unicode_text(said: str) -> str:
    r"""arXiv's text on one line: accents and symbols as Unicode, formulas as written.

    A tilde stays: in an abstract it means "about".
    """
    said = " ".join(said.split())
    if "\\" in said:
        said = _ACCENTED.sub(lambda match: to_unicode(match[0]), said)
        said = _MARKUP.sub(r"\1", said)
    return plain_text(said)


def check_answer(title: str, id_: str, summary: str) -> None:
    """Raise RecordError where an entry of an answer says what went wrong."""
    if "/api/errors" in id_ or (title == "Error" and "arxiv.org/abs" not in id_):
        raise RecordError(
            f"arXiv answered with an error: {summary or 'no reason given'}"
        )
