"""`python -m benchmarks [NAME...]`: measure, print, and keep for the README."""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks import plotting, report

NAMES = {
    "questions": ("questions", "585 questions in other people's words, scored"),
    "house": ("house", "95 house questions: the intent"),
    "ranking": ("ranking", "ranking step by step, on published questions"),
    "asked": ("asked", "literature-search questions asked on 241,388 papers"),
    "related": ("related", "related papers, beside tf-idf cosine and BM25"),
    "topical": ("topical", "literature-search questions read as a search"),
    "parse": ("parse", "import and parse on 241,388 papers"),
    "cold": ("cold", "one-shot commands from a cold shell"),
    "paint": ("first_paint", "the chat's first frame, against the smallest app's"),
    "completion": ("completion", "completion, key press by key press"),
    "engines": ("engines", "search engines side by side, to 241,388 papers"),
    "scale": ("scale", "whole answers, from 1,000 papers to a million"),
    "sentences": ("sentences", "the sentence that answers, on SciFact"),
    "claims": ("claims", "the evidence for a claim, on SciFact"),
    "ledger": ("ledger", "the results ledger, on labelled mentions"),
    "import": ("importing", "BibTeX import against the parser library alone"),
    "large": ("large_imports", "241,388 JSON lines, and their BibTeX, into a library"),
}
"""Name, module and subject; `benchmarks.MODULE` has `measure() -> Section`."""

DRAWN = ("engines", "scale")
"""Those that the picture of times against sizes is drawn from."""


def main(names: list[str]) -> int:
    """Measure what is named, or everything."""
    if {"-h", "--help"} & set(names):
        print(_usage(), end="")
        return 0
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"There is no measurement {unknown[0]!r}.", file=sys.stderr)
        print(_usage(), end="", file=sys.stderr)
        return 2
    for name in names or NAMES:
        section = import_module(f"benchmarks.{NAMES[name][0]}").measure()
        report.show(section)
        report.save(name, section)
        if name in DRAWN:
            plotting.keep()
    return 0


def _usage() -> str:
    rows = "".join(f"  {name:<10} {what}\n" for name, (_, what) in NAMES.items())
    return (
        f"usage: python -m benchmarks [NAME...]      all where none is named\n\n{rows}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
