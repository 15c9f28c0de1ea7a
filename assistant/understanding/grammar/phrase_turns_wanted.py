"""Turns of phrase that say what is wanted: the most of something, a field, a condition.

A rewrite changes no meaning, so that the rules behind it need not know of it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_PAPERS = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER})"
_LIST = r"(?:author lists?|lists? of authors|bylines?|authors|writers|author line)"
_FAVOURITE = r"(?:favou?rite|preferred|usual|go-to|habitual|most common|main)"
_KINDS = (
    r"(?:venues?|conferences?|journals?|outlets?|years?|co-?authors?|collaborators?)"
)
_FIELD = r"(?:where|when|(?:in |at )?(?:which|what) (?:year|venue|conference|journal))"
_LEAD = (
    rf"(?:{cues.AUX}|who|what|which|when|where|how|why|list|show|give|tell|name|find)"
)
_NO_FIELD = (
    r"(?:per|by|each|every|a|same|the|last|this|over|in|next|past|best|peak|busiest"
    r"|productive|active|first|publication|release|of|and)"
)
"""A year after such a word is no field that is asked for: "papers per year"."""
WANTED_TURNS: tuple[tuple[Cued, str], ...] = (
    (Cued("non", r"non-? ?(V\d+) ((?:\w+ )?" + _PAPERS + ")"), r"\2 not in \1"),
    (
        Cued(
            "team|list|group",
            r"(?:the )?(largest|biggest|smallest|longest|shortest) (?:author(?:ing)?"
            r" (?:teams?|lists?|groups?)|team of authors|list of authors)",
        ),
        r"the paper with the \1 number of authors",
    ),
    (
        Cued(" no | zero ", rf"(?:no|zero) ([VD]\d+) {_PAPERS}"),
        r"no papers in \1",
    ),
    (
        Cued(
            "author|byline|writer",
            rf"(?:with|having|(?:that|which) (?:has|have|list|lists|name|names"
            rf"|includes?))"
            rf" (A\d+) (?:among|amongst|in|on|as one of) (?:its|their|the) {_LIST}",
        ),
        r"by \1",
    ),
    (
        Cued(
            "represented",
            r"(?:is|are|was|were) (?:the )?(?:best|most (?:strongly|heavily|often"
            r"|frequently|widely)) represented|(?:is|are) represented (?:the )?"
            r"(?:best|most(?: often| strongly| heavily)?)",
        ),
        "has the most papers",
    ),
    (
        Cued(
            "peak",
            r"(?:in )?(?:what|which) year (?:does|did|do) (?:the |our |your )?"
            r"([AV]\d+)(?: 's?| s)?(?: (?:coverage|output|production|holdings|activity"
            r"|papers|publications|productivity))*(?: ever)? peak(?:ed)?",
        ),
        r"which year has the most papers by \1",
    ),
    (
        Cued(
            "peak|high point",
            r"(?:when|what) (?:does|did|was|is) (?:the |our |your )?([AV]\d+)(?: 's?|"
            r" s)?"
            r"(?: (?:coverage|output|production|holdings|activity|papers|publications"
            r"|productivity))* (?:peak(?:ed)?(?: year)?|high point)(?= *$| ,)",
        ),
        r"which year has the most papers by \1",
    ),
    (Cued("peak", r"peak(?= years?\b)"), "most productive"),
    (
        Cued(
            "favo|preferred|usual|go-to|habitual|common|main",
            rf"(?:the )?{_FAVOURITE} ({_KINDS}) (?:of|for) (A\d+)",
        ),
        r"\2 's most frequent \1",
    ),
    (
        Cued(
            "closest|nearest",
            r"(?:closest|nearest) ((?:academic |research )?"
            r"(?:partner|colleague|associate|co-?author|collaborator|ally))",
        ),
        r"most frequent \1",
    ),
    (
        Cued(
            "to do with|not |n t |unrelated|steer",
            r"(?:(?:that|which) )?(?:(?:have|has|having|with) (?:got )?nothing (?:at"
            r" all"
            r" )?to do with|(?:are |is )?not (?:concerned|dealing) with|do(?:es)? not"
            r" (?:deal with|treat|concern|touch on|address|discuss|mention)|(?:are |is"
            r" )?unrelated to|(?:do not|don t|doesn t) (?:deal with|treat|concern|touch"
            r" on|address|discuss|mention)|steer(?:s|ing)? clear of)(?= [^A-Z])",
        ),
        "not about",
    ),
    (
        Cued(
            "where|when|year|venue|conference|journal",
            rf"^ (?!{_LEAD}\b)([^,:;]*?)[ ,:;-]+(?:(published|presented|printed)"
            rf" )({_FIELD})"
            r"(?= *$)",
        ),
        r"\3 were \1 published",
    ),
    (
        Cued(
            " year",
            rf"^ (?!{_LEAD}\b)(?!.* {_NO_FIELD} year)([^,:;A-Z]* [^,:;A-Z]*?) ?[,:;-]?"
            r" (?:which |what )?year(?= *$)",
        ),
        r"years of papers about \1",
    ),
    (
        Cued(
            " me ",
            r"(?:, )?and (?:also |then )?(?:please )?(?:tell|show|give|send) (?:me|us)"
            r"(?: also)?(?: the)?(?= (?:year|venue|conference|date) of)",
        ),
        ", and what is the",
    ),
    (
        Cued(
            "represented",
            rf"({cues.VENUES}|{cues.AUTHORS}|years?) (?:(?:that|which) are"
            rf" )?represented"
            r"(?=[ ?.!]*$)",
        ),
        r"\1",
    ),
    (
        Cued(
            "stop|cease|quit",
            r"when did (A\d+) (?:stop|cease|quit|finish) (?:publishing|writing"
            r"|appearing)(?: papers?)?",
        ),
        r"when did \1 last publish",
    ),
    (
        Cued(
            "start|begin|began|begun",
            r"when did (A\d+) (?:first )?(?:start|begin)(?: (?:working|publishing"
            r"|writing"
            r"|doing research|research|to work|to publish|to write|out|his|her|their"
            r"|work))* (?:on|about|in)(?= [^A-Z])",
        ),
        r"when did \1 first publish on",
    ),
    (
        Cued(
            " i ",
            r"^ i (?:am |m )?(?:surveying|studying|researching|investigating|exploring"
            r"|looking into|reading up on|writing (?:about|on)|working on|interested"
            r" in)"
            r" ([^,;:.]+?) ?[,;:.]+ (?:so )?(?:what|which)(?: (?:papers?|works?"
            r"|articles?"
            r"|ones?))? (?:should|can|could|do|would|might|must|may|have) (?:i|you)"
            r"(?: (?:be|reading|read|have|hold|recommend|suggest|look|at|consult|to|see"
            r"|offer|for|me|start|with|find|here|there))*(?= *$)",
        ),
        r"papers about \1",
    ),
)
"""(what is written, what is meant), in this order."""
