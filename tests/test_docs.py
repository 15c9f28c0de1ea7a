"""The documents say what the program does: no command undocumented, none made up."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from assistant.expectations import NAMES as EXPECTATIONS
from store.exporters.citation import STYLES
from tests.conftest import ROOT
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode
from tui.cli.dispatch import COMMANDS, usage

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
BLOCKS = "\n".join(re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL))


def options(command: str) -> tuple[Option, ...]:
    module = import_module(f"tui.cli.{command.replace('-', '_')}")
    return getattr(module, "OPTIONS", COMMON)


def test_every_command_is_in_the_readme_and_the_help() -> None:
    in_table = re.findall(r"^\| `refdesk ([a-z-]+)", README, flags=re.MULTILINE)
    assert in_table == list(COMMANDS)
    assert all(f"  {name} " in usage() for name in COMMANDS)


def test_no_command_is_made_up() -> None:
    quoted = re.findall(r"`refdesk ([a-z-]+)", README)
    named = {*quoted, *re.findall(r"^refdesk ([a-z-]+)", BLOCKS, re.MULTILINE)}
    assert named <= set(COMMANDS)
    assert set(re.findall(r"^  refdesk ([a-z-]+)", usage(), re.MULTILINE)) <= set(
        COMMANDS
    )


def test_no_option_is_made_up() -> None:
    known = {option.name for name in COMMANDS for option in options(name)}
    lines = [line for line in README.split("\n") if "refdesk" in line]
    named = set(re.findall(r"(?<![\w-])--[a-z-]+", "\n".join(lines)))
    assert named
    assert named <= known


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_has_help(command: str) -> None:
    assert all(option.help for option in options(command))
    assert {"--library", "--today", "--help"} <= {o.name for o in options(command)}


def test_exit_codes_are_in_the_readme() -> None:
    table = re.findall(r"^\| (\d+) \|", README, flags=re.MULTILINE)
    assert [int(code) for code in table] == sorted(ExitCode)


def test_styles_and_expectations_are_in_the_readme() -> None:
    assert all(style.lower() in README.lower() for style in STYLES)
    assert all(f"`{name}`" in README for name in EXPECTATIONS)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["readme", "contributing"])
def test_make_targets_exist(text: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", text, flags=re.MULTILINE))
    assert named
    assert named <= targets


def test_linked_files_exist() -> None:
    links = re.findall(r"\]\(([A-Za-z./]+)\)", README + CONTRIBUTING)
    assert links
    assert all((ROOT / link).exists() for link in links)
