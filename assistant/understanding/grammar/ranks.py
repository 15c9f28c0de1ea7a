"""Superlatives and orders: "the 3 latest papers", "publishes most", "sorted by"."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.targets import NUMBER
from assistant.understanding.patterns import Cued

WHAT_IS_NEW = Cued(
    " new ",
    r"^[ |]*(?:what )?(?:is |s |'s )?new(?: papers?)?"
    r"(?= (?:in|since|this|by|on|from|at|[A-Z]\d)|[ |]*$)",
)
PAPER_NOUN = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}|ones?|entry|entries|time)"
SINGULAR = (
    r"\b(?:paper|publication|article|preprint|work|report|time|one|study|entry)\b"
)

PAPER_RANKS: tuple[tuple[Cued, bool, str], ...] = (
    (Cued("recent|latest|newest|last|current", cues.LATEST), True, "date"),
    (Cued("first|earliest|oldest", cues.EARLIEST), False, "date"),
    (
        Cued(
            "best|top|highest|strongest",
            r"(?:best|top|highest[- ](?:scoring|scored|rated|ranked)"
            r"|top[- ](?:scoring|rated|ranked)|strongest)",
        ),
        True,
        "score",
    ),
    (
        Cued("worst|lowest", r"(?:worst|lowest[- ](?:scoring|scored|rated|ranked))"),
        False,
        "score",
    ),
    (
        Cued(
            "cited",
            r"(?:most[- ](?:(?:highly|widely|frequently|often|heavily)[- ])?cited"
            r"|highest[- ]cited)",
        ),
        True,
        "citations",
    ),
    (Cued("influential", r"(?:most influential)"), True, "influence"),
    (
        Cued("cited|influential", r"(?:least[- ](?:cited|influential))"),
        False,
        "citations",
    ),
    (
        Cued("authored", r"(?:most[- ]authored)"),
        True,
        "authors",
    ),
    (Cued("authored", r"(?:least[- ]authored)"), False, "authors"),
)
"""(words, whether the most comes first, metric) of an order of papers."""
RANKED = (
    rf"(?:the )?(?:(?P<n>{NUMBER}) )?{{way}}(?: (?P<n2>{NUMBER}))?"
    rf"(?P<mid>(?: (?!{PAPER_NOUN}\b|in\b|on\b|of\b|to\b|that\b|and\b|for\b"
    r"|authors?\b|[,|])\S+)"
    rf"{{0,3}}) (?P<noun>{PAPER_NOUN})(?= )"
)
FIRST_PUBLISHED = (
    r"(?:the )?(?P<way>{way}|most recently)(?P<mid>) "
    rf"(?P<noun>(?!authors?\b)(?:{cues.PUBLISH}|{cues.COLLABORATE}|active))(?= )"
)
WHO_BEGAN = r"^[ |]*(?:that|to|which|who)(?= )"

METRIC_RANKS: tuple[tuple[str, Cued], ...] = (
    (
        "highest",
        Cued(
            "index|citation|novelty|score|author|collaborator|venues|conferences",
            rf"(?:with |has |have )?(?:the )?(?P<way>{cues.MOST}|{cues.LEAST}|best"
            r"|longest) (?:number of )?"
            r"(?P<f>h-?index(?:es)?|citations?|novelty|ai scores?|scores?"
            r"|authors?(?: lists?)?|lists? of authors|co-?authors|collaborators"
            r"|(?:different |distinct )?(?:venues|conferences))(?= )",
        ),
    ),
    (
        "most novel",
        Cued(
            "novel|cited",
            r"(?:the )?(?P<way>most|least|highest) (?P<f>novel|cited)(?= )",
        ),
    ),
    (
        "sorted by",
        Cued(
            " by ",
            r"(?:ranked|sorted|ordered|sort|order|rank) by "
            r"(?P<f>h-?index|citations?|influence|novelty|ai scores?|scores?|dates?"
            r"|years?|recency|title|(?:number of )?papers)(?P<way>)"
            r"(?: (?:asc|desc|ascending|descending))?(?= )",
        ),
    ),
    (
        "by metric",
        Cued(
            "by ",
            r"by (?P<f>h-?index|citations?|novelty|ai scores?|score)(?P<way>)(?= )",
        ),
    ),
)
"""(rule, words) of an order by a figure; the first that fits wins."""
IN_ORDER: tuple[tuple[str, str, bool], ...] = (
    (
        r"(?:,? ?(?:newest|latest|most recent) first|in (?:reverse|descending)"
        r" (?:chronological )?order|reverse chronologically)",
        "date",
        True,
    ),
    (
        r"(?:,? ?(?:oldest|earliest) first|in (?:chronological|ascending) order"
        r"|chronologically)",
        "date",
        False,
    ),
    (r"(?:,? ?(?:best|highest) first)", "score", True),
    (r"(?:alphabetically|in alphabetical order)", "title", True),
)
"""(words, metric, whether the most comes first) of an order and nothing else."""
IN_ORDER_CUES = "first|order|chronologically|alphabetically"
"""Each of them holds one of these."""
AVERAGED = (
    ("author", "authors"), ("citation", "citations"), ("score", "score"),
    ("percentile", "score"), ("h", "h_index"), ("novelty", "novelty"),
    ("ai", "ai_score"),
)  # fmt: skip
"""(how the word for it begins, what a mean is of); anything else counts papers."""
METRIC_NAMES = (
    ("h", "h_index"), ("cit", "citations"), ("conf", "venues"),
    ("ven", "venues"), ("diff", "venues"), ("dist", "venues"), ("co", "coauthors"),
    ("nov", "novelty"),
    ("ai", "ai_score"), ("infl", "influence"),
    ("score", "score"), ("author", "authors"), ("list", "authors"), ("date", "date"),
    ("year", "date"),
    ("rec", "date"), ("title", "title"), ("number", "papers"), ("paper", "papers"),
)  # fmt: skip
"""(how the word for it begins, metric)."""

MOST_PAPERS: tuple[tuple[str, Cued], ...] = (
    (
        "most papers",
        Cued(
            "most|least|est|max|top|min",
            r"(?:with |has |have |having |had |got )?(?:the )?"
            rf"(?P<way>{cues.MOST}|{cues.LEAST})"
            r" (?:amount of |number of |count of |no\.? of )?"
            rf"(?:published |total |overall )?(?:[VCF]\d+ )?(?:{PAPER_NOUN})"
            r"(?: (?:published|written|in total))?"
            r"(?= *(?:$|\||,|in|on|at|of|by|with|about|for|from|since|before|after"
            r"|published|together|among|were|was|are|is|[A-Z]\d|during|related"
            r"|containing|to|that|which|has|have))",
        ),
    ),
    (
        "most frequent",
        Cued(
            "most|least",
            rf"(?:the )?(?:(?P<n>{NUMBER}) )?(?P<way>most|least) "
            r"(?:frequent(?:ly)?|prolific|productive"
            r"|active|often|common(?:ly)?|popular|published|regular)(?= )",
        ),
    ),
    (
        "publishes most",
        Cued(
            "most|least",
            rf"(?P<v>{cues.PUBLISH})(?: papers?)? (?:the )?(?P<way>most|least)"
            r"(?: often)?(?= )",
        ),
    ),
    (
        "the most",
        Cued(
            " most| least",
            r"(?:in )?(?:the )?(?P<way>most|least)(?: often| frequently)?"
            r"(?= *(?:\||$|with))",
        ),
    ),
)
"""(rule, words) of an order by the number of papers."""
ASCENDING = frozenset(("least", "fewest", "lowest", "smallest", "minimum", "min"))

_GROUPS = (
    ("year", r"years?"), ("month", r"months?"), ("venue", cues.VENUES),
    ("category", cues.CATEGORIES),
    (
        "author",
        r"(?:authors?|persons?|researchers?)(?! (?:of|who|that|from|whose|having) )"
        r"(?! with (?:an? |the )?(?:h\b|ai[- ]score|novelty|\||$))",
    ),
    ("affiliation", cues.AFFILIATIONS), ("code", r"code(?: flag| availability)?"),
    ("keyword", cues.KEYWORDS),
)  # fmt: skip
GROUPED = Cued(
    " per | each | by | over | across | a ",
    r"(?:per|for each|in each|each|(?<=papers )a|(?<=articles )a|(?<=publications )a"
    r"|grouped by|group by|broken down by|split by"
    r"|(?<!sorted )(?<!ordered )(?<!ranked )(?<!arranged )(?<!sort )(?<!order )by"
    r"|over(?: the)?|across(?: the| all)?) "
    rf"(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _GROUPS)})"
    r"(?= *(?:$|\||,|since|before|after|in|on|at|about|of|for|from|by|with|has|have"
    r"|does|did|is|are|were|was|[A-Z]\d))",
)
"""What is counted by; the group that matches is its name."""
TREND = Cued(
    "time|years|trend",
    r"(?P<year>over time|through time|through the years"
    r"|^ (?:the )?timeline (?:of|for)|^ (?:the )?trends? (?:of|in|for))(?= )",
)
MORE_THAN_SOMEBODY = Cued(
    " than ",
    rf"(?P<way>more|fewer|less) (?:{cues.PAPERS} )?than (?P<a>A\d+)(?: (?:has|have|did"
    r"|does))?",
)
"""How many papers is told by somebody else's number of them."""
SHARE = Cued(
    "share|fraction|percent|proportion",
    r"^[ |]*(?:what |which )?(?:is )?(?:the )?"
    r"(?:(?:fraction|percentage|percent|proportion)(?: of)?|share of)(?= )",
)
PART_OF_SHARE = (
    r"(?:is|are|was|were|has|have|had|did|does|do|come|comes|came|appear|appears"
    r"|appeared|deal|deals)(?= )(?P<part>.*)"
)
PARTS = {
    "A": "author", "V": "venue", "D": "date", "C": "category", "F": "affiliation",
}  # fmt: skip
"""Tag of a mention -> the condition that a share is told by."""
MEAN = Cued(
    "average|mean",
    r"(?:what is |what s |how many )?(?:the |an |on )?(?:average|mean) "
    r"(?:number of |paper |how many )?"
    r"(?P<f>scores?|percentile|citations?|authors?|h-?index(?:es)?|novelty|ai scores?"
    rf"|{cues.PAPERS})(?: (?:count|per paper))?(?: of| for)?"
    rf"|how many (?P<f2>authors|{cues.PAPERS})(?= .*\bon average\b)",
)
