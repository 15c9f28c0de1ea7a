"""What is asked for: papers, authors, venues, years; and how the question opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar import cues
from assistant.understanding.grammar import targets as words
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Rank

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.mask import Mask


class _Noun(NamedTuple):
    """A noun that says what is asked for, and where it stands."""

    start: int
    end: int
    target: str


def opening(mask: Mask) -> str:
    """Take what the question opens with; its kind: who, where, when, exists, ''."""
    mask.take(words.GREETING)
    for _ in range(2):
        mask.take(words.REQUEST, "request")
    if mask.take(words.EXISTS, "exists"):
        return "exists"
    for kind in words.KINDS:
        pattern = words.OPENING.replace("{kind}", kind)
        if mask.speaks(kind) and mask.take(pattern, kind):
            return kind
    return ""


def count(mask: Mask, draft: Draft) -> bool:
    """As in "how many", "the number of", "count"."""
    match = mask.meets(words.COUNT)
    if match is None:
        return False
    before, rest = mask.text[: match.start()], mask.text[match.end() :]
    if exact(words.OF_TEXTS).match(rest):
        return False
    if before.strip(" |") and not exact(words.COUNTABLE).match(rest):
        return False
    mask.take(words.COUNT.pattern, "count")
    draft.measure = "count"
    return True


def target(mask: Mask, draft: Draft, opened: str) -> str:
    """The noun that says what is asked for; "" where there is none."""
    _limit(mask, draft)
    nouns = _nouns(mask, opened)
    if not nouns:
        using = mask.meets(words.AUTHORS_USING)
        if using:
            mask.take(words.AUTHORS_USING.pattern, "authors using")
        return "authors" if using else _implied(mask, opened)
    first = min(nouns, key=lambda noun: noun.start)
    if first.target == "authors" and opened in ("where", "when"):
        return _implied(mask, opened)
    asked = "authors" if opened == "who" and first.target == "papers" else first.target
    noun = mask.text[first.start : first.end].strip()
    if draft.rank and draft.limit is None and exact(words.ONE).fullmatch(noun):
        draft.limit = 1
    if noun.startswith("expert") and draft.rank is None:
        draft.rank, draft.limit = Rank("papers"), draft.limit or words.EXPERTS
        draft.note("default", noun, "most papers first", "counted in this library")
    before = _told(mask.text[: first.start], mask, draft)
    mask.text = f"{before} | {mask.text[first.end :]}"
    return asked


def _told(before: str, mask: Mask, draft: Draft) -> str:
    """What stands before a noun, less the adjectives that no field here answers."""
    parts = before.split()
    for word in words.JUDGEMENTS & set(parts):
        draft.note("ignored", word, "", "a judgement that no field here tells")
    if "recent" in parts and mask.all("AV") and draft.rank is None:
        draft.rank = Rank("date")
        draft.note("default", "recent", "newest first", "nothing says how recent")
    empty = words.EMPTY | words.JUDGEMENTS
    return f" {' '.join(word for word in parts if word not in empty)} "


def _nouns(mask: Mask, opened: str) -> list[_Noun]:
    found = []
    for name, noun in cues.TARGETS:
        if not mask.speaks(noun.cues):
            continue
        match = mask.has(words.TARGET.replace("{noun}", noun.pattern))
        if not match or not bounded(mask.text[match.end() :]):
            continue
        if not (opened == "who" and match["noun"] == "works"):
            found.append(_Noun(match.start("noun"), match.end("noun"), name))
    return found


def bounded(rest: str) -> bool:
    """Whether a noun ends where it seems to: "paper recommendation" is a topic."""
    follows = rest.split(maxsplit=1)[:1]
    return (
        not follows
        or follows[0] in words.FOLLOWING
        or bool(exact(r"[|,]|[A-Z]\d").match(follows[0]))
    )


def _limit(mask: Mask, draft: Draft) -> None:
    """As in "top 5", "3 papers"; a top of nothing else is by score."""
    top = mask.take(words.TOP, "top n") or mask.take(words.LIMIT, "n")
    if top is None or draft.limit is not None:
        return
    draft.limit = number(top["n"])
    named = exact(words.TOP_PEOPLE).match(mask.text)
    if "top" in top.group() and draft.rank is None and named:
        draft.rank = Rank("papers")
        draft.note("default", "top", "most papers first", "nothing says what by")
        return
    if "top" in top.group() and draft.rank is None and not mask.text.strip(" |·"):
        draft.rank = Rank("score")
        draft.note("default", "top", "by score", "nothing says what by")


def number(written: str) -> int:
    """A small number in digits or as a word."""
    return SMALL_NUMBERS[written] if written in SMALL_NUMBERS else int(written)


def _implied(mask: Mask, opened: str) -> str:
    """What "who", "where" and "when" ask for, if the rest speaks of publishing."""
    if opened not in ("who", "where", "when"):
        return ""
    publishing = mask.has(words.OF_PUBLISHING)
    if opened == "where" and publishing:
        return "venues"
    if opened == "when" and publishing:
        return "years"
    known = mask.all("AVPD") or "most papers" in mask.fired
    people = opened == "who" and (publishing or known or mask.has(words.WORKS_ON))
    return "authors" if people else ""
