"""The query language: operators, their other names, and what their values are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from assistant.understanding.reading import Slot

ALIASES = {
    "author": "author", "by": "author", "a": "author", "au": "author",
    "creator": "author", "first": "first", "fa": "first", "firstauthor": "first",
    "last": "last", "lastauthor": "last",
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
    "tag": "tag", "label": "tag", "keyword": "keyword", "k": "keyword", "name": "name",
    "paper": "paper", "key": "paper", "ref": "paper", "doi": "paper",
    "arxiv": "paper", "eprint": "paper",
    "sort": "sort", "rank": "rank", "limit": "limit", "top": "limit",
    "status": "status",
    "show": "show", "count": "count", "group": "group", "ask": "ask",
    "measure": "measure", "of": "of", "quantity": "quantity", "term": "term",
    "unit": "unit", "than": "than", "thing": "thing", "part": "part",
    "names": "names", "known": "known",
    "set": "set", "coauthors": "coauthors", "coauthor": "coauthors",
}  # fmt: skip
"""Operator as typed -> operator; the forms of Zotero, papis, GitHub and INSPIRE too."""

INSPIRE = {
    "a": "author", "au": "author", "author": "author", "fa": "first", "ea": "author",
    "t": "title", "ti": "title", "title": "title", "d": "year", "date": "year",
    "de": "year", "year": "year", "j": "venue", "journal": "venue", "k": "topic",
    "topcite": "cites", "ac": "authors", "cn": "affiliation", "aff": "affiliation",
}  # fmt: skip
"""Keys of INSPIRE's `find a ... and t ...` -> the operator that means the same."""

TEXTS: dict[str, Slot] = {
    "topic": "topic", "title": "title", "keyword": "keyword", "tag": "tag",
    "name": "name", "status": "status",
}  # fmt: skip
"""Operators whose value is taken as it stands, and its slot."""

WANTS = ("unit", "than", "thing", "part", "names", "known")
"""Operators of what an answer is held to."""

DATES = {
    "since": "since {}", "after": "after {}",
    "before": "before {}", "until": "until {}",
}  # fmt: skip
"""Operators that say the same as a phrase."""

FLAGS = {
    "other": "others", "strict": "strict", "joint-or-union": "joint_or_union",
    "each": "each",
}  # fmt: skip
"""`is:` values that are fields of a parse."""

NUMBERS: dict[str, Slot | Literal["year", "papers"]] = {
    "score": "score", "cites": "citations", "citations": "citations",
    "topcite": "citations", "authors": "authors", "ac": "authors", "year": "year",
    "date": "year", "h": "h_index",
    "papers": "papers", "h-index": "h_index", "ai-score": "ai_score",
    "novelty": "novelty",
}  # fmt: skip
"""Fields that take `>`, `>=`, `<`, `<=`, `=`."""

PRINTED = {
    "topic": "topic", "title": "title", "author": "by", "name": "name",
    "venue": "in", "category": "cat", "affiliation": "aff", "keyword": "keyword",
    "tag": "tag", "paper": "paper", "has": "has", "starred": "is", "code": "has",
    "score": "score", "citations": "cites", "authors": "authors",
    "h_index": "h-index", "ai_score": "ai-score", "novelty": "novelty", "set": "set",
    "status": "status", "first": "first", "last": "last",
}  # fmt: skip
"""Slot -> the operator it is printed with."""

SORTS = {
    "date": "date-desc", "newest": "date-desc", "latest": "date-desc",
    "recent": "date-desc", "oldest": "date-asc", "earliest": "date-asc",
    "score": "score-desc", "citations": "citations-desc", "cites": "citations-desc",
    "title": "title", "key": "key", "year": "date-desc", "relevance": "relevance",
    "influence": "influence",
}  # fmt: skip
"""`sort:` values; a trailing -asc or -desc, or a leading -, sets the direction."""

SHOWN = {
    "paper.authors": "authors", "author.show": "authors",
    "author.coauthors": "coauthors",
}  # fmt: skip
"""What an intent shows where no `show:` says otherwise."""

WANTED = {
    "limit": "a whole number from 1 on", "year": "a year, or two (2019-2021)",
    "date": "a day, a month or a year", "since": "a day, a month or a year",
    "after": "a day, a month or a year", "before": "a day, a month or a year",
    "until": "a day, a month or a year",
    "is": "starred", "sort": "date, score, citations, influence, title or relevance",
    "has": "a field, as in has:score", "no": "a field, as in no:venue",
    "ask": "a kind of answer, as in ask:papers.count",
}  # fmt: skip
"""What an operator takes, to be told where its value is none of it."""

INTENTS = frozenset((
    "papers.find", "papers.rank", "papers.count", "papers.aggregate", "list",
    "papers.field", "papers.cite", "paper.show", "paper.authors", "paper.field",
    "paper.summary", "paper.cite", "paper.related", "author.show", "author.metric",
    "author.coauthors", "relation.verify", "compare.which", "compare.whether",
    "answer.define", "answer.acronym", "answer.number", "answer.numbers",
    "answer.compare",
    "answer.common", "answer.passage", "answer.results", "topic.overview",
    "topic.timeline", "topic.trend", "network.coauthors", "personal.star",
    "personal.unstar", "personal.tag", "personal.untag", "personal.note",
    "personal.status", "personal.undo", "meta.help", "meta.stats",
    "refuse.generate", "refuse.field", "refuse.context", "refuse.which",
    "refuse.unheard", "refuse.courtesy", "refuse.task",
    "refuse.language",
    "followup.explain", "followup.reset",
    "set.name", "set.list", "set.forget", "set.save",
))  # fmt: skip
"""What `ask:` takes: the kinds of answers that there are."""
