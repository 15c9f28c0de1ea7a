"""What the chat has done at the desk, in the thread that owns the library."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from store.text import clean_line
from tui.render import parts, plain
from tui.render.parts import counted
from tui.workers import Holdings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.context import Context
    from assistant.models import Answer, Card
    from store.models import Observation
    from tui.workers import Asked

_WEIGHED = ("score", "citations", "date", "venue", "code")
"""Fields on which sources tend to disagree, in the order they are listed."""


def papers(assistant: Asked) -> int:
    """How many papers the library holds now; 0 where there is none."""
    return getattr(getattr(assistant.library, "papers", None), "total", 0)


def holdings(assistant: Asked) -> Holdings | None:
    """Counts what the library holds."""
    from store.filters import Everything

    papers = getattr(assistant.library, "papers", None)
    if papers is None:
        return None
    people = papers.distinct(Everything(), "author")
    first, last = papers.extent(Everything())
    counts = [counted(papers.total, "paper")]
    counts += [counted(people, "author")] if people else []
    counts += [_span(first.year, last.year)] if first and last else []
    return Holdings(papers.total, parts.SEPARATOR.join(counts))


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def bibtex(card: Card) -> Callable[[Asked], str]:
    """Fetches the BibTeX entry of a card."""
    return partial(_bibtex, card)


def _bibtex(card: Card, assistant: Asked) -> str:
    from store.exporters.bibtex import entries
    from tui.render.bibtex import as_paper

    papers = getattr(assistant.library, "papers", None)
    paper = papers.by_key(card.key) if papers else None
    return entries([paper or as_paper(card)]).strip()


def stated(card: Card) -> Callable[[Asked], str]:
    """Fetches what each source states of a card, where there is more than one."""
    return partial(_stated, card)


def _stated(card: Card, assistant: Asked) -> str:
    papers = assistant.library.papers
    paper = papers.by_key(card.key)
    seen = papers.observations(paper.id) if paper else []
    return "\n".join(_disputed(seen)) if len({one.source for one in seen}) > 1 else ""


def _disputed(seen: Sequence[Observation]) -> list[str]:
    """A line a field and value: the value, and the sources that state it."""
    sources: dict[tuple[str, str], dict[str, None]] = {}
    for one in seen:
        if one.field in _WEIGHED and one.value is not None:
            value = parts.item(one.value) + (" (inferred)" if one.inferred else "")
            key = (one.field, value)
            sources.setdefault(key, {})[clean_line(one.source)] = None
    ordered = sorted(sources.items(), key=lambda pair: _WEIGHED.index(pair[0][0]))
    return [f"{f} {value}: {', '.join(names)}" for (f, value), names in ordered]


def remember(
    resumed: int | None = None,
) -> Callable[[Asked, Answer, Context], None]:
    """A memory of one conversation: keeps each turn in the library it is given.

    `resumed` is the conversation that is gone on with; None: a new one.
    """
    conversation = [] if resumed is None else [resumed]

    def keep(assistant: Asked, answer: Answer, after: Context) -> None:
        from tui.render import json

        kept = assistant.library.conversations
        if not conversation or conversation[0] not in kept.ids():
            conversation[:] = [kept.new()]
        kept.save_turn(
            conversation[0],
            answer.question,
            json.render(answer),
            after.to_json(),
            assistant.today().isoformat(),
        )

    return keep


def save(
    turns: Sequence[tuple[str, Answer | str]], library: str, limit: int | None
) -> Callable[[Asked], str]:
    """Writes a transcript into the working directory; gives its name.

    A turn's answer may be its plain text already.
    """
    return partial(_save, turns, library, limit)


def _save(
    turns: Sequence[tuple[str, Answer | str]],
    library: str,
    limit: int | None,
    assistant: Asked,
) -> str:
    from assistant.replay import write

    today = assistant.today().isoformat()
    shown = [
        (question, one if isinstance(one, str) else plain.render(one, limit=limit))
        for question, one in turns
    ]
    path = _free(f"refdesk-{today}")
    path.write_text(write(shown, library=library, today=today), encoding="utf-8")
    return path.name


def _free(stem: str) -> Path:
    """A name in the working directory that no file has."""
    path, n = Path(f"{stem}.md"), 1
    while path.exists():
        n += 1
        path = Path(f"{stem}-{n}.md")
    return path
