"""Which person a name means where it fits several: the likeliest, the others told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.reading import PeopleRef

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linking.people import Found
    from store.library import Library
    from store.models import Name

_OTHERS = 3
"""How many namesakes are offered."""


def decide(found: Found, written: str, library: Library, draft: Draft) -> PeopleRef:
    """The person with most papers; the others are offered, never merged."""
    first = found.names[0]
    shown = _name(first.person, first.form, library)
    ref = PeopleRef("named", (first.person,), shown)
    if len(found.ids) > 1:
        draft.note("ambiguous", written, shown, _others(found))
        for other in _namesakes(found):
            who = PeopleRef(
                "named", (other.person,), _name(other.person, other.form, library)
            )
            why = f"“{written}” may mean {who.name} ({_papers(other.papers)})"
            draft.namesakes.append((ref, who, why))
    elif found.how in ("part", "typo", "initials"):
        why = f"the author with {_papers(first.papers)}"
        draft.note("typo" if found.how == "typo" else "alias", written, shown, why)
    return ref


def _name(person: int, form: str, library: Library) -> str:
    return library.names.shown(person) or form


def _namesakes(found: Found) -> list[Name]:
    """The next likeliest people, one name form of each."""
    rest = [name for name in found.names if name.person != found.names[0].person]
    return list({name.person: name for name in reversed(rest)}.values())[::-1][:_OTHERS]


def _others(found: Found) -> str:
    first = found.names[0]
    listed = [f"{name.form} ({name.papers})" for name in _namesakes(found)]
    more = len(found.ids) - 1 - _OTHERS
    tail = f" and {more} more" if more > 0 else ""
    return f"{_papers(first.papers)}; also {', '.join(listed)}{tail}"


def _papers(count: int) -> str:
    return "1 paper" if count == 1 else f"{count} papers"
