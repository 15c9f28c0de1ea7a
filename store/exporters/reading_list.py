"""Papers as a reading list in Markdown: to tick off, with the reader's own notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store.markdown import code, escape
from store.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.exporters.selection import Selected
    from store.library.personal import Kept
    from store.models import Paper

NAMED: Final = 3
"""Authors that are named before "et al."."""
_READ: Final = frozenset({"read", "done", "finished"})


def write(selected: Iterable[Selected]) -> Iterator[str]:
    """A list item a paper."""
    for one in selected:
        yield "\n".join(_item(one.paper, one.kept)) + "\n"


def _item(paper: Paper, kept: Kept) -> Iterator[str]:
    box = "x" if (kept.status or "").lower() in _READ else " "
    star = " ★" if kept.starred else ""
    title, link = escape(paper.title), _link(paper)
    shown = f"[{title}]({link})" if link else title
    yield f"- [{box}] **{shown}**{star}"
    about = (_authors(paper), escape(paper.venue or ""), str(paper.year or ""))
    yield "  " + " · ".join([*filter(None, about), code(f"@{paper.key}")])
    if kept.tags:
        yield "  tags: " + ", ".join(map(escape, kept.tags))
    for line in clean(kept.note or "").splitlines():
        yield f"  > {escape(line)}"


def _authors(paper: Paper) -> str:
    names = [escape(author.name) for author in paper.authors]
    more = len(names) > NAMED or not paper.authors_complete
    return ", ".join(names[:NAMED]) + (" et al." if more and names else "")


def _link(paper: Paper) -> str:
    """Where the paper is to be had; empty where only its name is known."""
    known = dict(reversed(paper.identifiers))
    if "doi" in known:
        link = f"https://doi.org/{known['doi']}"
    elif "arxiv" in known:
        link = f"https://arxiv.org/abs/{known['arxiv']}"
    else:
        link = known.get("url") or dict(paper.fields).get("url") or ""
    safe = link.startswith(("https://", "http://")) and " " not in link
    return link.translate(_IN_LINK) if safe else ""


_IN_LINK: Final = str.maketrans(
    {char: f"%{ord(char):02X}" for char in '()<>[]\\"`'} | {"\n": "", "\r": ""}
)
