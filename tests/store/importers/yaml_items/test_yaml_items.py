from __future__ import annotations

import pytest

from store.errors import UnknownFormat
from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

HAYAGRIVA = """\
bell:
    type: Article
    title:
        value: "Weighing {large} hives"
    author: ["Bell, Ann", {name: Dow, given-name: Cy, prefix: van, suffix: Jr.}]
    date: 2014-03-12
    page-range: 12-34
    serial-number: {doi: 10.1000/ABC}
    parent:
        - type: Proceedings
          title: Proc. of Scales
          editor: Fox, Eve
          parent: {type: Conference, title: Hive 14}
"""
CFF = """\
cff-version: 1.2.0
title: Hive
type: software
authors:
  - {family-names: Bell, given-names: Ann, name-particle: de}
  - name: The Hive
doi: 10.1000/hive
date-released: 2014-03-12
preferred-citation:
  type: article
  title: On hives
  authors: [{family-names: Dow, given-names: Cy}]
  journal: Scales
  year: 2013
  month: 5
references:
  - {type: book, title: Bees, authors: [{alias: eve}]}
"""
CSL = """\
---
references:
- id: bell
  type: article-journal
  title: Weighing hives
  author: [{family: Bell, given: Ann}]
  container-title: Scales
  issued: {year: 2014, month: 3}
- {id: dow, type: book, title: Bees, issued: 2010-05}
...
"""


def test_hayagriva():
    record = only("yaml", HAYAGRIVA)
    assert (record.title, record.date, record.key) == (
        "Weighing large hives",
        "2014-03-12",
        "bell",
    )
    assert names(record) == ["Ann Bell", "Cy van Dow Jr."]
    assert (record.kind, record.venue) == ("inproceedings", "Proc. of Scales")
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert dict(record.fields)["editor"] == "Eve Fox"


@pytest.mark.parametrize(
    ("parent", "kind"),
    [("Periodical", "article"), ("Book", "incollection"), ("Blog", "online")],
)
def test_an_article_is_what_it_is_in(parent, kind):
    text = f"a:\n    type: Article\n    title: T\n    parent: {{type: {parent}}}\n"
    assert only("yaml", text).kind == kind


def test_a_year_before_christ_is_no_date():
    assert only("yaml", "a:\n  type: Book\n  title: T\n  date: -0300\n").date is None


def test_citation_cff():
    hive, cited, book = read_as("yaml", CFF).records
    assert (hive.title, hive.kind, hive.date) == ("Hive", "software", "2014-03-12")
    assert names(hive) == ["Ann de Bell", "The Hive"]
    assert dict(hive.identifiers)["doi"] == "10.1000/hive"
    assert (cited.title, cited.venue, cited.date) == ("On hives", "Scales", "2013-05")
    assert (book.title, names(book), book.place) == ("Bees", ["eve"], "line 17")


def test_items_of_csl():
    bell, dow = read_as("yaml", CSL).records
    assert (bell.title, bell.key, bell.venue, bell.date) == (
        "Weighing hives",
        "bell",
        "Scales",
        "2014-03",
    )
    assert (dow.title, dow.date) == ("Bees", "2010-05")


@pytest.mark.parametrize(
    ("text", "name"),
    [(HAYAGRIVA, "yaml"), (CFF, "yaml"), (CSL, "yaml")],
)
def test_it_is_recognised_by_what_is_in_it(text, name):
    assert sniff("a.yml", text.encode()).name == name


@pytest.mark.parametrize(
    "text",
    [
        "services:\n  web:\n    image: x\n    type: volume\n",
        "info:\n  title: An API\n  version: '1'\npaths: {}\n",
        "body:\n  - type: dropdown\n    id: version\n",
    ],
)
def test_other_yaml_is_not(text):
    with pytest.raises(UnknownFormat):
        sniff("a.yml", text.encode())


def test_nothing_in_it_is_said():
    with pytest.raises(UnknownFormat, match="expected hayagriva"):
        read_as("yaml", "test: 123\n")


def test_a_mistake_costs_only_what_comes_after_it():
    outcome = read_as("yaml", HAYAGRIVA + "b:\n  title: [unclosed\nc:\n  type: Book\n")
    assert [record.key for record in outcome.records] == ["bell"]
    (rejected,) = outcome.rejected
    assert rejected.why.startswith("the YAML is broken: ")
    assert rejected.line == 16


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "a: &a [x]\nb: &b [*a, *a]\n",
            "an alias of more than a text, which is not read",
        ),
        ("a: " + "[" * 80 + "]" * 80, "values nested over 60 deep"),
        ("a: " + "x" * 1_000_001, "a line of over a million characters"),
    ],
    ids=["laughs", "deep", "long"],
)
def test_hostile_files_end_in_one_sentence(text, why):
    outcome = read_as("yaml", text)
    assert [one.why for one in outcome.rejected] == [why]


def test_an_alias_of_a_text_is_the_text():
    text = "a:\n  type: Book\n  title: &t Bees\nb:\n  type: Book\n  title: *t\n"
    assert [record.title for record in read_as("yaml", text).records] == [
        "Bees",
        "Bees",
    ]


def test_a_tag_makes_no_object():
    text = "a:\n  type: Book\n  title: !!python/object/apply:os.getcwd []\n  note: N\n"
    assert only("yaml", text).title == ""


def test_nothing_is_no_text():
    text = "a:\n  type: Book\n  title: ~\n  note: null\n  author: 'null'\n"
    record = only("yaml", text)
    assert (record.title, names(record), record.fields) == ("", ["null"], ())
