"""Papers told by their influence: "seminal papers on parsing", "must-reads on BERT"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms.targets import bounded, number
from assistant.understanding.grammar import cues
from assistant.understanding.grammar import influence as words
from assistant.understanding.mask import single
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Parse, Rank, SetRef
from store.value import replace

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.mask import Mask

_RANK = Rank("influence")


def influential(mask: Mask, draft: Draft) -> bool:
    """Whether papers are asked for by influence; the order is then noted."""
    match = mask.meets(words.OF_PAPERS)
    if match and _of_papers(mask.text[match.end() :]):
        _head(mask, draft, match)
        return _ordered(mask, draft, match["told"])
    match = mask.meets(words.AT_THE_END)
    if match is None or not mask.has(cues.ANY_PAPERS):
        return False
    mask.take(words.AT_THE_END.pattern)
    if match["most"] and match["be"] in ("is", "was"):
        draft.limit = 1
    return _ordered(mask, draft, match["told"])


def _ordered(mask: Mask, draft: Draft, told: str) -> bool:
    """Note the order; what is counted has none, and how influential is not said."""
    mask.fired.append("influence")
    if draft.measure or draft.group:
        _left_out(draft, told)
    else:
        draft.rank = _RANK
    return True


def _of_papers(rest: str) -> bool:
    """Whether the noun ends there: "popular papers recommendation" is a topic."""
    return bounded(rest) or rest.split(maxsplit=1)[0] in words.SAYING


def _head(mask: Mask, draft: Draft, match: re.Match[str]) -> None:
    """Leave the names before it, and a mark that papers are meant."""
    before, rest = match["pre"], mask.text[match.end() :]
    if exact(words.RECENT).search(before):
        draft.note("ignored", "recent", "", "nothing says how recent")
    many = exact(words.HOW_MANY).search(before)
    if many:
        draft.limit = number(many["n"])
    elif match["most"] and exact(words.ONE).fullmatch(match["noun"] or ""):
        draft.limit = 1
    names = " ".join(exact(words.NAMED).findall(f"{before} {match['mid'] or ''}"))
    mask.text = single(f"{names} | {rest} ·")


def _left_out(draft: Draft, told: str) -> None:
    draft.note("ignored", told.strip(), "", "a judgement that no field here tells")


def without(mid: str, draft: Draft) -> str:
    """What stands between another order and its noun, less what tells of influence."""
    found = exact(words.BETWEEN).search(mid)
    if found is None:
        return mid
    _left_out(draft, found.group())
    return f"{mid[: found.start()]}{mid[found.end() :]}"


def ranked(draft: Draft) -> bool:
    """Whether the order is by influence."""
    return draft.rank == _RANK


def of_those(draft: Draft) -> None:
    """As in "who wrote the most influential paper on X": of that paper alone."""
    if not ranked(draft) or draft.show == "papers":
        return
    if draft.limit:
        inner = Parse("papers.rank", constraints=tuple(draft.constraints), rank=_RANK)
        draft.constraints.clear()
        draft.constrain("set", SetRef(replace(inner, limit=draft.limit)))
    else:
        _left_out(draft, "influential")
    draft.rank = draft.limit = None
