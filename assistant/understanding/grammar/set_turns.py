"""Turns of phrase around sets of papers: which of them is the oldest, how large one is.

A rewrite changes no meaning, so that the rules behind it need not know of it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_WAY = (
    r"(?P<way>most recent|latest|newest|last|first|earliest|oldest|best|worst"
    r"|(?:most|least|highest)[- ](?:highly[- ])?cited"
    r"|(?:highest|lowest|top)[- ](?:scoring|scored|rated|ranked))"
)
_OUT_OF = (
    r"(?: (?:of|among|amongst|out of|from|in))?(?: all)?(?: of)?"
    r"(?: (?:the|these|those))?"
)
_SET = rf"(?P<x>[^|]*?(?:{cues.PAPERS}|{cues.ONE_PAPER})(?: [^|]*?)?)"
_OUTPUT = r"(?:output|oeuvre|work|production|publications|bibliography|papers|works)"
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_CAME = (
    r"(?:was |were |got |is |has been )?(?:published|released|written|came out|come out"
    r"|appeared|presented)(?: the)?"
)
_TIMELY = r"(?:first|last|most recent|earliest|latest)"
SET_TURNS: tuple[tuple[Cued, str], ...] = (
    (
        Cued(
            "to what year|to which year|until what year|until which year|till",
            r"^ (?:up )?(?:to|till|until) (?:what|which) year (?:was|did|has|were)"
            r" (A\d+)"
            r"(?: still)?(?: been)? (?:publish\w*|writ\w*|active)(?= *$)",
        ),
        r"when did \1 last publish",
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
            " name",
            r"^ (?:what is |tell me )?(A\d+) 's (?:first|full|given|last|complete"
            r"|family"
            r"|sur)[- ]?name(?= *$)",
        ),
        r"who is \1",
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
            "since ",
            rf"^ since (?:which year|what year|when) (?:have|has) (?:there been|we"
            rf" had) "
            rf"{cues.PAPERS} (?:on|about)",
        ),
        "when was the first paper about",
    ),
    (
        Cued(
            "co-author|coauthor|collaborator",
            r"^ (?:are|were) (A\d+) (?:co-?authors|collaborators)(?: of each other)?"
            r"(?= *$)",
        ),
        r"did \1 write a paper together",
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
            "author team|author list|author group|writing team|authoring team",
            r"(?:how (?:big|large|long) (?:is|was)|(?:what is |what was )?(?:the"
            r" )?size of)"
            r" (?:the |its )?(?:author|writing|authoring) (?:team|list|group)"
            r"(?: (?:of|for|behind|on))?",
        ),
        "how many authors of",
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
            "phrase|word|term|expression",
            r"(?:containing|contain|contains|with|mentioning|mention|mentions|has|have"
            r"|having|using|use|that use) the (?:exact )?"
            r"(?:phrase|word|term|expression)s?(?= Q\d)",
        ),
        "mentioning",
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
            " the ",
            rf"^ (?:which|what)(?: ones?| papers?)?{_OUT_OF} {_SET} (?:is|are|was"
            rf"|were|counts as) the {_WAY}(?: ones?| papers?)?(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " came out| published| appeared| released| written| presented",
            rf"^ (?:which|what)(?: one)?{_OUT_OF} (?!{_FEW} ){_SET} {_CAME}"
            rf" (?P<way>{_TIMELY})(?:ly)?"
            r"(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " came out| published| appeared| released| written| presented",
            rf"^ (?:which|what) (?P<n>{_FEW}) {_SET} {_CAME}"
            rf" (?P<way>{_TIMELY})(?:ly)?(?= *$)",
        ),
        r"the \g<n> \g<way> papers | \g<x>",
    ),
    (
        Cued(
            " of | among | amongst ",
            rf"^ (?:(?:which|what) (?:is|was) )?(?:the )?{_WAY}(?: ones?| papers?)? "
            rf"(?:of|among|amongst|out of)(?: all)?(?: of)?(?: (?:the|these|those))? "
            rf"{_SET}(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " the ",
            rf"^ (?:of|among|amongst|out of|from)(?: all)?(?: of)?(?: (?:the|these"
            rf"|those))? {_SET} , (?:which|what)(?: one| paper)? (?:is|are|was|were) "
            rf"the {_WAY}(?: one| paper)?(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " whose | whose",
            rf"^ whose (?P<n>{cues.PAPERS}|work)(?: (?:is|are|was|were))?"
            r"(?= (?:about|on|use|uses|mention|mentions|deal|deals|cover|covers|appear"
            r"|appeared|published|with|in|from) )",
        ),
        r"which authors wrote \g<n>",
    ),
)
"""(what is written, what is meant), in this order."""
