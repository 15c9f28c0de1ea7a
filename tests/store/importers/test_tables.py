from __future__ import annotations

import pytest

from store.errors import UnknownFormat, UsageError
from tests.store.importers.json_files import format_of, names, one, outcome, read
from tests.store.importers.sources import only

# A database's export, cut down: header, row, and what it says: authors, year, doi, venue.
EXPORTS = {
    "zotero": ('"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Manual Tags","Extra"', '"AB","journalArticle","2020","Doe, Jane; Roe, John","T","J","10.1000/X","https://e.org","Abs","2020-03-01","a; b","arXiv: 2001.00001 [cs]"', (["Jane Doe", "John Roe"], "2020-03-01", "10.1000/x", "J")),
    "scopus": ('"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","Cited by","DOI","Link","Affiliations","Document Type","EID"', '"Doe J.; Roe A.","Doe, Jane (57200000000); Roe, Al (57200000001)","1; 2","T",2020,"J","5",17,"10.1000/x","https://s.org","Uni A; Uni B","Article","2-s2.0-1"', (["Jane Doe", "Al Roe"], "2020", "10.1000/x", "J")),
    "web of science": ("PT\tAU\tAF\tTI\tSO\tPY\tPD\tDI\tTC\tUT", "J\tDoe, J\tDoe, Jane; Roe, Al\tT\tJOURNAL\t2020\tMAR\t10.1000/x\t3\tWOS:1", (["Jane Doe", "Al Roe"], "2020-03", "10.1000/x", "JOURNAL")),
    "google scholar": ("Authors,Title,Publication,Volume,Number,Pages,Year,Publisher", '"Doe, Jane; Roe, John; ",T,J,1,2,3-4,2020,P', (["Jane Doe", "John Roe"], "2020", None, "J")),
    "publish or perish": ("Cites,Authors,Title,Year,Source,Publisher,ArticleURL,GSRank,QueryDate,Type,DOI", '9,"J Doe, A Roe",T,2020,J,P,https://e.org,1,2024-01-01,,10.1000/x', (["J Doe", "A Roe"], "2020", "10.1000/x", "J")),
    "pubmed": ("PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI", '7,T,"Smith JA, Doe B.",x,Smith JA,J,2020,2020/01/01,PMC1,,10.1000/x', (["JA Smith", "B Doe"], "2020", "10.1000/x", "J")),
    "ieee": ('"Document Title",Authors,"Author Affiliations","Publication Title",Date Added To Xplore,"Publication Year","Start Page","End Page","DOI",PDF Link,"Author Keywords","Article Citation Count"', '"T","J. Doe; A. Roe","Uni; Uni","J","1 Jan 2021","2020","1","9","10.1000/x","https://p","a;b","5"', (["J. Doe", "A. Roe"], "2020", "10.1000/x", "J")),
    "springer": ("Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type", "T,J,,1,2,10.1000/x,Jane DoeAnn McBellJ. Roe,2020,https://e.org,Article", (["Jane Doe", "Ann McBell", "J. Roe"], "2020", "10.1000/x", "J")),
    "dimensions": ('"About the data: exported on 2024, Title and more"\nRank,Publication ID,DOI,Title,Abstract,Source title,PubYear,Publication Date,Authors,Times cited', '1,pub.1,10.1000/x,T,A,J,2020,2020-05,"Doe, Jane; Roe, Al",4', (["Jane Doe", "Al Roe"], "2020-05", "10.1000/x", "J")),
    "lens": ("Lens ID,Title,Date Published,Publication Year,Publication Type,Source Title,Author/s,DOI,Citing Works Count", "0-1,T,2020-05-06,2020,journal article,J,Jane Doe; Al Roe,10.1000/x,3", (["Jane Doe", "Al Roe"], "2020-05-06", "10.1000/x", "J")),
    "dblp": ("id:ID;author:string[];title:string;journal:string;year:string;ee:string[]", "5;Jane Doe|Al Roe 0001;T;J;2020;https://doi.org/10.1000/x", (["Jane Doe", "Al Roe"], "2020", "10.1000/x", "J")),
    "cord-19": ("cord_uid,sha,source_x,title,doi,pmcid,pubmed_id,license,abstract,publish_time,authors,journal,url", 'u,s,PMC,T,10.1000/x,PMC1,7,cc,A,2020-05-06,"Doe, Jane; Roe, Al",J,https://e.org; https://f.org', (["Jane Doe", "Al Roe"], "2020-05-06", "10.1000/x", "J")),
    "opencitations": ('"id","title","author","pub_date","venue","type","publisher"', '"doi:10.1000/x pmid:7","T","Peroni, Silvio [orcid:0000-0003-0530-4305]; Roe, Al","2020-05","J [issn:1234-5678]","journal article","P [crossref:1]"', (["Silvio Peroni", "Al Roe"], "2020-05", "10.1000/x", "J")),
    "embase": ("Title,Author Names,Source title,Date of Publication,DOI,Medline PMID", 'T,Doe J.;Roe A.,J,March 2020,10.1000/x,7', (["J. Doe", "A. Roe"], "2020-03", "10.1000/x", "J")),
    "openalex": ("id,doi,display_name,publication_year,authorships.author.display_name,primary_location.source.display_name", "W1,https://doi.org/10.1000/x,T,2020,Jane Doe|Al Roe,J", (["Jane Doe", "Al Roe"], "2020", "10.1000/x", "J")),
    "semantic scholar": ("paperId,title,authors,venue,year", '''a,T,"[{'authorId': '1', 'name': 'Jane Doe'}, {'name': 'Al Roe'}]",J,2020''', (["Jane Doe", "Al Roe"], "2020", None, "J")),
    "springer, names of one word beside": ("Item Title,Publication Title,Item DOI,Authors,Publication Year,URL,Content Type", "T,J,10.1000/x,DeHao FoxJean-Luc O'HaraJ. Roe,2020,https://e.org,Article", (["DeHao Fox", "Jean-Luc O'Hara", "J. Roe"], "2020", "10.1000/x", "J")),
    "scopus, before 2023": ("Authors,Title,Year,Source title,DOI", '"van Doe T.A., van der Roe J.",T,2020,J,10.1000/x', (["T.A. van Doe", "J. van der Roe"], "2020", "10.1000/x", "J")),
    "spanish": ("Título;Autores;Año;Revista;DOI", 'T;"Doe, J.; Roe, A.";2020;J;10.1000/x', (["J. Doe", "A. Roe"], "2020", "10.1000/x", "J")),
    "chinese": ("题名,作者,年,刊名,DOI", "T,王五;李四,2020,J,10.1000/x", (["王五", "李四"], "2020", "10.1000/x", "J")),
    "excel, semicolons": ("sep=;\nTitle;Authors;Year;DOI;Journal", "T;Doe, Jane and Roe, Al;2020;10.1000/x;J", (["Jane Doe", "Al Roe"], "2020", "10.1000/x", "J")),
}  # fmt: skip


@pytest.mark.parametrize("name", EXPORTS)
def test_exports(name):
    header, row, (people, date, doi, venue) = EXPORTS[name]
    text = f"\ufeff{header}\r\n{row}\r\n"
    assert format_of(text, "export.txt") == "csv"
    record = one(text)
    assert (record.title, names(record), record.date) == ("T", people, date)
    assert (dict(record.identifiers).get("doi"), record.venue) == (doi, venue)


HEADER = "Title,Authors,Year,Abstract"
GOOD = "Last,Ann Bell,2021,x"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ('"A ""quoted"" one, here",B,2020,"two\nlines"', ['A "quoted" one, here', "Last"]),
        ("A,B,2020", ["A", "Last"]),
        ("A,B,2020,x,,,", ["A", "Last"]),
        ("A,B,2020,x,y,z", [2, "Last"]),
        (",B,2020,x", [2, "Last"]),
        ("\n,,,\n  \nA,B,2020,x\n", ["A", "Last"]),
        ('"A is not closed,B,2020,x', [2, "Last"]),
        ('"A is not closed,B,2020,x\n"C",D,2019,y', [2, "C", "Last"]),
        ('A,B,2020,"is not closed\nC,D,2019,y\n"E",F,2018,z', [2, "C", "E", "Last"]),
        ('A 5" disk,B,2020,x', ['A 5" disk', "Last"]),
        ('A,B,2020,"x\\"', [2, "Last"]),
    ],
)  # fmt: skip
def test_a_broken_row_costs_only_itself(rows, found):
    assert outcome(read(f"{HEADER}\n{rows}\n{GOOD}\n", "csv")) == found


@pytest.mark.parametrize(
    ("text", "venues"),
    [
        (
            "Title,Year,Funding Text 1,Journal\nA,2020,x,y,Sea\nB,2021,x,Lake",
            ["Sea", "Lake"],
        ),
        ("Title,Funding 1,Funding 2,Journal\nA,x,y,z,Sea\nB,x,y,Lake", [2, "Lake"]),
        ("Title,Year,Journal\n1,A,2020,Sea\n2,B,2021,Lake", ["Sea", "Lake"]),
        ("Year,Title,Journal\n1,2020,A,Sea\n2021,B,Lake", [2, "Lake"]),
    ],
)
def test_more_cells_than_the_header_has(text, venues):
    found = read(text, "csv")
    assert [getattr(one, "venue", None) or one.line for one in found] == venues


def test_a_header_in_its_own_encoding():
    text = "标题,作者,年\n潮汐数据的研究与分析,王五,2020\n".encode("gb18030")
    assert only("csv", text).title == "潮汐数据的研究与分析"


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ("European Tide & Sea Group", ["European Tide & Sea Group"]),
        ("Doe J & Roe A", ["J Doe", "A Roe"]),
        ("de Roe T.A., Jr.", ["de Roe T.A. Jr."]),
    ],
)
def test_names_beside_an_ampersand_or_a_comma(people, found):
    assert names(one(f'Title,Authors,Year\nA,"{people}",2020\n')) == found


def test_escapes_with_a_backslash():
    assert (
        one(f'{HEADER}\n"A \\"quoted\\" one, here",B,2020,x\n').title
        == 'A "quoted" one, here'
    )


def test_columns_as_told():
    text = "Name;Creators;When\nOf Rows;Doe, Jane;2020\n"
    columns = (("title", "name"), ("authors", "Creators"), ("year", "When"))
    record = one(text, "csv", columns=columns)
    assert (record.title, names(record), record.date) == (
        "Of Rows",
        ["Jane Doe"],
        "2020",
    )


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ((("title", "Nome"),), "no column is called Nome; there are Name, Title"),
        ((("colour", "Name"),), "colour is no field of a paper; expected one of title"),
    ],
)
def test_columns_that_are_not_there(columns, why):
    with pytest.raises(UsageError, match=why):
        read("Name,Title\nA,B\n", "csv", columns=columns)


@pytest.mark.parametrize(
    "text",
    ["a,b,c\n1,2,3\n", "just a sentence\n", "Year,DOI\n2020,10.1/x\n", "\n\n\nx"],
)
def test_a_table_without_titles(text):
    with pytest.raises(UnknownFormat, match="--map title=NAME"):
        read(text, "csv")


@pytest.mark.parametrize(
    "text",
    ["Dear reader, the title of it, and the author, is this.\n", "Name,Year\nAnn,2020\n", "<a title=x, author=y>\n"],
)  # fmt: skip
def test_texts_that_are_no_tables(text):
    with pytest.raises(UnknownFormat):
        format_of(text, "notes.txt")
