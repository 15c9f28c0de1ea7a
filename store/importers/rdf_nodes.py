"""RDF in XML as nodes that refer to each other, whichever words describe them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.markup import elements, local
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.source import Source

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_NAMES = (f"{_RDF}about", f"{_RDF}nodeID", f"{_RDF}ID")
_REFERENCES = (f"{_RDF}resource", f"{_RDF}nodeID")
_LISTS = frozenset({"Seq", "Bag", "Alt", "List"})
_MOST = 300_000
"""Nodes and statements that are held of a file."""
_DEEPEST = 8
"""Levels of nodes within nodes."""


@dataclass(slots=True)
class Node:
    """A thing, and what is said of it."""

    kind: str
    """Its class, without its name space."""
    name: str = ""
    """Its address, or what other nodes call it."""
    line: int = 0
    texts: dict[str, list[str]] = field(default_factory=dict)
    """Property -> texts."""
    nodes: dict[str, list[Node]] = field(default_factory=dict)
    """Property -> things inside."""
    links: dict[str, list[str]] = field(default_factory=dict)
    """Property -> names of things elsewhere."""

    def first(self, *names: str) -> str:
        """The first text of these properties; "" if there is none."""
        return next((one for name in names for one in self.texts.get(name, [])), "")

    def all(self, *names: str) -> list[str]:
        """All the texts of these properties."""
        return [one for name in names for one in self.texts.get(name, [])]


class Graph:
    """The nodes of a file, by their names and in order; raises RecordError."""

    def __init__(self, source: Source) -> None:
        self.tops: list[Node] = []
        self.by_name: dict[str, Node] = {}
        self._size = 0
        for found in elements(source, lambda tag, depth: depth == 1):
            self.tops.append(self._node(found.element, found.line, 0))

    def things(self, node: Node, *names: str) -> Iterator[Node]:
        """What these properties of a node name: inside, or elsewhere in the file."""
        for name in names:
            yield from node.nodes.get(name, [])
            for link in node.links.get(name, []):
                if link in self.by_name:
                    yield self.by_name[link]

    def _node(self, element: Element, line: int, depth: int) -> Node:
        kind = local(element.tag)
        node = Node(kind, next(filter(None, map(element.get, _NAMES)), ""), line)
        for one in element:
            self._put(node, one, depth)
        if kind == "Description" and (types := node.links.get("type")):
            node.kind = types[0].rstrip("/#").rpartition("/")[2].rpartition("#")[2]
        if node.name and not (node.name in self.by_name and not node.texts):
            self.by_name[node.name] = node
        return node

    def _put(self, node: Node, said: Element, depth: int) -> None:
        """One property: a text, a reference, or a thing; lists are taken apart."""
        self._size += 1
        if self._size > _MOST:
            raise RecordError("RDF of more statements than are read", node.line)
        name = local(said.tag)
        if reference := next(filter(None, map(said.get, _REFERENCES)), ""):
            node.links.setdefault(name, []).append(reference)
        elif len(said) and depth < _DEEPEST:
            for one in said:
                if local(one.tag) in _LISTS:
                    self._put_list(node, name, one, depth)
                else:
                    inner = self._node(one, node.line, depth + 1)
                    node.nodes.setdefault(name, []).append(inner)
        elif text := clean_line(said.text or ""):
            node.texts.setdefault(name, []).append(text)

    def _put_list(self, node: Node, name: str, listed: Element, depth: int) -> None:
        holder = Node("")
        for item in listed:
            self._put(holder, item, depth + 1)
        for key in {*holder.texts, *holder.links, *holder.nodes}:
            node.texts.setdefault(name, []).extend(holder.texts.get(key, []))
            node.links.setdefault(name, []).extend(holder.links.get(key, []))
            node.nodes.setdefault(name, []).extend(holder.nodes.get(key, []))
