from __future__ import annotations

import json

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

WORK = {
    "id": "https://doi.org/10.1000/ABC",
    "doi": "10.1000/ABC",
    "types": {"resourceTypeGeneral": "BookChapter", "bibtex": "inbook"},
    "creators": [
        {"name": "Bell, Ann", "givenName": "Ann", "familyName": "Bell", "nameType": "Personal"},
        {"name": "Scales, Weights and More", "nameType": "Organizational"},
    ],
    "titles": [{"title": "On Scales"}, {"title": "a Life", "titleType": "Subtitle"}],
    "publicationYear": 2021,
    "dates": [{"date": "2022-02-27", "dateType": "Accepted"}, {"date": "2021-11-30", "dateType": "Issued"}],
    "contributors": [{"name": "Dow, Cy", "contributorType": "Editor"}, {"name": "Host", "contributorType": "HostingInstitution"}],
    "descriptions": [{"description": "A method.", "descriptionType": "Methods"}, {"description": "We weigh.", "descriptionType": "Abstract"}],
    "relatedItems": [{"relationType": "IsPublishedIn", "titles": [{"title": "Book of Scales"}], "firstPage": "1", "lastPage": "9"}],
    "publisher": {"name": "House"},
    "subjects": [{"subject": "weighing"}],
    "schemaVersion": "http://datacite.org/schema/kernel-4",
}  # fmt: skip
XML = """<resource xmlns="http://datacite.org/schema/kernel-4">
<identifier identifierType="DOI">10.1000/ABC</identifier>
<creators><creator><creatorName nameType="Personal">Bell, Ann</creatorName>
<givenName>Ann</givenName><familyName>Bell</familyName><affiliation>X</affiliation></creator>
<creator><creatorName nameType="Organizational">Scales, Weights and More</creatorName></creator></creators>
<titles><title>On Scales</title><title titleType="Subtitle">a Life</title></titles>
<publisher>House</publisher><publicationYear>2021</publicationYear>
<resourceType resourceTypeGeneral="BookChapter">Chapter</resourceType>
<subjects><subject>weighing</subject></subjects>
<contributors><contributor contributorType="Editor"><contributorName>Dow, Cy</contributorName></contributor></contributors>
<dates><date dateType="Issued">2021-11-30</date></dates>
<descriptions><description descriptionType="Abstract">We weigh.</description></descriptions>
<relatedItems><relatedItem relatedItemType="Book" relationType="IsPublishedIn">
<titles><title>Book of Scales</title></titles><firstPage>1</firstPage><lastPage>9</lastPage></relatedItem></relatedItems>
</resource>"""


@pytest.mark.parametrize(
    ("format_", "data"),
    [
        ("datacite", json.dumps(WORK)),
        ("datacite", json.dumps({"data": [{"type": "dois", "attributes": WORK}]})),
        ("datacite-xml", XML),
        ("datacite-xml", f"<records><record><metadata>{XML}</metadata></record></records>"),
    ],
)  # fmt: skip
def test_a_work_however_it_is_written(format_, data):
    record = only(format_, data)
    assert record.title == "On Scales: a Life"
    assert names(record) == ["Ann Bell", "Scales, Weights and More"]
    assert (record.date, record.kind) == ("2021-11-30", "incollection")
    assert record.venue_name == "Book of Scales"
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert record.abstract == "We weigh."
    said = dict(record.fields)
    assert (said["editor"], said["pages"], said["publisher"]) == (
        "Cy Dow",
        "1–9",
        "House",
    )
    assert sniff("x", data.encode()).name == format_


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        ({"resourceTypeGeneral": "Dataset"}, "dataset"),
        ({"resourceTypeGeneral": "Text", "citeproc": "article-journal"}, "article"),
        (
            {"resourceTypeGeneral": "Text", "resourceType": "Doctoral thesis"},
            "phdthesis",
        ),
        ({"resourceTypeGeneral": "Dissertation"}, "phdthesis"),
        ({"resourceTypeGeneral": "Preprint"}, "article"),
        ({}, "misc"),
        ("Text", "misc"),
    ],
)
def test_kinds(types, kind):
    item = {key: value for key, value in WORK.items() if key != "relatedItems"}
    assert only("datacite", json.dumps(item | {"types": types})).kind == kind


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ({"publicationYear": 2020}, "2020"),
        ({"publicationYear": None, "dates": [{"date": "2019-05", "dateType": "Created"}]}, "2019-05"),
        ({"publicationYear": None, "dates": []}, None),
        ({"publicationYear": "2021", "dates": {"date": "2021-02", "dateType": "Issued"}}, "2021-02"),
    ],
)  # fmt: skip
def test_dates(said, date):
    assert only("datacite", json.dumps(WORK | said)).date == date


def test_a_date_that_says_not_what_it_dates():
    said = {"publicationYear": 2019, "dates": [{"date": "2019-03-04"}]}
    assert only("datacite", json.dumps(WORK | said)).date == "2019-03-04"


def test_what_is_not_as_it_should_be_costs_nothing_else():
    odd = {
        "creators": "Bell",
        "titles": [{"title": "T"}, 7],
        "subjects": None,
        "container": [],
    }
    record = only("datacite", json.dumps(WORK | odd))
    assert (record.title, names(record)) == ("T", ["Bell"])


def test_a_resource_of_something_else_is_none():
    outcome = read_as("datacite-xml", "<resource><x/></resource>")
    assert (outcome.records, outcome.rejected) == ([], [])


def test_an_older_form_is_told_by_its_schema():
    schema = "http://schema.datacite.org/meta/kernel-2.0/metadata.xsd"
    old = XML.replace(
        'xmlns="http://datacite.org/schema/kernel-4"', f'a:noNamespaceSchema="{schema}"'
    )
    assert sniff("x.xml", old.encode()).name == "datacite-xml"
    assert only("datacite-xml", old).title == "On Scales: a Life"
