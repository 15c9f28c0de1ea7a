"""What is asked for: papers, authors, venues, years; listed, counted, ranked, grouped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.reading import Rank

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.sentence import Mask

_BOUNDARY = (
    r"(?= *(?:$|\||,|[A-Z]\d|(?:who|whom|whose|that|which|of|in|on|at|by|with|without|from|for|"
    r"about|have|has|had|are|is|was|were|did|do|does|to|since|before|after|during|between|"
    r"published|publish|publishing|writing|working|works?|named|called|containing|related|dealing|"
    r"using|used|outside|not|there|and|or|per|among|as|it|they|he|she|appear|appears|exist|written|authored|"
    r"using|where|when|under|within|over|around|regarding|concerning|covering|sorted|ordered|ranked|only|"
    r"cited|newer|older|like|similar|because|including|except|excluding|but|through|until|wrote|"
    r"co-?authored|together|collaborated|scored|scoring|tagged|starred)\b))"
)
_BEFORE = (
    r"(?:the|a|an|all|any|some|every|each|both|different|distinct|unique|main|names? of|titles? of|list of|"
    r"of|other|top|best|most|single|specific|relevant|good|interesting|important|recent|new|new|old|my|our|"
    r"total|and|in|at|existing|available|key|seminal|related|major|those|these|such|many|few|several|"
    r"prominent|active|prolific|productive|frequent|common|popular|only|just|me|also|"
    r"\||,|\d+|[A-Z]\d+|'s|one|ones|two|three|four|five|six|seven|eight|nine|ten)"
)
_NUMBER = r"(?:\d{1,4}|" + "|".join(w for w, n in SMALL_NUMBERS.items() if n > 1 and len(w) > 2) + ")"
_COUNT = (
    r"(?<!average )(?<!mean )(?<!most )(?<!least )(?<!highest )(?<!largest )(?<!greatest )(?<!fewest )"
    r"(?:how many(?: different| distinct| unique| total)?|(?:the )?(?:total |overall )?(?:number|count|amount) of"
    r"(?: different| distinct| unique)?|count(?: up)?(?: the)?(?: number of)?(?: all)?(?: the)?)"
)
_GROUPS = (
    ("year", r"years?"), ("month", r"months?"), ("venue", cues.VENUES),
    ("category", cues.CATEGORIES), ("author", r"(?:authors?|persons?|researchers?)"),
    ("affiliation", cues.AFFILIATIONS), ("code", r"code(?: flag| availability)?"),
    ("keyword", cues.KEYWORDS),
)  # fmt: skip
_SINGULAR = re.compile(r"\b(?:paper|publication|article|preprint|work|report|time|one|study|entry)\b")
_PAPER_NOUN = rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}|ones?|entry|entries|time)"


def opening(mask: Mask, draft: Draft) -> str:
    """Take what the question opens with; its kind: who, where, when, which, exists, ''."""
    mask.take(rf"^ (?:(?:hi|hello|hey|so|ok|okay|well|and|now|please|um|thanks|also)(?: there)? ,? ?)+(?= )")
    for _ in range(2):
        mask.take(rf"^[ |]*(?:{cues.REQUEST})(?: (?:me|us|all|out))*(?= )", "request")
    if mask.take(rf"^[ |]*{cues.EXISTS}(?= )", "exists"):
        return "exists"
    for kind in ("whose", "who", "where", "when", "which", "what"):
        if mask.take(rf"^[ |]*(?:in |at |by |of |from |with |to )?{kind}(?: all)?(?: (?:is|are|s|was|were|'s) (?:the|all))?(?= )", kind):
            return kind
    return ""


def count(mask: Mask, draft: Draft) -> bool:
    """"How many", "the number of", "count"."""
    match = mask.has(_COUNT)
    if match is None or re.match(r" *(?:citations?|times)\b", mask.text[match.end() :]):
        return False
    nouns = "|".join(pattern for _, pattern in cues.TARGETS)
    rest = mask.text[match.end() :]
    if mask.text[: match.start()].strip(" |") and not re.match(rf"[ |]*(?:\w+ )?(?:{nouns}|[APV]\d+)\b", rest):
        return False
    mask.take(_COUNT, "count")
    draft.measure = "count"
    return True


def group(mask: Mask, draft: Draft) -> bool:
    """"Papers per year", "by venue", "over time", "share with code"."""
    names = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _GROUPS)
    match = mask.take(rf"(?:per|for each|in each|each|grouped by|group by|broken down by|split by|by|over(?: the)?|across(?: the| all)?) (?:{names})(?= *(?:$|\||,|since|before|after|in|on|about|of|for|from|[A-Z]\d))", "group")
    if match is None:
        match = mask.take(r"(?P<year>over time|through time|through the years|^ (?:the )?timeline (?:of|for)|^ (?:the )?trends? (?:of|in|for))(?= )", "trend")
    if match:
        draft.group = next(n for n, v in match.groupdict().items() if v)
    if mask.take(r"^[ |]*(?:what |which )?(?:is )?(?:the )?(?:share|fraction|percentage|percent|proportion) of", "share"):
        draft.measure = "share"
    mean = mask.take(r"(?:what is |what s )?(?:the )?(?:average|mean) (?:number of |paper )?(?P<f>scores?|percentile|citations?|authors?)(?: (?:count|per paper))?(?: of| for)?", "mean")
    if mean:
        name = mean["f"].rstrip("s")
        draft.measure = "mean"
        draft.field = {"author": "authors", "citation": "citations"}.get(name, "score")
    return bool(match or draft.measure in ("share", "mean"))


def superlative(mask: Mask, draft: Draft) -> None:
    """"The 3 most recent papers", "the most papers", "publishes most", "best"."""
    if mask.take(r"^[ |]*(?:what )?(?:is |s |'s )?new(?: papers?)?(?= (?:in|since|this|by|on|from|at|[A-Z]\d)|[ |]*$)", "what is new"):
        draft.rank = Rank("date")
        return
    ranked = _paper_rank(mask, draft)
    if _metric_rank(mask, draft) or ranked:
        return
    most = mask.take(
        rf"(?:with |has |have |having |had |got )?(?:the )?(?P<way>{cues.MOST}|{cues.LEAST}) (?:amount of |number of |count of |no\.? of )?"
        rf"(?:published |total |overall )?(?:[VCF]\d+ )?(?:{_PAPER_NOUN})(?: (?:published|written|in total))?(?= *(?:$|\||,|in|on|at|of|by|with|about|for|from|since|before|after|published|together|among|were|was|are|is|[A-Z]\d|during|related|containing|to|that|which|has|have))",
        "most papers",
    ) or mask.take(
        r"(?:the )?(?P<way>most|least) (?:frequent(?:ly)?|prolific|productive|active|often|common(?:ly)?|popular|published|regular)(?= )",
        "most frequent",
    ) or mask.take(
        rf"(?P<v>{cues.PUBLISH})(?: papers?)? (?:the )?(?P<way>most|least)(?: often)?(?= )", "publishes most"
    ) or mask.take(r"(?:in )?the (?P<way>most|least)(?= *(?:\||$))", "the most")
    if most:
        for name in re.findall(r"[VCFA]\d+", most.group()):
            mask.text = f"{mask.text.rstrip()} {name} "
        draft.rank = Rank("papers", most["way"] not in ("least", "fewest", "lowest", "smallest", "minimum", "min"))


def _limit_of(match: re.Match[str]) -> int | None:
    written = next((match[g] for g in ("n", "n2") if g in match.groupdict() and match[g]), None)
    if written:
        return int(written) if written.isdigit() else SMALL_NUMBERS[written]
    return None


def _paper_rank(mask: Mask, draft: Draft) -> bool:
    for way, descending, metric in (
        (cues.LATEST, True, "date"),
        (cues.EARLIEST, False, "date"),
        (r"(?:best|top|highest[- ](?:scoring|scored|rated|ranked)|top[- ](?:scoring|rated|ranked)|strongest)", True, "score"),
        (r"(?:worst|lowest[- ](?:scoring|scored|rated|ranked))", False, "score"),
        (r"(?:most[- ](?:highly[- ])?cited|highest[- ]cited|most influential)", True, "citations"),
        (r"(?:least[- ]cited)", False, "citations"),
        (r"(?:longest author list|most[- ]authored)", True, "authors"),
    ):
        match = mask.take(
            rf"(?:the )?(?:(?P<n>{_NUMBER}) )?{way}(?: (?P<n2>{_NUMBER}))?(?P<mid>(?: (?!{_PAPER_NOUN}\b|in\b|on\b|of\b|to\b|that\b|and\b|for\b|[,|])\S+){{0,3}}) (?P<noun>{_PAPER_NOUN})(?= )",
            f"{metric} first",
        )
        if match is None:
            match = mask.take(rf"(?:the )?(?P<way>{way})(?P<mid>) (?P<noun>{cues.PUBLISH})(?= )", "first published") if metric == "date" and way != cues.LATEST else None
        if match and metric == "date" and not descending and mask.has(rf"^[ |]*(?:that|to|which|who)(?= )"):
            draft.note("ignored", match.group().strip(), "", "read as who began it, not as a date")
            mask.text = f"{match['mid']} {mask.text} papers "
            return False
        if match:
            mask.text = mask.text.replace("|", f"| {match['mid']} ", 1) if match["mid"].strip() else mask.text
            draft.rank = Rank(metric, descending)
            single = bool(_SINGULAR.search(match["noun"]))
            draft.limit = _limit_of(match) or (1 if single else draft.limit)
            mask.text = f"{mask.text} · "
            return True
    return False


def _metric_rank(mask: Mask, draft: Draft) -> bool:
    match = mask.take(
        rf"(?:with |has |have )?(?:the )?(?P<way>{cues.MOST}|{cues.LEAST}|best|longest) (?:number of )?(?P<f>h-?index(?:es)?|citations?|novelty|ai scores?|scores?|authors)(?= )",
        "highest",
    ) or mask.take(r"(?:the )?(?P<way>most|least|highest) (?P<f>novel|cited)(?= )", "most novel") or mask.take(
        r"(?:ranked|sorted|ordered|sort|order|rank) by (?P<f>h-?index|citations?|novelty|ai scores?|scores?|dates?|years?|recency|title|(?:number of )?papers)(?P<way>)(?: (?:asc|desc|ascending|descending))?(?= )",
        "sorted by",
    ) or mask.take(r"by (?P<f>h-?index|citations?|novelty|ai scores?|score)(?P<way>)(?= )", "by metric")
    if match is None:
        return False
    name = match["f"]
    metric = next((m for prefix, m in _METRICS if name.startswith(prefix)), "score")
    draft.rank = Rank(metric, match["way"] not in ("least", "fewest", "lowest", "smallest"))
    return True


_METRICS = (
    ("h", "h_index"), ("cit", "citations"), ("nov", "novelty"), ("ai", "ai_score"),
    ("score", "score"), ("author", "authors"), ("date", "date"), ("year", "date"),
    ("rec", "date"), ("title", "title"), ("number", "papers"), ("paper", "papers"),
)  # fmt: skip


def target(mask: Mask, draft: Draft, opened: str) -> str:
    """The noun that says what is asked for; "" where there is none."""
    top = mask.take(rf"^[ |]*(?:the )?top (?P<n>{_NUMBER})(?= )", "top n") or mask.take(
        rf"^[ |]*(?:the )?(?P<n>{_NUMBER})(?= (?:{cues.PAPERS}|{cues.AUTHORS}|{cues.VENUES}|most|best|top))", "n"
    )
    if top and draft.limit is None:
        draft.limit = _limit_of(top)
        if "top" in top.group() and draft.rank is None and not mask.text.strip(" |·"):
            draft.rank = Rank("score")
            draft.note("default", "top", "by score", "nothing says what by")
    best: tuple[int, str, str] | None = None
    for name, pattern in cues.TARGETS:
        match = mask.has(rf"^(?P<pre>(?:[ |]*{_BEFORE})*[ |]*)(?P<noun>{pattern}){_BOUNDARY}")
        if match and opened == "who" and match["noun"] == "works":
            continue
        if match and (best is None or match.start("noun") < best[0]):
            best = (match.start("noun"), name, match["noun"])
    if best is None:
        middle = mask.take(r"(?:authors|researchers)(?= (?:using|working|who|that|publishing|writing)\b)", "authors using")
        return "authors" if middle else _implied(mask, opened)
    start, name, noun = best
    mask.text = f"{mask.text[:start]} | {mask.text[start + len(noun) :]}"
    return name


def _implied(mask: Mask, opened: str) -> str:
    """What "who", "where" and "when" ask for, if the rest speaks of publishing."""
    publishing = mask.has(rf"(?:{cues.PUBLISH}|{cues.PAPERS}|·|contributors?|{cues.ONE_PAPER})")
    works = mask.has(r"(?:works?|working|worked|active|researching|research(?:es)?) (?:on|in|with|at)|(?:knows|expert|experts|expertise) (?:about|on|in)")
    if opened == "who" and (publishing or works or mask.all("AVPD") or "most papers" in mask.fired):
        return "authors"
    if opened == "where" and publishing:
        return "venues"
    if opened == "when" and publishing:
        return "years"
    return ""
