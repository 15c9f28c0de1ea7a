"""Pictures of the chat on the sample library, for the README: `docs/chat-*.svg`.

    python -m benchmarks.screenshots [FOLDER]

The real app, headless, asked real questions; nothing is drawn by hand.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from assistant.assistant import Assistant
from tui.app import RefdeskApp
from tui.cli.sample import NAME, open_sample

if TYPE_CHECKING:
    from tui.screens.chat import ChatScreen

TODAY = date(2026, 11, 22)


class Picture(NamedTuple):
    """One picture: what is asked, which keys follow, and how large it is."""

    name: str
    questions: tuple[str, ...]
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (100, 30)


PICTURES = (
    Picture("welcome", ()),
    Picture("answer", ("nemotorn papers since last year w/ code by lee",)),
    Picture("card", ("who wrote nemotron 3 super?",), ("1",), (120, 34)),
    Picture("chart", ("how many papers are there per year?",)),
    Picture("library", (), ("f6", "s", "down", "space", "space"), (110, 24)),
    Picture("notes", (), ("f6", "s", "down", "s", "f7"), (110, 16)),
    Picture("jump", ("papers by chankyu lee since 2025",), ("ctrl+o",)),
    Picture("narrow", ("papers by chankyu lee",), (), (50, 24)),
)


async def take(picture: Picture) -> str:
    """The picture as SVG."""
    app = RefdeskApp(lambda: Assistant(open_sample(), lambda: TODAY), name=NAME)
    async with app.run_test(size=picture.size) as pilot:
        chat = cast("ChatScreen", app.screen)
        chat.prompt.cursor_blink = False
        for question in picture.questions:
            chat.ask(question)
        await asyncio.to_thread(chat.desk.drain)
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            await asyncio.to_thread(chat.desk.drain)
            await pilot.pause()
        await pilot.pause()
        return app.export_screenshot(title=f"refdesk: {NAME} library")


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        path = folder / f"chat-{picture.name}.svg"
        path.write_text(asyncio.run(take(picture)), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    root = Path(__file__).resolve().parent.parent
    main(Path(sys.argv[1]) if sys.argv[1:] else root / "docs")
