"""Words of asking: what people say around names and nouns, and never about a topic.

A run of nothing but these narrows no search that a name has narrowed already,
and a noun that is asked for may be followed by any of them.
"""

from __future__ import annotations

_PUBLISHING = """
    publish publishes published publishing write writes wrote written writing author
    authors authored authoring co-author co-authors co-authored co-authoring
    coauthored co-write co-wrote co-written cowrote pen penned penning sign signed
    co-sign co-signed draft drafted release released releases releasing produce
    produced produces producing present presented presents presenting contribute
    contributed contributes contributing contribution contributions submit submitted
    create created bring brought put come comes came coming go goes went gone going
    get gets got gotten getting appear appears appeared appearing make made making
    feature features featured featuring include includes included including involve
    involves involved accept accepts accepted place placed land landed print printed
    carry carried host hosts hosted run have having had has issue issued attend
    attended collaborate collaborated collaborates collaborating collaboration
    collaborations cooperate cooperated attributed ascribed assigned associated
    belong belongs belonging public available accessible owe owed work worked works
    working
"""
_BEGINNING = """
    start starts started starting begin begins began begun debut debuted stop
    stopped continue continued become became active activity career
"""
_ASKING = """
    pull pulled dig look looking looked find found finding know known see saw seen
    read want wanted need needed like love liked wish wonder curious interested
    interest tell told give given check say said list listed listing name named
    names full mention mentioned mentioning confirm verify check exist exists
    existing
"""
_MANNER = """
    group grouped ranked sorted ordered lot lots far due actually really exactly
    precisely currently altogether overall total totally sum side times time often
    frequently regularly ever yet also too together joint jointly share shares
    sharing mutual mutually shared collaborative collaboratively separately
    respectively true correct case fact right wrong indeed alone solely exclusively
    alike credited credit responsible behind well both either neither respective
    various several
"""
_NOUNS = """
    whatever whichever everything anything something all everyone everybody anyone
    anybody someone somebody people person persons folks guy guys output co-author
    co-authors coauthor coauthors collaborator collaborators co-writer co-writers
    researcher researchers outputs oeuvre bibliography edition editions volume
    volumes issue issues instalment record records entry entries item items piece
    pieces thing things stuff material paper papers publication publications article
    articles venue venues conference conferences journal journals year years
    proceedings
"""

SPOKEN = frozenset(f"{_PUBLISHING} {_BEGINNING} {_MANNER}".split())
"""Verbs of publishing, and adverbs."""
_TREATING = """
    tackled explore explores exploring explored investigate investigates
    investigating study
    studies studied studying examine examines examining examined address addresses
    addressing tackle tackles tackling cover covers covering look looks looked
    looking talk talks talking speak speaks speaking discuss discusses discussing
    treat treats deal deals dealing focus focuses focused focusing concentrate
    concentrates centre centres center centers revolve report reports reporting
"""
TREATING = frozenset(_TREATING.split())
"""Verbs that lead up to a topic: "papers that talk about ..."."""
LIGHT = SPOKEN | frozenset(f"{_ASKING} {_NOUNS}".split())
"""Verbs of publishing and of asking, adverbs, and nouns for whatever is published."""
