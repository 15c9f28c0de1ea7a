"""Where topics stand, and small words that begin or end one."""

from __future__ import annotations

CUED = (
    r"(?:about|on|regarding|concerning|into|using|uses?|in|keywords?|containing"
    r"|contains?|mention(?:s|ed|ing)?|related to|deal(?:s|ing|t)? with|topics?"
    r"|areas? of|fields? of|(?:stud(?:y|ies)|works?|research) (?:of|in)|had|having|do"
    r"|does|doing)"
    r" (?:the |an? )?{name}|{name} (?:papers|articles|publications|studies|works?)"
)
"""A name behind what a topic stands behind."""
BESIDE = r"(?:([a-z-]+) {name}|{name} ([a-z-]+))"
"""The words before and behind a name."""
HEADS = frozenset(
    ("topic", "topics", "keyword", "keywords", "title", "titles", "author", "authors",
     "name", "names", "number", "numbers", "relation", "related", "report", "reports",
     "paper", "papers", "work", "works", "research", "article", "articles", "subject",
     "area", "field", "written", "study", "studies", "question", "questions", "review",
     "reviews", "text", "texts", "language", "people", "conference", "news", "single",
     "multiple", "short", "long", "open", "specific", "different", "general", "common",
     "full", "document", "documents", "answer", "answering", "list", "show", "point",
     "search", "named", "read", "reading", "writing", "record", "records", "release")
)  # fmt: skip
"""Words that are glue before a topic but where they begin one."""
TAILS = frozenset(
    ("paper", "papers", "research", "work", "works", "studies", "area", "areas",
     "article", "articles", "study", "literature", "publication", "publications",
     "conference", "workshop", "venue", "library", "year", "years", "text", "texts")
)  # fmt: skip
"""The same at the end."""
