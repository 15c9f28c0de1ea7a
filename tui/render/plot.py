"""A series as a picture file, through matplotlib (the extra `refdesk[plot]`)."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from store.errors import UsageError
from store.text import clean_line
from store.value import replace

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from assistant.models import Series

SUFFIXES: Final = (".svg", ".png", ".pdf")
_SIZE = (7.0, 4.0)
"""Inches: a column and a half of a paper."""
_ROWS = 0.28
"""Inches that a bar takes where bars lie."""
MOST: Final = 40
"""Bars that are drawn."""
_LABEL = 40
_UPRIGHT = 24
"""Bars stand up to this many and where their labels are short; else they lie."""
_SHORT = 7
_STYLE: Final[dict[Any, Any]] = {
    "axes.spines.right": False,
    "axes.spines.top": False,
    "font.size": 9,
    "svg.fonttype": "none",
    "svg.hashsalt": "refdesk",
    "text.parse_math": False,
}
"""Text stays text in SVG, and the same series is the same file."""


def check(path: str) -> None:
    """Raises UsageError for a file that cannot become a picture."""
    if Path(path).suffix.lower() not in SUFFIXES:
        raise UsageError(f"A plot is a file ending in {', '.join(SUFFIXES)}: {path!r}.")


def write(series: Series, path: str) -> None:
    """Draw a series into a file; raises UsageError where that cannot be done."""
    check(path)
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError(
            "Drawing needs matplotlib: pipx inject refdesk matplotlib "
            "(or install refdesk[plot])."
        ) from error
    series = _cut(series)
    with rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # letters that the font lacks
        figure = Figure(figsize=_size(series), layout="constrained")
        _draw(series, figure.add_subplot())
        try:
            figure.savefig(path, metadata=_undated(path))
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {error.strerror}.") from error


def _cut(series: Series) -> Series:
    """No more bars than a page holds; the name says so where some are left out."""
    if len(series.points) <= MOST:
        return series
    name = f"{series.name} (the first {MOST} of {len(series.points)})"
    return replace(series, name=name, points=series.points[:MOST])


def _undated(path: str) -> dict[str, None]:
    """What would make two files of one series differ."""
    dated = {".svg": "Date", ".pdf": "CreationDate"}.get(Path(path).suffix.lower())
    return {dated: None} if dated else {}


def _size(series: Series) -> tuple[float, float]:
    width, height = _SIZE
    return width, height if _stands(series) else max(1.5, _ROWS * len(series.points))


def _stands(series: Series) -> bool:
    """Whether the bars stand: along years they do, beside names they lie."""
    short = all(len(label) <= _SHORT for label, _ in series.points)
    return short and len(series.points) <= _UPRIGHT


def _draw(series: Series, axes: Axes) -> None:
    labels = [_plain(label) for label, _ in series.points]
    values = [value for _, value in series.points]
    places = range(len(values))
    if _stands(series):
        bars = axes.bar(places, values, color="#4c72b0")
        axes.set_xticks(places, labels)
        axes.set_xlabel(_plain(series.axis))
    else:
        bars = axes.barh(places, values, color="#4c72b0")
        axes.set_yticks(places, labels)
        axes.invert_yaxis()
    axes.bar_label(bars, fmt="{:g}", padding=2)
    axes.set_title(_plain(series.name))


def _plain(text: str) -> str:
    text = clean_line(text)
    return text if len(text) <= _LABEL else text[: _LABEL - 1] + "…"
