"""Adjectives by which papers are told that many others build on: "seminal papers on".

They are of papers only where the noun follows at once, at the head of a request; else
they are of what the papers are about ("key phrase extraction", "popular music").
"""

from __future__ import annotations

from assistant.understanding.grammar.targets import NUMBER
from assistant.understanding.patterns import Cued

_OFTEN = r"(?:(?:highly|widely|heavily|frequently|often|much|well)[- ]cited)"
_SURELY = (
    rf"(?:{_OFTEN}|influential|seminal|landmark|foundational|ground-?breaking"
    r"|must[- ]read|impactful|high[- ]impact)"
)
_OF_RESULTS = rf"(?:{_SURELY}|classic|famous|well[- ]known)"
_OF_RESEARCH = rf"(?:{_SURELY}|key|important|major|essential|fundamental)"
_OF_PAPERS = (
    rf"(?:{_OF_RESULTS}|{_OF_RESEARCH}|popular|prominent|notable"
    r"|most cited(?= (?:and|or) ))"
)

_PAPERS = (
    r"(?:(?:research|scientific|academic|journal|conference|scholarly|published) )?"
    r"(?:papers?|articles?|publications?|preprints?|works?|stud(?:y|ies))"
)
_MOST = r"(?:(?:(?P<most>(?:single )?most(?! \w+[- ]cited))|very|really|truly) )?"


def _several(adjective: str) -> str:
    """One adjective or several: "seminal and influential"."""
    return rf"{adjective}(?:(?: ,)?(?: and| or)? {adjective})*"


_TOLD = (
    rf"{_several(_OF_PAPERS)}(?P<mid>(?: [A-Z]\d+)*) (?P<noun>{_PAPERS})"
    rf"|{_several(_OF_RESEARCH)} (?:research|literature)"
    rf"|{_several(_OF_RESULTS)} results"
    r"|must[- ]reads"
)
_CUES = (
    "influential|seminal|landmark|foundational|breaking|must|impact|cited|classic|famous"
    "|well-known|well known|key|important|major|essential|fundamental|popular"
    "|prominent|notable"
)
_LEAD = (
    r"(?:the|an?|all|any|some|of|list of|titles? of|those|these|few|several|many|other"
    r"|top|best|recent|new|old|just|only|me|my|our|is|are|was|were|wrote|published"
    rf"|written|{NUMBER}|,|'s|[A-Z]\d+)(?= )"
)
OF_PAPERS = Cued(
    _CUES,
    rf"^(?P<pre>(?:[ |]*{_LEAD})*[ |]*) (?P<told>{_MOST}(?:{_TOLD}))(?= )",
)
"""As in "the 5 most influential papers", with what stands before."""
AT_THE_END = Cued(
    _CUES,
    r"(?:(?:that|which) )?(?P<be>is|are|were|was) (?:considered |regarded as )?"
    rf"(?:the )?(?P<told>{_MOST}{_several(_OF_PAPERS)})(?: ones?)? *$",
)
"""As in "papers on parsing that are highly cited"."""
RECENT = r"\b(?:recent|new)\b"
NAMED = r"[A-Z]\d+|(?<= )(?:'s|my|our|those|these|wrote|published|written)(?= )"
"""What stands before or between and is more than a word that leads up."""
BETWEEN = rf"(?<= ){_several(_OF_PAPERS)} *$"
"""As in "the latest influential papers"."""
HOW_MANY = rf"(?<!\w)(?P<n>{NUMBER})(?!\w)"
SAYING = frozenset(
    ("use", "uses", "used", "introduce", "introduced", "propose", "proposed", "study",
     "studied", "describe", "described", "discuss", "address", "apply", "applied")
)  # fmt: skip
"""What papers do, and what no noun that they stand before is followed by."""
ONE = r"(?:paper|article|publication|preprint|work|study)"
"""A noun of which the most influential is one."""
