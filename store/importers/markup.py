"""XML files, read element by element: nothing is held but one entry.

Parsed by expat through defusedxml: a document type that declares anything is refused,
and with it every entity that could grow or reach outside. What comes after an error
in the markup cannot be told, so it ends the file, and the entries before it stand.
"""

from __future__ import annotations

import codecs
import html
import io
import re
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree.ElementTree import ParseError, TreeBuilder

from store.errors import RecordError
from store.importers.record import Rejected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    from store.importers.draft import Draft
    from store.importers.record import Record
    from store.importers.source import Source

LONGEST_ENTRY = 4_000_000
"""Characters of text and markup."""
_DEEPEST = 200
_HEADING = 4000
"""Characters; a document type stands before the first element."""
_CHUNK = 64 * 1024
_TYPE = re.compile(
    r"<!DOCTYPE\s+[\w:.-]+\s*(?:PUBLIC\b[^<>\[\]]*|SYSTEM\s+[\"'][^<>\[\]\"']*\.dtd[\"']\s*)?"
    r"(?:\[\s*\]\s*)?>"
)
"""A document type that declares nothing itself: what it names is never opened."""
_DECLARED = re.compile(
    r"\A\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)[\"'][^>]*\?>"
)
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*\?>")
_REFERENCE = re.compile(r"<!\[CDATA\[[\s\S]*?(?:\]\]>|\Z)|&(?:(#?\w{1,31});)?")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_LONGEST_REFERENCE = 34
_ROOT = re.compile(r"<[^\W\d][\w.:-]*")
_PREFIX = re.compile(r"(?:</?|\s)([^\W\d][\w.-]*):(?=[\w.-]+[\s=/>])")
_NAMED = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_ILLEGAL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


class Found(NamedTuple):
    """An element that was asked for."""

    line: int
    """Where it starts; 1-based."""
    element: Element
    above: tuple[tuple[str, dict[str, str]], ...]
    """Names and attributes of what it is in, outermost first."""


class _Builder:
    """What expat reports, as the elements that are wanted."""

    def __init__(self, wanted: Callable[[str, int], bool]) -> None:
        self.found: list[Found] = []
        self.line: Callable[[], int] = lambda: 0
        self._wanted = wanted
        self._above: list[tuple[str, dict[str, str]]] = []
        self._tree: TreeBuilder | None = None
        self._depth = self._size = self._line = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._tree is None and not self._wanted(tag, len(self._above)):
            self._above.append((tag, attributes))
        else:
            if self._tree is None:
                self._tree, self._size, self._line = TreeBuilder(), 0, self.line()
            self._tree.start(tag, attributes)
            self._depth += 1
            self._grow(len(tag) + sum(map(len, attributes.values())))
        if self._depth + len(self._above) > _DEEPEST:
            raise RecordError("elements nested over 200 deep", self.line())

    def data(self, text: str) -> None:
        if self._tree is not None:
            self._tree.data(text)
            self._grow(len(text))

    def end(self, tag: str) -> None:
        if self._tree is None:
            self._above.pop()
            return
        self._tree.end(tag)
        self._depth -= 1
        if self._depth == 0:
            self.found.append(Found(self._line, self._tree.close(), tuple(self._above)))
            self._tree = None

    def close(self) -> None:
        """Expected of every target."""

    def _grow(self, size: int) -> None:
        self._size += size
        if self._size > LONGEST_ENTRY:
            raise RecordError("an entry of over four million characters", self._line)


def elements(source: Source, wanted: Callable[[str, int], bool]) -> Iterator[Found]:
    """The elements that `wanted(name, depth)` asks for, those inside them left out.

    Raises RecordError, with its line, where the markup ends making sense.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    builder = _Builder(wanted)
    parser: Any = DefusedXMLParser(target=builder, forbid_dtd=True)
    builder.line = lambda: int(parser.parser.CurrentLineNumber)
    try:
        for text in _texts(source):
            parser.feed(text)
            yield from builder.found
            builder.found.clear()
        parser.close()
    except DefusedXmlException:
        yield from builder.found
        raise RecordError(
            "it declares a document type or entities, which are not read",
            builder.line(),
        ) from None
    except ParseError as error:
        yield from builder.found
        raise RecordError(f"the XML is broken: {error}", error.position[0]) from None
    except RecordError:
        yield from builder.found
        raise


def _texts(source: Source) -> Iterator[str]:
    """The text in pieces, without the declaration and what XML does not allow."""
    declared = _DECLARED.match(source.head.lstrip("\ufeff"))
    source.stream.seek(0)
    encoding = _encoding(source, declared[1] if declared else "")
    text = io.TextIOWrapper(source.stream, encoding=encoding, errors="replace")
    try:
        first = _from_markup(text.read(_CHUNK))
        if match := _DECLARATION.match(first):
            first = "\n" * match[0].count("\n") + first[match.end() :].lstrip(" ")
        if match := _TYPE.search(first[:_HEADING]):
            blank = re.sub(r"[^\n]", " ", match[0])
            first = first[: match.start()] + blank + first[match.end() :]
        first = _declared(first)
        while first:
            first += _rest_of_reference(first, text)
            yield _REFERENCE.sub(_readable, first).translate(_ILLEGAL)
            first = text.read(_CHUNK)
    finally:
        text.detach()


def _rest_of_reference(text: str, rest: io.TextIOWrapper) -> str:
    """What is missing of a reference to a character that the text ends in."""
    more = ""
    at = text.rfind("&", len(text) - _LONGEST_REFERENCE)
    while at >= 0 and ";" not in text[at:] + more and len(more) < _LONGEST_REFERENCE:
        char = rest.read(1)
        more += char
        if not char or not (char.isalnum() or char in "#;"):
            break
    return more


def _readable(match: re.Match[str]) -> str:
    """A reference as XML has it: HTML's names are unknown to it, a lone "&" is none."""
    said, name = match[0], match[1]
    if said.startswith("<") or name in _OF_XML:
        return said
    if name is None:
        return "&amp;"
    char = html.unescape(said)
    return html.escape(char).translate(_ILLEGAL) if char != said else f"&amp;{name};"


def _declared(text: str) -> str:
    """With a meaning for prefixes that are declared outside of an excerpt."""
    root = _ROOT.search(text)
    if root is None or not (used := {*_PREFIX.findall(text)}):
        return text
    names = sorted(used - {"xml", "xmlns"} - {*_NAMED.findall(text)})
    added = "".join(f' xmlns:{name}="urn:{name}"' for name in names)
    return text[: root.end()] + added + text[root.end() :]


def _from_markup(text: str) -> str:
    """Without what stands before the first tag, but for the lines it took."""
    before, opens, _ = text[:_HEADING].partition("<")
    return "\n" * before.count("\n") + text[len(before) :] if opens else text


def _encoding(source: Source, declared: str) -> str:
    """As declared, where it is known and the bytes do not say otherwise."""
    try:
        known = codecs.lookup(declared).name if declared else ""
    except LookupError:
        known = ""
    if source.encoding.startswith("utf") or not known or known.startswith("utf"):
        return source.encoding
    return known


def local(tag: str) -> str:
    """A name without its name space."""
    return tag.rpartition("}")[2]


def text_of(element: Element | None) -> str:
    """All the text in an element, its markup dropped."""
    return "".join(element.itertext()) if element is not None else ""


def records(
    source: Source, drafts: Callable[[], Iterator[Draft | RecordError]]
) -> Iterator[Record | Rejected]:
    """The records of a file's drafts, and why where there is none.

    A draft that could not be made is yielded as its error; one raised ends the file.
    """
    found = drafts()
    while True:
        try:
            draft = next(found, None)
        except RecordError as error:
            yield Rejected(file=source.name, line=error.line, why=str(error))
            return
        if draft is None:
            return
        try:
            if isinstance(draft, RecordError):
                raise draft
            yield draft.record()
        except RecordError as error:
            yield Rejected(file=source.name, line=error.line, why=str(error))
