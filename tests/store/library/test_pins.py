"""A key that was given out never changes, and always finds its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.building import add, dump, record, unfilled

if TYPE_CHECKING:
    from store.library import Library

PAPERS = [
    record("Models of Speech and Language", "Ada Lee", date="2020-05-01"),
    record("Models of Speech for Language", "Bo Lee", date="2020-02-01"),
    record("Models: Speech Language, a Study", "Cy Lee", date="2020-03-01"),
    record("Models in Speech, Language", "Di Lee", date="2020", key="lee2020"),
    record("Models of Speech and Language", "Ada Lee", date="2020", key="ada"),
]


def filled(*records) -> Library:
    library = unfilled()
    for number, one in enumerate(records):
        add(library, one, to=f"{number}.bib")
    return library


def key(library: Library, title: str) -> str:
    (found,) = (
        paper.key
        for paper in library.papers.get(library.papers.ids())
        if paper.title == title
    )
    return found


def test_a_pinned_key_stays_where_another_has_the_better_claim():
    library = filled(PAPERS[0])
    made = key(library, PAPERS[0].title)
    library.hold_keys(library.papers.ids())
    add(library, PAPERS[1], to="x.bib")
    assert key(library, PAPERS[0].title) == made
    assert key(library, PAPERS[1].title) == made + "a"
    assert key(filled(*PAPERS[:2]), PAPERS[1].title) == made


def test_a_key_that_a_source_gives_later_finds_it_too():
    library = filled(PAPERS[0])
    made = key(library, PAPERS[0].title)
    library.hold_keys(library.papers.ids())
    add(library, PAPERS[4], to="x.bib")
    assert key(library, PAPERS[0].title) == made
    found = library.papers.by_key("ADA")
    assert found is not None
    assert found.key == made


def test_earlier_keys_are_listed_and_find_the_paper():
    library = filled(PAPERS[0])
    made = key(library, PAPERS[0].title)
    library.decisions.pattern("[auth][year]")
    assert key(library, PAPERS[0].title) == "Lee2020"
    found = library.papers.by_key(made)
    assert found is not None
    assert found.key == "Lee2020"
    assert library.decisions.aliases(found.id) == [made]


def test_a_pattern_leaves_stated_and_pinned_keys_alone():
    library = filled(*PAPERS[:4])
    (first,) = library.papers.ids(order="added", limit=1)
    pinned = library.papers.by_key(key(library, PAPERS[1].title))
    assert pinned is not None
    library.hold_keys([pinned.id])
    before = dump(library)
    library.decisions.pattern("[auth:lower][year]")
    assert library.papers.get([first])[0].key == "lee2020"
    assert library.papers.get([pinned.id])[0].key == pinned.key
    told = library.decisions.keys()
    assert (told.pattern, told.stated, told.pinned) == ("[auth:lower][year]", 1, 1)
    assert (told.made, told.clashes) == (2, 2)
    library.decisions.undo()
    assert dump(library) == before


def test_a_pattern_holds_for_what_is_imported_later():
    before, after = filled(PAPERS[0]), filled(*PAPERS[:3])
    for library in (before, after):
        library.decisions.pattern("[auth:lower][year]")
    for number in (1, 2):
        add(before, PAPERS[number], to=f"{number}.bib")
    assert dump(before) == dump(after)
    assert key(before, PAPERS[1].title) == "lee2020"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(PAPERS), min_size=1, max_size=5, unique_by=id),
    st.lists(st.sampled_from(PAPERS), max_size=5, unique_by=id),
    st.sampled_from([None, "[auth:lower][year]", "[shorttitle1]"]),
    st.integers(0, 31),
)
def test_pinned_keys_never_change_and_keys_are_unique(first, later, pattern, which):
    library = filled(*first)
    papers = [id_ for n, id_ in enumerate(library.papers.ids()) if which & (1 << n)]
    library.hold_keys(papers)
    before = dict(zip(papers, library.papers.keys(papers), strict=True))
    every = library.papers.keys(library.papers.ids())
    library.decisions.pattern(pattern)
    for number, one in enumerate(later):
        add(library, one, to=f"later {number}.bib")
    for paper, pinned in before.items():
        found = library.papers.by_key(pinned)
        assert found is not None
        assert (found.key, found.id) == (pinned, paper)
    keys = library.papers.keys(library.papers.ids())
    assert len({key.casefold() for key in keys}) == len(keys)
    assert all(library.papers.by_key(key) for key in every)
    faults = [one for one in library.checkup.findings() if one.level == "fault"]
    assert faults == []
