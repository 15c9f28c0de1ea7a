"""What is asked for, and what a question opens with, as patterns over the mask."""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
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
    r"^[ |]*(?:in |at |by |of |from |with |to )?{kind}(?: all)?"
    r"(?: (?:is|are|s|was|were|'s) (?:the|all))?(?= )"
)

NUMBER = "(?:{})".format(
    "|".join([r"\d{1,4}", *(w for w, n in SMALL_NUMBERS.items() if n > 1)])
)
TOP = rf"^[ |]*(?:the )?top (?P<n>{NUMBER})(?= )"
LIMIT = (
    rf"^[ |]*(?:the )?(?P<n>{NUMBER})"
    rf"(?= (?:{cues.PAPERS}|{cues.AUTHORS}|{cues.VENUES}|most|best|top))"
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

BOUNDARY = (
    r"(?= *(?:$|\||,|[A-Z]\d|(?:who|whom|whose|that|which|of|in|on|at|by|with|without"
    r"|from|for|about|have|has|had|are|is|was|were|did|do|does|to|since|before|after"
    r"|during|between|published|publish|publishing|writing|working|works?|named|called"
    r"|containing|related|dealing|using|used|outside|not|there|and|or|per|among|as|it"
    r"|they|he|she|appear|appears|exist|written|authored|where|when|under|within|over"
    r"|around|regarding|concerning|covering|sorted|ordered|ranked|only|cited|newer"
    r"|older|like|similar|because|including|except|excluding|but|through|until|wrote"
    r"|co-?authored|together|collaborated|scored|scoring|tagged|starred)\b))"
)
"""What may follow the noun that is asked for."""
BEFORE = (
    r"(?:the|a|an|all|any|some|every|each|both|different|distinct|unique|main|names? of"
    r"|titles? of|list of|of|other|top|best|most|single|specific|relevant|good"
    r"|interesting|important|recent|new|old|my|our|total|and|in|at|existing|available"
    r"|key|seminal|related|major|those|these|such|many|few|several|prominent|active"
    r"|prolific|productive|frequent|common|popular|only|just|me|also|"
    r"\||,|\d+|[A-Z]\d+|'s|one|ones|two|three|four|five|six|seven|eight|nine|ten)"
)
"""What may stand before it."""
TARGET = rf"^(?P<pre>(?:[ |]*{BEFORE})*[ |]*)(?P<noun>{{noun}}){BOUNDARY}"
AUTHORS_USING = Cued(
    "authors |researchers ",
    r"(?:authors|researchers)(?= (?:using|working|who|that|publishing|writing)\b)",
)

OF_PUBLISHING = rf"(?:{cues.PUBLISH}|{cues.PAPERS}|·|contributors?|{cues.ONE_PAPER})"
WORKS_ON = (
    r"(?:works?|working|worked|active|researching|research(?:es)?) (?:on|in|with|at)"
    r"|(?:knows|expert|experts|expertise) (?:about|on|in)"
)
SPOKEN_OF_PAPERS = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}|references?)"
