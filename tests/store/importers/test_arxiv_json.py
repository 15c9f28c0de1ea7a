from __future__ import annotations

import pytest

from store.importers.arxiv import unicode_text
from tests.store.importers.json_files import format_of, names, one, outcome, read

PAPER = {
    "id": "0704.0001",
    "submitter": "P. N.",
    "authors": "C. Bal\\'azs, E. L. Berger (Argonne)",
    "title": "Calculation of $\\alpha$ pairs\n  at colliders",
    "comments": "37 pages",
    "journal-ref": "Phys.Rev.D76:013009,2007",
    "doi": "10.1103/PhysRevD.76.013009",
    "categories": "hep-ph cs.LG",
    "abstract": "  A Schr\\\"odinger\nresult, ~5\\% better.\n",
    "versions": [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}, {"version": "v2", "created": "Tue, 24 Jul 2008 20:10:27 GMT"}],
    "update_date": "2008-11-26",
    "authors_parsed": [["Bal\\'azs", "C.", ""], ["Berger", "E. L.", "Jr.", "Argonne"]],
}  # fmt: skip
ATOM = """<?xml version='1.0'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<entry><id>http://arxiv.org/abs/1707.08567v1</id><title>Of {}</title>
<summary>S</summary><published>2017-07-27T08:18:33Z</published>
<category term="cs.LG"/><category term="cs.IT"/><arxiv:primary_category term="cs.IT"/>
<author><name>Jos\u00e9 Bell</name><arxiv:affiliation>Uni A</arxiv:affiliation></author></entry>
<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry>
</feed>"""


def test_a_paper_of_the_snapshot():
    record = one(PAPER)
    assert record.title == "Calculation of α pairs at colliders"
    assert names(record) == ["C. Balázs", "E. L. Berger Jr."]
    assert record.abstract == "A Schrödinger result, ~5% better."
    assert (record.date, record.venue, record.place) == (
        "2007-04-02",
        "arXiv",
        "0704.0001",
    )
    assert record.categories == ("hep-ph", "cs.LG")
    assert record.identifiers == (
        ("doi", "10.1103/physrevd.76.013009"),
        ("arxiv", "0704.0001"),
    )
    assert dict(record.fields) == {"note": "Phys.Rev.D76:013009,2007; 37 pages"}


def test_lines_of_the_snapshot():
    import json

    lines = [
        json.dumps(PAPER),
        '{"id": "0704.0002", "title": ',
        json.dumps(PAPER | {"authors_parsed": None, "versions": []}),
    ]
    text = "\n".join(lines)
    assert format_of(text, "arxiv-metadata-oai-snapshot.json") == "arxiv-json"
    _, broken, third = read(text)
    assert (broken.line, third.date) == (2, "2008-11-26")
    assert names(third)[0] == "C. Balázs"


def answer(feed):
    return {
        "url": "https://export.arxiv.org/api/query",
        "status_code": 200,
        "body": feed,
    }


def test_an_answer_of_the_api():
    value = answer(ATOM.format("x"))
    assert format_of(value) == "arxiv-json"
    record, error = read(value)
    assert (record.title, record.date, record.venue) == ("Of x", "2017-07-27", "arXiv")
    assert names(record) == ["José Bell"]
    assert record.categories == ("cs.IT", "cs.LG")
    assert record.affiliations == ("Uni A",)
    assert error.why == "arXiv answered with an error: bad id"


def test_an_answer_that_was_taken_for_latin_1():
    mistaken = ATOM.format("Φ").encode().decode("latin-1")
    record, _ = read(answer(mistaken))
    assert (record.title, names(record)) == ("Of Φ", ["José Bell"])


def test_an_answer_longer_than_what_a_format_is_recognised_by():
    assert format_of(answer(ATOM.format("x" * 100_000))) == "arxiv-json"


@pytest.mark.parametrize(
    "feed", ["<feed", "<feed></feed", '<!DOCTYPE f [<!ENTITY a "b">]><feed>&a;</feed>']
)
def test_an_answer_that_is_no_feed(feed):
    assert outcome(read(answer(feed), "arxiv-json")) == [1]


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("na\\\"{\\i}ve", "naïve"), ("M\\\"uller", "Müller"), ("{\\o}re", "øre"), ("\\'{E}tude", "Étude"),
        ("\\emph{not} so", "not so"), ("$\\times 3$", "×3"), ("50\\%", "50%"), ("$x^{2}$", "x²"), ("a  b\n c", "a b c"),
        ("C:\\path", "C:\\path"),
    ],
)  # fmt: skip
def test_unicode_text(latex, text):
    assert unicode_text(latex) == text
