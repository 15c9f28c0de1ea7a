"""Turns of stiff questions: clauses behind a comma, "return me whether", "of V papers".

A rewrite changes no meaning, so that the rules behind it need not know of it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.other_than import OUT
from assistant.understanding.patterns import Cued

_TELL = (
    r"(?:please )?(?:return|give|show|tell|report|state|say|answer|determine|check"
    r"|find out|see|let me know|let us know)(?: to)?(?: me| us)?"
)
_HOLDS = (
    r"(?:is|are|was|were|has|have|had|do|does|did|contains?|mentions?|covers?|includes?"
    r"|cites?|uses?|published|publish|publishes|wrote|written|appeared|appear|appears"
    r"|came|deals?|worked|works?|cooperated|collaborated|co-?authored|co-?wrote)"
)
_PUBLISHED = (
    r"(?:published|written|released|presented|printed|that appeared|which appeared"
    r"|appearing|that came out|which came out)"
)
_ONE = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER})"
_MOST = r"(?:most|highest|largest|greatest|biggest|maximum|longest)"
_LEAST = r"(?:least|fewest|lowest|smallest|minimum|shortest)"
_AUTHORED = (
    r"(?:number of |count of |list of |amount of )?(?:co-?)?(?:authors?|writers?)"
    r"(?: list)?"
)
_WROTE_WITH = (
    rf"(?:(?:a |any |some )?(?:{_ONE} )|{cues.COLLABORATE}(?: (?:papers?|a paper))? )"
    r"(?:together )?with"
)
_MADE = (
    r"(?:co-?)?(?:wrote|written|write|authored|author|published|penned|worked on"
    r"|contributed to|is an author of|are authors of)"
)
_PLACE = r"(?P<w>first|last)"
_AMONG = (
    r"(?:,? (?:an?|the|one of|among|one of the|among the|also|also an?|frequent"
    r"|regular|former))*"
)
STIFF_TURNS: tuple[tuple[Cued, str], ...] = (
    (
        Cued(
            "whether |if ",
            rf"^ {_TELL} (?:whether|if) it is (?P<no>not )?(?:true|correct|right"
            r"|the case|the \w\d+|a fact)(?: that)?(?= )",
        ),
        r"did \g<no>",
    ),
    (Cued("whether |if ", rf"^ {_TELL} (?:whether|if)(?= )"), "did"),
    (
        Cued(
            "paper|publication|article|work|stud",
            r"(?P<who>A\d+) (?:in|on|for|across|with) (?P<n>N\d+)"
            rf" (?:(?:joint|common|shared|different) )?{_ONE}(?= *$)",
        ),
        r"\g<who> with \g<n> papers",
    ),
    (
        Cued(
            "joint|common|shared",
            r"(?P<who>A\d+) (?:publish|write|have|put out|release)"
            r" (?:their|a|the) (?:very )?(?P<w>first|last)"
            rf" (?:joint|common|shared) {_ONE}",
        ),
        r"\g<who> \g<w> publish together",
    ),
    (
        Cued(
            "creator|contributor|originator|author",
            r"(?:(?:that|which) )?(?:have|has|having|with) (?P<who>A\d+)"
            r" (?:as|for) (?:an? |one of |the )*(?:creators?|contributors?|originators?"
            r"|authors?)(?: of (?:them|it))?",
        ),
        r"by \g<who>",
    ),
    (
        Cued(
            ", which|, who|, that|, whose|, in which|, where",
            rf"^( (?:{cues.REQUEST}|what|which|who|the|all|any|how many)[^,]*"
            rf"(?:{_ONE}|{cues.AUTHORS}|{cues.VENUES}|{cues.YEARS})\b[^,]*) ,"
            rf"(?= (?:(?:which|who|that) {_HOLDS} (?!(?:they|it|he|she|these|the other)"
            r"\b)|whose |in which |where (?:the )?[A-Z]\d))",
        ),
        r"\1",
    ),
    (
        Cued("the years", r"between the years (D\d+) and (D\d+)"),
        r"between \1 and \2",
    ),
    (
        Cued(
            " the most| the highest| the largest| the greatest| the biggest| most"
            "| highest| largest| the longest",
            rf"(?:(?P<n>{_ONE})(?P<x>[^,|]*?) (?:that |which )?(?:with|has|have|had"
            rf"|having) (?:the )?{_MOST} {_AUTHORED})(?= *(?:$|in |at |on |by |from"
            r"|since |before |after |[A-Z]\d))",
        ),
        r"most authored \g<n>\g<x>",
    ),
    (
        Cued(
            " least| fewest| lowest| smallest",
            rf"(?:(?P<n>{_ONE})(?P<x>[^,|]*?) (?:that |which )?(?:with|has|have|had"
            rf"|having) (?:the )?{_LEAST} {_AUTHORED})(?= *(?:$|in |at |on |by |from"
            r"|since |before |after |[A-Z]\d))",
        ),
        r"least authored \g<n>\g<x>",
    ),
    (
        Cued(
            " last time| first time| latest time| most recent time",
            r"^ (?:(?:when|what) (?:is|was) )?(?:the )?(?P<way>last|first|latest"
            r"|most recent) time (?:that |when )?(?P<a>A\d+)"
            r"(?: (?:has|had|was|did|ever))* (?:publish|wrote|writ|appear|present|had"
            r"|got)\w*(?: (?:a|an|any) (?:paper|publication|article))?(?= )",
        ),
        r"when did \g<a> \g<way> publish",
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
            "author|collaborator|writer|colleague|partner",
            rf"^ (?P<is>(?:is|was|has)(?: not| n t| t)?|isn t|wasn t|hasn t)"
            rf" (?P<a>A\d+)(?P<no> not| never)?"
            rf"(?: ever)?(?: been)?{_AMONG} {cues.COAUTHORS} (?:of|with|to)"
            rf" (?P<b>A\d+)",
        ),
        r"\g<is>\g<no> \g<a> written a paper together with \g<b>",
    ),
    (
        Cued(
            "author|collaborator|writer|colleague|partner",
            rf"^ (?P<is>(?:is|was|has)(?: not| n t| t)?|isn t|wasn t|hasn t)"
            rf" (?P<a>A\d+)(?P<no> not| never)?"
            rf"(?: ever)?(?: been)?{_AMONG} (?P<b>A\d+) 's {cues.COAUTHORS}",
        ),
        r"\g<is>\g<no> \g<a> written a paper together with \g<b>",
    ),
    (
        Cued(
            " other than | different from ",
            r"(?:in )?(?:an?|any|some) (?:year|venue|conference|journal)s?"
            r" (?:other than|different from)(?= (?:in )?[DV]\d)",
        ),
        "not in",
    ),
    (
        Cued(
            "with whom |with who |with which ",
            rf"(?:{cues.AUTHORS}|who) with (?:whom|who|which) (?P<a>A\d+)"
            rf"(?: (?:has|have|had|did))? {cues.COLLABORATE} (?P<n>N\d+) {_ONE}",
        ),
        r"co-authors of \g<a> with \g<n> papers",
    ),
    (
        Cued(
            " not | never | no ",
            r"(?:in which|where|when|that) (?P<a>A\d+) (?:(?:did|has|have|had) (?:not"
            rf"|never|n t)(?: {cues.PUBLISH})?|never {cues.PUBLISH}|(?:has|had) no"
            rf" {_ONE})(?: (?:an?|any) {_ONE})?(?=[ ,.?]*$)",
        ),
        r"not by \g<a>",
    ),
    (
        Cued(
            " not| never",
            r"(?P<a>A\d+)(?P<p>(?: (?:has|have))? (?:published|wrote|appeared))"
            r"(?: ,)? (?:but|and|while|whereas|where) (?P<b>A\d+)"
            r" (?:(?:did|has|have|had) (?:not|never|n t)|never)(?: \w+)?(?=[ ,.?]*$)",
        ),
        r"\g<a>\g<p> not by \g<b>",
    ),
    (
        Cued(
            " more | most | fewer | least ",
            r"(?P<w>more|most|fewer|least|fewest) (?P<v>[VDC]\d+)"
            rf" (?P<n>{cues.PAPERS})",
        ),
        r"\g<w> \g<n> in \g<v>",
    ),
    (
        Cued(
            " with ",
            rf"^(?: {cues.REQUEST})?(?: all| the)* (?:{cues.AUTHORS}|who)"
            rf"(?: who| that)?(?: has| have)?(?: a| any| some)? (?:{_ONE}"
            rf"|{cues.PUBLISH}) (?P<v>(?:in|at|on) V\d+(?: D\d+)?) and"
            rf"(?: who| that)?(?: has| have)?(?: also| ever)* {_WROTE_WITH}"
            r" (?P<a>A\d+)",
        ),
        r"which of the co-authors of \g<a> have papers \g<v>",
    ),
    (
        Cued(
            " with ",
            rf"^(?: {cues.REQUEST})?(?: all| the)* (?:{cues.AUTHORS}|who)"
            rf"(?: who| that)?(?: has| have)?(?: also| ever)* {_WROTE_WITH}"
            r" (?P<a>A\d+) and(?: who| that)?(?: has| have)?(?: also| ever)*"
            rf"(?: a| any| some)? (?:{_ONE}|{cues.PUBLISH})"
            r" (?P<v>(?:in|at|on) V\d+(?: D\d+)?)",
        ),
        r"which of the co-authors of \g<a> have papers \g<v>",
    ),
    (
        Cued(
            "than |beside|from |except|excluding|addition",
            rf"^ (?:who|which {cues.AUTHORS})(?: else)? ?{OUT} (?P<a>A\d+)(?: ,)?"
            rf"(?: (?:has|have|also))* {_MADE} (?:the )?(?P<p>[PW]\d+)",
        ),
        r"the authors of \g<p> other than \g<a>",
    ),
    (
        Cued(
            "than |beside|from |except|excluding|addition",
            rf"^ (?:who|which {cues.AUTHORS})(?: else)?(?: (?:has|have|also))* {_MADE}"
            rf" (?:the )?(?P<p>[PW]\d+) ?{OUT} (?P<a>A\d+)",
        ),
        r"the authors of \g<p> other than \g<a>",
    ),
    (
        Cued(
            "author",
            rf"^ (?:who|which {cues.AUTHORS}|what {cues.AUTHORS}) (?:has|have|had|with)"
            rf" (?:the )?(?P<m>most|fewest) {_PLACE}[- ]author(?:ed|ship)? {_ONE}",
        ),
        r"which \g<w>-authors have the \g<m> papers",
    ),
    (
        Cued(
            "author",
            rf"^ (?:who|which {cues.AUTHORS})(?: (?:is|was|has|have|had|been))*"
            rf" (?:the )?(?P<m>most)(?: often| frequent| frequently| common)*(?: the)?"
            rf" {_PLACE}[- ]author(?:ed)?(?: {_ONE})?(?: of| on)?(?: {_ONE})?(?= )",
        ),
        r"which \g<w>-authors have the \g<m> papers",
    ),
    (
        Cued(
            " authors ",
            rf"^(?P<lead>(?: {cues.REQUEST}| who are| the| all| which| list| how many"
            rf"| different| distinct| number of)*) {_PLACE}[- ]authors(?: (?:of|on"
            rf"|for))?(?: (?:the|all))*"
            rf"(?: {_ONE})?(?: are there| were there| have published| published)?"
            r"(?= (?:in|at|on|from|of|by|about|since|before|[VD]\d))",
        ),
        r"\g<lead> \g<w>-authors of papers",
    ),
    (
        Cued(
            "author",
            rf"^(?: (?:{_TELL}|what is|what was))?(?: the)?(?: full)?(?: name of)?"
            r" (?:the )?(?P<w>first|last|lead|senior|second"
            r"|third|final) author of (?P<p>[PW]\d+)(?= *$)",
        ),
        r"who is the \g<w> author of \g<p>",
    ),
    (
        Cued(
            " authors of ",
            r"(?P<x>authors? of [PW]\d+) and (?:also )?the (?P<n>conference|venue"
            r"|journal|workshop|year|date)(?: ,)? (?:(?:that|which|when|where|in which"
            r"|at which) )(?:it |they )?(?:was |has )?(?:published|written|appeared"
            r"|presented)(?: it| in| at)?(?= *$)",
        ),
        r"\g<x> and which \g<n> was it published in",
    ),
)
"""(what is written, what is meant), in this order."""
