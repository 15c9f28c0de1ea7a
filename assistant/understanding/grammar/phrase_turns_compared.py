"""Turns of phrase for what several have in common, or more of than each other.

A rewrite changes no meaning, so that the rules behind it need not know of it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_PAPERS = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER})"
_LIST = r"(?:author lists?|lists? of authors|bylines?|authors|writers|author line)"
_MORE = r"(?:longer|bigger|larger|lengthier)"
_FEWER = r"(?:shorter|smaller)"
_RECENT = r"(?:more recent|newer|later|younger)"
_OLDER = r"(?:older|earlier|less recent)"
COMPARED_TURNS: tuple[tuple[Cued, str], ...] = (
    (
        Cued(
            "author|byline",
            rf"(?:on|in) (?:whose|the) {_LIST} (?:of which )?(A\d+) (?:is|stands"
            rf"|appears"
            r"|figures|features|can be found)",
        ),
        r"by \1",
    ),
    (
        Cued(
            "overlap|intersection|common|shared|share",
            rf"^(?: what is| show| list| the| give me)* (?:overlap|intersection)"
            rf" (?:of|between"
            rf"|in) (?:the )?(V\d+)(?: {cues.AUTHORS})? and (?:the )?(V\d+)"
            rf"(?: {cues.AUTHORS})?",
        ),
        r"authors with papers in both \1 and \2",
    ),
    (
        Cued(
            "common|share",
            rf"(?:the )?({cues.AUTHORS}) (?:that )?(?:common to|shared by|shared"
            rf" between|in"
            r" common (?:to|between)) (?:both )?(V\d+) and (V\d+)",
        ),
        r"authors with papers in both \2 and \3",
    ),
    (
        Cued(
            "overlap|intersection",
            r"^(?: what is| show| list| the| give me)* (?:overlap|intersection) (?:of"
            r"|between"
            rf"|in) (?:the )?(A\d+)(?: 's?| s)? (?:{cues.COAUTHORS} )?and (?:the"
            rf" )?(A\d+)"
            rf"(?: 's?| s)? {cues.COAUTHORS}",
        ),
        r"common co-authors of \1 and \2",
    ),
    (
        Cued(
            "longer|bigger|larger|lengthier",
            rf"(?:has|have|had|with) (?:the |an? )?{_MORE} {_LIST}",
        ),
        "has more authors",
    ),
    (
        Cued(
            "shorter|smaller",
            rf"(?:has|have|had|with) (?:the |an? )?{_FEWER} {_LIST}",
        ),
        "has fewer authors",
    ),
    (
        Cued(
            "recent|newer|later|younger",
            rf"^ (?:is|was) ([PW]\d+ or [PW]\d+) (?:the )?{_RECENT}(?: {_PAPERS}|"
            rf" one)?",
        ),
        r"which is newer , \1",
    ),
    (
        Cued(
            "older|earlier|recent",
            rf"^ (?:is|was) ([PW]\d+ or [PW]\d+) (?:the )?{_OLDER}(?: {_PAPERS}| one)?",
        ),
        r"which is older , \1",
    ),
    (
        Cued(
            "recent one|newer one|older one|later one|earlier one",
            rf"^ (?:the )?({_RECENT}|{_OLDER}) (?:one )?(?:of|out of|between)"
            r" ((?:the two )?[PW]\d+ (?:and|or) [PW]\d+)(?: is)?",
        ),
        r"which is \1 , \2",
    ),
    (
        Cued(
            "whose",
            rf"^ whose (?:latest|last|newest|most recent) {_PAPERS} (?:is|was|came"
            rf"|appeared)"
            rf" (?:out )?(?:the )?{_RECENT}",
        ),
        "who published last",
    ),
    (
        Cued(
            "whose",
            rf"^ whose (?:first|earliest|oldest|debut)(?: {_PAPERS})? (?:is|was|came"
            rf"|appeared) (?:out )?(?:the )?{_OLDER}",
        ),
        "who published first",
    ),
    (
        Cued(
            " or ",
            r"(A\d+) , (?:or )?(?:with |by |of |from )?(A\d+) ,? ?or (?:with |by |of"
            r" |from )?(?:both|the two|either)(?: of them)?",
        ),
        r"\1 or \2",
    ),
    (
        Cued(
            "co-author|coauthor|collaborator|partners",
            rf"^ (?:do|did|have) (A\d+(?: and A\d+)?) (?:have|share|had|got)"
            rf" (?:any |some )?(?:common |shared |mutual )?{cues.COAUTHORS}"
            r"(?: in common)?,? ?,? (?:and )?(?:if (?:so|yes),? )?,? ?(?:who|which"
            r"|what)"
            r"(?: (?:are|is|were) they| ones?)?(?= *$)",
        ),
        r"who are the common co-authors of \1",
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
            "both",
            r"^(?: (?:who|which|people|authors?|researchers?|the|names?|is|are|was|were"
            rf"|stands?|appears?|figures?|on|in|of|that|{_LIST}|wrote|written|common|to"
            r"|by|worked|signed|involved|credited|list|show))* both (?:papers ,? ?)?"
            r"(P\d+) and (P\d+)(?= *$)",
        ),
        r"who wrote both \1 and \2",
    ),
    (
        Cued(
            "common|shared",
            rf"^(?: (?:who|which|what|are|is|the|list|show))* (?:(?:common|shared)"
            rf" {cues.AUTHORS} (?:of|between|on)|{cues.AUTHORS} (?:common to|shared"
            rf" by))"
            r" (?:both )?(P\d+) and (P\d+)(?= *$)",
        ),
        r"who wrote both \1 and \2",
    ),
    (
        Cued(
            "which|who|whose",
            r"^ ([APV]\d+) ?(?:vs \.?|versus|v|or|and|,|/|&) ?([APV]\d+) ?[,:;-]*"
            r" ((?:which|who|whose)\b[^A-Z]*?)(?= *$)",
        ),
        r"\3 , \1 or \2",
    ),
    (
        Cued(
            "more|fewer",
            r"(?:(?:has|have|had|did) )?(?:worked|published|written|collaborated"
            r"|co-?authored|teamed up|work|write|wrote|collaborate|publish) with"
            r" (?:the )?(more|fewer) (?:(?:different|distinct|other|various)"
            r" )*(?:people"
            r"|persons|researchers|colleagues|partners|authors"
            rf"|{cues.COAUTHORS})",
        ),
        r"has \1 co-authors",
    ),
    (
        Cued(
            " same ",
            rf"(?:at|in|from|of)? ?(?:both )?the same ({cues.VENUES}|venue|conference"
            r"|journal) and (?:(?:in|at|from) )?(?:the same )?year as (?:the paper )?"
            r"(P\d+)",
        ),
        r"in the same \1 as \2 and in the same year as \2",
    ),
    (
        Cued(
            " same ",
            r"(?:at|in|from|of)? ?(?:both )?the same year and (?:(?:in|at|from) )?"
            rf"(?:the same )?({cues.VENUES}|venue|conference|journal) as (?:the paper"
            rf" )?"
            r"(P\d+)",
        ),
        r"in the same \1 as \2 and in the same year as \2",
    ),
    (
        Cued(
            "numerous|number|outnumber",
            rf"^ (?:are|do|is|does) (A\d+) 's {_PAPERS} (?:(?:more numerous|greater in"
            r" number|higher in number|larger in number) than|outnumber) (?:those"
            r" (?:of|by) )?(A\d+)(?: 's)?",
        ),
        r"does \1 have more papers than \2",
    ),
    (
        Cued(
            " than any",
            r"(?:more|more often|more frequently)((?: (?:from|by|of|with|at|in))?"
            r"(?: [AV]\d+)?) than any(?:one|body| one)?(?: other| else)?"
            rf"(?: (?:person|author|researcher|{cues.VENUES}|year))?",
        ),
        r"the most\1",
    ),
)
"""(what is written, what is meant), in this order."""
