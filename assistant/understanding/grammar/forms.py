"""What a stretch of a question stands for by its place: paper slots and two-sided forms.

`{X}` is a stretch that names a paper or a term.
"""

from __future__ import annotations

X = r"(?P<x>[^|]+?)"
END = r"(?= *(?:\| *)*[?.!]* *$)"
THE = r"(?:(?:the|that|this) )?(?:(?:paper|article|publication|report|preprint|work) )?(?:(?:called|titled|named) )?"
PAPER_TAIL = r"(?: (?:paper|article|publication|report|preprint|model|technical report))?"

PENNED = r"(?:wrote|writes|authored|published|released|is behind|s behind|are behind)"
WROTE = r"(?:wrote|writes|authored|created|developed|introduced|proposed|invented|made|built|published|is behind|s behind|are behind|released)"
NOT_TOPIC = r"(?!(?:about|on|papers?|articles?|publications?|most|the most|more|in|for|at|work|works|anything|with|any)\b)"

PAPER_SLOTS: tuple[tuple[str, str, str], ...] = (
    ("authors", rf"(?:who|which (?:authors?|people|researchers?)) {PENNED} {NOT_TOPIC}{THE}{X}{PAPER_TAIL}{END}", "who wrote"),
    ("authors", rf"(?:who|which (?:authors?|people|researchers?)) {WROTE} {NOT_TOPIC}{THE}{X}{PAPER_TAIL}{END}", "who made"),
    ("authors", rf"(?:who|what) (?:is|are|were|was)(?: all)? (?:the )?(?:authors?|writers?) (?:of|on|for) {THE}{X}{PAPER_TAIL}{END}", "authors of"),
    ("authors", rf"^ (?:the )?(?:authors?|writers?) (?:of|on|for) {THE}{X}{PAPER_TAIL}{END}", "authors of"),
    ("years", rf"(?:when|in (?:which|what) year) (?:was|is|were|did) {THE}{X}{PAPER_TAIL} (?:first )?(?:published|released|written|come out|appear|out|submitted|posted|presented){END}", "when was"),
    ("years", rf"(?:when is|when s|how old is|how recent is) {THE}{X}{PAPER_TAIL} (?:from|dated){END}", "when is"),
    ("venues", rf"(?:where|in which (?:venue|conference|journal)|at which conference) (?:was|is|were|did) {THE}{X}{PAPER_TAIL} (?:published|presented|appear|come out|released){END}", "where was"),
    ("code", rf"(?:does|do|did|has|is|are) {THE}{X}{PAPER_TAIL} (?:have|has|release|provide|come with|share|open|include|got)(?: any| its| their| a)? (?:public |open |available |released |source )*(?:code|implementation|repo|repository){END}", "has code"),
    ("code", rf"(?:is|are) (?:there )?(?:any |the )?(?:code|implementation) (?:available |released |public |open )?(?:for|of|with) {THE}{X}{PAPER_TAIL}{END}", "code for"),
    ("code", rf"(?:is|was|has) (?:the )?code (?:of|for) {THE}{X}{PAPER_TAIL} (?:been )?(?:available|released|public|open|open source|open-source){END}", "code of"),
    ("citations", rf"(?:how (?:often|many times|frequently|much)) (?:is|was|has|have) {THE}{X}{PAPER_TAIL} (?:been )?cited{END}", "cited"),
    ("citations", rf"how many (?:citations|cites) (?:does|do|did|has|have) {THE}{X}{PAPER_TAIL} (?:have|has|got|get|received?|got so far){END}", "citations"),
    ("count-authors", rf"how many (?:authors|people|researchers|co-?authors) (?:wrote|are (?:there )?(?:on|in)|does|do|did|has|have|worked on|are listed on|on) {NOT_TOPIC}{THE}{X}{PAPER_TAIL}(?: have| has)?{END}", "how many authors"),
    ("categories", rf"(?:what|which) (?:arxiv )?(?:category|categories|subject|subject area|area|field) (?:is|was|are|does) {THE}{X}{PAPER_TAIL}(?: in| filed under| under| belong to| listed (?:in|under)| of)?{END}", "category"),
    ("affiliations", rf"(?:what|which) (?:affiliations?|institutions?|organi[sz]ations?|labs?|compan(?:y|ies)) (?:is|are|was|were|wrote|does|made|published|released|produced|worked on)(?: listed| named| given| behind| on| for| of)* {THE}{X}{PAPER_TAIL}(?: from| list| have)?{END}", "affiliations"),
    ("affiliations", rf"(?:where|which (?:institution|company|lab|organi[sz]ation)s?) (?:does|do|did|is|are) {THE}{X}{PAPER_TAIL} (?:come )?from{END}", "comes from"),
    ("score", rf"(?:what|which|how high)(?: is| was)?(?: the)? (?:score|percentile) (?:does|did|has|is|of|for)? ?{THE}{X}{PAPER_TAIL}(?: have| has| get| got)?{END}", "score"),
    ("score", rf"how (?:good|high|well rated|highly (?:rated|scored|ranked)) (?:is|was|does) {THE}{X}{PAPER_TAIL}(?: score[ds]?| rated| ranked)?{END}", "how high"),
    ("show", rf"^ (?:open|show|display|read|view|pull up|bring up|go to|details? (?:of|on|for)|find|get)(?: me)? (?:the )?(?:paper|article|card (?:of|for))(?: (?:called|titled|named|on|about))? {X}{END}", "show paper"),
    ("show", rf"^ (?:open|show|display|read|view|pull up|bring up|find|get|where is|what is)(?: me)?(?: the| that)? {X} (?:paper|article|report){END}", "show the ... paper"),
    ("show", rf"^ (?:open|view|pull up|bring up) {X}{END}", "open"),
    ("bibtex", rf"^ (?:please )?(?:cite|quote as|reference){THE} {X}{PAPER_TAIL}(?: as bibtex| in bibtex| for me)?{END}", "cite"),
    ("bibtex", rf"(?:how (?:do|can|should|would) (?:i|we|one)) (?:cite|reference) {THE}{X}{PAPER_TAIL}{END}", "how to cite"),
    ("bibtex", rf"^ (?:the )?(?:bib ?tex(?: entry)?|citation(?: key)?|reference|bib entry) (?:of|for) {THE}{X}{PAPER_TAIL}{END}", "bibtex of"),
    ("bibtex", rf"^ (?:export |copy |give me |save )?{X} (?:as |in |to )?bib ?tex{END}", "as bibtex"),
    ("summary", rf"^ (?:please )?(?:summari[sz]e|sum up|tl ?dr|give (?:me )?(?:a |the )?(?:summary|gist) of|(?:a |the )?(?:summary|gist|main points?|key points?|contributions?) of) {THE}{X}{PAPER_TAIL}{END}", "summarise"),
    ("summary", rf"^ what (?:is|s) {THE}{X}{PAPER_TAIL} about{END}", "what is it about"),
    ("abstract", rf"^ (?:the |read (?:me )?the )?abstract (?:of|for) {THE}{X}{PAPER_TAIL}{END}", "abstract of"),
    ("abstract", rf"^ what does {THE}{X}{PAPER_TAIL} (?:say|report|find|claim|propose|show){END}", "what does it say"),
    ("abstract", rf"^ (?:the )?{X} abstract{END}", "x abstract"),
    ("related", rf"(?:(?:papers?|works?|articles?|anything|something|research|what|which|others?|publications?)(?: (?:that|which))?(?: (?:is|are))? )?(?:similar to|related to|like|close to|resembling|akin to|comparable to|in the spirit of) {THE}{X}{PAPER_TAIL}{END}", "similar to"),
    ("related", rf"^ (?:what|which)(?: papers?| works?| else)? (?:is|are) (?:most )?(?:similar|related|close|closest) to {THE}{X}{PAPER_TAIL}{END}", "what is similar to"),
    ("related", rf"^ (?:related|similar) (?:papers?|work|works|articles?) (?:to|of|for) {THE}{X}{PAPER_TAIL}{END}", "related work of"),
    ("related", rf"^ (?:neighbou?rs|relatives) of {THE}{X}{PAPER_TAIL}{END}", "neighbours of"),
)  # fmt: skip
"""(what is wanted, where the paper stands, rule name); tried in order."""

FIELD_OF = rf"(?:what (?:is|are|was|were) )?(?:the )?(?P<f>{{field}}) (?:of|for|on|in) {THE}{X}{PAPER_TAIL}{END}"
FIELD_FIRST = rf"(?:what (?:is|are|was|were) )?(?:the )?{X} 's (?P<f>{{field}}){END}"

COMPARE: tuple[str, ...] = (
    r"^ (?:please )?compare (?P<x>[^|]+?) (?:and|with|to|vs|versus|against|,) (?P<y>[^|]+?)(?: (?:on|in terms of|by|in|for|with respect to) (?P<q>[^|]+?))?{END}",
    r"^ (?:please )?compare (?:the )?(?P<q>[^|]+?) of (?P<x>[^|]+?) (?:and|with|to|vs|versus|against) (?P<y>[^|]+?){END}",
    r"^ (?P<x>[^|]+?) (?:vs|versus|against|compared (?:to|with)) (?P<y>[^|]+?){END}",
    r"(?:what (?:is|are|s) )?(?:the )?(?:main |key )?differences? between (?P<x>[^|]+?) and (?P<y>[^|]+?){END}",
    r"how (?:does|do|did) (?P<x>[^|]+?) (?:compare|differ|relate|stack up) (?:to|with|from|against) (?P<y>[^|]+?){END}",
    r"how (?:is|are) (?P<x>[^|]+?) different from (?P<y>[^|]+?){END}",
    r"what (?:do|does) (?P<x>[^|]+?) and (?P<y>[^|]+?) have in common{END}",
    r"(?:put|show|set|lay) (?P<x>[^|]+?) (?:and|next to|beside) (?P<y>[^|]+?) side by side{END}",
    r"^ (?P<x>[^|]+?) (?:and|or|with) (?P<y>[^|]+?) (?:side by side|compared|comparison){END}",
)
"""Forms with two sides."""

STANDS_FOR: tuple[str, ...] = (
    r"^ what (?:does|do|did) (?:the (?:acronym|abbreviation|letters?) )?(?P<x>[^|]+?) (?:stand|stands|stood) for{END}",
    r"^ what (?:does|do) (?:the )?(?:acronym|abbreviation) (?P<x>[^|]+?) mean{END}",
    r"^ (?:what is |what s )?(?:the )?(?:full (?:form|name)|expansion|long form|meaning of the acronym) (?:of |for )?(?P<x>[^|]+?){END}",
    r"^ (?:expand|spell out|unabbreviate)(?: the)?(?: acronym| abbreviation)? (?P<x>[^|]+?){END}",
    r"^ what is (?P<x>[^|]+?) short for{END}",
    r"^ (?P<x>[^|]+?) (?:stands for|is short for)(?: what)?{END}",
    r"^ (?:the )?(?:acronym|abbreviation) (?P<x>[^|]+?){END}",
)
"""Asks for the long form of an acronym."""

DEFINE: tuple[str, ...] = (
    r"^ (?:so )?what(?: exactly)? (?:is|are|s|was|were)(?: exactly)?(?: meant by)? (?:(?:a|an|the) )?(?:(?:method|model|technique|approach|framework|concept|term) (?:called )?)?(?P<x>[^|]+?){END}",
    r"^ what (?:does|do) (?:(?:the term|they mean by) )?(?P<x>[^|]+?) mean{END}",
    r"^ (?:please )?(?:define|explain|describe|definition of|give (?:me )?(?:a |the )?definition of|tell me what|meaning of)(?: the| what| a| an)?(?: term| concept)? (?P<x>[^|]+?)(?: is| means)?{END}",
    r"^ how (?:is|are) (?P<x>[^|]+?) defined{END}",
)
"""Asks what a term means."""

PASSAGE = (
    r"^ (?:(?:please )?(?:explain|describe) )?(?:why|how come|how (?:do|does|did|can|could|to|is|are|was|were|should)|"
    r"for what reason|what (?:causes?|makes?|leads? to|is the reason|are the reasons|evidence|happens|"
    r"are the (?:limitations?|drawbacks?|advantages?|benefits?|challenges?)|is the (?:evidence|advantage|benefit|effect|impact|limitation))|"
    r"is it true|(?:which|what) (?:data ?sets?|methods?|models?|benchmarks?|metrics?|techniques?|approaches|languages|tasks|losses|architectures) (?:is|are|was|were) (?:used|applied|common|available|needed|compared)|what do (?:we know|papers say|they say)|who (?:says|claims|argues|shows?|found))\b"
)
"""Openings of questions that only a passage can answer."""

HELP = (
    r"^ (?:help(?: me)?(?: please)?|what can (?:i|you|we) (?:ask|do)(?: you| here)?|how (?:do|can) i (?:use|ask|search)(?: this| you)?(?: \w+)?|"
    r"what (?:do|can) you (?:know|answer|do)|commands?|usage|examples?|what questions can i ask|how does this work|who are you|what are you|manual|instructions)"
    r" *(?:\|| )*$"
)
STATS = (
    r"^ (?:how (?:big|large) is (?:my|the|this|our) (?:library|collection|database)|(?:library )?(?:stats|statistics|status)|"
    r"(?:what(?: is| s)?|show)(?: me)? (?:in )?(?:my|the|this|our) (?:library|collection)|what do (?:i|we|you) have|"
    r"describe (?:my|the|this|our) library|overview(?: of (?:my|the) library)?|what (?:does|is in) (?:my|the|this|our) library(?: (?:hold|contain|cover))?|library)"
    r" *(?:\|| )*$"
)
