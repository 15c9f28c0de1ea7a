"""In which order, by what: superlatives, orders, groups, shares and means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms.influence import influential, without
from assistant.understanding.forms.targets import number
from assistant.understanding.grammar import ranks as words
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Rank

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.mask import Mask
    from assistant.understanding.patterns import Cued


def group(mask: Mask, draft: Draft) -> bool:
    """As in "papers per year", "by venue", "over time", "share with code"."""
    match = _take(mask, words.GROUPED, "group") or _take(mask, words.TREND, "trend")
    if match:
        draft.group = next(name for name, v in match.groupdict().items() if v)
    if _take(mask, words.SHARE, "share"):
        draft.measure, draft.field = "share", _part(mask)
    mean = _take(mask, words.MEAN, "mean")
    if mean:
        mask.take(r"on average")
        draft.measure, draft.field = "mean", _averaged(mean["f"] or mean["f2"])
    return bool(match or draft.measure in ("share", "mean"))


def _part(mask: Mask) -> str | None:
    """What the share is told by: the condition behind the verb."""
    match = mask.has(words.PART_OF_SHARE)
    if match is None:
        return None
    name = exact(r"[AVDCF](?=\d)").search(match["part"])
    if name is None:
        return "topic" if exact(r"about|on\b").search(match["part"]) else None
    return words.PARTS[name.group()]


def _averaged(noun: str) -> str:
    starts = (name for begin, name in words.AVERAGED if noun.startswith(begin))
    return next(starts, "papers")


def _take(mask: Mask, rule: Cued, name: str) -> re.Match[str] | None:
    return mask.take(rule.pattern, name) if mask.speaks(rule.cues) else None


def superlative(mask: Mask, draft: Draft) -> None:
    """As in "the 3 most recent papers", "the most papers", "publishes most", "best"."""
    if _take(mask, words.WHAT_IS_NEW, "what is new"):
        draft.rank = Rank("date")
        return
    if _in_order(mask, draft) or influential(mask, draft):
        return
    ranked = _papers(mask, draft)
    if _metric(mask, draft) or ranked:
        return
    most = _first(mask, words.MOST_PAPERS)
    if most:
        for name in exact(r"[VCFA]\d+").findall(most.group()):
            mask.text = f"{mask.text.rstrip()} {name} "
        draft.rank = Rank("papers", most["way"] not in words.ASCENDING)
        given = most.groupdict().get("n")
        draft.limit = number(given) if given else draft.limit


def _in_order(mask: Mask, draft: Draft) -> bool:
    """As in "oldest first", "in alphabetical order"."""
    if not mask.speaks(words.IN_ORDER_CUES):
        return False
    for pattern, metric, descending in words.IN_ORDER:
        if mask.take(pattern, "in order"):
            draft.rank = Rank(metric, descending)
            return True
    return False


def _first(mask: Mask, rules: tuple[tuple[str, Cued], ...]) -> re.Match[str] | None:
    for name, rule in rules:
        match = _take(mask, rule, name)
        if match:
            return match
    return None


def _metric(mask: Mask, draft: Draft) -> bool:
    """As in "the highest h-index", "sorted by date"."""
    match = _first(mask, words.METRIC_RANKS)
    if match is None:
        return False
    metric = next(
        m for prefix, m in words.METRIC_NAMES if match["f"].startswith(prefix)
    )
    draft.rank = Rank(metric, match["way"] not in words.ASCENDING)
    if match.group().startswith("has "):
        draft.limit = draft.limit or 1
    return True


def _papers(mask: Mask, draft: Draft) -> bool:
    """As in "the 3 most recent papers", "first published"."""
    for way, descending, metric in words.PAPER_RANKS:
        match = _ranked(mask, way, metric, descending=descending)
        if match is None:
            continue
        if (metric, descending) == ("date", False) and mask.has(words.WHO_BEGAN):
            written = match.group().strip()
            draft.note("ignored", written, "", "read as who began it, not as a date")
            mask.text = f"{match['mid']} {mask.text} papers "
            return False
        _order(mask, draft, match, Rank(metric, descending))
        return True
    return False


def _ranked(
    mask: Mask, way: Cued, metric: str, *, descending: bool
) -> re.Match[str] | None:
    if not mask.speaks(way.cues):
        return None
    ranked = mask.take(words.RANKED.replace("{way}", way.pattern), f"{metric} first")
    if ranked is None and metric == "date":
        first = words.FIRST_PUBLISHED.replace("{way}", way.pattern)
        return mask.take(first, "first published")
    return ranked


def _one_thing(mask: Mask) -> bool:
    """As in "what did A0 last publish": no noun says how many."""
    asked = "first published" in mask.fired and "what" in mask.fired
    return asked and not mask.has(words.PAPER_NOUN)


def _order(mask: Mask, draft: Draft, match: re.Match[str], rank: Rank) -> None:
    """Note the order; words between it and its noun are put back as a topic."""
    middle = without(match["mid"], draft)
    if middle.strip():
        mask.text = mask.text.replace("|", f"| {middle} ", 1)
    draft.rank = rank
    given = match.groupdict()
    limit = given.get("n") or given.get("n2")
    if limit:
        draft.limit = number(limit)
    elif exact(words.SINGULAR).search(match["noun"]) or _one_thing(mask):
        draft.limit = 1
    mask.text = f"{mask.text} · "
