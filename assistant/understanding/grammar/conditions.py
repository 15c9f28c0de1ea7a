"""Conditions in words: numbers of something, figures, code, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.reading import Slot

NUMBER_FIRST = (
    r"(?:(?:(?:that|which) )?(?:(?:have|has|had|are|is|were|was) )?(?:been )?cited"
    r" (?={name} times))?(?:with |have |has |having )?(?:a |an )?{name} {noun}"
)
NOUN_FIRST = (
    r"(?:with |whose |have |has |having |and )?(?:a |an |the )?{noun}"
    r"(?: (?:of|is|are|was))? {name}"
)
NUMBER_OF: tuple[tuple[Slot | None, str, str], ...] = (
    (
        None,
        rf"(?:{cues.PAPERS}|{cues.ONE_PAPER})(?: or more)?",
        r"(?:number of papers|papers)",
    ),
    (
        "authors",
        r"(?:(?:co-?)?authors?|people|persons|researchers)",
        r"(?:number of authors|authors)",
    ),
    (
        "citations",
        r"(?:citations?|cites|times)",
        r"(?:citations?|cited|citation count|number of citations)",
    ),
    ("ai_score", r"ai[- ]score", r"ai[- ]score"),
    (
        "score",
        r"(?:score|points?|percentile)",
        r"(?:scor(?:e|es|ed|ing)|percentile|rated)",
    ),
    ("h_index", r"h-?index", r"(?:h-?index|h)"),
    ("novelty", r"novelty", r"novelty"),
)
"""(slot, noun behind the number, noun before it); no slot: papers each has."""

UNCITED = Cued(
    "cit",
    r"(?:(?:with|have|has|having) (?:no|zero|0)|without(?: any| a single)?|lacking)"
    r" (?:citations?|cites)(?= *(?:\||$|so far|yet|since|from|in|by|on|at|about))"
    r"|(?:(?:that|which) )?(?:(?:have|has|are|is|were|was) )?(?:never|not yet)"
    r" (?:been )?cited|(?:(?:that|which) )?(?:nobody|no one) (?:has )?cited"
    r"|cited (?:zero|0) times|\buncited\b",
)
"""Papers that are reported not to be cited."""

_VAGUE = ("zero", "a", "an", "couple", "few")
_WORDS = "|".join(word for word in SMALL_NUMBERS if word not in _VAGUE)
PAPERS_EACH = (
    rf"(?:(?:only|just) )?(?P<n>\d{{1,4}}|(?:one|a) single|{_WORDS})"
    rf" (?:{cues.PAPERS}|{cues.ONE_PAPER})"
    r"(?= (?:in|at|on|by|with|about|each|together|here|\||[ADV]\d|$))"
)
"""As in "with 3 papers", "with only one paper", "with a single paper"."""

SO_OFTEN = Cued(
    "once|twice|thrice| times",
    r"(?P<more>more than|over|at least|exactly|just|only) (?P<n>once|twice|thrice"
    r"|\d{1,3} times|(?:two|three|four|five|six|seven|eight|nine|ten) times)",
)
"""As in "who published at V0 more than once"."""
TIMES = {
    "once": 1, "twice": 2, "thrice": 3, "two times": 2, "three times": 3,
    "four times": 4, "five times": 5, "six times": 6, "seven times": 7,
    "eight times": 8, "nine times": 9, "ten times": 10,
}  # fmt: skip
_FIGURE = (
    r"(?:with |have |has |having )?(?:an? |the )?(?:{words})"
    r"(?: (?:of|is|equals?|equal to|=))? (?P<n>\d{{1,3}})(?: ?%)?"
)
FIGURES: tuple[tuple[Slot, Cued], ...] = (
    ("h_index", Cued("index", _FIGURE.format(words="h-?index|h index"))),
    ("ai_score", Cued("score", _FIGURE.format(words="ai[- ]score"))),
    ("novelty", Cued("novelty", _FIGURE.format(words="novelty"))),
)
"""Figures of a person, given exactly."""
BY_SOMEBODY = (
    r"(?:by|from|of) (?:the |any )?(?:authors?|people|persons?|researchers?|scientists?"
    r"|somebody|someone|anybody|anyone)(?: (?:with|whose|who|that|having|have|has))*"
    r"(?= *(?:\||$))"
)
"""Whose figure is told, in "papers by people with an h-index over 50"."""

_ONES = r"(?:and |but |only )*(?:ones? |those |papers? )?(?:that |which |who )?"
_HAVE = (
    r"(?:(?:has|have|having|provide|release|share|offer|include|come with|comes with"
    r"|released|provides|releases|shares|with|includ(?:e|es|ing)|are|is)(?: not)? )+"
)
_OPEN = (
    r"(?:(?:their|its|any|public|publicly|open|open-source|available|released|source"
    r"|the|a)\s+)*"
)
_AFTER = r"(?: (?:available|released|flag|link|public|online|attached))*"
CODE = Cued(
    "code|implementation|repo|github|open-source|opensource|open source",
    rf"(?:{_ONES}{_HAVE}{_OPEN}"
    r"(?P<word>code|implementations?|source code|repository|repo|github)"
    rf"{_AFTER}|(?P<bare>open[- ]?sourced?|code available|code released|with-code))",
)
NO_CODE = (
    r"(?:without|lacking|missing|no|(?:with|has|have|having) no|w / o|do not have"
    r"|does not have|don t have|doesn t have|that lack|lack|not have)"
    r"(?: (?:any|public|available|released|source|the|a))*"
    r" (?:code|implementations?|repo(?:sitory)?|github)"
    r"(?: (?:available|released|flag|link))*"
)

_LACKING = r"without|lacking|missing|with no|having no|(?:do|does) not have|that lack"
HAS_FIELD = Cued(
    "with|lack|missing|having|have",
    rf"(?:that |which )?(?P<out>{_LACKING})?(?(out)|(?:with|having|that have)) "
    r"(?:an? |any |the |known |stated )*"
    r"(?P<field>abstract|doi|arxiv|venue|score|date|affiliation|keyword)s?"
    r"(?: (?:id|data|known|given))?"
    r"(?= *(?:\||,|$|[A-PR-Z]\d)| (?:and|but|or|by|in|from|here|on|about)\b)",
)
"""A field that the papers must have, or must lack."""

_CONTAINS = r"(?:has|have|contains?|mentions?|mentioning|includes?|holds?)"
_SAID_OF = rf"{cues.ANY_PAPERS}|with|having|that|which|whose|contain\w*|mention\w*"
"""Words before which a word in a title is said of something."""
IN_TITLE = Cued(
    "title",
    r"(?:with|having|that (?:have|has|contain|mention)|whose title (?:has|contains"
    r"|mentions)|containing|mentioning) (?:the (?:words?|terms?|phrase)"
    r" )?(?P<x>[^|,]+?)"
    r"(?: in (?:(?:the|their|its) )?titles?)(?= |$)"
    rf"|(?:the )?titles? (?:{_CONTAINS}|containing|with)"
    r" (?:the (?:words?|terms?|phrase) )?(?P<x3>[^|,]+?)"
    r"(?= (?:since|before|by|in|from|with)\b| *(?:\||$|[A-PR-Z]\d))"
    rf"|^[ |]*(?!(?:[^|,]* )?(?:{_SAID_OF}) )(?:(?:the )?(?:words?|phrase) )?"
    r"(?P<x4>[^|,A-Z]+?) in (?:(?:the|their|its) )?(?:paper |article )?titles?(?= |$)"
    rf"|whose titles? {_CONTAINS} (?:the (?:words?|terms?|phrase) )?(?P<x2>[^|,]+?)"
    r"(?= (?:since|before|by|in|from|with)\b| *(?:\||$|[A-PR-Z]\d))",
)
"""Words that stand in the title."""

NEGATED = (
    rf"(?:{cues.OUTSIDE}|not|no|minus)"
    r"(?: (?:by|in|from|at|of|on|with|the|any|about|for|within|published|ones|those"
    r"|keywords?|words?|terms?|papers|work|works|written|to|come|appear|presented|accepted|held|given|shown"
    r"|included|part|printed|carried|featured|listed|issued|hosted|co-?authored"
    r"|co-?written|authored|penned|made|produced|also|together))*"
    r" (?P<x>[AVDCFPQ]\d+)"
)
"""A mention that is to be left out."""
NEITHER = Cued(
    " neither ",
    r"(?:about |on |with |use |using )?neither (?P<x>[^|A-Z,]+?),? nor "
    r"(?:about |on |with )?(?P<y>[^|A-Z,]+?)"
    r"(?= (?:since|before|after|in|by|from)\b| *(?:\||,|$|[A-Z]\d))",
)
"""Two topics that are left out."""
NOT_BOTH = Cued(
    " both ",
    r",? ?(?:but|and) not (?:in |by |with |on |about |at |from )?both"
    r"(?: of (?:them|these|those)| topics| venues| together| at once)?",
)
"""Of two alternatives just one is to hold."""
TOPIC_OUT = (
    r"(?:but not|not|without|excluding|except(?: for)?|other than|apart from|besides"
    r"|aside from|in addition to|no)"
    r"(?: (?:about|on|using|involving|mentioning|any|the|with|those|containing|mention"
    r"|contain|keywords?|words?|terms?|phrase|topics?))*"
    r" (?P<x>[^|A-Z,]+?)"
    r"(?= (?:and|but|or|since|before|after|in|by|from|with)\b| *(?:\||,|$|[A-Z]\d))"
)
"""A topic that is to be left out."""
LACKING = ("without", "no")
"""Openers that may as well say how: "pruning without retraining"."""
LEADS_TO_LACK = frozenset(
    ("with", "that", "which", "who", "are", "is", "do", "does", "have", "has", "having")
)
"""Words between what lacks something and the lack."""
ENDS_NOUN = frozenset(("and", "but", "or", "only", "those", "ones", "one", "anything"))
"""Words after which a lack is one of papers, as after a noun for them."""
THAT_WORK = r"(?:that|which|who|to) work $"
EACH_OF_TWO = Cued(
    " and ",
    r"(?:(?:on |about |in |use |using |mention |mentioning )?both (?P<x>[^|A-Z,]+?)"
    r" and|(?P<x2>[^|A-Z,]+?) and (?:(?:also|papers|others|some) )*(?:on|about))"
    r" (?:on |about )?(?P<y>[^|A-Z,]+?)(?= *(?:\||,|$|[A-Z]\d))",
)
"""Two topics that a person must have written on, not one paper of theirs."""
BETWEEN_TOPICS = (
    rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}) (?:(?:that|which) )?(?:(?:are|is|have|has) )?"
    r"(?:use|uses|using|used|employ|employs|employing|apply|applies|applying|on|about"
    r"|with|for|discuss|discusses|mention|mentions|mentioning|contain|contains"
    r"|containing|involve|involves|involving|based on|via|of|in|from)"
)
"""A noun for papers with a topic on either side: "X papers that use Y"."""
