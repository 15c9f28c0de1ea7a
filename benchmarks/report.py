"""What was measured: printed, and kept as JSON and Markdown for the README."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from benchmarks.corpora import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

RESULTS = ROOT / "benchmarks" / "results.json"
PAGE = ROOT / "benchmarks" / "RESULTS.md"
Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column names."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One measurement: its tables, what to know when reading them, its figures."""

    title: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    figures: Mapping[str, Cell] = field(default_factory=dict)
    """The numbers that the README quotes, by name."""


def machine() -> dict[str, Cell]:
    """What a reader needs to know of the machine; nothing that names it."""
    return {
        "cpus": os.cpu_count(),
        "architecture": platform.machine(),
        "system": platform.system(),
        "python": platform.python_version(),
        "date": datetime.now(UTC).date().isoformat(),
    }


def save(name: str, section: Section) -> None:
    """Put a section in the place of its last version, in both files."""
    sections = known()
    sections[name] = {"machine": machine(), **asdict(section)}
    text = json.dumps(sections, indent=1, ensure_ascii=False) + "\n"
    RESULTS.write_text(text, encoding="utf-8")
    PAGE.write_text(_page(sections), encoding="utf-8")


def known() -> dict[str, Any]:
    """All sections as kept, by name."""
    if not RESULTS.exists():
        return {}
    sections: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8"))
    return sections


def _page(sections: dict[str, Any]) -> str:
    lines = ["# Measured", "", "Written by `python -m benchmarks`; do not edit.", ""]
    for name in sorted(sections):
        lines += _markdown(name, sections[name])
    return "\n".join(lines)


def _markdown(name: str, section: dict[str, Any]) -> Iterable[str]:
    facts = section["machine"]
    yield f"## {section['title']}"
    yield ""
    yield (
        f"`python -m benchmarks {name}` · {facts['date']} · {facts['cpus']} CPUs"
        f" ({facts['architecture']}, {facts['system']}) · Python {facts['python']}"
    )
    yield ""
    for table in section["tables"]:
        if table["title"]:
            yield from (f"**{table['title']}**", "")
        yield from _rows(table["columns"], table["rows"])
        yield ""
    for note in section["notes"]:
        yield f"- {note}"
    if section["notes"]:
        yield ""


def _rows(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Iterable[str]:
    yield "| " + " | ".join(columns) + " |"
    yield "| " + " | ".join(["---"] * len(columns)) + " |"
    for row in rows:
        cells = (shown(cell).replace("|", "\\|") for cell in row)
        yield "| " + " | ".join(cells) + " |"


def shown(cell: Cell) -> str:
    """A cell as text: thousands apart, floats to three significant digits or so."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:,.3f}" if abs(cell) < 1 else f"{cell:,.2f}"
    return f"{cell:,}" if isinstance(cell, int) and cell > 9999 else str(cell)


def show(section: Section) -> None:
    """Print a section as aligned columns."""
    print(f"\n{section.title}")
    for table in section.tables:
        if table.title:
            print(f"\n  {table.title}")
        cells = [table.columns, *(tuple(map(shown, row)) for row in table.rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = (c.ljust(w) for c, w in zip(row, widths, strict=True))
            print("  " + "  ".join(padded).rstrip())
    for note in section.notes:
        print(f"  - {note}")
