from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

ENTRY = """%0 Journal Article
%A Bell, Ann
%A de la Cruz, Mar
%A The Scale Group
%D 2014
%8 March 12
%T Weighing large scales
%J Journal of Scales
%V 9
%N 2
%P 12-34
%@ 0006-2960
%K scales
large
weights
%X We weigh.
%R https://doi.org/10.1000/ABC
%U https://example.org/x
%F bell2014
"""


def test_an_entry():
    record = only("endnote", ENTRY)
    assert (record.title, record.kind, record.key) == (
        "Weighing large scales",
        "article",
        "bell2014",
    )
    assert names(record) == ["Ann Bell", "Mar de la Cruz", "The Scale Group"]
    assert (record.date, record.venue) == ("2014-03-12", "Journal of Scales")
    assert record.keywords == ("scales", "large", "weights")
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    fields = dict(record.fields)
    assert (fields["volume"], fields["number"], fields["pages"]) == ("9", "2", "12–34")
    assert fields["issn"] == "0006-2960"


@pytest.mark.parametrize(
    ("lines", "kind", "venue"),
    [
        ("%0 Conference Proceedings\n%B Proc. of It\n", "inproceedings", "Proc. of It"),
        ("%0 Book Section\n%B The Book\n", "incollection", "The Book"),
        ("%0 Thesis\n%I Some School\n", "phdthesis", "Some School"),
        ("%0 Report\n%I An Institute\n", "techreport", "An Institute"),
        ("%0 Book\n%I A House\n", "book", None),
    ],
)
def test_kinds(lines, kind, venue):
    record = only("endnote", f"{lines}%T T\n%Y 2020\n")
    assert (record.kind, record.venue, record.date) == (kind, venue, "2020")


def test_entries_without_a_type_are_parted_by_empty_lines():
    text = "%A Bell, Ann\n%T One\n%D 2001\n\n%T Two\n%X Of a\nlong line.\n"
    outcome = read_as("endnote", text)
    assert [one.title for one in outcome.records] == ["One", "Two"]
    assert outcome.records[1].abstract == "Of a\nlong line."


def test_an_empty_entry_costs_only_itself():
    outcome = read_as("endnote", "%0 Serial\n%0 Book\n%T T\n")
    assert [one.title for one in outcome.records] == ["T"]
    assert [one.line for one in outcome.rejected] == [1]


@pytest.mark.parametrize("text", [ENTRY, "%A Bell, Ann\n%T One\n%D 2001\n"])
def test_it_is_told_by_what_is_in_it(text):
    assert sniff("x.txt", text.encode()).name == "endnote"
    assert sniff("x.bib", b"%0 A comment\n@misc{a, title={T}}").name == "bibtex"
