from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only

FILE = """<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) 1.0//EN" "JATS.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta>
<journal-title-group><journal-title>Journal of Scales</journal-title></journal-title-group>
<issn>1234-5678</issn><publisher><publisher-name>House</publisher-name></publisher></journal-meta>
<article-meta><article-id pub-id-type="pmid">123</article-id>
<article-id pub-id-type="doi">10.1000/ABC</article-id>
<title-group><article-title>On <italic>Scales</italic><xref ref-type="fn">*</xref></article-title>
<subtitle>a life</subtitle></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Bell</surname><given-names>Ann</given-names></name>
<xref ref-type="aff">1</xref></contrib><contrib contrib-type="author"><collab>The Group</collab></contrib>
<contrib contrib-type="editor"><name><surname>Fox</surname><given-names>Eve</given-names></name></contrib></contrib-group>
<aff><label>1</label>A University</aff>
<pub-date pub-type="ppub"><month>6</month><year>2003</year></pub-date>
<pub-date pub-type="epub"><day>6</day><month>5</month><year>2003</year></pub-date>
<volume>9</volume><issue>2</issue><fpage>12</fpage><lpage>34</lpage>
<abstract abstract-type="toc"><p>Short.</p></abstract><abstract><title>Abstract</title><p>We weigh.</p></abstract>
<kwd-group><kwd>weights</kwd></kwd-group></article-meta></front>
<back><ref-list><ref><element-citation><article-title>Cited</article-title></element-citation></ref></ref-list></back>
<sub-article><front-stub><article-id pub-id-type="x">1</article-id></front-stub></sub-article></article>"""


def test_a_work_and_nothing_it_cites():
    record = only(
        "jats", FILE.replace("<front-stub>", "<x>").replace("</front-stub>", "</x>")
    )
    assert record.title == "On Scales: a life"
    assert names(record) == ["Ann Bell", "The Group"]
    assert (record.date, record.venue) == ("2003-05-06", "Journal of Scales")
    assert (record.abstract, record.keywords) == ("We weigh.", ("weights",))
    assert record.affiliations == ("A University",)
    said = dict(record.identifiers)
    assert (said["doi"], said["pmid"]) == ("10.1000/abc", "123")
    said = dict(record.fields)
    assert (said["volume"], said["pages"], said["editor"]) == ("9", "12–34", "Eve Fox")


def test_it_is_told_by_what_is_in_it():
    assert sniff("x.xml", FILE.encode()).name == "jats"


ALONE = FILE.replace("<front-stub>", "<x>").replace("</front-stub>", "</x>")


def people(*contribs):
    start, rest = ALONE.split("<contrib-group>")
    group = "".join(f"<contrib {one}</contrib>" for one in contribs)
    return names(
        only(
            "jats",
            start + f"<contrib-group>{group}" + rest[rest.index("</contrib-group>") :],
        )
    )


NAME = "<surname>{}</surname><given-names>{}</given-names>"


@pytest.mark.parametrize(
    ("contrib", "expected"),
    [
        (
            'contrib-type="author"><name-alternatives><string-name>'
            + NAME.format("Bell", "Ann") + "</string-name></name-alternatives>",
            ["Ann Bell"],
        ),
        (
            'contrib-type="collab"><collab>The Group\n<contrib-group><contrib'
            ' contrib-type="author"><name>' + NAME.format("Dow", "Cy")
            + "</name></contrib></contrib-group></collab>",
            ["The Group", "Cy Dow"],
        ),
        (
            'contrib-type="collaboration"><collab-name>The Group</collab-name>',
            ["The Group"],
        ),
    ],
)  # fmt: skip
def test_who_wrote_it(contrib, expected):
    assert people(contrib) == expected


@pytest.mark.parametrize(
    ("formula", "title"),
    [
        ("<tex-math>\\documentclass{minimal}\n\\begin{document}$$\\beta$$\\end{document}</tex-math>", "β"),
        ("<math><msqrt><mi>s</mi></msqrt></math><tex-math>$\\sqrt{s}$</tex-math>", "√s"),
        ("<math><mi>s</mi></math>", "s"),
    ],
)  # fmt: skip
def test_a_formula_that_is_told_twice_is_read_once(formula, title):
    text = f"<inline-formula><alternatives>{formula}</alternatives></inline-formula>"
    record = only("jats", ALONE.replace("<italic>Scales</italic>", text))
    assert record.title == f"On {title}: a life"


def test_a_paper_without_a_journal_is_of_its_conference():
    without = ALONE.replace("<journal-title>Journal of Scales</journal-title>", "")
    event = "<conference><conf-name>Weighing 2003</conf-name></conference>"
    record = only("jats", without.replace("</article-meta>", f"{event}</article-meta>"))
    assert (record.kind, record.venue_name) == ("inproceedings", "Weighing 2003")


def test_the_mark_of_a_note_is_no_exponent():
    marked = "<italic>10<sup>5</sup> Scales<sup><xref>1</xref></sup></italic>"
    record = only("jats", ALONE.replace("<italic>Scales</italic>", marked))
    assert record.title == "On 105 Scales: a life"
