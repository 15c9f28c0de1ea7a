"""A question read in the light of the one before: references, refinements, undo.

A turn is first tried as a move (undo, a name for a set, a correction, why);
then its references are put into words and, where it only narrows, replaces or
drops, it is merged with the last parse. The context is text, so all of it can
be shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.asking_back import nothing
from assistant.understanding.grammar import dialogue as words
from assistant.understanding.grammar import keeping as kept
from assistant.understanding.grammar import turns
from assistant.understanding.operators import complete
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case, exact, speaks
from assistant.understanding.pointing import keyed
from assistant.understanding.reading import Constraint, Parse
from assistant.understanding.references import Pointer
from assistant.understanding.refining import (
    combine,
    dropped,
    modifies,
    refined,
    widened,
)
from assistant.understanding.sets import FOUND
from store.value import replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker


def read(text: str, context: Context, linker: Linker) -> Parse:
    """The parse of a question asked after others."""
    line = " ".join(text.split())
    if _courteous(line):
        return Parse("refuse.courtesy")
    if context != type(context)():
        line = _plain(line)
    if not line or (complete(line) and not exact(words.NAMED_SET).search(line)):
        return parse(line, linker)
    steered = _steered(line, context, linker)
    return steered or _question(_of_kept(line), context, linker)


def _courteous(line: str) -> bool:
    """Whether a turn says hello or thanks, and asks nothing."""
    said = any_case(turns.SURELY_COURTEOUS).search(line[:_LONGEST_COURTESY])
    return bool(said and any_case(turns.COURTESY).fullmatch(line))


_LONGEST_COURTESY = 60
"""Characters of thanks at most."""


def _of_kept(line: str) -> str:
    """A line with the words for what the reader keeps put as operators."""
    if not speaks(line.lower(), kept.ASKED_CUES):
        return line
    from assistant.understanding.keeping import asked

    return asked(line)


def _plain(line: str) -> str:
    """A line without "ok, " before it and " please" behind it."""
    bare = any_case(words.SMALL_TALK).sub("", line)
    bare = any_case(words.MANNERS).sub("", bare)
    return any_case(words.NARROWING).sub("only", bare) if bare.strip() else line


def _steered(line: str, context: Context, linker: Linker) -> Parse | None:
    """A turn that is no question about papers; first questions hardly ever are one."""
    if context == type(context)() and not speaks(line.lower(), words.STEERS):
        return None
    from assistant.understanding.steering import steered

    return steered(line, context, linker)


def _question(line: str, context: Context, linker: Linker) -> Parse:
    """A question about papers, its references resolved."""
    pointer = Pointer(line, context, linker)
    pointer.resolve()
    if pointer.asks_back is not None:
        return pointer.asks_back
    if pointer.missing:
        return Parse("refuse.context", missing=pointer.missing)
    fresh = parse(pointer.line, linker)
    told = ("author", "paper", "first", "last", "name")
    if pointer.nobody and not any(fresh.of(slot) for slot in told):
        return nothing(f"Nobody has been spoken of that “{pointer.nobody}” could mean.")
    lost = _unspoken(pointer.line, fresh)
    if lost:
        return nothing(f"No paper has been spoken of that “{lost}” could mean.")
    if not (context.read_as or context.shown or context.last):
        return fresh
    merged = _merged(pointer, fresh, linker)
    found = _told(merged, pointer) if merged else _others(fresh, context, linker)
    return replace(found, edits=(*found.edits, *pointer.edits))


def _unspoken(line: str, fresh: Parse) -> str:
    """An "it" that is left where nothing is named: "who wrote it", asked first."""
    it = any_case(words.IT).search(line)
    named = (fresh.constraints, fresh.terms, fresh.unknown, fresh.rank, fresh.group)
    if it is None or any(named) or fresh.limit or fresh.intent not in FOUND:
        return ""
    return it[0]


def _told(merged: Parse, pointer: Pointer) -> Parse:
    """A merged parse that says so: where nothing changed, what it goes on from."""
    said = (*merged.edits, *pointer.edits)
    if (
        any(edit.kind == "context" for edit in said)
        or merged.intent == "refuse.context"
    ):
        return merged
    these = any_case(words.SET).search(pointer.line)
    before, query = these[0] if these else pointer.line, pointer.context.read_as
    edit = Edit("context", before, query, "the last query")
    return replace(merged, edits=(edit, *merged.edits))


def _others(fresh: Parse, context: Context, linker: Linker) -> Parse:
    """ "What else did she write": without the paper last spoken of."""
    named = any(c.value.kind == "named" for c in fresh.of("author"))
    paper = linker.paper(context.paper) if context.paper else None
    if not (fresh.others and named and paper) or fresh.of("paper"):
        return fresh
    out = Constraint("paper", paper, negated=True)
    return replace(fresh, constraints=(*fresh.constraints, out), others=False)


def _merged(pointer: Pointer, fresh: Parse, linker: Linker) -> Parse | None:
    """The last parse with this question's changes; None where it stands alone."""
    line, context = pointer.line, pointer.context
    aside = _same_of(line, fresh, context, linker)
    if aside is not None or not context.read_as:
        return aside
    last = parse(context.read_as, linker)
    if last.intent not in FOUND:
        return _of_cards(line, fresh, last, pointer)
    if any_case(words.HOW_MANY).search(line):
        return replace(
            last, intent="papers.count", show="papers", rank=None, limit=None
        )
    if any_case(words.CITE_ALL).search(line):
        return _cite_all(context, linker)
    if pointer.reorders:
        return combine(last, fresh, replaces=True)
    if any_case(words.QUERY).search(line):
        return None
    counted = any_case(words.HOW_MANY_WITHOUT).search(line)
    if counted:
        return _count_without(counted["rest"], last)
    wider = widened(line, last, linker)
    return (
        wider or dropped(line, last) or refined(line, _led(line, fresh, linker), last)
    )


def _count_without(rest: str, last: Parse) -> Parse | None:
    """How many papers there are with one condition less."""
    phrase = any_case(words.IF_WE).sub("", rest)
    found = dropped(phrase, last)
    if found is None or found.intent not in FOUND:
        return found
    return replace(found, intent="papers.count", show="papers", rank=None, limit=None)


def _of_cards(line: str, fresh: Parse, last: Parse, pointer: Pointer) -> Parse | None:
    """What follows a list that no query finds again: related papers, two compared."""
    if any_case(words.QUERY).search(line):
        return None
    if last.intent == "paper.related" and fresh.show == "papers" and not fresh.rank:
        return refined(line, fresh, last)
    whole = keyed(pointer.context.shown, pointer.linker)
    return refined(line, fresh, whole) if whole.constraints else None


def _led(line: str, fresh: Parse, linker: Linker) -> Parse:
    """What follows "same for": its own words are not looked for."""
    match = any_case(words.SAME).match(line)
    rest = line[match.end() :] if match else ""
    return parse(rest, linker) if rest.strip(" ?.!") else fresh


def _same_of(line: str, fresh: Parse, context: Context, linker: Linker) -> Parse | None:
    """The question asked last of somebody or something else: "and Zijia Chen?"."""
    match = any_case(words.LED).match(line) or any_case(words.LED_AND).match(line)
    if match is None or not context.last or context.last == context.read_as:
        return None
    base = parse(context.last, linker)
    fresh = parse(line[match.end() :], linker)
    slots = {c.slot for c in fresh.constraints} & {"author", "paper"}
    bare = fresh.intent in ("paper.show", "author.show") or modifies(fresh)
    if base.intent in FOUND or not (bare and slots) or len(fresh.constraints) > 1:
        return None
    if not all(base.of(slot) for slot in slots):
        return None
    return combine(base, replace(fresh, intent=base.intent), replaces=True)


def _cite_all(context: Context, linker: Linker) -> Parse:
    papers = [linker.paper(key) for key in context.shown]
    cards = tuple(Constraint("paper", p, group=1) for p in papers if p)
    return Parse("paper.cite", constraints=cards)
