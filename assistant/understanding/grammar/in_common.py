"""Words that ask what several papers or people share."""

from __future__ import annotations

from assistant.understanding.grammar.paper_places import END
from assistant.understanding.patterns import Cued

_BE = r"(?:is|are|s|do|does|did|have|has)"
_AS_TO = (
    r"(?: (?:as regards|as to|regarding|concerning|with (?:regard|respect) to"
    r"|in terms of|when it comes to|on|about) (?P<q>[^|]+?))?"
)
"""What of it is asked about: "in common regarding licensing"."""

IN_COMMON: tuple[Cued, ...] = (
    Cued(
        "common",
        rf"^ (?:show me |tell me )?what (?:things )?{_BE} (?P<x>[^|]+?) (?:have |got )?"
        rf"in common{_AS_TO}{END}",
    ),
    Cued(
        "common",
        rf"^ (?:what {_BE} |which things {_BE} )?(?:the )?(?:things )?(?:in )?common"
        rf"(?:alities|alit(?:y)| ground)? (?:to|between|among|of|in|for) (?P<x>[^|]+?)"
        rf"{END}",
    ),
    Cued(
        "common|share",
        r"^ (?:is|are) there (?:anything|something|things|any \w+) (?:that |which )?"
        r"(?P<x>[^|]+?) (?:all |both )?(?:have|has|share|shares)(?: in common)?"
        rf"{END}",
    ),
    Cued(
        "common|share",
        r"^ (?:do|does|did) (?P<x>[^|]+?) (?:have|share) (?:anything|something|things"
        rf"|much|a lot)(?: in common)?{END}",
    ),
    Cued(
        "common",
        r"^ (?P<x>[^:|]+?) ?[:;] what (?:do|have|is|are) (?:the|these|they|those)?"
        r" ?(?:two|three|four|both|all)? ?(?:of them|models|papers|reports)? ?"
        rf"(?:have )?in common{_AS_TO}{END}",
    ),
    Cued(
        "agree",
        r"^ (?:on )?what (?:points )?(?:do|does|did) (?P<x>[^|]+?) (?:both |all )?"
        rf"agree(?: on| about)?{END}",
    ),
    Cued(
        "common|shared",
        r"^ (?:the )?(?:common|shared) (?:points?|features?|ideas?|themes?|traits?"
        rf"|elements?|aspects?) (?:between|of|among|in|to) (?P<x>[^|]+?){END}",
    ),
    Cued(
        "similarit|overlap|parallels",
        rf"^ (?:(?:what|where|show|list|me|the|are|is|any|there) )*(?:similarities"
        rf"|similarity|overlaps?|parallels) (?:between|of|among) (?P<x>[^|]+?){END}",
    ),
    Cued(
        "share",
        r"^ what (?:do|does"
        rf"|did) (?P<x>[^|]+?) (?:both )?share(?: with each other)?{END}",
    ),
    Cued(
        "similar|alike|connected",
        r"^ (?:how|in what way|in which way) are (?P<x>[^|]+?) (?:similar|alike"
        rf"|connected)(?: to each other)?{END}",
    ),
    Cued(
        "connects|links|unites",
        rf"^ what (?:connects|links|unites) (?P<x>[^|]+?){END}",
    ),
)
"""What is set side by side is `x`: "A and B"."""
