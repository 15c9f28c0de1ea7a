"""Papers per year as bars, in the terminal's own colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual_plotext import PlotextPlot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import RenderResult

_SMALLEST = (12, 4)
"""Cells below which nothing can be drawn."""


class YearChart(PlotextPlot):
    """Bars; the numbers are also read in the text beside them."""

    DEFAULT_CSS = "YearChart { height: 10; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__(classes="chart")
        self.theme = "clear"
        self.points: tuple[tuple[str, int], ...] = ()

    def show(self, points: Sequence[tuple[str, int]]) -> None:
        """Draw other years."""
        self.points = tuple(points)
        self.display = len(self.points) > 1
        self.refresh()

    def render(self) -> RenderResult:
        """The bars, with whole numbers on the axis."""
        width, height = self.size
        if width < _SMALLEST[0] or height < _SMALLEST[1] or not self.points:
            return ""
        plot = self.plt
        plot.clear_data()
        plot.clear_figure()
        plot.theme("clear")
        highest = max(count for _, count in self.points)
        step = max(1, -(-highest // 4))
        plot.yticks(list(range(0, highest + step, step)))
        plot.ylim(0, highest)
        numbers = [int(year) for year, _ in self.points]
        counts = [count for _, count in self.points]
        plot.bar(numbers, counts, width=0.6, marker="█" if self._blocks() else "#")
        every = max(1, len(numbers) * 6 // max(1, width - 6))
        shown = numbers[::every]
        plot.xticks([float(year) for year in shown], [str(year) for year in shown])
        plot.xaxes(False, False)
        plot.yaxes(False, False)
        return super().render()

    def _blocks(self) -> bool:
        return not self.app.has_class("-plain")
