"""`python -m benchmarks [NAME...]`: measure, print, and keep for the README."""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks import report

NAMES = {
    "questions": ("questions", "585 questions in other people's words, scored"),
    "house": ("house", "95 house questions: the intent"),
    "ranking": ("ranking", "ranking step by step, on published questions"),
    "asked": ("asked", "literature-search questions asked on 241,388 papers"),
    "topical": ("topical", "literature-search questions read as a search"),
    "parse": ("parse", "import and parse on 241,388 papers"),
    "cold": ("cold", "one-shot commands from a cold shell"),
    "completion": ("completion", "completion, key press by key press"),
    "engines": ("engines", "search engines side by side, to 241,388 papers"),
    "sentences": ("sentences", "the sentence that answers, on SciFact"),
    "import": ("importing", "BibTeX import against the parser library alone"),
    "large": ("large_imports", "241,388 JSON lines, and their BibTeX, into a library"),
}
"""Name, module and subject; `benchmarks.MODULE` has `measure() -> Section`."""


def main(names: list[str]) -> int:
    """Measure what is named, or everything."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"There is no measurement {unknown[0]!r}.", file=sys.stderr)
        for name, (_, subject) in NAMES.items():
            print(f"  {name:<10} {subject}", file=sys.stderr)
        return 2
    for name in names or NAMES:
        section = import_module(f"benchmarks.{NAMES[name][0]}").measure()
        report.show(section)
        report.save(name, section)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
