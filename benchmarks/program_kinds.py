"""Programs that papers are looked up with from a shell: a process a question.

papis is under the GPL: it is only ever run as a program, where one is installed in an
environment of its own and stands on the path.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.texts import Text

_KEY = re.compile(r"@article\{p(\d+),")


class Grep:
    """Every word in turn through grep, over a BibTeX file of one line a paper."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        self._file = folder / "papers.bib"
        if not self._file.exists():
            with self._file.open("w", encoding="utf-8") as out:
                for number, title, abstract in texts:
                    line = f"title = {{{title}}}, abstract = {{{abstract}}}"
                    out.write(f"@article{{p{number}, {' '.join(line.split())}}}\n")

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """Papers that hold the letters of every word, in the order of the file."""
        found = self._file.read_bytes() if not terms else b""
        for number, term in enumerate(terms):
            line = ["grep", "-iF", "-e", term, *([str(self._file)] * (not number))]
            done = subprocess.run(line, input=found, capture_output=True, check=False)
            found = done.stdout
        keys = _KEY.findall(found.decode("utf-8", "replace"))
        return [int(key) for key in keys[:limit]]


class Papis:
    """A papis library: a folder a paper, and the program for each question."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        self._home = folder
        if not (folder / "library").exists():
            for number, title, abstract in texts:
                self._write(number, title, abstract)
            settings = folder / "papis" / "config"
            settings.parent.mkdir()
            settings.write_text(
                "[settings]\ndefault-library = bench\n"
                "match-format = {doc[title]} {doc[abstract]}\n"
                f"[bench]\ndir = {folder / 'library'}\n"
            )

    def _write(self, number: int, title: str, abstract: str) -> None:
        """JSON is YAML as well."""
        place = self._home / "library" / f"p{number}"
        place.mkdir(parents=True)
        paper = {"ref": f"p{number}", "papis_id": f"{number:032x}", "title": title}
        text = json.dumps(paper | {"abstract": abstract})
        (place / "info.yaml").write_text(text, encoding="utf-8")

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """Papers that hold the letters of every word, as papis lists them."""
        places = {
            name: str(self._home) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME")
        }
        line = ["papis", "list", "--format", "{doc[ref]}", "--all", " ".join(terms)]
        done = subprocess.run(
            line, capture_output=True, text=True, check=False, env=os.environ | places
        )
        refs = re.findall(r"^p(\d+)$", done.stdout, re.MULTILINE)
        return [int(ref) for ref in refs[:limit]]
