"""One card of those shown by what is true of it: "the one by Lee", "the mamba one".

Asked of the papers on the table only. Where several fit nothing is guessed: the
choices are named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.asking_back import nothing, which
from assistant.understanding.parser import parse
from assistant.understanding.patterns import exact
from assistant.understanding.planner import plan
from assistant.understanding.reading import Constraint, Parse, PeopleRef
from store.text import stems, words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.understanding.linker import Linker
    from store.models import Paper


def fitting(question: str, shown: Sequence[str], linker: Linker) -> list[Paper]:
    """The papers shown that meet the conditions of a question, in their order."""
    refs = [ref for key in shown if (ref := linker.paper(key))]
    papers = linker.library.papers.get(ref.id for ref in refs)
    found = parse(question, linker)
    if found.unknown or not found.constraints:
        return []
    return [paper for paper in papers if _meets(paper, found, linker)]


def _meets(paper: Paper, found: Parse, linker: Linker) -> bool:
    wanted = plan(_namesakes(found, linker), linker.library)
    if not wanted.where.match(paper):
        return False
    held = set(stems(f"{paper.title} {paper.abstract}"))
    return all(
        any((set(topic.terms) <= held) != topic.negated for topic in group)
        for group in wanted.topics
    )


def _namesakes(found: Parse, linker: Linker) -> Parse:
    """A name that several people bear means whichever of them wrote what is shown."""
    doubtful = {e.after: e.before for e in found.edits if e.kind == "ambiguous"}
    conditions: list[Constraint] = []
    for one in found.constraints:
        written = doubtful.get(one.value.name) if one.slot == "author" else None
        people = linker.people.resolve(written) if written else None
        if people:
            one = replace(one, value=PeopleRef("named", people.ids, written or ""))
        conditions.append(one)
    return replace(found, constraints=tuple(conditions))


def pick(
    said: str, papers: Sequence[Paper], reading: Callable[[str], Parse]
) -> str | Parse:
    """The key of the one paper that fits, or a question back; `reading` of a key."""
    if not papers:
        return nothing(f"None of the papers shown is “{said}”.")
    if len(papers) == 1:
        return papers[0].key
    choices = ((short(p), reading(p.key), p.title) for p in papers)
    return which(said, choices)


def short(paper: Paper) -> str:
    """A paper in a few words, for a list of choices."""
    name = exact(r"[:?–—]").split(paper.title)[0].strip()
    kept = name if len(words(name)) <= 8 else " ".join(name.split()[:8]) + " ..."
    return kept or f"@{paper.key}"
