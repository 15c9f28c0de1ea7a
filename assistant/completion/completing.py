"""A line and a cursor become completions: the place, what fits, how many papers."""

from __future__ import annotations

from functools import partial
from itertools import groupby, islice
from typing import TYPE_CHECKING

from assistant.completion.counting import Counted, Counting
from assistant.completion.forms import forms
from assistant.completion.models import Completion
from assistant.completion.offers import Offers
from assistant.completion.places import places
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.reading import Parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from assistant.assistant import Assistant
    from assistant.completion.models import Offer, Place
    from assistant.context import Context
    from assistant.understanding.linker import Linker

    Kind = Callable[[Offers, str], Iterable[Offer]]

MOST = 8
"""How many completions are given, unless asked otherwise."""
LONGEST = 2_000
"""A longer text is pasted, not typed: nothing is completed in it."""
_ROUNDS = 2
"""How often as many are looked at as are given."""
_OPERATORS = 2
"""Operators among words, where there is more to offer."""
_SHORTEST = 2
"""Letters that a name must begin with among words."""


def complete(
    assistant: Assistant,
    linker: Linker,
    text: str,
    cursor: int,
    context: Context | None,
    limit: int = MOST,
) -> tuple[Completion, ...]:
    """What can follow at the cursor: most papers first, then the shortest."""
    if len(text) > LONGEST or not 0 <= cursor <= len(text):
        return ()
    return _Completing(assistant, linker, text, context, limit).at(cursor)


class _Completing:
    """The completions of one line."""

    def __init__(
        self,
        assistant: Assistant,
        linker: Linker,
        text: str,
        context: Context | None,
        limit: int,
    ) -> None:
        self.assistant = assistant
        self.linker = linker
        self.text = text
        self.context = context
        self.limit = limit
        named = context.named if context else ()
        self.offers = Offers(assistant.library, limit, named)

    def at(self, cursor: int) -> tuple[Completion, ...]:
        """The completions of the first reading of the place that has any."""
        among: dict[tuple[str, str], Completion] = {}
        for place in places(self.text, cursor):
            if place.kind == "words":
                kinds = _OF_WORDS if among else _AMONG_WORDS
                some = self._among_words(place.typed, kinds, self.limit - len(among))
                for one in sorted(self._counted(place, some), key=_rank):
                    among.setdefault((one.kind, one.label), one)
            else:
                found = self._first(place)
                if found:
                    return tuple(found)
        return tuple(self._mixed(list(among.values())))

    def _first(self, place: Place) -> list[Completion]:
        """The first that fit: more are looked at for those that leave no paper."""
        offers, found = iter(self._fitting(place)), list[Completion]()
        for _ in range(_ROUNDS):
            some = list(islice(offers, self.limit))
            found += self._counted(place, some)
            if not some or len(found) >= self.limit:
                break
        return found[: self.limit]

    def _fitting(self, place: Place) -> Iterable[Offer]:
        """What fits a place that says what it wants."""
        if place.kind == "value":
            return self.offers.value(place.operator, place.typed)
        if place.kind == "date":
            return self.offers.years(place.typed, place.operator)
        return _BY_PLACE[place.kind](self.offers, place.typed)

    def _among_words(
        self, typed: str, kinds: Iterable[Kind], room: int
    ) -> Iterator[Offer]:
        """What fits words that nothing is said of: the best of some kinds."""
        found: list[Offer] = []
        if len(typed) >= _SHORTEST and (" " in typed or typed not in STOPWORDS):
            for of_a_kind in kinds:
                found += islice(of_a_kind(self.offers, typed), self.limit)
            if " " in typed:
                found += self.offers.titles(typed)
        best = sorted(found, key=lambda o: (-(o.papers or 0), len(o.label), o.label))
        yield from sorted(best[:room], key=lambda offer: offer.operator)
        if " " not in typed:
            yield from self.offers.operators(typed)

    def _mixed(self, found: list[Completion]) -> Iterator[Completion]:
        """The best of all kinds, room kept for an operator or two."""
        operators = [one for one in found if one.kind == "operator"]
        others = [one for one in found if one.kind != "operator"]
        room = self.limit - min(len(operators), _OPERATORS)
        yield from others[:room]
        yield from operators[: self.limit - min(len(others), room)]

    def _counted(self, place: Place, offers: Iterable[Offer]) -> list[Completion]:
        form = partial(forms, place=place, natural=self._natural(place))
        counting = Counting(self.linker, partial(self._read, place), form)
        found: list[Completion] = []
        for operator, of_a_kind in groupby(offers, key=lambda offer: offer.operator):
            some = list(of_a_kind)
            counted = (
                [Counted(one, form(one)[0], one.papers, "library") for one in some]
                if operator in _UNCOUNTED
                else counting.counted(some)
            )
            found += [_made(place, one) for one in counted]
        return found

    def _read(self, place: Place, form: str) -> Parse:
        """The line with a form in the place; the line as it stands around it."""
        line = self.text[: place.start] + form + self.text[place.end :]
        if not line.strip():
            return Parse("")
        return self.assistant.read(line, self.context)

    def _natural(self, place: Place) -> bool:
        """Whether there are words around the place that are no operators."""
        around = self.text[: place.start] + " " + self.text[place.end :]
        return any(word[:1].isalpha() and ":" not in word for word in around.split())


def _made(place: Place, one: Counted) -> Completion:
    offer, form, papers, scope = one
    return Completion(
        form, place.start, place.end, offer.label, offer.kind, papers, scope, offer.why
    )


def _rank(one: Completion) -> tuple[int, int, str, str]:
    """Most papers first, then the shortest; operators stay in their own order."""
    if one.kind == "operator":
        return 1, 0, "", ""
    return -(one.count or 0), len(one.label), one.label, one.kind


_BY_PLACE: Mapping[str, Kind] = {
    "key": Offers.keys,
    "person": Offers.people,
    "title": Offers.titles,
    "venue": Offers.venues,
}
_AMONG_WORDS: tuple[Kind, ...] = (
    Offers.people,
    Offers.venues,
    Offers.categories,
    Offers.affiliations,
    Offers.tags,
    Offers.sets,
    Offers.words,
)
_OF_WORDS: tuple[Kind, ...] = (Offers.words,)
"""What is still looked up for the last word, where more of them name something."""
_UNCOUNTED = ("", "set")
"""What the store does not count: all that is no name, and sets."""
