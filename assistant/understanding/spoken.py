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

    from assistant.understanding.reading import Parse
    from assistant.understanding.references import Pointer
    from store.models import Paper


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
    found = _of_paper(papers[0], slot) if papers else _of_query(pointer, slot)
    if not found:
        what = "venue" if slot == "venue" else "year"
        pointer.asks_back = nothing(
            f"No {what} has been spoken of that “{match[0]}” could mean."
        )
        return
    pointer.edits.append(Edit("context", match[0], found, "last spoken of"))
    pointer.line = pointer.put(match, found)


def _of_paper(paper: Paper, slot: str) -> str | None:
    if slot == "venue":
        return paper.venue
    return str(paper.year) if paper.year else None


def _of_query(pointer: Pointer, slot: str) -> str | None:
    query = pointer.context.read_as
    last = parse(query, pointer.linker) if query else None
    if last is None or not last.of(slot):
        return None
    value = last.first(slot)
    name: str = value.name if slot == "venue" else (value.first or "")[:4]
    return name


def _these_authors(pointer: Pointer) -> None:
    context, line = pointer.context, pointer.line
    match = any_case(pointing.THESE_AUTHORS).search(line)
    last = parse(context.last, pointer.linker) if context.last else None
    if match is None or last is None:
        return
    new = _authors_of(last, match[0], pointer)
    if new is None:
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


def _authors_of(last: Parse, said: str, pointer: Pointer) -> str | None:
    """The people of the paper, of the answer or of the query last spoken of."""
    context = pointer.context
    paper = last.paper if len(last.of("paper")) == 1 else None
    if paper is None and len(context.shown) == 1:
        paper = pointer.linker.paper(context.shown[0])
    if paper:
        return f"the authors of @{paper.key}"
    if context.people and not any_case(r"\bsame\b").search(said):
        return _joined(context.people).removeprefix("papers by ")
    return " ".join(f"by:{name_of(one.value)}" for one in last.of("author")) or None


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
