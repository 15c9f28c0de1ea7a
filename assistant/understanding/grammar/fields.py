"""What can be asked of a paper or an author, and what no library of this kind holds."""

from __future__ import annotations

from assistant.understanding.patterns import Cued

PAPER_FIELDS: tuple[tuple[str, Cued], ...] = (
    ("abstract", Cued("abstract", r"abstract")),
    (
        "bibtex",
        Cued(
            "bib|citation key|cite key|citekey|reference entry",
            r"(?:bib ?tex(?: entry)?|bibliography entry|citation key|cite ?key"
            r"|reference entry)",
        ),
    ),
    ("doi", Cued("doi|digital object", r"(?:doi|digital object identifier)")),
    ("arxiv", Cued("arxiv", r"arxiv (?:id|number|identifier)")),
    (
        "code",
        Cued(
            "code|implementation|repo|github",
            r"(?:code(?: flag| link| release)?|implementation|source code"
            r"|repository|repo|github(?: link)?)",
        ),
    ),
    ("score", Cued("score|percentile|rating", r"(?:score|percentile|rating)")),
    (
        "categories",
        Cued(
            "categor|subject",
            r"(?:(?:arxiv )?categor(?:y|ies)|subject(?: area)?|primary category)",
        ),
    ),
    (
        "affiliations",
        Cued(
            "affiliation|institution|organi|lab",
            r"(?:affiliations?|institutions?|organi[sz]ations?|labs?)",
        ),
    ),
    ("authors", Cued("author|writer", r"(?:(?:full )?author(?:s| list)?|writers?)")),
    ("date", Cued("date|day", r"(?:(?:publication |release |submission )?date|day)")),
    ("years", Cued("year", r"(?:(?:publication )?years?(?: of publication)?)")),
    (
        "venues",
        Cued(
            "venue|conference|journal|workshop|proceedings",
            r"(?:(?:publication )?venues?|conferences?|journals?|workshops?"
            r"|proceedings)",
        ),
    ),
    ("title", Cued("title", r"(?:full )?title")),
    ("keywords", Cued("keyword", r"keywords?")),
    ("pages", Cued("page", r"(?:page numbers?|pages)")),
    ("url", Cued("url|link|web page|webpage", r"(?:url|link|web ?page)")),
    (
        "citations",
        Cued(
            "citation|times cited",
            r"(?:citations?|citation count|number of citations|times cited)",
        ),
    ),
    ("identifiers", Cued("identifier", r"identifiers?")),
    (
        "summary",
        Cued(
            "summary|gist|main |core |tl dr|tldr|key |contribution",
            r"(?:summary|gist|tl ?dr|(?:main|key|core) (?:points?|findings?|ideas?"
            r"|results?|contributions?)|contributions?)",
        ),
    ),
)
"""Field of a paper, and the words that ask for it."""

AUTHOR_METRICS: tuple[tuple[str, Cued], ...] = (
    ("h_index", Cued("h", r"(?:h-?index|h index|hirsch index|\bh)")),
    (
        "citations",
        Cued(
            "cit",
            r"(?:citations?|citation count|number of citations|times cited)",
        ),
    ),
    ("novelty", Cued("novelty", r"(?:novelty(?: score| percent(?:age)?)?)")),
    ("ai_score", Cued("ai", r"(?:ai[- ]score)")),
    (
        "reported_papers",
        Cued(
            "report|count",
            r"(?:reported (?:number of )?papers|paper count on (?:the )?page)",
        ),
    ),
)
"""Figures a page reports of its owner."""

NOT_STORED: tuple[tuple[str, Cued], ...] = (
    (
        "e-mail address",
        Cued(
            "mail|contact",
            r"(?:e-?mails?(?: address(?:es)?)?|contact(?: details| information)?)",
        ),
    ),
    ("phone number", Cued("phone", r"(?:phone|telephone)(?: number)?")),
    ("ORCID", Cued("orcid", r"orcid(?:s| ids?)?")),
    (
        "Wikidata identifier",
        Cued("wikidata", r"wikidata(?: ids?| identifiers?| entit(?:y|ies))?"),
    ),
    (
        "home page",
        Cued(
            "page|site",
            r"(?:home ?pages?|websites?|web ?sites?|personal pages?|web ?pages?)",
        ),
    ),
    ("i10-index", Cued("10", r"i-?10(?: ?-?index)?")),
    ("g-index", Cued("g-index|gindex", r"g-?index")),
    (
        "mean citedness",
        Cued("citedness", r"(?:2|two)[- ]?(?:yr|year)[- ]mean citedness"),
    ),
    ("impact factor", Cued("impact factor", r"impact factors?")),
    (
        "list of citing papers",
        Cued(
            "cit",
            r"(?:citing (?:papers?|works?)|papers? (?:that |which )?cit(?:e|es"
            r"|ing)|who cites|what cites|cited by|cites)",
        ),
    ),
    (
        "list of references",
        Cued(
            "reference|bibliography",
            r"(?:(?:references|bibliography|reference list) (?:of|in|for"
            r"|cited)|reference list)",
        ),
    ),
    (
        "nationality",
        Cued(
            "nationalit|citizenship|country|born|birth",
            r"(?:nationalit(?:y|ies)|citizenship|country of (?:birth|origin)"
            r"|born|birth ?(?:place|day|date)?)",
        ),
    ),
    ("gender", Cued("gender", r"gender")),
    ("age", Cued("how old|age of", r"(?:how old|age of)")),
    ("salary", Cued("salar", r"salar(?:y|ies)")),
    (
        "supervisor",
        Cued(
            "advis|supervisor|students of",
            r"(?:ph\.?d\.? )?(?:advisors?|supervisors?|students of|advisees?)",
        ),
    ),
    (
        "education",
        Cued(
            "alma mater|degree|d from|d. from|educated|graduated",
            r"(?:alma mater|degrees?|ph\.?d\.? from|educated|graduated)",
        ),
    ),
    ("awards", Cued("award|prize", r"(?:awards?|prizes?)(?! \w*-)")),
    ("reviews", Cued("review", r"(?:peer )?reviews? of|reviewers?|review scores?")),
    (
        "full text",
        Cued(
            "full|pdf|figure|table|section|appendi",
            r"(?:full[- ]texts?|pdfs?|figures? \d+|table \d+|section \d+"
            r"|appendi(?:x|ces))",
        ),
    ),
    ("acceptance rate", Cued("acceptance", r"acceptance rates?")),
    ("funding", Cued("fund|grant", r"(?:funding|funded by|grants?)")),
    ("bibtex type", Cued("type", r"(?:bibtex|publication) types?")),
    ("download count", Cued("download|views", r"downloads?|download counts?|views")),
    (
        "leaderboard",
        Cued(
            "leaderboard|benchmark",
            r"(?:leaderboards?|benchmarked|benchmark (?:problems?|results?) "
            r"(?:in|of|for))",
        ),
    ),
)
"""What is often asked of a library and not in it: (name, words)."""

AFFILIATION_WORDS = (
    r"(?:(?:primary |current |different |distinct )*(?:affiliations?|institutions?|"
    r"organi[sz]ations?|institutes?|universit(?:y|ies)|employers?)|affiliated|"
    r"(?:work|works|working|worked|employed) (?:at|for)|based at)"
)
"""Asks where people work: an answer only where the library holds affiliations."""

GENERATE = Cued(
    "write|draft|compose|generate|translate|phrase|proofread|predict|invent"
    "|imagine|brainstorm|guess",
    r"^ (?:please )?(?:(?:can|could|would|will) you )?(?:please )?"
    r"(?:write|draft|compose|generate|translate|paraphrase|rephrase|rewrite|proofread|"
    r"predict|invent|imagine|brainstorm|guess)(?: me| us)?\b"
    r"(?! (?:a |the )?(?:bib|citation|reference))",
)
"""Asks for text that nobody has written."""
