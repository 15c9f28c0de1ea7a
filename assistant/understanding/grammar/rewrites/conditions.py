"""What narrows papers: venues, years and people, said not to be or to be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_ANY = cues.ANY_PAPERS
_LEAD = (
    rf"(?:{cues.AUX}|who|what|which|when|where|how|why|list|show|give|tell|name|find)"
)
_FIELD = r"(?:where|when|(?:in |at )?(?:which|what) (?:year|venue|conference|journal))"
CONDITIONS: Rewrites = (
    (
        Cued(
            " no ",
            rf"(?P<has>has|have|had) no (?P<v>V\d+) (?P<n>{cues.ONE_PAPER})",
        ),
        r"\g<has> no \g<n> in \g<v>",
    ),
    (
        Cued(
            " ran | run |featured|accepted|included| shown | given | held |carried"
            "| came | went |running|hosted",
            r"(?:that|which) (?:(?:was|were|has|have|been|had) )*(?:ran|run|running"
            r"|featured|accepted|included|shown|given|held|hosted|carried|came|went)"
            r"(?= (?:at|in|by|on) [VD]\d)",
        ),
        "",
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
            " not | never | n t | no ",
            r"(?:in which|where|when|that) (?P<a>A\d+) (?:(?:did|has|have|had) (?:not"
            rf"|never|n t)(?: {cues.PUBLISH})?|never {cues.PUBLISH}|(?:has|had) no"
            rf" {_ANY})(?: (?:an?|any) {_ANY})?(?=[ ,.?]*$)",
        ),
        r"not by \g<a>",
    ),
    (
        Cued(
            " not | never | n t ",
            r"(?P<a>A\d+)(?P<p>(?: (?:has|have))? (?:published|wrote|appeared))"
            r"(?: ,)? (?:but|and|while|whereas|where) (?P<b>A\d+)"
            r" (?:(?:did|has|have|had) (?:not|never|n t)|never)(?: \w+)?(?=[ ,.?]*$)",
        ),
        r"\g<a>\g<p> not by \g<b>",
    ),
    (Cued("non", r"non-? ?(V\d+) ((?:\w+ )?" + _ANY + ")"), r"\2 not in \1"),
    (
        Cued(" no | zero ", rf"(?:no|zero) ([VD]\d+) {_ANY}"),
        r"no papers in \1",
    ),
    (
        Cued(
            "where|when|year|venue|conference|journal",
            rf"^ (?!{_LEAD}\b)([^,:;]*?)[ ,:;-]+(?:(published|presented|printed)"
            rf" )({_FIELD})"
            r"(?= *$)",
        ),
        r"\3 were \1 published",
    ),
    (
        Cued(
            "represented",
            rf"({cues.VENUES}|{cues.AUTHORS}|years?) (?:(?:that|which) are"
            rf" )?represented"
            r"(?=[ ?.!]*$)",
        ),
        r"\1",
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
    (Cued("proceedings", r"(V\d+)((?: D\d+)?) proceedings"), r"\1\2 papers"),
    (Cued("not not", r"not not(?= (?:by|in|from|at|on) )"), ""),
    (
        Cued(
            " more ",
            r"^ (?:any |some |and )?more(?: (?:papers|publications|articles|works?))? "
            r"(?:by|from|of)(?= )",
        ),
        "other papers by",
    ),
)
