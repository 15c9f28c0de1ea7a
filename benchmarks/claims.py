"""SciFact's training claims asked of a library of all its 5,183 abstracts.

`sentences` gives the right abstract away; here it must be found as well. A claim
counts where one of the five sentences quoted first is a gold sentence of a gold
abstract. Side by side with rank-bm25 over the sentences, titles put before them:
over those of the gold abstracts, and over all.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from benchmarks import corpora, libraries, timing
from benchmarks.report import Section, Table
from store.library import Library
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from assistant.assistant import Assistant


class Scorer(Protocol):
    """What is used of a scorer of rank_bm25."""

    def get_scores(self, query: list[str]) -> Sequence[float]:
        """One score a sentence, in their order."""
        ...


QUOTES = 5
"""Sentences of an answer that are looked at."""


class Claim(NamedTuple):
    """A claim, and the sentences that speak to it, by abstract."""

    text: str
    gold: dict[str, frozenset[str]]


def measure() -> Section:
    """Ask for the evidence of each claim, given its abstracts and given none."""
    folder = corpora.shared() / "data" / "benchmarks"
    papers = {
        str(row["id"]): row for row in corpora.rows(folder / "scifact-corpus.jsonl.xz")
    }
    claims = _claims(folder / "scifact-train", papers)
    with Library.open(libraries.made("scifact", [_written(papers)])) as library:
        assistant = libraries.assistant(library)
        assistant.ask(_question(claims[0]))
        hits: list[bool] = []
        times = timing.each(lambda one: hits.append(_asked(assistant, one)), claims)
    found = _shares(hits, _given(claims, papers), _over_all(claims, papers))
    rows = (
        ("refdesk, all abstracts", len(claims), found[0]),
        ("rank-bm25, the gold abstracts only", len(claims), found[1]),
        ("rank-bm25, all abstracts", len(claims), found[2]),
    )
    return Section(
        title="The evidence for a claim (SciFact, training claims)",
        tables=(Table(("ranker", "claims", "gold sentence among five"), rows),),
        notes=(
            "“what is the evidence that CLAIM”, asked of 5,183 abstracts",
            f"an answer takes {timing.spread(times).p50} ms (median)",
        ),
        figures={name: value for name, _, value in rows},
    )


def _claims(folder: Path, papers: Mapping[str, dict[str, Any]]) -> list[Claim]:
    """Those with gold sentences, in the order of the data."""
    gold: dict[str, dict[str, frozenset[str]]] = {}
    for row in corpora.rows(folder / "evidence.jsonl"):
        paper = str(row["docid"])
        told = [papers[paper]["sentences"][n].strip() for n in row["sentences"]]
        known = gold.setdefault(str(row["qid"]), {})
        known[paper] = known.get(paper, frozenset()) | frozenset(told)
    return [
        Claim(row["text"], gold[str(row["id"])])
        for row in corpora.rows(folder / "queries.jsonl")
        if str(row["id"]) in gold
    ]


def _written(papers: Mapping[str, dict[str, Any]]) -> Path:
    """The abstracts as a file that can be imported, each under its own key."""
    corpora.CACHE.mkdir(parents=True, exist_ok=True)
    path = corpora.CACHE / "scifact.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, row in papers.items():
            paper = {
                "schema": "refdesk.paper/1",
                "key": f"sf{number}",
                "title": row["title"],
                "abstract": " ".join(row["sentences"]),
            }
            file.write(json.dumps(paper) + "\n")
    return path


def _question(claim: Claim) -> str:
    return f"what is the evidence that {claim.text.rstrip('.')}"


def _asked(assistant: Assistant, claim: Claim) -> bool:
    answer, _ = assistant.ask(_question(claim))
    return any(
        _same(quote.text, told)
        for quote in answer.quotes[:QUOTES]
        for told in claim.gold.get(quote.key.removeprefix("sf"), ())
    )


def _same(quote: str, told: str) -> bool:
    """Whether a quote and a sentence of the data are one: theirs are split elsewise."""
    return told in quote or quote in told


def _given(claims: Sequence[Claim], papers: Mapping[str, dict[str, Any]]) -> list[bool]:
    return [
        _bm25(claim, _sentences({p: papers[p] for p in claim.gold})) for claim in claims
    ]


def _over_all(
    claims: Sequence[Claim], papers: Mapping[str, dict[str, Any]]
) -> list[bool]:
    from rank_bm25 import BM25Okapi

    sentences = _sentences(papers)
    scorer = BM25Okapi([stems(text) or [""] for _, text, _ in sentences])
    return [_first(scorer, sentences, claim) for claim in claims]


def _sentences(
    papers: Mapping[str, dict[str, Any]],
) -> list[tuple[str, str, str]]:
    """(abstract, title and sentence, sentence) of some abstracts."""
    return [
        (number, f"{row['title']} {sentence}", sentence.strip())
        for number, row in papers.items()
        for sentence in row["sentences"]
    ]


def _bm25(claim: Claim, sentences: Sequence[tuple[str, str, str]]) -> bool:
    from rank_bm25 import BM25Okapi

    scorer = BM25Okapi([stems(text) or [""] for _, text, _ in sentences])
    return _first(scorer, sentences, claim)


def _first(
    scorer: Scorer, sentences: Sequence[tuple[str, str, str]], claim: Claim
) -> bool:
    scores = scorer.get_scores(stems(claim.text))
    order = sorted(range(len(sentences)), key=lambda n: (-scores[n], n))[:QUOTES]
    return any(sentences[n][2] in claim.gold.get(sentences[n][0], ()) for n in order)


def _shares(*hits: Sequence[bool]) -> list[float]:
    return [round(sum(one) / len(one), 4) for one in hits]
