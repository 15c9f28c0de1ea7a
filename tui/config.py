"""The configuration: one TOML file of the user's, read at the start of the chat.

A value that cannot be used costs only itself: it is said in one sentence, and the
default takes its place. Writing changes one line and leaves the others alone.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.text import clean_line
from tui import themes
from tui.keymap import CARDS, KEYS

if TYPE_CHECKING:
    from tui.themes import Colours

VARIABLE = "REFDESK_CONFIG"
_FILE = "config.toml"
_KEY = re.compile(r"((ctrl|shift|alt|super)\+)*([a-z0-9_]+|[^\s,])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has set; the defaults are what most want."""

    theme: str = ""
    """Name of a theme; empty: the app's own."""
    plain: bool = False
    """No lines around things, the terminal's own colours, no pictures of blocks."""
    reduced_motion: bool = False
    """Nothing slides or fades."""
    mouse: bool = True
    """False: the terminal keeps the mouse."""
    cite: str = "pandoc"
    """The style of a copied citation, as `refdesk cite --style` names it."""
    keys: dict[str, str] = field(default_factory=dict)
    """The user's own keys: id -> keys, separated by commas."""
    themes: dict[str, Colours] = field(default_factory=dict)
    """The user's own themes, by name."""


def changed(settings: Settings, name: str, value: str | bool) -> Settings:
    """Settings with another value of one of them."""
    values: dict[str, Any] = {name: value}
    return replace(settings, **values)


_TABLES = ("keys", "themes")
NAMES = tuple(one.name for one in fields(Settings) if one.name not in _TABLES)
REMAPPABLE = tuple(key.id for key in KEYS if key.action and key.keys != CARDS)


def path() -> Path:
    """Where the file is, or would be."""
    if given := os.environ.get(VARIABLE):
        return Path(given).expanduser()
    from platformdirs import user_config_path

    return user_config_path("refdesk", appauthor=False) / _FILE


def load(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings, and a sentence about each value that cannot be used."""
    try:
        text = file.read_text(encoding="utf-8")
        import tomllib

        return read(tomllib.loads(text))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError) as error:
        why = clean_line(str(error))
        return Settings(), (f"{file.name} cannot be read and is ignored: {why}.",)


def read(given: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """Settings from the tables of a file."""
    settings, problems = Settings(), []
    for name, value in given.items():
        if name == "keys" and isinstance(value, dict):
            keys, wrong = _keys(value)
            settings = replace(settings, keys=keys)
            problems += wrong
        elif name == "themes" and isinstance(value, dict):
            own, wrong = themes.read(value)
            settings = replace(settings, themes=own)
            problems += wrong
        elif problem := _problem(name, value):
            problems.append(problem)
        else:
            settings = replace(settings, **{name: value})
    return settings, tuple(problems)


def _problem(name: str, value: object) -> str:
    """What is wrong with a setting; "" for nothing."""
    shown = clean_line(name)
    if name not in NAMES:
        return f"There is no setting {shown!r}{_nearest(name, (*NAMES, *_TABLES))}"
    wanted = type(getattr(Settings(), name))
    if not isinstance(value, wanted):
        expected = "true or false" if wanted is bool else "a text in quotes"
        return f"The setting {shown} must be {expected}, not {clean_line(repr(value))}."
    if name == "cite":
        return _style_problem(str(value))
    return ""


def _style_problem(style: str) -> str:
    from store.errors import RefdeskError
    from store.exporters.citation import check

    try:
        check(style)
    except RefdeskError as error:
        return clean_line(str(error))
    return ""


def _keys(given: dict[str, Any]) -> tuple[dict[str, str], list[str]]:
    """The key map's own rows that can be used, and what is wrong with the others."""
    keys: dict[str, str] = {}
    problems = []
    for id_, value in given.items():
        problem = _key_problem(id_, value, keys)
        if problem:
            problems.append(problem)
        else:
            keys[id_] = ",".join(key.strip() for key in value.split(","))
    return keys, problems


def _key_problem(id_: str, value: object, own: dict[str, str]) -> str:
    shown = clean_line(id_)
    if id_ not in REMAPPABLE:
        return f"There is no key {shown!r} to set{_nearest(id_, REMAPPABLE)}"
    if not isinstance(value, str) or not all(
        _KEY.fullmatch(key.strip()) for key in value.split(",")
    ):
        return f'The key {shown} must be like "ctrl+l", not {clean_line(repr(value))}.'
    where = {key.id: key.where for key in KEYS}
    wanted = {key.strip() for key in value.split(",")}
    for key in KEYS:
        taken = set(own.get(key.id, key.keys).split(","))
        if key.id != id_ and key.where == where[id_] and taken & wanted:
            both = clean_line(", ".join(sorted(taken & wanted)))
            return f"The key {both} already means {key.id}; {shown} keeps its own."
    return ""


def _nearest(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1)
    return f"; did you mean {near[0]!r}?" if near else "."


def keep(file: Path | None, name: str, value: str | bool) -> bool:
    """Write one setting into the file; False where that cannot be done."""
    if file is None:
        return False
    line = f"{name} = {_toml(value)}"
    with suppress(OSError):
        old = file.read_text(encoding="utf-8") if file.exists() else ""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_with(old, name, line), encoding="utf-8")
        return True
    return False


def _with(old: str, name: str, line: str) -> str:
    """The text with the line in the place of the setting, or before any table."""
    lines = old.splitlines()
    tables = (n for n, text in enumerate(lines) if text.lstrip().startswith("["))
    head = next(tables, len(lines))
    for n in range(head):
        if re.match(rf"\s*{name}\s*=", lines[n]):
            lines[n] = line
            break
    else:
        lines.insert(head, line)
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
