"""Copying: which tool, and that a failing one costs nothing."""

from __future__ import annotations

import sys

import pytest

from tui import clipboard


@pytest.fixture(autouse=True)
def _linux(monkeypatch):
    monkeypatch.setattr(clipboard.sys, "platform", "linux")
    monkeypatch.setattr(clipboard, "which", lambda name: f"/bin/{name}")


@pytest.mark.parametrize(
    ("environ", "tool"),
    [
        ({}, None),
        ({"DISPLAY": ":0"}, "xclip"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy"),
        ({"WSL_DISTRO_NAME": "Debian"}, "clip.exe"),
    ],
)
def test_the_tool_of_the_desktop(environ, tool):
    command = clipboard.native_command(environ)
    assert (command[0] if command else None) == tool


def test_no_tool_without_a_program(monkeypatch):
    monkeypatch.setattr(clipboard, "which", lambda _: None)
    assert clipboard.native_command({"DISPLAY": ":0"}) is None


def test_a_tool_gets_the_text(tmp_path):
    target = tmp_path / "copied"
    code = f"import sys; open({str(target)!r}, 'wb').write(sys.stdin.buffer.read())"
    assert clipboard.copy_native("grüß", (sys.executable, "-c", code))
    assert target.read_bytes() == "grüß".encode()


@pytest.mark.parametrize(
    "command",
    [("no-such-program-here",), (sys.executable, "-c", "raise SystemExit(1)")],
)
def test_a_tool_that_fails_says_so(command):
    assert not clipboard.copy_native("text", command)
