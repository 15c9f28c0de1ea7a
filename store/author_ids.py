"""The names that registries give people, and what each is worth as evidence.

| scheme   | given by                    | two of them on one name | one on two names  |
| -------- | --------------------------- | ----------------------- | ----------------- |
| orcid    | the person                  | two people              | one person if the |
| acl      | the Anthology's editors     | two people              | names agree (see  |
| dblp     | DBLP's editors (a number    | two people              | `identity.agree`) |
|          | after a name that many have)|                         |                   |
| openalex | a computation, which splits | nothing, unless no more |                   |
| s2       | people and mixes them       | is known of the name    |                   |
|          |                             | than surname, initials  |                   |

What cannot be right is left out where it comes in: an ORCID whose check digit is
wrong (ISO 7064, MOD 11-2), one id on two authors of a paper, two ids of a kind on one.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import mul
from typing import TYPE_CHECKING, Final, NamedTuple

from store.identity import agree, name_key
from store.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.stated import Stated

AuthorId = tuple[str, str]
"""Scheme and value."""
Credit = tuple[int, str, str]
"""Which author of a list, counted from 0, and the id: scheme and value."""

NAMES: Final = {
    "orcid": "ORCID", "acl": "ACL Anthology", "dblp": "DBLP", "openalex": "OpenAlex",
    "s2": "Semantic Scholar",
}  # fmt: skip
"""Scheme -> what it is called."""
SCHEMES: Final = tuple(NAMES)
"""The surest first."""
GIVEN: Final = frozenset({"orcid", "acl", "dblp"})
"""Given by people, so that two of them are two people."""

_ADDRESS = "https://openalex.org/A"
_ORCID = re.compile(r"(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?![\dA-Za-z])")
_FORMS: Final = {
    "acl": re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)"),
    "dblp": re.compile(r"(.*\D) (0\d{3})"),
    "openalex": re.compile(r"(?:https?://(?:api\.)?openalex\.org/(?:authors/)?)?(A\d+)",
                           re.IGNORECASE),
    "s2": re.compile(r"(\d+)"),
}  # fmt: skip


def orcid(text: str) -> str:
    """The ORCID iD in a text, with hyphens; "" where there is none that checks.

    The last character is a check on the others by ISO 7064 MOD 11-2.
    """
    match = _ORCID.search(text)
    if match is None:
        return ""
    digits = "".join(match.groups()).upper()
    return "-".join(match.groups()).upper() if _checks(digits) else ""


_WEIGHTS = tuple(2**power for power in range(15, 0, -1))


def _checks(digits: str) -> bool:
    total = sum(map(mul, map(int, digits[:-1]), _WEIGHTS))
    return digits[-1] == "0123456789X"[(12 - total % 11) % 11] and total > 0


def of_openalex(text: str) -> str:
    """OpenAlex's id in the address that it gives an author by; "" where it is none."""
    if not text.startswith(_ADDRESS):
        return ""
    number = text[len(_ADDRESS) :]
    return f"A{number}" if number.isdecimal() else ""


def normal(scheme: str, text: str) -> str:
    """A value as it is compared and stored; "" where it is none of its scheme."""
    if scheme == "orcid":
        return orcid(text)
    if scheme == "openalex" and (usual := of_openalex(text)):
        return usual
    form = _FORMS.get(scheme)
    match = form.fullmatch(text.strip()) if form else None
    if match is None:
        return ""
    if scheme == "dblp":
        return f"{name_key(match[1])} {match[2]}"
    return match[1].upper() if scheme == "openalex" else match[1]


def dblp(name: str) -> str:
    """The name as DBLP tells namesakes apart by it ("Wei Wang 0001"), else ""."""
    return name if _FORMS["dblp"].fullmatch(name.strip()) else ""


def kind(one: AuthorId) -> str:
    """What one person has one of: the scheme; of DBLP's numbers those of one name."""
    scheme, value = one
    return f"dblp {value[:-5]}" if scheme == "dblp" else scheme


def rank(one: AuthorId) -> tuple[int, str]:
    """Orders ids, the surest scheme first."""
    return SCHEMES.index(one[0]), one[1]


def tag(one: AuthorId) -> str:
    """What stands after the name of somebody who is told from others by an id."""
    scheme, value = one
    if scheme == "s2":
        return f"S2 {value}"  # a number alone is a namesake's
    return value[-4:] if scheme == "dblp" else value


def key(bare: str, one: AuthorId) -> str:
    """The key of who has a name and this id: `name_key` of the name as it is shown."""
    return f"{bare} {key_of(tag(one))}"


class Faults:
    """What was left out of a file's ids, to be told at its end."""

    def __init__(self) -> None:
        self._cases: Counter[str] = Counter()
        self._first: dict[str, str] = {}

    def add(self, why: str, value: str, place: str) -> None:
        """One id less, and where."""
        self._cases[why] += 1
        if why not in self._first:
            self._first[why] = f"{value[:60]} in {place[:60]}"

    def sentences(self) -> list[str]:
        """A sentence for each reason, without a full stop."""
        return [
            f"Left out {many} author id{'' if many == 1 else 's'} {why}"
            f" (first {self._first[why]})"
            for why, many in sorted(self._cases.items())
        ]


WRONG_DIGIT, INVALID, SHARED, TWO = (
    "whose ORCID check digit is wrong",
    "that cannot be one of the kind it is said to be",
    "that several authors of a paper share",
    "of a kind that an author is given two of",
)


def checked(
    credits_: Iterable[Credit], many: int, place: str, faults: Faults
) -> list[Credit]:
    """Of the ids that a record gives its `many` authors, those that can be right."""
    found: list[Credit] = []
    for at, scheme, text in credits_:
        if value := normal(scheme, text):
            if at < many:
                found.append((at, scheme, value))
        elif scheme in SCHEMES:
            wrong = scheme == "orcid" and _ORCID.search(text)
            faults.add(WRONG_DIGIT if wrong else INVALID, text, place)
    found = sorted(set(found))
    if are_plain(found):
        return found
    bearers = Counter(one[1:] for one in found)
    kinds = Counter((one[0], kind(one[1:])) for one in found if one[1] in GIVEN)
    kept: list[Credit] = []
    for one in found:
        why = SHARED if bearers[one[1:]] > 1 else ""
        why = why or (TWO if kinds[one[0], kind(one[1:])] > 1 else "")
        if why:
            faults.add(why, one[2], place)
        else:
            kept.append(one)
    return kept


def are_plain(found: Sequence[Credit]) -> bool:
    """Whether no value stands twice, and no author has two that people gave."""
    given = [(at, scheme) for at, scheme, _ in found if scheme in GIVEN]
    values = {value for _, _, value in found}
    return len(values) == len(found) and len(set(given)) == len(given)


class _Vote(NamedTuple):
    at: int
    one: AuthorId
    sources: int


def credited(
    records: Sequence[Stated], authors: Sequence[tuple[str, int | None]]
) -> tuple[Credit, ...]:
    """The ids of the authors shown, from all the records of a paper.

    Of two ids of a kind on one author, the one that most sources give; where as many
    give each, neither. An id that is on two authors then is on none.
    """
    if not any([record.author_ids for record in records]):
        return ()
    votes = _votes(records, authors)
    best: dict[tuple[int, str], list[_Vote]] = {}
    for vote in votes:
        where = vote.at, kind(vote.one)
        if vote.one[0] not in GIVEN:
            best.setdefault((vote.at, " ".join(vote.one)), []).append(vote)
            continue
        rivals = best.get(where, [])
        if not rivals or vote.sources > rivals[0].sources:
            best[where] = [vote]
        elif vote.sources == rivals[0].sources:
            rivals.append(vote)
    chosen = [rivals[0] for rivals in best.values() if len(rivals) == 1]
    bearers = Counter(vote.one for vote in chosen)
    return tuple(sorted((v.at, *v.one) for v in chosen if bearers[v.one] == 1))


def _votes(
    records: Sequence[Stated], authors: Sequence[tuple[str, int | None]]
) -> list[_Vote]:
    sources: dict[tuple[int, AuthorId], set[str]] = {}
    keys = [name_key(name) for name, _ in authors]
    for record in records:
        for at, scheme, value in record.author_ids:
            if at < len(record.authors):
                name, position = record.authors[at]
                shown = _shown_at(keys, authors, name_key(name), position)
                if shown is not None:
                    sources.setdefault((shown, (scheme, value)), set()).add(
                        record.source
                    )
    return [_Vote(at, one, len(who)) for (at, one), who in sorted(sources.items())]


def _shown_at(
    keys: Sequence[str],
    authors: Sequence[tuple[str, int | None]],
    named: str,
    position: int | None,
) -> int | None:
    """Which author shown somebody is whom a record names at a position."""
    if position is not None and position < len(keys):
        at = authors[position][1]
        if at == position and agree(keys[position], named):
            return position
    same = [at for at, one in enumerate(keys) if one == named]
    same = same or [at for at, one in enumerate(keys) if agree(one, named)]
    return same[0] if len(same) == 1 else None
