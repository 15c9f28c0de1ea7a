"""The people of a JSON item: texts, objects of name parts, or one text for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from store.author_ids import dblp
from store.importers.author_ids import ids_of, moved
from store.importers.json_items.name_lists import (
    OTHERS,
    TRAILING,
    names_in,
    one_name,
    pubmed_name,
)
from store.importers.json_items.values import text, texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.importers.author_ids import AuthorIds

_GIVEN = (
    "given", "firstName", "first", "first_name", "firstname", "givenName", "given_name",
    "forename", "foreName", "ForeName", "fore_name", "given-names", "given_names",
    "first-name", "GivenName",
)  # fmt: skip
_MIDDLE = ("middle", "middle_name", "middleName")
_FAMILY = (
    "family", "lastName", "last", "last_name", "lastname", "surname", "familyName",
    "family_name", "LastName", "last-name", "FamilyName",
)  # fmt: skip
_PARTICLES = ("dropping-particle", "non-dropping-particle", "particle")
_WHOLE = (
    "literal", "full_name", "fullName", "fullname", "name", "display_name",
    "displayName", "authname", "author_name", "authorName", "raw_author_name", "text",
    "raw", "value", "#text", "$", "_", "label", "collectiveName", "@name", "Name",
    "preferred_name", "creatorName",
)  # fmt: skip
_AS_IT_IS = frozenset({"literal", "collectiveName"})
_NESTED = ("author", "person", "name", "creator", "profile", "info", "content")
_EMPLOYERS = (
    "affiliation", "affiliations", "institution", "institutions", "org", "organization",
    "aff", "raw_affiliation_strings", "raw_affiliation_string",
)  # fmt: skip
_ROLES = ("creatorType", "role", "creator_type")
_SECOND_ROLES = frozenset({
    "editor", "translator", "contributor", "serieseditor", "bookauthor", "reviewer",
    "reviewedauthor", "commenter", "attorneyagent", "counsel", "cosponsor", "producer",
    "castmember", "guest", "recipient", "wordsby", "scriptwriter", "advisor",
})  # fmt: skip


class People(NamedTuple):
    """Names in display form, whether they are all, and where they work."""

    names: list[str]
    complete: bool = True
    affiliations: tuple[str, ...] = ()
    ids: Sequence[tuple[int, str, str]] = ()
    """Of the names: which of them, and the id."""


def people(value: object) -> People:
    """The people of a field; editors and translators are left out beside authors."""
    if isinstance(value, str):
        return _of_names(names_in(value), [])
    if isinstance(value, dict):
        value = _unfolded(value)
    if not isinstance(value, list):
        return People([])
    if len(value) == 1 and isinstance(value[0], str) and _is_list(value[0]):
        return _of_names(names_in(value[0]), [])
    return _of_list(value)


def _is_list(text: str) -> bool:
    return ";" in text or " and " in text or text.count(",") > 1


def _unfolded(value: dict[str, Any]) -> list[Any]:
    """An object that holds the list ({"author": [...]}), or is one person."""
    for name in ("author", "authors", "creator", "name", "value"):
        inside = value.get(name)
        if isinstance(inside, list):
            return inside
    inside = [one for one in value.values() if isinstance(one, dict)]
    numbered = len(inside) == len(value) > 0 and all(key.isdigit() for key in value)
    return inside if numbered else [value]


def _of_list(value: list[Any]) -> People:
    if all(type(one) is str for one in value):
        return _of_names(list(map(one_name, value)), [], _of_dblp(value))
    employers: list[str] = []
    names: list[str] = []
    ids: AuthorIds = []
    chosen = [one for one in value if not _is_second(one)]
    for one in chosen or value:
        if type(one) is str:
            names.append(one_name(one))
        elif isinstance(one, dict):
            ids += [(len(names), *id_) for id_ in ids_of(one)]
            names.append(person(one))
            employers += affiliations(one)
        elif isinstance(one, list):
            names.append(_of_parts_list(one))
    return _of_names(names, employers, ids)


def _of_names(
    names: list[str], employers: list[str], ids: AuthorIds | None = None
) -> People:
    """The names without the sign, at the end, that there are more."""
    kept = [name for name in names if name]
    ids = moved(ids, names) if ids else []
    last = kept[-1] if kept else ""
    if not last.endswith(("l", "l.", "s", "s.", "…", "...", "]", "alii")):
        return People(kept, True, tuple(employers), ids)
    cut = "" if OTHERS.fullmatch(last) else TRAILING.sub("", last)
    kept[-1:] = [cut] if cut else []
    return People(kept, cut == last, tuple(employers), ids)


def _of_dblp(names: list[str]) -> AuthorIds:
    """Names that end in a digit may be those that DBLP numbers."""
    numbered = [(at, "dblp", one) for at, one in enumerate(names) if one[-1:].isdigit()]
    return [one for one in numbered if dblp(one[2])]


def _is_second(one: object) -> bool:
    return _role(one) in _SECOND_ROLES


def are_editors(value: object) -> bool:
    """Whether the people of a field are editors, all of them, and say so."""
    return isinstance(value, list) and {_role(one) for one in value} == {"editor"}


def _role(one: object) -> str:
    if not isinstance(one, dict):
        return ""
    role = next((one[name] for name in _ROLES if isinstance(one.get(name), str)), "")
    return role.lower().replace(" ", "")


def _of_parts_list(parts: list[Any]) -> str:
    """arXiv's [family, given, suffix, affiliation ...]."""
    family, given, suffix = ([text(part).strip() for part in parts[:3]] + [""] * 3)[:3]
    return " ".join(filter(None, (given, family, suffix)))


def person(value: Mapping[str, Any], depth: int = 0) -> str:
    """One person's name in display form, from an object of any of the common shapes."""
    family = _first(value, _FAMILY)
    given = " ".join(filter(None, (_first(value, _GIVEN), _middle(value))))
    if not (family and given):
        for name in _WHOLE:
            if isinstance(whole := value.get(name), str) and whole.strip():
                if name in _AS_IT_IS:
                    return whole.strip()
                return pubmed_name(whole) if "authtype" in value else one_name(whole)
    if family or given:
        particles = " ".join(_first(value, (name,)) for name in _PARTICLES).strip()
        suffix = _first(value, ("suffix",))
        return " ".join(filter(None, (given, particles, family, suffix)))
    for name in _NESTED:
        inside = value.get(name)
        if isinstance(inside, dict) and depth < 3:
            return person(inside, depth + 1)
    return _first(value, ("alternateName", "alias"))


def _first(value: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        if found := value.get(name):
            return found.strip() if isinstance(found, str) else text(found).strip()
    return ""


def _middle(value: Mapping[str, Any]) -> str:
    for name in _MIDDLE:
        if found := value.get(name):
            return " ".join(texts(found))
    return ""


def affiliations(value: Mapping[str, Any]) -> list[str]:
    """Where a person works, from the object that names them."""
    found: list[str] = []
    for name in _EMPLOYERS:
        if inside := value.get(name):
            found += texts(inside)
            break
    return found
