"""How sentences say what a thing is, as patterns of the thing (X) and the words."""

from __future__ import annotations

import re
from typing import Final

from assistant.answering.reading import artefacts

FALLBACK: Final = "contribution"
ACTS: Final = "acts"
_A: Final = r"(?:an?|the|one of)\s"
_SOME: Final = r"(?:an?|the|one of|two|three|four|five|six|seven|eight|nine|ten|\d+)\s"
_KIND: Final = r"[^,;:.()]{0,60}?"
_NOUN: Final = (
    r"(?:models?|methods?|approach|framework|systems?|data ?sets?|corpus|benchmark"
    r"|architecture|algorithm|toolkit|technique|loss|proposal|suite|family)"
)
_INTRO: Final = rf"{artefacts.INTRODUCES}\s(?:(?:the|a|an|our)\s)?(?:(?:novel|new)\s)?"
_WE: Final = r"\b(?:we|paper|work|report|study|article)(?:\s[\w-]+){0,3}?\s"
_LONG: Final = r"(?:[^(),;]{3,80}\s\()?"
SHORT: Final = r"\)?(?:\s\([^()]*\))?"
_WHICH: Final = r"(?:,\s(?:which|that|who)\s[^;.]{3,120}?,)?"
_RESULT: Final = (
    r"(?:was|has|is|does|outperforms|achieves|shows|surpasses|improves|exceeds|yields"
    r"|performs|beats|reaches|gains|matches|remains|demonstrates|delivers|supports"
    r"|obtains|attains|enhances|boosts|exhibits|scores|comes|advances|generalizes"
    r"|becomes|represents|plays|requires|suffers|lacks|tends|fails|poses)\b"
)
"""Verbs of how well a thing does, which tell nothing of what it is."""
_COINED: Final = r"[\w-]{0,3}[A-Z][\w-]{0,2}[A-Z]"
"""A name of capitals ("QAD", "P-KL"): what such a thing does says what it is."""
_PRAISE: Final = (
    r"(?:very\s|highly\s|increasingly\s)?(?:important|challenging|critical|crucial|key"
    r"|common|popular|major|fundamental|difficult|hard|long-?standing|well-known|widely"
    r"|active|central|core|essential|promising|vital|useful|powerful|complex|non-trivial"
    r"|first|most|only|best|same|second|main|problem|challenge|necessary)\b"
)
_RANKED: Final = (
    r"(?!the\s(?:first|second|third|last|latter|former|other|same|only|next|whole|latest"
    r"|previous)\b|[^,;]{3,60}\sand\s(?:the|our|an?)\s)"
)
"""No apposition: "the first to use it", or one more of a list."""
PATTERNS: Final[tuple[tuple[str, str], ...]] = (
    (
        "introduced",
        rf"{_INTRO}{_LONG}(?P<x>X){SHORT}(?:\s(?:family|series)[^,]{{0,30}})?"
        rf",\s(?P<d>{_SOME}.+)",
    ),
    (
        "copula",
        rf"(?P<x>X){SHORT}{_WHICH}\s(?P<d>(?:is|are)\s(?:{_A}|our\s)"
        rf"(?!{_PRAISE}|fact\b).+)",
    ),
    ("apposition", rf"(?P<x>X){SHORT},\s(?P<d>(?:{_RANKED}{_A}|our\s).+)"),
    (
        "called",
        rf"(?P<d>\b(?:an?|the|new|novel)\s{_KIND}(?:,\s)?(?:called|named|namely|dubbed|termed"
        r"|coined|known as|which we call))\s(?:the\s)?[\"“']?(?P<x>X)",
    ),
    (
        "means",
        rf"(?P<x>X){SHORT}\s(?P<d>(?:refers? to|denotes?|stands? for|means"
        r"|(?:is|are) defined as|consists? of|describes?)\s.+)",
    ),
    (
        "gloss",
        rf"(?P<x>X){SHORT},\s(?P<d>(?:in which|where|whereby|wherein|that is,|i\.e\.,?"
        r"|meaning)\s.+)",
    ),
    ("dash", rf"(?P<x>X)\s?(?:--|—|–)\s?(?P<d>{_A}.+)"),
    ("newly", rf"(?P<d>\ban?\s(?:new|novel)\s{_KIND}),\s(?P<x>X)(?=[,.;:]|$)"),
    (ACTS, rf"^(?P<x>(?={_COINED})X)\s(?P<d>(?!{_RESULT})[a-z]{{3,}}s\s.+)"),
    ("acronym", ""),
    ("presented", rf"{_WE}{_INTRO}{_LONG}(?P<x>X)\b(?P<d>.*)"),
    ("apposed", rf"(?P<d>\b(?:the|our)\s{_KIND}{_NOUN}),\s(?P<x>X)(?=,)"),
    ("said", rf"(?P<x>X){SHORT}\s(?P<d>(?:is|are)\s{_A}.+)"),
    (
        "does",
        rf"(?P<x>X){SHORT}\s(?P<d>(?:(?:aims?|seeks?|tries|try) to|lets|allows|enables"
        r"|involves)\s.+)",
    ),
    (FALLBACK, ""),
)
"""How a term (X) is defined (d), best first."""
GOES_ON: Final = re.compile(
    r"(?:It|They|This (?:task|problem|process|technique))\s"
    r"(?P<d>(?:involves?|refers? to|consists? (?:of|in)|means|denotes?|describes?"
    r"|amounts? to|aims? (?:to|at)"
    r"|seeks? to|asks? for|concerns?)\s[^;]+)"
)
"""The sentence after one that only praises a thing, and tells what it is."""
