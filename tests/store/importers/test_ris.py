from __future__ import annotations

import pytest

from tests.store.importers.sources import names, only, read_as

ENTRY = """TY  - JOUR
ID  - bell2014
T1  - Weighing Large Scales
A1  - Bell, Ann
A1  - Dow, Cy, Jr.
A2  - Fox, Eve
Y1  - 2014/03/12/
N2  - We weigh
      things.
KW  - *scales
KW  - weights
JF  - Journal of Scales
JA  - J. Scales
VL  - 9
IS  - 3
SP  - 12
EP  - 34
SN  - 1932-6208
PB  - Fun Factory
DO  - http://dx.doi.org/10.1000/ABC
UR  - http://example.org/a; http://example.org/b
ER  - 
"""


def small(*lines, kind="JOUR"):
    return "\n".join([f"TY  - {kind}", "TI  - A Title", *lines, "ER  - ", ""])


def test_an_entry():
    assert only("ris", ENTRY).model_dump(exclude_defaults=True) == {
        "title": "Weighing Large Scales",
        "place": "bell2014",
        "key": "bell2014",
        "abstract": "We weigh things.",
        "authors": (
            {"name": "Ann Bell", "position": 0},
            {"name": "Cy Dow Jr.", "position": 1},
        ),
        "date": "2014-03-12",
        "venue": "J. Scales",
        "venue_name": "Journal of Scales",
        "identifiers": (("doi", "10.1000/abc"), ("url", "http://example.org/a")),
        "keywords": ("scales", "weights"),
        "fields": (
            ("pages", "12–34"),
            ("volume", "9"),
            ("number", "3"),
            ("publisher", "Fun Factory"),
            ("issn", "1932-6208"),
            ("url", "http://example.org/a"),
            ("editor", "Eve Fox"),
        ),
    }


@pytest.mark.parametrize(
    "layout",
    [
        ENTRY,
        "\ufeff" + ENTRY,
        ENTRY.replace("\n", "\r\n"),
        ENTRY.replace("\n", "\r"),
        ENTRY.replace("ER  - \n", "ER  -\n"),
        ENTRY.replace("ER  - \n", "ER\n"),
        ENTRY.replace("ER  - \n", ""),
        ENTRY.replace("JOUR\n", "JOUR\n\n"),
        "\n\nRecord #1 of 1\nProvider: P\n1.\n" + ENTRY + "C1  - of no entry\nLink:\n",
        ENTRY.replace("  - ", " - "),
        "  " + ENTRY.replace("\n", "\n  "),
        ENTRY.replace("TY  - ", "ty  - "),
        ENTRY.replace("VL  - 9", "XQ  - of no use\nVL  - 9"),
    ],
)
def test_layouts(layout):
    assert only("ris", layout) == only("ris", ENTRY)


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["PY  - 2014"], "2014"),
        (["PY  - 2014///"], "2014"),
        (["PY  - 2014/03//"], "2014-03"),
        (["PY  - 2014/03/12/Spring"], "2014-03-12"),
        (["PY  - 2014", "DA  - 2014/03/12/"], "2014-03-12"),
        (["PY  - 2014", "DA  - Mar 12"], "2014-03-12"),
        (["PY  - 2014", "DA  - 2013/03/12"], "2014"),
        (["DA  - 12 March 2014"], "2014-03-12"),
        (["Y1  - 2014-03-12"], "2014-03-12"),
        (["PY  - 2014/02/31/"], "2014-02"),
        (["PY  - in press"], None),
    ],
)
def test_dates(lines, date):
    assert only("ris", small(*lines)).date == date


@pytest.mark.parametrize(
    ("lines", "shown", "complete"),
    [
        (["AU  - Shannon,Claude E."], ["Claude E. Shannon"], True),
        (["AU  - Fanning E."], ["E. Fanning"], True),
        (["AU  - Weaver, L. Chris and"], ["L. Chris Weaver"], True),
        (["AU  - Bell, A. and Dow, C."], ["A. Bell", "C. Dow"], True),
        (["AU  - Bell, A. and others"], ["A. Bell"], False),
        (["AU  - Claude E. Shannon"], ["Claude E. Shannon"], True),
        (["AU  - World Health Organization"], ["World Health Organization"], True),
        (["AU  - Bell, A.; Dow, C."], ["A. Bell", "C. Dow"], True),
        (["AU  - Bell, A.", "AU  - et al."], ["A. Bell"], False),
        (["AU  - Bell, A., et al."], ["A. Bell"], False),
        (["A1  - Bell, A.", "AU  - Bell, A."], ["A. Bell"], True),
        (["AU  - Wang, Wei", "AU  - Wang, Wei"], ["Wei Wang", "Wei Wang"], True),
        (["AU  - "], [], True),
    ],
)
def test_authors(lines, shown, complete):
    record = only("ris", small(*lines))
    assert (names(record), record.authors_complete) == (shown, complete)


@pytest.mark.parametrize(
    ("kind", "lines", "entry_type", "venue"),
    [
        ("JOUR", ["T2  - J. of X", "JO  - X"], "article", ("X", "J. of X")),
        ("JOUR", ["JO  - X"], "article", ("X", "X")),
        ("Journal Article", ["JO  - X"], "article", ("X", "X")),
        (
            "CPAPER",
            ["T2  - Proc. (XYZ 2014)"],
            "inproceedings",
            ("XYZ", "Proc. (XYZ 2014)"),
        ),
        ("CONF", ["BT  - Proc.", "T3  - LNCS"], "inproceedings", ("Proc.", "Proc.")),
        ("CHAP", ["T2  - The Book"], "incollection", ("The Book", "The Book")),
        ("THES", ["PB  - Univ. of X"], "phdthesis", ("Univ. of X", "Univ. of X")),
        ("THES", ["PB  - U", "M3  - Master's thesis"], "mastersthesis", ("U", "U")),
        ("RPRT", ["PB  - Lab"], "techreport", ("Lab", "Lab")),
        ("BOOK", ["PB  - Press", "T2  - A Series"], "book", (None, None)),
        ("NEWER", [], "misc", (None, None)),
    ],
)
def test_kinds_and_venues(kind, lines, entry_type, venue):
    record = only("ris", small(*lines, kind=kind))
    assert (record.kind, (record.venue, record.venue_name)) == (entry_type, venue)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["DO  - doi:10.1000/X"], ("doi", "10.1000/x")),
        (["M3  - 10.1000/x"], ("doi", "10.1000/x")),
        (["N1  - doi:10.1000/x"], ("doi", "10.1000/x")),
        (["UR  - https://doi.org/10.1000/x"], ("doi", "10.1000/x")),
        (["UR  - https://arxiv.org/abs/2001.01234v2"], ("arxiv", "2001.01234")),
        (["AN  - arXiv:2001.01234"], ("arxiv", "2001.01234")),
        (["AN  - 12345", "DB  - PubMed"], ("pmid", "12345")),
    ],
)
def test_identifiers(lines, found):
    assert found in only("ris", small(*lines)).identifiers


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["TY  - BOOK", "BT  - The Book"], "The Book"),
        (["TY  - JOUR", "ST  - Short"], "Short"),
        (["TY  - JOUR", "TI  - Of <i>E. coli</i> &amp; others"], "Of E. coli & others"),
        (["TY  - JOUR", "TI  - One", "over two lines"], "One over two lines"),
    ],
)
def test_titles(lines, title):
    assert only("ris", "\n".join([*lines, "ER  - "])).title == title


def test_what_has_no_title_costs_only_itself():
    outcome = read_as("ris", "TY  - JOUR\nM2  - 2001\nER  - \n" + ENTRY)
    assert [record.key for record in outcome.records] == ["bell2014"]
    assert [(one.line, one.why) for one in outcome.rejected] == [
        (
            1,
            "the entry has no title, author, date, venue or anything else to tell it by",
        )
    ]


def test_a_date_is_enough():
    record = only("ris", "TY  - JOUR\nPY  - 2001\nER  - \n")
    assert (record.title, record.date) == ("", "2001")


def test_an_untitled_entry_is_one_where_it_says_where_or_by_whom():
    record = only("ris", "TY  - CHAP\nAU  - Bell, Ann\nT2  - Hives\nER  - \n")
    assert (record.title, names(record), record.venue) == ("", ["Ann Bell"], "Hives")


def test_an_abstract_is_enough():
    record = only("ris", "TY  - GEN\nN2  - We weigh.\nER  - \n")
    assert (record.title, record.abstract) == ("", "We weigh.")


def test_an_id_given_twice_keeps_the_places_apart():
    places = [record.place for record in read_as("ris", ENTRY + ENTRY).records]
    assert places == ["bell2014", "bell2014 (line 23)"]


def test_a_number_is_no_citation_key():
    record = only("ris", small("ID  - 12345"))
    assert (record.key, record.place) == (None, "12345")


def test_an_endless_entry_costs_no_other():
    endless = "TY  - JOUR\n" + ("AB  - " + "x" * 1000 + "\n") * 1100
    outcome = read_as("ris", endless + ENTRY)
    assert len(outcome.records) == 1
    assert "over a million characters" in outcome.rejected[0].why


def test_what_converters_left_of_latex_is_read():
    entry = "TY  - JOUR\nTI  - B{\u00e9}nou{\u00e9}: ``park{''}\nJO  - Policy {&} Aid\nER  - \n"
    record = only("ris", entry)
    assert (record.title, record.venue) == (
        "B\u00e9nou\u00e9: \u201cpark\u201d",
        "Policy & Aid",
    )
