"""Noun phrases around names, as patterns over the mask; group 1 is the name."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_TITLED = r"(?: (?:titled|called|named|entitled|with the title))?"
_CALLED = r"(?: (?:of|named|called))?"
NAMED_BY_KIND: tuple[tuple[str, str], ...] = (
    ("P", rf"(?:the |a |this |his |her |their )?{cues.ONE_PAPER}{_TITLED} (P\d+)"),
    ("A", rf"(?:the )?{cues.AUTHORS}(?: (?:named|called))? (A\d+)"),
    ("V", rf"(?:the )?{cues.VENUES}{_CALLED} (V\d+)"),
    ("F", rf"(?:the )?{cues.AFFILIATIONS}{_CALLED} (F\d+)"),
    ("C", rf"(?:the )?(?:arxiv )?(?:category|field|area|subject){_CALLED} (C\d+)"),
    ("P", r"(?:the )?(P\d+) (?:paper|publication|article)"),
    ("V", rf"(?:the )?(V\d+) (?:{cues.VENUES}|area|series|community)"),
    ("C", r"(?:the )?(C\d+) (?:category|field|area)"),
)
"""(tag, a name with the noun that says what it is)."""

SURELY_A_PAPER = (
    r"(?:the|this|that) (?:paper|article|publication|report|preprint|study)"
    rf"{_TITLED} (W\d+)"
)
"""A name before a colon, with a noun that says that it is a paper's."""

_AND = r"(?:and|or|&|as well as|plus)(?: (?:also|either|by|with|in|for|at))?"
COORDINATION = (
    r"(?:(?:both|either)(?: (?:in|by|at|for))? )?(?:the )?(?:{tag}\d+)"
    rf"(?:(?: ,)?(?: {_AND})? (?:the )?(?:{{tag}}\d+))*"
    rf"(?: ,)? {_AND} (?:the )?(?:{{tag}}\d+)"
)
"""Names of one kind in a row."""

IS_AUTHOR_OF = (
    r"(A\d+) (?:an?|the|one of the|among the|also an?)? ?(?:first |last |lead "
    r"|senior )?"
    r"(?:co-?)?authors? (?:of|on) (?:the )?(?:paper )?([PW]\d+)"
)

_WHO = r"(?:author|writer|researcher|scientist|creator)s?"
PEOPLE_OF_PAPER: tuple[str, ...] = (
    rf"(?:all )?(?:the )?(?:names? of (?:the )?)?(?<!first )(?<!lead ){_WHO} "
    r"(?:of|behind|for|who (?:wrote|published|authored)|that (?:wrote|published)|on)"
    r" ([PW]\d+)",
    rf"(?:the )?([PW]\d+) 's {_WHO}",
)

_PEOPLE = rf"(?:(?:{cues.AUTHORS}|who|{cues.COAUTHORS}) (?:(?:who|that|which) )?)"
_HAVE = r"(?:(?:has|have|had|did|does|do|is|are|was|were) )?(?:also |ever |all )?"
_JOINTLY = (
    r"(?: (?:the )?most(?: often)?)?(?: (?:papers?|anything|articles?|publications?))?"
    rf"(?: {cues.TOGETHER})?"
)
COAUTHORS_OF: tuple[Cued, ...] = (
    Cued(
        cues.COAUTHOR_CUES,
        rf"(?:the )?(?:other )?{cues.COAUTHORS} (?:of|with|for) (A\d+)",
    ),
    Cued("'s", rf"(?:the )?(A\d+) 's (?:other )?{cues.COAUTHORS}"),
    Cued(cues.COAUTHOR_CUES, rf"(A\d+) {cues.COAUTHORS}"),
    Cued(
        "with",
        rf"(?:the )?{_PEOPLE}{_HAVE}{cues.COLLABORATE}{_JOINTLY} with (A\d+)",
    ),
    Cued(
        "who",
        r"(?:who|whom)(?: all)? (?:has|have|did|does|is) (A\d+) (?:ever )?"
        rf"(?!publish|wrote|writ){cues.COLLABORATE}{_JOINTLY}(?: with)?",
    ),
    Cued(
        "who",
        r"(?:who|whom|with whom) (?:has|have|did|does) (A\d+) (?:ever )?"
        rf"{cues.COLLABORATE}(?: papers?)? with",
    ),
    Cued(
        "with which|with what",
        rf"with (?:which|what) {cues.AUTHORS} (?:has|have|did|does|do) (A\d+)"
        rf"(?! {cues.COLLABORATE})",
    ),
    Cued(
        "with who|with which",
        rf"with (?:whom|who|which {cues.AUTHORS}) (?:has|have|did|does) (A\d+) "
        rf"{cues.COLLABORATE}(?: papers?)?",
    ),
)
"""People told by whom they work with; group 1 is whose co-authors they are."""
