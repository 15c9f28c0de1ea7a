"""Where signs stand in a question: topics, what is left out, framing phrases."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS

_END = (
    r"(?= (?:\||,|by|in|at|since|before|after|from|that|which|who|whose|can|could"
    r"|please|i|you|and|but|is|are|was|were|do|does|did|has|have|came|come|comes"
    r"|appear|appeared|appears"
    r"|published|presented|written|released|[A-PR-Z]\d+)\b"
    r"|[ ,.;:|]*$| [,;:|])"
)
TOPIC_CUE = (
    r"(?:about|regarding|concerning|mention(?:s|ing|ed)?|talk(?:s|ing)? (?:about|of)"
    r"|deal(?:s|ing)? with|bring(?:s|ing)? up|treat(?:s|ing)?|discuss(?:es|ing)?"
    r"|touch(?:es|ing)? (?:up)?on|devoted to|dedicated to|to do with|on the (?:topic"
    r"|subject) of|(?:contain(?:s|ing)?|has|have|having|with) the (?:word|term"
    r"|phrase)s?"
    r"|on)"
)
TOPICS = (
    rf"{TOPIC_CUE}(?P<x>(?: [^\s|,]+?){{1,8}}?){_END}",
    r"(?:in which|where)(?P<x>(?: [^\s|,]+?){1,8}?) (?:is|are|was|were|gets?)"
    r" (?:mentioned|discussed|treated|covered|addressed|used|studied)",
)
"""What the papers are about."""

_OUT = (
    r"(?:excluding|except(?: for)?|without|minus|outside(?: of)?|but not|not|apart from"
    r"|leaving (?:out|aside)|leave out|save for|barring|other than|skip(?:ping)?|omit"
    r"|omitting|ignoring|setting aside|none of)"
)
_GLUE = (
    r"(?: (?:anything|those|the|ones|in|at|by|from|of|for|with|papers?|presented"
    r"|published|written|any|item|items|appearing))*"
)
LEFT_OUT = (
    rf"{_OUT}{_GLUE} (?P<x>[AVDCF]\d+)",
    r"(?:setting |leaving )?(?P<x>[AVD]\d+)(?: papers?| ones?| items?)? (?:aside"
    r"|excluded|excepted|left out)",
    r"(?P<x>A\d+) (?:(?:did|does|do|has|have|is|was|were) not|didn t|doesn t|hasn t"
    r"|isn t|wasn t|had no) (?:participate|involved|take part|taken part|write|written"
    r"|co-?write|sign|an? author|among the authors|figure|contribute|part|hand)",
)
"""Names that the papers must not have."""

_NOUN = rf"(?:{cues.VENUES}|series|meetings?)"
TAKEN_OUT = (
    rf"(?:the )?{_NOUN}(?: of| called| named)?(?= V\d)",
    rf"(?<=\d) {_NOUN}(?= )",
    r"(?:the )?years?(?: of)?(?= D\d)",
    r"(?:but )?(?:not|don t (?:know|recall|remember)|can t (?:recall|remember)|forgot"
    r"|forget)(?= (?:where|when|who|which|what|how|in which|at which) )",
    r"none of the rest|nothing else|no matter|not sure|no idea|no wait|without further"
    r" ado|if not|why not|you know|i mean|not to mention|in no particular order"
    r"|if i may ask|at least one|at least once|failing that|either will do"
    r"|all of them|this one(?: is)? (?:counted|included)(?: also| too)?"
    r"|that one included|most (?:grateful|welcome|obliged|kind(?:ly)?|happy|certainly)"
    r"|(?:is|are) such that",
    r"dat(?:e|es|ed|ing)(?: back)?(?= (?:from|to|D\d))",
    r"as (?:an? |the )?(?:co-?)?authors?|(?:are|is|be) (?:both |the |all )*(?:co-?)?"
    r"authors?(?=[ ,.?]*$)",
    r"figures? among|(?:the )?(?:statement|claim|assertion|idea)(?: that)?|sorry(?: to"
    r" (?:bother|trouble)(?: you)?)?|apologies",
    r"(?:one |quick |simple )*question ?[:,]?(?= )|i (?:search|am searching)(?: for)?"
    r"|search(?:ing)? for|in that case|in any case|in case|^ (?:(?:please|kindly)"
    r" )*state"
    r"|(?:saw|see|sees|seen) the light(?: of day)?|(?:title|front) pages?|to (?:his|her"
    r"|their) (?:own )?name|statement of|in (?:the )?(?:view|case) of|a bit|in"
    r" particular"
    r"|by any chance|for instance|turn(?:s|ed)? (?:up|out)|(?:his|her|their) own",
    r"(?:i (?:wonder|was wondering) )?(?:whether|if) you (?:would|could|can|might)"
    r"(?: be so (?:good|kind) as)?(?: to)?",
    r"(?:my|our|a|one of my|some) (?:colleagues?|friends?|supervisors?|boss|advisors?"
    r"|students?|professors?|reviewers?|co-?authors?|partners?|team|editors?)",
    r"(?:does|did|do|is|was)(?: not|n t| t) (?:work |write |publish )?alone",
)
"""Phrases that say nothing of the papers."""

RELATIVE = (
    rf"({cues.PAPERS}|{cues.ONE_PAPER}|items?|ones?) (?:where|wher|(?:in|on|upon|for)"
    r" which)"
)
"""A noun with a relative clause behind it: "where" asks for no venue there."""
BY_NAME = r"(?<!of )(?<!what is )(?<!full )(A\d+) 's names?"
"""As in "bearing A0's name": no name is asked for."""
OPENS_STATEMENT = (
    rf"^ (?:(?:so|and|random one|hey|well|ok|quick one|quick question|:|,) )*"
    rf"(?:{cues.AUX}|got|isn t|wasn t|weren t|aren t|didn t|doesn t|don t|hasn t|haven"
    rf" t)"
    r"(?= )"
)
NO_STATEMENT = (
    r" (?:who|whom|whose|what|which|when|where|how|names|list|show|export)(?= )|^"
    r" (?:please )?count "
)
"""A statement does not ask with such a word."""
NO_SIGN = (
    r" (?:conference|journal|workshop) (?:papers?|articles?|publications?) "
    r"| (?:any good|worth|honest|best|better(?! represented)|good|bad|great|overrated"
    r"|trust) "
)
"""A kind of publication or a judgement: no condition of it is known."""
SO_MANY = (
    r"(?P<n>\d{1,2}|"
    + "|".join(word for word, n in SMALL_NUMBERS.items() if n > 1)
    + r") (?:very )?(?:most recent|latest|newest|last|first|earliest|oldest)"
)
AUTHORS_COUNTED = r"{name} (?:different |distinct )?(?:co-?)?authors?"
"""A number of authors that the papers have: no authors are asked for."""
IN_ORDER = r"(?:sorted|ordered|ranked|arranged|sort|order) (?:\w+ )?by (?:the )?\w+"
"""How papers are to be ordered: nothing else is asked for."""
