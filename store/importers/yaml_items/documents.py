"""The documents of a YAML file as texts, lists and mappings that know their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from store.errors import RecordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.source import Source

_LARGEST = 40_000_000
"""Characters of a file."""
_DEEPEST = 60
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Item(dict[str, Any]):
    """A mapping, the line it starts on, and the key it stands under."""

    def __init__(
        self, known: dict[str, Any] | None = None, *, line: int, key: str = ""
    ) -> None:
        super().__init__(known or {})
        self.line = line
        self.key = key


def documents(source: Source) -> Iterator[Any]:
    """The documents in order; raises RecordError, with its line, where one breaks off.

    Of one that breaks off, what was complete comes first.
    """
    import yaml

    text = _text(source)
    growing = _Growing()
    try:
        for event in _events(text):
            growing.take(event)
            if growing.done:
                yield growing.root
                growing = _Growing()
    except (yaml.YAMLError, RecordError) as error:
        if growing.root is not None:
            yield growing.root
        raise _told(error) from None


class _Event(NamedTuple):
    """What PyYAML's parser says, as far as it matters here."""

    kind: str
    line: int
    text: str = ""
    anchor: str | None = None


def _events(text: str) -> Iterator[_Event]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for event in yaml.parse(text, Loader=loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.ScalarEvent):
            nothing = not event.style and event.value in _NULLS
            said = "" if nothing else event.value
            yield _Event("text", line, said, event.anchor)
        elif isinstance(event, yaml.AliasEvent):
            yield _Event("alias", line, anchor=event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            many = isinstance(event, yaml.SequenceStartEvent)
            yield _Event("list" if many else "mapping", line)
        elif isinstance(event, yaml.CollectionEndEvent):
            yield _Event("end", line)
        elif isinstance(event, yaml.DocumentEndEvent):
            yield _Event("done", line)


def _text(source: Source) -> str:
    lines: list[str] = []
    size = 0
    for number, line in source.lines():
        if line is None:
            raise RecordError("a line of over a million characters", number)
        size += len(line) + 1
        if size > _LARGEST:
            raise RecordError("a YAML file of over forty million characters", number)
        lines.append(line)
    return "\n".join(lines)


def _told(error: Exception) -> RecordError:
    if isinstance(error, RecordError):
        return error
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it cannot be read"
    return RecordError(
        f"the YAML is broken: {problem}", mark.line + 1 if mark else None
    )


class _Growing:
    """A document as its events come in; lists hold what is complete of them."""

    def __init__(self) -> None:
        self.root: Any = None
        self.done = False
        self._open: list[Any] = []
        self._keys: list[str | None] = []
        self._anchors: dict[str, str] = {}

    def take(self, event: _Event) -> None:
        if event.kind == "text":
            if event.anchor:
                self._anchors[event.anchor] = event.text
            self._put(event.text)
        elif event.kind == "alias":
            if event.anchor not in self._anchors:
                why = "an alias of more than a text, which is not read"
                raise RecordError(why, event.line)
            self._put(self._anchors[event.anchor])
        elif event.kind in ("list", "mapping"):
            many = event.kind == "list"
            self._start([] if many else Item(line=event.line), event.line)
        elif event.kind == "end":
            self._end()
        elif event.kind == "done":
            self.done = True

    def _start(self, value: Item | list[Any], line: int) -> None:
        if len(self._open) >= _DEEPEST:
            raise RecordError("values nested over 60 deep", line)
        if not self._open:
            self.root = value
        elif isinstance(value, list):
            self._put(value)
        self._open.append(value)
        self._keys.append(None)

    def _end(self) -> None:
        value = self._open.pop()
        self._keys.pop()
        if self._open and isinstance(value, dict):
            self._put(value)

    def _put(self, value: object) -> None:
        within = self._open[-1] if self._open else None
        if isinstance(within, list):
            within.append(value)
        elif isinstance(within, dict):
            key = self._keys[-1]
            if key is None:
                self._keys[-1] = value if isinstance(value, str) else ""
            else:
                within.setdefault(key, value)
                self._keys[-1] = None
