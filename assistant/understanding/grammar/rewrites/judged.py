"""Statements to be judged, put as questions for yes or no: "..., right?", "is it true".

What says that a statement is false turns the question round; the forms count the
negations that are left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_TELL = (
    r"(?:please )?(?:return|give|show|tell|report|state|say|answer|determine|check"
    r"|find out|see|let me know|let us know)(?: to)?(?: me| us)?"
)
_NO_WH = r"(?!.* (?:who|whom|whose|what|which|when|where|how|names?|list) )"
_WRONG = (
    r"(?:wrong|untrue|incorrect|false|mistaken|a mistake|inaccurate|an error"
    r"|a (?:myth|misconception|rumou?r|lie|fiction)"
    r"|not (?:true|correct|right|the case))"
)
_SAYING = (
    r"(?: (?:to|in) (?:say|claim|think|believe|assert|state|assume|saying|claiming"
    r"|thinking|believing|assuming))?(?: the (?:statement|claim|idea|assertion))?(?:"
    r" that)?"
)
_RIGHT = r"(?:right|correct|true|accurate|the case|a fact|so)"
JUDGED: Rewrites = (
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
            " that ",
            r"^ (?:so )?it is (?P<no>not )?(?:true|correct|right|the case|a fact) that"
            r"(?= .*[A-Z]\d)",
        ),
        r"did \g<no>",
    ),
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
            "if so|if yes|and wh",
            r"^ (?:did|do|does|have|has) (.*?)(?: ,)?"
            r" (?:(?:and )?if (?:so|yes)(?: ,)?|and) (?:which|what)(?: ones?| papers?)?"
            r"(?: are they| is it| was it)?(?=[ ,.?]*$)",
        ),
        r"which papers did \1",
    ),
    (
        Cued(
            "show |list ",
            r"^ (?:did|do|does|have|has) (.*?),? (?:please )?(?:show|list|give|name)"
            r"(?: me)?(?: it| them| those| which)?(?: to me| me)?(?=[ ,.?]*$)",
        ),
        r"which papers did \1",
    ),
    (
        Cued(
            "wrong|untrue|incorrect|false|mistake|inaccurate|error|myth|misconception"
            "|rumo|lie|fiction|not true|not correct"
            "|not right|not the case",
            rf"^{_NO_WH} (?:so )?(?:(?:is|was|would|isn t|wasn t) (?:it|this|i|one)"
            rf"(?: be)?|am i|would i be|it is|should i regard as) {_WRONG}{_SAYING}",
        ),
        "did not",
    ),
    (
        Cued(
            "cannot|can not|can t|could not|couldn t",
            rf"^{_NO_WH} (?:one|we|you|i|nobody) (?:can(?:not| not| t)|could(?: not|n"
            rf" t))"
            r" (?:say|claim|maintain|assert|state)(?: that)?(?= .*[A-Z]\d)",
        ),
        "did not",
    ),
    (
        Cued(
            "right|correct|true|accurate|the case|a fact| so ",
            rf"^{_NO_WH} (?:so )?(?:(?:is|was|would) (?:it|this|one)(?: be)?|am i"
            rf"|would i be) {_RIGHT}{_SAYING}(?= .*[A-Z]\d)",
        ),
        "did",
    ),
    (
        Cued(" it ", r"^ (?:was|is) it (A\d+) (?:who|that|which)(?= )"),
        r"did \1",
    ),
    (Cued(" so ", r"^ so(?= A\d+ (?:never|did|has|have|had|was|is) )"), "did"),
    (
        Cued(
            "claim|statement|assertion",
            rf"^{_NO_WH} (?:is|was) (?:the|this|that) (?:claim|statement|assertion)"
            rf"(?: that)?(?P<x> .*[A-Z]\d.*) {_WRONG}(?= *$)",
        ),
        r"did not \g<x>",
    ),
    (
        Cued(
            "claim|statement|assertion",
            rf"^{_NO_WH} (?:is|was) (?:the|this|that) (?:claim|statement|assertion)"
            rf"(?: that)?(?P<x> .*[A-Z]\d.*) {_RIGHT}(?= *$)",
        ),
        r"did \g<x>",
    ),
    (
        Cued(
            "check|verify|confirm",
            rf"^{_NO_WH} (?:fact[- ]?|quick |sanity )?(?:check|verify|confirm)"
            r"(?: this)? ?[:,](?= )",
        ),
        "did",
    ),
    (
        Cued(
            "right|correct|true|yes or no|y / n|y/n|that so|this so|the case|a fact"
            "| he| she| they| it",
            rf"^{_NO_WH} (?:so |and )?(?:(?:did|do|does|is|are|was|were|has|have) )?"
            r"(?=[^|]*[A-Z]\d)"
            r"([^|]*?)[ ,:;]+(?:is (?:that|it|this) (?:true|right|correct|so|the case)"
            r"|right|correct|true or false|right or wrong|yes or no|y / n|y/n|isn t it"
            r"|true"
            r"|is that a fact|(?:has|have|had|did|does|do|is|was|are|were)(?: not|n t|"
            r" t)?"
            r" (?:he|she|they|it))(?=[ ,.?]*$)",
        ),
        r"did \1",
    ),
    (
        Cued(
            " that ",
            r"^ (?:is|isn t) it (not )?(?:true|correct|right|a fact|the case|so)"
            r"(?: to say)? that",
        ),
        r"did \1",
    ),
    (
        Cued(
            "if|whether|that",
            r"^ (?:(?:can|could|would|will) (?:you|we|i) |please |i wonder|i want to"
            r" |do you )*(?:confirm|verify|check|know|say|tell(?: me)?|find out|see)?"
            r" ?(?:if|whether|that)(?= (?:the |paper )*[APV]\d)",
        ),
        "did",
    ),
    (
        Cued(
            " no | none ",
            r"^ (is|are|was|were) (?:there )?(?:no|none of the)( [VD]\d+)? (?:paper"
            r"|papers"
            r"|publications?|articles?)(?= )",
        ),
        r"\1 not published\2",
    ),
    (
        Cued(
            "anyone|anybody|someone|somebody",
            r"^ (?:has|have|did|does) (?:anyone|anybody|someone|somebody)(?: here| ever"
            r"| already| yet)?(?= (?!co-?|collab|publish|work(?:ed)? with))",
        ),
        "which papers",
    ),
)
