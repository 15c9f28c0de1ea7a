"""Questions in other languages are declined; titles and names in them are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.linker import Linker
from assistant.understanding.parser import parse
from tests.conftest import TODAY
from tests.store.building import filled, record

if TYPE_CHECKING:
    from assistant.understanding.reading import Parse

FOREIGN = [
    "Welche Artikel behandeln maschinelle Übersetzung",
    "Wie viele Arbeiten hat Ada Moth veröffentlicht?",
    "Wer hat HoneyNet geschrieben?",
    "Zeige mir alle Artikel von Ada Moth seit 2022",
    "Quels articles parlent de traduction automatique ?",
    "Qui a écrit HoneyNet ?",
    "¿Quién escribió HoneyNet?",
    "¿Cuántos artículos hay sobre traducción automática?",
    "quali articoli parlano di traduzione",
    "quantos artigos foram publicados em 2020",
    "Hva skrev Ada Moth om",
    "какие статьи о машинном переводе",
    "哪些论文是关于机器翻译的",
]


@pytest.mark.parametrize("question", FOREIGN)
def test_another_language_is_not_mended(question: str, linker: Linker) -> None:
    found = parse(question, linker)
    assert (found.intent, found.edits) == ("refuse.language", ())


ENGLISH = [
    "wich paeprs discus light traps",
    "WER of speech recognition",
    "chi square test",
    "die hard papers",
    "Ada Moth",
    "papers by Émile Zola",
    "de novo assembly",
    "à la carte embeddings",
    "bees",
    "机器翻译",
]


@pytest.mark.parametrize("question", ENGLISH)
def test_english_and_names_are_read(question: str, linker: Linker) -> None:
    assert parse(question, linker).intent != "refuse.language"


def test_a_title_of_the_library_is_found_in_its_language() -> None:
    title = "Welche Worte sind gut fur die Suche"
    library = filled(record(title, "Ada Moth", key="worte", date="2020"))
    found: Parse = parse(title, Linker(library, TODAY))
    assert [one.value.key for one in found.constraints] == ["worte"]
