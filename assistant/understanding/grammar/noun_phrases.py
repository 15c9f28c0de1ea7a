"""Noun phrases around names, as patterns over the mask; group 1 is the name."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_TITLED = r"(?: (?:titled|called|named|entitled|with the title))?"
_CALLED = r"(?: (?:of|named|called))?"
STRANDED = Cued(
    "people |researchers |authors |everyone |scientists |scholars |collaborators ",
    r"(people|researchers|authors|everyone|scientists|scholars|collaborators) (A\d+)"
    rf"(?= (?:{cues.AUX}|{cues.COLLABORATE}|ever|often|mostly) )",
)
"""People told by what somebody did with them: "people A0 has published with"."""
JOINED_TITLES: tuple[str, ...] = (
    r"(P\d+(?: ,)? (?:and|or|vs|versus|than)) (?P<w>W\d+)()",
    r"()(?P<w>W\d+) ((?:, )?(?:and|or|vs|versus|than) P\d+)",
)
"""A title, and a name that could be a topic, side by side."""
CALLED_SO = rf"({cues.AUTHORS} (?:named|called)) (A\d+)(?= (?:who|that|which)\b)"
"""People told by a part of their name and by what they did."""
CALLED_ALIKE = Cued(
    "named |called |name |name is |surname",
    r"((?:by|from) (?:all |the |any |some )*(?:people|persons|authors|researchers"
    r"|scientists|scholars|writers|anyone|anybody|everyone|everybody|someone|somebody"
    r"|(?<=any )(?:author|researcher|person|scientist))"
    r" (?:(?:(?:who|that) are )?(?:named|called|surnamed)"
    r"|with (?:the )?(?:surname|(?:last|first|family|given) name|name)(?: of)?"
    r"|whose (?:surname|(?:last|first|family|given) name|name) is))"
    r" (A\d+|[^\sA-Z|,:;]+)(?= (?!(?:who|that|which|or|and) ))",
)
"""Whoever has that name: "papers by people named Wang"."""
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

_AND = (
    r"(?:and|or|nor|&|as well as|plus|and also|and then|along with|together with)"
    r"(?: (?:also|either|by|with|in|for|at|from|of|on|both|those|the ones|the|ones"
    r"|papers))*"
)
COORDINATION = (
    r"(?:(?:both|either|neither)(?: (?:in|by|at|for))? )?(?:the )?(?:{tag}\d+)"
    rf"(?:(?: ,)?(?: {_AND})? (?:the )?(?:{{tag}}\d+))*"
    rf"(?: ,)? {_AND} (?:the )?(?:{{tag}}\d+)"
)
"""Names of one kind in a row."""

IS_AUTHOR_OF = (
    r"(A\d+) (?:an?|the|one of the|among the|also an?)? ?(?:first |last |lead "
    r"|senior )?"
    r"(?:co-?)?authors? (?:of|on) (?:the )?(?:paper )?([PW]\d+)"
)

_WHO = (
    r"(?:(?:author|writer|researcher|scientist|creator|person|maker)s?|people|team|those"
    r"|folks|group|crew|anyone|anybody|everyone|everybody|whoever)"
)
_HELPED = r"(?:has |have )?(?:helped |co-?)?(?:to )?"
PEOPLE_OF_PAPER: tuple[str, ...] = (
    rf"(?:all )?(?:the )?(?:names? of (?:the )?)?(?<!first )(?<!lead )(?<!last"
    rf" )(?<!senior )(?<!final )(?<!second )(?<!third ){_WHO} "
    rf"(?:of|behind|for|(?:(?:who|that) )?{_HELPED}(?:wrote|write|written|published"
    r"|authored|author|penned|produced|composed|created)|on|responsible for)"
    r" ([PW]\d+)",
    rf"(?:the )?([PW]\d+) 's {_WHO}",
)

WHO_CUES = next(noun.cues for name, noun in cues.TARGETS if name == "authors") + "|who"
_PEOPLE = (
    rf"(?:(?:{cues.AUTHORS}|who(?:m)?(?: else| all)?|{cues.COAUTHORS}) "
    r"(?:(?:who|whom|that|which) )?)"
)
_WHO_ELSE = rf"(?:{cues.AUTHORS}|who(?:m)?)(?: all| else)?"
_HAVE = r"(?:(?:has|have|had|did|does|do|is|are|was|were) )?(?:also |ever |all )?"
_A_PAPER = (
    r"(?: (?:(?:a|an|any|some|joint|the|their) )*"
    r"(?:papers?|anything|articles?|publications?|works?))"
)
_JOINTLY = (
    rf"(?: (?:the )?most(?: often)?)?{_A_PAPER}?"
    rf"(?: {cues.TOGETHER})?"
)
_USUAL = r"(?:most (?:frequent|common|regular|important|prolific) )?"
_MANNER = r"(?:(?:most|often|frequently|regularly|usually|mostly|ever|also|all) )*"
_SHARED = (
    r"(?:(?:other|(?<!most )common|mutual|shared|joint|different|(?<!most )all|the) )*"
)
COAUTHORS_OF: tuple[Cued, ...] = (
    Cued(
        cues.COAUTHOR_CUES,
        rf"{_SHARED}{cues.COAUTHORS} (?:of|with|for) (?:both )?(A\d+)",
    ),
    Cued("'s", rf"(?:the )?(A\d+) 's {_SHARED}{_USUAL}{cues.COAUTHORS}"),
    Cued(cues.COAUTHOR_CUES, rf"(A\d+) {_SHARED}{cues.COAUTHORS}"),
    Cued(
        "with",
        rf"(?:the )?{_PEOPLE}{_HAVE}{_MANNER}{cues.COLLABORATE}{_JOINTLY}(?: both)?"
        rf" with (A\d+)",
    ),
    Cued(
        "with",
        rf"(?:the )?{_PEOPLE}(?:has|have|had|with|sharing|share)"
        rf"(?: (?:the )?(?:most|(?:most|largest|highest|greatest) number of))?"
        rf"{_A_PAPER}"
        rf"(?: {cues.TOGETHER})? with (A\d+)",
    ),
    Cued(
        WHO_CUES,
        rf"{_WHO_ELSE} (?:has|have|did|does|is) (A\d+) {_MANNER}"
        rf"(?!publish|wrote|writ|appear|share){cues.COLLABORATE}{_JOINTLY}(?: with)?",
    ),
    Cued(
        " with ",
        rf"{_WHO_ELSE} (?:has|have|did|does|do|is|was) (A\d+) {_MANNER}"
        rf"{cues.COLLABORATE}{_JOINTLY} with",
    ),
    Cued(
        " with ",
        rf"{_PEOPLE}(?:whom )?(A\d+) {_HAVE}{_MANNER}{cues.COLLABORATE}{_JOINTLY}"
        r" (?:together )?with(?! [A-Z]\d)",
    ),
    Cued(
        "with which|with what",
        rf"with (?:which|what) {cues.AUTHORS} (?:has|have|did|does|do) (A\d+)"
        rf"(?! {cues.COLLABORATE})",
    ),
    Cued(
        "with who|with which",
        rf"(?:{cues.AUTHORS} )?with (?:whom|who|which {cues.AUTHORS}) "
        rf"(?:(?:has|have|did|does) )?(A\d+) {_MANNER}{cues.COLLABORATE}{_JOINTLY}",
    ),
)
"""People told by whom they work with; group 1 is whose co-authors they are."""
MOST_OF_THEM = r"\b(?:most|largest number|highest number)\b"
"""In such a phrase: only whom they work with most is asked for."""
