"""Fields that can be asked of several papers at once, and how."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_LEAD = (
    r"^ (?:(?:what|which|is|are|the|all|every|list|show|give|get|me|i|need|want"
    r"|please|copy|export|print|find|fetch|tell) )*"
)
_ALL = r"(?:(?:all|the|every|each|any|those|of) )*"
_FOLLOWED = (
    r"(?= (?:on|about|by|in|from|since|before|after|that|which|with|at|published"
    r"|using|D\d|A\d|V\d|\|)|[ |]*$)"
)
_TOLD = (
    rf"{_ALL}(?P<x>(?:(?:\S+ ){{0,4}}?{cues.PAPERS}|{cues.ONE_PAPER}){_FOLLOWED}.*)$"
)
"""Papers told by conditions; one paper with words before its noun may be a title."""
_NOUNS: tuple[tuple[str, str, str], ...] = (
    (
        "bibtex",
        "bib|citation|reference",
        r"(?:bib ?tex(?: entr(?:y|ies)|s)?|bib entr(?:y|ies)|(?:citation|reference)"
        r"(?= (?:for|of) the paper))",
    ),
    ("abstract", "abstract", r"abstracts?"),
    ("doi", "doi", r"dois?"),
    ("arxiv", "arxiv", r"arxiv (?:ids?|identifiers?|numbers?)"),
    ("url", "url|link", r"(?:urls?|links?)"),
    ("identifiers", "identifier", r"identifiers?"),
    ("pages", "page", r"(?:page numbers?|pages)"),
    ("date", "date", r"(?:(?:publication|release) )?dates?"),
    ("score", "score", r"scores?"),
)
"""(field, cues, how it is called)."""
FIELDS_OF: tuple[tuple[str, Cued], ...] = (
    *(
        (field, Cued(cue, rf"{_LEAD}{noun} (?:of|for|from|in|on|to) {_TOLD}"))
        for field, cue, noun in _NOUNS
    ),
    (
        "bibtex",
        Cued(
            "cite ",
            rf"^ (?:please |how (?:do|can|should|to) (?:i )?)?cite "
            rf"(?=(?:all|every|each|everything) ){_TOLD}",
        ),
    ),
)
"""Field -> the question for it of papers that conditions tell."""
