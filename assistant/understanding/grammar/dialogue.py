"""Words that point back: ordinals, pronouns, and the openings of a follow-up."""

from __future__ import annotations

ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
    "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7,
    "eighth": 8, "8th": 8, "ninth": 9, "9th": 9, "tenth": 10, "10th": 10, "last": -1,
}  # fmt: skip

_ORD = "|".join(ORDINALS)
_END = r"(?=\s*[?.!]*$)"

CARD_CUES = rf"\d|{_ORD}"
"""Every card that is told by its place holds one of these."""
ORDINAL = (
    rf"\b(?:the )?(?P<ord>{_ORD}) "
    r"(?:one|result|hit|card|entry|of (?:them|these|those))\b"
)
"""A card by its place: "the second one"."""

ORDINAL_PAPER = (
    rf"\bthe (?P<ord>{_ORD}) (?:paper|article)"
    r"(?=\s*(?:[?.!]|$|(?:have|has|is|was|say|cite)\b))"
)
"""The same with a noun that could also ask for a superlative ("first paper by ...")."""

ORDINAL_ALONE = (
    rf"^(?P<verb>(?:and |what about |show (?:me )?|open )?)the (?P<ord>{_ORD}){_END}"
)
ORDINAL_BEHIND = (
    rf"\b(?P<verb>of|by|for|like|wrote|about|behind) the (?P<ord>{_ORD}){_END}"
)
ORDINAL_PAIR = (
    rf"\bthe (?P<a>{_ORD})(?: one| paper)? (?:and|with|or|to) "
    rf"(?:the )?(?P<b>{_ORD})(?: one| paper)?\b"
)
NUMBER_PAIR = (
    r"\b(?:papers?|cards?|results?|numbers?|items?)? ?(?P<a>\d{1,2})"
    r"(?:,| and| or| vs\.?| with| to)+ ?(?:the )?(?:number )?(?P<b>\d{1,2})(?!\d)"
)
COMPARES = r"compare|vs|versus|differ|between|side by side|newer|older|which"

NUMBERED = (
    r"(?<!\w)(?:(?:the )?"
    r"(?:paper|card|result|number|no\.?|nr\.?|item|entry|citation)s? |#|\[)"
    r"(?P<num>\d{1,3})\]?(?![\w\"])"
)
"""A card by its number; in quotes it is part of a name ("Yu Zhang #2")."""
NUMBER_ALONE = (
    r"^(?P<verb>open|show|cite|bibtex|summari[sz]e|abstract(?: of)?|copy|"
    r"related(?: to)?|like|who wrote|bibtex (?:of|for)|authors of) (?P<num>\d{1,2})$"
)

THE_TWO = (
    r"^(?:which|who)(?: one)? of (?:the two|them|these|those|both) (?P<rest>.*?)\??$"
)
"""One of two cards: "which of the two is newer?"."""

IT = (
    r"\b(?:it(?! (?:true|possible|clear|known|said|that|is (?:true|known)))"
    r"|this paper|that paper|this one|that one|this article|the same paper|the former"
    r"|that(?=\s*[?.!]*$)"
    r"|the paper(?! (?:about|on|that|which|by|titled|called|named|with|from|in|of|where"
    r"|for|@))(?! \"))\b"
)
BEFORE_THAT = (
    r"\b(?:wrote|of|for|about|like|cite|open|show|summari[sz]e|is|was|does|did|to|read|"
    r"published) *$"
)
"""Words after which a "that" at the end is a paper."""

ITS = r"\b(?:its|this paper's|that paper's|the paper's)\b"
PERSON = r"\b(?:he|she|him|her|his|hers|the same author|this author|that author)\b"
THEIR = r"\b(?:his|her|their|the same author's|this author's|that author's)\b(?: own)?"
THEY = r"\b(?:their|them|they)\b"
THEIRS = r"\btheir\b(?: own)?(?! authors)"
SET = r"\b(?:of (?:them|these|those)|them|those|these|the (?:above|results))\b"
"""The papers last shown."""

SAYS = (
    r"^(?:(?:any|none|some|all|each|one) of (?:these|them|those)(?: papers)? )?"
    r"(?:(?:mentions?|reports?|discuss(?:es)?|states?|says?|covers?|address(?:es)?)"
    r"(?: anything)?(?: about| on)? )(?=\S)"
)
"""Before what those are asked about: "none of these mention", "report"."""

THESE_ALONE = r"(?:these|those|them)(?: papers?| ones)?"
"""The papers last shown, with nothing said of them."""

FIELD_ALONE = (
    r"^(?:(?:can i have|show|give|get|copy)(?: me)? )?(?:the |its )?"
    r"(?P<field>bib ?tex|abstract|authors?|code|score|categor(?:y|ies)|date|year|venue|"
    r"affiliations?|citation key|doi|summary|url|link|pages|publisher|editors?|volume)"
    r"(?: (?:entry|please|for (?:it|this|that)))*\??$"
)
"""A field with no paper named: of the paper last shown."""

CITE_ALL = (
    r"^(?:(?:the |give me (?:the )?|export )?(?:bib ?tex|citations?|references?)|cite)"
    r"(?: (?:for|of))? (?:all(?: of)? )?(?:them|these|those|all)(?: all)?\??$"
)
HOW_MANY = (
    r"^(?:and )?how many(?: papers| results)?"
    r"(?: (?:is|are) (?:that|those|these|there|they|them))?(?: in (?:total|all))?\??$"
)
HOW_MANY_WITHOUT = (
    r"^(?:and )?how many(?: papers| results| are there| would there be| are left)*"
    r" (?P<rest>(?:without|if (?:i|we) (?:drop|remove|ignore)) (?:the |any )?.+? "
    r"(?:filter|constraint|condition|restriction|requirement)|(?:if (?:i|we) "
    r"(?:drop|remove|ignore)) .+?)\??$"
)
WIDENS = (
    r"^(?:and |please )*(?:(?:add|include|also (?:add|include|show|allow)|allow) "
    r"(?P<x>.+?)"
    r"(?: too| as well| also)?|(?:or(?: also| else)?|plus) (?P<x2>.+?)(?: too| as "
    r"well)?"
    r"|(?P<x3>.+?) (?:too|as well))[?.!]*$"
)
"""As in "add 2026 too", "or 2026": one more way to meet a condition."""
THEY_WROTE = (
    r"^(?:and )?what (?:other papers?|else|other publications)"
    r" (?:did|have|has) they (?:write|written|wrote|publish|published)\??$"
)

_SORTED = r"^(?:sort|order|rank)(?:ed)? (?:them |these |those |it )?by (?:the )?"
ORDERS: tuple[tuple[str, str], ...] = (
    (r"^(?:the )?(?:oldest|earliest)(?: ones?)? first$", "-date"),
    (r"^(?:the )?(?:newest|latest|most recent)(?: ones?)? first$", "date"),
    (r"^(?:the )?(?:best|highest(?: scor(?:e|ed|ing))?)(?: ones?)? first$", "score"),
    (r"^(?:the )?most cited(?: ones?)? first$", "citations"),
    (r"^(?:the )?most influential(?: ones?)? first$", "influence"),
    (rf"{_SORTED}(?:dates?|years?)$", "date"),
    (rf"{_SORTED}scores?$", "score"),
    (rf"{_SORTED}titles?$", "title"),
    (rf"{_SORTED}citations?$", "citations"),
    (rf"{_SORTED}influence$", "influence"),
)
"""Wishes for another order, and the `sort:` they are."""

_LEADS = r"(?:and |but |ok(?:ay)? |now |so |then |also |please )"
FOLLOWS = (
    rf"^{_LEADS}*"
    r"(?:(?:what|how) about|and|only|just|but|also|now|instead|"
    r"same (?:for|but|with|in)?|"
    r"restrict(?:ed)? (?:to|it to|them to|that to)|limit(?:ed)? (?:to|it to|them to)|"
    r"narrow (?:it |that |them )?(?:down )?to|filter(?:ed)?(?: by| to| for)?|"
    r"keep(?: only)?|exclude|excluding|except|without|not|drop|remove|with|"
    r"those|these|the ones|ones|sort(?:ed)? by|order(?:ed)? by|rank(?:ed)? by|"
    r"since|before|after|in|from|by|newer|"
    r"older|more recent|newest|oldest|latest|earliest|has|have|had|make it|"
    r"change (?:it )?to)\b(?![:>=<])"
)
"""A question that begins so, with no form of its own, refines the last one."""

REPLACES = (
    rf"^{_LEADS}*(?:what about|how about|and|same (?:for|but|with|in)?|"
    r"instead|make it|change (?:it )?to)\b(?: for| with| in| the)?"
)
"""Openings after which a constraint takes the place of the last one of its kind."""

NARROWS = (
    rf"^{_LEADS}*(?:only|just|restrict(?:ed)?|limit(?:ed)?|narrow|filter(?:ed)?|"
    r"keep|but only|also|those|these|the ones|ones|with)\b"
)
"""Openings after which a constraint is added to the last ones."""

QUERY = r"^\(?-?@?[a-z-]+(?::\S|[<>]=?\d|=\d)"
"""A line of the query language: it stands alone."""

DROPS = (
    r"^(?:please |now |ok(?:ay)? |what if (?:i|we) |let(?:'s| us) )*(?:drop|remove|"
    r"forget|ignore|clear|lift|without|any|"
    r"regardless of|no matter|get rid of|undo|take (?:away|out|off))"
    r"(?: about)?(?: the| that| any| my)? (?P<what>.+?)"
    r"(?P<noun> (?:filter|constraint|condition|restriction|requirement))?[?.!]*$"
)
DROPS_LAST = (
    r"^(?:please |now |ok(?:ay)? )*(?:drop|remove|forget|ignore|clear|lift|undo|delete)"
    r"(?: the| that| my)? (?:last|latest|newest|most recent) "
    r"(?:one|filter|constraint|condition|restriction|thing|requirement)[.!]*$"
)
DROPS_ALL = (
    r"^(?:please |now |ok(?:ay)? )*(?:drop|remove|ignore|clear|lift|delete)"
    r"(?: all| every)(?: of)?(?: the| my)? ?"
    r"(?:filters?|constraints?|conditions?|restrictions?|requirements?)[.!]*$"
)
KEEPS_OUT = r"^(?:please |now |ok(?:ay)? )*without (?!the |that |any )"
"""As in "without code": a condition of its own and not one that goes."""

SURELY_DROPS = r"^(?:please |now |ok(?:ay)? )*(?:drop|remove|lift|get rid of|take)"
ORDER = r"(?:sort(?:ing)?|order(?:ing)?|rank(?:ing)?)(?: order)?"
LIMIT = r"limit|number|maximum"
DROPPABLE = (
    ("date", r"years?|dates?|time|period|since.*|before.*|(?:in |from )?\d{4}"),
    ("code", r"code"),
    ("author", r"authors?|person|name|by .*"),
    ("venue", r"venues?|conferences?|journals?"),
    ("affiliation", r"affiliations?|institutions?|organi[sz]ations?"),
    ("category", r"categor(?:y|ies)|fields?"),
    ("score", r"scores?"),
    ("topic", r"topics?|subject|words?|keywords?"),
    ("citations", r"citations?"),
    ("set", r"sets?"),
)
"""Slots that can be let go of, and what they are called."""

NAMED_SET = r"(?<![\w:])set:(?!\{)"
"""A set by a name that only the conversation knows."""

LED = (
    rf"^{_LEADS}*(?:(?:what|how) about|(?:the )?same(?: question| thing)?"
    r" (?:for|but|with|in|of|again for))(?: for| with| in)?\s+"
)
"""Openings after which only what is new is said."""

SAME = (
    rf"^{_LEADS}*(?:the )?same(?: question| thing)? (?:for|but|with|in|of|again for)\s+"
)
NARROWING = (
    rf"^{_LEADS}*(?:keep|restrict(?:ed)?|limit(?:ed)?|narrow|filter(?:ed)?|show)"
    r"(?: (?:it|them|that|these|those|this))?(?: down)?(?: (?:only|just|to|by|for))+"
    r"(?: (?:those|the ones|ones|papers))?(?= )"
    rf"|^{_LEADS}*keep (?:those|the ones|ones)"
    r"(?= (?:by|from|in|with|without|since|about|on|that|which|before|after|of)\b)"
)
"""Openings of which no word is what the papers are about."""

SMALL_TALK = (
    r"^(?:(?:ok(?:ay)?|hm+|well|great|thanks|thank you|cool|nice|alright|all right|"
    r"fine|good|"
    r"please|ah|oh|aha|right)(?:[,.!:;]+ *| +(?=(?:and|but|now|so|then|only|just|what|"
    r"how|"
    r"why|with|without|keep|show|drop|call|undo|go|the|those|who|which|in|from|since|"
    r"sort)"
    r"\b)))+"
)
MANNERS = r"(?:,? (?:please|then|thanks|thank you|now|instead))+(?=[?.!]*$)"
"""What may stand before and behind a turn without saying anything."""

HER = r"\b(?:his|her|hers|she|him)\b|(?<!by )\bhe\b"
"""A single person, in small letters: "He" is a surname too."""

LED_AND = r"^and (?:for |of |with )?"

STEERS = (
    "undo|redo|revert|go back|take back|never mind|nevermind|previous|start over|"
    "start again|reset|from scratch|call |name |save |remember |store |sets|no, |nope|"
    "star |star:|bookmark|favorite|favourite|tag |tags |note |note:|mark |unstar|untag|"
    "reading list|to-read list|"
    "no - |not that|actually|sorry|why |minus|how come|i meant|the other|mean |"
    "export|download|bib"
)
"""Pieces of words, one of which every turn holds that can be no first question."""

IF_WE = r"^if (?:i|we) "
