"""Turns of loose questions: "A vs B, which came later", "more than anyone else".

A rewrite changes no meaning, so that the rules behind it need not know of it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_SHARE = r"(?:shares?|percentages?|percent|proportions?|fractions?)"
_MENTION = (
    r"(?:(?:that|which) )?(?:(?:has|have|had) )?(?:mention(?:s|ed|ing)?|discuss(?:es|ed"
    r"|ing)?|cover(?:s|ed|ing)?|address(?:es|ed|ing)?|contain(?:s|ed|ing)?|use[sd]?"
    r"|using|(?:are |is |were )?about|on|talk(?:s|ed|ing)? about|deal(?:s|t|ing)? with)"
)
LOOSE_TURNS: tuple[tuple[Cued, str], ...] = (
    (
        Cued(
            "or false|or wrong|or no |or fiction|or not",
            r"^ (?:true or false|right or wrong|yes or no|fact or fiction"
            r"|correct or not)"
            r"(?: [:,;.|-])*(?= .*[A-Z]\d)",
        ),
        "did",
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
            "co-author|coauthor|collaborator|colleague|partner",
            rf"^ (?P<is>are|were|have)(?P<no> not)? (?P<a>A\d+) (?:and|&) (?P<b>A\d+)"
            rf"(?P<no2> not| never)?(?: ever)?(?: been)? {cues.COAUTHORS}"
            r"(?: of (?:each other|one another))?(?=[ ,.?]*$)",
        ),
        r"did\g<no>\g<no2> \g<a> and \g<b> write a paper together",
    ),
    (
        Cued(
            " that ",
            r"^ (?:so )?it is (?P<no>not )?(?:true|correct|right|the case|a fact) that"
            r"(?= .*[A-Z]\d)",
        ),
        r"did \g<no>",
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
            r"(?= .{0,150}?(?:[ADV]\d+ or |or (?:in |at )?[ADV]\d))",
        ),
        r"\g<m> \g<n> about \g<x>",
    ),
    (
        Cued(
            " no ",
            rf"(?P<has>has|have|had) no (?P<v>V\d+) (?P<n>{cues.ONE_PAPER})",
        ),
        r"\g<has> no \g<n> in \g<v>",
    ),
    (
        Cued(
            " its | their ",
            rf"^ (?P<p>[PW]\d+)(?: [,:;|–-])* (?P<w>which|who|how many)(?P<o> of)?"
            rf" (?:its|their|the) {cues.AUTHORS}",
        ),
        r"\g<w>\g<o> the authors of \g<p>",
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
            " out ",
            r"(?:(?:has|have|had) )?(?:came|come|comes|coming) out"
            r"(?= (?:(?:in|at|between|by|on|with) )?[VD]\d)",
        ),
        "published",
    ),
    (
        Cued(
            "when |in which year|in what year",
            r"^ (?:when|in (?:which|what) year) (?:was|were|did|is|has)"
            r" (?P<x>[^|,A-Z]+?)"
            r" (?:been )?(?P<w>first|last|earliest|latest) (?:mentioned|discussed"
            r"|studied"
            r"|addressed|introduced|investigated|explored|tackled|treated|come up|used"
            r"|written about|published on)(?=[ ,.?]*$| (?:in|at) [VD]\d)",
        ),
        r"when was the \g<w> paper about \g<x> published",
    ),
    (
        Cued(
            " the first | the last ",
            r"^ (?:who|which \w+) (?:was|were|is) (?:the )?(?:very )?(?P<w>first|last)"
            rf"(?: (?:one|person|author))? to (?:{cues.PUBLISH}|mention|work)"
            rf"(?: (?:an? )?(?:{cues.ONE_PAPER}|something|anything))? (?:about|on)(?="
            rf" )",
        ),
        r"who wrote the \g<w> paper about",
    ),
    (
        Cued(
            " ran | run |featured|accepted|included| shown | given | held |carried"
            "| came | went ",
            r"(?:that|which) (?:(?:was|were|has|have|been|had) )*(?:ran|run|running"
            r"|featured|accepted|included|shown|given|held|hosted|carried|came|went)"
            r"(?= (?:at|in|by|on) [VD]\d)",
        ),
        "",
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
            "mention|discuss|address",
            r"^ (?:who|(?:which|what) (?:authors?|people|researchers?))(?: (?:has|have"
            r"|had|all|else|ever|also))* (?:mention|discuss|address)(?:s|es|ed)?(?= )",
        ),
        "who wrote about",
    ),
    (
        Cued(
            "mentioned|discussed|addressed|covered",
            r"(?:(?:that|which) )?(?:have|has|had) (?:ever |also |already )?"
            r"(?:mentioned|discussed|addressed|covered)(?= (?!by |in [A-Z]\d))",
        ),
        "about",
    ),
    (
        Cued(
            " these | those |following",
            r"(?P<a>A\d+) ,(?= A\d+)",
        ),
        r"\g<a> and",
    ),
    (
        Cued(
            " these | those |following",
            rf"^ (?P<w>which|who)(?: one)? of (?:these|those|the following|the)"
            rf"(?: \w+)? (?:{cues.AUTHORS})(?P<m>[^A-Z|]*?)(?: [:,-])?"
            r" (?P<l>A\d+(?: (?:and|or) A\d+)+)(?P<r>.*?)(?= *$)",
        ),
        r"\g<w> of \g<l>\g<m>\g<r>",
    ),
)
"""(what is written, what is meant), in this order."""
