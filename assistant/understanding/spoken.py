"""Whom and what was spoken of: "she", "these authors", "that venue", "the latter"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.asking_back import MOST, nothing, which
from assistant.understanding.canonical import name_of
from assistant.understanding.grammar import dialogue as words
from assistant.understanding.grammar import pointing
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case

if TYPE_CHECKING:
    import re

    from assistant.understanding.references import Pointer


def people(pointer: Pointer) -> None:
    """ "She" and "her"; of several people all where they are "they", else which."""
    best = any_case(pointing.HER_BEST).search(pointer.line)
    if best:
        pointer.line = f"{pointer.line[: best.end('best')]} paper"
    several = pointer.context.people
    if len(several) > 1 and any_case(words.THEY).search(pointer.line):
        _they(pointer, several)
    elif len(several) > 1 and pointer.context.person not in several:
        match = any_case(words.PERSON).search(pointer.line)
        if match:
            _which_person(pointer, match, several)
    elif pointer.context.person:
        _she(pointer, pointer.context.person)


def _they(pointer: Pointer, several: tuple[str, ...]) -> None:
    """All of them, where they are not the papers shown."""
    if len(several) <= MOST and not any_case(words.SET).search(pointer.line):
        pointer.swap(words.THEIRS, _joined(several), "last spoken of")


def _she(pointer: Pointer, name: str) -> None:
    if not any_case(words.SET).search(pointer.line):
        pointer.swap(words.THEIR, f'"{name}"\'s', "last spoken of")
    pointer.swap(words.PERSON, f'"{name}"', "last spoken of")


def _joined(people: tuple[str, ...]) -> str:
    quoted = [f'"{name}"' for name in people]
    return f"papers by {', '.join(quoted[:-1])} and {quoted[-1]}"


def _which_person(
    pointer: Pointer, match: re.Match[str], people: tuple[str, ...]
) -> None:
    possessive = match[0].lower() in ("his", "her", "hers") and match.end() < len(
        pointer.line.rstrip(" ?.!")
    )
    choices = []
    for name in people:
        new = f'"{name}"\'s' if possessive else f'"{name}"'
        choices.append(
            (name, parse(pointer.put(match, new), pointer.linker), "last spoken of")
        )
    pointer.asks_back = which(match[0], choices)


def places(pointer: Pointer) -> None:
    """ "That venue", "these authors", "the latter"."""
    _pair(pointer)
    if any_case(pointing.THESE_AUTHORS).search(pointer.line):
        _these_authors(pointer)
    for pattern, slot in (
        (pointing.THAT_VENUE, "venue"),
        (pointing.THAT_YEAR, "date"),
    ):
        match = any_case(pattern).search(pointer.line)
        if match:
            _same(pointer, match, slot)


def _same(pointer: Pointer, match: re.Match[str], slot: str) -> None:
    """The venue or year of the paper last spoken of, else of the last query."""
    ref = pointer.linker.paper(pointer.context.paper) if pointer.context.paper else None
    papers = pointer.linker.library.papers.get([ref.id] if ref else [])
    found = None
    for paper in papers:
        found = paper.venue if slot == "venue" else paper.year and str(paper.year)
    last = (
        parse(pointer.context.read_as, pointer.linker)
        if pointer.context.read_as
        else None
    )
    if last and last.of(slot) and not papers:
        value = last.first(slot)
        found = value.name if slot == "venue" else (value.first or "")[:4]
    if not found:
        what = "venue" if slot == "venue" else "year"
        pointer.asks_back = nothing(
            f"No {what} has been spoken of that “{match[0]}” could mean."
        )
        return
    pointer.edits.append(Edit("context", match[0], found, "last spoken of"))
    pointer.line = pointer.put(match, found)


def _these_authors(pointer: Pointer) -> None:
    context, match = (
        pointer.context,
        any_case(pointing.THESE_AUTHORS).search(pointer.line),
    )
    last = parse(context.last, pointer.linker) if context.last else None
    if match is None or last is None:
        return
    of_paper = last.paper if len(last.of("paper")) == 1 else None
    if of_paper is None and len(context.shown) == 1:
        of_paper = pointer.linker.paper(context.shown[0])
    if of_paper:
        new = f"the authors of @{of_paper.key}"
    elif context.people and not any_case(r"\bsame\b").search(match[0]):
        new = _joined(context.people).removeprefix("papers by ")
    elif last.of("author"):
        named = [f"by:{name_of(c.value)}" for c in last.of("author")]
        new = " ".join(named)
    else:
        if any_case(r"\b(?:same|by|from)\b").search(match[0]):
            said = match[0].removeprefix("by ").removeprefix("from ")
            pointer.asks_back = nothing(
                f"No authors have been spoken of that “{said}” could mean."
            )
        return
    lead = "by " if any_case(r"(?:by|from) ").match(match[0]) else ""
    lead = lead or ("papers by " if match.start() == 0 else "")
    lead = "" if new.startswith("by:") else lead
    pointer.edits.append(Edit("context", match[0], new, "last spoken of"))
    pointer.line = pointer.put(match, f"{lead}{new}")


def _pair(pointer: Pointer) -> None:
    """The former and the latter of the two last spoken of."""
    for pattern, place in ((pointing.FORMER, 0), (pointing.LATTER, 1)):
        match = any_case(pattern).search(pointer.line)
        if match is None:
            continue
        pair = _two(pointer)
        if pair is None:
            pointer.asks_back = nothing(
                f"No two have been spoken of that “{match[0]}” could be one of."
            )
            return
        pointer.edits.append(
            Edit("context", match[0], pair[place], "of the two last spoken of")
        )
        pointer.line = pointer.put(match, pair[place])


def _two(pointer: Pointer) -> tuple[str, str] | None:
    last = parse(pointer.context.last, pointer.linker) if pointer.context.last else None
    papers = [f"@{c.value.key}" for c in last.of("paper")] if last else []
    people = [f'"{name}"' for name in pointer.context.people]
    shown = [f"@{key}" for key in pointer.context.shown]
    pairs = (one for one in (papers, people, shown) if len(one) == 2)
    found = next(pairs, None)
    return (found[0], found[1]) if found else None
