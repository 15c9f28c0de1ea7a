"""Who wrote with whom: co-authors of somebody, of two people, of a paper's authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_ANY = cues.ANY_PAPERS
_AMONG = (
    r"(?:,? (?:an?|the|one of|among|one of the|among the|also|also an?|frequent"
    r"|regular|former))*"
)
_WROTE_WITH = (
    rf"(?:(?:a |any |some )?(?:{_ANY} )|{cues.COLLABORATE}(?: (?:papers?|a paper))? )"
    r"(?:together )?with"
)
_AUTHORS_OF = r"(?:an? |some |any |at least one |the same |common |all )*authors?"
PARTNERS: Rewrites = (
    (
        Cued(
            cues.COAUTHOR_CUES,
            rf"^ (?P<is>are|were|have)(?P<no> not)? (?P<a>A\d+) (?:and|&) (?P<b>A\d+)"
            rf"(?P<no2> not| never)?(?: ever)?(?: been)? {cues.COAUTHORS}"
            r"(?: of (?:each other|one another))?(?=[ ,.?]*$)",
        ),
        r"did\g<no>\g<no2> \g<a> and \g<b> write a paper together",
    ),
    (
        Cued(
            " N",
            r"(?P<who>A\d+) (?:in|on|for|across|with) (?P<n>N\d+)"
            rf" (?:(?:joint|common|shared|different) )?{_ANY}(?= *$)",
        ),
        r"\g<who> with \g<n> papers",
    ),
    (
        Cued(
            "joint|common|shared",
            r"(?P<who>A\d+) (?:publish|write|have|put out|release)"
            r" (?:their|a|the) (?:very )?(?P<w>first|last)"
            rf" (?:joint|common|shared) {_ANY}",
        ),
        r"\g<who> \g<w> publish together",
    ),
    (
        Cued(
            cues.COAUTHOR_CUES,
            rf"^ (?P<is>(?:is|was|has)(?: not| n t| t)?|isn t|wasn t|hasn t)"
            rf" (?P<a>A\d+)(?P<no> not| never)?"
            rf"(?: ever)?(?: been)?{_AMONG} {cues.COAUTHORS} (?:of|with|to)"
            rf" (?P<b>A\d+)",
        ),
        r"\g<is>\g<no> \g<a> written a paper together with \g<b>",
    ),
    (
        Cued(
            cues.COAUTHOR_CUES,
            rf"^ (?P<is>(?:is|was|has)(?: not| n t| t)?|isn t|wasn t|hasn t)"
            rf" (?P<a>A\d+)(?P<no> not| never)?"
            rf"(?: ever)?(?: been)?{_AMONG} (?P<b>A\d+) 's {cues.COAUTHORS}",
        ),
        r"\g<is>\g<no> \g<a> written a paper together with \g<b>",
    ),
    (
        Cued(
            "with whom |with who |with which ",
            rf"(?:{cues.AUTHORS}|who) with (?:whom|who|which) (?P<a>A\d+)"
            rf"(?: (?:has|have|had|did))? {cues.COLLABORATE} (?P<n>N\d+) {_ANY}",
        ),
        r"co-authors of \g<a> with \g<n> papers",
    ),
    (
        Cued(
            " with ",
            rf"^(?: {cues.REQUEST})?(?: all| the)* (?:{cues.AUTHORS}|who)"
            rf"(?: who| that)?(?: has| have)?(?: a| any| some)? (?:{_ANY}"
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
            rf"(?: a| any| some)? (?:{_ANY}|{cues.PUBLISH})"
            r" (?P<v>(?:in|at|on) V\d+(?: D\d+)?)",
        ),
        r"which of the co-authors of \g<a> have papers \g<v>",
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
            cues.COAUTHOR_CUES,
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
            "co-author|coauthor|collaborator",
            r"^ (?:are|were) (A\d+) (?:co-?authors|collaborators)(?: of each other)?"
            r"(?= *$)",
        ),
        r"did \1 write a paper together",
    ),
    (
        Cued("whom|who", r"^ (A\d+) (\w+(?: \w+)?) with (?:whom|who)(?= *$)"),
        r"who has \1 \2 with",
    ),
    (
        Cued(
            "collaboration|joint",
            r"(?:collaboration|joint (?:paper|work|publication|effort))"
            r"(?= (?:of|between|by) A\d+ )",
        ),
        "joint paper",
    ),
    (
        Cued(
            "with",
            r"(?:who|which (?:other )?(?:author|researcher|person|scientist)s?)"
            r"(?: else| all)? (?:has |have )?(?:co-?authored|co-?wrote|wrote|published"
            r"|co-?published|worked on) (?:the )?(?:paper |article |publication )?"
            r"([PW]\d+) (?:together )?with (A\d+)",
        ),
        r"who are the co-authors of \2 in \1",
    ),
    (
        Cued(
            "author",
            r"^ (did|do|does|have|has) (.*A\d+) (?:ever )?co-?author(?:s|ed)?(?= )",
        ),
        r"\1 \2 write",
    ),
    (
        Cued(
            " author",
            rf"(?:that |which )?(?:share|sharing|shares|have|having|has|with) "
            rf"{_AUTHORS_OF} (?:in common )?(?:with|as) (?:the paper )?([PW]\d+)",
        ),
        r"others by the authors of \1",
    ),
    (
        Cued(
            " same ",
            r"(?:from|by|with|of) the same (?:authors?|people|team|group|researchers?)"
            r" (?:as|of|that wrote|who wrote|behind) (?:the paper )?([PW]\d+)",
        ),
        r"others by the authors of \1",
    ),
    (
        Cued(
            " with ",
            r"(authors?|researchers?|people|who|whom) (?:who |that )?(?:have|has|had"
            r"|with)"
            r" (N\d+) (?:joint |common )?(?:papers|publications|articles) (?:together"
            r" )?"
            r"with (A\d+)",
        ),
        r"co-authors of \3 with \2 papers",
    ),
    (
        Cued(
            cues.COAUTHOR_CUES,
            rf"(?:{cues.COAUTHORS} (?:of|with) (?P<a>A\d+)|(?P<b>A\d+) 's"
            rf" {cues.COAUTHORS}) (?:who|that)(?: (?:has|have|had|also|ever|once))*"
            rf" {cues.COLLABORATE}(?: also)? with (?P<c>A\d+)",
        ),
        r"coauthors of \g<a>\g<b> and \g<c>",
    ),
)
