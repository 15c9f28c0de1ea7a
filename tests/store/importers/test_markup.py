from __future__ import annotations

import pytest

from tests.store.importers.sources import read_as

BEFORE = '<dblp><article key="k"><title>'
AFTER = "</title></article></dblp>"


def title(text, before=BEFORE):
    (record,) = read_as("dblp-xml", before + text + AFTER).records
    return record.title


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Bell & Dow", "Bell & Dow"),
        ("Bell &amp; Dow", "Bell & Dow"),
        ("Bell&nbsp;&uuml;ber &Eacute;", "Bell über É"),
        ("A &unknown; B", "A &unknown; B"),
        ("A &LT;3 B", "A <3 B"),
        ("A &#x48;&#73; B", "A HI B"),
        ("A &#0;&#x1B; B", "A \ufffd B"),
        ("<![CDATA[Bell & Dow &nbsp;]]>", "Bell & Dow"),
        ("AT&T", "AT&T"),
        ("x &", "x &"),
    ],
)
def test_references_that_xml_does_not_know(written, read):
    assert title(written) == read


@pytest.mark.parametrize("at", range(12))
def test_a_reference_over_the_end_of_a_piece(at):
    long = "x" * (64 * 1024 - len(BEFORE) - at)
    assert title(f"{long}&uuml;&amp; y") == f"{long}ü& y"


def test_a_file_that_ends_in_a_reference():
    outcome = read_as("dblp-xml", BEFORE + "A &am")
    assert not outcome.records
    assert "broken" in outcome.rejected[0].why


def test_an_excerpt_whose_prefixes_are_declared_outside():
    before = '<dblp xmlns:b="urn:b"><article key="k" c:x="1"><title b:y="1">'
    assert title("<a:i>T</a:i>", before) == "T"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d SYSTEM "file:///etc/passwd">',
    ],
)
def test_entities_of_its_own_are_never_read(declared):
    outcome = read_as("dblp-xml", declared + BEFORE + "&a;&b;" + AFTER)
    assert not outcome.records
    assert "declares" in outcome.rejected[0].why


@pytest.mark.parametrize(
    "type_",
    [
        '<!DOCTYPE dblp SYSTEM "dblp-2019-11-22.dtd">',
        '<!DOCTYPE article SYSTEM "http://x.example/JATS.dtd" >',
        '<!DOCTYPE a:b PUBLIC "-//X//DTD Y//EN" "y.dtd"[]>',
        "<!DOCTYPE dblp>",
    ],
)
def test_a_document_type_that_declares_nothing_itself_is_passed_over(type_):
    assert title("T &uuml;", type_ + "\n" + BEFORE) == "T ü"
