"""Words that point back: ordinals, pronouns, and the openings of a follow-up."""

from __future__ import annotations

ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
    "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7,
    "eighth": 8, "8th": 8, "ninth": 9, "9th": 9, "tenth": 10, "10th": 10, "last": -1,
}  # fmt: skip

_ORD = "|".join(ORDINALS)
ONE = rf"(?:the )?(?P<ord>{_ORD}) (?:one|paper|result|hit|card|article|entry|of (?:them|these|those))"
NUMBERED = (
    r"(?:(?:(?:the )?(?:paper|card|result|number|no\.?|nr\.?|item|entry|citation)s? |#|\[)"
    r"(?P<num>\d{1,3})\]?(?!\d))"
)
NUMBERS = r"(?:papers?|cards?|results?|numbers?|items?)? ?(?P<a>\d{1,2})(?:,| and| or| vs\.?| with| to)+ ?(?:the )?(?:number )?(?P<b>\d{1,2})(?!\d)"
BARE_NUMBER = r"^(?P<verb>open|show|cite|bibtex|summari[sz]e|abstract(?: of)?|copy|related(?: to)?|like|who wrote|bibtex (?:of|for)|authors of) (?P<num>\d{1,2})$"

IT = r"\b(?:it|this paper|that paper|this one|that one|the paper(?! (?:about|on|that|which|by|titled|called|named|with|from|in|of|where|for|@))|this article|the same paper|the former)\b(?! \")"
ITS = r"\b(?:its|this paper's|that paper's|the paper's)\b"
THEM = (
    r"(?:which|what|how many|who|any|some|all|most|the \w+|those|ones?)? ?"
    r"\b(?:of (?:them|these|those|the (?:above|results))|(?:them|these|those)(?: papers| results| ones)?|the (?:above|results)|among (?:them|these|those))\b"
)
PERSON = r"\b(?:he|she|him|her|his|hers|the same author|this author|that author)\b"
THEIR = r"\b(?:his|her|their|the same author's|this author's|that author's)\b(?: own)?(?: other)?"

FOLLOWS = (
    r"^(?:and |but |ok(?:ay)? |now |so |then |also |please )*"
    r"(?:(?:what|how) about|and|only|just|but|also|now|instead|same (?:for|but|with|in)?|"
    r"restrict(?:ed)? (?:to|it to|them to|that to)|limit(?:ed)? (?:to|it to|them to)|narrow (?:it |that |them )?(?:down )?to|"
    r"filter(?:ed)?(?: by| to| for)?|keep(?: only)?|exclude|excluding|except|without|not|drop|remove|"
    r"with|those|these|the ones|ones|sort(?:ed)? by|order(?:ed)? by|rank(?:ed)? by|since|before|after|"
    r"in|from|by|newer|older|more recent|newest|oldest|latest|earliest|has|have|had|"
    r"newest first|oldest first|best first|make it|change (?:it )?to)\b"
)
"""A question that begins so, with no topic or name of its own, refines the last one."""

REPLACES = r"^(?:and |but |ok(?:ay)? |now |so )*(?:what about|how about|and|same (?:for|but|with|in)?|instead|make it|change (?:it )?to)\b(?: for| with| in| the)?"
"""Openings after which a constraint takes the place of the last one of its kind."""

NARROWS = r"^(?:and |but |ok(?:ay)? |now |so |then |also |please )*(?:only|just|restrict(?:ed)?|limit(?:ed)?|narrow|filter(?:ed)?|keep|but only|also|those|these|the ones|ones|with)\b"
"""Openings after which a constraint is added to the last ones."""

DROPS = r"^(?:please |now |ok(?:ay)? )*(?:drop|remove|forget|ignore|clear|lift|without|any|regardless of|no matter)(?: the| that| any)? (?P<what>.+?)(?: (?:filter|constraint|condition|restriction|limit))?$"
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

UNDO = r"^(?:please )?(?:undo(?: (?:that|it|the last(?: one)?))?|go back|back|revert|previous(?: results?)?|never ?mind|as before)$"
AGAIN = r"^(?:show (?:me )?)?(?:more|all(?: of them)?|the rest|everything|next(?: page)?)$"
