"""Turns of phrase, put as the rules expect them: who, with whom, how often.

A rewrite changes no meaning, so that the rules behind it need not know of it.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

_COAUTHORS = r"(?:co-?authors?|co-?writers?|collaborators?)"
_FAVOURITE = (
    r"(?:favou?rite|preferred|usual|go-to|closest|top|number one|number-one|busiest"
    r"|main|primary|most important)"
)
_PUBLISHED = r"(?:publish(?:ed|es)?|written|write|wrote|appear(?:ed)?|present(?:ed)?)"
TURNS: tuple[tuple[Cued, str], ...] = (
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
            "how often|how many times|how frequently",
            rf"how (?:often|many times|frequently) (has|have|had|did|does|do) (A\d+)"
            rf"(?= (?:ever )?{_PUBLISHED} )",
        ),
        r"how many papers \1 \2",
    ),
    (
        Cued(
            " cited",
            r"how (?:often|many times|frequently|much|highly|well) (?:is|was|has|have"
            r"|are) (A\d+) (?:been )?cited",
        ),
        r"citations of \1",
    ),
    (
        Cued(
            "how prolific|how productive|how active",
            r"how (?:prolific|productive|active) (?:is|was|has) (A\d+)(?: been)?"
            r"(?: in terms of (?:papers|publications))?",
        ),
        r"number of papers by \1",
    ),
    (
        Cued(
            "count|tally|total|overall",
            r"(?:(?:publication|paper|article)s? (?:count|total|tally|number)(?: of|"
            r" for"
            r"| by)?|^ (?:the )?(?:total|overall) (?:papers|publications|articles"
            r"|works)"
            r"(?: of| for| by)?)(?= (?:[AV]\d+|in|at) )",
        ),
        "number of papers by",
    ),
    (
        Cued(
            "number|count|volume|productivity|output|amount",
            r"(?<!ranked )(?<!sorted )(?<!ordered )"
            r"(?:(?:by|in terms of|according to|based on|measured by|as to) (?:the )?"
            r"(?:(?:number|count|amount) of (?:published )?(?:papers|publications"
            r"|articles)|(?:paper|publication)s? (?:counts?|numbers?|volume|output)"
            r"|productivity|output))(?= )",
        ),
        "with the most papers",
    ),
    (
        Cued(
            "favo|preferred|usual|go-to|closest|top|number one|busiest|main|primary"
            "|important",
            rf"(?<='s ){_FAVOURITE}(?= (?:{_COAUTHORS}|venues?|conferences?"
            r"|journals?|outlets?|years?) )",
        ),
        "most frequent",
    ),
    (
        Cued(
            " last| first| recently",
            r"(publish|write|release|present|produce|appear)(?:ed)? (last|first"
            r"|most recently)(?= *$)",
        ),
        r"\2 \1",
    ),
    (Cued("up with", r"(?:came|come|comes) up with"), "wrote"),
    (Cued("proceedings", r"(V\d+)((?: D\d+)?) proceedings"), r"\1\2 papers"),
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
            "it|he|she|that|this",
            r"(?:who|what) (?:is|was) (?:it|he|she|that|this)(?= *$)",
        ),
        "",
    ),
    (Cued("there is|there was", r"^ there (?:is|was) an?"), ""),
    (
        Cued(
            "which",
            r"^( (?:of|among|amongst|out of) (?:all )?(?:the )?[^,]*authors [^,]*),"
            r" which(?: one| of them| person)?(?= )",
        ),
        r"\1 , who",
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
            "possible|possibly",
            r"^ (?:is|would) it (?:be )?possible (?:for you )?to(?= )",
        ),
        "",
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
        Cued("whom|who", r"^ (A\d+) (\w+(?: \w+)?) with (?:whom|who)(?= *$)"),
        r"who has \1 \2 with",
    ),
    (
        Cued(
            "anyone|anybody|someone|somebody",
            r"^ (?:has|have|did|does) (?:anyone|anybody|someone|somebody)(?: here| ever"
            r"| already| yet)?(?= (?!co-?|collab|publish|work(?:ed)? with))",
        ),
        "which papers",
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
            "latest|newest|recent|oldest|earliest|first|last",
            r"^ ((?:the )?(?:latest|newest|most recent|oldest|earliest|first|last)"
            r"(?: (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)))"
            r"(?= (?:by|of|from|in|on|about|at) )",
        ),
        r"\1 papers",
    ),
    (
        Cued(
            "average",
            r"^ (?:on average ,? ?)?how many (papers|publications|articles|authors)"
            r"(?= .*(?:on average|each year|per year|a year|every year|per paper))(.*?)"
            r"(?: on average)?(?= *$)",
        ),
        r"average number of \1\2",
    ),
    (
        Cued(
            "average|typical|mean",
            r"^ how many (papers|publications|articles|authors|co-?authors|citations)"
            r" (?:does|do|did|has|have|is|are) (?:the|an|a) (?:average|typical|mean)"
            r" (paper|publication|article|author|researcher|venue|conference|journal)"
            r"(?: (?:have|has|had|write|wrote|publish|published|list))?(?= )",
        ),
        r"average number of \1 per \2",
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
"""(what is written, what is meant), in this order."""
