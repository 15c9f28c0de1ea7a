"""Words for result sets: giving them names, putting them together, letting them go."""

from __future__ import annotations

_LEAD = r"^(?:please |now |ok(?:ay)?,? |let(?:'s| us)? |can you |could you )*"
_THESE = (
    r"(?:these|those|them|this|that|it|all(?: of)? (?:these|those|them)|"
    r"(?:these|those|this|that|the|my)(?: last| current)?"
    r" (?:papers?|results?|set|list|selection|answers?|hits?|ones?|result set))"
)
_END = r"[.!]*$"

THESE = rf"^{_THESE}$"
"""What stands for the papers last shown."""

NAMES: tuple[str, ...] = (
    rf"{_LEAD}(?:call|name) (?P<what>{_THESE}) (?:set |as )?(?P<name>.+?){_END}",
    rf"{_LEAD}(?:call|name) (?P<what>.+?) (?:set )?(?P<name>[A-Z]\d?|\"[^\"]+\"){_END}",
    rf"{_LEAD}(?:save|remember|store|bookmark) (?:as|under)(?: the)?(?: name)?(?: "
    rf"set)? "
    rf"(?P<name>.+?)(?P<what>){_END}",
    rf"{_LEAD}(?:save|remember|store|keep|note|define|bookmark) (?P<what>.+?) "
    rf"(?:as|under)(?: the)?(?: name)?(?: set)? (?P<name>.+?){_END}",
    rf"{_LEAD}(?P<name>[\w-]+) be (?P<what>.+?){_END}",
    rf"^(?P<name>[A-Za-z][\w-]*) ?:?= ?(?P<what>{_THESE}|\d.*|set:.*){_END}",
)
"""Wishes to give a set a name; the first that fits is taken."""

SAVES = (
    rf"{_LEAD}(?:save|store|keep|remember|bookmark)"
    r" (?:(?:(?:this|that|my|the)(?: last| current)? )?(?:search|query|question)"
    rf"|this) (?:as|under)(?: the)?(?: name)? (?P<name>.+?){_END}"
)
"""A search is saved for every conversation; "these" have a name in this one."""

LISTS = (
    r"^what(?:'s| is| do i have) in my sets\??$|"
    r"^(?:(?:show|list|what are|which are)(?: me)? )?(?:(?:all )?(?:of )?(?:my|the|"
    r"your) )"
    r"?(?:saved|named|result)? ?sets(?: (?:do i have|have i (?:got|saved|named)|are "
    r"there|"
    r"i (?:have|saved|named)|so far))*\??$"
    r"|^(?:what|which|how many)(?: (?:named|saved|result))? sets"
    r"(?: (?:do i have|have i .*|are there|exist|did i .*))?\??$"
    r"|^(?:(?:show|list|what are)(?: me)? )?(?:(?:all )?my(?: saved)?|(?:the )?saved)"
    r" (?:searches|queries)\??$"
)
RENAMES = (
    rf"{_LEAD}(?:rename|call) (?:the )?(?:set )?(?P<old>.+?) (?:set )?(?:to|into|as|"
    rf"in) "
    rf"(?P<name>.+?){_END}"
)
FORGETS = (
    r"^(?:please )?(?:forget|delete|remove|discard|drop|unname|clear)"
    r"(?: about)? (?:(?:the|my) )?(?:set |(?:saved )?search )?(?P<name>.+?)"
    r"(?: set| search)?[.!]*$"
)
FORGETS_ALL = (
    r"^(?:please )?(?:forget|delete|remove|discard|drop|clear)"
    r"(?: all)?(?: of)?(?: my| the)?(?: named| saved)? sets[.!]*$"
)
RESERVED = frozenset(
    ("these", "those", "them", "this", "that", "it", "all", "sets", "set", "papers")
)
"""Words that cannot be a name: they stand for something already."""
OWN = frozenset(("my", "our"))
"""Small words that a name may begin with."""
LONGEST = 40
"""Characters of a name at most."""

MINUS = (
    r"minus|without|except(?: for)?|excluding|less|but not(?: in)?|and not(?: in)?|"
    r"not in|not|apart from|other than|outside(?: of)?|that (?:is|are) not in|but|\\|-|"
    r"−"
)
MEET = (
    r"and(?: also)?(?: in)?|intersect(?:ed|ion)?(?: with)?|but also(?: in)?|"
    r"that (?:is|are) also in|which (?:is|are) also in|also in|&|∩|overlap(?:s|"
    r"ping)?(?: with)?|"
    r"in common with"
)
JOIN = (
    r"or(?: in)?|plus|union(?: with)?|joined with|together with|combined with|∪|\+|\|"
)
OPERATIONS = (("minus", MINUS), ("meet", MEET), ("join", JOIN))
"""What stands between two sets, and what it makes of them."""

OPERAND = (
    r"(?:(?:those|these|the ones|ones|all|papers?|anything|everything|the papers?)\b.*"
    r"|.*\b(?:papers|articles|ones))"
)
"""What may stand for a set behind an operation without a name."""

CONTAINS = r"(?:in|of|from|within|among|inside|out of|between)"
LEADS_IN = (
    r"^(?:(?:what(?:'s)?|which|is|are|the|papers?|that|show|me|list|open|give|all|"
    r"everything|"
    r"those|ones|and|now|of|only|just)\s+)*"
    r"(?:(?:(?:that|which) (?:is|are) )?(?:both |either )?(?:in|of|from|within|between|"
    r"the (?:overlap|intersection|union|difference) (?:of|between))\s+)?"
    r"(?:both\s+|either\s+)?$"
)
"""What may stand before an expression of sets that asks for nothing but its papers."""

AHEAD = (
    r"show(?: me)?|list|open|per|wrote|only|just|now|and|sort|count|cite|are|does|do"
)
"""What may stand right before a name that is the set's."""

ENDS = (
    r"\s*(?:[?.!,]|$|(?:minus|and|or|with|without|since|before|but|per|plus|by|except|"
    r"that|"
    r"which|sorted|not)\b)"
)
"""What may stand right behind a name that could be an article ("in a with code")."""

NAMING_CUES = (
    "set|rename|call|name|save|remember|store|keep|note|define|bookmark| be |=|forget|"
    "delete|"
    "remove|discard|drop|clear|searches|queries"
)
"""Every wish about names holds one of these."""

THESE_OR_NONE = rf"(?:and|but|or)?|(?:and |but )?(?:{_THESE}|those)(?: ones)?"
"""Before an operation: what was last shown, said or not said."""

EVERYTHING = (
    r"(?:and |but )?(?:everything|anything|all(?: papers)?|papers|the rest|all the "
    r"rest)"
)
"""Before an operation: all papers of the library."""

UNITES = r"\b(?:union|either|combination|combine|merge|sum|together)\b"
"""Before the first name: "and" means all of both."""

THOSE = (
    r"^(?:all |the )*(?:those|these|the ones|ones|anything|everything|all)\b"
    r"(?: of them)?"
)
ONLY_THOSE = r"^(?:and |but )*(?:only|just|keep(?: only)?)\s*(?:those|the ones)?\s*"
NARROWS = r"^(?:but |and )*(?:only|just|keep|restrict|limit|filter|narrow)\b"
"""Before a name: of the papers last shown, those in the set."""

SUBTRACTS = r",?\s*(?:minus|except(?: for)?|excluding|apart from|other than|-|−) "
"""An operation behind which papers must follow: nothing else is subtracted."""

QUANTITY = (
    r"(?:how many|which|those|the ones|ones|all|what|everything|only|just|the rest)"
    r"(?: (?:are|is|were|there))*"
)
BEST = (
    r"(?:newest|oldest|latest|earliest|best|most recent|most cited|highest scored)"
    r"(?: one)?"
)

WRITTEN = r"(?<![\w:])(?:set|search):(?!\{)(?P<n>\"[^\"]+\"|[^\s()]+)"
"""A set by its name in the query language."""
