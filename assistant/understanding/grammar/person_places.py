"""Where only a person can stand: "papers by ...", "has ... published", "'s papers"."""

from __future__ import annotations

from typing import NamedTuple

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_WORD = r"(?:[^\sA-Z|,:;]+)"
NAME = rf"({_WORD}(?: {_WORD}){{0,3}}?)"
END = (
    r"(?= (?:\||,|and|or|in|on|at|since|before|after|about|from|with|for|to|during"
    r"|between|that|which|who|as|is|are|has|have|do|does|did|not|but|together"
    r"|published|publications?|papers?|articles?|worked|works|working|wrote|writes"
    r"|writing|[A-Z]\d+)\b| *$| \|| [,.])"
)


_JOINTLY = (
    rf"(?:ever |already |also )*{cues.COLLABORATE}(?: [a-z]+){{0,2}}? (?:together"
    rf"|jointly"
    r"|with each other)"
)


class PersonPlace(NamedTuple):
    """A place where a person stands."""

    cues: str
    pattern: str
    strict: bool
    """Whether one unknown word there must be a person (else a name of two)."""
    small: bool = True
    """Whether a single small word that texts use may be meant."""


_FIRST = r"(?:first|lead|last|senior|final|sole)[- ]author"
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
        cues.PUBLISH_CUES,
        rf"{cues.AUX} (?:the )?(?:author )?{NAME}"
        rf"(?= (?:ever |also |not |never )*{cues.PUBLISH}\b)",
        False,
    ),
    PersonPlace("have", rf"{cues.AUX} (?:the )?(?:author )?{NAME}(?= have\b)", False),
    PersonPlace(
        " of | from ",
        rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}) (?:of|from) {NAME}{END}",
        False,
    ),
    PersonPlace(
        "'s",
        rf"{NAME} 's(?= (?:{cues.PAPERS}|{cues.ONE_PAPER}|{cues.COAUTHORS}|h-index"
        r"|citations?|first|latest|last|other|most)\b)",
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
        rf"where (?:does|do|did|is|has) {NAME}"
        r"(?= (?:work|employed|affiliated|based|publish|write)\b)",
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
    PersonPlace(
        "author",
        rf"(?:with|having|where|has|have|in which) {NAME}"
        rf"(?= (?:as|is|was)(?: the| a)? {_FIRST}\b)",
        True,
    ),
    PersonPlace("author", rf"{_FIRST}ed by {NAME}{END}", True),
    PersonPlace(
        "author",
        rf"(?:with|whose|where|by)(?: the)? {_FIRST}(?: is| was)? {NAME}{END}",
        True,
    ),
    PersonPlace(" by ", rf"by {NAME}{END}", False),
    PersonPlace(
        "index|citation|novelty|ai score",
        rf"^ {NAME}(?= (?:h-?index|citations?|citation count|novelty|ai score) *$)",
        True,
        small=False,
    ),
    PersonPlace(
        " and ",
        rf"{cues.AUX} {NAME}(?= and {_WORD}(?: {_WORD})? {_JOINTLY})",
        True,
        small=False,
    ),
    PersonPlace(" and ", rf"A\d+ and {NAME}(?= {_JOINTLY})", True, small=False),
    PersonPlace(
        " and | or ",
        rf"A\d+ (?:and|or) {NAME}"
        rf"(?= (?:(?:ever|also|not|never|first|last) )*{cues.PUBLISH}\b)",
        False,
        small=False,
    ),
    PersonPlace(" and | or ", rf"by A\d+ (?:and|or) {NAME}{END}", False, small=False),
    PersonPlace(
        " has | have | did ",
        r"^ (?:which|what) papers (?:has|have|did) (?:written|write|published|publish"
        rf"|authored|author) {NAME}{END}",
        True,
        small=False,
    ),
)
"""Tried in order; group 1 is the name."""

CALLED = (
    r"(?:(?<! about )(?<! on )(?<! of )(?<! for )(?<! in )(?:named(?! entit)|called)"
    r"|with (?:the"
    r" )?(?:first |last |family |given |sur)?names?(?: of)?"
    r"|(?:first|last|family|given) name(?: is| of|:)?|by the name of|whose (?:first "
    r"|last |family |sur)?name is"
    r"|(?:and )?ha(?:s|ve|ving) (?:the )?(?:first |last |family |sur)?name)"
    rf" {NAME}{END}"
)
"""What follows is a part of a name: "the author named Gary"."""
CALLED_QUOTED = (
    r"(?P<is>named|called|names? (?:is|are|:)|name(?= Q)|names? of(?= Q))"
    r" (?P<q>[QAW]\d+)"
)
"""The same in quotation marks."""
_DOES = (
    rf"(?= (?:is it )?(?:(?:who|that) )?(?:(?:has|have|is|was) )?(?:{cues.PUBLISH}"
    rf"|writing|works?"
    r"|working|worked)\b)"
)
_ACTED = (
    r"(?: (?:has|have|had|did|also|ever|recently))*"
    r" (?:co-?)?(?:wrote|writes?|written|published|publishes?|authored|works? on"
    r"|worked on|working on|an? (?:paper|article|publication)|papers?|contributed"
    r"|presented|collaborated|cooperated|penned)\b"
)
"""What only people do, whatever word stands before it."""
NAMESAKE = Cued(
    "which |what | who | that |some ",
    rf"^[ |]*(?:(?:which|what) (?P<x>{_WORD})(?={_ACTED})"
    rf"|(?:(?:who is|who s) )?(?:the|that|an?|some|this) (?P<y>{_WORD})"
    rf"(?= (?:who|that){_ACTED})|(?P<z>{_WORD})(?= who{_ACTED})"
    rf"|some (?P<w>{_WORD})(?={_ACTED}))",
)
"""As in "which hui wrote about ...", "the jordan who published at ..."."""
NAMESAKE_TAIL = (
    r"^[ |]*(?:who|that)(?= )|[;,.|]? (?:and )?(?:what is|what s|what was|who is|who s"
    r"|who was|tell me|give me) (?:his|her|their|that|this|it|he|she)?(?: person)?"
    r"(?: (?:full|whole|complete|real|last|family|first|given|sur))?[- ]?(?:name)?"
    r" *$"
)
"""What is left of such a question when the name is taken out, and says no more."""
WHICH_ONE = Cued(
    "who is the|which |what | name",
    rf"^[ |]*(?:the (?P<z>{_WORD})(?= (?:who|that) .*(?:full |whole |complete )name)"
    rf"|(?:who is the|which|what) (?P<x>{_WORD}){_DOES}"
    r"|(?:\S+ ){0,6}?(?:full |complete |whole )?(?:form of the )?name of (?:the )?"
    rf"(?:{cues.AUTHORS} )?(?P<y>{_WORD})(?= (?:who|that)|,? (?:the one|who) ))",
)
"""As in "which Gary writes about ...": one of those who are called so."""
