"""Words that ask how a field stands, how it came about, and who works with whom."""

from __future__ import annotations

from typing import NamedTuple

from assistant.understanding.patterns import Cued

_GIVE = (
    r"(?:(?:please|can|could|you|give|get|show|draw|plot|me|us|i|want|need|would|like"
    r"|an?|the|brief|short|quick|general|what|is|was|s|full|complete) )*"
)
_WORK = (
    r"(?= )(?: (?:the |all |my )?(?:papers|work|literature|research|field|area|topic"
    r"|story|state of research) (?:on|about|of|in)(?= ))?"
)
_LAST = r"(?= *(?:\| *)*[?.!]* *$)"


class Opening(NamedTuple):
    """Words that say what is wanted; the rest of the question says of what."""

    rule: Cued
    intent: str
    measure: str = ""


OPENINGS: tuple[Opening, ...] = (
    Opening(
        Cued(
            "share|fraction|proportion|relative|percent",
            rf"^ {_GIVE}(?:(?:yearly |annual )?(?:share|fraction|proportion|percentage)"
            r" of (?:all )?(?:papers (?:on|about) )?(?P<x>[^|]+?) (?:per year|each year"
            r"|by year|over time|over the years|through the years)"
            r"|(?:relative )?trends? (?:of|in"
            r"|for) (?P<y>[^|]+?) (?:as a share(?: of all"
            r" (?:the )?papers)?|relative to (?:all|the) (?:papers|library)"
            r"|in percent))"
            rf"{_LAST}",
        ),
        "topic.trend",
        "share",
    ),
    Opening(
        Cued(
            "grow|increas|ris|declin|shrink|fall|trend|popular|taking off|common"
            "|gaining",
            r"^ (?:is|are|has|have|was|s) (?:the )?(?:interest in |work on "
            r"|research on "
            r"|number of papers (?:on|about) |papers (?:on|about) )?(?P<x>[^|]+?)"
            r" (?:still |been |getting |becoming |really |now )*(?:growing|grown"
            r"|increasing|rising|declining|declined|shrinking|falling|trending"
            r"|on the rise|in decline|taking off|more popular|less popular|more common"
            r"|gaining (?:popularity|traction|ground)|a trend)(?: here"
            rf"| over time)?{_LAST}",
        ),
        "topic.trend",
    ),
    Opening(
        Cued(
            "evol|develop|progress|chang|matur|advanc|unfold|come about|came about",
            r"^ (?:show me |tell me )?how (?:did|has|have|does"
            r"|do) (?:the )?(?P<x>[^|]+?)"
            r" (?:evolved?|develop(?:ed)?|progress(?:ed)?|changed?|matured?|advanced?"
            r"|unfold(?:ed)?|c[oa]me about)(?: over (?:time|the years|the last years)"
            rf"| so far| through the years)?{_LAST}",
        ),
        "topic.timeline",
    ),
    Opening(
        Cued(
            "timeline|histor|evolution|chronology|genealogy|milestones|development",
            rf"^ {_GIVE}(?:timeline|history|evolution|chronology|genealogy|milestones"
            rf"|development over time|historical overview) (?:of|for|on|in){_WORK}",
        ),
        "topic.timeline",
    ),
    Opening(
        Cued(
            "timeline|chronology",
            rf"^ {_GIVE}(?P<x>[^|]+?) (?:timeline|chronology){_LAST}",
        ),
        "topic.timeline",
    ),
    Opening(
        Cued(
            "author|collaborat|network|graph",
            rf"^ {_GIVE}(?:co ?-? ?author(?:ship)?s?|collaboration|collaborators?"
            r"|author) ?(?:graph|network|map|web)s?(?= )(?: (?:of|for|in|on|around"
            r"|about"
            r"|among|between|from|at))?(?: (?:papers|work|people|authors)"
            r" (?:on|about|in|from|at))?",
        ),
        "network.coauthors",
    ),
    Opening(
        Cued(
            "network|graph|map",
            rf"^ {_GIVE}(?:network|graph"
            r"|map) of(?: (?:the )?(?:co ?-? ?author(?:ship)?s?"
            r"|collaborat(?:ions?|ors?)|authors)(?: (?:of|in|on|around|about|among|for"
            r"|from|at))?|(?= A\d+))",
        ),
        "network.coauthors",
    ),
    Opening(
        Cued(
            "with whom|with who|with each other|together",
            r"^ who (?:works?|worked|is working|collaborates?|collaborated|publishe?s?"
            r"|published|writes?|wrote|has written|has worked|co ?-? ?authors?)(?:"
            r" papers)? (?:together )?with (?:whom|who|each other)"
            r"(?: (?:on|in|about|at|for|around))?",
        ),
        "network.coauthors",
    ),
    Opening(
        Cued(
            "overview|landscape|snapshot|state of|summary of|summary on|summary about"
            "|big picture",
            rf"^ {_GIVE}(?:(?:overview|landscape|snapshot|big picture)"
            r" (?:of|on|about|over|for)|state of(?! the[ -]art)"
            r"|summary (?:of|on|about))"
            r"(?! (?:the|this|that|my|our) (?:paper|article|library|collection)\b)"
            rf"{_WORK}",
        ),
        "topic.overview",
    ),
    Opening(
        Cued(
            "survey|review",
            r"^ (?:please )?(?:survey|review|an? (?:brief |short )?(?:survey|review))"
            r" (?:of )?(?:the |all |my )*(?:papers|work|literature|research|field)"
            r" (?:on|about|in|of)(?= )",
        ),
        "topic.overview",
    ),
    Opening(
        Cued(
            "done|tried",
            r"^ what (?:has|have|was) (?:been |has been )?(?:done|tried)"
            r" (?:so far |here |in (?:the|this|my) (?:library|collection) )*"
            r"(?:on|about|in|with)(?= )",
        ),
        "topic.overview",
    ),
    Opening(
        Cued(
            "know",
            r"^ (?:show me |tell me )?what (?:is|s|do we|do i|do you|does (?:my|the"
            r"|this)"
            r" library|do my papers) (?:already |so far )?known? (?:so far |here )?"
            r"(?:about|on|of)(?= )",
        ),
        "topic.overview",
    ),
    Opening(
        Cued(
            "tell me|fill me|brief me|catch me|introduce me|bring me|get me up",
            r"^ (?:please )?(?:tell me (?:something |more |all |everything "
            r"|a bit )*about"
            r"|(?:brief|fill|catch) me (?:in |up )?(?:about|on)|introduce me to"
            r"|(?:bring|get) me up to (?:speed|date) (?:on|with))(?= )"
            r"(?! (?:the |any |some |all )*(?:papers|studies|works?|research|articles"
            r"|approaches|methods) (?:that|which|who|proposing|using|for|in)\b)"
            r"(?! (?:the|this|that|it|him|her|number|paper|card)(?: one)?"
            r" *(?:\| *)*$)",
        ),
        "topic.overview",
    ),
    Opening(
        Cued(
            "summari",
            r"^ (?:please )?summari[sz]e (?:the |all |my )*(?:papers|work|literature"
            r"|research|field) (?:on|about|in|of)(?= )",
        ),
        "topic.overview",
    ),
)
"""The first that fits; what it is about is `x`, or all that follows."""

HERE = (
    r"(?:in|from|within|across|of|inside) (?:my|the|this|our|your|all|these|those)"
    r"(?: own)? (?:library|collection|papers|database|bibliography)"
)
"""Where else: said of every question."""
