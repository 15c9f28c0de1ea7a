"""The names that registries give an entry: DOI, arXiv, ACL Anthology, PubMed, URL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.identifiers import arxiv, arxiv_in, doi, gathered

if TYPE_CHECKING:
    from store.importers.bibtex.fields import Fields


def identifiers_of(fields: Fields) -> tuple[tuple[str, str], ...]:
    """Pairs of scheme and value, best known registry first, each scheme once."""
    found = [("doi", doi(fields["doi"]))] if "doi" in fields else []
    if not _ELSEWHERE.isdisjoint(fields):
        found.append(("arxiv", _arxiv(fields)))
        found.append(("pmid", fields["pmid"] or _eprint(fields, "pubmed")))
    return gathered(found, fields["url"])


def _eprint(fields: Fields, registry: str) -> str:
    """The number of the entry at a registry, where that is the one it names."""
    named = fields["archiveprefix"] or fields["eprinttype"]
    return fields["eprint"] if named.lower() == registry else ""


def _arxiv(fields: Fields) -> str:
    registry = fields["archiveprefix"] or fields["eprinttype"] or "arxiv"
    if registry.lower() == "arxiv" and (found := arxiv(fields["eprint"])):
        return found
    for name in _WHERE:
        if "rxiv" in (text := fields[name]).lower() and (found := arxiv(text)):
            return found
    return arxiv_in(fields["journal"] or fields["journaltitle"])


_WHERE = ("howpublished", "note")
"""Fields that hold nothing but an arXiv number, or its address, at times."""
_ELSEWHERE = frozenset({"eprint", "pmid", "journal", "journaltitle", *_WHERE})
"""What may tell a number of arXiv or PubMed; the other fields only say which."""
