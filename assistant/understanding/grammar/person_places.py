"""Where only a person can stand: "papers by ...", "has ... published", "'s papers"."""

from __future__ import annotations

from typing import NamedTuple

from assistant.understanding.grammar import cues

_WORD = r"(?:[^\sA-Z|,:;]+)"
NAME = rf"({_WORD}(?: {_WORD}){{0,3}}?)"
END = (
    r"(?= (?:\||,|and|or|in|on|at|since|before|after|about|from|with|for|to|during"
    r"|between|that|which|who|as|is|are|has|have|do|does|did|not|but|together"
    r"|published|publications?|papers?|articles?|[A-Z]\d+)\b| *$| \|| [,.])"
)


class PersonPlace(NamedTuple):
    """A place where a person stands."""

    cues: str
    pattern: str
    strict: bool
    """Whether one unknown word there must be a person (else a name of two)."""


PERSON_PLACES: tuple[PersonPlace, ...] = (
    PersonPlace(
        " by ",
        rf"(?:{cues.PUBLISH}|{cues.PAPERS}|{cues.ONE_PAPER}|is|was|were|are)"
        rf" by (?:the )?(?:{cues.AUTHORS} )?{NAME}{END}",
        True,
    ),
    PersonPlace(" by ", rf"by (?:the )?{cues.AUTHORS} {NAME}{END}", True),
    PersonPlace(cues.COAUTHOR_CUES, rf"{cues.COAUTHORS} (?:of|with) {NAME}{END}", True),
    PersonPlace(" with ", rf"{cues.COLLABORATE} with {NAME}{END}", True),
    PersonPlace(
        "",
        rf"{cues.AUX} (?:the )?(?:author )?{NAME}"
        rf" (?=(?:ever |also |not )*{cues.PUBLISH}\b)",
        False,
    ),
    PersonPlace("have", rf"{cues.AUX} (?:the )?(?:author )?{NAME} (?=have\b)", False),
    PersonPlace(
        " of | from ",
        rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}) (?:of|from) {NAME}{END}",
        False,
    ),
    PersonPlace(
        "'s",
        rf"{NAME} 's (?={cues.PAPERS}|{cues.ONE_PAPER}|{cues.COAUTHORS}|h-index"
        r"|citations?|first|latest|last|other|most)",
        True,
    ),
    PersonPlace(
        " of | for ",
        r"(?:h-index|h index|profile|citations?|citation count|novelty|ai score"
        r"|affiliations?|co-?authors?|number of papers) (?:of|for) (?:author )?"
        rf"{NAME}{END}",
        True,
    ),
    PersonPlace(
        "where",
        rf"where (?:does|do|did|is|has) {NAME} (?=work|employed|affiliated|based)",
        True,
    ),
    PersonPlace(
        "who |the author",
        rf"(?:who is|who s|who 's|about the author|the author) {NAME}{END}",
        False,
    ),
    PersonPlace(
        " with | alongside ",
        rf"(?:{cues.COLLABORATE}) (?:with|alongside) {NAME}{END}",
        True,
    ),
    PersonPlace(" by ", rf"by {NAME}{END}", False),
)
"""Tried in order; group 1 is the name."""

CALLED = (
    r"(?:named|called|with (?:the )?(?:first |last |family |given |sur)?names?(?: of)?"
    r"|by the name of|whose (?:first |last |family |sur)?name is"
    r"|(?:and )?ha(?:s|ve|ving) (?:the )?(?:first |last |family |sur)?name)"
    rf" {NAME}{END}"
)
"""What follows is a part of a name: "the author named Gary"."""
