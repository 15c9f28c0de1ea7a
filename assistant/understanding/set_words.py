"""Sets by their names in a question: "A minus B", "those in A with code".

What stands around the names is read as an ordinary question about papers; the
names and what stands between them become conditions, from left to right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.asking_back import nothing
from assistant.understanding.grammar import sets as words
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.operators import complete
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case, exact
from assistant.understanding.set_expression import Expression
from store.value import replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import Parse


def named(name: str, context: Context) -> tuple[str, str] | None:
    """A set by its name, whatever its case, with or without "the" and "set"."""
    wanted = name.strip(" .!?'\"").casefold()
    for one in context.named:
        known = one[0].casefold()
        if known in (f"{wanted} set", f"set {wanted}") or wanted in (
            known, f"set {known}", f"the {known}", f"{known} set", f"my {known}",
        ):  # fmt: skip
            return one
    return None


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """The reading of a question that names sets; None where it names none."""
    if not context.named:
        return _unnamed(line)
    written = _written(line, context, linker)
    if written is not None:
        return written
    for loose in (True, False):
        found = _names(line, context, loose=loose)
        if found:
            read_ = Expression(line, found, context, linker).read(whole=loose)
            if read_ is not None:
                return read_
    return None


def _written(line: str, context: Context, linker: Linker) -> Parse | None:
    """A line of the query language with sets by their names: `set:A has:code`."""
    edits: list[Edit] = []

    def put(match: re.Match[str]) -> str:
        known = named(match["n"], context)
        if known is None:
            return match.group()
        edits.append(Edit("context", known[0], known[1], "the set of that name"))
        return f"set:{{{known[1]}}}"

    found = exact(words.WRITTEN).sub(put, line)
    if not edits or not complete(found):
        return None
    fresh = parse(found, linker)
    return replace(fresh, edits=(*edits, *fresh.edits))


def _unnamed(line: str) -> Parse | None:
    """As in "A minus B" before any set has a name."""
    operation = "|".join(pattern for _, pattern in words.OPERATIONS)
    match = exact(rf"(?:show )?([A-Z])\d? (?:{operation}) [A-Z]\d?[?.!]*").fullmatch(
        line
    )
    return (
        nothing(f"No set is called {match[1]}; “call these A” names one.")
        if match
        else None
    )


def _names(
    line: str, context: Context, *, loose: bool
) -> list[tuple[re.Match[str], str]]:
    """Where sets are named in a line, with their queries, longest names first."""
    spans: list[tuple[re.Match[str], str]] = []
    for name, query in sorted(context.named, key=lambda one: -len(one[0])):
        pattern = (
            r"(?<![\w-])(?:(?:set|search):\"?|(?:(?:the|my) )?(?:set )?)"
            rf"(?P<n>{re.escape(name)})"
            r"\"?(?: set)?(?![\w-])"
        )
        for match in re.finditer(pattern, line, re.I):
            free = all(
                m.end() <= match.start() or match.end() <= m.start() for m, _ in spans
            )
            if free and (loose or _meant(match, name, line)):
                spans.append((match, query))
    return sorted(spans, key=lambda one: one[0].start())


def _meant(match: re.Match[str], name: str, line: str) -> bool:
    """Whether a name among other words is the set's and not a word like any."""
    before, after = line[: match.start()], line[match.end() :]
    common = len(name) == 1 or name.casefold() in STOPWORDS
    as_given = match["n"] == name and before.strip()
    if common and not as_given and not any_case(words.ENDS).match(after):
        return False
    if match.group().casefold() != name.casefold():
        return True
    operation = "|".join(pattern for _, pattern in words.OPERATIONS)
    ahead = rf"(?:^|\b(?:{words.AHEAD}|{words.CONTAINS}|{operation})) *$"
    if not any_case(ahead).search(before) and len(name) > 1:
        return False
    return not exact(r" (?:papers?|articles?|models?)\b").match(after)
