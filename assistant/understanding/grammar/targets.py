"""What is asked for, and what a question opens with, as patterns over the mask."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.grammar.light import SPOKEN, TREATING
from assistant.understanding.patterns import Cued

GREETING = (
    r"^ (?:(?:hi|hello|hey|so|ok|okay|well|and|now|please|um|thanks|also)"
    r"(?: there)? ,? ?)+(?= )"
)
REQUEST = rf"^[ |]*(?:{cues.REQUEST})(?: (?:me|us|all|out))*(?= )"
EXISTS = rf"^[ |]*{cues.EXISTS}(?= )"
KINDS = ("whose", "who", "where", "when", "which", "what")
"""Words that open a question."""
OPENING = (
    r"^[ |]*(?:in |at |by |of |from |with |to |on )?{kind}(?: all)?"
    r"(?: (?:is|are|s|was|were|'s) (?:the|all))?(?= )"
)

NUMBER = "(?:{})".format(
    "|".join([r"\d{1,4}", *(w for w, n in SMALL_NUMBERS.items() if n > 1)])
)
TOP = rf"^[ |]*(?:the )?top (?P<n>{NUMBER})(?= )"
TOP_PEOPLE = rf"[ |]*(?:{cues.AUTHORS}|{cues.VENUES}|{cues.COAUTHORS})(?= )"
"""Who or what is told by how much is published."""
LIMIT = (
    rf"^[ |]*(?:the )?(?P<n>{NUMBER})"
    rf"(?= (?:{cues.PAPERS}|{cues.AUTHORS}|{cues.COAUTHORS}|{cues.VENUES}|most|best"
    r"|top))"
)

COUNT = Cued(
    "how many|number|count|amount",
    r"(?<!average )(?<!mean )(?<!most )(?<!least )(?<!highest )(?<!largest )"
    r"(?<!greatest )(?<!fewest )"
    r"(?:how many(?: different| distinct| unique| total)?"
    r"|(?:the )?(?:total |overall )?(?:number|count|amount) of"
    r"(?: different| distinct| unique)?"
    r"|count(?: up)?(?: the)?(?: number of)?(?: all)?(?: the)?)",
)
OF_TEXTS = r" *(?:citations?|times)\b"
"""After a count: not one of papers."""
_NOUNS = "|".join(noun.pattern for _, noun in cues.TARGETS)
COUNTABLE = rf"[ |]*(?:\w+ )?(?:{_NOUNS}|[APV]\d+)\b"
"""After a count in the middle of a question: what makes it one of papers."""

_FOLLOWING = """
    who whom whose that which of in on at by with without from for about have has had
    are is was were did do does to since before after during between working works
    called containing related dealing using used outside not there and or per among as
    it they he she exist where when under within over around regarding concerning
    covering sorted ordered ranked only cited newer older like similar because excluding
    except but through until collaborated scored scoring tagged starred against what
    work how saw see seen feature list
"""
FOLLOWING = frozenset(_FOLLOWING.split()) | SPOKEN | TREATING
"""Words that may follow the noun that is asked for; names and marks may too."""
BEFORE = (
    r"(?:the|a|an|all|any|some|every|each|both|different|distinct|unique|main|names? of"
    r"|titles? of|list of|of|other|top|best|most|single|specific|relevant|good"
    r"|interesting|important|recent|new|old|my|our|total|and|in|at|existing|available"
    r"|key|seminal|related|major|those|these|such|many|few|several|prominent|active"
    r"|prolific|productive|frequent|common|popular|only|just|me|also|joint"
    r"|collaborative"
    r"|shared|mutual|entire|complete|whole|full|earlier|further|additional|"
    r"\||,|\d+|[A-Z]\d+|'s|one|ones|two|three|four|five|six|seven|eight|nine|ten)"
)
"""What may stand before it."""
EMPTY = frozenset(
    ("joint", "collaborative", "shared", "mutual", "entire", "complete", "whole",
     "full", "published", "further", "additional", "existing", "available", "recent",
     "earlier",
     "specific", "single", "main")
)  # fmt: skip
"""Adjectives of papers that say nothing more than the names and dates do."""
JUDGEMENTS = frozenset(
    ("relevant", "good", "interesting", "important", "key", "seminal", "major",
     "prominent")
)  # fmt: skip
"""Adjectives that a reader must judge."""
TARGET = rf"^(?P<pre>(?:[ |]*{BEFORE})*[ |]*)(?P<noun>{{noun}})(?= )"
ONE = r"paper|publication|article|author|researcher|person|preprint"
"""A noun in the singular: with an order only the first is wanted."""
EXPERTS = 10
"""How many experts are named where the question does not say."""
AUTHORS_USING = Cued(
    "authors |researchers ",
    r"(?:authors|researchers)(?= (?:using|working|who|that|publishing|writing)\b)",
)

OF_PUBLISHING = rf"(?:{cues.PUBLISH}|{cues.PAPERS}|·|contributors?|{cues.ONE_PAPER})"
WORKS_ON = (
    r"(?:works?|working|worked|active|researching|research(?:es)?) (?:on|in|with|at)"
    r"|(?:knows|expert|experts|expertise) (?:about|on|in)"
)
HELD_HERE = (
    r"(?:(?:do|did) (?:we|i|you) (?:already )?(?:have|hold|own|keep)"
    r"|(?:have|has) (?:we|i|you) (?:already )?got|is there)"
)
"""Words that ask what the library holds, not what is true."""

SPOKEN_OF_PAPERS = (
    r"(?<!prior )(?<!previous )(?<!existing )"
    rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}|references?)"
)
