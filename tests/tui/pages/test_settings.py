"""The configuration: what is set holds, what is wrong is said and ignored."""

from __future__ import annotations

import tomllib

import pytest

from tests.tui.pages.driving import drive
from tui import config
from tui.config import Settings


def test_no_file_is_no_problem(tmp_path):
    assert config.load(tmp_path / "none.toml") == (Settings(), ())


def test_all_that_can_be_set(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(
        'theme = "nord"\nplain = true\nreduced_motion = true\nmouse = false\n'
        'cite = "latex"\n[keys]\n"go.library" = "ctrl+l"\nhelp = "f1,ctrl+h"\n'
    )
    settings, problems = config.load(file)
    assert problems == ()
    assert settings == Settings(
        "nord",
        True,
        True,
        False,
        "latex",
        {"go.library": "ctrl+l", "help": "f1,ctrl+h"},
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = 3", "theme must be a text"),
        ('plain = "yes"', "plain must be true or false"),
        ('thema = "nord"', "did you mean 'theme'"),
        ('cite = "no such style at all"', "no such style at all"),
        ("[keys]\nhelp = 3", "help must be like"),
        ('[keys]\n"go.librari" = "f6"', "did you mean 'go.library'"),
        ('[keys]\n"go.library" = "f7"', "already means go.notes"),
        ('[themes.dusk]\nprimary = "blurple"', "must be like"),
        ("[themes.dusk]\nprimary = 3", "must be like"),
        ('[themes.dusk]\nprimary = "auto 50%"', "must be like"),
        ("[themes.dusk]\ndark = true", "needs a colour primary"),
        ("[themes]\ndusk = 3", "must be a table of colours"),
        ('[themes.nord]\nprimary = "red"', "is there already"),
        ("themes = 3", "There is no setting 'themes'"),
        ("= nonsense", "cannot be read"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_the_default_holds(tmp_path, text, said):
    file = tmp_path / "config.toml"
    file.write_text(text)
    settings, problems = config.load(file)
    assert settings == Settings()
    assert len(problems) == 1
    assert said in problems[0]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('accnt = "red"', "did you mean accent"),
        ('accent = "\\u001b[2J"', "accent of the theme 'dusk' must be like"),
        ("dark = 1", "dark of the theme 'dusk' must be true or false"),
    ],
)
def test_a_line_of_a_theme_costs_only_itself(tmp_path, line, said):
    file = tmp_path / "config.toml"
    file.write_text(f'[themes.dusk]\nprimary = "#7aa2f7"\n{line}\n')
    settings, [problem] = config.load(file)
    assert settings == Settings(themes={"dusk": {"primary": "#7aa2f7"}})
    assert said in problem
    assert problem.isprintable()


def test_a_theme_of_ones_own_is_used_and_turned_to(sample_folder, tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(
        'theme = "dusk"\n[themes.dusk]\nprimary = "#7aa2f7"\nbackground = "#101216"\n'
    )
    settings, problems = config.load(file)

    async def script(desk):
        assert desk.app.theme == "dusk"
        assert desk.app.theme_variables["primary"] == "#7AA2F7"
        assert desk.app.theme_variables["background"] == "#101216"
        desk.app.set("theme", "nord")
        assert config.load(file)[0].theme == "nord"
        assert config.load(file)[0].themes == settings.themes

    assert problems == ()
    drive(script, sample_folder, settings=settings, config_file=file)


def test_no_color_wins_over_any_theme(sample_folder, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")

    async def script(desk):
        assert desk.app.no_color
        filters = {type(one).__name__ for one in desk.app.get_line_filters()}
        assert filters & {"Monochrome", "NoColor"}

    drive(script, sample_folder, settings=Settings(theme="nord"))


def test_binary_is_one_sentence(tmp_path):
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert config.load(file)[0] == Settings()


def test_writing_changes_one_line(tmp_path):
    file = tmp_path / "sub" / "config.toml"
    assert config.keep(file, "theme", 'a "name"')
    file.write_text(file.read_text() + '# mine\n[keys]\ntheme = "not this"\n')
    assert config.keep(file, "theme", "nord")
    assert config.keep(file, "plain", True)
    text = file.read_text()
    assert "# mine" in text
    given = tomllib.loads(text)
    assert (given["theme"], given["plain"]) == ("nord", True)
    assert given["keys"] == {"theme": "not this"}


def test_what_cannot_be_written_is_false(tmp_path):
    (tmp_path / "file").write_text("")
    assert not config.keep(tmp_path / "file" / "config.toml", "theme", "nord")
    assert not config.keep(None, "theme", "nord")


def test_settings_are_turned_and_kept(sample_folder, tmp_path):
    file = tmp_path / "config.toml"

    async def script(desk):
        before = desk.app.theme
        await desk.press("enter", "down", "enter", "down", "enter", "G", "enter")
        assert desk.app.theme != before
        assert desk.app.has_class("-plain")
        settings, problems = config.load(file)
        assert problems == ()
        assert settings == desk.app.settings
        assert settings.plain
        assert settings.reduced_motion
        assert settings.cite != "pandoc"

    drive(script, sample_folder, "f10", config_file=file)


@pytest.mark.slow
def test_own_keys_work_and_are_in_help(sample_folder):
    settings = Settings(keys={"go.library": "ctrl+l"})

    async def script(desk):
        assert "Library ·" in desk.drawn
        await desk.press("f1")
        from tui.screens.help import HelpText

        assert "ctrl+l" in desk.screen.query_one(HelpText).text

    drive(script, sample_folder, "ctrl+l", settings=settings)


def test_problems_are_said_at_the_start(sample_folder):
    async def script(desk):
        assert any("no theme" in said.message for said in desk.app._notifications)

    drive(script, sample_folder, settings=Settings(theme="none such"))
