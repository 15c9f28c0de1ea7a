"""One set against another: "A vs B, which came later", "more than anyone else"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_ANY = cues.ANY_PAPERS
_RECENT = r"(?:more recent|newer|later|younger)"
_OLDER = r"(?:older|earlier|less recent)"
COMPARED: Rewrites = (
    (
        Cued(
            "compare|differ| vs | versus ",
            r"(?<!\w)(?P<a>A\d+) 's(?: (?:work|works|research|output|papers))?"
            r"(?= (?:with|and|to|vs|versus|against|differ|differs|from) | *\??$)",
            gate=True,
        ),
        r"\g<a>",
    ),
    (
        Cued(
            "vs|versus| or | and | against ",
            r"^ (?P<p>[APW]\d+) (?:vs|versus|or|and|against)(?: \.)? (?P<q>[APW]\d+)"
            r"(?: [,:;|–-])* (?P<w>which|what|who)(?: one| paper)?"
            r"(?: of (?:them|these|the two))?(?P<r> .*?)(?= *$)",
        ),
        r"\g<w> one \g<r> , \g<p> or \g<q>",
    ),
    (
        Cued(
            " or ",
            r"^ (?P<m>more|fewer)(?P<x> [^|,]*D\d+ or (?:in )?D\d+)",
        ),
        r"which year has \g<m>\g<x>",
    ),
    (
        Cued(
            " or ",
            r"^ (?P<m>more|fewer)(?P<x> [^|,]*V\d+ or (?:in |at )?V\d+)",
        ),
        r"which venue has \g<m>\g<x>",
    ),
    (
        Cued(
            " or ",
            r"(?P<m>more|fewer) (?P<x>(?!published|recent|joint|total|distinct"
            r"|of |than |single|solo)[a-z][a-z -]{0,40}?) (?P<n>papers|publications"
            r"|articles)"
            r"(?=.{0,150}? (?:[ADV]\d+ or |or (?:in |at )?[ADV]\d))",
        ),
        r"\g<m> \g<n> about \g<x>",
    ),
    (
        Cued(
            " than ",
            rf"more (?P<x>(?:{cues.PAPERS} )?(?:(?:from|of|by|at|in|on|with) )?[^|,]*?)"
            r" than (?:anyone|anybody|any)(?: (?:other|else))?(?: (?:one|year|author"
            rf"|person|{cues.VENUES}|{cues.AUTHORS}))?(?=[ ,.?]*$)",
        ),
        r"the most \g<x>",
    ),
    (
        Cued(
            " than ",
            r"more (?:often |frequently )?than (?:with )?(?:anyone|anybody|any other"
            rf" (?:{cues.AUTHORS}|{cues.COAUTHORS})|everyone|everybody)(?: else)?",
        ),
        "the most",
    ),
    (
        Cued(
            " more | most | fewer | fewest | least ",
            r"(?P<w>more|most|fewer|least|fewest) (?P<v>[VDC]\d+)"
            rf" (?P<n>{cues.PAPERS})",
        ),
        r"\g<w> \g<n> in \g<v>",
    ),
    (
        Cued(
            "recent|newer|later|younger",
            rf"^ (?:is|was) ([PW]\d+ or [PW]\d+) (?:the )?{_RECENT}(?: {_ANY}|"
            rf" one)?",
        ),
        r"which is newer , \1",
    ),
    (
        Cued(
            "older|earlier|recent",
            rf"^ (?:is|was) ([PW]\d+ or [PW]\d+) (?:the )?{_OLDER}(?: {_ANY}| one)?",
        ),
        r"which is older , \1",
    ),
    (
        Cued(
            "recent|newer|later|younger|older|earlier",
            rf"^ (?:the )?({_RECENT}|{_OLDER}) (?:one )?(?:of|out of|between)"
            r" ((?:the two )?[PW]\d+ (?:and|or) [PW]\d+)(?: is)?",
        ),
        r"which is \1 , \2",
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
            "which|who|whose",
            r"^ ([APV]\d+) ?(?:vs \.?|versus|v|or|and|,|/|&) ?([APV]\d+) ?[,:;-]*"
            r" ((?:which|who|whose)\b[^A-Z]*?)(?= *$)",
        ),
        r"\3 , \1 or \2",
    ),
    (
        Cued(
            "numerous|number|outnumber",
            rf"^ (?:are|do|is|does) (A\d+) 's {_ANY} (?:(?:more numerous|greater in"
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
    (
        Cued(
            " than ",
            r"(?:is|was) the (?:number|count) of papers (?:by|of|from) (A\d+) "
            r"(?:greater|higher|larger|bigger|more) than (?:(?:that|the number|those)"
            r"(?: of papers)? )?(?:by|of|from)? ?(A\d+)",
        ),
        r"does \1 have more papers than \2",
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
            "bigger|larger|smaller",
            r"(V\d+) (bigger|larger|smaller) than (V\d+)",
        ),
        r"\1 more papers than \3",
    ),
)
