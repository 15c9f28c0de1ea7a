"""The ids of authors in BibTeX: biblatex's annotations, Web of Science's, DBLP's names.

`author+an:orcid = {1="0000-0002-1825-0097"; 3="..."}` (biblatex, "Data Annotations"),
`orcid-numbers = {Doe, Jane/0000-0002-1825-0097; ...}` (Web of Science), and
`author = {Wei Wang 0001 and ...}` (DBLP).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.author_ids import dblp
from store.identity import agree, name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.author_ids import AuthorIds
    from store.importers.bibtex.fields import Fields
    from store.importers.bibtex.names import NameList

ID_FIELDS = frozenset({"author+an:orcid", "author+an", "orcid-numbers"})
_ANNOTATED = re.compile(r"(\d{1,4})\s*=\s*[\"']?([^;\"']*)")
_ORCID = re.compile(r"\d{4}-?\d{4}-?\d{4}-?\d{3}[\dXx]")
_NUMBERED = re.compile(rf"([^/;\n]+?)\s*/\s*({_ORCID.pattern})")


def author_ids_of(fields: Fields, authors: NameList) -> tuple[NameList, AuthorIds]:
    """The authors without DBLP's numbers, and their ids."""
    if ID_FIELDS.isdisjoint(fields) and " 0" not in fields["author"]:
        return authors, []
    names = authors.names
    found = [(at, "dblp", name) for at, name in enumerate(names) if dblp(name)]
    names = tuple(n.rpartition(" ")[0] if dblp(n) else n for n in names)
    found += _annotated(fields["author+an:orcid"] or fields["author+an"])
    found += _numbered(fields["orcid-numbers"], names)
    return authors._replace(names=names), found


def _annotated(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _ANNOTATED.finditer(text):
        if _ORCID.search(match[2]) and int(match[1]):
            yield int(match[1]) - 1, "orcid", match[2]


def _numbered(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    keys = list(map(name_key, names))
    for match in _NUMBERED.finditer(text):
        said = name_key(match[1])
        mine = [at for at, one in enumerate(keys) if agree(one, said)]
        if len(mine) == 1:
            yield mine[0], "orcid", match[2]
