"""People told by half a name and by what they did, whose whole name is asked for.

As in "a certain Injy wrote on code-switching; who is that?".
"""

from __future__ import annotations

from assistant.understanding.patterns import Cued

_WORD = r"(?:[^\sA-Z|,:;]+)"
_SOMEBODY = (
    r"(?:authors?|researchers?|persons?|people|scientists?|scholars?|guys?|woman|man"
    r"|lady|colleagues?|fellows?|writers?|someone|somebody)"
)
_HIS = r"(?:his|her|their|the|this person 's|that person 's)"
_NAME = (
    r"(?:(?:full|whole|complete|entire|real|last|first|family|given|sur)[- ]?)?names?"
)
_FORGOTTEN = (
    r"(?:(?:escapes?|eludes?|slipped?|slips) (?:me|us|my mind)|(?:i|we) (?:have"
    r" |ve )?(?:forg[eo]t(?:ten)?|do not (?:know|remember|recall)|don t (?:know"
    r"|remember|recall)|can ?not (?:remember|recall)|can ?t (?:remember|recall)))"
)
ASKS_NAME = Cued(
    "name|who is |who 's|who s |who was|who could|who might|who would|called",
    rf"(?:full|whole|complete|entire)[- ]name|{_HIS} {_NAME}|{_NAME} {_FORGOTTEN}"
    r"|who (?:is|was|s|could|might|would) (?:that|this|it|he|she|they)"
    r"|how (?:is )?(?:he|she) (?:is )?called",
)
"""The whole name of somebody is asked for."""
TAKEN_OUT: tuple[str, ...] = (
    rf"(?:,? ?(?:and )?whose {_NAME} {_FORGOTTEN}|,? ?{_FORGOTTEN} {_HIS} {_NAME})",
    r"[;,.]? ?(?:but |and )?(?:(?:please |can you |could you )?(?:tell|give|show"
    rf"|remind) (?:me|us)(?: of)? )?(?:what (?:is|was|s) )?(?:{_HIS} )?(?:full|whole"
    r"|complete|entire|real)[- ]name(?: (?:please|of|for))?",
    rf"[;,.]? ?(?:what (?:is|was|s) )?{_HIS} {_NAME}",
    r"[;,.]? ?(?:and )?who (?:is|was|s|could|might|would) (?:that|this|it|he|she|they)"
    r"(?: (?:be|again|exactly|in full))*",
    r"[;,.]? ?how (?:is )?(?:he|she) (?:is )?called(?: completely| in full| fully)?",
    r"^ (?:there (?:is|was|s|'s) )",
    r"(?:completely|in full|exactly)(?= *$)",
)
"""What only says that the name is asked for."""
PARTLY: tuple[str, ...] = (
    rf"(?:(?:an?|one|some|that|the|this) )?(?:certain )?(?:{_SOMEBODY} )?(?:called"
    rf"|named|by the name of) (?P<x>{_WORD})",
    rf"(?:an?|one|some) (?:certain )?(?:{_SOMEBODY} )?(?P<x>{_WORD})(?= ,"
    r"| (?:who|that|with|wrote|writes|has|had|did|does|made|published|worked|works)\b)",
    rf"^[ |]*(?P<x>{_WORD}) (?:somebody|something|someone|whatshisname|xyz|so-and-so)",
    rf"(?:of|for) (?:the )?(?:{_SOMEBODY} )?(?P<x>{_WORD}) ?,?"
    r" (?=the one|who\b|that\b)",
    rf"^[ |]*(?P<x>{_WORD})(?= ?,? (?:the one|who)\b)",
)
"""Where the half of the name stands."""
GOES_ON = (
    r"^[ |,;.]*(?:(?:and|he|she|they|who|that|the one|the person|is the one)[ ,]+)*"
    r"(?:who |that |with |behind |of )?(?:the |a |an )?(?:(?:who|that) )?"
    r"(?:(?:has|have|had) )?"
    r"(?:(?:made|done|did|does|do|makes) (?:something |things |stuff |work |some )*"
    r"(?:on |about |with |in )?)?"
)
"""What the words on what they did begin with."""
PUBLISHED = (
    r"^ *(?:(?:an? |the )?(?:papers?|articles?|publications?) |wrote|writes|written"
    r"|writing|published|publishes|works? on|worked on|at |in )"
)
"""Words on what they did that need no verb before them."""
