"""An answer as the JSON contract "refdesk.answer/1": field names never change."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

from assistant.models import SCHEMA

if TYPE_CHECKING:
    from assistant.models import Answer

FIELDS = (
    "id", "question", "status", "intent", "read_as", "edits", "headline", "value",
    "papers", "total", "quotes", "table", "series", "text", "caveats", "abstention",
    "alternatives", "next", "revision", "took_ms",
)  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")
_ACTIVE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def document(answer: Answer, *, reproducible: bool = False) -> dict[str, Any]:
    """The answer as a JSON object; `reproducible` leaves out what time changes."""
    values = {name: _plain(getattr(answer, name)) for name in FIELDS}
    if reproducible:
        del values["took_ms"]
    if answer.audit:
        values["audit"] = _plain(answer.audit)
    return {"schema": SCHEMA, **values}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return value


def render(
    answer: Answer, *, reproducible: bool = False, indent: int | None = None
) -> str:
    """The answer on one line (or indented), without a newline at the end."""
    return dump(document(answer, reproducible=reproducible), indent=indent)


def dump(value: object, *, indent: int | None = None) -> str:
    """JSON that is safe to print: readable letters, no character a terminal obeys.

    Half a surrogate pair, which no encoding can carry, becomes U+FFFD.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    text = _SURROGATE.sub("\ufffd", text)
    return _ACTIVE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
