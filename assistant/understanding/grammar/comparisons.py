"""Words that set things side by side, and what they can be measured by."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

SIDE_BY_SIDE = Cued(
    "compar|vs|versus|differ|in common|side by side|share|relate",
    r"(?:compare[ds]?|comparison|vs|versus|differ(?:s|ent|ences?)?|in common"
    r"|side by side|share|have in common|relate)",
)
"""Says that mentions are to be compared."""
THINGS_SHARED = (
    rf"(?:{cues.PAPERS}|{cues.VENUES}|{cues.COAUTHORS}|authors?) .*(?:in common"
    rf"|share[ds]?)|share[ds]? .*(?:{cues.PAPERS}|{cues.VENUES}|{cues.COAUTHORS}"
    r"|authors?)"
)
"""Papers, venues or people of both are asked for, not a comparison."""
WRITTEN_JOINTLY = (
    r"which(?: one| of (?:them|these|the two|both))? (?:is|was|came|appeared|has|got) |"
    r"^ (?:have|has|had|did|do|does) [^|]*(?:written|published|wrote|write|publish)"
    rf"|{cues.PAPERS} (?:\S+ ){{0,3}}?(?:A\d+) [^|]*side by side"
)
"""Papers written together are asked for, not a comparison."""
IN_TERMS_OF = (
    r"compare (?:the )?(?P<q>[^|A-Z]+?) of(?= )"
    r"|(?:differences?|gap) (?:in|of) (?P<s>[^|A-Z]+?) between"
    r"|(?:in terms of|on|by|in|regarding|with respect to) (?P<r>[^|A-Z]+?) *$"
)
_VERSUS = r"(?:vs|versus|against|compared (?:to|with))"
JOINED = (
    rf" {_VERSUS} | (?:compare|contrast) [^|]+ (?:and|with|to) "
    r"| (?:put|show|set|lay) [^|]+ side by side "
)
"""Words that set one stretch beside another."""
BY_FIRST = (
    r"^ (?:please )?(?:(?:compare|comparison of|contrast) )?(?:the )?(?P<by>[^|:,]+?) :"
    rf"(?P<sides>(?: [^|:]+?)? (?:{_VERSUS}|compared)(?: [^|:]+?)?)[ ?.!|]*$"
)
"""As in "licences: X vs Y"."""
BY_LAST = (
    r"^ (?P<sides>[^|:]+?) (?:: |, (?=(?:what|which|who|how|in terms of|with respect to"
    r"|regarding|as to|on) ))(?:in terms of |with respect to |regarding |as to |on )?"
    r"(?P<by>[^|:]+?)[ ?.!|]*$"
)
"""As in "X vs Y: what differs", "X versus Y, which is faster"."""
OF_A_PAPER = (
    r"(?P<x>[PW]\d+)(?P<after>(?: (?!(?:in|on|for|with|of|by|from) )\S+){1,3})"
    r"|(?P<before>(?:\S+ ){1,3})(?:of|from|in|by) (?:the )?(?P<y>[PW]\d+)"
)
"""As in "W0 ultra", "W0 's retriever", "that of W0"."""
OF_A_FAMILY = r"^(?:largest|biggest|smallest|full|whole|current|latest) (?=[PW]\d+$)"
"""Before a paper these pick one of its models, of which its sizes tell."""
OPENS_A_LIST = r"(?:two|three|four|both) .+"
"""Says what all that are listed are: "the two losses, A and B"."""
SEVERAL_ASPECTS = r"(?:,|\band\b) (?:which|who|what|how|do|does|is|are)\b"
"""More than one thing is asked by which sides are compared."""
SIZES_OF = r"(?:\d+[bm] ?)+"
"""As in "the 4B from W0": its size tells which of its models is meant."""
KINDS_OF_WORK = frozenset(
    ("model", "models", "paper", "report", "study", "family", "series", "system",
     "method", "approach", "version", "one", "that", "those", "s")
)  # fmt: skip
"""Beside a name these say nothing more."""
KIND_OF_WORK_ENDS = (
    r" (?:frameworks?|approach|methods?|systems?|pipelines?|techniques?|algorithms?"
    r"|architectures?)$"
)
"""Ends a description of what a paper brings."""
LISTED_WITH = (
    r"\w ,(?: and)? {pair}(?!\d)|(?<=[ |]){pair} (?:,|and|with|to|vs|versus|against) \w"
)
"""More is listed than a pair of papers."""
NO_ASPECT = frozenset(
    ("what", "how", "which", "who", "differs", "differ", "difference", "differences",
     "better", "changed", "changes", "compare", "they", "them", "two", "both", "one",
     "wins", "win", "best", "winner")
)  # fmt: skip
"""Words that ask how sides stand, and by nothing in particular."""
MEASURE_OF = (
    r"(?:the )?(?:(?:numbers?|amounts?|counts?) of )?(?P<q>[^|]+?) (?:of|for) (?P<x>.+)"
)
"""As in "the number of parameters of X"."""
NO_SIDE = r"(?:what|which|who|how|are|is|any|papers?)\b"
"""A side that opens so is a question of another form."""
OF_THE_FIRST = r"(?:its|their|his|her) "
"""A side that opens so is told by the first."""
LISTED = r" *, *(?:and |or )?| and | or "
"""Between the names of a list."""
SHORT_NAME = 4
"""Words of a name in a list at most."""
FIRST_OF_NAME = (
    r"^(?:the )?(?:first|original|initial|earlier|older|old|previous|plain) "
)
"""Before a name that later works continue."""
LONGEST_SIDE = 8
"""In words."""

METRICS: tuple[tuple[str, str, bool], ...] = (
    (
        "authors",
        r"(?:more|larger number of|higher number of|bigger number of|most)"
        r" (?:co-?)?authors",
        True,
    ),
    ("authors", r"(?:fewer|less|fewest|least) (?:co-?)?authors", False),
    ("coauthors", r"more (?:co-?authors|collaborators)", True),
    (
        "h_index",
        r"(?:higher|larger|bigger|greater|highest|better) h-?index"
        r"|h-?index (?:is )?(?:higher|larger|bigger|greater|better)",
        True,
    ),
    (
        "h_index",
        r"(?:lower|smaller|lowest) h-?index|h-?index (?:is )?(?:lower|smaller)",
        False,
    ),
    (
        "citations",
        r"(?:more|higher|most)(?: number of)? (?:citations|cited|citation count)"
        r"|cited more(?: often)?",
        True,
    ),
    ("citations", r"(?:fewer|less|lower)(?: number of)? (?:citations|cited)", False),
    ("novelty", r"(?:more|higher) novel(?:ty)?", True),
    ("ai_score", r"higher ai score", True),
    (
        "score",
        r"(?:higher|better|highest|best)(?: scored?| score| percentile| rated)"
        r"|scores? (?:higher|better)",
        True,
    ),
    (
        "papers",
        r"(?:more|higher number of|larger number of|greater number of|most)"
        rf" (?:published )?(?:{cues.PAPERS})|(?:publish(?:ed|es)?|wrote|writes?|written"
        r"|authored) (?:more|the most)(?: often)?|(?:bigger|larger|biggest|largest)"
        r"|(?:more|most) (?:prolific|productive)|(?:more|most) publications",
        True,
    ),
    (
        "papers",
        rf"(?:fewer|less|lower number of|fewest) (?:{cues.PAPERS})"
        r"|(?:publish(?:ed|es)?|wrote|writes?|written) (?:less|the least)|smaller"
        r"|smallest",
        False,
    ),
    (
        "latest",
        r"(?:publish(?:ed|es)?|wrote|written|appeared) (?:last|most recently|latest)"
        r"|(?:more recent|newer|later) (?:latest |last )?(?:paper|publication|work)",
        True,
    ),
    (
        "date",
        r"(?:publish(?:ed|ing)? |came out |come out |appeared |written |released "
        r"|appear )?"
        r"(?:first|earlier|before|sooner)|(?:older|oldest|earliest|earlier)",
        False,
    ),
    (
        "date",
        r"(?:published |came out |come out |appeared |written |released )?"
        r"(?:later|last|after|most recently|more recently)"
        r"|(?:newer|newest|more recent|latest)",
        True,
    ),
)
"""What two things are compared by: (metric, words, whether more wins)."""

WHICH_PAPER = (
    rf"^[ |]*(?:which|what|the)(?: \w+)? {cues.ONE_PAPER} (?:did|do|have|has) A\d+"
)
"""As in "which paper did A0 and A1 write first": people are not compared."""
CHOICE = (
    r"^[ |]*(?:in |at |by |for |on )?(?:which|who|what|whose|between|of|out of|among"
    r"|comparing)\b",
    r"[,:;-] (?:which|who|what)\b",
)
"""Words that want one of several chosen."""
THAN = r"than|before|after"

MORE_OR_LESS = frozenset(
    ("more", "fewer", "less", "larger", "smaller", "bigger", "greater", "one", "total")
)
