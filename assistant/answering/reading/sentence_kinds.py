"""What a sentence must look like to answer a question of a kind: a reason, a method."""

from __future__ import annotations

import re
from typing import Final

from assistant.answering.reading.roles import PROBLEM

ASKS: dict[str, re.Pattern[str]] = {
    "contrast": re.compile(
        r"\b(?:in contrast|unlike|contrary to|departing from|whereas|as opposed to"
        r"|instead of|rather than|differ(?:s|ing)? from|distinguish\w*|no longer"
        r"|wh(?:ile|ere) (?:traditional|existing|previous|prior|conventional))\b",
        re.I,
    ),
    "problem": PROBLEM,
    "number": re.compile(r"\d"),
    "when": re.compile(r"\b(?:19|20)\d\d\b|\bcentury\b", re.I),
    "define": re.compile(
        r"\b(?:is|are) (?:an?|the|one of)\b|\b(?:introduce|present|propose)s?\b"
        r"|\brefers? to\b|\b(?:called|named|dubbed)\b|, (?:an?|the)\b",
        re.I,
    ),
    "reason": re.compile(
        r"\b(?:because|due to|since|owing|caused?|reasons?|attribut\w+|therefore|thus"
        r"|leads? to|results? in|stems? from|suffers?)\b"
        rf"|{PROBLEM.pattern}",
        re.I,
    ),
    "compare": re.compile(
        r"\b(?:than|versus|vs|outperform\w*|compar\w+|surpass\w*|exceed\w*|unlike"
        r"|whereas|better|worse|superior|on par)\b",
        re.I,
    ),
    "method": re.compile(
        r"\b(?:we (?:\w+ )?(?:propose|use|train|apply|introduce|develop|employ|adopt"
        r"|integrate|combine|incorporate|design|present|leverage|replace|extend"
        r"|build|formulate|generate|convert|fine-?tune)"
        r"|our (?:\w+ )?(?:method|approach|pipeline|recipe|framework|system) \w+s\b"
        r"|by \w+ing|using|key to (?:our|this|the)|key (?:ingredient|component|idea)s?"
        r"|via|through an?|based on)\b",
        re.I,
    ),
    "entity": re.compile(r"(?<=[a-z,;:(] )[A-Z][\w-]*[A-Z\d][\w-]*"),
    "finding": re.compile(
        r"\b(?:results?|we (?:found|find|show\w*|observed?|demonstrate\w*|conclude)"
        r"|suggest\w*|indicat\w+|reveal\w*|associated|significant\w*|increas\w+"
        r"|decreas\w+|reduc\w+|showed|shows)\b",
        re.I,
    ),
}
"""What a sentence must look like to answer a question of that kind."""

OF_OTHERS: Final = re.compile(
    r"^\W*(?!(?:unlike|in contrast|contrary|compared|instead|departing|beyond)\b)"
    r"(?:\w+,?\s){0,2}?(?:existing|previous|prior|traditional|conventional|recent"
    r"|current)\s",
    re.I,
)
"""Opens a sentence on how others do it."""


_MET: Final = re.compile(
    r"^\W*To (?:overcome|address|solve|tackle|mitigate|alleviate)\b"
    r"|\b(?:overcom|alleviat|address|mitigat)\w* (?:these|this|such|the)\b",
    re.I,
)
"""Says that a problem is met, and not what it is."""


def is_kind(ask: str, sentence: str) -> bool:
    """Whether a sentence looks like what is asked for; how others do it is no how."""
    if ask not in ASKS or (ask == "method" and OF_OTHERS.search(sentence)):
        return False
    if ask == "problem" and _MET.search(sentence):
        return False
    return bool(ASKS[ask].search(sentence))
