"""The authors of papers: who stands in a list of authors, where, and how long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.other_than import OUT, OUT_CUES
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_ANY = cues.ANY_PAPERS
_LIST = cues.AUTHOR_LIST
_MOST = r"(?:most|highest|largest|greatest|biggest|maximum|longest)"
_AUTHORED = (
    r"(?:number of |count of |list of |amount of )?(?:co-?)?(?:authors?|writers?)"
    r"(?: list)?"
)
_LEAST = r"(?:least|fewest|lowest|smallest|minimum|shortest)"
_MADE = (
    r"(?:co-?)?(?:wrote|written|write|authored|author|published|penned|worked on"
    r"|contributed to|is an author of|are authors of)"
)
_PLACE = r"(?P<w>first|last)"
_TELL = (
    r"(?:please )?(?:return|give|show|tell|report|state|say|answer|determine|check"
    r"|find out|see|let me know|let us know)(?: to)?(?: me| us)?"
)
_MORE = r"(?:longer|bigger|larger|lengthier)"
_FEWER = r"(?:shorter|smaller)"
AUTHOR_LISTS: Rewrites = (
    (
        Cued(
            " its | their ",
            rf"^ (?P<p>[PW]\d+)(?: [,:;|–-])* (?P<w>which|who|how many)(?P<o> of)?"
            rf" (?:its|their) {cues.AUTHORS}",
        ),
        r"\g<w>\g<o> the authors of \g<p>",
    ),
    (
        Cued(
            " these | those |following| one of | any of | either of ",
            r"(?P<a>A\d+) ,(?= A\d+)",
            gate=True,
        ),
        r"\g<a> and",
    ),
    (
        Cued(
            "which of|who of|one of",
            rf"^ (?P<w>which|who)(?: one)? of (?:these|those|the following|the)"
            rf"(?: \w+)? (?:{cues.AUTHORS})(?P<m>[^A-Z|]*?)(?: [:,-])?"
            r" (?P<l>A\d+(?: (?:and|or) A\d+)+)(?P<r>.*?)(?= *$)",
        ),
        r"\g<w> of \g<l>\g<m>\g<r>",
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
            "most|highest|largest|greatest|biggest|maximum|longest",
            rf"(?:(?P<n>{_ANY})(?P<x>[^,|]*?) (?:that |which )?(?:with|has|have|had"
            rf"|having) (?:the )?{_MOST} {_AUTHORED})(?= *(?:$|in |at |on |by |from"
            r"|since |before |after |[A-Z]\d))",
        ),
        r"most authored \g<n>\g<x>",
    ),
    (
        Cued(
            "least|fewest|lowest|smallest|minimum|shortest",
            rf"(?:(?P<n>{_ANY})(?P<x>[^,|]*?) (?:that |which )?(?:with|has|have|had"
            rf"|having) (?:the )?{_LEAST} {_AUTHORED})(?= *(?:$|in |at |on |by |from"
            r"|since |before |after |[A-Z]\d))",
        ),
        r"least authored \g<n>\g<x>",
    ),
    (
        Cued(
            OUT_CUES,
            rf"^ (?:who|which {cues.AUTHORS})(?: else)? ?{OUT} (?P<a>A\d+)(?: ,)?"
            rf"(?: (?:has|have|also))* {_MADE} (?:the )?(?P<p>[PW]\d+)",
        ),
        r"the authors of \g<p> other than \g<a>",
    ),
    (
        Cued(
            OUT_CUES,
            rf"^ (?:who|which {cues.AUTHORS})(?: else)?(?: (?:has|have|also))* {_MADE}"
            rf" (?:the )?(?P<p>[PW]\d+) ?{OUT} (?P<a>A\d+)",
        ),
        r"the authors of \g<p> other than \g<a>",
    ),
    (
        Cued(
            "author",
            rf"^ (?:who|which {cues.AUTHORS}|what {cues.AUTHORS}) (?:has|have|had|with)"
            rf" (?:the )?(?P<m>most|fewest) {_PLACE}[- ]author(?:ed|ship)? {_ANY}",
        ),
        r"which \g<w>-authors have the \g<m> papers",
    ),
    (
        Cued(
            "author",
            rf"^ (?:who|which {cues.AUTHORS})(?: (?:is|was|has|have|had|been))*"
            rf" (?:the )?(?P<m>most)(?: often| frequent| frequently| common)*(?: the)?"
            rf" {_PLACE}[- ]author(?:ed)?(?: {_ANY})?(?: of| on)?(?: {_ANY})?(?= )",
        ),
        r"which \g<w>-authors have the \g<m> papers",
    ),
    (
        Cued(
            "author",
            rf"^ (?:who|which|what)(?: (?:is|was|are|were))?(?: the)? {_PLACE}"
            r"[- ]authors? (?:(?:who|that|with|has|have|had|of) )*(?:the )?"
            rf"(?P<m>most|fewest) {_ANY}",
        ),
        r"which \g<w>-authors have the \g<m> papers",
    ),
    (
        Cued(
            "author",
            rf"^ (?:who|which {cues.AUTHORS}) (?:is|was|has been|have been|were)"
            rf"(?: the| an?)? {_PLACE}[- ]authors? (?:the )?(?P<m>most|least)"
            r"(?: often| frequently)?(?= )",
        ),
        r"which \g<w>-authors have the \g<m> papers",
    ),
    (
        Cued(
            "authors ",
            rf"^(?P<lead>(?: {cues.REQUEST}| who are| the| all| which| list| how many"
            rf"| different| distinct| number of)*) {_PLACE}[- ]authors(?: (?:of|on"
            rf"|for))?(?: (?:the|all))*"
            rf"(?: {_ANY})?(?: are there| were there| have published| published)?"
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
            "author of|authors of",
            r"(?P<x>authors? of [PW]\d+) and (?:also )?the (?P<n>conference|venue"
            r"|journal|workshop|year|date)(?: ,)? (?:(?:that|which|when|where|in which"
            r"|at which) )(?:it |they )?(?:was |has )?(?:published|written|appeared"
            r"|presented)(?: it| in| at)?(?= *$)",
        ),
        r"\g<x> and which \g<n> was it published in",
    ),
    (
        Cued(
            "team|list|group",
            r"(?:the )?(largest|biggest|smallest|longest|shortest) (?:author(?:ing)?"
            r" (?:teams?|lists?|groups?)|team of authors|list of authors)",
        ),
        r"the paper with the \1 number of authors",
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
            "author|byline|writer",
            rf"(?:on|in) (?:whose|the) {_LIST} (?:of which )?(A\d+) (?:is|stands"
            rf"|appears"
            r"|figures|features|can be found)",
        ),
        r"by \1",
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
            "name",
            r"^ (?:what is |tell me )?(A\d+) 's (?:first|full|given|last|complete"
            r"|family"
            r"|sur)[- ]?name(?= *$)",
        ),
        r"who is \1",
    ),
    (
        Cued(
            "how big|how large|how long|size of",
            r"(?:how (?:big|large|long) (?:is|was)|(?:what is |what was )?(?:the"
            r" )?size of)"
            r" (?:the |its )?(?:author|writing|authoring) (?:team|list|group)"
            r"(?: (?:of|for|behind|on))?",
        ),
        "how many authors of",
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
