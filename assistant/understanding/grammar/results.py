"""Words that ask for results on a data set, or of a paper."""

from __future__ import annotations

from typing import NamedTuple

from assistant.understanding.grammar.paper_places import END
from assistant.understanding.patterns import Cued

_SHOW = (
    r"(?:(?:please|show|give|list|find|tell|get|me|us|what|which|whats|are|is|were|the"
    r"|all|any|known|reported|published|stated|do|we|papers?|have|there|numbers?"
    r"|state) )*"
)
_RESULTS = r"(?:results?|numbers|performance|scores?|evaluations?|figures)"
_BEST = (
    r"(?:best|highest|lowest|top|greatest|strongest|sota|state of the art"
    r"|state-of-the-art|leading|record)"
)
_WHO = (
    r"(?:papers?|models?|systems?|methods?|approaches|people|they|abstracts?|anyone"
    r"|anybody|one|we|it)"
)
_GET = (
    r"(?:reports?|gets?|achieves?|reach(?:es)?|states?|claims?|gives?|have|has|shows?"
    r"|reported|achieved|reached|stated|obtained|obtain|claimed|published)"
)
_SET = (
    r"(?:the )?(?P<x>[^|]+?)(?: (?:benchmark|data ?set|data|test set|task|corpus"
    r"|leaderboard))?"
)
REST = (
    r"(?P<rest>(?:[ |]+(?:(?:in|since|from|before|after|by|with|at|during|between"
    r"|published|of|papers?) )*[ADVNCF]\d+)*)"
)
_M = r"(?P<q>[a-z0-9@ -]{2,30}?)"


class Form(NamedTuple):
    """A way of asking: its rule, and what is wanted of the results."""

    rule: Cued
    measure: str = ""
    """"best" to put them in order, "which" for the papers; empty for a list."""
    bare: bool = False
    """Whether no word says that results are asked for: the set must look like one."""


ON_A_SET: tuple[Form, ...] = (
    Form(
        Cued(
            "best|highest|lowest|top|sota|state|greatest|strongest|leading|record",
            rf"^ (?:(?:what|which|who|whats|is|are|s|has|have|gets?|achieves?|show|give"
            r"|me|us|holds?|reports?|papers?|the|currently|reached"
            rf"|achieved) )*{_BEST}(?: (?:reported|known|published|stated))?"
            rf"(?: {_RESULTS}| {_M})?(?: (?:so far|here|known|reported|ever))? "
            rf"(?:on|for) {_SET}{REST}{END}",
        ),
        "best",
    ),
    Form(
        Cued(
            "report|result|score|number|evaluate|state",
            r"^(?=.*(?:report|result|score|number|evaluate|state))"
            rf" (?:which|what|who|list|show|find|me|any|the|all|do|does|papers?|that"
            r"| )* ?(?:papers? |who |papers that |that )(?:that )?(?:report|reports"
            r"|give"
            rf"|gives|have|has|present|state|states|show|reported)(?: any| the|"
            rf" their)? (?:{_RESULTS}|{_M}) (?:on|for) {_SET}{REST}{END}",
        ),
        "which",
    ),
    Form(
        Cued(
            "result|numbers|performance|score|evaluation|figures",
            rf"^ {_SHOW}{_RESULTS} (?:(?:that )?(?:reported|stated|are there|exist"
            rf"|published|known) )*(?:on|for|over) {_SET}{REST}{END}",
        ),
    ),
    Form(
        Cued(
            "result|numbers|performance|score|evaluation|figures",
            rf"^ what {_RESULTS} (?:do|does|did|have|has|are|is) (?:(?:the|these|my) )?"
            rf"{_WHO} {_GET} (?:on|for) {_SET}{REST}{END}",
        ),
    ),
    Form(
        Cued(
            " on ",
            r"^ (?:what|which|how much|how high is|what is|what s)(?: the"
            rf"| is the)? {_M}"
            rf"(?: (?:do|does|did|is|are|was|were|have|has|can))?(?: {_WHO})?"
            rf"(?: {_GET})? on {_SET}{REST}{END}",
        ),
    ),
    Form(
        Cued(
            " on ",
            rf"^ (?:(?:reported|stated|show|list|me|all|the) )*{_M}"
            rf"(?: (?:results?|numbers|scores?|values?))? (?:reported )?on {_SET}"
            rf"{REST}{END}",
        ),
        bare=True,
    ),
    Form(Cued("result", rf"^ (?P<name>[^|]+?) (?:benchmark )?results?{REST}{END}")),
)
"""The data set is `x`, the measure `q`; in "AIME results" it is `name`."""

OF_A_PAPER: tuple[Cued, ...] = (
    Cued(
        "result|number",
        rf"^ {_SHOW}(?:reported )?(?:results?|numbers) (?:of|from|in|by) "
        r"(?:the )?(?P<p>[^|]+?)(?: (?:paper|model|report))?"
        rf"(?: on {_SET})?{END}",
    ),
    Cued(
        "result|numbers|performance|score|evaluation|figures",
        rf"^ what {_RESULTS} (?:do|does|did) (?:the )?(?P<p>[^|]+?) {_GET}"
        rf"(?: on {_SET})?{END}",
    ),
    Cued(
        "how ",
        r"^ how (?:well |good )?(?:do|does|did|is) (?:the )?(?P<p>[^|]+?) (?:do|perform"
        rf"|score|fare) on {_SET}{END}",
    ),
)
"""The paper is `p`, a data set it is asked about on `x`."""

NO_SET = (
    r"[ADVNCFU]\d+|\b(?:average|which|what|who|how|this|that|these|those|them|it|topic"
    r"|top|papers?|arxiv|hugging|github|my|our|library|and|or|about|is|are|was|were)\b"
)
"""What a data set's name never holds."""
NO_NAME = frozenset(
    ("experimental", "empirical", "main", "best", "first", "last", "new",
     "recent", "latest", "search", "my", "our", "the", "key", "negative",
     "positive", "theoretical", "preliminary", "numerical", "simulation", "test",
     "benchmark", "sota", "sort", "show", "more", "other", "all", "these",
     "those", "previous", "next", "good", "better", "strong", "what", "which",
     "evaluation", "model", "formal", "mixed", "null", "any", "no", "some",
     "human", "early", "final", "top")
)  # fmt: skip
"""Words before "results" that name no data set."""
LONGEST = 5
"""Words of a data set's name at most."""
