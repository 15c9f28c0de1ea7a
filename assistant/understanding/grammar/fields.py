"""What can be asked of a paper or an author, and what no library of this kind holds."""

from __future__ import annotations

from assistant.understanding.grammar import cues
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
    ("publisher", Cued("publisher", r"publishers?")),
    ("editors", Cued("editor", r"(?:volume )?editors?")),
    ("volume", Cued("volume", r"volume(?: number)?")),
    ("issue", Cued("issue", r"issue(?: number)?")),
    ("isbn", Cued("isbn", r"isbns?")),
    ("issn", Cued("issn", r"issns?")),
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
    ("orcid", Cued("orcid", r"(?:orcid(?: ?ids?| identifiers?| numbers?|s)?)")),
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
"""Figures a page reports of its owner, and what ORCID calls somebody."""

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
            "reference|bibliography|cite",
            r"(?:(?:references|reference list) (?:of|in|for|cited)|reference list"
            r"|bibliography (?:of|in|for) (?:the )?(?:paper )?[PWQ]\d+"
            r"|(?:papers? |articles? |else )*(?:does|do|did|has|have) [APW]\d+ cited?)",
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
    ("clock or calendar", Cued("is it|is today", r"(?:time|day|date) is (?:it|today)")),
    (
        "price",
        Cued(
            "cost|fee|price",
            r"(?:much )?(?:does|do|did|is) (?:it|they) cost"
            r"|(?:registration |conference )?fees?(?= (?:of|for|at|to)\b)",
        ),
    ),
    (
        "list of datasets used",
        Cued(
            "data",
            r"data ?sets? (?:does|do|did|has|have|is|are|was|were) (?:used by )?"
            r"A\d+",
        ),
    ),
    (
        "sum of citations",
        Cued(
            "citation",
            r"total (?:number of )?citations?(?! (?:of|for) (?:author )?A\d)"
            rf"|(?:number of )?citations? (?:of|for|to) (?:all )?(?:the"
            rf" )?{cues.PAPERS}",
        ),
    ),
    (
        "gender",
        Cued(
            "gender|women|men |male",
            r"gender|more papers ,? ?(?:women|men|females?|males?)|(?:female|male"
            r"|women)"
            r" (?:authors|researchers|scientists|writers)",
        ),
    ),
    (
        "job title",
        Cued(
            "profess|student|post|lecturer|job|occupation|position",
            r"(?:(?:assistant |associate |full )?professors?|(?:ph\.?d\.? |master |"
            r"graduate )?students?|post-?docs?|lecturers?|jobs?(?: title)?|professions?"
            r"|occupations?|positions?)(?= *(?:\||$|of A|in A|at|[AF]\d))",
        ),
    ),
    ("age", Cued("how old|age of", r"(?:how old (?:is|was)|age of) A\d+")),
    (
        "research area",
        Cued(
            "area|domain|interest|field",
            r"(?:research )?(?:areas?|domains?|fields?|interests?)(?: of (?:research"
            r"|study|interest|expertise))? (?:of|for) (?:all )?(?:the )?(?:\w+ (?:by"
            r"|of|in)"
            r" )?[APV]\d+",
        ),
    ),
    (
        "length of names, titles and papers",
        Cued(
            "longest|shortest",
            r"(?:longest|shortest) (?:author )?(?:names?|titles?|abstracts?|papers?"
            r"|articles?)",
        ),
    ),
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
    (
        "reviews",
        Cued(
            "review|referee",
            r"(?:peer )?reviews? of|reviewers?|review scores?"
            r"|(?:peer-? ?)?(?:reviewed|refereed) (?:the )?(?:paper )?[PW]\d+"
            r"|(?:papers )?(?:did|does|has|have) A\d+ (?:peer-? ?)?review(?:ed)?",
        ),
    ),
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
    (
        "bibtex type",
        Cued(
            "type",
            r"(?:bibtex|publication) types?|types? of [PW]\d+",
        ),
    ),
    ("download count", Cued("download|views", r"downloads?|download counts?|views")),
    (
        "leaderboard",
        Cued(
            "leaderboard|benchmark|metrics|research problem",
            r"(?:leaderboards?|benchmarked|benchmark (?:problems?|results?|datasets?"
            r"|scores?)"
            r" (?:in|of|for|on)|benchmarks (?:in|of|for)|research problems?"
            r"|metrics (?:that are |are )?(?:used |employed )?(?:to evaluate|for"
            r" evaluating))",
        ),
    ),
)
"""What is often asked of a library and not in it: (name, words)."""

OF_A_PLACE = (
    rf"{cues.AUTHORS} (?:from|based (?:in|at)|located (?:in|at)|employed (?:by|at))"
    r" (?!the (?:papers?|library|proceedings|same)|papers?|all"
    r"|any)(?P<x>[a-z][^|,A-Z]*)"
)
"""People told by where they are."""
AFFILIATION_WORDS = (
    r"(?:(?:primary |current |different |distinct )*(?:affiliations?|institutions?|"
    r"organi[sz]ations?|institutes?|universit(?:y|ies)|employers?)|affiliated|"
    r"(?:work|works|working|worked|employed) (?:at|for)|based at)"
)
"""Asks where people work: an answer only where the library holds affiliations."""
