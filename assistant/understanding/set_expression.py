"""A question that names sets, put together from the names outwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.asking_back import nothing
from assistant.understanding.grammar import dialogue
from assistant.understanding.grammar import sets as words
from assistant.understanding.parser import nested, parse
from assistant.understanding.patterns import any_case, exact
from assistant.understanding.pointing import card, cards, keyed
from assistant.understanding.reading import Parse
from assistant.understanding.set_phrases import (
    noun,
    operation,
    question,
    says_nothing,
    surely,
    without_opening,
)
from assistant.understanding.sets import FOUND, Algebra
from assistant.understanding.standing import current
from store.value import Record, fresh, replace

if TYPE_CHECKING:
    import re

    from assistant.context import Context
    from assistant.understanding.linker import Linker


class Expression(Record):
    """A line with the sets it names, on the way to a parse."""

    line: str
    names: list[tuple[re.Match[str], str]]
    context: Context
    linker: Linker
    edits: list[Edit] = fresh(default_factory=list)

    def read(self, *, whole: bool) -> Parse | None:
        """The parse; `whole` where nothing but names and operations may stand."""
        head = self.line[: self.names[0][0].start()]
        tail = self.line[self.names[-1][0].end() :].rstrip(" ?.!")
        if not head.strip() and not tail and len(self.names) == 1:
            return self._alone()
        algebra = self._between()
        if algebra is None:
            return None
        head, missing = self._before(head, algebra)
        tail, lost = self._behind(tail, algebra)
        if missing or lost:
            return nothing(missing or lost)
        plain = not tail and any_case(words.LEADS_IN).search(head)
        if plain and algebra.taken == 1:
            return self._alone()
        if plain:
            return self._done(Parse("papers.find"), algebra)
        return None if whole else self._around(head, tail, algebra)

    def _alone(self) -> Parse:
        match, query = self.names[0]
        edit = Edit("context", match["n"], query, "the set of that name")
        return replace(parse(query, self.linker), edits=(edit,))

    def _between(self) -> Algebra | None:
        """The sets put together from left to right; None where words part them."""
        signs: list[str] = []
        for (left, _), (right, _) in zip(self.names, self.names[1:], strict=False):
            between = self.line[left.end() : right.start()].strip().strip(",").strip()
            sign = "," if not between else operation(between)
            if sign is None:
                return None
            signs.append(sign)
        if any_case(words.UNITES).search(self.line[: self.names[0][0].start()]):
            signs = ["join" if sign == "meet" else sign for sign in signs]
        last = next((s for s in reversed(signs) if s != ","), "join")
        if "," in signs and last == "minus":
            return None
        algebra = Algebra()
        for sign, (match, query) in zip(["meet", *signs], self.names, strict=True):
            ref = nested(query, self.linker)
            algebra.take(last if sign == "," else sign, ref.parse)
            edit = Edit("context", match["n"], query, "the set of that name")
            self.edits.append(edit)
        return algebra

    def _before(self, head: str, algebra: Algebra) -> tuple[str, str]:
        """What stands before: other papers and an operation, or these."""
        rest, missing = self._operated(head, algebra)
        if missing or rest != head:
            return rest, missing
        pointed = any_case(r"\b(?:of )?(?:these|them)\b").search(head)
        narrows = any_case(words.NARROWS).search(head)
        if pointed or narrows:
            now = self._these()
            if now is None:
                return head, "No papers have been shown yet."
            out = exact(rf"\b(?:{words.MINUS}) *$").search(head)
            algebra.ahead("minus" if out else "meet", now)
            head = any_case(r"\b(?:of )?(?:these|them)\b").sub("", head)
            head = any_case(rf"\b(?:are|is|{words.MINUS}|{words.MEET}|in)\s*$").sub(
                "", head.strip()
            )
            return without_opening(head), ""
        return head, ""

    def _operated(self, head: str, algebra: Algebra) -> tuple[str, str]:
        """Other papers and an operation before the first name: "these minus"."""
        for sign, pattern in words.OPERATIONS:
            match = any_case(
                rf"(?P<x>.*?)\s*(?<![\w-])(?:{pattern}) *(?:in )?"
            ).fullmatch(head)
            other = match["x"].strip(" ,") if match else ""
            these = any_case(words.THESE_OR_NONE).fullmatch(other)
            if match is None or (sign != "minus" and not (these and other)):
                continue
            if not these and any_case(r"\b(?:these|them)\b").search(other):
                continue
            left = self._these() if these else self._fresh(other)
            if any_case(words.EVERYTHING).fullmatch(other):
                left = Parse("papers.find")
            if left is None:
                return head, "No papers have been shown yet."
            if left.intent not in FOUND or left.unknown:
                return head, f"“{other}” is no set of papers in this library."
            algebra.ahead(sign, left)
            return "", ""
        return head, ""

    def _fresh(self, text: str) -> Parse:
        """Papers in words of their own; what was mended in them is told."""
        found = parse(text, self.linker)
        self.edits += found.edits
        return found

    def _these(self) -> Parse | None:
        return current(self.context, self.linker)

    def _behind(self, tail: str, algebra: Algebra) -> tuple[str, str]:
        """What stands behind: an operation with papers that have no name."""
        for sign, pattern in words.OPERATIONS:
            match = any_case(rf",?\s*(?:{pattern}) (?P<x>.+)").fullmatch(tail)
            if match is None:
                continue
            sign, other = self._united(sign), match["x"]
            if exact(r"[A-Z]\d?").fullmatch(other):
                known = ", ".join(name for name, _ in self.context.named)
                return tail, f"No set is called {other}; there is {known}."
            picked = cards(other, self.context) or card(other, self.context)
            if isinstance(picked, Parse):
                return tail, f"No card that “{other}” could mean has been shown."
            if picked is None and not self._is_operand(other, sign, tail):
                continue
            right = (
                self._papers(other) if picked is None else keyed(picked, self.linker)
            )
            if right is None or right.intent not in FOUND or right.unknown:
                return tail, f"“{other}” is no set of papers in this library."
            algebra.take(sign, right)
            return "", ""
        return tail, ""

    def _united(self, sign: str) -> str:
        """The operation: "and" joins where the line begins by "the union of"."""
        head = self.line[: self.names[0][0].start()]
        joins = sign == "meet" and any_case(words.UNITES).search(head)
        return "join" if joins else sign

    def _is_operand(self, text: str, sign: str, tail: str) -> bool:
        """Whether words behind an operation tell papers."""
        these = any_case(dialogue.THESE_ALONE).fullmatch(text)
        return bool(these or any_case(words.OPERAND).match(text) or surely(sign, tail))

    def _papers(self, text: str) -> Parse | None:
        """The papers that words tell: those shown, or some of their own."""
        these = any_case(dialogue.THESE_ALONE).fullmatch(text)
        return self._these() if these else self._fresh(noun(text))

    def _around(self, head: str, tail: str, algebra: Algebra) -> Parse | None:
        """The words around the names, read as a question about papers."""
        fresh = parse(question(head, tail), self.linker)
        if fresh.intent not in FOUND or fresh.unknown:
            return None
        if says_nothing(fresh):
            name = self.names[0][0]["n"]
            return nothing(f"It is not clear what is asked of the set {name}.")
        return self._done(fresh, algebra)

    def _done(self, fresh: Parse, algebra: Algebra) -> Parse:
        conditions = algebra.with_(fresh.constraints)
        return replace(
            fresh,
            constraints=conditions,
            edits=(*self.edits, *fresh.edits),
            strict=False,
        )
