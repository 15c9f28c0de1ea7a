"""What few papers say in the words of a question: their sentences by share of words.

Once it is known which paper is asked about, its name says nothing of the sentence. A
sentence answers where it holds most of the other telling words; the noun that "which"
asks for may be missing, since an answer often names the thing and not its kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.numerics import quantities
from assistant.answering.quotes.bringing import brought
from assistant.answering.quotes.quoting import about, passages
from assistant.answering.reading.variants import shorts, spelled, strengths
from assistant.understanding.grammar import quantities as kinds
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reading.passages import Passage
    from assistant.answering.reply import Asked
    from store.models import Paper

HOLDERS: Final = 3
"""A name that more papers hold is of no one of them."""
NEEDED: Final = 0.5
"""Share of the telling words' weight that a sentence must hold."""
NEEDED_OF_ANY: Final = 0.75
"""The same where it is not known which paper is asked about."""
UNKNOWN: Final = 0.5
"""What a word that no paper holds counts: papers may say the same in another."""
READ: Final = 5
"""Papers read where that is not known."""
INSTANCES: Final = {
    "hardwar": r"[GTNC]PUs?|DGX|[AHVP]100|A10G?|accelerators?",
    "gpu": r"GPUs?|[AHVP]100|A10G?",
    "licens": r"Apache|MIT\b|CC[- ]BY\S*|GPL|(?:[A-Z]\w+ ){1,4}Licen[sc]e",
    "licenc": r"Apache|MIT\b|CC[- ]BY\S*|GPL|(?:[A-Z]\w+ ){1,4}Licen[sc]e",
    "medal": r"(?:[Gg]old|[Ss]ilver|[Bb]ronze)\b",
    "format": r"(?:(?:NV|MX)?FP|BF|INT)\d+\w*|(?:floating|fixed)[- ]point",
    "origin": r"(?:built|constructed|deriv|drawn|sourced|collect|extract|taken|crawl"
    r"|obtain|gather|curat|mined|generat)\w*\b(?:\W+[a-z-]+){0,8}? from [A-Z]"
    r"|based on [A-Z]",
    "optim": r"Adam\w*|SGD|Muon",
    "benchmark": r"on (?:[a-z]+ ){0,4}[A-Z][\w'-]+",
    "dataset": r"(?:on|in|over) [A-Z][\w-]*(?:, [A-Z][\w-]*)*,? and [A-Z][\w-]*",
    "link": r"https?://\S+",
    "url": r"https?://\S+",
    "websit": r"https?://\S+",
    "download": r"https?://\S+|Hugging ?Face",
}
"""Stem of a kind of thing -> what the things of that kind look like in a text."""
SHOWN: Final = 2
"""Sentences quoted at most."""
_VAGUE: Final = re.compile(
    r"\b(?:hundreds|thousands|millions|billions|trillions|dozens|tens) of", re.I
)
"""A number that is told roughly."""
_FROM_TO: Final = re.compile(r"\bfrom \d[\d.,]*%? to \d")
"""A figure that moves."""
_COUNT: Final = re.compile(
    r"\b(?:\d[\d.,]*[KMBT]?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?)"
    r"(?=((?:\W+\w+){1,4}))",
    re.I,
)
"""A number and the four words after it."""


def holders(name: str, asked: Asked) -> list[Paper]:
    """The one paper that brings a thing of a name, or the few that speak of it."""
    terms = stems(name)
    own = brought(terms, asked)
    if own is not None:
        return [own]
    near = asked.sources.index.near(terms, 0)
    if not near or len(near) > HOLDERS:
        return []
    return about(terms, asked, every=True, most=HOLDERS, among=near)


def sentences(
    wanted: Sequence[str],
    papers: Sequence[Paper],
    asked: Asked,
    *,
    noun: str = "",
    ask: str = "",
    numbered: Callable[[str], bool] | None = None,
    least: float = NEEDED,
) -> list[Scored]:
    """The sentences that hold most of some stems, best first; none if too few do.

    `noun` is the stem that need not be there; `numbered` tells the sentences that may
    answer, where a number is asked for.
    """
    found = [
        (share, one)
        for passage in passages(papers)
        for share, one in _of(wanted, passage, asked, noun, ask)
        if numbered is None or numbered(one.text)
    ]
    kept = [row for row in found if row[0] >= least]
    most = max((share for share, _ in kept), default=0.0)
    kept = [row for row in kept if row[0] >= most * 0.8]
    order = {paper.id: place for place, paper in enumerate(papers)}
    kept.sort(
        key=lambda row: (-row[0], -row[1].score, order[row[1].paper], row[1].place)
    )
    return [one for _, one in kept[:SHOWN]]


def _of(
    wanted: Sequence[str], passage: Passage, asked: Asked, noun: str, ask: str
) -> list[tuple[float, Scored]]:
    from assistant.answering.quotes import evidence

    idf = asked.sources.idf.__getitem__
    title = set(stems(passage.title.partition(":")[0]))
    telling = [term for term in wanted if term not in title] or list(wanted)
    weights = evidence.weigh(telling, idf)
    weights = {
        t: w if asked.sources.index.frequency(t) else w * UNKNOWN
        for t, w in weights.items()
    }
    rows, known = [], shorts(passage.abstract)
    for one in evidence.score(telling, passage, idf, ask):
        held = strengths(one.held, spelled(set(stems(one.text)), known))
        held |= {term: 1.0 for term in weights if instance(term, one.text)}
        whole = sum(w for term, w in weights.items() if term != noun or term in held)
        if not whole or not held:
            continue
        rows.append((sum(weights[t] * s for t, s in held.items()) / whole, one))
    return rows


def tells_kind(term: str, one: Scored) -> bool:
    """Whether a sentence holds the kind of thing asked for, or a thing of it."""
    return term in one.held or instance(term, one.text)


def instance(term: str, sentence: str) -> bool:
    """Whether a sentence names a thing of a kind, by the stem of its noun."""
    pattern = INSTANCES.get(term)
    return bool(pattern and re.search(rf"\b(?:{pattern})", sentence))


def anywhere(
    wanted: Sequence[str], asked: Asked, numbered: Callable[[str], bool]
) -> tuple[list[Paper], list[Scored]]:
    """The sentence with a number of whatever paper holds nearly all of some stems."""
    papers = about(wanted, asked, every=False, most=READ)
    best = sentences(wanted, papers, asked, numbered=numbered, least=NEEDED_OF_ANY)
    return papers, best[:1] if len({one.paper for one in best}) == 1 else []


def has_number(sentence: str) -> bool:
    """Whether a sentence states any quantity."""
    return any(not one.in_name for one in quantities.find(sentence)) or bool(
        _VAGUE.search(sentence) or _FROM_TO.search(sentence)
    )


def counted(sentence: str) -> list[list[str]]:
    """The stems of the four words after each number of a sentence."""
    return [stems(match[1]) for match in _COUNT.finditer(sentence)]


def has_count(nouns: Sequence[str]) -> Callable[[str], bool]:
    """Whether a sentence states a number right before one of some stems."""

    def states(sentence: str) -> bool:
        return any(strengths(nouns, set(after)) for after in counted(sentence))

    return states


def has_kind(kind: str) -> Callable[[str], bool]:
    """Whether a sentence states a quantity of a kind, if only roughly."""
    accepted = kinds.accepted(kind)
    written = kinds.COUNTED.get(kind)
    rough = re.compile(
        rf"{_VAGUE.pattern} (?:\w+[- ]){{0,2}}(?:{written})\b", re.I
    ) if written else None  # fmt: skip

    def states(sentence: str) -> bool:
        for one in quantities.find(sentence):
            share = kind == "percent" and "%" in one.text
            fits = one.kind in accepted or one.metric == kind or share
            if fits and not one.in_name:
                return True
        return bool(rough and rough.search(sentence))

    return states
