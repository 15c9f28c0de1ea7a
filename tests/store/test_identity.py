"""One work or two, one person or two; and the order of import never matters."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.identity import family, name_key, normal_identifier, same_name, same_work
from store.importers.record import PageOwner
from store.stated import encode, of_payload, of_record
from tests.store.building import add, dump, record, source, unfilled

TITLE = "A Title of Four Words"


def stated(record_, source_="refs.bib", format_="bibtex"):
    return of_record(record_, source_, format_, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # identifiers
        (record("One Thing", identifiers=[("doi", "10.1/A")]),
         record("One thing, again", identifiers=[("doi", "https://doi.org/10.1/a")]), True),
        (record("One Thing", identifiers=[("arxiv", "2104.12255v1")]),
         record("Thing", identifiers=[("doi", "10.48550/arXiv.2104.12255")]), True),
        (record("Deep Nets", "A Lee", identifiers=[("doi", "10.1/a")]),
         record("Shallow Graphs", "B Kim", identifiers=[("doi", "10.1/a")]), False),
        (record("Tiefe Netze", "A Lee", identifiers=[("doi", "10.1/a")]),
         record("Deep Nets", "Anna Lee", identifiers=[("doi", "10.1/a")]), True),
        (record("One", identifiers=[("isbn", "1")]),
         record("Two", identifiers=[("isbn", "1")]), False),
        (record(TITLE, "A Lee", identifiers=[("doi", "10.1/a")]),
         record(TITLE, "A Lee", identifiers=[("doi", "10.1/b")]), False),
        (record(TITLE, "A Lee", identifiers=[("doi", "10.48550/arXiv.2104.1")]),
         record(TITLE, "A Lee", identifiers=[("doi", "10.1/b")]), True),
        (record(TITLE, "A Lee", identifiers=[("arxiv", "2104.1")]),
         record(TITLE, "A Lee", identifiers=[("arxiv", "2104.2")]), False),
        # titles of four words or more
        (record(TITLE, "Anna Lee", "B Kim"), record("A title of four words!", "A. Lee"), True),
        (record(TITLE, "A Lee", "B Kim"), record(TITLE, "B Kim", "A Wu"), True),
        (record(TITLE, "A Lee"), record(TITLE, "B Kim"), False),
        (record(TITLE, "A Lee", date="2020"), record(TITLE, "A Lee", date="2023-05"), True),
        (record(TITLE, "A Lee", date="2020"), record(TITLE, "A Lee", date="2024"), False),
        (record(TITLE, date="2020"), record(TITLE, "A Lee", date="2020"), True),
        (record(TITLE, date="2020"), record(TITLE, "A Lee", date="2021"), False),
        (record(TITLE, "A Lee"), record(TITLE + " More", "A Lee"), False),
        # short titles
        (record("Mixtral of Experts", "A Jiang", "B Roux", date="2024"),
         record("Mixtral of Experts", "Albert Jiang", date="2024-01"), True),
        (record("Mixtral of Experts", "A Jiang", date="2024"),
         record("Mixtral of Experts", "A Jiang", date="2023"), False),
        (record("Mixtral of Experts", "A Jiang", date="2024"),
         record("Mixtral of Experts", "B Jiang", "C Wu", date="2024"), True),
        (record("Mixtral of Experts", "A Jiang", "D Xu", date="2024"),
         record("Mixtral of Experts", "B Jiang", "C Wu", date="2024"), False),
        (record("Preface", "A Jiang", date="2024"),
         record("Preface", "A Jiang", date="2024"), False),
        (record("Message from the Program Chairs", "A Jiang", date="2023"),
         record("Message from the Program Chairs", "A Jiang", date="2024"), False),
        (record("Editorial: Volume 3", "A Jiang", date="2024"),
         record("Editorial, Volume 3", "A Jiang", date="2024"), False),
        (record("", "A Jiang", date="2024"), record("", "A Jiang", date="2024"), False),
        # two entries of one file at different venues
        (record(TITLE, "A Lee", venue="ACL"), record(TITLE, "A Lee", venue="TACL"), False),
        (record(TITLE, "A Lee", venue="ACL"), record(TITLE, "A Lee", venue="arXiv"), True),
    ],
)  # fmt: skip
def test_same_work(one, other, same: bool):
    assert same_work(stated(one), stated(other)) is same
    assert same_work(stated(other), stated(one)) is same


def test_venues_of_different_files_are_no_conflict():
    one = stated(record(TITLE, "A Lee", venue="ACL"), "a.bib")
    other = stated(record(TITLE, "A Lee", venue="Annual Meeting of the ACL"), "b.bib")
    assert same_work(one, other)


def test_author_pages_need_only_the_title():
    one = stated(record("Nemotron-H", "A Lee", date="2020"), "a", "author-page")
    other = stated(record("Nemotron H", "B Kim", date="2026"), "b", "author-page")
    assert same_work(one, other)
    assert not same_work(one, other._replace(format="bibtex"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller, Anna", "anna muller"),
        ("Bar-Hillel, Yehoshua", "Yehoshua Bar Hillel"),
        ("João  Silva", "JOAO SILVA"),
        ("王小明", "王小明"),
    ],
)
def test_one_person(one: str, other: str):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J. Smith", "John Smith", True), ("John Smith", "John A. Smith", True),
        ("Jon Smith", "John Smith", False), ("John Smith", "John Smyth", False),
        ("Chan Lee", "Chankyu Lee", False), ("John Smith Jr.", "J. Smith", True),
    ],
)  # fmt: skip
def test_same_name(one: str, other: str, same: bool):
    assert same_name(one, other) is same_name(other, one) is same


def test_family_name():
    assert family("Ludwig van Beethoven") == family("van Beethoven, Ludwig")
    assert family("Martin Luther King, Jr.") == "king"
    assert family("") == ""


@pytest.mark.parametrize(
    ("scheme", "value", "normal"),
    [
        ("doi", "doi: 10.1/AbC", "10.1/abc"),
        ("DOI", "http://dx.doi.org/10.1/AbC", "10.1/abc"),
        ("arxiv", "arXiv:2104.12255v3", "2104.12255"),
        ("arxiv", "https://arxiv.org/pdf/2104.12255v3.pdf", "2104.12255"),
        ("arxiv", "cs.CL/0601001v1", "cs/0601001"),
        ("acl", "P19-1001", "p19-1001"),
    ],
)
def test_normal_identifier(scheme: str, value: str, normal: str):
    assert normal_identifier(scheme, value) == (scheme.lower(), normal)
    assert normal_identifier(scheme, normal) == (scheme.lower(), normal)


def test_a_record_comes_back_as_it_went_in():
    full = record(
        TITLE, "A Lee", "+B Kim", authors_complete=False, abstract="Words.",
        affiliations=["x"], date="2020-01-02", venue="ACL", venue_name="Meeting",
        categories=["cs.CL"], code=False, code_url="https://x", score=0, citations=0,
        identifiers=[("doi", "10.1/a")], keywords=["k"], key="lee", kind="book",
        fields=[("pages", "1-2")], inferred=["date"], heading="h", place="9",
            author_ids=[(0, "s2", "7")],
    )  # fmt: skip
    payload, _ = encode(full)
    plain = stated(full)
    assert of_payload(payload, "Words.", "refs.bib", "bibtex", "9", 1) == plain
    assert all(value != type(plain)._field_defaults.get(name) for name, value in
               plain._asdict().items() if name in type(plain)._field_defaults)  # fmt: skip


PAGES = [
    (
        "page of Zijia Chen",
        [
            record("Nemotron 3 Super: Open Models", "A Chandiramani", "A Blakeman",
                   "+Zijia Chen", date="2026-04-14", inferred=["date"], score=100,
                   categories=["LG"], authors_complete=False, place="10"),
            record("Nemotron-H: A Family of Things", "A Blakeman", "A Basant",
                   "+Zijia Chen", date="2025-04-04", code=True, place="30"),
        ],
    ),
    (
        "page of Chankyu Lee",
        [
            record("Nemotron 3 Super: open models", "A Chandiramani", "A Blakeman",
                   "+Chankyu Lee", date="2025-04-14", score=95.3, code=True,
                   categories=["LG", "CL"], authors_complete=False, place="10",
                   affiliations=["nvidia", "cmu"]),
            record("Nemotron 3 Super: A Second Paper", "A Chandiramani", date="2026"),
        ],
    ),
    (
        "page of Gerald Shen",
        [
            record("Nemotron 3 Super: Open Models", "Anna Chandiramani", "A Blakeman",
                   "C Olaoye", "+Gerald Shen", date="2026-04", score=95.3, key="nemo",
                   categories=["CL"], abstract="A longer abstract.", place="20"),
            record("Nemotron-H: A Family of Things", "Á Blakeman", "A Basant",
                   date="2025", abstract="Short.", venue="ACL", place="40"),
            record("Ünrelated Work on Other Things", "Gerald Shen", key="nemo"),
        ],
    ),
    (
        "refs",
        [
            record("A Title of Four Words", "A B", date="2019", key="x"),
            record("A Title of Four Words", "A B", date="2023", key="x"),
            record("A Title of Four Words", "A B", date="2021", venue="arXiv"),
        ],
    ),
]  # fmt: skip


def imported(pages) -> list[str]:
    library = unfilled()
    for name, records in pages:
        format_ = "author-page" if name.startswith("page") else "bibtex"
        owner = PageOwner(name=name.removeprefix("page of "), h_index=len(name))
        add(
            library,
            *records,
            to=source(name, format_, digest=name),
            owner=owner if format_ == "author-page" else None,
        )
    return dump(library)


def test_the_order_of_import_does_not_matter():
    first, *others = [imported(order) for order in permutations(PAGES)]
    assert sum(line.startswith("paper ") for line in first) == 5
    for other in others:
        assert other == first


RECORDS = st.lists(
    st.builds(
        record,
        st.sampled_from(["A Title of Four Words", "Short One", "Another Title of Words",
                         "A title: of four words"]),
        st.sampled_from(["A Lee", "Anna Lee", "B Kim", "Á Lee", "+C Wu"]),
        st.sampled_from(["B Kim", "D Xu", "+E Yu"]),
        date=st.sampled_from([None, "2019", "2020-05", "2021-05-06", "2024"]),
        venue=st.sampled_from([None, "ACL", "arXiv", "EMNLP"]),
        identifiers=st.sampled_from([(), [("doi", "10.1/a")], [("arxiv", "2104.1")],
                                     [("doi", "10.1/b"), ("arxiv", "2104.1")]]),
        score=st.sampled_from([None, 10, 20.5]),
        key=st.sampled_from([None, "k1", "k1a", "k2"]),
        place=st.sampled_from(["1", "2"]),
    ),
    min_size=2, max_size=7,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(RECORDS, st.randoms(use_true_random=False), st.booleans())
def test_any_records_in_any_order(records, random, one_source: bool):
    shuffled = list(enumerate(records))
    random.shuffle(shuffled)
    dumps = []
    for order in (list(enumerate(records)), shuffled):
        library = unfilled()
        for number, each in order:
            name = "all" if one_source else f"source {number}"
            add(library, each, to=name)
        dumps.append(dump(library))
        tallies = [
            add(library, each, to="all" if one_source else f"source {number}")
            for number, each in order
        ]
        assert all(tally.unchanged == 1 for tally in tallies)
        keys = [paper.key for paper in library.papers.get(library.papers.ids())]
        assert len({key.lower() for key in keys}) == len(keys)
    assert dumps[0] == dumps[1]
