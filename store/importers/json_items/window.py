"""The part of a JSON text that is being read, and its values one at a time.

The text comes in pieces and no more of it is held than the value being read, so a
file may be larger than memory. The values are decoded by the json module, which
is faster than any parser of events, and a text with a mistake can be taken up
again after it, which no parser of events can.
"""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from store.errors import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.importers.source import Source

LONGEST = 8_000_000
"""Characters of one item; a paper with five thousand authors has less."""
DEEPEST = 100
"""Levels of nesting; no format has more than ten."""
_CHUNK = 256 * 1024
_NEAR = 64
"""A mistake this near to the end of what has been read may be the cut itself."""
_BLANK = re.compile(r"[\s\x1e\ufeff]*")
_BLANK_OR_COMMA = re.compile(r"[\s\x1e\ufeff,]*")
_OPENING = re.compile(r"[,}\]\x1e\n][^\S\n]*(\{)")
"""Where a value may begin, blank lines before it left out: they may be many."""
_INTEGER = 400
"""Digits; one with more is no figure of a paper."""


class Undecodable(RecordError):
    """What stands here is no JSON value; `at` says where in the window."""

    def __init__(self, why: str, at: int, *, too_long: bool = False) -> None:
        super().__init__(why)
        self.at = at
        self.too_long = too_long


class Decoded(NamedTuple):
    """A value, and where in the text it ends."""

    value: Any
    end: int


def _integer(text: str) -> int | None:
    return int(text) if len(text) <= _INTEGER else None


_DECODER = json.JSONDecoder(strict=False)
_PATIENT = json.JSONDecoder(strict=False, parse_int=_integer)
"""For the rare text with a number of more digits than Python reads."""


def decode_at(text: str, at: int) -> Decoded:
    """The value that starts at a place; raises Undecodable."""
    try:
        try:
            return Decoded(*_DECODER.raw_decode(text, at))
        except json.JSONDecodeError:
            raise
        except ValueError:
            return Decoded(*_PATIENT.raw_decode(text, at))
    except json.JSONDecodeError as error:
        raise Undecodable(_reason(error), error.pos) from None
    except RecursionError:
        raise Undecodable(f"nested more than {DEEPEST} levels deep", at) from None


def _reason(error: json.JSONDecodeError) -> str:
    return f"not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"


class Window:
    """A stretch of the text, and the place in it that is to be read next."""

    def __init__(self, source: Source) -> None:
        source.stream.seek(0)
        self._reader = io.TextIOWrapper(
            source.stream, encoding=source.encoding, errors="replace"
        )
        self.text = ""
        self.at = 0
        self.broken = False
        """Whether something was found that is no JSON."""
        self._ended = False
        self._counted = 0
        self._line = 1

    def close(self) -> None:
        """Leave the stream as it was."""
        self._reader.detach()

    @property
    def line(self) -> int:
        """The line that `at` is in; 1-based."""
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def more(self) -> bool:
        """Drop what has been read and read on; False at the end of the text."""
        _ = self.line
        chunk = self._reader.read(max(_CHUNK, len(self.text) - self.at))
        self.text = self.text[self.at :] + chunk
        self.at = self._counted = 0
        self._ended = not chunk
        return not self._ended

    def peek(self, *, commas: bool = False) -> str:
        """The next character that is not blank, gone to; "" at the end."""
        blank = _BLANK_OR_COMMA if commas else _BLANK
        while True:
            if match := blank.match(self.text, self.at):
                self.at = match.end()
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more():
                return ""

    def decode(self) -> Decoded:
        """The value that starts here, not gone past; raises Undecodable."""
        while True:
            try:
                found = decode_at(self.text, self.at)
            except Undecodable as error:
                if not self._may_be_cut(error):
                    raise
            else:
                if found.end < len(self.text) or self._ended:
                    return found
            if len(self.text) - self.at > LONGEST:
                why = f"an entry of over {LONGEST // 1_000_000} million characters"
                raise Undecodable(why, self.at, too_long=True)
            self.more()

    def _may_be_cut(self, error: Undecodable) -> bool:
        if self._ended:
            return False
        near = error.at >= len(self.text) - _NEAR
        return near or "unterminated string" in str(error)

    def resume(self, at: int, kind: Callable[[Any], str | None]) -> None:
        """Go on to the next value of some kind, after a mistake; or to the end."""
        self.broken = True
        self.at = max(at, self.at + 1)
        while True:
            match = _OPENING.search(self.text, max(0, self.at - 1))
            if match is None:
                self.at = max(len(self.text) - 1, 0)
                if not self.more():
                    self.at = len(self.text)
                    return
                self.at = min(1, len(self.text))
                continue
            self.at = match.start(1)
            if self._is_item(kind):
                return
            self.at += 1

    def _is_item(self, kind: Callable[[Any], str | None]) -> bool:
        try:
            return kind(self.decode().value) is not None
        except Undecodable:
            return False
