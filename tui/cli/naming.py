"""The papers and people that the words of a command name, each exactly one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli.choosing import named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.library import Library
    from store.models import Paper, Person

_SHOWN = 5


def papers(words: Iterable[str], library: Library) -> list[Paper]:
    """The papers of these keys or identifiers; raises UsageError for any other word."""
    return [paper(word, library) for word in words]


def paper(word: str, library: Library) -> Paper:
    """The paper of a key or an identifier."""
    found = named(word.strip(), library)
    if found is None:
        raise UsageError(f"No paper has the key or identifier {word!r}.")
    return found


def people(text: str, library: Library) -> list[Person]:
    """Those who go by a name, in full or by words of it, or have an ORCID."""
    from store.author_ids import orcid

    number = orcid(text)
    found = library.people.by_id("orcid", number) if number else []
    found = found or library.people.by_name(text)
    if found:
        return found
    from store.text import words

    fitting = library.names.people_fitting(words(text))
    return library.people.get(dict.fromkeys(name.person for name in fitting))


def person(text: str, library: Library) -> Person:
    """The one person of a name; raises UsageError where it is nobody's or several's."""
    found = people(text, library)
    exact = [one for one in found if one.name == text] or found
    if len(exact) == 1:
        return exact[0]
    if not found:
        raise UsageError(f"Nobody here is called {text!r}.")
    names = ", ".join(f'"{one.name}"' for one in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    raise UsageError(f"{text!r} may be {names}{more}: name one of them in full.")
