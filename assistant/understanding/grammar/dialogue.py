"""Words that point back: ordinals, pronouns, and the openings of a follow-up."""

from __future__ import annotations

ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
    "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7,
    "eighth": 8, "8th": 8, "ninth": 9, "9th": 9, "tenth": 10, "10th": 10, "last": -1,
}  # fmt: skip

_ORD = "|".join(ORDINALS)
_END = r"(?=\s*[?.!]*$)"

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
    r"(?P<num>\d{1,3})\]?(?!\w)"
)
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
ITS = r"\b(?:its|this paper's|that paper's|the paper's)\b"
PERSON = r"\b(?:he|she|him|her|his|hers|the same author|this author|that author)\b"
THEIR = r"\b(?:his|her|their|the same author's|this author's|that author's)\b(?: own)?"
SET = r"\b(?:of (?:them|these|those)|them|those|these|the (?:above|results))\b"
"""The papers last shown."""

FIELD_ALONE = (
    r"^(?:(?:can i have|show|give|get|copy)(?: me)? )?(?:the |its )?"
    r"(?P<field>bib ?tex|abstract|authors?|code|score|categor(?:y|ies)|date|year|venue|"
    r"affiliations?|citation key|doi|summary)"
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
    (rf"{_SORTED}(?:dates?|years?)$", "date"),
    (rf"{_SORTED}scores?$", "score"),
    (rf"{_SORTED}titles?$", "title"),
    (rf"{_SORTED}citations?$", "citations"),
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
    r"^(?:please |now |ok(?:ay)? )*(?:drop|remove|forget|ignore|clear|lift|without|any|"
    r"regardless of|no matter)(?: the| that| any)? (?P<what>.+?)"
    r"(?: (?:filter|constraint|condition|restriction|limit))?$"
)
DROPPABLE = (
    ("date", r"years?|dates?|time|period|since.*|before.*|(?:in )?\d{4}"),
    ("code", r"code"),
    ("author", r"authors?|person|name|by .*"),
    ("venue", r"venues?|conferences?|journals?"),
    ("affiliation", r"affiliations?|institutions?|organi[sz]ations?"),
    ("category", r"categor(?:y|ies)|fields?"),
    ("score", r"scores?"),
    ("topic", r"topics?|subject|words?"),
)
"""Slots that can be let go of, and what they are called."""

UNDO = (
    r"^(?:please )?(?:undo(?: (?:that|it|the last(?: one)?))?|go back|back|revert|"
    r"previous(?: results?)?|never ?mind|as before)[.!]*$"
)
