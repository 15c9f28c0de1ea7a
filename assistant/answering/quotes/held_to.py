"""What a sentence must hold to answer a question: a rule for each thing it is held to.

What is asked for in a unit must be told in it, the other side of "faster than Y" must
be named, and so must a thing that was used: "which text embedding model does X use" is
not answered by a sentence that speaks of embedding and of a model, but by one where the
two stand together, or an instance is named. Nor does a word that is only akin answer
alone: "learnable" says nothing of learning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from assistant.answering.quotes.word_overlap import instance
from assistant.answering.reading.variants import ASKING, shorts, spelled, strengths
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.wanted import TOOL, UNITS, things
from assistant.understanding.patterns import bounded
from store.text import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assistant.understanding.reading import Want

    Rule: TypeAlias = Callable[[str], bool]

_APART: Final = 2
"""Words that may stand between a kind of thing and what is said of it."""


def rules(wants: Iterable[Want]) -> list[Rule]:
    """What a sentence must meet, by all that the question wants of one."""
    return [_RULES[kind](said) for kind, said in wants if kind in _RULES and said]


def _in_unit(said: str) -> Rule:
    told = [re.compile(one.told) for one in UNITS if bounded(one.said).search(said)]
    return lambda sentence: not told or any(one.search(sentence) for one in told)


def _naming_side(said: str) -> Rule:
    names = stems(said)

    def named(sentence: str) -> bool:
        here = set(stems(sentence))
        return any(one.startswith(name) for name in names for one in here)

    return named


def _naming_thing(said: str) -> Rule:
    kinds = words(said) or [said]
    tool = len(kinds) == 1 and said.rstrip("s").endswith(TOOL)
    if tool or things().intersection(map(stem, kinds)):
        return lambda sentence: any(_stands(kind, sentence) for kind in kinds)
    head, before = stem(kinds[-1]), {stem(kind) for kind in kinds[:-1]}

    def named(sentence: str) -> bool:
        if instance(head, sentence):
            return True
        found = stems(sentence)
        places = [at for at, one in enumerate(found) if one == head]
        return any(
            not before or before & set(found[max(0, at - _APART) : at]) for at in places
        )

    return named


_RULES: Final[dict[str, Callable[[str], Rule]]] = {
    "unit": _in_unit,
    "than": _naming_side,
    "thing": _naming_thing,
}
"""Kind of what is wanted -> the rule that some words make of it."""


def _stands(word: str, sentence: str) -> bool:
    """Whether a tool is named by its own word, or by an instance of it.

    Its stem is also that of what it works on: a tokenizer is no token.
    """
    plain = word.rstrip("s")
    return instance(stem(word), sentence) or any(
        one.rstrip("s") == plain for one in words(sentence)
    )


def telling(terms: Sequence[str]) -> frozenset[str]:
    """The stems of a question that are no academic talk."""
    return frozenset(one for one in terms if one not in dull() and one not in ASKING)


def holds_any(sentence: str, abstract: str, terms: Sequence[str]) -> bool:
    """Whether a sentence holds one of some stems as it is, or a telling one akin.

    Where none is telling, any sentence does.
    """
    here, wanted = spelled(set(stems(sentence)), shorts(abstract)), telling(terms)
    return not wanted or bool(here.intersection(terms)) or bool(strengths(wanted, here))
