"""Driving the chat in a test: no terminal, no waiting by the clock."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.tui.fake_assistant import FakeAssistant
from tui.app import RefdeskApp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Script = Callable[["Chat"], Awaitable[None]]


class Chat:
    """An app under test with its fake assistant."""

    def __init__(self, pilot: Pilot[None], fake: FakeAssistant) -> None:
        self.pilot = pilot
        self.fake = fake
        self.app = pilot.app
        self.screen = pilot.app.screen
        self.prompt = self.screen.prompt
        self.conversation = self.screen.conversation
        self.panel = self.screen.panel

    async def settle(self) -> None:
        """Until all that was asked is answered and drawn."""
        await asyncio.to_thread(self.screen.desk.drain)
        for _ in range(3):
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, and let the answers come."""
        await self.pilot.press(*keys)
        await self.settle()

    async def ask(self, text: str) -> None:
        """Type a question and send it."""
        self.prompt.focus()
        self.prompt.put(text)
        await self.press("enter")

    @property
    def text(self) -> str:
        """What the conversation says, drawn or scrolled away."""
        return "\n".join(turn.text for turn in self.conversation.turns)

    @property
    def said(self) -> list[str]:
        """The notices that stand on the screen."""
        return [notice.message for notice in self.app._notifications]

    @property
    def drawn(self) -> str:
        """What stands on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(s.text for s in strip) for strip in strips)


def drive(
    script: Script,
    fake: FakeAssistant | None = None,
    *,
    size: tuple[int, int] = (100, 30),
    folder: Path | None = None,
    question: str = "",
    notices: bool = False,
) -> RefdeskApp:
    """Run a script on a chat that has opened its library; `notices`: drawn too."""
    fake = fake or FakeAssistant()
    app = RefdeskApp(lambda: fake, name="sample", folder=folder, question=question)

    async def run() -> None:
        async with app.run_test(size=size, notifications=notices) as pilot:
            app.screen.prompt.cursor_blink = False
            chat = Chat(pilot, fake)
            await chat.settle()
            try:
                await script(chat)
            finally:
                fake.gate.set()

    asyncio.run(run())
    return app
