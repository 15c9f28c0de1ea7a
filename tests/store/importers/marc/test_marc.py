from __future__ import annotations

import builtins

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

LEADER = "00000cam a2200000 a 4500"
BOOK = {
    "008": "110101s1999    gw            000 0 eng d",
    "020": "  $a9783540774310 (pbk.)",
    "100": "1 $aBell, Ann B.,$d1950-$eauthor.",
    "245": "14$aThe scale of things :$ba life /$cAnn B. Bell and Cy Dow.",
    "250": "  $a2nd ed.",
    "264": " 1$aBerlin :$bHouse,$c[2008]",
    "650": " 0$aScales.",
    "700": "1 $aDow, Cy.",
    "701": "1 $aUnknown, Tag.",
}
ARTICLE = {
    "024": "7 $a10.1000/ABC$2doi",
    "100": "1 $aBell, Ann",
    "245": "10$aOn scales",
    "260": "  $c2003",
    "773": "0 $tJournal of Scales.$gVol. 9, no. 2 (2003), p. 12-34$x1234-5678",
}


def fields(said):
    for tag, text in said.items():
        yield tag, text[:2], [(one[:1], one[1:]) for one in text[2:].split("$")[1:]]


def binary(said, leader=LEADER, encoding="utf-8"):
    """ISO 2709, with lengths that are all wrong, as in many files."""
    directory = "".join(f"{tag}000000000" for tag in said).encode()
    texts = [one.replace("$", "\x1f").encode(encoding) for one in said.values()]
    return leader.encode() + b"\x1e".join([directory, *texts]) + b"\x1e\x1d"


def xml(said, leader=LEADER):
    rows = []
    for tag, indicators, pairs in fields(said):
        if tag < "010":
            rows.append(f'<controlfield tag="{tag}">{said[tag]}</controlfield>')
            continue
        inside = "".join(f'<subfield code="{c}">{t}</subfield>' for c, t in pairs)
        rows.append(
            f'<datafield tag="{tag}" ind1="{indicators[0]}" ind2="{indicators[1]}">{inside}</datafield>'
        )
    return (
        '<collection xmlns="http://www.loc.gov/MARC21/slim"><record>'
        f"<leader>{leader}</leader>{''.join(rows)}</record></collection>"
    )


def lines(said, leader=LEADER):
    rows = [
        f"={tag}  {text.replace(' ', chr(92), 2) if tag < '010' else text}"
        for tag, text in said.items()
    ]
    return "\n".join([f"=LDR  {leader}", *rows, ""])


@pytest.mark.parametrize("written", [binary, xml, lines])
def test_a_book_however_it_is_written(written):
    record = only("marc", written(BOOK))
    assert record.title == "The scale of things: a life"
    assert names(record) == ["Ann B. Bell", "Cy Dow"]
    assert (record.date, record.kind) == ("2008", "book")
    assert record.keywords == ("Scales",)
    said = dict(record.fields)
    assert (said["publisher"], said["address"]) == ("House", "Berlin")
    assert (said["edition"], said["isbn"]) == ("2nd ed.", "9783540774310")


def test_an_article():
    record = only("marc", xml(ARTICLE, "00000cab a2200000 a 4500"))
    assert (record.kind, record.venue) == ("article", "Journal of Scales")
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    said = dict(record.fields)
    assert (said["volume"], said["number"], said["pages"]) == ("9", "2", "12–34")


@pytest.mark.parametrize(
    ("said", "authors", "editors"),
    [
        ({"700": "1 $aDow, Cy,$eeditor."}, [], "Cy Dow"),
        ({"700": "1 $aDow, Cy", "245": "00$aT /$cedited by Cy Dow"}, [], "Cy Dow"),
        ({"700": "1 $aDow, Cy$4edt", "100": "1 $aBell, A"}, ["A Bell"], "Cy Dow"),
        ({"700": "12$aDow, Cy.$tAnother work"}, [], None),
        ({"700": "1 $aDow, Cy$4trl"}, ["Cy Dow"], None),
        ({"110": "1 $aFrance.$bSenate."}, ["France. Senate"], None),
        ({"710": "2 $aA Library"}, ["A Library"], None),
        ({"710": "2 $aA Library", "100": "1 $aBell, A"}, ["A Bell"], None),
        ({"100": "0 $aPlato"}, ["Plato"], None),
        ({"100": "1 $aBell, Ann. [from old catalog]"}, ["Ann Bell"], None),
        ({"100": "1 $a[Bell, Ann"}, ["Ann Bell"], None),
        ({"111": "2 $aA Meeting"}, [], None),
    ],
)  # fmt: skip
def test_who_made_it(said, authors, editors):
    record = only("marc", xml({"245": "00$aT"} | said))
    assert names(record) == authors
    assert dict(record.fields).get("editor") == editors


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("00$aMaths.$nVol. 1,$pNumbers /$cX.", "Maths. Vol. 1: Numbers"),
        ("00$aColour =$bCouleur", "Colour"),
        ("00$aEl cruzado:$b: semanario", "El cruzado: semanario"),
        ("04$a\x98The\x9c scale", "The scale"),
        ("00$áDamaged code /", "Damaged code"),
        ("00$aSamuel Beckett.", "Samuel Beckett"),
        ("00$aBy J. R. R. T.", "By J. R. R. T."),
    ],
)
def test_titles(field, title):
    assert only("marc", binary({"245": field})).title == title


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ({"260": "  $c[ca. 1687?]"}, "1687"),
        ({"264": " 4$c©2001", "008": "000000s2002"}, "2001"),
        ({"008": "000000s2002    "}, "2002"),
        ({"008": "000000s19uu    "}, None),
        ({"502": "  $aThesis (Ph. D.)--X, 1991"}, "1991"),
    ],
)
def test_years(said, year):
    assert only("marc", xml({"245": "00$aT"} | said)).date == year


def test_unimarc():
    said = {
        "010": "  $a88-429-0000-0",
        "100": "  $a19960101d1996    m  y0itay50",
        "200": "1 $aL'altra faccia$ela spirale",
        "210": "  $aMilano$cHouse$dc1996",
        "700": " 1$aAsimov,$bIsaac$4070",
        "702": " 1$aDow$bCy$4340",
    }
    record = only("marc", binary(said))
    assert (record.title, record.date) == ("L'altra faccia: la spirale", "1996")
    assert names(record) == ["Isaac Asimov"]
    assert dict(record.fields)["editor"] == "Cy Dow"


def test_marc8():
    pytest.importorskip("pymarc")
    data = binary({"245": "00$aX", "100": "1 $aBell"}, "00000cam  2200000 a 4500")
    data = data.replace(b"\x1faX", b"\x1faSoci\xe2et\xe2e")
    assert only("marc", data).title == "Société"


def test_marc8_without_its_library(monkeypatch):
    def lacking(name, *rest, **options):
        if name.startswith("pymarc"):
            raise ImportError
        return importing(name, *rest, **options)

    importing = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", lacking)
    data = binary({"245": "00$aX"}, "00000cam  2200000 a 4500")
    outcome = read_as("marc", data.replace(b"\x1faX", b"\x1faSoci\xe2et\xe2e"))
    assert outcome.records[0].title == "Sociâetâe"
    (note,) = outcome.notes
    assert "pymarc" in note


def test_a_broken_record_costs_only_itself():
    data = binary(BOOK) + b"no record of any kind\x1d" + binary(ARTICLE)
    outcome = read_as("marc", data)
    assert [one.title for one in outcome.records] == [
        "The scale of things: a life",
        "On scales",
    ]
    assert ["record 2" in one.why for one in outcome.rejected] == [True]


def test_data_about_a_name_is_no_work():
    outcome = read_as("marc", xml({"100": "1 $aBell, Ann"}, "00000nz  a2200000"))
    assert not outcome.records
    assert "without a title" in outcome.rejected[0].why


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({"740": "1 $aScales.", "260": "  $c1950"}, "Scales"),
        ({"240": "10$aPlays.$kselections", "260": "  $c1895"}, "Plays"),
        ({"245": "01$.", "240": "10$aA dance", "260": "  $c1950"}, "A dance"),
    ],
)
def test_a_work_goes_by_its_uniform_title(said, title):
    assert only("marc", lines(said)).title == title


@pytest.mark.parametrize("written", [binary, xml, lines])
def test_it_is_told_by_what_is_in_it(written):
    data = written(BOOK)
    assert sniff("x", data if isinstance(data, bytes) else data.encode()).name == "marc"


def test_a_record_without_its_declaration():
    text = xml(BOOK).replace(' xmlns="http://www.loc.gov/MARC21/slim"', "")
    for name in ("record", "leader", "controlfield", "datafield", "subfield"):
        text = text.replace(f"<{name}", f"<m:{name}").replace(
            f"</{name}", f"</m:{name}"
        )
    assert only("marc", text).title == "The scale of things: a life"
