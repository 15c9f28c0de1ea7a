"""A citation as it is typed into a manuscript, one style a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.exporters import bibtex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.models import Paper

_MARKUP: dict[str, tuple[str, str, str]] = {
    "key": ("", "\n", ""),
    "latex": (r"\cite{", ",", "}"),
    "org": ("[cite:@", ";@", "]"),
    "pandoc": ("[@", "; @", "]"),
    "typst": ("@", " @", ""),
}
STYLES: tuple[str, ...] = (*_MARKUP, "bibtex")
DEFAULT = "pandoc"


def cite(papers: Iterable[Paper], style: str = DEFAULT) -> str:
    """The citation of one or more papers; raises UsageError for an unknown style."""
    if style == "bibtex":
        return bibtex.entries(papers).rstrip("\n")
    if style not in _MARKUP:
        known = ", ".join(STYLES)
        raise UsageError(f"There is no citation style {style!r}; use one of: {known}.")
    before, between, after = _MARKUP[style]
    return before + between.join(bibtex.key(paper) for paper in papers) + after
