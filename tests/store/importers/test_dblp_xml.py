from __future__ import annotations

from store.importers.registry import sniff
from tests.store.importers.sources import names, read_as

FILE = """<?xml version="1.0" encoding="US-ASCII"?>
<dblp><inproceedings key="conf/x/Bell19" mdate="2020-01-01"><author orcid="0">Ann Bell 0002</author>
<author>C&eacute;line D&#233;sir</author><title>On H<sub>2</sub>O.</title><pages>1-9</pages><year>2019</year>
<booktitle>SCALES</booktitle><ee type="oa">https://doi.org/10.1000/ABC</ee></inproceedings>
<article key="journals/corr/abs-1"><author>Cy Dow</author><title>Weights</title><year>2020</year>
<journal>CoRR</journal></article><www key="homepages/b/Bell"><title>Home Page</title></www></dblp>"""


def test_the_works_of_a_file():
    paper, preprint = read_as("dblp-xml", FILE).records
    assert names(paper) == ["Ann Bell", "Céline Désir"]
    assert (paper.title, paper.date, paper.venue) == ("On H2O", "2019", "SCALES")
    said = dict(paper.identifiers)
    assert (said["doi"], said["dblp"]) == ("10.1000/abc", "conf/x/Bell19")
    assert dict(paper.fields)["pages"] == "1–9"
    assert preprint.venue == "arXiv"


def test_it_is_told_by_what_is_in_it():
    assert sniff("x.xml", FILE.encode()).name == "dblp-xml"
    alone = FILE[FILE.index("<article") : FILE.index("<www")]
    assert sniff("x.xml", alone.encode()).name == "dblp-xml"
    assert [one.title for one in read_as("dblp-xml", alone).records] == ["Weights"]
