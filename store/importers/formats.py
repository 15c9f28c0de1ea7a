"""The formats there are: what tells the files of each, in the order they are asked.

The modules that read them are imported when needed, so no format costs those who do
not use it.
"""

from __future__ import annotations

from store.importers.reading import Importer

_JSON = r"\A[\s\x1e\ufeff]*[\[{]"
_TABLE = r"(?i)\A(?:[^\n]*\n){0,11}[^\n]*(?:titl|titre|titel|t[íi]tul|headline"
_TABLE += r"|题名|标题|篇名|論文名|タイトル|название|заглавие|\bTI\b|paper|name)"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"

IMPORTERS: tuple[Importer, ...] = (
    Importer(
        name="refdesk",
        title="refdesk's own exports",
        module="refdesk_json",
        pattern=r'\A\s*\{"schema": ?"refdesk\.paper/1"',
        suffixes=(".jsonl", ".ndjson"),
    ),
    Importer(
        name="arxiv-json", title="arXiv's JSON", module="arxiv_json", pattern=_JSON
    ),
    Importer(name="openalex", title="OpenAlex", module="openalex", pattern=_JSON),
    Importer(
        name="semantic-scholar",
        title="Semantic Scholar",
        module="semantic_scholar",
        pattern=_JSON,
    ),
    Importer(name="crossref", title="Crossref", module="crossref", pattern=_JSON),
    Importer(name="datacite", title="DataCite", module="datacite", pattern=_JSON),
    Importer(name="csl-json", title="CSL-JSON", module="csl_json", pattern=_JSON),
    Importer(
        name="jsonl",
        title="plain JSON",
        module="jsonl",
        pattern=_JSON,
        suffixes=(".json", ".jsonl", ".ndjson"),
    ),
    Importer(
        name="ris",
        title="RIS",
        module="ris",
        pattern=r"^[ \t\ufeff]*[Tt][Yy](?: {1,2}|\t)-(?=\s|\w|$)",
        suffixes=(".ris",),
    ),
    Importer(
        name="nbib",
        title="PubMed's format",
        module="nbib",
        pattern=r"^\ufeff?PMID {0,2}- ?\d|\A\ufeff?\s*(?:OWN|PMCR?|STAT) {0,2}- \w",
        suffixes=(".nbib",),
    ),
    Importer(
        name="endnote",
        title="EndNote's tagged format",
        module="refer",
        pattern=r"^\ufeff?%0 +(?:[A-Z]\w+)|\A\ufeff?\s*%[ATDJ] \S.*\n%[A-Z0-9@] \S",
        suffixes=(".enw", ".ref", ".refer"),
    ),
    Importer(
        name="ovid",
        title="Ovid's citations",
        module="ovid",
        pattern=r"^[ \t\ufeff]*< ?\d{1,9} ?\.? ?>[ \t\r]*\n"
        r"\s*(?:[A-Z][A-Z0-9]{1,4} {0,2}- |[A-Z][A-Za-z -]{2,30}\s*\n[ \t])",
    ),
    Importer(
        name="refworks",
        title="RefWorks' tagged format",
        module="refworks",
        pattern=r"^\ufeff?RT [A-Z][A-Za-z/, ]{1,60}\r?\n[A-Z][A-Z0-9] \S",
    ),
    Importer(
        name="wos",
        title="Web of Science's",
        module="wos",
        pattern=r"(?:\A\ufeff?FN .*\n(?:.*\n){0,3}|\A\s*)PT [A-Z]\s*$",
        suffixes=(".ciw", ".isi"),
    ),
    Importer(
        name="catalogue",
        title="Copac's, Inspec's and Biblioscape's lines",
        module="catalogue",
        pattern=r"\A[\s\ufeff]*(?:--[A-Z][A-Z0-9]-- \S"
        r"|Record\b.*INSPEC.*\n\s*[A-Z]{2} ~ "
        r"|TI- \S(?:.*\n){1,8}?[A-Z]{2}- )",
    ),
    Importer(
        name="arxiv-atom",
        title="the arXiv API's feeds",
        module="arxiv_feed",
        pattern=r"<(?:\w+:)?feed\b[^<>]*www\.w3\.org/2005/Atom",
    ),
    Importer(
        name="arxiv-oai",
        title="arXiv's harvests",
        module="arxiv_oai",
        pattern=r"<(?:\w+:)?arXiv(?:Raw|Old)?\b[^<>]*arxiv\.org/OAI/",
    ),
    Importer(
        name="acl-anthology",
        title="the ACL Anthology's XML",
        module="acl_anthology",
        pattern=r"<collection\b[^<>]*\bid=[\"'][^>]*>\s*<volume\b",
    ),
    Importer(
        name="zotero-rdf",
        title="Zotero RDF",
        module="zotero.rdf",
        pattern=r"(?:www\.zotero\.org/namespaces/export#|purl\.org/net/biblio#)[\"']",
        suffixes=(".rdf",),
    ),
    Importer(
        name="rdf",
        title="RDF (BIBO, Dublin Core, schema.org)",
        module="rdf_xml",
        pattern=r"<(?:\w+:)?RDF\b[^<>]*(?:purl\.org/(?:dc|ontology/bibo|spar)|schema\.org/"
        r"|prismstandard)",
    ),
    Importer(
        name="pubmed-xml",
        title="PubMed's XML",
        module="pubmed_xml",
        pattern=r"<(?:PubmedArticle|PubmedBookArticle|MedlineCitation)(?:Set)?\b",
    ),
    Importer(
        name="crossref-xml",
        title="Crossref's XML",
        module="crossref_xml",
        pattern=r"\A[\s\ufeff]*(?:<[?!][^>]*>\s*)*"
        r"<(?:\w+:)?(?:doi_records?|doi_batch|crossref_result)\b"
        r"|<(?:\w+:)?crossref\b[^<>]*www\.crossref\.org/xschema"
        r"|<crossref>\s*<(?:journal|conference|book|dissertation|posted_content"
        r"|report-paper|database|peer_review|standard)\b",
    ),
    Importer(
        name="elsevier-xml",
        title="Elsevier's XML",
        module="elsevier_xml",
        pattern=r"<(?:\w+:)?document\b[^<>]*elsevier\.com/xml/document/schema"
        r"|<doc:document\b[^<>]*>\s*<rdf:RDF>\s*<rdf:Description\b",
    ),
    Importer(
        name="datacite-xml",
        title="DataCite's XML",
        module="datacite_xml",
        pattern=r"<(?:\w+:)?resource\b[^<>]*(?:datacite\.org/schema"
        r"|schema\.datacite\.org/meta)",
    ),
    Importer(
        name="tei",
        title="TEI",
        module="tei",
        pattern=r"<(?:\w+:)?(?:biblStruct|biblFull)\b"
        r"|<(?:\w+:)?TEI\b[^<>]*www\.tei-c\.org/ns",
    ),
    Importer(
        name="dblp-xml",
        title="dblp's XML",
        module="dblp_xml",
        pattern=r"\A[^<]*(?:<[?!][^>]*>\s*)*<(?:(?:dblp|dblpperson)\b"
        r"|(?:article|\w*proceedings|\w*book|incollection|\w+thesis|data)\b[^<>]*"
        r"\bkey=[\"'][a-z]+/\w)",
    ),
    Importer(
        name="jats",
        title="JATS",
        module="jats_xml",
        pattern=r"<(?:\w+:)?(?:article-meta|journal-meta)\b"
        r"|<!DOCTYPE\s+article\b[^<>]*JATS",
        suffixes=(".nxml",),
    ),
    Importer(
        name="dublin-core",
        title="Dublin Core",
        module="dublin_core",
        pattern=r"<(?:(?:oai[_-]dc|dc):dc|(?:\w+:)?qualifieddc|(?:\w+:)?dim)\b[^<>]*"
        r"(?:>|dspace)",
    ),
    Importer(
        name="openurl",
        title="OpenURL's context objects",
        module="openurl",
        pattern=r"<(?:\w+:)?context-objects?\b|<(?:\w+:)?record\b[^<>]*primo_nm_bib",
    ),
    Importer(
        name="endnote-xml",
        title="EndNote's XML",
        module="endnote_xml",
        pattern=r"(?:<records>\s*|<Cite>(?:(?!<record>)[\s\S]){0,2000})"
        r"<record>(?:(?!</record>)[\s\S])*?<ref-type\b",
    ),
    Importer(
        name="word-xml",
        title="Word's sources",
        module="word_sources",
        pattern=r"<(?:\w+:)?Sources\b[^<>]*officeDocument/2006/bibliography",
    ),
    Importer(
        name="marc",
        title="MARC",
        module="marc",
        pattern=r"\A[\s\ufeff]*(?:\d{5}[acdnopsx][a-z ][a-z ][\w |]{14}"
        r"|=LDR {1,2}[\d \\]{5}[a-z])"
        r"|<(?:\w+:)?record\b[^<>]*>\s*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)?"
        r"<(?:\w+:)?(?:leader|controlfield|datafield)\b",
        suffixes=(".mrc", ".marc", ".mrk"),
    ),
    Importer(
        name="mods",
        title="MODS",
        module="mods",
        pattern=r"<(?:\w+:)?mods(?:Collection)?[\s>]",
    ),
    Importer(
        name="yaml",
        title="YAML (hayagriva, CITATION.cff, CSL)",
        module="yaml_items",
        pattern=r"^(?:cff-version|[ \t]*(?:- +)?type)[ \t]*:",
        suffixes=(".cff",),
    ),
    Importer(
        name="zotero-sqlite",
        title="Zotero's database",
        module="zotero.sqlite",
        magic=(b"SQLite format 3\0",),
    ),
    Importer(name="pdf", title="PDF", module="pdf", magic=(b"%PDF-",)),
    Importer(
        name="web-page",
        title="web pages that say what they are about",
        module="web_page",
        pattern=r"(?i)\A[\s\ufeff]*(?:<[?!][^>]*>\s*)*<html\b|\A\s*<!doctype html",
    ),
    Importer(
        name="author-page",
        title="author pages",
        module="author_page",
        pattern=rf"(?:{_MONTHS})[a-z]*\.?\s+\d",
        asks=True,
    ),
    Importer(
        name="bibtex",
        title="BibTeX",
        module="bibtex",
        pattern=r"^[ \t]*@[ \t]*\w+[ \t]*[{(]",
        suffixes=(".bib", ".bibtex", ".biblatex"),
    ),
    Importer(
        name="csv",
        title="tables (CSV, TSV)",
        module="tables",
        pattern=_TABLE,
        suffixes=(".csv", ".tsv", ".tab"),
    ),
)
"""In the order they are asked; the contents of a file outweigh its name."""

NAMES: tuple[str, ...] = tuple(importer.name for importer in IMPORTERS)
"""What `--format` may be."""
_USUAL = ("bibtex", "ris", "csl-json", "pdf")
"""What most people have, by name."""


def readable() -> str:
    """What refdesk reads, for a sentence: "BibTeX, RIS and 40 other formats (...)"."""
    titles = {importer.name: importer.title for importer in IMPORTERS}
    usual = ", ".join(titles[name] for name in _USUAL)
    others = f"{len(titles) - len(_USUAL)} other formats"
    return f"{usual} and {others} (`refdesk add --help` names them)"
