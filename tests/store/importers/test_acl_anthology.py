from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

META = """
    <meta>
      <booktitle>Proceedings of the 58th Annual Meeting</booktitle>
      <editor><first>Eve</first><last>Fox</last></editor>
      <publisher>A Press</publisher><address>Online</address>
      <month>July</month><year>2020</year><venue>acl</venue>
    </meta>
    <frontmatter><url>2020.acl-main.0</url><bibkey>acl-2020</bibkey></frontmatter>"""
PAPER = """
    <paper id="1">
      <title>The <fixed-case>U</fixed-case>se of <tex-math>\\alpha</tex-math> in <i>Deep &amp; Wide</i></title>
      <author><first>Ann</first><last>Bell</last><affiliation>Univ. of X</affiliation>
        <variant script="hani"><first>安</first><last>贝</last></variant></author>
      <author><first/><last>Plato</last></author>
      <pages>1–8</pages>
      <abstract>We do <b>this</b>.</abstract>
      <url hash="e">2020.acl-main.1</url>
      <doi>10.18653/v1/2020.acl-main.1</doi>
      <bibkey>bell-2020-use</bibkey>
      <pwccode url="https://example.org/code">code</pwccode>
    </paper>"""


def collection(inside, *, id_="2020.acl", volume="main"):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<collection id="{id_}">\n  <volume id="{volume}" ingest-date="2020-06-21">'
        f"{inside}\n  </volume>\n</collection>\n"
    )


def test_a_paper():
    record = only("acl-anthology", collection(META + PAPER))
    assert record.model_dump(exclude_defaults=True) == {
        "title": "The Use of α in Deep & Wide",
        "place": "2020.acl-main.1",
        "key": "bell-2020-use",
        "kind": "inproceedings",
        "abstract": "We do this.",
        "authors": (
            {"name": "Ann Bell", "position": 0},
            {"name": "Plato", "position": 1},
        ),
        "affiliations": ("Univ. of X",),
        "date": "2020-07",
        "venue": "ACL",
        "venue_name": "Proceedings of the 58th Annual Meeting",
        "code": True,
        "code_url": "https://example.org/code",
        "identifiers": (
            ("doi", "10.18653/v1/2020.acl-main.1"),
            ("acl", "2020.acl-main.1"),
            ("url", "https://aclanthology.org/2020.acl-main.1/"),
        ),
        "fields": (
            ("booktitle", "Proceedings of the 58th Annual Meeting"),
            ("pages", "1–8"),
            ("publisher", "A Press"),
            ("address", "Online"),
            ("url", "https://aclanthology.org/2020.acl-main.1/"),
            ("editor", "Eve Fox"),
        ),
    }


def test_each_volume_has_its_own_front():
    second = META.replace("58th", "59th").replace("2020", "2021")
    text = collection(META + PAPER + '\n</volume><volume id="short">' + second + PAPER)
    assert [one.date for one in read_as("acl-anthology", text).records] == [
        "2020-07",
        "2021-07",
    ]


@pytest.mark.parametrize(
    ("id_", "volume", "name"),
    [
        ("2020.acl", "main", "2020.acl-main.7"),
        ("P19", "1", "P19-1007"),
        ("W19", "52", "W19-5207"),
    ],
)
def test_the_name_of_a_paper_without_an_address(id_, volume, name):
    paper = '<paper id="7"><title>T</title></paper>'
    record = only("acl-anthology", collection(paper, id_=id_, volume=volume))
    assert ("acl", name) in record.identifiers


def test_a_journal():
    meta = "<meta><booktitle>CL, Volume 46</booktitle><year>2020</year><venue>cl</venue><journal-volume>46</journal-volume></meta>"
    record = only("acl-anthology", collection(meta + PAPER))
    assert (record.kind, record.venue, record.venue_name) == (
        "article",
        "CL",
        "CL, Volume 46",
    )
    assert dict(record.fields)["volume"] == "46"


def test_a_paper_without_a_title_costs_only_itself():
    broken = '<paper id="2"><pages>1-2</pages></paper>'
    outcome = read_as("acl-anthology", collection(META + broken + PAPER))
    assert len(outcome.records) == 1
    assert [one.why for one in outcome.rejected] == ["the entry has no title"]


def test_it_is_told_by_its_contents():
    assert sniff("2020.acl.xml", collection(META).encode()).name == "acl-anthology"


def test_a_name_in_one_piece():
    paper = '<paper id="1"><title>T</title><author>Bell, Ann</author></paper>'
    assert names(only("acl-anthology", collection(paper))) == ["Ann Bell"]
