"""How people write: contractions, abbreviations and politeness, made plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.patterns import Cued

if TYPE_CHECKING:
    from assistant.understanding.grammar.rewrites import Rewrites

_ASKING = r"(?:who|whom|whose|what|which|when|where|why|how)"
_VERBS = (
    r"(?:show|give|get|tell|find|list|name|open|cite|compare|summari[sz]e|explain"
    r"|define|describe|count|search|look|recommend|suggest|point)"
)
_LEAD = (
    rf"(?:{_ASKING}|{_VERBS}|is|are|was|were|do|does|did|has|have|papers?|the|all|any)"
)
HABITS: Rewrites = (
    (Cued("w/", r"w/o"), "without"),
    (Cued("w/", r"w/(\w\S*)"), r"with \1"),
    (Cued("w /", r"w / o"), "without"),
    (Cued("w /", r"w /"), "with"),
    (Cued("( s )", r"(\w+) \( s \)"), r"\1s"),
    (Cued(" of|of ", r"(?:(?:no|nos|nr|nrs) \.? ?|# )of"), "number of"),
    (Cued("over the years", r"^ over the years ,"), ""),
    (
        Cued(
            "over the years",
            r"^(.* (?:venues?|outlets?|conferences?|journals?|authors?|people)(?: .*)?)"
            r" over the years(?= *$)",
        ),
        r"\1",
    ),
    (Cued("-wise", r"\S+-wise"), ""),
    (Cued("?|(|)", r"[?()]"), ""),
    (Cued("'s", rf"((?:{_ASKING}|there)) 's"), r"\1 is"),
    (Cued("whos|whats|wheres|whens", r"(who|what|where|when)s(?= )"), r"\1 is"),
    (Cued("n t ", r"(is|are|was|were)n t"), r"\1 not"),
    (Cued(" q | question | query ", r"^ (?:q|question|query) :"), ""),
    (Cued(" q | question | query ", rf"^ (?:q|question|query)(?= {_LEAD} )"), ""),
    (
        Cued(
            "please|pls|kindly|thank",
            r"(?:, )?(?:please|pls|kindly|thanks|thank you)(?=(?: [,.|])* *$)",
        ),
        "",
    ),
    (Cued("please|pls|kindly", r"^(?: (?:please|pls|kindly))+"), ""),
    (
        Cued(
            " to know ",
            r"^ (?:i (?:would|d|should|will|want|need|wish) ?(?:really |very much )?"
            r"(?:like|love|want)?|it would help me|i am (?:curious|interested|eager))"
            r" to"
            r" know(?: about)?",
        ),
        "",
    ),
    (
        Cued(
            " you ",
            r"^ (?:can|could|would|will) you(?: (?:please|pls|kindly))*"
            rf"(?= {_LEAD} )",
        ),
        "",
    ),
    (
        Cued(
            " me | us ",
            rf"^ (?:show|tell|give) (?:me|us)(?= {_ASKING} )"
            r"(?! what .* (?:is|are|means?) *$)",
        ),
        "",
    ),
)
SHORT_FORMS = {
    "ppl": "people", "pls": "please", "plz": "please", "lst": "list", "nr": "number",
    "nrs": "numbers", "lib": "library", "libs": "library", "abt": "about", "yr": "year",
    "yrs": "years", "conf": "conference", "confs": "conferences", "pub": "publication",
    "collab": "collaboration", "collabs": "collaborations", "thx": "thanks",
    "thru": "through", "wich": "which", "hwo": "how",
    "cuz": "because", "coz": "because",
    "wanna": "want", "gonna": "going", "lemme": "let", "dunno": "know", "kinda": "kind",
    "sorta": "sort", "tho": "though", "tbh": "honestly", "fyi": "so", "asap": "soon",
    "sth": "something",
    "wher": "where", "waht": "what", "taht": "that", "teh": "the", "adn": "and",
    "wen": "when", "whit": "with", "wth": "with", "frm": "from", "rom": "from",
    "smth": "something", "smb": "somebody", "bth": "both",
}  # fmt: skip
"""Short forms of words of asking, and slips in words too short to be mended."""
