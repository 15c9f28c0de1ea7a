"""Import from a page: completed, counted, refused rows named, stopped."""

from __future__ import annotations

import asyncio

import pytest

from tests.tui.pages.driving import drive
from tui.importing import Job
from tui.screens import importing
from tui.screens.importing import completed

BIB = (
    "@article{a1, title = {A first paper}, author = {Ada Byron}, year = 2020}\n"
    "@article{a2, title = {A second paper}, author = {Ada Byron}, year = 2021}\n"
)


async def _imported(desk):
    while desk.app.importing is None or desk.app.importing.running:
        await asyncio.sleep(0.01)
    await desk.settle()
    desk.screen.renew()
    await desk.settle()


def test_a_file_is_imported_and_the_library_grows(sample_folder, tmp_path):
    (tmp_path / "new.bib").write_text(BIB)

    async def script(desk):
        desk.screen.query_one("Input").value = str(tmp_path / "new.bib")
        await desk.press("enter")
        await _imported(desk)
        assert "2 records in 1 file: 2 added" in desk.drawn
        assert "The library holds 56 papers." in desk.drawn
        await desk.press("escape")
        assert "56 papers" in desk.drawn

    drive(script, sample_folder, "f9")


def test_what_cannot_be_read_is_one_sentence(sample_folder, tmp_path):
    async def script(desk):
        desk.screen.query_one("Input").value = str(tmp_path / "none.bib")
        await desk.press("enter")
        await _imported(desk)
        assert "none.bib" in desk.screen.report.text
        assert "Traceback" not in desk.drawn

    drive(script, sample_folder, "f9")


def test_a_stopped_job_says_so():
    job = Job(["x.bib"])
    job.begin(1000)
    job.at(500, 20)
    lines = [line.plain for line in importing._progress(job, 60)]
    assert any("50%" in line for line in lines)
    assert any("20 records" in line for line in lines)
    job.stopped = True
    assert next(iter(importing._progress(job, 60))).plain.startswith("Stopping")


def test_paths_are_completed(tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "refs.bib").write_text("")
    (tmp_path / ".hidden").write_text("")
    assert completed(f"{tmp_path}/pa") == f"{tmp_path}/papers/"
    assert completed(f"{tmp_path}/papers/r") == f"{tmp_path}/papers/refs.bib"
    assert completed(f"{tmp_path}/") == f"{tmp_path}/papers/"
    assert completed(f"{tmp_path}/none") is None
    assert completed("\0") is None


@pytest.mark.slow
def test_tab_takes_the_completion(sample_folder, tmp_path):
    (tmp_path / "refs.bib").write_text(BIB)

    async def script(desk):
        line = desk.screen.query_one("Input")
        await desk.pilot.press(
            *(c if c != "/" else "slash" for c in str(tmp_path) + "/r")
        )
        while not line._suggestion:
            await desk.pilot.pause(0.01)
        await desk.press("tab")
        assert line.value == str(tmp_path / "refs.bib")

    drive(script, sample_folder, "f9")


def test_cancel_without_an_import_is_harmless(sample_folder):
    async def script(desk):
        await desk.press("ctrl+x", "ctrl+x")
        assert desk.app.importing is None

    drive(script, sample_folder, "f9")
