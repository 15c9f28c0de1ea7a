"""Words that steer a conversation: back, again, from the start, and corrections."""

from __future__ import annotations

UNDO = (
    r"^(?:please )?(?:undo(?: (?:that|it|this|the last(?: (?:one|change|step|"
    r"thing))?))?|"
    r"(?:take |go )?(?:one )?(?:step )?back(?: one)?(?: step)?(?: please)?|"
    r"(?:go |take me )back|revert(?: that| it)?|take (?:that|it) back|previous(?: "
    r"(?:results?|list|query|search))?|"
    r"(?:back )?to the (?:previous|last) (?:results?|list|query|search|one)|"
    r"never ?mind(?: that)?|as before|ctrl-?z)[.!]*$"
)
UNDO_MORE = (
    r"^(?:please )?(?:undo|(?:go )?back)(?: the last)? (?P<n>two|three|four|five|\d|"
    r"twice)"
    r"(?: (?:times|steps|changes|questions|queries))?[.!]*$"
)
TIMES = {"two": 2, "twice": 2, "three": 3, "four": 4, "five": 5}
AGAIN = (
    r"^(?:where were we|what were we (?:looking at|talking about|doing)|(?:show|"
    r"list) (?:me )?"
    r"(?:it|that|them|those|these|the list|the results) again|again|what did we "
    r"have)[?.!]*$"
)
MORE = (
    r"^(?:and |please )*(?:(?:show|list|give|see)(?: me)? )?(?:(?:some |the )?more"
    r"|all(?: of (?:them|these|those))?|the (?:rest|others)|(?:the )?next"
    r"(?: (?:page|ten|10|few|ones))?|page \d+)"
    r"(?: of (?:them|these|those)| results| please)*[?.!]*$"
)
"""Cards beyond those that an answer shows."""
REDO = (
    r"^(?:please )?(?:redo(?: (?:that|it))?|(?:go )?forwards?(?: again)?|undo the undo|"
    r"un-?undo)[.!]*$"
)
RESET = (
    r"^(?:please |ok(?:ay)? |let(?:'s| us) )*(?:start (?:over|again|afresh|anew|from "
    r"scratch)|"
    r"start a new (?:search|query|conversation)|reset(?: (?:everything|all|it|that|"
    r"the (?:search|query|filters?|conversation)))?|new (?:search|query|topic|question|"
    r"conversation)|drop (?:it all|everything|all(?: of (?:it|that))?)|from scratch|"
    r"begin again|clear(?: (?:all|everything|the (?:search|"
    r"filters?|query|conversation)|all (?:the )?filters?))?|"
    r"forget (?:everything|all(?: of (?:it|that))?|it all)|scratch that)[.!]*$"
)

_BEFORE = (
    r"no|nope|nah|wrong|sorry|oops|actually|hm+|wait|not (?:that|this|the right) "
    r"(?:one|person|author|guy|paper|{names})|not (?:him|her|them|that|this)|wrong "
    r"(?:one|person|author|{names})|i (?:don't|do not|didn't|did not) mean "
    r"(?:that|this|him|her|that one|this one|that {names}|[\w.'-]+)"
)
_NAMES = r"[\w.'’-]{2,20}"
CORRECTS = (
    rf"^(?:{_BEFORE.format(names=_NAMES)})(?:\s*[,.;:!—–]+|\s+-)\s*(?:but |and )?"
)
"""What opens a correction, with the mark behind it."""

MEANT = (
    r"^(?:but )?(?:i (?:really |actually )?(?:mean|meant|was (?:thinking of|looking "
    r"for|"
    r"talking about)|wanted|want)|make (?:it|that)|rather|should (?:be|have been)|it's|"
    r"it is|that should be|i said)\s+(?:the ones? |papers? )?"
)
"""What may stand before the thing that was meant."""

OTHER = (
    r"^(?:(?:what|how) about |and |try |show (?:me )?|not (?:that|this) \w+,? )?"
    rf"(?:the|an|some|a)\s*(?:other|different)\s+(?P<name>(?:{_NAMES}|one)(?: "
    rf"{_NAMES})?)"
    r"(?: please| instead)?[?.!]*$"
)
NOT_MEANT = (
    r"^i (?:don'?t|do not|didn'?t|did not) mean (?:that|this) (?P<name>"
    + _NAMES
    + r")[.!]*$"
)
SOMEBODY = frozenset(("one", "person", "author", "guy", "woman", "man", "researcher"))
NOT_BUT = (
    r"^(?:it'?s )?not (?P<old>[^,;]{1,60}?)(?:,| but|;|,? rather) (?:but )?(?P<new>.+)$"
)
"""As in "not 2024, 2023"."""

ANOTHER = r"^(?:.*\b)?(?:an)?other (?:papers?|articles?|publications?|results?)\b"
"""Others of papers, not of people."""

CORRECTION_CUES = (
    ", |; |no|mean|rather|actually|other|different|make |should|wrong|sorry|oops|wait|"
    "it's|it is|said|want|looking|thinking|talking"
)
"""Every correction holds one of these."""

_LEADS = r"(?:(?:and|but|so|ok(?:ay)?),? )*"
BARE: tuple[tuple[str, str, str], ...] = (
    (
        rf"{_LEADS}(?:when|(?:in )?(?:what|which) year)",
        "when was it published",
        "when were these published",
    ),
    (
        rf"{_LEADS}(?:where|(?:at |in )?(?:what|which) (?:venue|conference|journal))",
        "where was it published",
        "where were these published",
    ),
    (rf"{_LEADS}(?:who|by whom|who by)", "who wrote it", "who wrote these"),
)
"""(a question word and nothing else, what it asks of one paper, of several)."""

COURTESY = (
    r"(?:(?:hello|hi|hey|good (?:morning|afternoon|evening|night|day)|thanks?|thank you"
    r"|thx|cheers|many thanks|ok(?:ay)?|great|cool|perfect|nice|wow|good|fine|bye"
    r"|goodbye|good ?bye|see you|sorry|please|there|again|so much|very much|a lot|all"
    r"|refdesk)[ ,.!]*)+"
)
"""What is said out of courtesy, and asks nothing."""
SURELY_COURTEOUS = (
    r"\b(?:hello|hi|hey|good \w+|thank\w*|thx|cheers|ok(?:ay)?|bye|goodbye)\b"
)
"""Without one of these it may be a word to look for."""
