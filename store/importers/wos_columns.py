"""Web of Science's two-letter column names, in the words of its other exports."""

from __future__ import annotations

_WORDS = {
    "PT": "Publication Kind", "AU": "Authors", "AF": "Author Full Names",
    "BE": "Editors", "TI": "Article Title", "SO": "Source Title", "SE": "Series Title",
    "LA": "Language", "DT": "Document Type", "CT": "Conference Title",
    "DE": "Author Keywords", "ID": "Keywords Plus", "AB": "Abstract", "C1": "Addresses",
    "TC": "Times Cited", "Z9": "Times Cited, All", "PU": "Publisher", "SN": "ISSN",
    "BN": "ISBN", "J9": "Journal Abbreviation", "JI": "Journal ISO Abbreviation",
    "PD": "Month", "PY": "Publication Year", "VL": "Volume", "IS": "Issue",
    "BP": "Start Page", "EP": "End Page", "AR": "Article Number", "DI": "DOI",
    "PG": "Number of Pages", "UT": "UT (Unique WOS ID)", "PM": "Pubmed Id",
}  # fmt: skip


def in_words(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of columns; those of a table in Web of Science's tags, spelt out."""
    if not {"TI", "SO"} <= set(names):
        return names
    return tuple(_WORDS.get(name, name) for name in names)
