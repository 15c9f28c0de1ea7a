from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

WORK = """<mods version="3.3"><titleInfo><nonSort>The</nonSort><title>Scale</title>
<subTitle>a life</subTitle></titleInfo>
<titleInfo type="alternative"><title>Waage</title></titleInfo>
<name type="personal"><namePart type="given">Ann</namePart>
<namePart type="family">Bell</namePart><namePart type="date">1950-</namePart></name>
<name type="personal"><namePart>Dow, Cy</namePart><role><roleTerm>aut</roleTerm></role>
</name><name type="personal"><namePart>Fox, Eve</namePart>
<role><roleTerm type="text">Editor</roleTerm></role></name>
<name type="corporate"><namePart>Some Library, The</namePart>
<role><roleTerm>repository</roleTerm></role></name>
<genre>{genre}</genre><originInfo><publisher>House</publisher>
<dateIssued>2003-05</dateIssued></originInfo>
<relatedItem type="host"><titleInfo><title>Journal of Scales</title></titleInfo>
<part><detail type="volume"><number>9</number></detail>
<extent unit="pages"><start>12</start><end>34</end></extent></part></relatedItem>
<identifier type="doi">10.1000/ABC</identifier></mods>"""


def file(genre="journal article"):
    space = 'xmlns="http://www.loc.gov/mods/v3"'
    return f"<modsCollection {space}>{WORK.format(genre=genre)}</modsCollection>"


def test_a_work():
    record = only("mods", file())
    assert (record.title, record.date) == ("The Scale: a life", "2003-05")
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert (record.venue, record.kind) == ("Journal of Scales", "article")
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    fields = dict(record.fields)
    assert (fields["editor"], fields["volume"], fields["pages"]) == (
        "Eve Fox",
        "9",
        "12–34",
    )


@pytest.mark.parametrize(
    ("genre", "kind"),
    [("conference paper", "inproceedings"), ("thesis", "phdthesis"), ("?", "article")],
)
def test_kinds(genre, kind):
    assert only("mods", file(genre)).kind == kind


def test_who_made_it_where_nobody_wrote_it():
    text = (
        '<mods><titleInfo><title>T</title></titleInfo><name type="personal">'
        "<namePart>Bell, Ann</namePart><role><roleTerm>photographer</roleTerm></role>"
        "</name></mods>"
    )
    assert names(only("mods", text)) == ["Ann Bell"]


def test_an_empty_work_costs_only_itself():
    outcome = read_as("mods", file().replace("<mods ", "<mods/><mods "))
    assert (len(outcome.records), len(outcome.rejected)) == (1, 1)


def test_it_is_told_by_what_is_in_it():
    assert sniff("x.xml", file().encode()).name == "mods"


def test_a_body_with_all_its_parts_and_a_person_without_years():
    text = (
        "<mods><titleInfo><title>T</title><partNumber>B. 4</partNumber>"
        '<partName>Plays</partName></titleInfo><name type="corporate">'
        "<namePart>France</namePart><namePart>Senate.</namePart></name>"
        '<name type="personal"><namePart>Bell, Ann [1848-1914]</namePart></name></mods>'
    )
    record = only("mods", text)
    assert names(record) == ["France. Senate", "Ann Bell"]
    assert record.title == "T. B. 4: Plays"


def test_a_run_of_years_is_of_its_first():
    dates = (
        "<dateIssued>-1988</dateIssued><dateIssued point='end'>1988</dateIssued>"
        "<dateIssued point='start'>1985</dateIssued>"
    )
    text = f"<mods><titleInfo><title>T</title></titleInfo><originInfo>{dates}</originInfo></mods>"
    assert only("mods", text).date == "1985"


def test_a_digitized_book_is_one_work():
    chapter = "<mods><titleInfo><title>{}</title></titleInfo></mods>"
    text = f'<mets xmlns="m">{chapter.format("Book")}{chapter.format("Chapter")}</mets>'
    assert [one.title for one in read_as("mods", text).records] == ["Book"]
    assert sniff("x.xml", text.encode()).name == "mods"
