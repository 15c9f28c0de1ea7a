"""How much there is: counts, shares, averages, and whose or when is the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_SHARE = r"(?:shares?|percentages?|percent|proportions?|fractions?)"
_MENTION = (
    r"(?:(?:that|which) )?(?:(?:has|have|had) )?(?:mention(?:s|ed|ing)?|discuss(?:es|ed"
    r"|ing)?|cover(?:s|ed|ing)?|address(?:es|ed|ing)?|contain(?:s|ed|ing)?|use[sd]?"
    r"|using|(?:are |is |were )?about|on|talk(?:s|ed|ing)? about|deal(?:s|t|ing)? with)"
)
_USUAL = r"(?:favou?rite|preferred|usual|go-to|habitual|most common|main)"
_KINDS = (
    r"(?:venues?|conferences?|journals?|outlets?|years?|co-?authors?|collaborators?)"
)
_OUTPUT = r"(?:output|oeuvre|work|production|publications|bibliography|papers|works)"
_PUBLISHED = r"(?:publish(?:ed|es)?|written|write|wrote|appear(?:ed)?|present(?:ed)?)"
_FAVOURITE = (
    r"(?:favou?rite|preferred|usual|go-to|closest|top|number one|number-one|busiest"
    r"|main|primary|most important)"
)
_COAUTHORS = r"(?:co-?authors?|co-?writers?|collaborators?)"
_SIDE = (
    rf"(?:the )?(?:number of )?(?:{cues.PAPERS} (?:at|in|by|from|of) )?"
    rf"(?P<NAME>[AV]\d+)(?: 's)?(?: {cues.PAPERS})?"
)
_LEFT, _RIGHT = _SIDE.replace("NAME", "x"), _SIDE.replace("NAME", "y")
AMOUNTS: Rewrites = (
    (
        Cued(
            "ratio ",
            rf"(?:what (?:is|was) )?(?:the )?ratio (?:of|between) {_LEFT}"
            rf" (?:to|and|over|vs|versus) {_RIGHT}(?= *$)",
        ),
        r"which has more papers , \g<x> or \g<y>",
    ),
    (
        Cued(
            " vs| versus|compared",
            rf"^ {_LEFT} (?:vs|versus|compared (?:to|with)) (?P<y>[AV]\d+)"
            rf" {cues.PAPERS}(?= *$)",
        ),
        r"which has more papers , \g<x> or \g<y>",
    ),
    (
        Cued(
            "share|percent|proportion|fraction",
            rf"{_SHARE} of(?P<x>(?: [^|,]*?)?(?: (?:{cues.PAPERS}"
            rf"|{cues.ONE_PAPER}))(?: (?:at|in|by|from|of) [AVD]\d+)*) {_MENTION}(?= )",
        ),
        r"share of\g<x> are about",
    ),
    (
        Cued(
            "where |which |what ",
            r"^ (?:where|(?:in |at )?(?:which|what) (?:venues?|conferences?|journals?))"
            r" (?:is|are|was|were|does|do|has|have) (?P<x>[^|,A-Z]+?) (?:been )?"
            r"(?:(?P<v>published|discussed|presented|studied|covered|mentioned"
            r"|addressed|treated|appear|come up)) (?:the )?most(?: often)?(?= )",
        ),
        r"which venue has the most papers about \g<x>",
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
            rf"(?:the )?{_USUAL} ({_KINDS}) (?:of|for) (A\d+)",
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
            "most of the",
            rf"^ (?:in )?(?:which|what) year (?:did|have|were) (?:the )?most of the"
            rf" ({cues.PAPERS} .*?)(?: (?:appear|come out|get published|published"
            rf"|written|appeared))?(?= *$)",
        ),
        r"which year has the most \1",
    ),
    (
        Cued(
            " peak",
            rf"^ (?:when|in (?:which|what) year|(?:which|what) year) (?:did|does"
            rf"|do)(?= )"
            rf"(?: (?:the )?{cues.PAPERS} (?:on|about))?(?P<x>[^|]+?)"
            rf"(?: {cues.PAPERS})? peak(?:ed)?(?= *$)",
        ),
        r"which year has the most papers about \g<x>",
    ),
    (
        Cued(
            " per paper",
            r"^ (?:the )?(?:average )?(?:number of|how many) authors per paper",
        ),
        "average number of authors",
    ),
    (
        Cued(
            "size of|extent of|volume of|how big|how large",
            rf"(?:what is )?(?:the )?(?:size|extent|volume) of (A\d+) 's {_OUTPUT}"
            r"(?: in (?:terms of )?(?:papers|publications))?",
        ),
        r"number of papers by \1",
    ),
    (
        Cued(
            "how big|how large|size of",
            rf"(?:how (?:big|large) is|(?:what is )?the size of) (?:the )?(?:combined "
            rf"|joint"
            rf" |whole |total )?{_OUTPUT} of (A\d+)",
        ),
        r"number of papers by \1",
    ),
    (
        Cued(
            " top ",
            r"(?<!\d )top(?= (?:authors?|researchers?|venues?|conferences?|journals?"
            r"|writers?|contributors?|co-?authors?|collaborators?) )",
        ),
        "most prolific",
    ),
    (
        Cued(
            "how often|how many times|how frequently",
            rf"how (?:often|many times|frequently) (has|have|had|did|does|do) (A\d+)"
            rf"(?= (?:ever )?{_PUBLISHED} )",
        ),
        r"how many papers \1 \2",
    ),
    (
        Cued(
            " cited",
            r"how (?:often|many times|frequently|much|highly|well) (?:is|was|has|have"
            r"|are) (A\d+) (?:been )?cited",
        ),
        r"citations of \1",
    ),
    (
        Cued(
            "how prolific|how productive|how active",
            r"how (?:prolific|productive|active) (?:is|was|has) (A\d+)(?: been)?"
            r"(?: in terms of (?:papers|publications))?",
        ),
        r"number of papers by \1",
    ),
    (
        Cued(
            "count|tally|total|overall|number",
            r"(?:(?:publication|paper|article)s? (?:count|total|tally|number)(?: of|"
            r" for"
            r"| by)?|^ (?:the )?(?:total|overall) (?:papers|publications|articles"
            r"|works)"
            r"(?: of| for| by)?)(?= (?:[AV]\d+|in|at) )",
        ),
        "number of papers by",
    ),
    (
        Cued(
            "number|count|volume|productivity|output|amount",
            r"(?<!ranked )(?<!sorted )(?<!ordered )"
            r"(?:(?:by|in terms of|according to|based on|measured by|as to) (?:the )?"
            r"(?:(?:number|count|amount) of (?:published )?(?:papers|publications"
            r"|articles)|(?:paper|publication)s? (?:counts?|numbers?|volume|output)"
            r"|productivity|output))(?= )",
        ),
        "with the most papers",
    ),
    (
        Cued(
            "favo|preferred|usual|go-to|closest|top|number|busiest|main|primary"
            "|important",
            rf"(?<='s ){_FAVOURITE}(?= (?:{_COAUTHORS}|venues?|conferences?"
            r"|journals?|outlets?|years?) )",
        ),
        "most frequent",
    ),
    (
        Cued(
            "average",
            r"^(?=.*average)(?: on average(?: ,)?)?"
            r" how many (papers|publications|articles|authors)"
            r"(?= .*(?:on average|each year|per year|a year|every year|per paper))(.*?)"
            r"(?: on average)?(?= *$)",
        ),
        r"average number of \1\2",
    ),
    (
        Cued(
            "average|typical|mean",
            r"^ how many (papers|publications|articles|authors|co-?authors|citations)"
            r" (?:does|do|did|has|have|is|are) (?:the|an|a) (?:average|typical|mean)"
            r" (paper|publication|article|author|researcher|venue|conference|journal)"
            r"(?: (?:have|has|had|write|wrote|publish|published|list))?(?= )",
        ),
        r"average number of \1 per \2",
    ),
    (
        Cued(
            "how many of",
            r"^ (?:in|on|for|of) how many of (?:all )?(?:the |these |those )?"
            rf"{cues.PAPERS}",
        ),
        "how many papers",
    ),
    (
        Cued("every year|a year|annually", r"every year|annually|a year(?= *$)"),
        "per year",
    ),
    (Cued("busiest", r"busiest(?= years?)"), "most productive"),
)
