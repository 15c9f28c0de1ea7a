"""The query language: operators, their other names, and what their values are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from assistant.understanding.reading import Slot

ALIASES = {
    "author": "author", "by": "author", "a": "author", "au": "author",
    "creator": "author",
    "topic": "topic", "about": "topic", "text": "topic", "abs": "topic",
    "abstract": "topic",
    "title": "title", "ti": "title", "t": "title", "intitle": "title",
    "venue": "venue", "in": "venue", "journal": "venue", "booktitle": "venue",
    "j": "venue",
    "year": "year", "y": "year", "since": "since", "after": "after",
    "before": "before", "until": "until", "date": "date",
    "cat": "category", "category": "category", "primarycategory": "category",
    "aff": "affiliation", "affiliation": "affiliation", "org": "affiliation",
    "has": "has", "is": "is", "no": "no",
    "tag": "tag", "keyword": "keyword", "k": "keyword", "name": "name",
    "paper": "paper", "key": "paper", "ref": "paper", "doi": "paper",
    "arxiv": "paper", "eprint": "paper",
    "sort": "sort", "rank": "rank", "limit": "limit", "top": "limit",
    "show": "show", "count": "count", "group": "group", "ask": "ask",
    "measure": "measure", "of": "of", "quantity": "quantity", "term": "term",
}  # fmt: skip
"""Operator as typed -> operator; the forms of Zotero, papis, GitHub and INSPIRE too."""

TEXTS: dict[str, Slot] = {
    "topic": "topic", "title": "title", "keyword": "keyword", "tag": "tag",
    "name": "name",
}  # fmt: skip
"""Operators whose value is taken as it stands, and its slot."""

DATES = {
    "since": "since {}", "after": "after {}",
    "before": "before {}", "until": "until {}",
}  # fmt: skip
"""Operators that say the same as a phrase."""

FLAGS = {"other": "others", "strict": "strict", "joint-or-union": "joint_or_union"}
"""`is:` values that are fields of a parse."""

NUMBERS: dict[str, Slot | Literal["year", "papers"]] = {
    "score": "score", "cites": "citations", "citations": "citations",
    "topcite": "citations", "authors": "authors", "ac": "authors", "year": "year",
    "papers": "papers", "h-index": "h_index", "ai-score": "ai_score",
    "novelty": "novelty",
}  # fmt: skip
"""Fields that take `>`, `>=`, `<`, `<=`, `=`."""

PRINTED = {
    "topic": "topic", "title": "title", "author": "by", "name": "name",
    "venue": "in", "category": "cat", "affiliation": "aff", "keyword": "keyword",
    "tag": "tag", "paper": "paper", "has": "has", "starred": "is", "code": "has",
    "score": "score", "citations": "cites", "authors": "authors",
    "h_index": "h-index", "ai_score": "ai-score", "novelty": "novelty",
}  # fmt: skip
"""Slot -> the operator it is printed with."""

SORTS = {
    "date": "date-desc", "newest": "date-desc", "latest": "date-desc",
    "recent": "date-desc", "oldest": "date-asc", "earliest": "date-asc",
    "score": "score-desc", "citations": "citations-desc", "cites": "citations-desc",
    "title": "title", "key": "key", "year": "date-desc", "relevance": "relevance",
}  # fmt: skip
"""`sort:` values; a trailing -asc or -desc, or a leading -, sets the direction."""

SHOWN = {
    "paper.authors": "authors", "author.show": "authors",
    "author.coauthors": "coauthors",
}  # fmt: skip
"""What an intent shows where no `show:` says otherwise."""
