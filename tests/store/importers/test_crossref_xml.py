from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

PEOPLE = """<contributors>
<person_name sequence="first" contributor_role="author"><given_name>Ann</given_name>
<surname>Bell</surname><affiliation>Institute of Scales</affiliation></person_name>
<organization sequence="additional" contributor_role="author">The Hive</organization>
<person_name contributor_role="editor"><surname>Fox</surname></person_name>
</contributors>"""
ARTICLE = f"""<journal_article><titles><title>Weighing <i>large</i></title>
<subtitle>hives</subtitle></titles>{PEOPLE}
<publication_date media_type="print"><month>05</month><year>2014</year></publication_date>
<publication_date media_type="online"><year>2015</year></publication_date>
<pages><first_page>12</first_page><last_page>34</last_page></pages>
<doi_data><doi>10.1000/ABC</doi><resource>https://e.org/1</resource></doi_data>
</journal_article>"""
JOURNAL = f"""<journal><journal_metadata><full_title>Journal of Scales</full_title>
<abbrev_title>J. Sc.</abbrev_title><issn>0006-2960</issn></journal_metadata>
<journal_issue><journal_volume><volume>9</volume></journal_volume><issue>3</issue>
<doi_data><doi>10.1000/issue</doi></doi_data></journal_issue>{ARTICLE}</journal>"""


def unixref(inside):
    return (
        '<?xml version="1.0"?><doi_records><doi_record owner="10.1000">'
        f"<crossref>{inside}</crossref></doi_record></doi_records>"
    )


def test_an_article():
    record = only("crossref-xml", unixref(JOURNAL))
    assert (record.title, record.date) == ("Weighing large: hives", "2014-05")
    assert names(record) == ["Ann Bell", "The Hive"]
    assert (record.venue, record.venue_name) == ("J. Sc.", "Journal of Scales")
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert record.affiliations == ("Institute of Scales",)
    fields = dict(record.fields)
    assert (fields["volume"], fields["number"], fields["pages"]) == ("9", "3", "12–34")
    assert fields["editor"] == "Fox"


def test_a_paper_and_a_chapter_are_in_what_holds_them():
    paper = f"<conference_paper>{PEOPLE}<titles><title>One</title></titles></conference_paper>"
    named = "<proceedings_metadata><proceedings_title>Proc. Hive</proceedings_title>"
    dated = (
        "<publication_date><year>2012</year></publication_date></proceedings_metadata>"
    )
    record = only(
        "crossref-xml", unixref(f"<conference>{named}{dated}{paper}</conference>")
    )
    assert (record.title, record.venue, record.date) == ("One", "Proc. Hive", "2012")
    head = "<book_metadata><titles><title>Hives</title></titles></book_metadata>"
    item = "<content_item><titles><title>Two</title></titles></content_item>"
    record = only("crossref-xml", unixref(f"<book>{head}{item}</book>"))
    assert (record.title, record.venue, record.kind) == ("Two", "Hives", "incollection")


def test_a_book_by_itself():
    head = (
        f"<book_metadata>{PEOPLE}<titles><title>Hives</title></titles></book_metadata>"
    )
    record = only("crossref-xml", unixref(f"<book>{head}</book>"))
    assert (record.title, names(record)) == ("Hives", ["Ann Bell", "The Hive"])


def test_a_deposit_holds_many():
    text = (
        '<doi_batch xmlns="http://www.crossref.org/schema/4.4.2"><head/><body>'
        f"{JOURNAL.replace(ARTICLE, ARTICLE * 2)}<journal><journal_metadata/></journal>"
        "</body></doi_batch>"
    )
    outcome = read_as("crossref-xml", text)
    assert len(outcome.records) == 2
    assert [one.why for one in outcome.rejected] == [
        "the entry has no title, author, date, venue or anything else to tell it by"
    ]


@pytest.mark.parametrize("head", ["doi_records", "doi_batch", "crossref_result"])
def test_it_is_recognised(head):
    assert sniff("a.xml", f'<?xml version="1.0"?>\n<{head}>'.encode()).name == (
        "crossref-xml"
    )


def test_a_harvested_record():
    space = 'xmlns="http://www.crossref.org/xschema/1.1"'
    text = (
        "<record><header><identifier>info:doi/10.1000%2FX</identifier></header>"
        f"<metadata><crossref {space}>{JOURNAL}</crossref></metadata></record>"
    )
    assert sniff("a.xml", text.encode()).name == "crossref-xml"
    assert only("crossref-xml", text).venue_name == "Journal of Scales"


def test_without_a_namespace():
    text = f"<record><metadata><crossref>{JOURNAL}</crossref></metadata></record>"
    assert sniff("x.xml", text.encode()).name == "crossref-xml"
    assert only("crossref-xml", text).title == "Weighing large: hives"
