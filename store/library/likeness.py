"""Papers that may be one work, found without comparing all with all.

Papers are compared where something rare brings them together: an identifier (in a
link, too), a title, two of the three rarest words of a title, or a list of authors.
Groups so large that what they share tells nothing are left out, which bounds the
time: it grows with the number of papers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from store.duplicates import CLASSES, Candidate, Duplicate, weighed
from store.identity import IDENTIFYING, family, is_preprint_venue, normal_identifier

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from store.library.database import Database

_TOO_MANY = 25
"""Papers that share something and are still compared with each other."""
_RARE_WORDS = 3
_LINK = re.compile(
    r"doi\.org/(10\.\d{4,9}/[^\s\"<>{}]+)|arxiv\.org/(?:abs|pdf)/([\w.-]+/?\d+)",
    re.IGNORECASE,
)
_PAPERS = (
    "SELECT paper.id, key, title, paper.title_key, year, coalesce(short, venue.name),"
    " CASE WHEN fields LIKE '%doi.org/%' OR fields LIKE '%arxiv.org/%' THEN fields END"
    " FROM paper LEFT JOIN venue ON venue.id = venue_id ORDER BY paper.id"
)
_AUTHORS = (
    "SELECT paper_id, name FROM authorship WHERE position IS NOT NULL"
    " ORDER BY paper_id, rank"
)
_IDENTIFIERS = (
    "SELECT paper_id, scheme, folded, value FROM identifier WHERE scheme <> 'key'"
)
_DECIDED = (
    "SELECT DISTINCT one.paper_id, other.paper_id FROM decision"
    " JOIN decided AS a ON a.decision_id = decision.id AND a.side = 0"
    " JOIN decided AS b ON b.decision_id = decision.id AND b.side = 1"
    " JOIN record AS one ON one.digest = a.digest"
    " JOIN record AS other ON other.digest = b.digest WHERE kind = 'split'"
)


def duplicates(database: Database) -> list[Duplicate]:
    """Pairs of papers that may be one work, the surest first; not those the reader
    has parted."""
    candidates = _candidates(database)
    parted = _parted(database)
    found = [
        duplicate
        for one, other in sorted(_pairs(candidates))
        if (one, other) not in parted
        and (duplicate := weighed(candidates[one], candidates[other]))
    ]
    return sorted(found, key=_rank)


def _rank(one: Duplicate) -> tuple[int, int, str, str]:
    pair = sorted((one.one.key, one.other.key))
    return CLASSES.index(one.score), len(one.against), pair[0], pair[1]


def _parted(database: Database) -> set[tuple[int, int]]:
    if database.value("SELECT 1 FROM decision WHERE kind = 'split'") is None:
        return set()
    rows = database.rows(_DECIDED)
    return {(min(pair), max(pair)) for pair in rows}


def _candidates(database: Database) -> dict[int, Candidate]:
    families: dict[int, list[str]] = defaultdict(list)
    known: dict[str, str] = {}
    for paper, name in database.each(_AUTHORS):
        if (last := known.get(name)) is None:
            last = known[name] = family(name)
        families[paper].append(last)
    stated: dict[int, set[tuple[str, str]]] = defaultdict(set)
    linked: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for paper, scheme, folded, value in database.each(_IDENTIFIERS):
        if scheme in IDENTIFYING:
            stated[paper].add((scheme, folded))
        elif scheme == "url":
            linked[paper].update(_links(value))
    found: dict[int, Candidate] = {}
    for paper, key, title, title_key, year, venue, fields in database.each(_PAPERS):
        mine = stated.get(paper, set())
        links = linked.get(paper, set()) | set(_links(fields or ""))
        arxiv = any(scheme == "arxiv" for scheme, _ in mine)
        preprint = is_preprint_venue(venue) if venue else arxiv
        found[paper] = Candidate(
            paper, key, title, title_key, year, tuple(families.get(paper, ())),
            frozenset(mine | links), frozenset(mine), preprint,
        )  # fmt: skip
    return found


def _links(text: str) -> Iterator[tuple[str, str]]:
    """The DOIs and arXiv numbers that links name."""
    for doi, arxiv in _LINK.findall(text):
        scheme, value = ("doi", doi) if doi else ("arxiv", arxiv)
        yield normal_identifier(scheme, value.rstrip(".,;)\\"))


def _pairs(candidates: dict[int, Candidate]) -> set[tuple[int, int]]:
    """Papers that share something rare, each pair once, lower id first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    counts = Counter(
        word for one in candidates.values() for word in set(one.title_key.split())
    )
    for one in candidates.values():
        for mark in _marks(one, counts):
            blocks[mark].append(one.paper)
    found: set[tuple[int, int]] = set()
    for papers in blocks.values():
        if 1 < len(papers) <= _TOO_MANY:
            found.update(combinations(sorted(set(papers)), 2))
    return found


def _marks(one: Candidate, counts: Counter[str]) -> Iterable[Hashable]:
    yield from one.identifiers
    if one.title_key:
        yield "title", one.title_key
    shared = sorted({word for word in one.title_key.split() if counts[word] > 1})
    rare = sorted(shared, key=counts.__getitem__)[:_RARE_WORDS]
    for pair in combinations(sorted(rare), 2):
        yield "words", pair
    if len(one.families) > 1:
        yield "authors", one.families
