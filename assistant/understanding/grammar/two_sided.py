"""Questions with two sides: compared, set apart, put side by side."""

from __future__ import annotations

from assistant.understanding.grammar.paper_places import END
from assistant.understanding.patterns import Cued

_ASKED = r"(?: (?:on|in terms of|by|in|for|with respect to|regarding|as to)"
COMPARE: tuple[Cued, ...] = (
    Cued(
        "compare|contrast",
        r"^ (?:please )?(?:compare|contrast) (?P<x>[^|]+?) (?:and|with|to|vs|versus"
        r"|against|,) (?P<y>[^|]+?)(?: (?:on|in terms of|by|in|for|with respect to) "
        rf"(?P<q>[^|]+?))?{END}",
    ),
    Cued(
        "compare|contrast",
        r"^ (?:please )?(?:compare|contrast) (?:the )?(?P<q>[^|]+?) of (?P<x>[^|]+?) "
        rf"(?:and|with|to|vs|versus|against) (?P<y>[^|]+?){END}",
    ),
    Cued(
        " vs | versus | against | compared ",
        r"^ (?P<x>[^|]+?) (?:vs|versus|against|compared (?:to|with)) "
        rf"(?P<y>[^|]+?){END}",
    ),
    Cued(
        "difference|gap ",
        r"^ (?:what (?:is|are|s|was) )?(?:the )?(?:differences?|gap) (?:in|of)"
        r" (?P<q>[^|]+?) between (?:the )?(?P<x>[^|]+?) and (?:the )?(?P<y>[^|]+?)"
        rf"{END}",
    ),
    Cued(
        "difference|gap ",
        r"^ (?:what (?:is|are|s|was) )?(?:the )?(?:what )?"
        r"(?P<q>(?!(?:the|is|are|s|was|what|main|key|any|an?) )[^|]+?)"
        r" (?:differences?|gap) (?:is there )?between (?:the )?(?P<x>[^|]+?) and"
        rf" (?:the )?(?P<y>[^|]+?){END}",
    ),
    Cued(
        "difference",
        r"(?:what (?:is|are|s) )?(?:the )?(?:main |key )?differences? between "
        r"(?P<x>[^|]+?) and (?P<y>[^|]+?)(?: (?:on|in terms of|by|in|for|with respect"
        rf" to|regarding) (?P<q>[^|]+?))?{END}",
    ),
    Cued(
        "how",
        r"how (?:does|do|did) (?P<x>[^|]+?) (?:compare|differ|relate|stack up|depart"
        r"|deviate|behave differently) (?:to|with|from|against|than)"
        r" (?P<y>[^|]+?)(?: (?:on|in terms of|in|for) "
        rf"(?P<q>[^|]+?))?{END}",
    ),
    Cued(
        "compare|differ|stack up|relate",
        r"^ how (?:do|does|did) (?:the )?(?P<x>[^|]+?) and (?:the )?(?P<y>[^|]+?)"
        r" (?:compare|differ|stack up|relate)(?: to each other)?"
        rf"{_ASKED} (?P<q>[^|]+?))?{END}",
    ),
    Cued(
        "how close|how far|how different|how similar",
        r"^ how (?:close|far(?: apart)?|different|similar) (?:are|is|were|was)"
        r" (?:the )?(?P<x>[^|]+?) (?:and|to|from) (?:the )?(?P<y>[^|]+?)"
        rf"{_ASKED} (?P<q>[^|]+?))?{END}",
    ),
    Cued(
        "unlike",
        r"^ (?:how|in (?:what|which) (?:ways?|respects?)) (?:does|do|did|is|are)"
        r" (?P<x>[^|]+?) (?:behave |work |act )?unlike (?P<y>[^|]+?)"
        rf"{END}",
    ),
    Cued(
        " from",
        r"^ what (?:sets|tells|separates|distinguishes|keeps) (?P<x>[^|]+?)"
        rf" (?:apart )?from (?P<y>[^|]+?){END}",
    ),
    Cued(
        "different from",
        r"(?:how|in (?:what|which) (?:ways?|respects?)) (?:is|are) (?P<x>[^|]+?)"
        rf" different from (?P<y>[^|]+?){END}",
    ),
    Cued(
        "in common",
        rf"what (?:do|does) (?P<x>[^|]+?) and (?P<y>[^|]+?) have in common{END}",
    ),
    Cued(
        "side by side",
        r"(?:put|show|set|lay) (?P<x>[^|]+?) (?:and|next to|beside) (?P<y>[^|]+?) "
        rf"side by side{END}",
    ),
    Cued(
        "side by side|compared|comparison",
        r"^ (?P<x>[^|]+?) (?:and|or|with) (?P<y>[^|]+?) (?:side by side|compared"
        rf"|comparison){END}",
    ),
)
"""Forms with two sides."""
