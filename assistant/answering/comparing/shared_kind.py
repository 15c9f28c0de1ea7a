"""Which thing of a kind several papers name: "which benchmark do both report on".

A phrase that all of them hold is of the kind asked for where it looks like things of
the kind do, or else where one of them says so beside it ("the Hub5'00 benchmark").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from assistant.answering.comparing.common import READ, called, phrases, whatever
from assistant.answering.comparing.shared_quotes import showing
from assistant.answering.people.sharing import shared_people
from assistant.answering.phrases import listed
from assistant.answering.quotes.quoting import merged
from assistant.answering.reading.shared_phrases import Phrase
from assistant.answering.reading.shared_text import Place
from assistant.models import Table
from assistant.understanding.grammar.alike import alike
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.kinds_of_things import KINDS
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.titles import artefact
from store.text import fold, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

BESIDE: Final = 40
"""Characters on either side of a phrase in which its kind may be told."""
MOST: Final = 5
"""Things named."""
_SENTENCE: Final = re.compile(r"[.!?] ")
_WORD: Final = re.compile(r"\w(?:[\w'+./-]*\w)?")
_NOUNS: Final = frozenset(word for nouns, _ in KINDS for word in nouns.split())
"""Nouns for kinds, which name no thing of one."""
_OF: Final = re.compile(
    r"^(?:sorts?|kinds?|types?|famil(?:y|ies)|class(?:es)?|forms?|styles?) of "
    r"|(?<=\w) (?:types?|kinds?|family|class)$",
    re.I,
)
"""Words around a kind that say no more than that it is one."""
_PEOPLE: Final = frozenset(
    stems("author researcher people person writer scientist who")
)


def which(asked: Asked, papers: Sequence[Paper]) -> Answer:
    """The things of the kind asked for that all of some papers name, with quotes."""
    kind = words(_OF.sub("", asked.parse.field or ""))
    if _PEOPLE.intersection(map(stem, kind)):
        return _people(asked, papers)
    found = of_kind(kind, phrases(papers, asked, READ), papers)
    found = found or _one_by_one(papers, _looks(tuple(kind)))
    names, cards = called(papers), asked.cards(paper.id for paper in papers)
    if not found and _loose(kind):
        return whatever(asked, papers)
    if not found:
        return _none(kind, papers, asked)
    told = [one.written for one in found]
    rows = (("named by all" if len(papers) > 2 else "named by both", ", ".join(told)),)
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=f"{listed(told, MOST)}: named by {names}",
        table=Table(("", "in common"), rows),
        papers=cards,
        quotes=merged(showing(papers, found)),
        total=len(told),
        caveats=("of what the titles and abstracts say",),
    )


def _none(kind: Sequence[str], papers: Sequence[Paper], asked: Asked) -> Answer:
    """That no such thing is named by all of them; which is named by one, if any is."""
    missing = (
        f"No {' '.join(kind)} is named in the abstracts of all of {called(papers)}"
    )
    for paper in papers:
        own = _own(paper, _looks(tuple(kind)))
        if own:
            missing += f"; {artefact(paper.title)} names {listed(own, MOST)}"
    cards = asked.cards(paper.id for paper in papers)
    return asked.abstain("no_evidence", f"{missing}.", papers=cards)


def _own(paper: Paper, pattern: re.Pattern[str] | None) -> list[str]:
    """The words of one abstract that look like things of a kind of names."""
    if pattern is None or pattern.flags & re.I:
        return []
    found = [word for word in _WORD.findall(paper.abstract) if pattern.fullmatch(word)]
    return list(dict.fromkeys(word for word in found if _is_name(word)))


def _is_name(word: str) -> bool:
    """Whether a word is written as a name and is no noun for a kind: "License"."""
    return word.isupper() or not (word.islower() or word.lower() in _NOUNS)


def _one_by_one(
    papers: Sequence[Paper], pattern: re.Pattern[str] | None
) -> list[Phrase]:
    """Words that look like things of a kind, however short, and stand in all."""
    own = [{word.removesuffix("s") for word in _own(one, pattern)} for one in papers]
    return [
        Phrase((fold(word),), word, _places(word, papers), 1.0, named=True)
        for word in sorted(set.intersection(*own))
    ]


def _places(word: str, papers: Sequence[Paper]) -> dict[int, tuple[Place, ...]]:
    alone = re.compile(rf"(?<![\w-]){re.escape(word)}s?(?!\w)")
    return {
        paper.id: tuple(
            Place("abstract", *match.span()) for match in alone.finditer(paper.abstract)
        )
        for paper in papers
    }


def _people(asked: Asked, papers: Sequence[Paper]) -> Answer:
    """Who wrote all of them, as far as the lists of authors are known."""
    people, names = shared_people(papers), called(papers)
    cards = asked.cards(paper.id for paper in papers)
    cut = not all(paper.authors_complete for paper in papers)
    note = "author lists are cut short (et al.): others may be shared"
    if not people:
        missing = f"No author known here is of all of {names}"
        missing += ": their author lists are cut short." if cut else "."
        return asked.abstain("nothing_matches", missing, papers=cards)
    return asked.answer(
        "authors",
        people,
        headline=f"{listed(people, 8)} wrote {names}",
        papers=cards,
        total=len(people),
        caveats=(note,) if cut else (),
    )


def of_kind(
    kind: Sequence[str], found: Sequence[Phrase], papers: Sequence[Paper]
) -> list[Phrase]:
    """The phrases of a kind: by their looks, else by what stands beside them."""
    said = [word for word in kind if word not in STOPWORDS]
    texts = {paper.id: paper for paper in papers}
    pattern = _looks(tuple(said))
    found = [one for one in found if not set(one.stems) <= set(map(stem, kind))]
    looks = [one for one in found if pattern and pattern.fullmatch(one.written)]
    free = [one for one in found if one in looks or not _of_another(one, pattern)]
    beside = [(one, _beside(one, said, texts)) for one in free]
    most = max((share for _, share in beside), default=0.0)
    near = [one for one, share in beside if share >= most > 0]
    if pattern is not None and pattern.flags & re.I:
        return (looks or near)[:MOST]
    both = [one for one in looks if one in near]
    return (both or looks or near)[:MOST]


def _loose(kind: Sequence[str]) -> bool:
    """Whether a kind is so wide that whatever is shared answers: "technique"."""
    pattern = _looks(tuple(kind))
    return pattern is not None and bool(pattern.flags & re.I)


@cache
def _looks(said: tuple[str, ...]) -> re.Pattern[str] | None:
    """What things of a kind look like, by the first of its nouns that a table knows."""
    for word in reversed(said):
        for nouns, pattern in KINDS:
            if stem(word) in set(stems(nouns)):
                return re.compile(pattern, re.I if "learning" in nouns else 0)
    return None


def _of_another(one: Phrase, asked: re.Pattern[str] | None) -> bool:
    """Whether a phrase looks like a thing of quite another kind than is asked for."""
    known = {_looks((nouns.split()[0],)) for nouns, _ in KINDS} - {asked, None}
    return asked is not None and any(
        pattern.fullmatch(one.written) for pattern in known if pattern
    )


def _beside(one: Phrase, said: Sequence[str], texts: dict[int, Paper]) -> float:
    """The share of the kind's words told in or beside a phrase, at the best place."""
    wanted = [_forms(word) for word in said]
    best = 0.0
    for number, places in one.places.items():
        for place in places:
            paper = texts[number]
            text = paper.title if place.field == "title" else paper.abstract
            before = _SENTENCE.split(text[max(0, place.start - BESIDE) : place.start])
            after = _SENTENCE.split(text[place.start : place.end + BESIDE])
            told = f"{before[-1]}{after[0]}"
            near = set(stems(told))
            if not _nouns(said[-1]).intersection(words(told)):
                continue
            held = sum(bool(forms & near) for forms in wanted)
            best = max(best, held / len(wanted))
    return best if one.named or stem(said[-1]) in one.stems else 0.0


@cache
def _nouns(head: str) -> frozenset[str]:
    """The noun for a kind in both numbers: it is told beside what is of the kind."""
    return frozenset({head, *_numbers(head)})


def _numbers(noun: str) -> tuple[str, ...]:
    """A noun in the plural, and without the end of one."""
    return f"{noun}s", f"{noun}es", noun.removesuffix("s"), noun.removesuffix("es")


def _forms(word: str) -> frozenset[str]:
    one = stem(word)
    return frozenset({one}) | (
        alike().get(one, frozenset()) if one in dull() else set()
    )
