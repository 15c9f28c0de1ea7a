"""What can be asked of a paper or an author, and what no library of this kind holds."""

from __future__ import annotations

PAPER_FIELDS: tuple[tuple[str, str], ...] = (
    ("abstract", r"abstract"),
    ("bibtex", r"(?:bib ?tex(?: entry)?|bibliography entry|citation key|cite ?key|reference entry)"),
    ("doi", r"(?:doi|digital object identifier)"),
    ("arxiv", r"arxiv (?:id|number|identifier)"),
    ("code", r"(?:code(?: flag| link| release)?|implementation|source code|repository|repo|github(?: link)?)"),
    ("score", r"(?:score|percentile|rating)"),
    ("categories", r"(?:(?:arxiv )?categor(?:y|ies)|subject(?: area)?|primary category)"),
    ("affiliations", r"(?:affiliations?|institutions?|organi[sz]ations?|labs?)"),
    ("authors", r"(?:(?:full )?author(?:s| list)?|writers?)"),
    ("date", r"(?:(?:publication |release |submission )?date|day)"),
    ("years", r"(?:(?:publication )?years?(?: of publication)?)"),
    ("venues", r"(?:(?:publication )?venues?|conferences?|journals?|workshops?|proceedings)"),
    ("title", r"(?:full )?title"),
    ("keywords", r"keywords?"),
    ("pages", r"(?:page numbers?|pages)"),
    ("url", r"(?:url|link|web ?page)"),
    ("citations", r"(?:citations?|citation count|number of citations|times cited)"),
    ("identifiers", r"identifiers?"),
    ("summary", r"(?:summary|gist|main points?|tl ?dr|key (?:points?|findings?|ideas?|contributions?)|contributions?)"),
)  # fmt: skip
"""Field of a paper, and the words that ask for it."""

AUTHOR_METRICS: tuple[tuple[str, str], ...] = (
    ("h_index", r"(?:h-?index|h index|hirsch index|\bh)"),
    ("citations", r"(?:citations?|citation count|number of citations|times cited)"),
    ("novelty", r"(?:novelty(?: score| percent(?:age)?)?)"),
    ("ai_score", r"(?:ai[- ]score)"),
    ("reported_papers", r"(?:reported (?:number of )?papers|paper count on (?:the )?page)"),
)  # fmt: skip
"""Figures a page reports of its owner."""

NOT_STORED: tuple[tuple[str, str], ...] = (
    ("e-mail address", r"(?:e-?mails?(?: address(?:es)?)?|contact(?: details| information)?)"),
    ("phone number", r"(?:phone|telephone)(?: number)?"),
    ("ORCID", r"orcid(?:s| ids?)?"),
    ("Wikidata identifier", r"wikidata(?: ids?| identifiers?| entit(?:y|ies))?"),
    ("home page", r"(?:home ?pages?|websites?|web ?sites?|personal pages?|web ?pages?)"),
    ("i10-index", r"i-?10(?: ?-?index)?"),
    ("g-index", r"g-?index"),
    ("mean citedness", r"(?:2|two)[- ]?(?:yr|year)[- ]mean citedness"),
    ("impact factor", r"impact factors?"),
    ("list of citing papers", r"(?:citing (?:papers?|works?)|papers? (?:that |which )?cit(?:e|es|ing)|who cites|what cites|cited by|cites)"),
    ("list of references", r"(?:(?:references|bibliography|reference list) (?:of|in|for|cited)|reference list)"),
    ("nationality", r"(?:nationalit(?:y|ies)|citizenship|country of (?:birth|origin)|born|birth ?(?:place|day|date)?)"),
    ("gender", r"gender"),
    ("age", r"(?:how old|age of)"),
    ("salary", r"salar(?:y|ies)"),
    ("supervisor", r"(?:ph\.?d\.? )?(?:advisors?|supervisors?|students of|advisees?)"),
    ("education", r"(?:alma mater|degrees?|ph\.?d\.? from|educated|graduated)"),
    ("awards", r"(?:awards?|prizes?)(?! \w*-)"),
    ("reviews", r"(?:peer )?reviews? of|reviewers?|review scores?"),
    ("full text", r"(?:full[- ]texts?|pdfs?|figures? \d+|table \d+|section \d+|appendi(?:x|ces))"),
    ("acceptance rate", r"acceptance rates?"),
    ("funding", r"(?:funding|funded by|grants?)"),
    ("bibtex type", r"(?:bibtex|publication) types?"),
    ("download count", r"downloads?|download counts?|views"),
    ("leaderboard", r"(?:leaderboards?|benchmarked|benchmark (?:problems?|results?) (?:in|of|for))"),
)  # fmt: skip
"""What is often asked of a library and not in it: (name, words)."""

AFFILIATION_WORDS = (
    r"(?:(?:primary |current |different |distinct )*(?:affiliations?|institutions?|"
    r"organi[sz]ations?|institutes?|universit(?:y|ies)|employers?)|affiliated|"
    r"(?:work|works|working|worked|employed) (?:at|for)|based at)"
)
"""Asks where people work: an answer only where the library holds affiliations."""

GENERATE = (
    r"^ (?:please )?(?:(?:can|could|would|will) you )?(?:please )?"
    r"(?:write|draft|compose|generate|translate|paraphrase|rephrase|rewrite|proofread|"
    r"predict|invent|imagine|brainstorm|guess)(?: me| us)?\b"
    r"(?! (?:a |the )?(?:bib|citation|reference))"
)
"""Asks for text that nobody has written."""
