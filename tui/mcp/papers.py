"""The tools `paper` and `cite`: one paper in full, and how it is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from store.errors import UsageError
from store.exporters import citation
from store.value import replace
from tui.cli import choosing, naming, paper_sheet
from tui.mcp.asking import WIDTH
from tui.mcp.parameters import Parameter
from tui.mcp.told import candidates, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.models import Observation, Paper
    from tui.mcp.desk import Desk
    from tui.mcp.told import Told

MANY: Final = 200
"""Authors, and values of one statement, that are told at most."""
KEYS: Final = 50
_WHICH = "a citation key, a DOI or arXiv number, or words of the title and authors"
PAPER: Final = (Parameter("paper", _WHICH, required=True, most=1000),)
CITE: Final = (
    Parameter("paper", f"{_WHICH}; this or keys", most=1000),
    Parameter("keys", "citation keys, cited together", "texts", most=KEYS),
    Parameter(
        "style",
        f"{', '.join(citation.STYLES)}, or a style by name: apa, ieee, chicago",
        default=citation.DEFAULT,
        most=100,
    ),
)


def paper(desk: Desk, given: Mapping[str, Any]) -> Told:
    """All that is known of one paper, and which source says it."""
    found = fitting(desk, given["paper"])
    if len(found) != 1:
        return candidates(found, given["paper"])
    return sheet(desk, found[0])


def fitting(desk: Desk, text: str) -> list[Paper]:
    """The papers that a description fits; one where key or identifier says which."""
    return choosing.fitting(text, desk.library, lambda: desk.look(text, choosing.MANY))


def sheet(desk: Desk, one: Paper) -> Told:
    """A paper with what each source states of it."""
    stated = [_short(row) for row in desk.library.papers.observations(one.id)]
    few = replace(one, authors=one.authors[:MANY])
    text = paper_sheet.text(paper_sheet.lines(few, stated, WIDTH))
    document = paper_sheet.document(few, stated)
    if len(one.authors) > MANY:
        note = f"the first {MANY} of {len(one.authors):,} authors"
        return told(f"{text}\n  note: {note}\n", document | {"note": note})
    return told(text, document)


def _short(row: Observation) -> Observation:
    if isinstance(row.value, (list, tuple)) and len(row.value) > MANY:
        return replace(row, value=row.value[:MANY])
    return row


def cite(desk: Desk, given: Mapping[str, Any]) -> Told:
    """The citation of a paper, or of several together."""
    described, keys, style = given["paper"], given["keys"], given["style"]
    if bool(described) == bool(keys):
        raise UsageError("Give either paper or keys: what is to be cited?")
    _check(style)
    found = (
        naming.papers(keys, desk.library) if keys else fitting(desk, described or "")
    )
    if not keys and len(found) != 1:
        return candidates(found, described)
    return _cited(desk, found, style)


def _cited(desk: Desk, found: Sequence[Paper], style: str) -> Told:
    desk.hold(found)
    text = citation.cite(found, style)
    keys = [one.key for one in found]
    return told(text, {"citation": text, "style": style, "keys": keys})


def _check(style: str) -> None:
    """Styles go by name here: no caller may have files of this machine read."""
    if style.endswith(".csl") or "/" in style or "\\" in style:
        raise UsageError(f"Name a style, such as apa or ieee; {style!r} is a file.")
    citation.check(style)
