"""Whether a sentence stands to a question at all: it holds one of its telling words.

"What does X say about reinforcement learning" is not answered by a sentence that has
but "learnable": words of academic talk, and words that are only akin, do not answer
alone. What is asked for in a unit must be told in it, and the other side of "faster
than Y" must be named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.reading.variants import ASKING, shorts, spelled, strengths
from assistant.understanding.grammar.contents import CONTRASTING, FRAMING
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded
from store.text import fold, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_UNITS: Final[tuple[tuple[str, str], ...]] = (
    (
        r"dollars?|usd|us\$|euros?|money|wages?|salar(?:y|ies)",
        r"[$€£]\s?\d|\bdollars?\b|\bUSD\b|\beuros?\b",
    ),
    (r"(?:milli|kilo)?joules?", r"joules?\b|\d\s?m?J\b"),
    (r"(?:kilo|mega|milli)?watts?(?:[- ]hours?)?|kwh", r"[Ww]atts?\b|\d\s?[kmM]?Wh?\b"),
    (
        r"(?:met(?:re|er)s|kilomet(?:re|er)s|miles) per \w+|km/h|mph",
        r"\d\s?(?:m/s|km/h|mph)",
    ),
    (r"degrees celsius|celsius|fahrenheit", r"\d\s?(?:°|degrees)"),
    (r"k?hertz|k?hz", r"\d\s?k?Hz\b"),
    (r"kilograms?|kg|grams|pounds", r"\d\s?(?:kg|g|kilograms?)\b"),
    (r"epochs?", r"\bepochs?\b"),
    (r"batch sizes?", r"\bbatch(?:es)?\b"),
    (r"vocab(?:ulary)? sizes?", r"\bvocabular(?:y|ies)\b"),
    (
        r"(?:step|kernel|window|beam|patch) sizes?",
        r"\b(?:step|kernel|window|beam|patch)\b",
    ),
    (r"(?:hidden|embedding) sizes?", r"\b(?:hidden|embedding)\b"),
    (r"learning rates?", r"\blearning rates?\b"),
    (r"sampling rates?", r"\bsampling rates?\b|Hz\b"),
    (r"random seeds?", r"\bseeds?\b"),
)
"""(what is asked for, what tells it in a sentence)."""
_THAN: Final = r"(?:is|are|was|were|does|do|did|has|have|can) [^?]*? than (?P<y>[^?,]+)"
"""A yes-or-no question that sets a thing against another."""


def units(question: str) -> Callable[[str], bool] | None:
    """What tells the sentences in the unit asked for; None where none is asked for."""
    asked = fold(question)
    told = [re.compile(told) for said, told in _UNITS if bounded(said).search(asked)]
    if not told:
        return None
    return lambda sentence: any(one.search(sentence) for one in told)


def other_side(question: str) -> Callable[[str], bool] | None:
    """What tells the sentences that name what a thing is set against; None for none."""
    match = re.match(rf"\W*{_THAN}", fold(question))
    said = words(match["y"]) if match else []
    telling = {stem(word) for word in said if _tells(word)}
    telling = {one for one in telling if not one.isdecimal()}
    if not telling:
        return None

    def names(sentence: str) -> bool:
        here = set(stems(sentence))
        return any(one.startswith(name) for name in telling for one in here)

    return names


def _tells(word: str) -> bool:
    plain = word in STOPWORDS or word in FRAMING or word in CONTRASTING
    return not plain and stem(word) not in dull()


def telling(terms: Sequence[str]) -> frozenset[str]:
    """The stems of a question that are no academic talk."""
    return frozenset(one for one in terms if one not in dull() and one not in ASKING)


def holds_any(sentence: str, abstract: str, terms: Sequence[str]) -> bool:
    """Whether a sentence holds one of some stems as it is, or a telling one akin.

    Where none is telling, any sentence does.
    """
    here, wanted = spelled(set(stems(sentence)), shorts(abstract)), telling(terms)
    return not wanted or bool(here.intersection(terms)) or bool(strengths(wanted, here))


def fitting(question: str) -> list[Callable[[str], bool]]:
    """What a sentence must meet to answer a question, by its unit and other side."""
    rules = (units(question), other_side(question))
    return [rule for rule in rules if rule is not None]
