"""The tools there are: few, since each is read by every caller each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from store.errors import UsageError
from tui.mcp import asking, exporting, holdings, papers, parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.mcp.desk import Desk
    from tui.mcp.parameters import Parameter
    from tui.mcp.told import Told


class Tool(NamedTuple):
    """One thing that can be asked for."""

    name: str
    title: str
    about: str
    """`{scope}` stands for what the library holds."""
    parameters: tuple[Parameter, ...]
    run: Callable[[Desk, Mapping[str, Any]], Told]
    output: dict[str, Any] | None = None
    changes: bool = False
    """Whether it can change the library of a server that writes."""


TOOLS: Final = (
    Tool(
        "ask",
        "Ask the library",
        "Ask about the papers of this library ({scope}): who wrote, how many, when, "
        "which, compare, define, what do papers say about, papers like, and searches "
        "by topic, person, venue, year. Answers with facts and verbatim quotes, or "
        "says why there is no answer.",
        asking.PARAMETERS,
        asking.ask,
        asking.OUTPUT,
        changes=True,
    ),
    Tool(
        "paper",
        "Show a paper",
        "All that is known of one paper, its abstract too, and which source says "
        "what; where several fit, their keys.",
        papers.PAPER,
        papers.paper,
    ),
    Tool(
        "cite",
        "Cite papers",
        "The citation of a half-remembered paper, or of papers by key, to put into a "
        "manuscript; where several fit, their keys.",
        papers.CITE,
        papers.cite,
        changes=True,
    ),
    Tool(
        "export",
        "Export papers",
        "The papers that a query fits, or all, as BibTeX, RIS, CSL-JSON and the like; "
        "go on with next_start while has_more.",
        exporting.PARAMETERS,
        exporting.export,
        changes=True,
    ),
    Tool(
        "library",
        "What the library holds",
        "Counts, years, sources, revision, the query language, and questions to begin "
        "with.",
        (),
        holdings.holdings,
    ),
)


def tool(name: str) -> Tool | None:
    """The tool of a name."""
    return next((one for one in TOOLS if one.name == name), None)


def call(desk: Desk, one: Tool, given: Mapping[str, Any]) -> Told:
    """Use a tool; raises RefdeskError with one sentence."""
    return one.run(desk, parameters.read(one.parameters, given))


def unknown(name: str) -> UsageError:
    """There is no such tool, but these."""
    names = ", ".join(one.name for one in TOOLS)
    return UsageError(f"There is no tool {name[:40]!r}; there are: {names}.")
