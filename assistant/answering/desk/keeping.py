"""What the reader tells the desk to keep, done and said; every change can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import plural
from assistant.understanding.linking.titles import artefact
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.library.personal import Personal
    from store.models import Paper

    Change = Callable[[Personal, int, str], None]

_CHANGES: Final[dict[str, Change]] = {
    "star": lambda personal, paper, _: personal.star(paper),
    "unstar": lambda personal, paper, _: personal.unstar(paper),
    "tag": lambda personal, paper, tag: personal.tag(paper, tag),
    "untag": lambda personal, paper, tag: personal.untag(paper, tag),
    "note": lambda personal, paper, text: personal.note(paper, text),
    "status": lambda personal, paper, status: personal.read(paper, status),
}
_SHOWN: Final = 100
"""Cards of what was marked at most."""
_SAID: Final = {
    "star": "Starred {papers}.",
    "unstar": "Took the star off {papers}.",
    "tag": "Tagged {papers} “{value}”.",
    "untag": "Took the tag “{value}” off {papers}.",
    "note": "Noted on {papers}: {value}",
    "status": "Marked {papers} “{value}”.",
}
_EMPTIED: Final = {
    "note": "Removed the note on {papers}.",
    "status": "Took the reading mark off {papers}.",
    "untag": "Took all tags off {papers}.",
}
"""What is said where nothing is written in the place of what was there."""


def keep(asked: Asked) -> Answer:
    """Make the change on every paper named, as one that a single undo takes back."""
    kind = asked.parse.intent.removeprefix("personal.")
    value = " ".join(asked.parse.terms)
    if kind == "tag" and not value:
        return asked.abstain("empty_question", "Say which tag: tag 2 as mamba.")
    meant = _meant(asked)
    if not meant:
        return asked.abstain("nothing_matches", "No paper here is told by that.")
    papers = [paper.id for paper in meant]
    personal = asked.library.personal
    with personal.together():
        for paper in papers:
            for one in _values(kind, value, paper, personal):
                _CHANGES[kind](personal, paper, one)
    said = _SAID if value or kind not in _EMPTIED else _EMPTIED
    named = _named(meant)
    return asked.answer(
        "papers",
        [paper.key for paper in meant],
        headline=said[kind].format(papers=named, value=value),
        papers=asked.cards(papers[:_SHOWN]),
        total=len(papers),
        caveats=("“undo” takes it back",),
    )


def _meant(asked: Asked) -> list[Paper]:
    """The papers named, or all that the query finds."""
    if asked.named:
        return asked.named
    from assistant.answering.retrieving.retrieval import retrieve

    return asked.library.papers.get(retrieve(_found(asked).plan, asked.sources).papers)


def _found(asked: Asked) -> Asked:
    """The query alone: what is written is no word to be looked for."""
    return asked.instead(replace(asked.parse, intent="papers.find", terms=()))


def _named(papers: Sequence[Paper]) -> str:
    """The paper by its short name, or how many there are."""
    if len(papers) == 1:
        return f"“{artefact(papers[0].title)}”"
    return plural(len(papers), "paper")


def _values(kind: str, value: str, paper: int, personal: Personal) -> list[str]:
    """What is written; to take off no tag in particular is to take off all."""
    if kind == "untag" and not value:
        return personal.tags_of(paper)
    return [value]


def undo(asked: Asked) -> Answer:
    """Take back the last change to what is kept."""
    undone = asked.library.personal.undo()
    if not undone:
        return asked.abstain("no_context", "There is nothing to take back.")
    papers = list(dict.fromkeys(one.paper for one in undone))
    found = asked.library.papers.get(papers)
    return asked.answer(
        "papers",
        [paper.key for paper in found],
        headline=f"Took back the last change, to {_named(found)}.",
        papers=asked.cards(papers),
        total=len(papers),
    )
