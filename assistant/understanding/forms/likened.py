"""Papers like another, under whatever further conditions.

"Newer" and "by others" are told by the paper itself: than it, than who wrote it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.date_points import Span, day_after
from assistant.understanding.forms.targets import number
from assistant.understanding.grammar import likened as words
from assistant.understanding.leftovers import finish
from assistant.understanding.linking.titles import artefact
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import Both, PeopleRef
from store.text import key_of

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import PaperRef


def unhyphened(text: str) -> tuple[str, str] | None:
    """ "Papers like BERT" for "BERT-like papers", and what they are like."""
    if "-like " not in text.lower():
        return None
    match = any_case(words.HYPHENED).search(text)
    if match is None:
        return None
    plain = f"{match['of']} like {match['x']}"
    return f"{text[: match.start()]}{plain}{text[match.end() :]}", match["x"]


def is_called(name: str, draft: Draft, linker: Linker) -> bool:
    """Whether the paper meant goes by a name, and not by words of its title."""
    named = [one.value.id for one in draft.constraints if one.slot == "paper"]
    papers = linker.library.papers.get(named[:1])
    return any(key_of(artefact(paper.title)) == key_of(name) for paper in papers)


def plainly(mask: Mask, draft: Draft) -> None:
    """Put what asks for papers like another as "papers like P0", the rest behind it."""
    if not mask.speaks(words.CUES) or mask.has(words.NAMED) is None:
        return
    for written, meant in words.REWRITES:
        mask.put(written, meant)
    mask.put(words.APART, r"like \g<x> | \g<who>")
    match = mask.take(words.COUNT, "how many like it")
    if match:
        draft.limit = number(match["n"])
    elif mask.has(words.ONE_OF):
        draft.limit = 1
    mask.put(words.NEAREST, "")


def related(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """As in "papers like P0 by A1": related papers under further conditions."""
    if not mask.speaks(words.LIKE.cues):
        return False
    match = mask.take(words.LIKE.pattern, "related to")
    if match is None and _like_unknown(mask, draft):
        return True
    if match is None or isinstance(mask.value(match["x"]), Both):
        return False
    paper: PaperRef = mask.value(match["x"])
    draft.constrain("paper", paper)
    draft.intent = "paper.related"
    _newer(paper, mask, draft, linker)
    _by_whom(paper, mask, draft)
    finish(mask, draft, linker)
    return True


def declined(mask: Mask, draft: Draft) -> bool:
    """As in "how many papers are like X", "who writes papers like P0"."""
    if not mask.speaks(words.CUES):
        return False
    for pattern, why in words.DECLINED:
        match = mask.has(pattern)
        if match:
            draft.intent, draft.missing = "refuse.task", why
            found = match.groupdict()
            like = mask.surface(found["x"] or found.get("p") or "").strip()
            draft.terms.append(f"papers like {like}")
            return True
    return False


def _recent(way: str, draft: Draft, linker: Linker) -> None:
    """Of the last years, which is told: nothing says how recent."""
    year = linker.today.year - words.RECENT_YEARS + 1
    draft.constrain("date", Span(f"{year}-01-01", None))
    draft.note("default", way, f"since {year}", "nothing says how recent")


def _like_unknown(mask: Mask, draft: Draft) -> bool:
    """As in "similar to X but newer": X must be a paper, so it is not here."""
    match = mask.has(words.LIKE_UNKNOWN)
    if match is None:
        return False
    draft.unknown.append(("paper", mask.surface(match["x"])))
    draft.intent = "paper.related"
    return True


def _newer(paper: PaperRef, mask: Mask, draft: Draft, linker: Linker) -> None:
    """As in "but newer": than the paper named."""
    newer = mask.take(words.NEWER, "newer")
    known = linker.library.papers.get([paper.id])[0].date
    if newer is None:
        return
    if newer["way"] in words.RECENT:
        _recent(newer["way"], draft, linker)
        return
    if known is None:
        draft.note("ignored", newer.group().strip(), "", "that paper has no date here")
        return
    if newer["way"] in ("older", "earlier"):
        draft.constrain("date", Span(None, known.first_day))
    else:
        draft.constrain("date", Span(day_after(known.last_day), None))


def _by_whom(paper: PaperRef, mask: Mask, draft: Draft) -> None:
    """As in "by other people", "by the same authors": as those of the paper named."""
    theirs = PeopleRef("authors-of", paper=paper)
    if mask.take(words.OTHERS, "by others"):
        draft.constrain("author", theirs, negated=True)
    elif mask.take(words.SAME, "by the same"):
        draft.constrain("author", theirs)
