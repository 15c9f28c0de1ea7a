"""Where only a paper can stand: "who wrote X", "the abstract of X", "similar to X".

`X` is the stretch that names the paper, in whatever way.
"""

from __future__ import annotations

from assistant.understanding.grammar.paper_places import END, PAPER, X
from assistant.understanding.grammar.paper_wishes import WISHES, PaperForm

PENNED = r"(?:wrote|writes|authored|published|released|is behind|s behind|are behind)"
WROTE = (
    r"(?:wrote|writes|authored|created|developed|introduced|proposed|invented|made"
    r"|built|published|is behind|s behind|are behind|released)"
)
NOT_TOPIC = (
    r"(?!(?:about|on|papers?|articles?|publications?|most|the most|more|in|for|at"
    r"|work|works|anything|with|any)\b)"
)


PAPER_FORMS: tuple[PaperForm, ...] = (
    PaperForm(
        "show",
        "the paper",
        "paper|article",
        rf"^ (?:the|that|this) (?:paper|article) {NOT_TOPIC}"
        rf"(?!(?:by|that|which|from|of|using)\b)(?:called |titled |named )?{X}{END}",
    ),
    PaperForm(
        "first_author",
        "first author",
        "first author|lead author",
        r"^[ |]*(?:who (?:is|was|s) )?(?:the )?(?:first|lead) author (?:of|on) "
        rf"{PAPER}{END}",
    ),
    PaperForm(
        "second_author",
        "second author",
        "second author",
        r"^[ |]*(?:who (?:is|was|s) )?(?:the )?second author (?:of|on) "
        rf"{PAPER}{END}",
    ),
    PaperForm(
        "third_author",
        "third author",
        "third author",
        rf"^[ |]*(?:who (?:is|was|s) )?(?:the )?third author (?:of|on) {PAPER}{END}",
    ),
    PaperForm(
        "last_author",
        "last author",
        "last author|senior author|final author",
        r"^[ |]*(?:who (?:is|was|s) )?(?:the )?(?:last|senior|final) author (?:of|on) "
        rf"{PAPER}{END}",
    ),
    PaperForm(
        "authors",
        "who wrote",
        "wrote|writes|authored|published|released|behind",
        rf"(?:who|which (?:authors?|people|researchers?)) {PENNED} "
        rf"{NOT_TOPIC}{PAPER}{END}",
    ),
    PaperForm(
        "authors",
        "who made",
        "wrote|writes|authored|created|developed|introduced|proposed|invented"
        "|made|built|published|behind|released",
        rf"(?:who|which (?:authors?|people|researchers?)) {WROTE} "
        rf"{NOT_TOPIC}{PAPER}{END}",
    ),
    PaperForm(
        "authors",
        "authors of",
        "author|writer",
        r"(?:who|what) (?:is|are|were|was)(?: all)? (?:the )?(?:authors?"
        rf"|writers?) (?:of|on|for) {PAPER}{END}",
    ),
    PaperForm(
        "authors",
        "authors of",
        "author|writer",
        rf"^ (?:the )?(?:authors?|writers?) (?:of|on|for) {PAPER}{END}",
    ),
    PaperForm(
        "years",
        "when was",
        "when|year",
        rf"(?:when|in (?:which|what) year) (?:was|is|were|did) {PAPER} "
        r"(?:first )?(?:published|released|written|come out|appear|out"
        rf"|submitted|posted|presented){END}",
    ),
    PaperForm(
        "years",
        "when is",
        "when|old|recent",
        rf"(?:when is|when s|how old is|how recent is) {PAPER} (?:from|dated){END}",
    ),
    PaperForm(
        "years",
        "how old",
        "how old|how recent|how new",
        rf"^ how (?:old|recent|new) is {PAPER}{END}",
    ),
    PaperForm(
        "venues",
        "where was",
        "where|venue|conference|journal",
        r"(?:where|in which (?:venue|conference|journal)"
        rf"|at which conference) (?:was|is|were|did) {PAPER} (?:published"
        rf"|presented|appear|come out|released){END}",
    ),
    PaperForm(
        "code",
        "has code",
        "code|implementation|repo",
        rf"(?:does|do|did|has|is|are) {PAPER} (?:have|has|release|provide"
        r"|come with|share|open|include|got)(?: any| its| their| a)? "
        r"(?:public |open |available |released |source )*(?:code"
        rf"|implementation|repo|repository){END}",
    ),
    PaperForm(
        "code",
        "has code",
        "open source|open-source|opensource|publicly",
        rf"(?:is|are|was) {PAPER} (?:open[- ]?sourced?|publicly available){END}",
    ),
    PaperForm(
        "code",
        "code for",
        "code|implementation",
        r"(?:is|are) (?:there )?(?:any |the )?(?:code|implementation) "
        rf"(?:available |released |public |open )?(?:for|of|with) {PAPER}{END}",
    ),
    PaperForm(
        "code",
        "code of",
        "code",
        rf"(?:is|was|has) (?:the )?code (?:of|for) {PAPER} "
        r"(?:been )?(?:available|released|public|open|open source"
        rf"|open-source){END}",
    ),
    PaperForm(
        "citations",
        "cited",
        "cited",
        r"(?:how (?:often|many times|frequently|much)) (?:is|was|has|have) "
        rf"{PAPER} (?:been )?cited{END}",
    ),
    PaperForm(
        "citations",
        "citations",
        "citations|cites",
        rf"how many (?:citations|cites) (?:does|do|did|has|have) {PAPER} "
        rf"(?:have|has|got|get|received?|got so far){END}",
    ),
    PaperForm(
        "count-authors",
        "how many authors",
        "how many",
        r"how many (?:authors|people|researchers|co-?authors) "
        r"(?:wrote|are (?:there )?(?:on|in)|does|do|did|has|have|worked on"
        rf"|are listed on|on) {NOT_TOPIC}{PAPER}(?: have| has)?{END}",
    ),
    PaperForm(
        "categories",
        "category",
        "categor|subject|area|field",
        r"(?:what|which) (?:arxiv )?(?:category|categories|subject"
        rf"|subject area|area|field) (?:is|was|are|does) {PAPER}(?: in"
        rf"| filed under| under| belong to| listed (?:in|under)| of)?{END}",
    ),
    PaperForm(
        "affiliations",
        "affiliations",
        "affiliation|institution|organi|lab|compan",
        r"(?:what|which) (?:affiliations?|institutions?|organi[sz]ations?"
        r"|labs?|compan(?:y|ies)) (?:is|are|was|were|wrote|does|made"
        r"|published|released|produced|worked on)(?: listed| named| given"
        rf"| behind| on| for| of)* {PAPER}(?: from| list| have)?{END}",
    ),
    PaperForm(
        "affiliations",
        "comes from",
        " from",
        r"(?:where|which (?:institution|company|lab|organi[sz]ation)s?) "
        rf"(?:does|do|did|is|are) {PAPER} (?:come )?from{END}",
    ),
    PaperForm(
        "score",
        "score",
        "score|percentile",
        r"(?:what|which|how high)(?: is| was)?(?: the)? (?:score|percentile) "
        rf"(?:does|did|has|is|of|for)? ?{PAPER}(?: have| has| get| got)?{END}",
    ),
    PaperForm(
        "score",
        "how high",
        "how good|how high|how well",
        r"how (?:good|high|well rated|highly (?:rated|scored|ranked)) "
        rf"(?:is|was|does) {PAPER}(?: score[ds]?| rated| ranked)?{END}",
    ),
    PaperForm(
        "show",
        "show paper",
        "open|show|display|read|view|pull up|bring up|go to|detail|find|get",
        r"^ (?:open|show|display|read|view|pull up|bring up|go to"
        r"|details? (?:of|on|for)|find|get)(?: me)? (?:the )?(?:paper|article"
        rf"|card (?:of|for))(?: (?:called|titled|named|on|about))? {X}{END}",
    ),
    PaperForm(
        "show",
        "show the ... paper",
        "open|show|display|read|view|pull up|bring up|find|get|where is|what is",
        r"^ (?:open|show|display|read|view|pull up|bring up|find|get|where is"
        rf"|what is)(?: me)?(?: the| that)? {X} (?:paper|article|report){END}",
    ),
    *WISHES,
)
"""Tried in order."""
