"""Questions made from random titles, authors and venues of the large corpus.

They name things that are there, so that every linker has work to do; the
wording is a handful of plain forms.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from benchmarks.corpora import Query

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMS = (
    "who wrote {title}",
    "when was {title} published",
    "what is {half} about",
    "papers by {author}",
    "{author} and {other} papers since {year}",
    "how many papers did {author} publish in {venue}",
    "has {author} written with {other}",
    "{tail} papers at {venue} before {year}",
    "who works on {half}",
    "compare {title} and {other_title}",
)
SEED = 20261122


def questions(rows: Iterable[dict[str, Any]], count: int = 500) -> list[Query]:
    """So many questions about papers of the corpus: the same ones each time."""
    chance = random.Random(SEED)
    known = [row for row in rows if len(row["authors"]) > 1 and row["title"]]
    made = []
    for number in range(count):
        one, two = chance.sample(known, 2)
        form = FORMS[number % len(FORMS)]
        made.append(Query(f"made-{number:03d}", form.format(**_names(one, two))))
    return made


def _names(one: dict[str, Any], two: dict[str, Any]) -> dict[str, str]:
    words = one["title"].split()
    middle = max(2, len(words) // 2)
    return {
        "title": one["title"],
        "other_title": two["title"],
        "half": " ".join(words[:middle]),
        "tail": " ".join(words[-3:]),
        "author": one["authors"][0],
        "other": one["authors"][-1],
        "venue": one["venue"],
        "year": str(one["year"]),
    }
