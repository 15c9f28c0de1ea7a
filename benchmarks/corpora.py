"""The real data that is measured on, read where it lies beside the project."""

from __future__ import annotations

import json
import lzma
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "benchmarks" / ".cache"
TODAY = "2026-11-22"
"""The day that "last year" is read by, in every measurement."""


PAPERS = 241_388
"""How many papers the large corpus holds."""

MILLION = 1_000_000
"""Papers of the largest one: the real ones, then real ones recombined."""
_SEED = 5


class Query(NamedTuple):
    """A question of a published set."""

    id: str
    text: str


def cache() -> Path:
    """The folder of what is built for measurements, made where it is missing."""
    CACHE.mkdir(parents=True, exist_ok=True)
    return CACHE


def shared() -> Path:
    """The folder of real data; ends the program with one sentence if it is missing."""
    folder = Path(os.environ.get("REFDESK_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        raise SystemExit("The benchmarks need the real data: set REFDESK_SHARED to it.")
    return folder


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file, compressed or not."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def papers(size: int | None = None) -> Iterator[dict[str, Any]]:
    """The papers of the large corpus: all, or `size` of them.

    Those that answer a LitSearch question, and others spread evenly over the corpus,
    which is sorted by source, and only some sources have abstracts. More papers than
    there are: see `recombined`.
    """
    every = rows(shared() / "data" / "corpora" / "papers.jsonl.xz")
    if size is None or size == PAPERS:
        return every
    if size > PAPERS:
        return rows(recombined(size))
    return _sampled(every, size)


def _sampled(every: Iterable[dict[str, Any]], size: int) -> Iterator[dict[str, Any]]:
    kept = judged_papers()
    wanted, others, number = size - len(kept), PAPERS - len(kept), 0
    for row in every:
        if row["id"] in kept:
            yield row
            continue
        number += 1
        if number * wanted // others > (number - 1) * wanted // others:
            yield row


def judged_papers() -> set[str]:
    """The papers that answer a question of LitSearch, by their ids."""
    path = shared() / "data" / "benchmarks" / "litsearch-dev" / "qrels.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return {paper for _, paper, told in map(str.split, lines) if int(told) > 0}


def recombined(size: int) -> Path:
    """A file of the large corpus with papers put together from it, `size` in all.

    Each has the halves of two real titles and of two real abstracts, the authors of
    another paper, and year and venue of a further one: good for times and sizes, and
    for no quality. The same file each time.
    """
    path = CACHE / f"papers-{size}.jsonl"
    if not path.exists():
        CACHE.mkdir(exist_ok=True)
        building = path.with_suffix(".part")
        with building.open("w", encoding="utf-8") as out:
            for row in _recombined(list(papers()), size):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        building.rename(path)
    return path


def _recombined(real: Sequence[dict[str, Any]], size: int) -> Iterator[dict[str, Any]]:
    yield from real
    draw = random.Random(_SEED)
    titles = {row["title"] for row in real}
    told = [row["abstract"] for row in real if len(row["abstract"] or "") > 200]
    number = len(real)
    while number < size:
        row = draw.choice(real)
        title = _halves(row["title"], draw.choice(real)["title"])
        abstract = row["abstract"] and _halves(draw.choice(told), draw.choice(told))
        if title in titles:
            continue
        titles.add(title)
        number += 1
        kept = {name: row.get(name) for name in ("source", "year", "venue")}
        yield kept | {
            "id": f"made-{number}",
            "title": title,
            "abstract": abstract,
            "authors": draw.choice(real)["authors"],
        }


def _halves(one: str, other: str) -> str:
    first, second = one.split(), other.split()
    return " ".join([*first[: len(first) // 2 + 1], *second[len(second) // 2 :]])


def bibliography() -> Path:
    """The BibTeX file of 6,000 papers that the dev questions are about."""
    return shared() / "data" / "questions" / "library.bib"


def dev_questions() -> list[Query]:
    """The 585 questions of other people's wording, about `bibliography`."""
    path = shared() / "data" / "questions" / "dev.jsonl"
    return [Query(row["id"], row["question"]) for row in rows(path)]


def house_questions() -> list[dict[str, Any]]:
    """The 95 house questions with their intents and slots."""
    return list(rows(shared() / "data" / "questions" / "house.jsonl"))


def litsearch() -> list[Query]:
    """The 130 literature-search questions of LitSearch that are open here."""
    return _queries("litsearch-dev")


def autoscholar() -> list[Query]:
    """The 1,536 literature-search questions of AutoScholar."""
    return _queries("autoscholar")


def _queries(name: str) -> list[Query]:
    path = shared() / "data" / "benchmarks" / name / "queries.jsonl"
    return [Query(str(row["id"]), row["text"]) for row in rows(path)]


def seed_pages() -> list[Path]:
    """The five author pages, in the order of their names."""
    return sorted((shared() / "seeds").glob("*.txt"))
