"""Why a paper is where it is: "why is this first", "why is Nemotron-H not here".

Read as the paper and the query whose answer is to be explained, so that the
explanation can be asked for again without the conversation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding import set_words
from assistant.understanding.asking_back import nothing, which
from assistant.understanding.choosing import short
from assistant.understanding.grammar import whys as words
from assistant.understanding.grammar.dialogue import ORDINALS
from assistant.understanding.parser import nested, parse
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import Constraint, PaperRef, Parse, SetRef
from assistant.understanding.sets import FOUND, bare
from store.value import Record, replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker

EXPLAIN = "followup.explain"
_LISTS = (*FOUND, "paper.related")
_NO_LIST = "No list of papers has been shown yet that could be explained."


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """A question about the last answer; None where it is one about papers."""
    return Why(line, context, linker).read()


class Why(Record):
    """A question about how an answer came about."""

    line: str
    context: Context
    linker: Linker

    def read(self) -> Parse | None:
        """Whole list, one paper, one above another, one that is missing."""
        if any_case(words.THESE).search(self.line):
            return self._of_last(())
        alone = any_case(words.ALONE).search(self.line)
        if alone:
            return self._paper(alone["x"], None, sure=True)
        absent = any_case(words.NOT_THIS).search(self.line)
        if absent and self.context.read_as:
            return self._paper(absent["x"], None, sure=False)
        return self._in_set() or self._above() or self._placed() or self._where()

    def _placed(self) -> Parse | None:
        match = any_case(words.PLACE).search(self.line)
        if match is None:
            return None
        if any_case(words.THESE_ONES).fullmatch(match["x"]):
            return self._of_last(())
        return self._paper(match["x"], match["rank"], sure=True)

    def _where(self) -> Parse | None:
        match = any_case(words.WHERE).search(self.line)
        if match is None or not self.context.read_as:
            return None
        if any_case(words.NEEDS_TAIL).search(self.line) and not match["tail"]:
            return None
        if any_case(words.ELSEWHERE).search(match["x"]):
            return None
        return self._paper(match["x"], None, sure=bool(match["tail"]))

    def _above(self) -> Parse | None:
        match = any_case(words.ABOVE).search(self.line)
        if match is None:
            return None
        both = [self._refs(match[name], None) for name in ("x", "y")]
        first, second = both
        if not (isinstance(first, PaperRef) and isinstance(second, PaperRef)):
            return None
        if any_case(words.BELOW).fullmatch(match["sign"]):
            first, second = second, first
        found = self._of_last((first, second))
        edits = tuple(
            Edit("context", match[name].strip(), f"@{ref.key}", "the paper meant")
            for name, ref in zip(("x", "y"), both, strict=True)
            if isinstance(ref, PaperRef)
        )
        return replace(found, edits=edits) if found.intent == EXPLAIN else found

    def _in_set(self) -> Parse | None:
        match = any_case(words.IN_SET).search(self.line)
        known = set_words.named(match["name"], self.context) if match else None
        if match is None or known is None:
            return None
        ref = self._refs(match["x"], None)
        if ref is None:
            return None
        if isinstance(ref, Parse):
            return ref
        edit = Edit("context", match["name"], known[1], "the set of that name")
        return self._explain((ref,), nested(known[1], self.linker).parse, (edit,))

    def _paper(self, said: str, rank: str | None, *, sure: bool) -> Parse | None:
        """The explanation of one paper; None where none is meant."""
        if not (self.context.read_as or self.context.shown):
            about = (
                said.lower().startswith(("this", "that", "it", "the ", "@"))
                or said.isdigit()
            )
            meant = about or (sure and self._refs(said, rank) is not None)
            return nothing(_NO_LIST) if meant else None
        found = self._refs(said, rank)
        if isinstance(found, Parse):
            return found
        if found is None:
            return self._not_here(said) if sure else None
        edit = Edit("context", said, f"@{found.key}", "the paper meant")
        explained = self._of_last((found,))
        return (
            replace(explained, edits=(edit,))
            if explained.intent == EXPLAIN
            else explained
        )

    def _not_here(self, said: str) -> Parse | None:
        """A paper that no library can explain: it is not in it."""
        named = parse(f'show "{said}"', self.linker)
        unknown = tuple(one for one in named.unknown if one[0] == "paper")
        person = None if unknown else self._person(said)
        return person or Parse(EXPLAIN, unknown=unknown or (("paper", said),))

    def _person(self, said: str) -> Parse | None:
        """The explanation of where an author's papers are."""
        found = parse(f'by:"{said}"', self.linker)
        author = found.of("author")
        if found.unknown or len(author) != 1 or not author[0].value.ids:
            return None
        last = self._of_last(())
        if last.intent != EXPLAIN:
            return last
        return replace(
            last, constraints=(*author, *last.constraints), edits=found.edits
        )

    def _of_last(self, refs: tuple[PaperRef, ...]) -> Parse:
        """The explanation of the last list, or of where papers are in it."""
        if not self.context.read_as:
            return nothing(_NO_LIST)
        last = parse(self.context.read_as, self.linker)
        if last.intent not in _LISTS:
            return nothing(_NO_LIST)
        return self._explain(refs, bare(last), ())

    def _explain(
        self, refs: tuple[PaperRef, ...], query: Parse, edits: tuple[Edit, ...]
    ) -> Parse:
        papers = tuple(Constraint("paper", ref) for ref in refs)
        whole = Constraint("set", SetRef(query))
        return Parse(EXPLAIN, constraints=(*papers, whole), edits=edits)

    def _refs(self, said: str, rank: str | None) -> PaperRef | Parse | None:
        """The paper that a stretch means; a question back where it is not clear."""
        said = said.strip(' ?.!"“”')
        if any_case(words.IT).fullmatch(said):
            return self._it(said, rank)
        key = self._card(said)
        if isinstance(key, Parse):
            return key
        ref = self.linker.paper((key or said).lstrip("@"))
        return ref or self._titled(said)

    def _card(self, said: str) -> str | Parse | None:
        """The key of a card by its number or ordinal."""
        match = any_case(
            r"(?:the )?(?:#|\[|number |no\.? ?|paper |card |result |hit )?(\d{1,3})\]?"
            r"|(?:the )?(\w+)(?: (?:one|paper|result|hit|card))?"
        ).fullmatch(said)
        if match is None:
            return None
        written = (match[2] or "").lower().replace("top", "first")
        place = int(match[1]) if match[1] else ORDINALS.get(written, 0)
        if not place:
            return None
        shown = self.context.shown
        index = place - 1 if place > 0 else len(shown) + place
        return (
            shown[index]
            if 0 <= index < len(shown)
            else Parse("refuse.context", missing=said)
        )

    def _it(self, said: str, rank: str | None) -> PaperRef | Parse | None:
        """The paper spoken of: by the place it is said to have, else the last one."""
        shown = self.context.shown
        place = ORDINALS.get((rank or "").removeprefix("the ").lower(), 0)
        place = (
            1
            if (rank or "").lower() in ("top", "at the top", "on top", "highest")
            else place
        )
        if place and len(shown) >= abs(place):
            return self.linker.paper(shown[place - 1 if place > 0 else place])
        if self.context.paper in shown or len(shown) == 1:
            key = self.context.paper if self.context.paper in shown else shown[0]
            return self.linker.paper(key or "")
        papers = [ref for key in shown if (ref := self.linker.paper(key))]
        found = self.linker.library.papers.get(ref.id for ref in papers)
        by_key = {paper.key: paper for paper in found}
        return which(
            said,
            (
                (short(by_key[ref.key]), self._of_last((ref,)), ref.title)
                for ref in papers
            ),
        )

    def _titled(self, said: str) -> PaperRef | Parse | None:
        """A paper by its title or a part of it; a question back where several fit."""
        found = parse(f"who wrote {said}", self.linker)
        if found.intent == "paper.authors" and len(found.of("paper")) == 1:
            return found.paper
        return None
