from __future__ import annotations

import pytest

from tests.store.importers.json_files import format_of, names, one, outcome, read

WORK = {
    "DOI": "10.1000/CR",
    "type": "journal-article",
    "title": ["A Trial"],
    "subtitle": ["of <i>x</i>"],
    "container-title": ["Journal One", "Other"],
    "short-container-title": ["J. One"],
    "author": [
        {"given": "Ann", "family": "Bell", "sequence": "first", "affiliation": [{"name": "Uni A"}]},
        {"name": "The Group", "sequence": "additional", "affiliation": []},
        {"family": "Hall", "given": "H. K.", "suffix": "Jr."},
    ],
    "issued": {"date-parts": [[None]]},
    "published-print": {"date-parts": [[2011, 5]]},
    "created": {"date-parts": [[2010, 1, 1]]},
    "abstract": "<jats:title>Abstract</jats:title><jats:p>One <jats:italic>x</jats:italic> &amp; y.</jats:p><jats:p>Two.</jats:p>",
    "is-referenced-by-count": 7,
    "page": "1-2",
    "ISSN": ["0000-0001", "0000-0002"],
    "subject": ["Testing"],
}  # fmt: skip


def test_a_work():
    record = one(WORK)
    assert record.title == "A Trial: of x"
    assert names(record) == ["Ann Bell", "The Group", "H. K. Hall Jr."]
    assert record.affiliations == ("Uni A",)
    assert (record.date, record.citations, record.key) == ("2011-05", 7, None)
    assert (record.venue, record.venue_name) == ("J. One", "Journal One")
    assert record.identifiers == (("doi", "10.1000/cr"),)
    assert record.abstract == "One x & y.\nTwo."
    assert record.keywords == ("Testing",)
    assert dict(record.fields) == {"pages": "1-2", "issn": "0000-0001"}


@pytest.mark.parametrize(
    "value",
    [
        WORK,
        [WORK],
        {"status": "ok", "message-type": "work", "message": WORK},
        {"status": "ok", "message-type": "work-list", "message": {"facets": {}, "total-results": 1, "items": [WORK]}},
        {"10.1000/CR": [WORK]},
    ],
)  # fmt: skip
def test_however_it_is_wrapped(value):
    assert format_of(value) == "crossref"
    assert one(value) == one(WORK)


def test_lines():
    import json

    text = f"{json.dumps(WORK)}\nnot json\n{json.dumps(WORK | {'title': ['Second'], 'subtitle': None})}\n"
    assert format_of(text, "works.txt") == "crossref"
    assert outcome(read(text)) == ["A Trial: of x", 2, "Second"]


@pytest.mark.parametrize(
    ("changed", "venue", "kind"),
    [
        ({"type": "posted-content", "container-title": [], "institution": [{"name": "bioRxiv"}], "publisher": "CSHL"}, "bioRxiv", "article"),
        ({"type": "posted-content", "container-title": [], "publisher": "arXiv"}, "arXiv", "article"),
        ({"type": "proceedings-article", "container-title": ["Proc. of T"], "short-container-title": [], "event": {"name": "Testing 20", "acronym": "T 20"}}, "T 20", "inproceedings"),
        ({"type": "book-chapter", "container-title": ["The Book"], "short-container-title": None}, "The Book", "incollection"),
        ({"type": "dissertation", "container-title": [], "publisher": "Uni"}, "Uni", "phdthesis"),
    ],
)  # fmt: skip
def test_venues(changed, venue, kind):
    record = one(WORK | changed)
    assert (record.venue, record.kind) == (venue, kind)


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        (["Rate of CO<sub>2</sub>"], "Rate of CO2"),
        (["<mml:math xmlns:mml=\"http://x\"><mml:mi>K</mml:mi></mml:math> theory"], "K theory"),
        ("A text", "A text"),
        (["", "Second"], "Second"),
    ],
)  # fmt: skip
def test_titles(title, read_as):
    assert one(WORK | {"title": title, "subtitle": []}).title == read_as


def test_a_work_without_a_title_is_one_of_its_journal():
    (found,) = read({"message": {"items": [WORK | {"title": [], "subtitle": []}]}})
    assert found.title == ""
    assert dict(found.identifiers)["doi"]
    assert found.venue


def test_when_a_record_was_made_is_no_date_of_the_work():
    dates = {"issued": {"date-parts": [[None]]}, "created": {"date-parts": [[2013]]}}
    (found,) = read([{"DOI": "10.1000/x", "title": ["T"], "type": "other"} | dates])
    assert found.date is None


def test_the_container_outweighs_the_event():
    event = {"event": {"name": "The Fifth Meeting"}, "type": "proceedings-article"}
    (found,) = read([WORK | event | {"container-title": ["Proceedings of It"]}])
    assert found.venue_name == "Proceedings of It"
