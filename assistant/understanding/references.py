"""What a question points back to, put into its words: "it" becomes "@key".

Only what the context holds is put in, each time with an edit that says so; a
number that no card has is reported and nothing is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.models import Edit
from assistant.understanding import spoken
from assistant.understanding.asking_back import which
from assistant.understanding.choosing import short
from assistant.understanding.grammar import dialogue as words
from assistant.understanding.grammar import pointing, turns
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case, exact
from assistant.understanding.pointing import numbered
from store.value import Record, fresh

if TYPE_CHECKING:
    import re

    from assistant.context import Context
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import Parse


CHOICES = 9
"""Papers that a question back names at most."""

_TOLD: Final = 8
"""In a question of so many words "the first paper" is the first of those it tells of,
where nothing has been shown."""


class Pointer(Record):
    """A question whose references are being resolved against a context."""

    line: str
    context: Context
    linker: Linker
    edits: list[Edit] = fresh(default_factory=list)
    missing: str = ""
    """A reference to a card that is not there, as written."""
    reorders: bool = False
    """Whether the question only asks for another order."""
    nobody: str = ""
    """A "she" or "his" where nobody has been spoken of, as written."""
    asks_back: Parse | None = None
    """A question back, where what is pointed to is not clear."""

    def resolve(self) -> None:
        """Every reference, cards by number first, then pronouns."""
        if any_case(words.HOW_MANY).search(self.line):
            return
        self._whole()
        self._cards()
        her = None if '"' in self.line else exact(words.HER).search(self.line)
        if her and not (self.context.person or self.context.people):
            self.nobody = her[0]
        if self.context == type(self.context)():
            return
        spoken.places(self)
        if not exact(r"@|\"").search(self.line):
            self._papers()
        if '"' not in self.line:
            spoken.people(self)

    def _last_asked(self) -> str | None:
        """The paper that the last question was about, or the only one it showed."""
        key, shown = self.context.paper, self.context.shown
        alone = shown == (key,) or bool(key and f"@{key}" in self.context.last)
        return key if alone else None

    def _say(self) -> None:
        """ "What do they propose": of the one paper that was last asked about."""
        key = self._last_asked()
        match = any_case(pointing.THEY_SAY).search(self.line) if key else None
        if match:
            one = f"{pointing.SAYING[match['aux'].lower()]} @{key} {match['verb']}"
            self.edits.append(
                Edit("context", match[0], one, "of the paper last asked about")
            )
            self.line = self.put(match, one)

    def _papers(self) -> None:
        """ "It" and "its"; where several papers were shown and none picked, which."""
        self._say()
        if self.context.paper:
            self.swap(words.ITS, f"@{self.context.paper}'s", "the paper last shown")
            self.swap(words.IT, f"@{self.context.paper}", "the paper last shown")
            return
        match = any_case(words.IT).search(self.line)
        sure = match and (match[0].lower() != "that" or self._pointing(match))
        if match and sure and len(self.context.shown) > 1:
            self._which_paper(match)

    def _pointing(self, match: re.Match[str]) -> bool:
        """Whether a "that" at the end stands where a paper can stand."""
        return bool(any_case(words.BEFORE_THAT).search(self.line[: match.start()]))

    def _which_paper(self, match: re.Match[str]) -> None:
        refs = [ref for key in self.context.shown if (ref := self.linker.paper(key))]
        papers = self.linker.library.papers.get(ref.id for ref in refs)
        choices = [
            (
                short(paper),
                parse(self.put(match, f"@{paper.key}"), self.linker),
                paper.title,
            )
            for paper in papers[:CHOICES]
        ]
        if choices and all(found.paper for _, found, _ in choices):
            self.asks_back = which(match[0], choices)

    def put(self, match: re.Match[str], new: str) -> str:
        """The line with other words in the place of some."""
        return f"{self.line[: match.start()]}{new}{self.line[match.end() :]}"

    def _whole(self) -> None:
        """Questions that are nothing but a wish about what was last shown."""
        paper, shown = self.context.paper, self.context.shown
        self._bare_word()
        bare = any_case(words.LED).sub("", self.line)
        bare = any_case(words.LED_AND).sub("", bare) if paper else bare
        alone = any_case(words.FIELD_ALONE).search(bare) if paper else None
        if alone:
            self._become(f"{alone['field']} of @{paper}", "of the paper last shown")
        if paper and any_case(words.THEY_WROTE).search(self.line):
            self._become(f"other papers by the authors of @{paper}", "of that paper")
        two = any_case(words.THE_TWO).search(self.line)
        if two and len(shown) == 2:
            self._become(f"which {two['rest']}, @{shown[0]} or @{shown[1]}", "the two")
        for pattern, order in words.ORDERS:
            if any_case(pattern).search(self.line):
                self.line, self.reorders = f"sort:{order}", True

    def _bare_word(self) -> None:
        """ "When?" and "who?": of the paper last asked about, else of those shown."""
        asked = self.line.rstrip(" ?!.")
        several = len(self.context.shown) > 1 and not self._last_asked()
        for pattern, of_one, of_several in turns.BARE:
            if any_case(pattern).fullmatch(asked):
                self._become(
                    of_several if several else of_one, "of what was last shown"
                )

    def _become(self, line: str, why: str) -> None:
        self.edits.append(Edit("context", self.line, line, why))
        self.line = line

    def _cards(self) -> None:
        if not any_case(words.CARD_CUES).search(self.line):
            return
        for pattern in (words.ORDINAL_PAIR, words.NUMBER_PAIR):
            pair = any_case(pattern).search(self.line)
            if pair and any_case(words.COMPARES).search(self.line):
                both = f"{self._card(pair['a'])} and {self._card(pair['b'])}"
                before, after = self.line[: pair.start()], self.line[pair.end() :]
                self.line = " ".join(f"{before} {both}{after}".split())
        told = bool(numbered(self.context)) or len(self.line.split()) < _TOLD
        papers = (words.ORDINAL_PAPER,) if told else ()
        for pattern in (words.ORDINAL, *papers, words.NUMBERED):
            self.line = any_case(pattern).sub(self._numbered, self.line)
        for pattern in (words.ORDINAL_ALONE, words.NUMBER_ALONE, words.ORDINAL_BEHIND):
            self.line = any_case(pattern).sub(self._after_verb, self.line)

    def _numbered(self, match: re.Match[str]) -> str:
        return self._card(match[match.lastgroup or 0], match[0])

    def _after_verb(self, match: re.Match[str]) -> str:
        verb = match["verb"].strip().replace("and", "").replace("what about", "")
        name = match.groupdict().get("ord") or match.groupdict().get("num") or ""
        return f"{verb} {self._card(name, match[0])}".strip()

    def _card(self, number: str, written: str | None = None) -> str:
        """The key of a card, by a numeral or an ordinal."""
        written = written or number
        place = words.ORDINALS.get(number.lower()) or int(number)
        shown = numbered(self.context)
        index = place - 1 if place > 0 else len(shown) + place
        if not 0 <= index < len(shown):
            self.missing = written.strip()
            return written
        self.edits.append(Edit("context", written, shown[index], "by its number"))
        return shown[index]

    def swap(self, pattern: str, new: str, why: str) -> None:
        """Put words in the place of the first match, and say so."""
        match = any_case(pattern).search(self.line)
        if match:
            self.edits.append(Edit("context", match[0], new, why))
            self.line = f"{self.line[: match.start()]}{new}{self.line[match.end() :]}"
