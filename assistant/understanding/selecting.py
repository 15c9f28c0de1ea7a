"""Cards picked out, by place or by what they have most of, and asked about together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding import choosing
from assistant.understanding.date_points import Span, day_after
from assistant.understanding.grammar import dialogue
from assistant.understanding.grammar import pointing as words
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case, exact
from assistant.understanding.pointing import card, cards, count, keyed, numbered
from assistant.understanding.reading import Constraint, Parse, Rank, SetRef
from assistant.understanding.refining import changes
from assistant.understanding.sets import FOUND, Algebra
from assistant.understanding.standing import current
from store.value import replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """A pick among the cards shown; None where it is a question of its own."""
    if not context.shown:
        return None
    for reader in (
        _number,
        _alone,
        _asked,
        _out,
        _less,
        _best,
        _than,
        _compare,
        _the_one,
    ):
        found = reader(line, context, linker)
        if found is not None:
            return found
    return None


def _number(line: str, context: Context, linker: Linker) -> Parse | None:
    match = exact(words.NUMBER).search(line)
    if match is None:
        return None
    place, shown = int(match["num"]), numbered(context)
    if not 0 < place <= len(shown):
        return Parse("refuse.context", missing=line)
    edit = Edit("context", line, shown[place - 1], "by its number")
    return replace(parse(shown[place - 1], linker), edits=(edit,))


def _alone(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "the first two": those cards."""
    match = any_case(words.ALONE).match(line)
    found = cards(match["what"], context) if match else None
    if match and found is None and any_case(words.KEEPS).match(line):
        found = card(match["what"], context)
    if found is None or match is None:
        return None
    if isinstance(found, Parse):
        return found
    return replace(keyed(found, linker), edits=(_told(match["what"], found),))


def _told(what: str, keys: tuple[str, ...]) -> Edit:
    return Edit("context", what, ", ".join(f"@{key}" for key in keys), "by number")


def _asked(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "who wrote 1 and 3": asked of those cards."""
    match = any_case(words.ASKED).match(line)
    found = cards(match["what"], context) if match else None
    if found is None or match is None:
        return None
    if isinstance(found, Parse):
        return found
    named = " and ".join(f"@{key}" for key in found)
    fresh = parse(f"{match['verb']} {named}{match['rest'] or ''}", linker)
    return replace(fresh, edits=(*fresh.edits, _told(match["what"], found)))


def _out(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "drop 2 and 4", "all but the first": the last query without them."""
    match = any_case(words.OUT).match(line)
    if match is None or not context.read_as:
        return None
    what = match["what"]
    found = cards(what, context) or card(what, context)
    last = parse(context.read_as, linker)
    if found is None or last.intent not in FOUND:
        return None
    if isinstance(found, Parse):
        return found
    refs = [ref for key in found if (ref := linker.paper(key))]
    gone = (Constraint("paper", ref, negated=True) for ref in refs)
    out = tuple(c for c in gone if c not in last.constraints)
    edits = (_told(what, found), *changes(last, last.constraints, out))
    return replace(last, constraints=(*last.constraints, *out), edits=edits)


def _less(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "exclude those by Lee": the last query without other papers."""
    match = any_case(words.LESS).match(line)
    if match is None or not context.read_as:
        return None
    last = parse(context.read_as, linker)
    if last.intent not in FOUND:
        return None
    if any_case(dialogue.DROPS_ALL).search(line):
        return None
    what = any_case(words.THOSE).sub("papers", match["x"] or match["x2"])
    other = parse(what, linker)
    if other.intent == "author.show":
        other = replace(other, intent="papers.find", show="papers")
    if other.intent not in FOUND or other.unknown or not other.constraints:
        return None
    algebra = Algebra()
    algebra.take("minus", other)
    out = tuple(c for c in algebra.conditions if c not in last.constraints)
    edits = (*changes(last, last.constraints, out), *other.edits)
    return replace(last, constraints=(*last.constraints, *out), edits=edits)


def _compare(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "compare them": the few cards shown, side by side."""
    keys = context.shown
    if not any_case(words.COMPARE).match(line) or not 2 <= len(keys) <= _FEW:
        return None
    named = " and ".join(f"@{key}" for key in keys)
    return replace(parse(f"compare {named}", linker), edits=(_told(line, keys),))


_FEW = 4
"""Cards that "them" can be for a comparison."""


def _best(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "the newest of them": the one that has most of it."""
    match = any_case(words.SUPERLATIVE).search(line)
    sure = ("the ", "which", "only ", "just ", "keep ")
    if match is None or not (match["of"] or line.lower().startswith(sure)):
        return None
    last = current(context, linker)
    if last is None:
        return None
    if last.limit:
        last = Parse("papers.find", constraints=(Constraint("set", SetRef(last)),))
    metric, down = next(
        (m, d) for p, m, d in words.METRICS if any_case(p).fullmatch(match["best"])
    )
    edit = Edit("context", line, match["best"], "of the papers last shown")
    number = (match["n"] or match["n0"] or "1").strip().lower()
    return replace(
        last,
        intent="papers.rank",
        rank=Rank(metric, down),
        limit=count(number),
        edits=(edit,),
    )


def _than(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "anything newer than that?": by the date of the paper last spoken of."""
    match = any_case(words.RELATIVE).search(line)
    last = current(context, linker) if match else None
    if match is None or last is None:
        return None
    newer = match["way"].lower() in ("newer", "more recent", "later")
    if not match["x"]:
        edit = Edit("context", line, match["way"], "of the papers last shown")
        return replace(last, rank=Rank("date", newer), edits=(edit,))
    key = match["x"].lstrip("@") if match["x"].startswith("@") else context.paper
    ref = linker.paper(key) if key else None
    paper = next(iter(linker.library.papers.get([ref.id] if ref else [])), None)
    if paper is None or paper.date is None:
        return Parse("refuse.context", missing=match["x"])
    span = (
        Span(day_after(paper.date.last_day), None)
        if newer
        else Span(None, paper.date.first_day)
    )
    new = Constraint("date", span)
    kept = tuple(c for c in last.constraints if c.slot not in ("date", "paper"))
    told = Edit("context", match["x"], f"@{paper.key}", f"of {paper.date}")
    edits = (told, *changes(last, kept, (new,)))
    return replace(last, constraints=(*kept, new), edits=edits)


def _the_one(line: str, context: Context, linker: Linker) -> Parse | None:
    """As in "the one by Lee": among the cards shown, put in its place."""
    match = any_case(words.THE_ONE).search(line)
    if match is None or '"' in line or "@" in line:
        return None
    said = match.group()
    if match["x2"] and match["x2"].split()[-1].lower() in _NO_TOPIC:
        return None
    wish = (
        f"papers {match['how']} {match['x']}"
        if match["how"]
        else f"papers about {match['x2']}"
    )
    fits = choosing.fitting(wish, context.shown, linker)
    if not fits and match["x2"]:
        fits = choosing.fitting(f"papers {match['x2']}", context.shown, linker)
    if not fits and exact(r"(?i)(?:the|that) (?:paper|article)\b").match(said):
        return None

    def put(key: str) -> Parse:
        return parse(f"{line[: match.start()]}@{key}{line[match.end() :]}", linker)

    found = choosing.pick(said, fits, put)
    if isinstance(found, Parse):
        return found
    fresh = put(found)
    return replace(
        fresh, edits=(*fresh.edits, Edit("context", said, f"@{found}", "the one shown"))
    )


_NO_TOPIC = frozenset(
    (
        "other", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
        "eighth", "ninth", "tenth", "last", "same", "new", "newest", "oldest", "best",
        "latest", "next", "previous", "only", "which", "right", "wrong", "this", "that",
        "1st", "2nd", "3rd", "4th", "5th", "recent", "cited", "earliest", "different",
    )
)  # fmt: skip
"""Words before "one" that are not what a paper is about."""
