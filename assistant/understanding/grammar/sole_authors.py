"""Papers of one author, in words: "A0 wrote alone", "single-author papers".

In what is written instead, `{n}` stands for a list of authors of that size.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.author_places import BE, NOUN, WHERE
from assistant.understanding.patterns import Cued

_SOLO = (
    r"(?:all )?(?:single-?handed(?:ly)?|single handed(?:ly)?|solo|alone|unaccompanied"
    r"|(?:all )?(?:on|by) (?:his|her|their) own"
    r"|by (?:himself|herself|themsel(?:f|ves))|without (?:any )?(?:other )?co-?authors?"
    r"|as (?:the |a )?(?:sole|only|single|lone) author)"
)
_ONE = r"(?:sole|single|solo|lone|one)"
_WROTE = (
    r"(?:wrote|write|written|writes|authored|author|published|publish|penned|pen"
    r"|produced|produce|done)"
)
ALONE: tuple[tuple[Cued, str], ...] = (
    (
        Cued(
            "author",
            r"(?P<has>has|have|had) (?P<a>A\d+)(?: ever| already)? been(?: the| a)?"
            r" (?:sole|only|single|lone) author",
        ),
        "{has} {a} published {n}",
    ),
    (
        Cued(
            "single|solo|alone|un|own|self|selves|with|author",
            rf"(?P<head>(?:A\d+|who|whom|{cues.AUTHORS}|anyone|anybody|somebody|someone)"
            rf"(?: (?!A\d|not |never |\|)\S+)*? {_WROTE}"
            rf"(?: (?!A\d|not |never |\|)\S+){{0,4}}?) {_SOLO}",
        ),
        "{head} {n}",
    ),
    (
        Cued(
            "single|solo|alone|un|own|self|selves|with|author",
            rf"(?P<head>by A\d+) {_SOLO}",
        ),
        "{head} {n}",
    ),
    (
        Cued("author", rf"(?P<head>)(?:is |are |was |were )?{_ONE}[- ]authored by"),
        "{n} by",
    ),
    (
        Cued(
            "author|solo",
            rf"(?P<head>)(?:{_ONE}[- ]author(?:ed)?|solo) {NOUN}",
        ),
        "{noun} {n}",
    ),
    (
        Cued(
            "authored",
            rf"(?P<head>)(?:(?:that|which) )?(?:is|are|was|were) {_ONE}[- ]authored",
        ),
        "{n}",
    ),
    (
        Cued(
            "author",
            rf"(?:{WHERE}|has|have|by) (?P<a>A\d+) (?:{BE}|as)(?: the| a)?"
            r" (?:sole|only|single|lone) author",
        ),
        "by {a} {n}",
    ),
    (
        Cued(
            "author",
            r"(?P<head>)(?:with|having|that have|which have|that has|have|has|had|by)"
            r" (?:only |just |exactly |precisely |no more than )*(?:an? )?"
            r"(?:one|single|sole|lone|1)(?: single)? author(?! [a-z]*list)",
        ),
        "{n}",
    ),
)
"""(what is written, what is meant): papers with one author."""
WITH_OTHERS = Cued(
    "other author|other co|coauthor|co-author|other people|other person"
    "|other researcher",
    r"(?:with|together with|having|that have|that has|which have|which has)"
    r" (?:only |just )?(?P<n>N\d+|one|a single|1)"
    r" (?:other (?:co-?)?(?:authors?|people|person|researchers?)|co-?authors?)"
    r"(?! (?:of|with) )",
)
"""As in "with more than two co-authors": somebody and so many others."""
