"""A citation as it is typed into a manuscript, one style a row; or as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    """The citation of one or more papers.

    A style that is none of `STYLES` is one of CSL (apa, ieee, a .csl file) and gives
    the entries of a bibliography. Raises UsageError for an unknown style.
    """
    if style == "bibtex":
        return bibtex.entries(papers).rstrip("\n")
    if style not in _MARKUP:
        from store.exporters.bibliography import entries

        return "\n".join(entries(list(papers), style))
    before, between, after = _MARKUP[style]
    return before + between.join(bibtex.key(paper) for paper in papers) + after


def check(style: str) -> None:
    """Raises UsageError for a style that is neither here nor one of CSL."""
    if style not in STYLES:
        from store.exporters.bibliography import style_file

        style_file(style)
