"""Latency against size as a picture beside the results: what was measured last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.report import RESULTS, known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from benchmarks.report import Cell

PICTURE = RESULTS.with_name("latency.svg")
WHOLE = "refdesk, a whole answer"
_ENGINE = re.compile(r"(?P<name>.+), (?P<papers>\d+), p50 ms")
_ANSWER = re.compile(r"(?P<papers>\d+) papers, p50")

Lines = dict[str, dict[int, float]]
"""What is measured -> papers -> milliseconds (median)."""


def keep() -> None:
    """Draw the figures kept of `engines` and of `scale`."""
    sections = known()
    engines, answers = (
        sections.get(name, {}).get("figures", {}) for name in ("engines", "scale")
    )
    lines: Lines = {}
    for name, papers, ms in _told(answers, engines):
        lines.setdefault(name, {})[papers] = ms
    if lines:
        _draw(lines)


def _told(
    answers: Mapping[str, Cell], engines: Mapping[str, Cell]
) -> Iterator[tuple[str, int, float]]:
    for pattern, figures in ((_ANSWER, answers), (_ENGINE, engines)):
        for figure, value in figures.items():
            match = pattern.fullmatch(figure)
            if match and isinstance(value, (int, float)):
                name = match.groupdict().get("name") or WHOLE
                yield name, int(match["papers"]), float(value)


def _draw(lines: Lines) -> None:
    """One line a name, both axes logarithmic; the same bytes for the same figures."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "refdesk"
    from matplotlib import pyplot, ticker

    figure, axes = pyplot.subplots(figsize=(8, 5))
    for name, points in sorted(lines.items()):
        sizes = sorted(points)
        width = 2.5 if name == WHOLE else 1.2
        times = [points[size] for size in sizes]
        axes.plot(sizes, times, marker="o", linewidth=width, label=name)
    axes.set(xscale="log", yscale="log", xlabel="papers", ylabel="ms (median)")
    axes.set_title("A literature question: time against size")
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.yaxis.set_major_formatter("{x:g}")
    axes.yaxis.set_minor_locator(ticker.LogLocator(subs=(2, 5)))
    axes.yaxis.set_minor_formatter("{x:g}")
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(fontsize="small")
    figure.tight_layout()
    figure.savefig(PICTURE, metadata={"Date": None})
    pyplot.close(figure)
