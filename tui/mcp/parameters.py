"""What a tool takes: one table that the schema is made from and calls are read by.

A call that does not fit is refused in one sentence, so that whoever called can put
it right; nothing is guessed and nothing unknown is passed over.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from store.errors import UsageError
from store.text import clean, clean_line
from store.text import words as words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Kind = Literal["text", "number", "texts"]

LONGEST: Final = 10_000
"""Characters of a text: a question of two pages is none."""
_SHOWN = 40
"""Characters of a wrong value that are said again."""


class Parameter(NamedTuple):
    """One argument of a tool."""

    name: str
    help: str
    kind: Kind = "text"
    default: Any = None
    """What stands for it where it is left out; None for a text: it may be missing."""
    least: int = 0
    most: int = LONGEST
    """Bounds: of a number its value, of a text its characters, of texts how many."""
    choices: tuple[str, ...] = ()
    required: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """What it may be, as JSON Schema."""
        made = {"description": self.help, **_BOUNDS[self.kind](self)}
        if self.choices:
            made["enum"] = list(self.choices)
        if self.default is not None:
            made["default"] = self.default
        return made


_BOUNDS: Final = {
    "text": lambda one: {"type": "string", "maxLength": one.most},
    "number": lambda one: {
        "type": "integer", "minimum": one.least, "maximum": one.most,
    },
    "texts": lambda one: {
        "type": "array", "items": {"type": "string"}, "maxItems": one.most,
    },
}  # fmt: skip


def schema(parameters: Sequence[Parameter]) -> dict[str, Any]:
    """What a tool takes, as JSON Schema."""
    return {
        "type": "object",
        "properties": {one.name: one.schema for one in parameters},
        "required": [one.name for one in parameters if one.required],
        "additionalProperties": False,
    }


def read(parameters: Sequence[Parameter], given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a call, each of them; raises UsageError for what does not fit.

    A null is an argument left out: some clients send every name they know.
    """
    known = [one.name for one in parameters]
    for name in given:
        if name not in known:
            raise UsageError(_unknown(name, known))
    return {one.name: _value(one, given.get(one.name)) for one in parameters}


def _unknown(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(known)}."
    said = clean_line(name)[:_SHOWN]
    return f"There is no argument {said!r}; {hint if known else 'it takes none.'}"


def _value(one: Parameter, given: object) -> Any:  # noqa: ANN401
    if given is None:
        if one.required:
            raise UsageError(f"{one.name} is missing: {one.help}.")
        return one.default
    value = _READ[one.kind](one, given)
    if one.choices and value not in one.choices:
        raise _wrong(one, f"one of {', '.join(one.choices)}", given)
    return value


def _text(one: Parameter, given: object) -> str:
    if not isinstance(given, str):
        raise _wrong(one, "a text", given)
    if len(given) > one.most:
        raise UsageError(
            f"{one.name} has {len(given):,} characters; {one.most:,} are the most."
        )
    said = clean(given).strip()
    if one.required and not words_of(said):
        raise UsageError(f"{one.name} is empty: {one.help}.")
    return said


def _number(one: Parameter, given: object) -> int:
    expected = f"a whole number from {one.least} to {one.most}"
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        raise _wrong(one, expected, given)
    if not one.least <= given <= one.most or given != int(given):
        raise _wrong(one, expected, given)
    return int(given)


def _texts(one: Parameter, given: object) -> list[str]:
    many = [given] if isinstance(given, str) else given
    if not isinstance(many, list) or not all(isinstance(text, str) for text in many):
        raise _wrong(one, "a list of texts", given)
    if len(many) > one.most:
        raise UsageError(f"{one.name} are {len(many)}; {one.most} are the most.")
    return [clean_line(text) for text in many]


_READ: Final = {"text": _text, "number": _number, "texts": _texts}


def _wrong(one: Parameter, expected: str, given: object) -> UsageError:
    said = clean_line(repr(given))
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}..."
    return UsageError(f"{one.name} must be {expected}, not {shown}.")
