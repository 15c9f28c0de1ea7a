"""What an answer is held to beyond the words it is looked for by.

What is asked for in a unit must be told in it, the other side of "faster than Y" must
be named, and of "which optimizer does X use" an optimizer.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from store.text import stems


class Unit(NamedTuple):
    """What is asked for, by cues and a pattern, and what tells it in a sentence."""

    cues: str
    said: str
    told: str


UNITS: Final[tuple[Unit, ...]] = (
    Unit(
        "dollar|usd|us$|euro|money|wage|salar",
        r"dollars?|usd|us\$|euros?|money|wages?|salar(?:y|ies)",
        r"[$€£]\s?\d|\bdollars?\b|\bUSD\b|\beuros?\b",
    ),
    Unit("joule", r"(?:milli|kilo)?joules?", r"joules?\b|\d\s?m?J\b"),
    Unit(
        "watt|kwh",
        r"(?:kilo|mega|milli)?watts?(?:[- ]hours?)?|kwh",
        r"[Ww]atts?\b|\d\s?[kmM]?Wh?\b",
    ),
    Unit(
        "s per |km/h|mph",
        r"(?:met(?:re|er)s|kilomet(?:re|er)s|miles) per \w+|km/h|mph",
        r"\d\s?(?:m/s|km/h|mph)",
    ),
    Unit(
        "celsius|fahrenheit",
        r"degrees celsius|celsius|fahrenheit",
        r"\d\s?(?:°|degrees)",
    ),
    Unit("hertz|hz", r"k?hertz|k?hz", r"\d\s?k?Hz\b"),
    Unit(
        "gram|kg|pounds",
        r"kilograms?|kg|grams|pounds",
        r"\d\s?(?:kg|g|kilograms?)\b",
    ),
    Unit("epoch", r"epochs?", r"\bepochs?\b"),
    Unit("batch size", r"batch sizes?", r"\bbatch(?:es)?\b"),
    Unit("vocab", r"vocab(?:ulary)? sizes?", r"\bvocabular(?:y|ies)\b"),
    Unit(
        " size",
        r"(?:step|kernel|window|beam|patch) sizes?",
        r"\b(?:step|kernel|window|beam|patch)\b",
    ),
    Unit(" size", r"(?:hidden|embedding) sizes?", r"\b(?:hidden|embedding)\b"),
    Unit("learning rate", r"learning rates?", r"\blearning rates?\b"),
    Unit("sampling rate", r"sampling rates?", r"\bsampling rates?\b|Hz\b"),
    Unit("random seed", r"random seeds?", r"\bseeds?\b"),
)
THAN: Final = (
    r"^\W*(?:is|are|was|were|does|do|did|has|have|can) [^?]*? than (?P<y>[^?,]+)"
)
"""A yes-or-no question that sets a thing against another."""
ADDED: Final = r"(?:more|additional|extra)"
"""Asks for what is added, not for the whole."""
USED: Final = (
    r"(?:which|what) (?P<x>(?:[a-z][\w-]* ){1,4}?)(?:do|does|did|was|were|is|are|has"
    r"|have) (?:[^?]*? )?(?:use|uses|used|employ\w*|run|runs|ran|running|timed|deployed"
    r"|hosted|chosen|picked|adopt\w*)"
)
"""Asks for the thing `x` that somebody used."""
_NOUNS: Final = """
    gpu dataset data benchmark license licence architecture optimizer loss hardware
    language corpus metric tokenizer activation schedule backend simulator format
"""
OF_THINGS: Final = frozenset(("kind", "kinds", "sort", "sorts", "type", "types", "of"))
TOOL: Final = "er"
"""Ending of a word for a tool, which is named by that word alone."""
PAPER: Final = "paper|study|work|article|report"
ONE: Final = r"(?:which|what) (?:paper|study|work|article|report)(?: here)? [a-z]+s"
"""Asks for the one paper that does a thing."""
OF_ONE: Final = (
    r"(?:do|does|did|in|of|is|are) the (?:[\w-]+ ){1,5}?(?:paper|report|study)"
)
"""Asks something of one paper that is told by its words."""
NAME: Final = r"\b(?:[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]+\d\w*)\b"


@cache
def things() -> frozenset[str]:
    """Stems of what an abstract names by its noun where it names it at all."""
    return frozenset(stems(_NOUNS))
