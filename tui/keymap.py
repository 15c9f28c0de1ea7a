"""Every key of the chat in one table: bindings, footer, help and tests read it.

A key's `id` is what a user's own key map names; `where` is the part of the screen
that must have the focus for it to work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from textual.binding import Binding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType

Where = Literal["anywhere", "prompt", "reading", "card", "help"]

PLACES: dict[Where, str] = {
    "anywhere": "Anywhere",
    "prompt": "While you type",
    "reading": "While you read (Esc from an empty prompt)",
    "card": "On a paper card",
    "help": "On this page",
}
"""The parts of the screen, in the order help lists them, and what they are called."""


class Key(NamedTuple):
    """One thing a key does."""

    id: str
    keys: str
    """Textual key names, separated by commas."""
    action: str
    """The action bound to it; empty where the widget handles the key itself."""
    label: str
    """One or two words for the footer."""
    help: str
    """What help and the palette say."""
    where: Where
    footer: bool = False
    display: str | None = None
    """How the key is written, where that is not its name."""
    priority: bool = False


CARDS = ",".join("123456789")

KEYS: tuple[Key, ...] = (
    Key("quit", "ctrl+q", "app.quit", "Quit", "Leave at once", "anywhere",
        True, "^q", priority=True),
    Key("help", "f1", "app.guide", "Help", "Show this page", "anywhere", True, "F1"),
    Key("palette", "ctrl+p", "", "Commands", "Find any command by name", "anywhere",
        display="^p"),
    Key("copy.answer", "f2", "screen.copy_answer", "Copy answer",
        "Copy the answer as text", "anywhere", display="F2"),
    Key("query.edit", "f3", "screen.edit_query", "Edit query",
        "Put the query the question was read as into the prompt", "anywhere",
        display="F3"),
    Key("copy.markdown", "f4", "screen.copy_answer('markdown')", "Copy Markdown",
        "Copy the answer as Markdown", "anywhere", display="F4"),
    Key("save", "ctrl+s,f5", "screen.save", "Save",
        "Save the conversation as a transcript in this folder", "anywhere",
        display="^s or F5"),
    Key("new", "ctrl+n", "screen.new_conversation", "New",
        "Start a new conversation, with nothing remembered", "anywhere",
        display="^n"),
    Key("scroll.up", "pageup", "screen.page(-1)", "Page up",
        "Scroll the conversation up", "anywhere", display="PgUp"),
    Key("scroll.down", "pagedown", "screen.page(1)", "Page down",
        "Scroll the conversation down", "anywhere", display="PgDn"),
    Key("send", "enter", "send", "Ask", "Ask the question", "prompt", True, "Enter"),
    Key("newline", "ctrl+j,shift+enter,alt+enter", "newline", "New line",
        "Begin a new line", "prompt", display="^j or Shift+Enter"),
    Key("suggest.next", "tab", "suggest(1)", "Suggestions",
        "Put the next suggested question into an empty prompt", "prompt", True, "Tab"),
    Key("suggest.previous", "shift+tab", "suggest(-1)", "",
        "The suggestion before", "prompt", display="Shift+Tab"),
    Key("history.previous", "up", "", "",
        "On the first row: the question before (that begins as typed)", "prompt",
        display="Up"),
    Key("history.next", "down", "", "",
        "On the last row: the question after, back to what was typed", "prompt",
        display="Down"),
    Key("ghost", "right", "", "", "Take the question shown in grey", "prompt",
        display="Right"),
    Key("prompt.escape", "escape", "leave", "Cancel",
        "Give up waiting; else close the card; else clear; else go and read", "prompt",
        display="Esc"),
    Key("prompt.card", CARDS, "", "Card",
        "In an empty prompt: open that card of the last answer", "prompt",
        display="1-9"),
    Key("card", CARDS, "screen.open_card", "Card",
        "Open that card of the marked answer", "reading", True, "1-9"),
    Key("copy", "y", "screen.copy_answer", "Copy", "Copy the marked answer as text",
        "reading", True),
    Key("edit", "e", "screen.edit_query", "Edit query",
        "Edit the query the question was read as", "reading", True),
    Key("turn.previous", "left_square_bracket", "screen.mark_turn(-1)", "Earlier",
        "Mark the answer before", "reading", display="["),
    Key("turn.next", "right_square_bracket", "screen.mark_turn(1)", "Later",
        "Mark the answer after", "reading", display="]"),
    Key("line.up", "k", "screen.line(-1)", "", "One line up", "reading",
        display="k or Up"),
    Key("line.down", "j", "screen.line(1)", "", "One line down", "reading",
        display="j or Down"),
    Key("top", "g", "screen.edge(-1)", "", "To the top", "reading",
        display="g or Home"),
    Key("bottom", "G", "screen.edge(1)", "", "To the bottom", "reading",
        display="G or End"),
    Key("help.reading", "question_mark", "app.guide", "", "Show this page", "reading",
        display="?"),
    Key("write", "escape,i,slash,tab,shift+tab", "screen.write", "Write",
        "Back to the prompt", "reading", True, "Esc"),
    Key("cite.key", "c", "copy_key", "Copy key", "Copy the citation key", "card",
        True),
    Key("cite.bibtex", "b", "bibtex", "BibTeX", "Show and copy the BibTeX entry",
        "card", True),
    Key("card.previous", "left", "turn_card(-1)", "", "The card before", "card",
        display="Left"),
    Key("card.next", "right", "turn_card(1)", "", "The card after", "card",
        display="Right"),
    Key("card.close", "escape,q", "close", "Close", "Close the card", "card", True,
        "Esc"),
    Key("help.close", "escape,q,f1", "dismiss", "Close", "Close this page", "help",
        True, "Esc"),
)  # fmt: skip
"""In the order help lists them."""


def at(where: Where) -> tuple[Key, ...]:
    """The keys of one part of the screen."""
    return tuple(key for key in KEYS if key.where == where)


def bindings(where: Where, *more: str) -> list[BindingType]:
    """Bindings for the keys of one part, those that the widget handles left out.

    `more` are ids of other keys, for a widget that would otherwise take them itself.
    """
    keys = (*at(where), *(key for key in KEYS if key.id in more))
    return [binding for key in keys if key.action for binding in _bindings(key)]


def _bindings(key: Key) -> Iterator[Binding]:
    if key.keys == CARDS:
        for number in CARDS.split(","):
            yield _binding(key, number, f"{key.action}({number})", number == "1")
    else:
        for n, name in enumerate(key.keys.split(",")):
            yield _binding(key, name, key.action, key.footer and n == 0)


def _binding(key: Key, keys: str, action: str, show: bool) -> Binding:
    return Binding(
        keys,
        action,
        key.label,
        show=show,
        key_display=key.display,
        priority=key.priority,
        tooltip=key.help,
        id=f"{key.id}.{keys}" if key.keys == CARDS else key.id,
    )


def shown(key: Key) -> str:
    """How help writes a key."""
    return key.display or key.keys
