"""More turns of phrase: what is asked of papers, venues and years.

A rewrite changes no meaning, so that the rules behind it need not know of it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_BEGAN = r"(?:start|begin|commence)(?:s|ed|ning|ing)?|began|begun|started out"
_WAY = r"(?:first|earliest|last|latest|newest|most recent|oldest)"
_AUTHORS_OF = r"(?:an? |some |any |at least one |the same |common |all )*authors?"
MORE_TURNS: tuple[tuple[Cued, str], ...] = (
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
    (
        Cued(
            "topic|theme|subject",
            r"(what|which) (?:topics?|themes?|subjects?)"
            r"(?= (?:does|do|did|has|have|is|are) (?:[a-z]+ )?A\d+)",
        ),
        r"\1 keywords",
    ),
    (
        Cued(
            "with",
            r"(?:who|which (?:other )?(?:author|researcher|person|scientist)s?)"
            r"(?: else| all)? (?:has |have )?(?:co-?authored|co-?wrote|wrote|published"
            r"|co-?published|worked on) (?:the )?(?:paper |article |publication )?"
            r"([PW]\d+) (?:together )?with (A\d+)",
        ),
        r"who are the co-authors of \2 in \1",
    ),
    (
        Cued(
            "author",
            r"^ (did|do|does|have|has) (.*A\d+) (?:ever )?co-?author(?:s|ed)?(?= )",
        ),
        r"\1 \2 write",
    ),
    (
        Cued(
            " year ",
            rf"(?:what|which) (?:is|was) the ({_WAY}) year (?:that |in which |when )?"
            r"(A\d+)",
        ),
        r"when did \2 \1",
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
            "abstract",
            r"whose abstracts? (?:mentions?|contains?|has|have|says?|talks? about)",
        ),
        "mentioning",
    ),
    (
        Cued(
            "more|fewer",
            r"^ (?:in )?which (?:year|of the years) (.*?) more (papers|publications)",
        ),
        r"which year \1 the most \2",
    ),
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
    (Cued("not not", r"not not(?= (?:by|in|from|at|on) )"), ""),
    (
        Cued(
            "paper|article",
            r"^ (?:(?:the|give me|get|show|i need|what is|open|read) )*(?:card)? ?"
            r"(?:of|for|on)? ?(?:the|that) (?:paper|article)(?= (?:on|about|that"
            r"|which) )",
        ),
        "papers",
    ),
    (Cued("busiest", r"busiest(?= years?)"), "most productive"),
    (
        Cued(
            "start|begin|began|begun|commence",
            rf"(?:{_BEGAN}) (?:(?:to|with|by|his|her|their|a|career|of|out)* )*"
            r"(publish|write|author|appear)(?:ing|e)?(?: papers?)?",
        ),
        r"first publish",
    ),
    (
        Cued(
            "since|from",
            r"(?:since|from) (?:when|which year|what year) (?:has|have|did|does|is) "
            r"(A\d+) (?:been )?(?:publishing|active|writing|publish|written|published)",
        ),
        r"when did \1 first publish",
    ),
    (
        Cued(
            " year| date",
            rf"({_WAY}) (?:publication|paper|article) (year|date)(?= )",
        ),
        r"\2 of the \1 paper",
    ),
    (Cued(" debut", r"debut(?: (?:paper|publication|article|work))?"), "first paper"),
    (
        Cued(
            " author",
            rf"(?:that |which )?(?:share|sharing|shares|have|having|has|with) "
            rf"{_AUTHORS_OF} (?:in common )?(?:with|as) (?:the paper )?([PW]\d+)",
        ),
        r"others by the authors of \1",
    ),
    (
        Cued(
            " same ",
            r"(?:from|by|with|of) the same (?:authors?|people|team|group|researchers?)"
            r" (?:as|of|that wrote|who wrote|behind) (?:the paper )?([PW]\d+)",
        ),
        r"others by the authors of \1",
    ),
    (
        Cued(
            " more ",
            r"^ (?:any |some |and )?more(?: (?:papers|publications|articles|works?))? "
            r"(?:by|from|of)(?= )",
        ),
        "other papers by",
    ),
    (
        Cued(
            " with ",
            r"(authors?|researchers?|people|who|whom) (?:who |that )?(?:have|has|had"
            r"|with)"
            r" (N\d+) (?:joint |common )?(?:papers|publications|articles) (?:together"
            r" )?"
            r"with (A\d+)",
        ),
        r"co-authors of \3 with \2 papers",
    ),
    (
        Cued(
            "bigger|larger|smaller",
            r"(V\d+) (bigger|larger|smaller) than (V\d+)",
        ),
        r"\1 more papers than \3",
    ),
    (
        Cued(
            "interested|active|speciali|expert|experienced|versed|engaged|expertise",
            r"(?:(?:are|is|who|that) )*(?:interested|active|speciali[sz](?:es?|ed|ing)"
            r"|experienced|well[- ]versed|engaged|expert) (?:in|on|at|with)(?= [^A-Z])",
        ),
        "working on",
    ),
)
"""(what is written, what is meant), in this order."""
