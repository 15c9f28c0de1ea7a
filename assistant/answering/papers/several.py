"""One field of each of the papers found: DOIs, abstracts, BibTeX entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.lists import listing
from assistant.answering.papers import fields
from assistant.answering.phrases import plural
from assistant.models import Quote, Table

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

_NONE = "-"
"""Stands for a value that is not known."""


def cite(asked: Asked) -> Answer:
    """BibTeX of the papers found."""
    from store.exporters.bibtex import entry

    found = listing.find(asked)
    if found.value is None:
        return found
    entries = [entry(paper) for paper in _papers(asked, found)]
    return asked.answer(
        "text",
        entries,
        headline=f"BibTeX of {found.headline}",
        text="\n\n".join(one.strip() for one in entries),
        papers=found.papers,
        total=found.total,
        caveats=found.caveats,
    )


def field(asked: Asked) -> Answer:
    """One field of the papers found, each beside its key."""
    found = listing.find(asked)
    if found.value is None:
        return found
    papers = _papers(asked, found)
    if asked.parse.show == "abstract":
        return _abstracts(asked, found, papers)
    kind, read, label = fields.FIELDS[asked.parse.show]
    values = [(paper, read(paper)) for paper in papers]
    known = [value for _, some in values for value in some]
    if not known:
        missing = f"No {label} is stored of {plural(len(papers), 'paper')} found."
        return asked.abstain("field_not_stored", missing, papers=found.papers)
    rows = tuple((f"@{p.key}", ", ".join(map(str, v)) or _NONE) for p, v in values)
    return asked.answer(
        kind,
        known,
        headline=f"{label} of {found.headline}",
        table=Table(("paper", label), rows),
        papers=found.papers,
        total=found.total,
        caveats=found.caveats,
    )


def _papers(asked: Asked, found: Answer) -> list[Paper]:
    """The papers that are shown, in their order."""
    papers = asked.library.papers
    return papers.get(papers.by_keys(card.key for card in found.papers))


def _abstracts(asked: Asked, found: Answer, papers: list[Paper]) -> Answer:
    """The whole abstracts of those papers that have one, as quotes."""
    held = [(n, paper) for n, paper in enumerate(papers, 1) if paper.abstract]
    if not held:
        missing = f"No abstract is stored of {plural(len(papers), 'paper')} found."
        return asked.abstain("field_not_stored", missing, papers=found.papers)
    return asked.answer(
        "text",
        [paper.abstract for _, paper in held],
        headline=f"abstracts of {found.headline}",
        papers=found.papers,
        total=found.total,
        quotes=tuple(
            Quote(n, paper.key, "abstract", 0, len(paper.abstract), paper.abstract)
            for n, paper in held
        ),
        caveats=found.caveats,
    )
