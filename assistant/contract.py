"""The JSON contract "refdesk.answer/1" as it comes back in: validated, frozen.

The fields are those of `assistant.models`; only documents from outside (a saved
answer, another program's output) pass through here, so that a one-shot question
never pays for a validation library.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant import models
from store.errors import UsageError


class AnswerDocument(BaseModel):
    """One answer; a field that the contract does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(alias="schema", pattern=f"^{models.SCHEMA}$")
    id: str | int | None = None
    question: str
    status: models.Status
    intent: str
    read_as: str
    edits: tuple[models.Edit, ...] = ()
    headline: str = ""
    value: models.Value | None = None
    papers: tuple[models.Card, ...] = ()
    total: int | None = None
    quotes: tuple[models.Quote, ...] = ()
    table: models.Table | None = None
    series: models.Series | None = None
    text: str | None = None
    caveats: tuple[str, ...] = ()
    abstention: models.Abstention | None = None
    alternatives: tuple[models.Alternative, ...] = ()
    next: tuple[str, ...] = ()
    revision: int | None = None
    took_ms: float | None = None
    audit: models.Audit | None = None
    start: int = 0
    """Where a page of a longer answer begins."""
    has_more: bool = False
    next_start: int | None = None


def read_answer(text: str) -> AnswerDocument:
    """An answer from its JSON text; raises UsageError naming the first wrong field."""
    try:
        return AnswerDocument.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the document"
        why = f"{place}: {first['msg']}"
        raise UsageError(f"this is no {models.SCHEMA} document: {why}.") from error
