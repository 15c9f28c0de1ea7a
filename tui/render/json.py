"""An answer as the JSON contract "refdesk.answer/1": field names never change."""

from __future__ import annotations

import json
import re
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
_flat = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""On one line. Python indents in Python, which takes ten times as long as this."""
_ACTIVE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def document(answer: Answer, *, reproducible: bool = False) -> dict[str, Any]:
    """The answer as a JSON object; `reproducible` leaves out what time changes."""
    values = {name: plain(getattr(answer, name)) for name in FIELDS}
    if reproducible:
        del values["took_ms"]
    if answer.audit:
        values["audit"] = plain(answer.audit)
    return {"schema": SCHEMA, **values}


def plain(value: object) -> Any:  # noqa: ANN401
    """Values and dataclasses as objects, tuples as lists, all the way down."""
    if isinstance(value, (tuple, list)):
        return [plain(one) for one in value]
    names = getattr(value, "__match_args__", ())
    return {name: plain(getattr(value, name)) for name in names} if names else value


def render(
    answer: Answer, *, reproducible: bool = False, indent: int | None = None
) -> str:
    """The answer on one line (or indented), without a newline at the end."""
    return dump(document(answer, reproducible=reproducible), indent=indent)


def dump(value: object, *, indent: int | None = None) -> str:
    """JSON that is safe to print: readable letters, no character a terminal obeys.

    Half a surrogate pair, which no encoding can carry, becomes U+FFFD.
    """
    text = _flat(value) if indent is None else _indented(value, "\n", " " * indent)
    text = _SURROGATE.sub("\ufffd", text)
    return _ACTIVE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _indented(value: object, line: str, step: str) -> str:
    """As `json.dumps` indents it; `line` begins a line at the depth of the value."""
    if isinstance(value, str):
        return json.encoder.encode_basestring(value)
    deeper = line + step
    if isinstance(value, dict) and value:
        rows = [
            f"{_key(name)}: {_indented(one, deeper, step)}"
            for name, one in value.items()
        ]
        return f"{{{deeper}{f',{deeper}'.join(rows)}{line}}}"
    if isinstance(value, (list, tuple)) and value:
        found = [_indented(one, deeper, step) for one in value]
        return f"[{deeper}{f',{deeper}'.join(found)}{line}]"
    return _flat(value)


def _key(name: object) -> str:
    """The name of a field, as JSON spells it."""
    if isinstance(name, str):
        return json.encoder.encode_basestring(name)
    return _flat({name: 0}).removeprefix("{").removesuffix(": 0}")
