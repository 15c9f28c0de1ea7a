"""Each filter says the same in SQL and in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.filters import (
    FIELDS,
    Among,
    And,
    AtAffiliation,
    AtPlace,
    AuthorsOf,
    ByKey,
    ByPeople,
    DateRange,
    Everything,
    Filter,
    Has,
    HasCode,
    InCategory,
    InRange,
    InVenue,
    Not,
    Or,
    TitleHas,
    WithKeyword,
)
from tests.store.building import filled, record

if TYPE_CHECKING:
    from store.library import Library

PEOPLE = ["Ada Lee", "Bo Kim", "Ćyril Wu", "Di Xu"]
WORDS = ["deep", "100%", "Neural", "_net_", "a", "Größe", "c++", "\\", "'); --"]
DATES = [None, "2019", "2020-02", "2020-02-29", "2020-12-31", "2021-01", "2021"]
DAYS = ["2019-01-01", "2020-02-01", "2020-02-29", "2020-12-31", "2021-01-01"]
VENUES = [None, "ACL", "Findings of ACL", "acl", "ÉCML"]
AFFILIATIONS = ["NVIDIA", "nvidia research", "Carnegie Mellon", "mel_on", "Mellon%"]
CATEGORIES = ["cs.CL", "cs.LG", "CL", "eess.AS"]
some = st.lists


def record_strategy():
    return st.builds(
        record,
        some(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
        *[st.sampled_from([p, f"+{p}"]) for p in PEOPLE[:1]],
        *[st.sampled_from(PEOPLE) for _ in range(2)],
        abstract=st.sampled_from(["", "Words."]),
        date=st.sampled_from(DATES),
        venue=st.sampled_from(VENUES),
        venue_name=st.sampled_from(VENUES),
        affiliations=some(st.sampled_from(AFFILIATIONS), max_size=2, unique=True),
        categories=some(st.sampled_from(CATEGORIES), max_size=2, unique=True),
        keywords=some(st.sampled_from(WORDS), max_size=2, unique=True),
        code=st.sampled_from([None, True, False]),
        score=st.sampled_from([None, 0, 50, 99.5]),
        citations=st.sampled_from([None, 0, 7]),
        identifiers=st.sampled_from([(), [("doi", "10.1/a")], [("arxiv", "2104.1")]]),
        key=st.sampled_from([None, "Lee2020", "lee_20", "ß%"]),
    )


def tuples(values: list, **given_) -> st.SearchStrategy:
    return some(st.sampled_from(values), max_size=2, **given_).map(tuple)


IDS = st.frozensets(st.integers(1, 6), max_size=4)
BOUNDS = st.sampled_from([None, 0, 1, 2, 50, 99.5, 2020])
LEAVES: st.SearchStrategy[Filter] = st.one_of(
    st.just(Everything()),
    st.builds(Among, IDS),
    st.builds(ByPeople, IDS),
    st.builds(AtPlace, IDS, st.sampled_from(["first", "last"])),
    st.builds(AuthorsOf, st.integers(1, 6), IDS),
    st.builds(ByKey, tuples(["LEE2020", "lee_20", "lee%", "SS%"])),
    st.builds(InVenue, tuples(["ACL", "ecml", "AC_", "%", ""])),
    st.builds(DateRange, st.sampled_from([None, *DAYS]), st.sampled_from([None, *DAYS])),
    st.builds(InCategory, tuples(["CS.CL", "cl", "cs.%"])),
    st.builds(WithKeyword, tuples(["DEEP", "grosse", "%"])),
    st.builds(AtAffiliation, tuples(["Nvidia", "mellon", "mel on", "%", "vid", ""])),
    st.builds(HasCode, st.booleans()),
    st.builds(
        InRange, st.sampled_from(["score", "citations", "n_authors", "year"]),
        BOUNDS, BOUNDS, st.booleans(), st.booleans(),
    ),
    st.builds(TitleHas, tuples(["Deep", "neural net", "100", "%", "_", "grosse", "A"])),
    st.builds(Has, st.sampled_from(sorted(FIELDS))),
)  # fmt: skip
FILTERS: st.SearchStrategy[Filter] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(And, some(inner, max_size=3).map(tuple)),
        st.builds(Or, some(inner, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(
    some(record_strategy(), min_size=1, max_size=6),
    some(FILTERS, min_size=8, max_size=12),
)
def test_clause_and_match_agree(records, filters: list[Filter]):
    with filled(*records) as library:
        papers = library.papers.get(library.papers.ids())
        assert papers
        for one in filters:
            expected = {paper.id for paper in papers if one.match(paper)}
            assert set(library.papers.ids(one)) == expected
            assert sorted(library.papers.matching(one)) == sorted(expected)
            assert library.papers.count(one) == len(expected)
            assert isinstance(one, Filter)


@pytest.fixture(scope="module")
def library() -> Library:
    return filled(
        record("Deep Nets", "Ada Lee", "Bo Kim", date="2020-02", code=True, score=50,
               affiliations=["NVIDIA Research"], categories=["cs.CL"], key="deep"),
        record("Nets, Deep and Wide", "Ada Lee", date="2020-03-31", code=False, score=80,
               venue="ACL", venue_name="Annual Meeting", key="wide"),
        record("Something Other", "Di Xu", date="2021", citations=3,
               affiliations=["nvidia-labs", "CMU"], key="other"),
        record("Without a Date", key="undated"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("where", "keys"),
    [
        (Everything(), "deep other undated wide"),
        (DateRange("2020-01-01", "2021-01-01"), "deep wide"),
        (DateRange("2020-02-15", None), "other wide"),
        (DateRange(None, "2020-02-29"), ""),
        (DateRange(None, "2020-03-01"), "deep"),
        (DateRange("2021-01-01", "2021-06-01"), ""),
        (DateRange(), "deep other wide"),
        (Not(DateRange()), "undated"),
        (AtPlace(frozenset({1}), "first"), "deep wide"),
        (AtPlace(frozenset({1}), "last"), "wide"),
        (AtPlace(frozenset({2}), "last"), "deep"),
        (AtPlace(frozenset({2}), "first"), ""),
        (HasCode(), "deep"),
        (HasCode(False), "wide"),
        (Not(HasCode()), "other undated wide"),
        (InVenue(("annual meeting",)), "wide"),
        (InVenue(("acl", "x")), "wide"),
        (AtAffiliation(("nvidia",)), "deep other"),
        (AtAffiliation(("nvidia research",)), "deep"),
        (AtAffiliation(("vidia",)), ""),
        (AtAffiliation(()), ""),
        (InCategory(("CS.cl",)), "deep"),
        (InCategory(("cl",)), ""),
        (InRange("score", 80), "wide"),
        (InRange("score", 50, low_open=True), "wide"),
        (InRange("score", None, 80, high_open=True), "deep"),
        (InRange("year", 2020, 2020), "deep wide"),
        (InRange("n_authors", 2), "deep"),
        (InRange("n_authors", None, 0), "undated"),
        (InRange("citations"), "other"),
        (TitleHas(("deep", "nets")), "deep"),
        (TitleHas(("nets", "deep")), "wide"),
        (TitleHas(("deep", "net")), ""),
        (TitleHas(()), "deep other undated wide"),
        (ByKey(("DEEP", "nope")), "deep"),
        (Has("citations"), "other"),
        (Not(Has("authors")), "undated"),
        (And(()), "deep other undated wide"),
        (Or(()), ""),
        (Or((HasCode(), Has("citations"))), "deep other"),
        (And((HasCode(False), Not(InVenue(("acl",))))), ""),
    ],
)  # fmt: skip
def test_what_they_mean(library: Library, where: Filter, keys: str):
    papers = library.papers.get(library.papers.ids(where, "key"))
    assert [paper.key for paper in papers] == keys.split()


def test_people_of_a_paper(library: Library):
    deep = library.papers.by_key("deep")
    assert deep is not None
    people = frozenset(author.person for author in deep.authors)
    papers = library.papers.get(library.papers.ids(AuthorsOf(deep.id, people)))
    assert [paper.key for paper in papers] == ["wide"]


def test_an_unknown_field_is_refused():
    with pytest.raises(KeyError):
        Has("colour")


def test_filters_are_values():
    assert And((HasCode(), InVenue(("acl",)))) == And((HasCode(), InVenue(("acl",))))
    assert len({Not(HasCode()), Not(HasCode())}) == 1
