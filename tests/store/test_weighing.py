"""Which of several statements is shown."""

from __future__ import annotations

from itertools import permutations

import pytest

from store.stated import of_record
from store.weighing import spelling_rank, valid_date, weigh
from tests.store.building import record


def shown(*records):
    """What is shown, the same whatever the order."""
    stated = [
        of_record(r, f"source {n}", "bibtex", n + 1) for n, r in enumerate(records)
    ]
    results = {weigh(order) for order in permutations(stated)}
    assert len(results) == 1
    return results.pop()


@pytest.mark.parametrize(
    ("field", "statements", "expected"),
    [
        ("title", ["Deep nets", "Deep Nets", "Deep nets"], "Deep nets"),
        ("title", ["Nemotron", "Nemotron: Open"], "Nemotron: Open"),
        ("abstract", ["short", "longer text", ""], "longer text"),
        ("score", [95.3, 100.0, None], 100.0),
        ("citations", [None, 3, 7], 7),
        ("code", [None, False, True], True),
        ("code", [None, False], False),
        ("code", [None, None], None),
        ("code_url", ["https://b", "https://a", "https://b"], "https://b"),
        ("affiliations", [["nvidia"], ["cmu", "NVIDIA"]], ("nvidia", "cmu")),
        ("keywords", [["asr"], ["ASR", "llm"]], ("asr", "llm")),
        ("categories", [["cs.LG", "cs.CL"], ["cs.CL"], ["cs.CL"]], ("cs.CL", "cs.LG")),
        ("categories", [["cs.LG", "cs.CL"], ["cs.CL", "cs.AI"]],
         ("cs.CL", "cs.LG", "cs.AI")),
        ("venue", ["arXiv", "ACL", "arXiv"], "ACL"),
        ("venue", ["Proc. ACL", "ACL"], "ACL"),
        ("venue", ["arXiv", None], "arXiv"),
        ("kind", ["article", "inproceedings", "misc"], "inproceedings"),
        ("kind", ["misc", "article"], "article"),
        ("key", ["lee20", "lee2020", None, "lee2020"], "lee2020"),
        ("key", ["lee2020", "lee20"], "lee20"),
        ("date", ["2025", "2025-04", "2025-05"], "2025-04"),
        ("date", ["2025-04-02", "2026"], "2025-04-02"),
        ("identifiers",
         [[("doi", "https://doi.org/10.1/a")], [("doi", "10.1/a")], [("arxiv", "1.2v3")]],
         (("arxiv", "1.2", "1.2"), ("doi", "10.1/a", "10.1/a"))),
        ("identifiers", [[("doi", "10.48550/arXiv.2104.1")]],
         (("arxiv", "2104.1", "2104.1"),
          ("doi", "10.48550/arxiv.2104.1", "10.48550/arXiv.2104.1"))),
        ("fields", [[("pages", "1"), ("volume", "3")], [("pages", "1-9")]],
         (("pages", "1-9"), ("volume", "3"))),
    ],
)  # fmt: skip
def test_rules(field: str, statements, expected):
    given = {"title": "A"} if field != "title" else {}
    records = [
        record(**given, **({field: value} if value is not None else {}))
        for value in statements
    ]
    found = getattr(shown(*records), field)
    assert (str(found) if field == "date" else found) == expected


def test_a_stated_title_beats_a_longer_guess():
    guess = record("Nemotron: Open Models Aaron", inferred=["title"])
    assert (
        shown(guess, record("Nemotron: Open Models")).title == "Nemotron: Open Models"
    )
    assert shown(guess).title == "Nemotron: Open Models Aaron"


@pytest.mark.parametrize(
    ("inferred", "stated", "expected"),
    [
        (["2026-04-14"], ["2025"], "2025"),
        (["2026-04-14", "2025-04-14"], [], "2026-04-14"),
        (["2026", "2025-04-14"], [], "2025-04-14"),
    ],
)
def test_inferred_dates(inferred: list[str], stated: list[str], expected: str):
    records = [record("A", date=date, inferred=["date"]) for date in inferred]
    records += [record("A", date=date) for date in stated]
    assert str(shown(*records).date) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-13", "2020"), ("2020-02-31", "2020-02"), ("2024-02-29", "2024-02-29"),
        ("2023-02-29", "2023-02"), ("2020-00-10", "2020"), ("0000", "0000"),
    ],
)  # fmt: skip
def test_impossible_dates_are_cut_short(text: str, expected: str):
    date = valid_date(text)
    assert str(date) == expected
    assert date is not None
    assert date.first_day <= date.last_day


class TestAuthors:
    CUT = record("A", "A Lee", "B Kim", "+Owner One", authors_complete=False)
    LONGER = record("A", "Anna Lee", "B Kim", "C Wu", authors_complete=False)
    WHOLE = record("A", "Anna Lee", "Bob Kim", "Carl Wu", "Dan Xu")

    def test_the_longest_list_then_owners(self):
        found = shown(self.CUT, self.LONGER)
        assert found.authors == (
            ("Anna Lee", 0), ("B Kim", 1), ("C Wu", 2), ("Owner One", None),
        )  # fmt: skip
        assert not found.authors_complete

    def test_people_whom_a_cut_list_left_out_are_added(self):
        other = record("A", "Zoe Late", authors_complete=False)
        assert shown(self.LONGER, other).authors[-1] == ("Zoe Late", None)

    def test_a_whole_list_gains_only_owners(self):
        found = shown(self.CUT, record("A", "Zoe Late"), self.WHOLE)
        assert [name for name, _ in found.authors] == [
            "Anna Lee", "Bob Kim", "Carl Wu", "Dan Xu", "Owner One",
        ]  # fmt: skip
        assert found.authors_complete

    def test_an_owner_who_is_named_is_not_named_twice(self):
        assert shown(record("A", "A. Lee", "+Anna Lee")).authors == (("A. Lee", 0),)
        assert shown(record("A", "+Anna Lee")).authors == (("Anna Lee", None),)

    def test_the_fuller_names_of_two_whole_lists(self):
        found = shown(
            record("A", "A. Lee", "B. Kim"), record("A", "Anna Lee", "Bob Kim")
        )
        assert found.authors == (("Anna Lee", 0), ("Bob Kim", 1))


def test_full_names_of_the_venue_shown_come_first():
    found = shown(
        record("A", venue="arXiv", venue_name="The Archive"),
        record("A", venue="ACL", venue_name="Annual Meeting"),
        record("A", venue_name="Meeting"),
    )
    assert (found.venue, found.venue_name) == ("ACL", "Annual Meeting")


def test_a_paper_stands_in_its_venue_where_its_published_record_says():
    preprint = record("A", venue="arXiv", fields=[("volume", "abs/1"), ("note", "x")])
    published = record("A", venue="ACL", fields=[("pages", "1-9")])
    again = record("A", fields=[("number", "2")])
    assert dict(shown(preprint, published, again).fields) == {
        "note": "x", "number": "2", "pages": "1-9",
    }  # fmt: skip
    assert dict(shown(preprint, again).fields)["volume"] == "abs/1"


def test_every_key_is_kept():
    assert shown(record("A", key="b"), record("A", key="a")).keys == ("a", "b")


def test_the_abstract_says_where_it_is_from():
    assert shown(record("A"), record("A", abstract="x")).abstract_id == 2
    assert shown(record("A")).abstract_id is None


def test_spelling():
    names = ["JOSE GARCIA", "jose garcia", "Jose Garcia", "José Garcia", "José García"]
    assert sorted(names, key=spelling_rank)[:3] == [
        "José García", "José Garcia", "Jose Garcia",
    ]  # fmt: skip
