"""Where a question about a number says what it counts, of what, and against what."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.quantities import METRICS
from assistant.understanding.patterns import Cued

OPENING = Cued(
    "how |what |which | number of| amount of",
    r"^ (?:(?:(?:on|by|with|over|in|to|at|for) )?"
    r"(?:how (?:many|much(?! is| are| was)|big|large|heavy|long|fast|high|wide)"
    r"|what (?:number|amount) of|"
    r"(?:what(?: is| was| are)? )?(?:the )?(?:number|amount) of)"
    r"|(?:what|which)(?: (?:is|are|was|were|s) the)?)(?= )",
)
NAME_FIRST = (
    r"^ (?P<x>[PW]\d+) *[|:,]* *(?P<q>(?:how (?:many|much|big|large)|what) [^|]+?)"
    r"[ |?]*$"
)
"""As in "Nemotron-H: how many tokens"."""
THAN_FIRST = (
    r"^ (?P<q>how much \w+) than (?:the )?(?P<y>[^|]+?) (?P<verb>is|are|was|were|does"
    r"|do|did) (?:the )?(?P<x>[^|]+?)[ |?]*$"
)
"""As in "how much faster than Y is X"."""
SCALES = r"^ (?:hundreds|thousands|millions|billions|trillions) of(?= )"
"""Before what is counted: "how many trillions of tokens"."""
COMPARATIVES = frozenset(
    (
        "higher",
        "lower",
        "better",
        "worse",
        "greater",
        "larger",
        "smaller",
        "more",
        "less",
    )
)
"""Alone these do not say what is compared."""
PEOPLE_COUNTED = frozenset(
    ("participants", "speakers", "annotations", "models", "tasks")
)
"""Kinds whose nouns are often but what a thing is good for: "matching users"."""
DATA = frozenset(("data", "text", "training", "pretraining", "material"))
"""Of these "how much" asks for a size, whatever it is counted in."""
READS = (
    r"(?:pre-?train\w*|train\w*|see|sees|saw|seen|read|reads|consume[ds]?|fed"
    r"|ingest\w*)"
)
"""What a model does with data that it is trained on."""
NOUN_ENDS = (
    r" (?:is|are|was|were|do|does|did|has|have|had|can|could|of|in|for|than|by|to|on"
    r"|with|at|that|which|[APVDW]\d+) "
)
"""What follows the noun that is counted."""
DEGREES = ("big", "large", "heavy", "long", "fast", "high", "wide")
MEASURES = frozenset(METRICS) | {
    "speedup", "percent", "context", "memory", "improvement", "latency", "factor",
    "energy",
}  # fmt: skip
"""Quantities that "what" asks for: "what WER", but "what datasets" wants names."""
COUNTED_HERE = (
    rf"\b(?:{cues.PAPERS}|{cues.AUTHORS}|{cues.VENUES}|{cues.COAUTHORS}|times?"
    r"|(?:share|fraction|percentage|proportion)(?= +of\b| *$))\b"
)
"""What the library itself counts: no passage is asked for."""

VERSUS = (
    r"\b(?:than|versus|vs|compared (?:to|with)|over(?! (?:the )?(?:years?|time|course"
    r"|past|last))|against|relative to) (?:the )?"
    r"(?P<y>[^|,]+?)(?= *(?:\||,|$| (?:on|in|at|for|with|when|during) ))"
)
SUBJECTS = (
    r"\b(?:to|for) (?:pre-?train|pre-?training|train|training|build|building)\s+"
    r"(?:the\s+)?(?P<x>[^|,]+?)\s*(?:\||$)",
    r"(?:was|were|is|are|does|do|did|has|have|by|of|with|in|for|than)\s+(?:the\s+)?"
    r"(?!(?:taken|been|had|come|joined|made|given)\s)(?P<x>[^|,]+?)\s+(?:pre-?trained|trained|train|have|has|use|used|uses|support"
    r"|supports|achieve|achieves|get|gets|got|reach|reaches|need|needs|compared|than"
    r"|over|faster|cost|take|takes|score|post-?trained|fine-?tuned|distilled|run"
    r"|contain|contains|cover|covers|hold|handle|improve|improves|include|includes|on"
    r"|in|bring|save|reduce|reduces|gain|gains|give|gives|perform|report|reports)\b",
    r"\b(?:of|for|in|by)\s+(?:the\s+)?(?P<x>[^|,]+?)\s*(?:\||$)",
    r"(?:^| )(?:is|are|was|were|has|have) (?:the )?(?P<x>[^|,]+?) *(?:\||$)",
)
"""Where the thing stands that the number is of; the first that fits wins."""

CHANGES = (
    r"(?:gains?|drops?|improvements?|reductions?|increases?|boosts?|cuts?|savings?"
    r"|decreases?|declines?|advantages?|margins?)"
)
"""Of these "how large" asks for a change, not for a size."""
SECONDS = r"(?:milli)?seconds?|ms"
"""A latency in these is a time, not how much shorter it is."""
TOTALLED = ("count", "counts", "total", "number", "size", "budget")
"""With one of these "what" asks how many: "what is the parameter count"."""
WORKS = frozenset({"work", "works", "papers", "paper", "points"})
"""Nouns that ask for papers, or for what they say: "what work", "what points"."""
TO_PAPERS = (
    r"\b(?:share|fraction|percentage|proportion) of (?:all )?(?:the )?"
    rf"(?!{cues.PAPERS})"
)
"""A share of something else than the papers held here."""
DO = (
    r"\b(?:do|does|did|is|are|was|were|can|could|has|have)\s+(?:the\s+)?"
    r"(?P<x>[^|,]+)"
)
"""A subject whose verb is not among those known."""
HOW = r" (?:(?:on|by|with|over|in|to|at|for) )?how "

_NAME = r"(?P<x>[PW]\d+|[^\s|]+(?: \d[\w.]*)?)"
_WAY = (
    r"(?: (?P<way>on|over|against|versus|vs|compared (?:to|with)|relative to|than|at|in"
    r"|with|for|from|during) (?:the )?(?P<rest>[^|]+?))?"
)
POSSESSIVE = r"^ (?:what(?: is| was| s| are)? )?(?P<x>[PW]\d+|[^\s|']+) ?'s (?=\w)"
PHRASES = (
    r"^ (?:what(?: is| was| s| are)? )?(?:the )?(?P<q>[^|]+?) (?:of|for) (?:the )?"
    rf"{_NAME}(?: (?:model|family|paper|data ?set|corpus|series))?{_WAY}[ |?]*$",
    r"^ (?:what(?: is| was| s| are)? )?(?:the )?(?P<q>\S+(?: \S+)?) (?:of|on|for|from"
    r"|in|with) (?P<rest>[^|]+?) (?P<way>of|in|with|from|by|using|for) (?:the )?"
    r"(?P<x>[PW]\d+)[ |?]*$",
    rf"^ (?:the )?{_NAME} (?P<q>(?:(?!of |for )\S+ ){{0,3}}?\S+){_WAY}[ |?]*$",
)
"""A quantity `q` of a thing named `x`; `rest` is where, when or against what."""
AGAINST = (
    "over", "against", "versus", "vs", "compared to", "compared with", "relative to",
    "than",
)  # fmt: skip
SET_AGAINST = frozenset(("vs", "versus", "against"))
"""Between two sides, and no words of what is asked for."""
LONGEST_NOUN = 4
"""Words of the quantity at most ("end-to-end training speedup")."""
MARKED = (
    r"(?!\d+(?:\.\d+)?[BMKT]?$)(?=.*[A-Z].*[A-Z\d]|.*\d.*[A-Z]|[A-Za-z]+-.*\d)"
    r"\S+(?: \d[\w.]*)?"
)
"""Written as names of models and data sets are."""

SET_OF_PAPERS = (
    rf" (?:{cues.PAPERS}) |^(?: (?:the|reported|stated|in|since|of|by|for))*"
    r" [ADVCF]\d+(?: 's)?(?: (?:models?|papers?|systems?|works?|reports?|ones?))? $"
    r"|^ (?:the )?(?:models?|systems?|works?|reports?) (?:by|of|from|in|since)"
    r" [ADVCF]\d"
    r"|^ (?:reported|stated|claimed|given|mentioned) $"
)
"""No one thing that a number is of: papers with conditions."""
VERSIONED = r"[a-z][a-z\d.]*(?:-[\w.]+)*-[\w.]*\d[\w.]*(?:-[\w.]+)*"
"""The same in small letters: "llama3-chatqa-1.5-70b"."""
STORED = r"(?:scores?|percentiles?|citations?|ratings?)"
"""Figures that are stored, and so never looked for in a text."""
