"""Themes of the user's own: tables of colours in the configuration file.

    [themes.dusk]
    primary = "#7aa2f7"
    background = "#1a1b26"

What cannot be used costs only itself and is said in one sentence.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeAlias

from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.theme import Theme

Colours: TypeAlias = "dict[str, str | bool]"
"""The colours of a theme by name; "dark" says whether it is dark."""

COLOURS = (
    "primary", "secondary", "accent", "foreground", "background", "surface", "panel",
    "boost", "warning", "error", "success",
)  # fmt: skip
"""What can be given a colour; the rest is worked out from these."""
_DARK = "dark"


def read(given: Mapping[str, Any]) -> tuple[dict[str, Colours], list[str]]:
    """The themes of a configuration that can be used, and what is wrong with others."""
    themes: dict[str, Colours] = {}
    problems: list[str] = []
    for name, table in given.items():
        colours, wrong = _read(clean_line(name), table)
        problems += wrong
        if colours:
            themes[clean_line(name)] = colours
    return themes, problems


def _read(name: str, table: object) -> tuple[Colours, list[str]]:
    from textual.theme import BUILTIN_THEMES

    if name in BUILTIN_THEMES:
        return {}, [f"A theme {name!r} is there already; give yours another name."]
    if not isinstance(table, dict):
        return {}, [f"The theme {name!r} must be a table of colours: [themes.{name}]."]
    wrong = {key: _problem(name, key, value) for key, value in table.items()}
    colours = {key: value for key, value in table.items() if not wrong[key]}
    problems = [problem for problem in wrong.values() if problem]
    if "primary" not in table:
        return {}, [*problems, f"The theme {name!r} needs a colour primary."]
    return (colours if "primary" in colours else {}), problems


def _problem(theme: str, name: str, value: object) -> str:
    """What is wrong with a line of a theme; "" for nothing."""
    shown = f"{clean_line(name)} of the theme {theme!r}"
    if name == _DARK:
        right = isinstance(value, bool)
        return "" if right else f"The setting {shown} must be true or false."
    if name not in COLOURS:
        near = get_close_matches(name, (*COLOURS, _DARK), 1)
        hint = f"; did you mean {near[0]}?" if near else "."
        return f"There is no colour {shown}{hint}"
    if isinstance(value, str) and _is_colour(value):
        return ""
    given = clean_line(repr(value))
    return f'The colour {shown} must be like "#7aa2f7" or "teal", not {given}.'


def _is_colour(text: str) -> bool:
    from textual.color import Color, ColorParseError

    try:
        Color.parse(text)
    except ColorParseError:
        return False
    return not text.strip().startswith("auto")


def made(name: str, colours: Colours) -> Theme:
    """A theme as the app knows it."""
    from textual.theme import Theme

    given: dict[str, Any] = dict(colours)
    return Theme(name, **given)
