"""Cards by their places: "the first two", "1-3", "2 and 4", "all but the last"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import pointing as words
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.grammar.dialogue import ORDINALS
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import Constraint, Parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.context import Context
    from assistant.understanding.linker import Linker


def cards(what: str, context: Context) -> tuple[str, ...] | Parse | None:
    """The keys of the cards that a stretch means; None where it means no cards.

    A place that no card has is a refusal, and nothing is guessed.
    """
    places = _places(what.strip(" ?.!"), len(context.shown))
    if places is None:
        return None
    if not places or not all(0 < place <= len(context.shown) for place in places):
        return Parse("refuse.context", missing=what.strip())
    return tuple(context.shown[place - 1] for place in dict.fromkeys(places))


def card(what: str, context: Context) -> tuple[str, ...] | Parse | None:
    """The key of a single card, by a number or an ordinal."""
    match = any_case(words.SINGLE).fullmatch(what.strip(" ?.!"))
    found = cards(f"{match['a']}-{match['a']}", context) if match else None
    return Parse("refuse.context", missing=what) if isinstance(found, Parse) else found


def numbered(context: Context) -> tuple[str, ...]:
    """What numbers stand for, as a question can have it: people of a list of people,
    else the cards shown."""
    lists = context.last.startswith(("show:authors", "ask:author.coauthors"))
    if lists and context.people and context.last == context.read_as:
        return tuple(f'"{name}"' for name in context.people)
    return tuple(f"@{key}" for key in context.shown)


def keyed(keys: Sequence[str], linker: Linker) -> Parse:
    """The query for papers by their keys."""
    refs = [ref for key in keys if (ref := linker.paper(key))]
    group = 1 if len(refs) > 1 else 0
    found = tuple(Constraint("paper", ref, group=group) for ref in refs)
    return Parse("papers.find", constraints=found)


def _places(what: str, shown: int) -> list[int] | None:
    """Places counted from 1; a range upside down is turned round."""
    match = any_case(words.SOME).fullmatch(what)
    if match:
        number = count(match["n"])
        last = match["end"].lower() in ("last", "final", "bottom")
        first = shown - number + 1 if last else 1
        return list(range(first, first + number))
    match = any_case(words.RANGE).fullmatch(what)
    if match:
        low, high = sorted((_place(match["a"], shown), _place(match["b"], shown)))
        return list(range(low, high + 1))
    if any_case(words.ROW).fullmatch(what):
        named = any_case(words.ONE).findall(what)
        return [_place(one, shown) for one in named]
    return None


def count(text: str) -> int:
    """A number in digits or as a small word."""
    return int(text) if text.isdecimal() else int(SMALL_NUMBERS[text.lower()])


def _place(text: str, shown: int) -> int:
    """A place by a numeral or an ordinal; the last is counted from the end."""
    bare = text.strip("#[] ").lower()
    place = int(bare) if bare.isdecimal() else ORDINALS[bare]
    return place if place > 0 else shown + 1 + place
