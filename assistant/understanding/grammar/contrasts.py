"""Sets of papers set against each other: "more on X than on Y", "most of ..."."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_NOUN = rf"(?:{cues.PAPERS}|work|written|published)"
MORE_THAN = Cued(
    " than ",
    rf"^(?P<lead>.*?) (?P<way>more|fewer|less) (?:{_NOUN} )?(?P<x>[^|]+?),? than"
    rf"(?: (?:there (?:are|is) )?(?:{_NOUN}|those|ones))?(?P<y> [^|,]+?)[ |]*$",
)
"""One set has more papers than another."""
MORE_OF_A_KIND = Cued(
    " than ",
    rf"^(?P<lead>.*?) (?P<way>more|fewer|less) (?P<x>[^|]+?) {cues.PAPERS} than"
    rf" (?P<y>[^|,]+?) {cues.PAPERS}[ |]*$",
)
"""The same, as in "more X papers than Y papers"."""
MORE_OR = Cued(
    " or ",
    rf"^(?P<lead>.*?) (?P<way>more|fewer|less)(?P<said>(?: {_NOUN})?(?: of|,| :)?)"
    r"(?P<x> [^|]+?),? or (?P<y>[^|,]+?)[ |]*$",
)
"""Which of two sets has more papers."""
MOST = Cued(
    " most | majority | more than half | over half | bulk ",
    r"^ (?:is|are|was|were|do|does|did|have|has) (?:the )?"
    r"(?:most|majority|more than half|over half|bulk)(?: of)?(?P<base> .+) "
    r"(?P<cond>(?:about|on|in|from|with|without|by|have|has|use|mention|since|before"
    r"|after|at|published|deal with) [^|]+?|D\d+)[ |]*$",
)
"""Whether more than half of a set meet a further condition."""

LEAD = (
    rf"(?:what|which|where|who|(?:{cues.AUX})|there|we|i|you|the|library|here|any|of"
    r"|in|case|that|true|it|overall|altogether|currently)"
)
"""Words that lead up to such a question and say nothing of the papers."""
WITH_OR_OUT = ("without", "with")
PREPOSITION = (
    r"(?:on|about|with|without|in|by|for|from|using|use|at|since|before|after|that"
    r"|which|mentioning|covering|having|of)"
)
"""What a side may begin with."""
PLACED = r"((?:(?:by|in|from|at|since|before|after|of|during) )?)([AVDCF]\d+)"
"""A name with its preposition, in the words around the sides."""
