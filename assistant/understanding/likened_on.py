"""What narrows a list of papers like one by that paper: "only newer ones", "by others".

"Newer" alone asks for an order elsewhere; of papers like one it means newer than it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Edit
from assistant.understanding.grammar import likened as words
from assistant.understanding.parser import parse
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import Constraint, PaperRef
from assistant.understanding.refining import changes
from store.value import replace

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import Parse


def read(line: str, context: Context, linker: Linker) -> Parse | None:
    """The list asked for last, narrowed; None where the line is anything else."""
    match = any_case(words.NARROWER).fullmatch(line.strip())
    if match is None or not context.read_as:
        return None
    last = parse(context.read_as, linker)
    papers = [one.value for one in last.of("paper")]
    if last.intent != "paper.related" or len(papers) != 1:
        return None
    return _narrowed(line, match["how"], last, papers[0], linker)


def _narrowed(
    line: str, how: str, last: Parse, paper: object, linker: Linker
) -> Parse | None:
    if not isinstance(paper, PaperRef):
        return None
    fresh = parse(f"papers like @{paper.key} {how.lower()}", linker)
    new = tuple(one for one in fresh.constraints if one.slot != "paper")
    if fresh.intent != "paper.related" or not new:
        return None
    kept = tuple(one for one in last.constraints if not _met_anew(one, new))
    edit = Edit("context", line, f"@{paper.key}", "the paper that these are like")
    return replace(
        last, constraints=(*kept, *new), edits=(edit, *changes(last, kept, new))
    )


def _met_anew(old: Constraint, new: tuple[Constraint, ...]) -> bool:
    """Whether a new condition is on the same: a date, or the paper's own authors."""
    return any(
        old.slot == one.slot and (one.slot == "date" or old.value == one.value)
        for one in new
    )
