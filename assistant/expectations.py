"""What a transcript may expect of an answer short of its every word: one row a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assistant.models import Answer


class Expectation(NamedTuple):
    """One line such as `intent: papers.find`."""

    name: str
    value: str


def _papers(answer: Answer, wanted: str) -> str:
    """The keys in order; the first of them where a list ends in "..."."""
    keys = [card.key for card in answer.papers]
    if wanted.endswith("..."):
        keys = [*keys[: len(wanted.split()) - 1], "..."]
    return " ".join(keys)


def _value(answer: Answer, _: str) -> str:
    return "; ".join(map(_item, answer.value.items)) if answer.value else ""


def _item(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _abstains(answer: Answer, _: str) -> str:
    return answer.abstention.reason if answer.abstention else ""


_ACTUAL: dict[str, Callable[[Answer, str], str]] = {
    "intent": lambda answer, _: answer.intent,
    "status": lambda answer, _: str(answer.status),
    "read_as": lambda answer, _: answer.read_as,
    "papers": _papers,
    "value": _value,
    "total": lambda answer, _: "" if answer.total is None else str(answer.total),
    "abstains": _abstains,
}
NAMES: tuple[str, ...] = (*_ACTUAL, "contains")


def unmet(
    expectations: Iterable[Expectation], answer: Answer, shown: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The expectations that do not hold, as expected and as they are."""
    expected: list[str] = []
    actual: list[str] = []
    flat = " ".join(shown.split())
    for name, value in expectations:
        wanted = " ".join(value.split())
        if name == "contains":
            if wanted not in flat:
                expected.append(f"contains: {wanted}")
                actual += shown.split("\n")
        elif (found := " ".join(_ACTUAL[name](answer, wanted).split())) != wanted:
            expected.append(f"{name}: {wanted}")
            actual.append(f"{name}: {found}")
    return tuple(expected), tuple(actual)
