"""People, by every form a name is written in.

Names are compared word by word, initials against initials; whole-string
similarity is never used, since it takes "Neamati, D." for whoever looks
alike. A name that fits several people is not decided here: all of them come
back, the one with most papers first.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.given_names import OTHER_FORMS
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from assistant.understanding.linking.lexicon import Lexicon
    from store.library import Library
    from store.models import Name

    Known = Mapping[str, Sequence[Name]]
    """Names looked up in one go: what is not in it is nobody's."""


_CANDIDATES = 6
"""Words that one may be misspelt for, of each word of a name."""


class Found(NamedTuple):
    """Who a name may be, the likeliest first, and how it was matched."""

    names: tuple[Name, ...]
    how: str
    """exact, reversed, initials, part, typo."""
    written: str

    @property
    def ids(self) -> tuple[int, ...]:
        """The distinct people, likeliest first."""
        return tuple(dict.fromkeys(name.person for name in self.names))


class PeopleLinker:
    """Looks names up in the library, a few indexed look-ups each."""

    def __init__(self, library: Library, lexicon: Lexicon) -> None:
        self.names = library.names
        self.lexicon = lexicon

    def exact(self, parts: Sequence[str], known: Known | None = None) -> Found | None:
        """A full name, as written; `known` holds the names looked up beforehand."""
        return self._found(self._named(" ".join(parts), known), "exact", parts)

    def _named(self, folded: str, known: Known | None) -> Sequence[Name]:
        if known is not None:
            return known.get(folded, ())
        return self.names.named(folded) if self._borne(folded.split(" ")) else ()

    def _borne(self, parts: Sequence[str]) -> bool:
        """Whether each word stands in some name."""
        self.lexicon.learn(parts)
        return self.lexicon.may_name(parts)

    def turned(
        self,
        parts: Sequence[str],
        *,
        comma: int | None = None,
        known: Known | None = None,
    ) -> Found | None:
        """Family name first: "Hu, Zhe", "Popescu-Belis, Andrei", "Li Mu"."""
        cuts = [comma] if comma else [1, len(parts) - 1]
        for cut in cuts:
            turned = [*parts[cut:], *parts[:cut]]
            named = self._named(" ".join(turned), known)
            found = self._found(named, "reversed", parts)
            if found:
                return found
        return None

    def initials(
        self, parts: Sequence[str], *, comma: int | None = None
    ) -> Found | None:
        """A name with initials, or less its middle names: "N. Aranberri", "Wei P."."""
        full = [p for p in parts if len(p) > 1]
        if not full or not self._borne(full):
            return None
        pool = self.names.people_fitting(parts)
        orders = [list(parts)]
        if comma is not None or len(parts) == 2:
            cut = comma or 1
            orders.append([*parts[cut:], *parts[:cut]])
        for order in orders:
            fits = [n for n in pool if _aligned(order, n.folded.split())]
            if fits:
                return self._found(fits, "initials", parts)
        return None

    def part(self, word: str) -> Found | None:
        """A surname or a first name alone."""
        pool = self.lexicon.people_having(word)
        surname = [n for n in pool if n.folded.split()[-1] == word]
        return self._found(surname or pool, "part", [word])

    def portion(self, parts: Sequence[str]) -> Found | None:
        """A surname or first names of several words: "Popescu-Belis", "Ana-Maria"."""
        pool = self.names.people_fitting(parts) if self._borne(parts) else []
        run = f" {' '.join(parts)} "
        ends = [n for n in pool if f" {n.folded} ".endswith(run)]
        begins = [n for n in pool if f" {n.folded} ".startswith(run)]
        return self._found(ends or begins, "part", parts)

    def short_form(self, parts: Sequence[str]) -> Found | None:
        """A given name in another form of it: "Dan Zeman" for Daniel Zeman."""
        others = OTHER_FORMS.get(parts[0], frozenset())
        if len(parts) < 2 or not others:
            return None
        pool = self.lexicon.people_having(parts[-1])
        fits = [n for n in pool if _aligned_from(others, parts[1:], n.folded.split())]
        return self._found(fits, "initials", parts)

    def mended(self, parts: Sequence[str]) -> Found | None:
        """A full name with a typing error in one or two of its words."""
        near = [self.lexicon.nearest(part)[:_CANDIDATES] for part in parts]
        self.lexicon.learn([*parts, *chain(*near)])
        choices = [c for c in _mendings(parts, near) if self.lexicon.may_name(c)]
        names = [" ".join(turned) for choice in choices for turned in _turns(choice)]
        known = self.names.named_among(names) if names else {}
        for choice in choices:
            found = self.exact(choice, known) or self.turned(choice, known=known)
            if found:
                return Found(found.names, "typo", " ".join(parts))
        return None

    def resolve(self, text: str) -> Found | None:
        """A stretch that must be a person: every way of reading it, strictest first."""
        comma = len(words(text.split(",")[0])) if "," in text else None
        parts = words(text)
        if text.endswith(")") and (told := self.names.named(" ".join(parts))):
            return self._found(told, "exact", parts)
        if not parts or len(parts) > 7:
            return None
        if len(parts) == 1:
            return self.part(parts[0]) or self._mended_part(parts[0])
        return (
            self.exact(parts)
            or self.turned(parts, comma=comma)
            or self.initials(parts, comma=comma)
            or self.portion(parts)
            or self.short_form(parts)
            or self.mended(parts)
        )

    def _mended_part(self, word: str) -> Found | None:
        for other in self.lexicon.nearest(word)[:3]:
            found = self.part(other)
            if found:
                return Found(found.names, "typo", word)
        return None

    @staticmethod
    def _found(names: Sequence[Name], how: str, parts: Sequence[str]) -> Found | None:
        if not names:
            return None
        written = " ".join(parts)
        ranked = sorted(
            names,
            # The bare name of namesakes is the first's, however many papers it has.
            key=lambda n: (
                how == "exact" and n.folded != written, -n.papers, n.folded, n.person,
            ),
        )  # fmt: skip
        return Found(tuple(ranked), how, written)


def _mendings(
    parts: Sequence[str], near: Sequence[Sequence[str]]
) -> Iterator[list[str]]:
    """The words with one of them replaced by one near it, then with two."""
    last_first = range(len(parts) - 1, -1, -1)
    once = [(at, new) for at in last_first for new in near[at]]
    for at, new in once:
        yield [*parts[:at], new, *parts[at + 1 :]]
    for at, new in once:
        for then, newer in once:
            if at < then:
                between = parts[at + 1 : then]
                yield [*parts[:at], new, *between, newer, *parts[then + 1 :]]


def _turns(name: Sequence[str]) -> Iterator[Sequence[str]]:
    """A name straight, and with the family name first."""
    yield name
    for cut in (1, len(name) - 1):
        yield [*name[cut:], *name[:cut]]


def _aligned(written: Sequence[str], form: Sequence[str]) -> bool:
    """Whether each written word is a word of the form or its initial, in order.

    The last written word must meet the last of the form; middle names of the
    form may be left out.
    """
    if len(written) > len(form) or not _meets(written[-1], form[-1]):
        return False
    place = 0
    for part in written[:-1]:
        while place < len(form) - 1 and not _meets(part, form[place]):
            place += 1
            if part is written[0]:
                return False
        if place >= len(form) - 1:
            return False
        place += 1
    return True


def _aligned_from(
    given: Container[str], rest: Sequence[str], form: Sequence[str]
) -> bool:
    """Whether a form begins with one of some given names and goes on as written."""
    return len(form) > 1 and form[0] in given and _aligned([form[0], *rest], form)


def _meets(part: str, word: str) -> bool:
    if len(part) == 1 or len(word) == 1:
        return part[0] == word[0]
    return part == word
