"""A correction: "no, the other Lee", "I meant Nayeon Lee", "not 2024, 2023"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.asking_back import nothing, which
from assistant.understanding.canonical import name_of
from assistant.understanding.grammar import turns as words
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import Constraint, Parse, PeopleRef
from assistant.understanding.refining import combine
from store.value import replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker
    from store.models import Name

_ALONE = ("paper.show", "author.show", "papers.find", "papers.rank", "list")
"""Intents of words that name nothing but what was meant."""


def opened(line: str) -> tuple[str, bool]:
    """The line without "no," before it, and whether it had one."""
    match = any_case(words.CORRECTS).match(line)
    return (
        (line[match.end() :], True)
        if match and match.end() < len(line)
        else (line, False)
    )


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """The last question with what was wrong put right; None where nothing was."""
    rest, corrected = opened(line)
    base = last(context, linker)
    if base is None:
        return parse(rest, linker) if corrected else None
    other = any_case(words.OTHER).search(rest) or any_case(words.NOT_MEANT).search(line)
    if other and not any_case(words.ANOTHER).search(rest):
        found = _other(other["name"], rest, base, context, linker)
        if found is not None:
            return found
    turned = any_case(words.NOT_BUT).search(rest)
    if turned and not corrected:
        rest, corrected = turned["new"], True
        if any_case(words.OTHER).search(rest):
            return read(rest, context, linker)
    meant = any_case(words.MEANT).match(rest)
    if not (corrected or meant):
        return None
    return _meant(rest[meant.end() :] if meant else rest, base, linker)


def last(context: Context, linker: Linker) -> Parse | None:
    """The query that a correction is of: the last one answered."""
    query = context.last or context.read_as
    return parse(query, linker) if query else None


def _meant(what: str, base: Parse, linker: Linker) -> Parse:
    """The last question with these conditions in the place of their like."""
    what = any_case(r"^(?:only|just)\s+").sub("", what.strip(" ?.!"))
    fresh = parse(what, linker)
    if (
        fresh.unknown
        or fresh.intent not in _ALONE
        or (fresh.show != "papers" and fresh.intent == "list")
    ):
        return fresh
    if not (fresh.constraints or fresh.rank or fresh.limit):
        return fresh
    fresh = _as_people(fresh, what, base, linker)
    if fresh.intent == "paper.show" and not base.of("paper"):
        return fresh
    return combine(base, fresh, replaces=True)


def _as_people(fresh: Parse, what: str, base: Parse, linker: Linker) -> Parse:
    """A bare name is a person's where a person was asked about."""
    topics = fresh.of("topic")
    if not (base.of("author") and topics and len(topics) == len(fresh.constraints)):
        return fresh
    found = linker.people.resolve(what)
    if base.of("topic") or found is None or found.how == "typo":
        return fresh
    return parse(f'by:"{what}"', linker)


def _other(
    name: str, line: str, base: Parse, context: Context, linker: Linker
) -> Parse | None:
    """Another person of that name; None where no name of a person is meant."""
    if (
        name.lower() in words.SOMEBODY
        and len(context.shown) == 2
        and context.paper in context.shown
    ):
        return _other_card(line, context, linker)
    wrong = _wrong(name, base)
    if wrong is None and name.lower() in words.SOMEBODY:
        return nothing(
            "No two have been spoken of, one of which could be the other one."
        )
    if wrong is None:
        return None if _no_name(name, linker) else _somebody(name, line, linker)
    named = (
        [name] if name.lower() not in words.SOMEBODY else _words_of(wrong.value.name)
    )
    for one in named:
        others = _bearers(one, base, linker)
        if others:
            return _instead(line, wrong, others, base)
    said = named[0] if named else name
    return nothing(f"No other {said} is in this library.")


def _somebody(name: str, line: str, linker: Linker) -> Parse:
    """A person of that name, where none was spoken of before."""
    found = parse(f'by:"{name}"', linker)
    edit = Edit("context", line, name, "nobody of that name was spoken of before")
    return replace(found, edits=(edit, *found.edits))


def _other_card(line: str, context: Context, linker: Linker) -> Parse:
    key = next(key for key in context.shown if key != context.paper)
    edit = Edit("context", line, f"@{key}", "the other one of the two shown")
    return replace(parse(f"@{key}", linker), edits=(edit,))


def _wrong(name: str, base: Parse) -> Constraint | None:
    """The person of the last question who was not the one meant."""
    people = [c for c in base.of("author") if c.value.kind == "named" and c.value.ids]
    bearing = [c for c in people if name.lower() in c.value.name.lower()]
    return next(iter(bearing or people), None)


def _no_name(name: str, linker: Linker) -> bool:
    found = linker.people.resolve(name)
    return found is None or found.how == "typo"


def _words_of(name: str) -> list[str]:
    """The parts of a name that others may share, the family name first."""
    parts = name.split()
    return [parts[-1], *parts[:-1]]


def _bearers(name: str, base: Parse, linker: Linker) -> list[Name]:
    """Other people of a name, those with most papers first."""
    found = linker.people.resolve(name)
    if found is None or found.how == "typo":
        return []
    known = {id_ for c in base.of("author") for id_ in c.value.ids}
    firsts = {n.person: n for n in reversed(found.names) if n.person not in known}
    return [firsts[id_] for id_ in found.ids if id_ in firsts]


def _instead(line: str, wrong: Constraint, others: list[Name], base: Parse) -> Parse:
    """The one other person in the place of the wrong one, or a choice of several."""
    options = [(one.form, _put(wrong, one, base), _papers(one)) for one in others]
    if len(options) > 1:
        return which(line.strip(" ?.!"), options)
    name, found, why = options[0]
    edit = Edit("context", name_of(wrong.value), name, why)
    return replace(found, edits=(edit,), rules=("correction",))


def _put(wrong: Constraint, one: Name, base: Parse) -> Parse:
    ref = PeopleRef("named", (one.person,), one.form)
    changed = tuple(
        replace(c, value=ref, negated=False) if c == wrong else c
        for c in base.constraints
    )
    return replace(base, constraints=changed, edits=(), alternatives=())


def _papers(one: Name) -> str:
    return "1 paper" if one.papers == 1 else f"{one.papers} papers"
