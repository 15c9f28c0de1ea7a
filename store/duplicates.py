"""What speaks for and against two papers being one work, that were not merged.

`identity.same_work` merges where it is certain; what falls short of it is weighed
here, to be offered to the reader and never acted upon.

| class    | when                                                                   |
| -------- | ---------------------------------------------------------------------- |
| sure     | an identifier in common, or the same title and authors, at most a year |
|          | apart, unless every volume has one ("Preface"); and nothing speaks     |
|          | against it                                                             |
| likely   | the same or nearly the same title and an author in common, at most two |
|          | years apart; a preprint and a published paper of the same authors with |
|          | most of the title; or what would be sure, but for one thing against it |
| possible | any of that, with something against it                                 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from store.identity import is_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterable

Class = Literal["sure", "likely", "possible"]
CLASSES: tuple[Class, ...] = ("sure", "likely", "possible")
NEAR = 88.0
"""Percent of letters that two titles must share, in order, to be nearly the same."""
_VERY_NEAR = 93.0
KIN = 70.0
"""The same for the words of a preprint's title and those of the published paper's."""


class Candidate(NamedTuple):
    """A paper as it is compared with others."""

    paper: int
    key: str
    title: str
    title_key: str
    year: int | None
    families: tuple[str, ...]
    """Family names of the authors, folded, in order."""
    identifiers: frozenset[tuple[str, str]]
    """Those that name one work; a DOI or arXiv number in a link among them."""
    stated: frozenset[tuple[str, str]]
    """Those of them that a source gives as such."""
    preprint: bool
    """Whether it is of a preprint server, or of no venue but with an arXiv number."""


class Duplicate(NamedTuple):
    """Two papers that may be one work."""

    score: Class
    one: Candidate
    other: Candidate
    supports: tuple[str, ...]
    against: tuple[str, ...]


def weighed(one: Candidate, other: Candidate) -> Duplicate | None:
    """What speaks for two papers being one work; None where too little does."""
    shared = sorted(one.identifiers & other.identifiers)
    alike = _alike(one, other)
    mates = len(set(one.families) & set(other.families))
    same_authors = bool(mates) and one.families == other.families
    if not (shared or _close(one, other, alike, mates, same_authors)):
        return None
    against = tuple(_against(one, other, mates))
    if len(against) > (1 if mates else 0) and not shared:
        return None
    score = _score(bool(shared), alike, mates, same_authors, _apart(one, other))
    if not shared and is_front_matter(one.title_key):
        score = max(score, 1)  # every volume has a preface, and some editors many
    supports = tuple(_supports(one, other, shared, alike, mates, same_authors))
    return Duplicate(
        CLASSES[min(2, score + len(against))], one, other, supports, against
    )


def _close(
    one: Candidate, other: Candidate, alike: float, mates: int, same_authors: bool
) -> bool:
    """Whether two papers without a common identifier are worth a look."""
    if alike >= NEAR and mates:
        return True
    if alike >= KIN and one.preprint != other.preprint and same_authors and mates > 1:
        return True
    nobody = not (one.families and other.families)
    return alike == 100 and nobody and not is_front_matter(one.title_key)


def _score(
    shared: bool, alike: float, mates: int, same_authors: bool, apart: int
) -> int:
    """The place in `CLASSES`, before what speaks against it."""
    if (shared and (mates or alike >= NEAR)) or (
        alike == 100 and same_authors and apart <= 1
    ):
        return 0
    near = alike >= _VERY_NEAR and mates and apart <= 2
    return 1 if shared or near or (same_authors and mates > 1) else 2


def _alike(one: Candidate, other: Candidate) -> float:
    """Percent: 100 only where the titles are the same."""
    from rapidfuzz import fuzz

    a, b = one.title_key, other.title_key
    if a == b:
        return 100.0 if a else 0.0
    whole = fuzz.ratio(a, b, score_cutoff=KIN)
    words = fuzz.token_set_ratio(a, b, score_cutoff=KIN)
    if one.preprint != other.preprint:
        return min(99.0, max(whole, min(words, NEAR)))
    return min(99.0, whole)


def _apart(one: Candidate, other: Candidate) -> int:
    return abs(one.year - other.year) if one.year and other.year else 0


def _supports(
    one: Candidate,
    other: Candidate,
    shared: list[tuple[str, str]],
    alike: float,
    mates: int,
    same_authors: bool,
) -> Iterable[str]:
    for scheme, value in shared[:1]:
        linked = (scheme, value) not in one.stated & other.stated
        yield f"the same {scheme} {value}" + (" (in a link)" if linked else "")
    if alike == 100:
        yield "the same title"
    elif alike >= KIN:
        yield f"titles {alike:.0f}% alike"
    if same_authors:
        yield "the same authors" if mates > 1 else "the same author"
    elif mates:
        yield f"{mates} author{'s' if mates > 1 else ''} in common"
    if one.preprint != other.preprint:
        yield "a preprint and a published paper"


def _against(one: Candidate, other: Candidate, mates: int) -> Iterable[str]:
    for scheme in ("doi", "arxiv", "acl"):
        a, b = (
            {value for name, value in c.stated if name == scheme} for c in (one, other)
        )
        both_preprints = one.preprint == other.preprint
        if a and b and not a & b and (both_preprints or scheme != "doi"):
            yield (
                f"different {scheme}s" if scheme == "doi" else f"different {scheme} ids"
            )
    if (apart := _apart(one, other)) > 2:
        yield f"{apart} years apart"
    if one.families and other.families and not mates:
        yield "no author in common"
    if _numbers(one) != _numbers(other):
        yield "different numbers in the titles"
    elif one.preprint == other.preprint and (words := _opposed(one, other)):
        yield f"“{words[0]}” for “{words[1]}”"


def _opposed(one: Candidate, other: Candidate) -> tuple[str, str] | None:
    """Two words that stand for each other and are no misspelling: "Super", "Nano"."""
    from rapidfuzz.distance import DamerauLevenshtein

    ones, others = one.title_key.split(), other.title_key.split()
    left = [word for word in ones if word not in others]
    right = [word for word in others if word not in ones]
    if len(left) != 1 or len(right) != 1:
        return None
    distance = DamerauLevenshtein.distance(left[0], right[0])
    return (left[0], right[0]) if 3 * distance > len(left[0]) else None


def _numbers(one: Candidate) -> set[str]:
    """Parts and editions of one work differ in little else."""
    roman = {"i", "ii", "iii", "iv", "v", "vi"}
    words = set(one.title_key.split())
    return {word for word in words if word.isdigit() or word in roman}
