"""When two records are one work, and two names one person.

| two records are one work when                        | unless                      |
| ---------------------------------------------------- | --------------------------- |
| a registry gives both the same identifier            | neither a title word nor an |
|                                                      | author's family is shared   |
| both are of author pages and share the title         | they conflict               |
| they share a title of four words or more, the first  | they conflict, are more     |
| author's family name or a whole name, or one of them | than 3 years apart, or the  |
| names nobody and the years are the same              | title is front matter       |
| they share a shorter title and the year, and one     | they conflict, or the title |
| list of authors begins with the other                | is front matter ("Preface") |

Two records conflict when a registry gives them different identifiers, or when
one source lists both at different venues. Titles are compared by `text.key_of`.
A work is a connected component of this relation over all records, so the order
of import cannot matter. Two names are one person when their `name_key` is the
same, but for what the ids of authors say (`store.bearing`). What the reader decides
outranks all: `store.clustering` for works, `store.namesakes` for people.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from store.text import fold, key_of

if TYPE_CHECKING:
    from store.stated import Stated

    class Identified(Protocol):
        """Something with identifiers as a source states them."""

        @property
        def identifiers(self) -> tuple[tuple[str, str], ...]:
            """Scheme and value of each."""


IDENTIFYING = frozenset({
    "doi", "arxiv", "acl", "openalex", "s2", "corpusid", "mag", "pmid", "pmcid",
    "dblp", "openreview", "hal", "ads",
})  # fmt: skip
"""Schemes in which one value means one work; an ISBN or a URL does not."""

_EXCLUSIVE = ("doi", "arxiv", "acl")
"""Schemes in which one work has one value."""

_PREPRINT_DOI = ("10.48550/", "10.1101/", "10.2139/", "10.31234/", "10.21203/")
"""A preprint's DOI says nothing against the DOI of the published version."""

ARXIV_DOI = "10.48550/arxiv."
"""What the DOIs that arXiv gives begin with."""

_PREPRINT_VENUES = frozenset(
    {"arxiv", "corr", "biorxiv", "medrxiv", "ssrn", "preprint"}
)
_FRONT_MATTER = frozenset({
    "preface", "introduction", "foreword", "editorial", "author index", "front matter",
    "message from the chairs", "message from the program chairs", "book reviews",
    "book review", "index", "conclusion", "translation", "abstracts", "invited talk",
    "keynote", "obituary", "erratum", "corrigendum", "briefly noted", "back matter",
    "table of contents", "contents", "title page", "copyright", "frontispiece",
    "guest editorial", "editorial board", "editorial note", "from the editor",
    "from the editors", "letter from the editor", "editors introduction",
    "editor s introduction", "guest editors introduction", "introductory remarks",
    "message from the general chair", "message from the general chairs",
    "message from the program chair", "message from the organizers", "welcome",
    "welcome message", "opening remarks", "closing remarks", "prologue", "epilogue",
    "acknowledgments", "acknowledgements", "list of reviewers", "reviewers",
    "organizing committee", "program committee", "organization", "committees",
    "keynotes", "invited talks", "in memoriam", "errata", "addendum", "news",
    "announcements", "call for papers", "subject index", "panel", "panel discussion",
    "overview", "summary", "concluding remarks", "conclusions", "discussion",
})  # fmt: skip
_NUMBERED = re.compile(r"(?: (?:to )?(?:the )?(?:volume|vol|issue|part|\d+))+$")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th"})
"""What follows a family name and is none, folded."""
_YEARS_APART = 3
_LONG_TITLE = 4
_ARXIV_PREFIX = re.compile(
    r"^(?:https?://)?(?:www\.)?(?:arxiv\.org/(?:abs|pdf)/|arxiv:)"
)
_ARXIV_TAIL = re.compile(r"(?:v\d+)?(?:\.pdf)?$")
_NAMES = 1 << 16
"""Names whose keys are remembered: most people wrote more papers than one."""
_DOI_PREFIX = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)")


def normal_identifier(scheme: str, value: str) -> tuple[str, str]:
    """Scheme and value for comparison: no resolver, no version, no case."""
    scheme, value = scheme.lower(), value.strip().lower()
    if scheme == "doi":
        value = value if value.startswith("10.") else _DOI_PREFIX.sub("", value)
    elif scheme == "arxiv" and not value.replace(".", "", 1).isdecimal():
        value = _ARXIV_TAIL.sub("", _ARXIV_PREFIX.sub("", value))
        area, slash, number = value.partition("/")
        value = area.partition(".")[0] + "/" + number if slash else value
    return scheme, value


def identities(record: Identified) -> frozenset[tuple[str, str]]:
    """The identifiers by which a record is recognised."""
    found = set()
    for scheme, value in record.identifiers:
        scheme, value = normal_identifier(scheme, value)
        if scheme == "doi" and value.startswith(ARXIV_DOI):
            found.add(("arxiv", value.removeprefix(ARXIV_DOI)))
        if scheme in IDENTIFYING and value:
            found.add((scheme, value))
    return frozenset(found)


@lru_cache(maxsize=_NAMES)
def name_key(name: str) -> str:
    """What all spellings of one full name share: "Müller, Anna" is "anna muller"."""
    if "," in name:
        last, *rest = name.split(",")
        given = [part for part in rest if key_of(part) not in SUFFIXES]
        suffix = [part for part in rest if key_of(part) in SUFFIXES]
        name = " ".join([*given, last, *suffix])
    return key_of(name) or fold(name).strip()


def family(name: str) -> str:
    """The last word of a name, generation suffixes left out, folded."""
    words = name_key(name).split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words[-1] if words else ""


def same_name(one: str, other: str) -> bool:
    """One may be the other abbreviated: "J. Smith", "John Smith", "John A. Smith"."""
    if family(one) != family(other):
        return False
    ones, others = name_key(one).split()[:-1], name_key(other).split()[:-1]
    return all(
        a == b or (a[0] == b[0] and 1 in (len(a), len(b)))
        for a, b in zip(ones, others, strict=False)
    )


def agree(one: str, other: str) -> bool:
    """Whether two names, by their keys, can be one person's who has one id.

    All that the shorter one says stands in the longer one, in any order, a letter for
    a word that begins with it; one word at least stands in both in full.
    """
    if one == other:
        return True
    ones, others = sorted((one.split(), other.split()), key=len)
    full = [word for word in ones if len(word) > 1 and word in others]
    left = [word for word in ones if word not in others]
    free = [word for word in others if word not in ones]
    for word in left:
        fits = [o for o in free if word[0] == o[0] and 1 in (len(word), len(o))]
        if not fits:
            return False
        free.remove(fits[0])
    return bool(full)


def is_short(key: str) -> bool:
    """Whether a name, by its key, says no more than a surname and initials."""
    words = [word for word in key.split() if word not in SUFFIXES]
    # A letter of a script without capitals is a name, or part of one: 王 小明
    telling = [word for word in words if len(word) > 1 or word.upper() == word]
    return len(telling) < 2 and (len(words) > 1 or key.isascii())


def is_front_matter(title_key: str) -> bool:
    """Whether a title says what stands in every volume: "Preface", "Editorial 3"."""
    return _NUMBERED.sub("", title_key) in _FRONT_MATTER


def same_work(one: Stated, other: Stated) -> bool:
    """Whether two records are of one work, by the table above."""
    ones, others = identities(one), identities(other)
    if ones & others and not _unrelated(one, other):
        return True
    if one.title_key != other.title_key or not one.title_key:
        return False
    if _conflict(one, other, ones, others):
        return False
    if one.format == other.format == "author-page":
        return True
    if is_front_matter(one.title_key):
        return False
    if len(one.title_key.split()) >= _LONG_TITLE:
        return _long_title_agrees(one, other)
    return _short_title_agrees(one, other)


def _unrelated(one: Stated, other: Stated) -> bool:
    titles = set(one.title_key.split()), set(other.title_key.split())
    if not (titles[0] and titles[1]) or titles[0] & titles[1]:
        return False
    ones, others = _families(one), _families(other)
    return bool(ones and others) and not set(ones) & set(others)


def _conflict(
    one: Stated,
    other: Stated,
    ones: frozenset[tuple[str, str]],
    others: frozenset[tuple[str, str]],
) -> bool:
    for scheme in _EXCLUSIVE:
        a, b = _values(ones, scheme), _values(others, scheme)
        if a and b and not a & b:
            return True
    a, b = _venues(one), _venues(other)
    return one.source == other.source and bool(a and b) and not a & b


def _values(identifiers: frozenset[tuple[str, str]], scheme: str) -> set[str]:
    return {
        value
        for name, value in identifiers
        if name == scheme and not value.startswith(_PREPRINT_DOI)
    }


def is_preprint_venue(venue: str) -> bool:
    """Whether a venue is a server that papers are posted to, not published at."""
    return not _PREPRINT_VENUES.isdisjoint(key_of(venue).split())


def _venues(record: Stated) -> set[str]:
    names = {key_of(name) for name in (record.venue, record.venue_name) if name}
    return {name for name in names if not is_preprint_venue(name)}


def _year(record: Stated) -> int | None:
    return int(record.date[:4]) if record.date else None


def _families(record: Stated) -> list[str]:
    return [family(name) for name, position in record.authors if position is not None]


def _years_apart(one: Stated, other: Stated) -> int:
    a, b = _year(one), _year(other)
    return abs(a - b) if a is not None and b is not None else 0


def _long_title_agrees(one: Stated, other: Stated) -> bool:
    if _years_apart(one, other) > _YEARS_APART:
        return False
    if not one.authors or not other.authors:
        return _year(one) == _year(other)
    ones, others = _families(one), _families(other)
    if ones and others and ones[0] == others[0]:
        return True
    names = {name_key(name) for name, _ in one.authors}
    return any(name_key(name) in names for name, _ in other.authors)


def _short_title_agrees(one: Stated, other: Stated) -> bool:
    if _year(one) != _year(other):
        return False
    ones, others = _families(one), _families(other)
    shorter = min(len(ones), len(others))
    return shorter > 0 and ones[:shorter] == others[:shorter]
