from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.errors import SourceError
from store.importers.names import NO_NAME
from store.text import clean
from tests.hostile import CORPUS
from tests.store.importers.pdf.drawing import Line, drawn
from tests.store.importers.sources import read_as

FORMS = {
    "ris": "TY  - JOUR\nTI  - {}\nAU  - {}, A.\nPY  - 2014\nKW  - {}\nUR  - {}\nER  - \n",
    "wos": "PT J\nTI {}\nAF {}, A.\nSO {}\nPY 2014\nER\n",
    "nbib": "PMID- 1\nTI  - {}\nFAU - {}, A\nDP  - 2014 {}\nLID - {} [doi]\n",
    "bibtex": "@misc{{k, title = {{{}}}, author = {{{}, A.}}, year = {{{}}}, doi = {{{}}}}}\n",
    "arxiv-atom": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2001.01234</id>'
        "<title>{}</title><summary>{}</summary><author><name>{}</name></author></entry></feed>"
    ),
    "acl-anthology": (
        '<collection id="2020.acl"><volume id="1"><paper id="1"><title>{}</title>'
        "<author><last>{}</last></author><abstract>{}</abstract></paper></volume></collection>"
    ),
    "zotero-rdf": (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bib="http://purl.org/net/biblio#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:z="http://www.zotero.org/namespaces/export#">'
        "<bib:Article><z:itemType>journalArticle</z:itemType><dc:title>{}</dc:title>"
        "<dc:date>{}</dc:date><dc:subject>{}</dc:subject></bib:Article></rdf:RDF>"
    ),
    "marc": (
        '<record><leader>00000cam</leader><datafield tag="245"><subfield code="a">{}</subfield></datafield>'
        '<datafield tag="100"><subfield code="a">{}, A.</subfield></datafield><datafield tag="773">'
        '<subfield code="t">{}</subfield><subfield code="g">{}</subfield></datafield></record>'
    ),
    "tei": (
        "<listBibl><biblStruct><analytic><title>{}</title><author>{}</author></analytic><monogr><title>{}</title>"
        "<imprint><date>{}</date></imprint></monogr><idno>{}</idno></biblStruct></listBibl>"
    ),
    "datacite-xml": (
        '<resource xmlns="http://datacite.org/schema/kernel-4"><identifier>{}</identifier><titles><title>{}</title>'
        "</titles><creators><creator><creatorName>{}</creatorName></creator></creators><dates><date>{}</date></dates></resource>"
    ),
    "dublin-core": (
        '<oai_dc:dc xmlns:oai_dc="o" xmlns:dc="d"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>'
        "<dc:source>{}</dc:source><dc:identifier>{}</dc:identifier><dc:type>{}</dc:type></oai_dc:dc>"
    ),
    "dblp-xml": '<dblp><article key="k"><title>{}</title><author>{}</author><journal>{}</journal><ee>{}</ee></article></dblp>',
    "jats": (
        "<article><front><journal-meta><journal-title>{}</journal-title></journal-meta><article-meta><title-group>"
        "<article-title>{}</article-title></title-group><contrib-group><contrib><collab>{}</collab></contrib>"
        "</contrib-group><abstract><p>{}</p></abstract></article-meta></front></article>"
    ),
    "arxiv-oai": (
        '<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>{}</id><created>{}</created><authors><author><keyname>{}</keyname>'
        "</author></authors><title>{}</title><abstract>{}</abstract></arXiv>"
    ),
    "openurl": (
        "<context-object><referent><metadata><atitle>{}</atitle><jtitle>{}</jtitle><au>{}</au><date>{}</date>"
        "<aulast>{}</aulast><identifier>{}</identifier></metadata></referent></context-object>"
    ),
    "rdf": (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/terms/">'
        "<rdf:Description><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:isPartOf>{}</dc:isPartOf>"
        "<dc:identifier>{}</dc:identifier></rdf:Description></rdf:RDF>"
    ),
    "web-page": (
        '<html><meta name="citation_title" content="{}"><meta name="citation_author" content="{}">'
        '<meta name="citation_doi" content="{}"><meta name="citation_date" content="{}"></html>'
    ),
}  # fmt: skip
BINARY = {
    "marc": b"00000cam a2200000 a 4500245000000000100000000000\x1e10\x1faT\x1e1 \x1faBell, A\x1e\x1d",
    "zotero-sqlite": b"SQLite format 3\0",
    "pdf": b"%PDF-1.4\n",
}


def filled(format_, text):
    return (
        FORMS[format_]
        .format(*[text] * FORMS[format_].count("{}"))
        .encode("utf-8", "replace")
    )


@pytest.mark.parametrize("format_", FORMS)
@pytest.mark.parametrize(("name", "text"), CORPUS, ids=[name for name, _ in CORPUS])
def test_a_hostile_text_in_every_field_is_read_or_rejected(name, text, format_):
    del name
    for said in strings(check(format_, filled(format_, text))):
        assert clean(said) == said


@pytest.mark.parametrize(("name", "text"), CORPUS, ids=[name for name, _ in CORPUS])
def test_a_hostile_text_in_a_pdf(name, text):
    del name
    printable = text.encode("latin-1", "replace").decode("latin-1")
    read_as("pdf", drawn([Line(printable, 700, 18), Line("doi:10.1000/x")]))


@pytest.mark.parametrize("format_", FORMS)
@given(text=st.text(max_size=60))
@settings(max_examples=60)
def test_any_text_in_a_field_raises_nothing_else(format_, text):
    check(format_, filled(format_, text))


@pytest.mark.parametrize("format_", [*FORMS, *BINARY])
@given(data=st.data())
@settings(max_examples=60)
def test_any_bytes_raise_nothing_else(format_, data):
    whole = BINARY.get(format_) or filled(format_, "word")
    at = data.draw(st.integers(0, len(whole)))
    junk = data.draw(
        st.binary(max_size=30) | st.sampled_from([b"\n", b"<", b"{", b"@a{", b"ER  - "])
    )
    check(format_, whole[:at] + junk + whole[at + data.draw(st.integers(0, 20)) :])


def check(format_, data):
    """Read to the end; what is wrong with a source may only be said one way."""
    try:
        return [record.model_dump() for record in read_as(format_, data).records]
    except SourceError as error:
        return [str(error)]


def strings(value):
    """All the strings of a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)


@pytest.mark.parametrize("form", ["ris", "wos", "bibtex", "acl-anthology"])
def test_a_name_without_end_costs_its_entry(form):
    outcome = read_as(form, FORMS[form].format("x", "A " * 600, "2020", "x"))
    assert [one.why for one in outcome.rejected] == [NO_NAME]
    assert not outcome.records


def test_a_list_where_a_name_should_be_is_read_as_one():
    initials = [f"{chr(65 + at % 26)}{chr(65 + at // 26)}" for at in range(200)]
    listed = ", ".join(f"Doe {one}" for one in initials)
    text = f"TY  - JOUR\nTI  - x\nAU  - {listed}, et al.\nER  - \n"
    (record,) = read_as("ris", text).records
    assert [one.name for one in record.authors[:2]] == ["AA Doe", "BA Doe"]
    assert len(record.authors) == 200
    assert not record.authors_complete
