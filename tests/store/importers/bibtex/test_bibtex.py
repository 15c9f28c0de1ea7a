from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import SourceError
from store.importers import bibtex
from store.importers.bibtex import blocks, regular
from store.importers.bibtex.pieces import pieces
from store.importers.plain import in_full
from store.importers.reading import Nothing
from store.importers.record import ImportOptions, Record, Rejected
from store.importers.source import SourceLine, survey
from tests.store.importers.sources import read_as

ENTRY = """@inproceedings{bell-etal-2020-weighing,
    title = {Weighing {LLM}s \\& Other Things},
    author = {Bell, Ann and
      van Dow, Cy},
    booktitle = {Proceedings of the 4th Meeting},
    eventtitle = {The Meeting},
    series = {TM},
    month = oct,
    year = {2020},
    pages = {1--12},
    editor = {Fox, Eve and Hill, Guy},
    doi = {10.1000/ABC},
    keywords = {scales, weights; scales},
    abstract = {We weigh
      things.}
}
"""


def read(text):
    data = text if isinstance(text, bytes) else text.encode()
    source = survey(BytesIO(data), "refs.bib")
    return list(in_full(bibtex.read(source, ImportOptions(), Nothing()).records))


def test_an_entry():
    (record,) = read(ENTRY)
    assert record.model_dump(exclude_defaults=True) == {
        "title": "Weighing LLMs & Other Things",
        "place": "bell-etal-2020-weighing",
        "key": "bell-etal-2020-weighing",
        "kind": "inproceedings",
        "abstract": "We weigh things.",
        "authors": (
            {"name": "Ann Bell", "position": 0},
            {"name": "Cy van Dow", "position": 1},
        ),
        "date": "2020-10",
        "venue": "TM",
        "venue_name": "The Meeting",
        "identifiers": (("doi", "10.1000/abc"),),
        "keywords": ("scales", "weights"),
        "fields": (
            ("booktitle", "Proceedings of the 4th Meeting"),
            ("pages", "1–12"),
            ("series", "TM"),
            ("editor", "Eve Fox and Guy Hill"),
        ),
    }


def small(key, extra=""):
    return f"@misc{{{key}, title = {{Title of {key}}}{extra}}}\n"


@pytest.mark.parametrize(
    "broken",
    [
        "@misc{x, title = {never closed\n",
        "@misc{x, title = {too many}}}}}\n",
        '@misc{x, title = "no end\n',
        "@misc{x, title {no equals sign}}\n",
        "@misc{x title = {no comma}}\n",
        "@misc{x, author = {No Title}}\n",
        "@misc x\n@misc{",
    ],
)
def test_a_broken_entry_costs_no_neighbour(broken):
    records = read(small("a") + broken + small("b") + small("c"))
    assert [r.title for r in records if isinstance(r, Record)][:1] == ["Title of a"]
    assert "Title of c" in [r.title for r in records if isinstance(r, Record)]


def test_a_rejected_entry_tells_its_line():
    rejected = read(small("a") + "\n\n@misc{x, title = {open\n" + small("b"))[1]
    assert isinstance(rejected, Rejected)
    assert (rejected.file, rejected.line) == ("refs.bib", 4)
    assert "not a complete BibTeX entry" in rejected.why


def test_comments_preambles_and_text_between_are_no_entries():
    records = read(
        'Notes.\n@comment{jabref: {a;b}}\n@preamble{"x"}\n% 100%\n'
        + small("a")
        + "the end"
    )
    assert [r.title for r in records] == ["Title of a"]


def test_abbreviations():
    text = '@string{acl = "Assoc. for " # cl}\n'
    text = '@string(cl = "Comp. Ling.")\n' + text + small("a", ", journal = ACL # { X}")
    (record,) = read(text)
    assert record.venue_name == "Assoc. for Comp. Ling. X"


def test_a_child_takes_what_it_lacks_from_its_parent():
    child = small("a", ", crossref = {Book}, pages = {3}")
    parent = "@proceedings{book, title = {The Book}, year = 1999, publisher = {P}}\n"
    for text in (child + parent, parent + child):
        (record,) = [r for r in read(text) if r.key == "a"]
        assert (record.date, record.venue_name) == ("1999", "The Book")
        assert dict(record.fields)["publisher"] == "P"


def test_the_subtitle_of_a_book_is_one_of_its_chapters():
    child = small("a", ", crossref = {Book}")
    parent = "@collection{book, title = {The Book}, subtitle = {A Life}}\n"
    (record,) = [r for r in read(child + parent) if r.key == "a"]
    assert (record.title, record.venue_name) == ("Title of a", "The Book: A Life")


def test_keys_given_twice_keep_their_places_apart():
    records = read(small("a") + small("a", ", year = 1999"))
    assert [(r.key, r.place) for r in records] == [("a", "a"), ("a", "a (line 2)")]


def test_a_field_given_twice_counts_once():
    (record,) = read("@misc{a, title = {One}, title = {Two}}")
    assert record.title == "One"


def test_odd_layouts():
    text = (
        "\ufeff@ARTICLE { a ,\r\n TITLE=\"One\" ,YEAR=1999 ,\r\n}\r\n"
        "  @misc(b, title = {Two (2)})\r\n"
    )  # fmt: skip
    assert [(r.title, r.kind, r.date) for r in read(text)] == [
        ("One", "article", "1999"),
        ("Two (2)", "misc", None),
    ]


def test_latin_1():
    (record,) = read(small("a", ", author = {Müller, Zoë}").encode("latin-1"))
    assert record.authors[0].name == "Zoë Müller"


def test_an_overlong_line_costs_what_stands_on_it():
    records = read(
        small("a") + f"@misc{{x, title = {{{'x' * 1_000_001}}}}}\n" + small("b")
    )
    assert [type(r) for r in records] == [Rejected, Record, Record]
    assert records[0].line == 2


TEXT = st.text(alphabet='ab {}"#,=@\\\n%', max_size=25)


@given(
    st.lists(
        TEXT | st.sampled_from(["@misc{k, ", "title = ", "{T}", "}\n", "@string{s = "])
    )
)
def test_any_text_is_survived(pieces):
    try:
        records = read("".join(pieces))
    except SourceError:
        return
    assert all(isinstance(r, Record | Rejected) for r in records)


FIELD = st.tuples(
    st.sampled_from(["title", "year", "note", "Author+an:x"]),
    st.sampled_from(["{A {B} c}", '"q"', "2020", "jan", "{}", "{a \\& b}", "{x, y = z}", "{\\{ }", "{@misc{x,}}", "{a}}", '{"}', '"{"'])
    | TEXT.map("{{{}}}".format),
)  # fmt: skip


@given(st.lists(FIELD, max_size=5), st.sampled_from(["}", "}\n", ",}", "", "} junk"]))
def test_the_quick_way_reads_as_the_parser_does(fields, end):
    text = "@misc{key," + ",\n ".join(f"{n} = {v}" for n, v in fields) + end
    if (quick := regular.regular_entry(text)) is None:
        return
    lines = [SourceLine(i, line) for i, line in enumerate(text.split("\n"), 1)]
    (piece,) = pieces(lines, "x") if "\n@" not in text else (None,)
    if piece is not None:
        assert blocks._parse(piece, "x") == [blocks.RawEntry(1, *quick)]


def test_abbreviations_cannot_grow_without_end():
    doubled = [f"@string{{s{i + 1} = s{i} # s{i}}}" for i in range(40)]
    text = "\n".join(['@string{s0 = "lol "}', *doubled, "@misc{a, title = s5}"])
    found = read_as("bibtex", text + "\n@misc{b, title = s40}\n@misc{c, title = {C}}\n")
    assert [record.key for record in found.records] == ["a", "b", "c"]
    assert found.records[0].title == "lol " * 31 + "lol"
    assert len(found.records[1].title) < 10_000
    assert found.rejected[0].line == 13
    assert found.rejected[0].why == (
        "the abbreviation s12 stands for over ten thousand letters"
    )
