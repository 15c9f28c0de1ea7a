"""One thing of one paper: "who wrote P0", "the abstract of ...", "papers like ...".

The paper may be given by its full title, by the name before a colon, or half
remembered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import paper_places as places
from assistant.understanding.grammar.fields import PAPER_FIELDS
from assistant.understanding.grammar.paper_forms import PAPER_FORMS
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both, PaperRef, members
from assistant.understanding.rule_table import RuleTable
from assistant.understanding.topical import known_phrase
from store.text import words as words_of

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning

_INTENTS = {
    "count-authors": ("papers.count", "authors"),
    "authors": ("paper.authors", "authors"),
    "show": ("paper.show", "papers"),
    "related": ("paper.related", "papers"),
    "summary": ("paper.summary", "papers"),
    "bibtex": ("paper.cite", "papers"),
}
"""(intent, what to show) of what is wanted; everything else is a field."""
_FORMS = RuleTable(PAPER_FORMS, lambda form: form.cues)
_FIELDS = RuleTable(PAPER_FIELDS, lambda field: field[1].cues)
_OR_TOPIC = frozenset(("similar to", "show paper", "the paper", "related work of"))
"""Rules after which a phrase that several titles hold is a topic."""
_SHORTEST_TITLE = 3
"""A line of fewer words is no title, however it is written."""
_TITLE_WORDS = 15
"""A stretch longer than this is no title that is missing."""


def alone(mask: Mask, draft: Draft, _linker: Linker) -> bool:
    """Nothing but a title or an identifier: show that paper."""
    match = exact(places.ALONE).fullmatch(mask.text)
    if match is None or isinstance(mask.value(match[1]), Both):
        return False
    if match[1].startswith("U"):
        draft.unknown.append(mask.value(match[1]))
    else:
        draft.constrain("paper", mask.value(match[1]))
    draft.intent = "paper.show"
    return True


def asked(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether the question asks one thing of one paper, and which."""
    for form in mask.spoken(_FORMS):
        match = mask.has(form.pattern)
        if match and _take(match["x"], form.wanted, form.rule, mask, draft, linker):
            return True
    for field, words in mask.spoken(_FIELDS):
        if _field(field, words.pattern, mask, draft, linker):
            return True
    return False


def _field(field: str, words: str, mask: Mask, draft: Draft, linker: Linker) -> bool:
    for form in (places.FIELD_OF, places.FIELD_FIRST):
        if mask.speaks(form.cues):
            match = mask.has(rf"^ {form.pattern.replace('{field}', words)}")
            if match and _take(match["x"], field, f"{field} of", mask, draft, linker):
                return True
    return False


def _take(
    stretch: str, wanted: str, rule: str, mask: Mask, draft: Draft, linker: Linker
) -> bool:
    papers = _papers(stretch.strip(" ,."), rule, mask, draft, linker)
    if papers is None:
        return False
    draft.each = wanted == "authors" and len(papers) > 1 and "both" in mask.fired
    for paper in papers:
        alike = len(papers) > 1 and not draft.each
        draft.constrain("paper", paper, group=int(alike))
    draft.intent, draft.show = _INTENTS.get(wanted, ("paper.field", wanted))
    draft.rules.append(rule)
    return True


def _papers(
    stretch: str, rule: str, mask: Mask, draft: Draft, linker: Linker
) -> tuple[Meaning, ...] | None:
    """The papers a stretch names; none where it is not here, None if it is no title."""
    if exact(r"[PW]\d+").fullmatch(stretch):
        return members(mask.value(stretch))
    if exact(r"U\d+").fullmatch(stretch):
        draft.unknown.append(mask.value(stretch))
        return ()
    if rule in _OR_TOPIC and known_phrase(words_of(mask.surface(stretch)), linker):
        return None
    found = paper_named(stretch, mask, draft, linker)
    if found is not None:
        return (found,)
    return () if _missing(stretch, rule, mask, draft) else None


def _missing(stretch: str, rule: str, mask: Mask, draft: Draft) -> bool:
    """Whether the stretch must be a title, so that its paper is not in the library."""
    if rule not in places.DECISIVE or len(stretch.split()) > _TITLE_WORDS:
        return False
    if exact(places.NO_TITLE).search(stretch):
        return False
    draft.unknown.append(("paper", mask.surface(stretch)))
    return True


def paper_named(
    stretch: str, mask: Mask, draft: Draft, linker: Linker
) -> PaperRef | None:
    """The paper a stretch of the mask names, however it is written.

    A stretch with people, venues or dates in it is a set of papers and not a
    title, unless all of it is the title.
    """
    text = mask.surface(stretch)
    best = linker.best_title(linker.titles.resolve(text))
    if best is None:
        return None
    if best.how not in ("full", "name") and exact(r"[AVD]\d+").search(stretch):
        return None
    if best.how != "full":
        typo = best.how == "typo"
        why = "the title that fits best"
        draft.note("typo" if typo else "alias", text, best.entry.title, why)
    return best.ref


def titled(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """A line written like a title, with a word that no text here holds."""
    raw = mask.raw.strip()
    parts = exact(r"[^\W_]+").findall(raw)
    plain = [part for part in parts if part.lower() not in STOPWORDS]
    if len(parts) < _SHORTEST_TITLE or not all(
        p[0].isupper() or p.isdigit() for p in plain
    ):
        return False
    if any(name[0] in mask.text for name in mask.table) or raw.isupper():
        return False
    if exact(places.NO_TITLE).search(raw.lower()):
        return False
    known = linker.library.names.frequency
    absent = [p for p in plain if p.isalpha() and not known(p.lower())]
    if not absent or exact(r"[?:]").search(raw):
        return False
    draft.unknown.append(("paper", raw))
    draft.intent = "paper.show"
    return True
