"""Odd but legal BibTeX: what other tools write and read."""

from __future__ import annotations

import pytest

from tests.store.importers.sources import names, only, read_as


@pytest.mark.parametrize(
    "text",
    [
        "@misc(a, title = {Scales (2)}, year = 1999)",
        '@MISC{a, TITLE = "Scales (2)", YEAR = "1999"}',
        "@misc {a ,\n title={Scales (2)}\n ,year=1999\n}",
        "@ misc{a, title = {Scales (2)}, year = {1999},}",
        '@misc{a, title = "Scales" # { (2)}, year = 1999}',
        '@string{s = "Scales"}\n@misc{a, title = s # " (2)", year = 1999}',
        '@string(s = {Scales})\n@misc{a, title = S # " (2)", year = 1999}',
        "junk before @misc{a, title = {Scales (2)}, year = 1999} junk after",
        "@misc{a, title = {Scales (2)}, year = 1999, title = {Other}}",
        "@misc{a, title = {Scales (2)}, note = {see\n@home{x} and @work}, year = 1999}",
        "@misc{\na,\ntitle = {Scales (2)},\nyear = 1999}",
        "@misc{a, title = {{S}cales ({2})}, year = {{1999}}}",
        "% a comment\n@misc{a, % key\n title = {Scales (2)}, % title\n year = 1999 % year\n}",
        "@comment{jabref-meta: databaseType:bibtex;}\n@misc{a, title = {Scales (2)}, year = 1999}",
        '@preamble{ {\\newcommand{\\x}{y}} # "z" }\n@misc{a, title = {Scales (2)}, year = 1999}',
        "@misc{a, title = {Scales\n   (2)}, year = 1999}".replace("\n", "\r"),
    ],
)
def test_one_entry(text):
    record = only("bibtex", text)
    assert (record.key, record.title, record.date) == ("a", "Scales (2)", "1999")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252", "mac-roman"]
)
def test_encodings(encoding):
    text = "@misc{a, author = {Müller, Zoë}, title = {Größe}}"
    assert names(only("bibtex", text.encode(encoding))) == ["Zoë Müller"]


@pytest.mark.parametrize(
    "key", ["Müller:2009/x+y'z&w", "凯撒2013", "DBLP:conf/acl/X", "a.b_c-d"]
)
def test_odd_keys(key):
    assert only("bibtex", f"@misc{{{key}, title = {{T}}}}").key == key


def test_entries_that_are_commented_out():
    text = "@misc{a, title = {One}}\n% @misc{b, title = {Two}}\n%@misc{c,\n%  title = {Three}\n%}\n@misc{d, title = {Four}}"
    assert [one.key for one in read_as("bibtex", text).records] == ["a", "d"]


def test_data_for_others_is_no_entry():
    text = "@xdata{x, publisher = {P}, year = 1999}\n@book{a, title = {T}, xdata = {x}}"
    record = only("bibtex", text)
    assert (record.date, dict(record.fields)["publisher"]) == ("1999", "P")


@pytest.mark.parametrize(
    ("child", "parent", "venue", "authors"),
    [
        (
            "@inbook{a, title = {T}",
            "@book{p, title = {B}, author = {X Y}}",
            "B",
            ["X Y"],
        ),
        (
            "@inproceedings{a, title = {T}",
            "@proceedings{p, title = {B}, editor = {X Y}}",
            "B",
            [],
        ),
        ("@article{a, title = {T}", "@periodical{p, title = {J}}", "J", []),
        (
            "@book{a, title = {T}",
            "@book{p, title = {Set}, author = {X Y}}",
            None,
            ["X Y"],
        ),
        (
            "@inbook{a, title = {T}, author = {A B}",
            "@book{p, title = {B}, author = {X Y}}",
            "B",
            ["A B"],
        ),
    ],
)
def test_what_a_child_inherits(child, parent, venue, authors):
    child += ", crossref = {p}}"
    for text in (child + "\n" + parent, parent + "\n" + child):
        (record,) = [one for one in read_as("bibtex", text).records if one.key == "a"]
        assert (record.title, record.venue, names(record)) == ("T", venue, authors)


def test_grandparents_and_circles():
    text = (
        "@inbook{a, title = {T}, crossref = {b}}\n@book{b, title = {B}, crossref = {c}}\n"
        "@mvbook{c, title = {C}, publisher = {P}, crossref = {b}}\n"
    )
    records = {one.key: one for one in read_as("bibtex", text).records}
    assert dict(records["a"].fields)["publisher"] == "P"
    assert records["a"].venue == "B"
    assert len(records) == 3


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (r"{\LaTeX} and {\METAFONT}", "LaTeX and METAFONT"),
        (r"{\noopsort{a}}Sorted", "Sorted"),
        (r"hy\-phen\-ated sty\/le", "hyphenated style"),
        (r"\copyright{} 2020, \S 5", "© 2020, §5"),
        (r"\href{http://x.y/z_1}{A Link}", "A Link"),
        (r"\url{http://x.y/z_1}", "http://x.y/z_1"),
    ],
)
def test_commands(title, read):
    assert only("bibtex", f"@misc{{a, title = {{{title}}}}}").title == read
