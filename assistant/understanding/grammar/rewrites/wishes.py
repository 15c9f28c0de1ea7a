"""How a wish is put: "I am looking for", "is it possible to", "and who is that?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_ANY = cues.ANY_PAPERS
_HOLDS = (
    r"(?:is|are|was|were|has|have|had|do|does|did|contains?|mentions?|covers?|includes?"
    r"|cites?|uses?|published|publish|publishes|wrote|written|appeared|appear|appears"
    r"|came|deals?|worked|works?|cooperated|collaborated|co-?authored|co-?wrote)"
)
WISHES: Rewrites = (
    (
        Cued(
            ", which|, who|, that|, whose|, in which|, where",
            rf"^( (?:{cues.REQUEST}|what|which|who|the|all|any|how many)[^,]*"
            rf"(?:{_ANY}|{cues.AUTHORS}|{cues.VENUES}|{cues.YEARS})\b[^,]*) ,"
            rf"(?= (?:(?:which|who|that) {_HOLDS} (?!(?:they|it|he|she|these|the other)"
            r"\b)|whose |in which |where (?:the )?[A-Z]\d))",
        ),
        r"\1",
    ),
    (
        Cued(
            " me | us ",
            r"(?:, )?and (?:also |then )?(?:please )?(?:tell|show|give|send) (?:me|us)"
            r"(?: also)?(?: the)?(?= (?:year|venue|conference|date) of)",
        ),
        ", and what is the",
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
    (
        Cued(
            "anyone|anybody|somebody|someone|people|authors|papers|works",
            r"^ (?:is|are|was|were) there (?:any |an? )?(anyone|anybody|somebody"
            r"|someone"
            r"|people|authors|papers|works) (.*?) ?,? (?:and )?(?:if (?:so|yes) ?,? )"
            r"(?:who|which|what)(?: (?:are|is|was|were) (?:they|it|that)| ones?)?(?="
            r" *$)",
        ),
        r"\1 \2",
    ),
    (
        Cued(
            " who | what | when | where ",
            r"^(.*[AVP]\d.*) (?:is|are|was|were) "
            r"(who|what|when|where)(?= *$)",
        ),
        r"\2 is\1",
    ),
    (
        Cued(
            "overview|list|listing|summary",
            rf"^(?: {cues.REQUEST})? (?:(?:an?|the|some) )?(?:overview|list|listing) of"
            rf"(?: all)?(?: the)?(?= {cues.PAPERS} (?:in|at|by|which|that|from|since))",
        ),
        "",
    ),
    (
        Cued(
            "it|he|she|that|this",
            r"(?:who|what) (?:is|was) (?:it|he|she|that|this)(?= *$)",
        ),
        "",
    ),
    (
        Cued(
            "which",
            r"^( (?:of|among|amongst|out of) (?:all )?(?:the )?[^,]*authors [^,]*),"
            r" which(?: one| of them| person)?(?= )",
        ),
        r"\1 , who",
    ),
    (
        Cued(
            "possible|possibly",
            r"^ (?:is|would) it (?:be )?possible (?:for you )?to(?= )",
        ),
        "",
    ),
    (
        Cued(
            "number|count",
            r"(?:ranked|sorted|ordered) by (?:the )?(?:number of (?:papers"
            r"|publications)"
            r"|paper counts?)",
        ),
        "",
    ),
    (Cued("abstract", r"in (?:the|their|its) abstracts?(?= *$)"), ""),
    (
        Cued(
            " of | for ",
            r"^ (?:return|give|show|get|tell|fetch|list|find|mention|provide|state"
            r"|name)"
            r"(?: me| us)?(?= (?:the )?(?:abstract|summary|doi|url|link|pages?|title"
            r"|score|bibtex|date|categor(?:y|ies)|affiliations?) (?:of|for) [PW]\d)",
        ),
        "",
    ),
)
