"""When, first and last: "since when has she written", "which is the newest"."""

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
_NO_FIELD = (
    r"(?:per|by|each|every|a|same|the|last|this|over|in|next|past|best|peak|busiest"
    r"|productive|active|first|publication|release|of|and)"
)
_RECENT = r"(?:more recent|newer|later|younger)"
_OLDER = r"(?:older|earlier|less recent)"
_OUT_OF = (
    r"(?: (?:of|among|amongst|out of|from|in))?(?: all)?(?: of)?"
    r"(?: (?:the|these|those))?"
)
_SET = rf"(?P<x>[^|]*?(?:{cues.PAPERS}|{cues.ONE_PAPER})(?: [^|]*?)?)"
_WAY = (
    r"(?P<way>most recent|latest|newest|last|first|earliest|oldest|best|worst"
    r"|(?:most|least|highest)[- ](?:highly[- ])?cited"
    r"|(?:highest|lowest|top)[- ](?:scoring|scored|rated|ranked))"
)
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_CAME = (
    r"(?:was |were |got |is |has been )?(?:published|released|written|came out|come out"
    r"|appeared|presented)(?: the)?"
)
_TIMELY = r"(?:first|last|most recent|earliest|latest)"
_END = r"(?:first|earliest|last|latest|newest|most recent|oldest)"
_BEGAN = r"(?:start|begin|commence)(?:s|ed|ning|ing)?|began|begun|started out"
TIMES: Rewrites = (
    (
        Cued(
            "how old",
            rf"^ how old (?:is|are|was|were)(?= .*\b(?:{cues.EARLIEST}|{cues.LATEST})"
            rf" .*\b{cues.ANY_PAPERS}\b)",
        ),
        "which is",
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
            " first | last ",
            r"^ (?:who|which \w+) (?:was|were|is) (?:the )?(?:very )?(?P<w>first|last)"
            rf"(?: (?:one|person|author))? to (?:{cues.PUBLISH}|mention|work)"
            rf"(?: (?:an? )?(?:{cues.ONE_PAPER}|something|anything))? (?:about|on)(?="
            rf" )",
        ),
        r"who wrote the \g<w> paper about",
    ),
    (
        Cued(
            " first | last ",
            r"(?P<v>published|wrote|written|appeared|worked) (?P<w>first|last)"
            r"(?= (?:on|about|at|in|with) )",
        ),
        r"\g<w> published",
    ),
    (
        Cued(
            "newest|oldest|most recent|earliest",
            r"^ (?:(?:only|just|and|show me|keep) )*the"
            r" (?P<w>newest|oldest|most recent|earliest)"
            r"(?= (?:about|on|by|with|from|at|in) )",
        ),
        r"the \g<w> paper",
    ),
    (
        Cued(
            "how long|how many years",
            r"^ (?:for )?how (?:long|many years) (?:has|have|is|was|did"
            r"|does) (?P<a>A\d+) (?:been )?(?:publish|writ|writing|active|around)\w*"
            r"(?: papers)?(?= *$)",
        ),
        r"in which years did \g<a> publish",
    ),
    (
        Cued("the years", r"between the years (D\d+) and (D\d+)"),
        r"between \1 and \2",
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
            " year",
            rf"^ (?!{_LEAD}\b)(?!.* {_NO_FIELD} year)([^,:;A-Z]* [^,:;A-Z]*?) ?[,:;-]?"
            r" (?:which |what )?year(?= *$)",
        ),
        r"years of papers about \1",
    ),
    (
        Cued(
            "stop|cease|quit|finish",
            r"when did (A\d+) (?:stop|cease|quit|finish) (?:publishing|writing"
            r"|appearing)(?: papers?)?",
        ),
        r"when did \1 last publish",
    ),
    (
        Cued(
            "start|begin|began|begun",
            r"when did (A\d+) (?:first )?(?:start|begin)(?: (?:working|publishing"
            r"|writing"
            r"|doing research|research|to work|to publish|to write|out|his|her|their"
            r"|work))* (?:on|about|in)(?= [^A-Z])",
        ),
        r"when did \1 first publish on",
    ),
    (
        Cued(
            "whose",
            rf"^ whose (?:latest|last|newest|most recent) {_ANY} (?:is|was|came"
            rf"|appeared)"
            rf" (?:out )?(?:the )?{_RECENT}",
        ),
        "who published last",
    ),
    (
        Cued(
            "whose",
            rf"^ whose (?:first|earliest|oldest|debut)(?: {_ANY})? (?:is|was|came"
            rf"|appeared) (?:out )?(?:the )?{_OLDER}",
        ),
        "who published first",
    ),
    (
        Cued(
            "to what year|to which year|until what year|until which year|till",
            r"^ (?:up )?(?:to|till|until) (?:what|which) year (?:was|did|has|were)"
            r" (A\d+)"
            r"(?: still)?(?: been)? (?:publish\w*|writ\w*|active)(?= *$)",
        ),
        r"when did \1 last publish",
    ),
    (
        Cued(
            "since ",
            rf"^ since (?:which year|what year|when) (?:have|has) (?:there been|we"
            rf" had) "
            rf"{cues.PAPERS} (?:on|about)",
        ),
        "when was the first paper about",
    ),
    (
        Cued(
            " the ",
            rf"^ (?:which|what)(?: ones?| papers?)?{_OUT_OF} {_SET} (?:is|are|was"
            rf"|were|counts as) the {_WAY}(?: ones?| papers?)?(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " came out| come out| published| appeared| released| written| presented",
            rf"^ (?:which|what)(?: one)?{_OUT_OF} (?!{_FEW} ){_SET} {_CAME}"
            rf" (?P<way>{_TIMELY})(?:ly)?"
            r"(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " came out| come out| published| appeared| released| written| presented",
            rf"^ (?:which|what) (?P<n>{_FEW}) {_SET} {_CAME}"
            rf" (?P<way>{_TIMELY})(?:ly)?(?= *$)",
        ),
        r"the \g<n> \g<way> papers | \g<x>",
    ),
    (
        Cued(
            " of | among | amongst ",
            rf"^ (?:(?:which|what) (?:is|was) )?(?:the )?{_WAY}(?: ones?| papers?)? "
            rf"(?:of|among|amongst|out of)(?: all)?(?: of)?(?: (?:the|these|those))? "
            rf"{_SET}(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " the ",
            rf"^ (?:of|among|amongst|out of|from)(?: all)?(?: of)?(?: (?:the|these"
            rf"|those))? {_SET} , (?:which|what)(?: one| paper)? (?:is|are|was|were) "
            rf"the {_WAY}(?: one| paper)?(?= *$)",
        ),
        r"the \g<way> paper | \g<x>",
    ),
    (
        Cued(
            " last| first| recently",
            r"(publish|write|release|present|produce|appear)(?:ed)? (last|first"
            r"|most recently)(?= *$)",
        ),
        r"\2 \1",
    ),
    (
        Cued(
            "latest|newest|recent|oldest|earliest|first|last",
            r"^ ((?:the )?(?:latest|newest|most recent|oldest|earliest|first|last)"
            r"(?: (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)))"
            r"(?= (?:by|of|from|in|on|about|at) )",
        ),
        r"\1 papers",
    ),
    (
        Cued(
            " year ",
            rf"(?:what|which) (?:is|was) the ({_END}) year (?:that |in which |when )?"
            r"(A\d+)",
        ),
        r"when did \2 \1",
    ),
    (
        Cued(
            "start|begin|began|begun|commence",
            rf"(?:{_BEGAN}) (?:(?:to|with|by|his|her|their|a|career|of|out)* )*"
            r"(publish|write|author|appear)(?:ing|e)?(?: papers?)?",
        ),
        r"first publish",
    ),
    (
        Cued(
            "since|from",
            r"(?:since|from) (?:when|which year|what year) (?:has|have|did|does|is) "
            r"(A\d+) (?:been )?(?:publishing|active|writing|publish|written|published)",
        ),
        r"when did \1 first publish",
    ),
    (
        Cued(
            " year| date",
            rf"({_END}) (?:publication|paper|article) (year|date)(?= )",
        ),
        r"\2 of the \1 paper",
    ),
    (Cued(" debut", r"debut(?: (?:paper|publication|article|work))?"), "first paper"),
)
