"""Where a stretch of a question tells several papers, one by one or as a set."""

from __future__ import annotations

from typing import Final

BETWEEN: Final = (
    r" ?, ?(?:and |or |as well as )?(?:in |by |of |for )?"
    r"| (?:and|or|as well as|plus|with|resemble"
    r"|similar to|alike to|like|(?:have |got )?in common with|share with|&)"
    r" (?:(?:also|again|then|once more) (?:[a-z]+(?:ed|en) (?=in |by |for ))?)?"
    r"(?:in |by |of |with |for )?(?:that of )?"
)
"""What stands between the names of several papers."""
NOUN: Final = (
    r"(?:papers?|reports?|stud(?:y|ies)|works?|articles?|ones?|abstracts?|publications?"
    r"|white papers?|technical reports?|systems?|projects?|models?|methods?|teams?"
    r"|authors)"
)
"""What a paper is called behind the words that tell it."""
BEFORE: Final = (
    r"^ *(?:(?:in|by|of|the|an?|both|all|two|three|four|that|those|these|this|authors"
    r"|our|my|new|original) )*(?:(?:paper|report|study|work|article|one)s? (?:called"
    r"|titled"
    r"|named|on|about|of|by|from|for|concerning|dealing with) )?(?:the )?"
)
"""What may stand before them."""
ASIDE: Final = r"([PW]\d+) ?\( [^()]* \)"
"""What is said of a paper that is named, in brackets."""
AND_OTHERS: Final = (
    r"(?P<who>[^\W\d_][\w-]+) (?:et al|and (?:(?:his|her|their) )?(?:colleagues|others"
    r"|co-?workers|co-?authors))(?: 's)?(?=[ |]|$)"
)
"""The first author and others, of whom a paper is."""
OTHERS: Final = "et-al"
WHOSE: Final = (
    rf"(?: ?\b(?:of|by|from))? (?P<a>[\w-]+) {OTHERS}\b"
    r"| (?:by|of|from) (?P<b>[\w-]+) *$"
)
"""By whom a paper is, told before or behind its other words."""
SEVERAL: Final = (
    r"^ *(?:(?:the|all|both|these|those|of|our|my|two|three|four|five|several"
    r"|different"
    r"|various) )*(?P<t>[^|?]+?) (?:papers|works|reports|studies|articles"
    r"|publications|abstracts|models)(?: here)? *$"
)
"""Several papers by what they are on: "the spiking network papers"."""
SEVERAL_CALLED: Final = (
    r"^ *(?:(?:the|all|both|these|those|our|my) )*(?:two|three|both) (?P<t>[^|?,]+?) *$"
)
"""The same by a word of their names alone: "the two FlowNets"."""
SEVERAL_ON: Final = (
    r"^ *(?:(?:the|all|both|these|those|of|our|my|two|three|four|five|several|different"
    r"|various) )*(?:(?P<a>[^|?]+?) ?'s )?(?:papers|works|reports|studies|articles"
    r"|publications|ones)(?: (?:by|of|from) (?P<b>[^|?]+?))?"
    r"(?: (?:on|about|concerning|dealing with|around|that (?:deal with|are about|use"
    r"|study|mention)|using|regarding|in the field of|in) (?P<t>[^|?]+?))? *$"
)
"""The same with the words behind the noun, or by whom: "A's papers on t"."""
