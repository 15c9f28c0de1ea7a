"""Where only a paper can stand: "who wrote ...", "the abstract of ...", "similar to ...".

The stretch may be a full title, a name before a colon, or half remembered.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from assistant.understanding.dates import Span
from assistant.understanding.grammar import forms
from assistant.understanding.grammar.fields import PAPER_FIELDS
from assistant.understanding.phrases import Both
from assistant.understanding.reading import PaperRef

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.sentence import Mask

INTENTS = {
    "authors": "paper.authors", "show": "paper.show", "related": "paper.related",
    "summary": "paper.summary", "bibtex": "paper.cite",
}  # fmt: skip
"""Intent of what is wanted; everything else is a field."""

_PLAIN = re.compile(r"[PW]\d+")
_DECISIVE = frozenset(
    ("who wrote", "when was", "where was", "has code", "code for", "abstract of",
     "summarise", "cited", "citations", "how to cite", "bibtex of", "score", "open")
)  # fmt: skip
"""Rules after which a stretch that fits no title is a paper that is not here."""
_NO_TITLE = re.compile(
    r"[AVDNFC]\d+|^(?:about|on)\b|\b(?:in the context|first|last|latest|earliest|newest|oldest|most|best|papers?|publications?|"
    r"articles?|authors?|it|they|them|this|that|these|those|who|which|what|and|or)\b"
)


def alone(mask: Mask, draft: Draft) -> bool:
    """Nothing but a title or an identifier: show that paper."""
    match = re.fullmatch(r"[ |]*(?:the )?([PWU]\d+)(?: paper| report| article)?[ |?.!]*", mask.text)
    if match is None or isinstance(mask.value(match[1]), Both):
        return False
    if match[1].startswith("U"):
        draft.unknown.append(mask.value(match[1]))
    else:
        draft.constrain("paper", mask.value(match[1]))
    draft.intent = "paper.show"
    return True


_LIKE = r"(?:papers?|works?|articles?|anything|something|research|ones?)? ?(?:(?:that|which) (?:is|are) )?(?:similar to|related to|like|close to|resembling) (?:the )?(?:paper )?(?P<x>[PW]\d+)"


def related(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """"Papers like P0 by A1": related papers under further conditions."""
    match = mask.take(_LIKE, "related to")
    if match is None or isinstance(mask.value(match["x"]), Both):
        return False
    paper = mask.value(match["x"])
    draft.constrain("paper", paper)
    draft.intent = "paper.related"
    newer = mask.take(r"(?:but |and |only )*(?:that (?:is|are) |which (?:is|are) )?(?P<way>newer|more recent|later|older|earlier)(?: ones?| papers?)?(?= )", "newer")
    known = linker.library.papers.get([paper.id])[0].date
    if newer and known:
        after = newer["way"] not in ("older", "earlier")
        span = Span(_next_day(known.last_day), None) if after else Span(None, known.first_day)
        draft.constrain("date", span)
    return True


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def read(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether the question asks one thing of one paper, and which."""
    for wanted, pattern, rule in forms.PAPER_SLOTS:
        match = mask.has(pattern)
        if match and _take(match["x"], wanted, rule, mask, draft, linker):
            return True
    for field, names in PAPER_FIELDS:
        for form in (forms.FIELD_OF, forms.FIELD_FIRST):
            match = mask.has(rf"^ {form.replace('{field}', names)}")
            if match and _take(match["x"], field, f"{field} of", mask, draft, linker):
                return True
    return False


def _take(
    stretch: str, wanted: str, rule: str, mask: Mask, draft: Draft, linker: Linker
) -> bool:
    stretch = stretch.strip(" ,.")
    if _PLAIN.fullmatch(stretch):
        value = mask.value(stretch)
        papers = value.members if isinstance(value, Both) else (value,)
    elif re.fullmatch(r"U\d+", stretch):
        draft.unknown.append(mask.value(stretch))
        papers = ()
    else:
        found = paper_named(stretch, wanted, mask, draft, linker)
        if found is None and not _missing(stretch, rule, mask, draft):
            return False
        papers = (found,) if found else ()
    for paper in papers:
        draft.constrain("paper", paper, group=0 if len(papers) == 1 else 1)
    draft.intent, draft.show = intent_of(wanted)
    draft.rules.append(rule)
    return True


def _missing(stretch: str, rule: str, mask: Mask, draft: Draft) -> bool:
    """Whether the stretch must be a title, so that its paper is not in the library."""
    if rule not in _DECISIVE or _NO_TITLE.search(stretch) or len(stretch.split()) > 15:
        return False
    draft.unknown.append(("paper", mask.surface(stretch)))
    return True


def intent_of(wanted: str) -> tuple[str, str]:
    """(intent, what to show) of a field of a paper."""
    if wanted == "count-authors":
        return "papers.count", "authors"
    if wanted in INTENTS:
        return INTENTS[wanted], "authors" if wanted == "authors" else "papers"
    return "paper.field", wanted


def paper_named(
    stretch: str, wanted: str, mask: Mask, draft: Draft, linker: Linker
) -> PaperRef | None:
    """The paper a stretch of the mask names, however it is written.

    A stretch with people, venues or dates in it is a set of papers and not a
    title, unless all of it is the title.
    """
    text = mask.surface(stretch)
    hits = linker.titles.resolve(text)
    best = linker.best_title(hits)
    if best is None:
        return None
    if best.how not in ("full", "name") and re.search(r"[AVD]\d+", stretch):
        return None
    if best.how not in ("full",):
        kind = "typo" if best.how == "typo" else "alias"
        draft.note(kind, text, best.entry.title, "the title that fits best")
    return PaperRef(best.entry.paper, best.entry.key, best.entry.title)


