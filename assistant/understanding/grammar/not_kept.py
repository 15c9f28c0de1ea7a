"""More of what is asked of libraries that do not have it: it takes others to know.

The commoner fields that are missing stand in `fields.NOT_STORED`.
"""

from __future__ import annotations

from assistant.understanding.grammar import cues
from assistant.understanding.patterns import Cued

NOT_KEPT: tuple[tuple[str, Cued], ...] = (
    (
        "list of people whom somebody has not worked with",
        Cued(
            "never|not|n t",
            rf"(?:who|whom|which {cues.AUTHORS}) (?:has|have|had|did|does) A\d+"
            rf" (?:never|not|n t)(?: ever| yet)? {cues.COLLABORATE}(?: with)?(?= *$)",
        ),
    ),
    (
        "list of organizers and sponsors",
        Cued(
            "edit|chair|organi|sponsor|host|deadline|location",
            r"(?:(?:editorial boards?|(?:program |general |area )?"
            r"chairs?|organi[sz]ers?|sponsors?|hosts?|deadlines?"
            r"|locations?)(?: (?:of|for)(?= )|(?= (?:[PVW]\d|at|in)))"
            r"|(?:edited|organi[sz]ed|chaired|sponsored|hosted) (?:the )?[VPW]\d+)",
        ),
    ),
    (
        "place in an order but the first",
        Cued(
            "second|third|2nd|3rd",
            r"(?:\w+ )?(?:second|third|2nd|3rd)[- ](?:most|highest|largest|fewest|least"
            r"|biggest|best|latest|oldest|newest|earliest)",
        ),
    ),
    (
        "difference of two numbers",
        Cued(
            " than | after | before | between ",
            rf"(?:more|fewer|less) (?:{cues.PAPERS}|co-?authors|authors) (?:does|do|did"
            r"|has|have|had|were|are) [^|]* than"
            r"|(?:years?|months|long) (?:after|before|between|passed between)"
            r" (?:the |a )?(?:paper )?(?:[PWA]\d|its|his|her|their)",
        ),
    ),
    (
        "language",
        Cued(
            "language",
            r"languages? (?:is|was|are|were) [PW]\d+ (?:written|in|published)",
        ),
    ),
)
"""(name, words)."""

OF_VOLUMES: tuple[tuple[str, Cued], ...] = (
    (
        "list of editors and publishers",
        Cued(
            "publisher|editor|isbn|issn",
            r"(?:publishers?|editors?|isbns?|issns?)"
            r"(?: (?:of|for)(?= )|(?= (?:[PVW]\d|at|in)))",
        ),
    ),
)
"""What is kept of single papers, and of nothing else."""
