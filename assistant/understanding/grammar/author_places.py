"""Places in the list of authors, in words: "papers with A0 as first author".

`{a}` stands for who is meant (a name, or several), `{x}` in what is written
instead for the same at the place that group `which` names.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

CUES = (
    "author|first|last|alone|solo|single|sole|lone|own|self|selves|handed|led by"
    "|headed by|byline|other co|other people|other person|other researcher"
    "|unaccompanied"
)
"""Every rule here holds one of these."""
LAST = frozenset(("last", "senior", "final", "close", "end"))
"""Words for the last place; all others are for the first."""

_A = r"(?P<a>A\d+(?:(?: ,)?(?: and| or|(?<= ,)) A\d+)*)"
_WHICH = r"(?P<which>first|lead|leading|main|principal|last|senior|final)"
_ROLE = rf"(?:joint |shared )?{_WHICH}[- ]author(?:s|ed|ship)?"
BE = (
    r"(?:(?:is|was|are|were|be|been|being|appears?|appeared|acts?|acted|serves?|served"
    r"|figures?|figured|(?:is |was |are |were )?(?:listed|named|credited|given))"
    r"(?: as)?)"
)
_THE = r"(?: (?:the|a|an|its|their))?"
WHERE = (
    r"(?:where|wherein|in which|on which|of which|for which|whose|that have|that has"
    r"|which have|which has|having|with|if)"
)
NOUN = rf"(?P<noun>{cues.PAPERS}|{cues.ONE_PAPER})"
_LIST = (
    r"(?:(?:in|on|of|among|at the (?:head|top|start|end) of) (?:the |its |their )?"
    r"(?:list of (?:the )?authors|authors? ?(?:list|line)s?|author-list|authors"
    r"|by-?lines?|names))"
)
_STAND = (
    r"(?:(?:stands?|stood|comes?|came|appears?|appeared|goes|ranks?|sits?"
    r"|(?:is |was |are |were |be |gets? )?"
    r"(?:listed|named|placed|put|printed|mentioned))"
    r"|is|was|are|were)"
)
_HEADS = r"(?P<which>heads?|leads?|tops?|opens?|closes?|ends?)"
_THEY = (
    r"(?:(?:that|the|this|his|her|their) (?:name|person|author|researcher|scholar)"
    r"|he|she|they|him|her|them)"
)
_REST = r"(?P<rest>(?: (?!A\d|\|)\S+)*?)"
_PLACE = r"(?:place|position|spot|slot)"
PLACES: tuple[tuple[Cued, str], ...] = (
    (
        Cued(
            "author",
            rf"^ (?:(?:is|was) )?{_A}(?: is| was)?{_THE} {_ROLE} (?:of|on|for|in)"
            r" (?:the )?(?:paper )?(?P<p>[PW]\d+)",
        ),
        "did {x} write {p}",
    ),
    (
        Cued(
            "author",
            rf"^ (?:is|was) {_A}(?: ever)?{_THE} {_ROLE} (?:of|on|for|in)"
            rf" (?:any|some|a|an|at least one) (?:{cues.PAPERS}|{cues.ONE_PAPER})",
        ),
        "did {x} write any paper",
    ),
    (
        Cued(
            "how ",
            rf"how (?:often|many times|frequently) (?:is|was|has|does) {_A}"
            rf"(?: (?:been|appear|act|figure|serve))?(?: as)?{_THE} {_ROLE}",
        ),
        "how many papers by {x}",
    ),
    (
        Cued(
            "author",
            rf"(?P<has>has|have|had) {_A}(?P<never> never)?(?: ever| already)? been"
            rf"{_THE} {_ROLE}",
        ),
        "{has} {x}{never} published",
    ),
    (
        Cued(
            "author",
            rf"{_ROLE} {NOUN} (?P<do>,|:|do|does|did|has|have|had) {_A}",
        ),
        "{noun} {do} {x}",
    ),
    (Cued("author", rf"as{_THE} {_ROLE} [,:] {_A}"), ", {x}"),
    (
        Cued(
            " first | last ",
            rf"(?:list|lists|name|names|put|puts|credit|credits) {_A}"
            r" (?P<which>first|last)(?= *$)",
        ),
        "by {x}",
    ),
    (
        Cued(
            "author",
            rf"{_A}{_REST} (?:where|in which|on which|when|with|and|but|while) {_THEY}"
            rf" (?:{BE}|as) not{_THE} {_ROLE}(?: (?:of|on))?",
        ),
        "{a}{rest} not by {x}",
    ),
    (
        Cued(
            "author",
            rf"{_A}{_REST} (?:where|in which|on which|when|with|and|but|while) {_THEY}"
            rf" (?:{BE}|as){_THE} {_ROLE}(?: (?:of|on))?",
        ),
        "{x}{rest}",
    ),
    (
        Cued(
            "author",
            rf"{_A}{_REST}(?: ,)?(?: but)? not as{_THE} {_ROLE}",
        ),
        "{a}{rest} not by {x}",
    ),
    (
        Cued("author", rf"{WHERE} {_A} (?:{BE} not|not as){_THE} {_ROLE}"),
        "by {a} not by {x}",
    ),
    (
        Cued(
            "author",
            rf"(?:{WHERE}|has|have|had|list|lists|show|shows|name|names) {_A}"
            rf" (?:{BE}|as){_THE} {_ROLE}(?: (?:of|on)(?= *(?:$|\|)))?",
        ),
        "by {x}",
    ),
    (
        Cued(
            "author",
            rf"(?:that |which |what )?(?:is|was|are|were) {_A}{_THE} {_ROLE}"
            r"(?: (?:of|on|in|for))?(?= *(?:$|\||,))",
        ),
        "by {x}",
    ),
    (
        Cued(
            "author",
            rf"(?:that |which )?{_A} {BE}{_THE} {_ROLE}"
            r"(?! (?:of|on|for) (?:the )?(?:paper )?[PW]\d)(?: (?:of|on|in|for))?",
        ),
        "by {x}",
    ),
    (
        Cued("author", rf"^(?: papers)? {_A}(?: ,| :)? as{_THE} {_ROLE}(?= *$)"),
        "papers by {x}",
    ),
    (
        Cued(
            "author",
            rf"(?:(?:is|was|are|were|been|be) )?{_WHICH}[- ]authored by (?:the )?{_A}",
        ),
        "by {x}",
    ),
    (
        Cued("led by|headed by", rf"{NOUN} (?:led|headed) by (?P<which>){_A}"),
        "{noun} by {x}",
    ),
    (
        Cued("author", rf"{_ROLE} {NOUN}(?: written)? (?:by|of|from|for) {_A}"),
        "{noun} by {x}",
    ),
    (Cued("author", rf"{_A} (?:'s )?(?:own )?{_ROLE} {NOUN}"), "{noun} by {x}"),
    (
        Cued(
            "author",
            rf"(?:{WHERE}|by|from|and)(?: the)? {_ROLE}(?: (?:is|was|being|named"
            rf"|called|:|=))* {_A}",
        ),
        "by {x}",
    ),
    (Cued("author", rf"(?:the )?{_ROLE} (?:is|was|are|:|=) {_A}"), "by {x}"),
    (Cued("author", rf"^(?: the)? {_ROLE} {_A}(?= *$)"), "papers by {x}"),
    (Cued("author", rf"^ {_A}(?: ,| 's)? {_ROLE}(?= *$)"), "papers by {x}"),
    (
        Cued(
            "author",
            rf"{_A} (?:ever |also )?{_WHICH}[- ]author(?:s|ed)?(?! (?:is|was|of|on))",
        ),
        "{x} wrote",
    ),
    (Cued("author", rf"{_A}{_REST} as{_THE} {_ROLE}"), "{x}{rest}"),
    (
        Cued(
            " first | last ",
            rf"{_A}{_REST}(?: ,)? (?:does|do|did|where|in which|when|that have|and)"
            rf" {_THEY} {_STAND} (?P<which>first|last) {_LIST}",
        ),
        "{x}{rest}",
    ),
    (
        Cued(
            " first | last ",
            rf"(?:(?:{WHERE}|do|does|did|has|have) )?{_A}(?: 's name)? {_STAND} "
            rf"(?:at )?(?:the )?(?P<which>first|last) {_LIST}",
        ),
        "by {x}",
    ),
    (
        Cued(
            " first| last",
            rf"(?:{WHERE} )?{_A}(?: 's name)?(?: {_STAND})? (?:in|at|on) (?:the )?"
            rf"(?P<which>first|last)(?:[- ]author(?:ship)?)? {_PLACE}(?: {_LIST})?",
        ),
        "by {x}",
    ),
    (
        Cued(
            "head|lead|top|open|close|end",
            rf"(?:(?:{WHERE}|do|does|did) )?{_A} {_HEADS} (?:the |their |its )?"
            r"(?:list of authors|author list|byline)s?",
        ),
        "by {x}",
    ),
)
"""(what is written, what is meant), in this order."""
