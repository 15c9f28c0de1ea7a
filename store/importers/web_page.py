"""A saved web page of a paper, by what it says of itself to machines.

That is, the best first: the tags of Highwire Press that Google Scholar asks
publishers for (`citation_title`), schema.org in JSON-LD, and COinS for each work that
a page cites or lists.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from store.errors import RecordError
from store.importers.highwire import draft_of as of_head
from store.importers.json_items.kinds import kind_of
from store.importers.json_items.walk import inside
from store.importers.jsonl import draft as of_json
from store.importers.markup import records
from store.importers.openurl import draft_of as of_openurl
from store.importers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.draft import Draft
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Said = dict[str, list[str]]

LONGEST = 3_000_000
"""Characters of a page."""
_MOST = 10_000
"""Works of a page, and tags of its head."""
_KEYS = 200
_UNCLOSED = 2000
"""Tags; each that is left open is looked through to the end of the page."""
_LONGEST_SCRIPT = 2_000_000
_PREFIXES = ("citation_", "dc.", "dcterms.", "bepress_citation_", "prism.", "eprints.")


_TELLS = re.compile(
    r"citation_title|\bdc(?:terms)?\.title|\bZ3988\b"
    r"|\"@type\"\s*+:\s*+(?:\[\s*+)?\"(?:Scholarly|Medical\w+|Tech|News)?(?:Article|Book|Chapter"
    r"|Thesis|Dataset|Report|CreativeWork)\"",
    re.IGNORECASE,
)


def recognises(head: str) -> bool:
    """Whether the page says of a work what it is."""
    return _TELLS.search(head) is not None


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works that a page tells of, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft | RecordError]:
    page = _Page()
    lines: list[str] = []
    size = 0
    for line in source.lines():
        size += len(line.text or "") + 1
        if size > LONGEST:
            break
        lines.append(line.text or "")
    text = "\n".join(lines)
    if text.count("<") > 2 * text.count(">") + _UNCLOSED:
        yield RecordError("the page's tags are not closed, so nothing of it is read")
        return
    page.feed(text)  # at once: in pieces it begins again with each
    page.close()
    found = list(_works(page))
    if not found:
        yield RecordError("the page says of no work what it is, as machines read it")
    yield from found


def _works(page: _Page) -> Iterator[Draft | RecordError]:
    if draft := of_head(page.head):
        draft.place, draft.line = "head", 1
        yield draft
        return
    told = list(_of_scripts(page))
    yield from told
    if not told:
        for line, keys in page.spans:
            draft = of_openurl(keys)
            draft.place, draft.line = f"line {line}", line
            yield draft


def _of_scripts(page: _Page) -> Iterator[Draft | RecordError]:
    """The works in its JSON-LD, each by the reader of plain JSON."""
    for line, text in page.scripts:
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item, _ in list(inside(value, _kind))[:_MOST]:
            try:
                draft = of_json(item)
            except RecordError as error:
                yield error
                continue
            draft.place, draft.line = draft.place or f"line {line}", line
            yield draft


def _kind(value: object) -> str | None:
    return kind_of(value) if isinstance(value, dict) and "@type" in value else None


class _Page(HTMLParser):
    """What the tags of a page say of works."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.head: Said = {}
        self.scripts: list[tuple[int, str]] = []
        self.spans: list[tuple[int, Said]] = []
        self._script: list[str] | None = None
        self._size = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(said)
        elif tag == "script":
            is_data = said.get("type", "").lower().startswith("application/ld+json")
            self._script, self._size = ([] if is_data else None), 0
        elif "Z3988" in said.get("class", "").split() and len(self.spans) < _MOST:
            self.spans.append((self.getpos()[0], _keys(said.get("title", ""))))

    def handle_data(self, data: str) -> None:
        if self._script is not None and self._size < _LONGEST_SCRIPT:
            self._script.append(data)
            self._size += len(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            if len(self.scripts) < _MOST:
                self.scripts.append((self.getpos()[0], "".join(self._script)))
            self._script = None

    def _meta(self, said: dict[str, str]) -> None:
        name = (said.get("name") or said.get("property") or "").lower()
        content = said.get("content", "").strip()
        if content and name.startswith(_PREFIXES):
            values = self.head.setdefault(name.replace("bepress_", ""), [])
            if len(values) < _MOST:
                values.append(content)


def _keys(title: str) -> Said:
    """The keys and values of a COinS, in order."""
    said: Said = {}
    try:
        pairs = parse_qsl(title, max_num_fields=_KEYS * 10)
    except ValueError:
        return said
    for name, value in pairs:
        key = name.removeprefix("amp;").removeprefix("rft.")
        said.setdefault("id" if key == "rft_id" else key, []).append(value)
    return said
