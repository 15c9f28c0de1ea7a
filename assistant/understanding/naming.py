"""Names for result sets: "call these A", "what sets do I have", "forget A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding import set_words
from assistant.understanding.asking_back import nothing
from assistant.understanding.canonical import canonical
from assistant.understanding.grammar import sets as words
from assistant.understanding.grammar.cues import GLUE
from assistant.understanding.parser import nested, parse
from assistant.understanding.patterns import any_case, exact
from assistant.understanding.pointing import cards, keyed
from assistant.understanding.reading import Constraint, Parse, SetRef
from assistant.understanding.sets import FOUND, deep, papers_of
from assistant.understanding.standing import current
from store.value import replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker

NOTHING_SHOWN = "No papers have been shown yet that could be given a name."
TOO_DEEP = "That set is made of too many others; name its papers by number instead."


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """The wish to name, list or forget sets; None where it is another question."""
    if any_case(words.LISTS).search(line):
        return _every("set.list", context, linker)
    if context.named and any_case(words.FORGETS_ALL).search(line):
        return _every("set.forget", context, linker)
    match = any_case(words.FORGETS).search(line)
    known = set_words.named(match["name"], context) if match else None
    if known:
        return _known("set.forget", [known], linker)
    renamed = _renamed(line, context, linker)
    if renamed is not None:
        return renamed
    return _saved(line, context, linker) or _name(line, context, linker)


def _saved(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "save this search as moe": a name in every conversation."""
    match = any_case(words.SAVES).search(line)
    name = tidy(match["name"]) if match else ""
    found = _meant("", context, linker) if name else None
    made = _naming(name, found, context) if found else None
    if made is None or made.intent != "set.name":
        return made
    return replace(made, intent="set.save")


def _every(intent: str, context: Context, linker: Linker) -> Parse:
    if not context.named:
        return nothing("No set has a name yet; “call these A” gives one.")
    return _known(intent, list(context.named), linker)


def _known(intent: str, sets: list[tuple[str, str]], linker: Linker) -> Parse:
    """Sets by their names, each with the query it stands for."""
    return Parse(
        intent,
        terms=tuple(name for name, _ in sets),
        constraints=tuple(Constraint("set", nested(q, linker)) for _, q in sets),
    )


def _name(line: str, context: Context, linker: Linker) -> Parse | None:
    for pattern in words.NAMES:
        written = exact if "A-Z]" in pattern else any_case
        match = written(pattern).search(line)
        if match is None:
            continue
        name = tidy(match["name"])
        found = _meant(match["what"].strip(), context, linker) if name else None
        if found is not None:
            return _naming(name, found, context)
    return None


def _renamed(line: str, context: Context, linker: Linker) -> Parse | None:
    """A set under another name; the old one is gone."""
    match = any_case(words.RENAMES).search(line)
    known = set_words.named(match["old"], context) if match else None
    name = tidy(match["name"]) if match else ""
    if not (known and name):
        return None
    found = _known("set.name", [known], linker)
    return replace(found, terms=(name, known[0]))


def _naming(name: str, found: Parse, context: Context) -> Parse:
    if found.intent.startswith("refuse."):
        return found
    if deep(found):
        return nothing(TOO_DEEP)
    query, before = canonical(found.plainly), set_words.named(name, context)
    edits = (*found.edits,)
    if before and before[1] != query:
        edits = (*edits, Edit("context", before[1], query, f"what {name} stands for"))
    made = Constraint("set", SetRef(papers_of(found)))
    return Parse("set.name", terms=(name,), constraints=(made,), edits=edits)


def tidy(name: str) -> str:
    """A name as it will be shown; empty where it cannot be one."""
    name = name.strip(" .!?,;:'\"“”‘’")
    bad = any(c in '"{}' for c in name) or len(name) > words.LONGEST
    leads = name.partition(" ")[0]
    bad = bad or (leads != name and leads in GLUE - words.OWN)
    if bad or name.casefold() in words.RESERVED or not exact(r"[^\W\d_]").search(name):
        return ""
    return name


def _meant(what: str, context: Context, linker: Linker) -> Parse | None:
    """The papers that are to have a name."""
    if not what or any_case(words.THESE).search(what):
        return current(context, linker) or nothing(NOTHING_SHOWN)
    found = cards(what, context)
    if found is not None:
        return found if isinstance(found, Parse) else keyed(found, linker)
    other = set_words.read(what, context, linker) or parse(what, linker)
    return other if other.intent in FOUND and other.constraints else None
