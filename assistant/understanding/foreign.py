"""Questions in other languages: declined, not mended word by word into English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import languages
from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.plain import PLAIN
from assistant.understanding.grammar.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.understanding.linker import Linker
    from assistant.understanding.sentence import Sentence

_TELLING = 2
"""Words of another language that tell it, its question word among them."""
_LAST_LATIN = "\u024f"
_SCRIPT = 8
"""Letters of another script that are more than a term."""


def asked(sentence: Sentence, linker: Linker) -> bool:
    """Whether a question is put in another language than English.

    It opens with a word that asks there, most of its words are of that kind or stand
    in no text here, and no title of the library begins so.
    """
    texts = [word.text for word in sentence.words]
    if not texts or languages.ENGLISH.intersection(texts):
        return False
    if texts[0] not in languages.ASKING or _capitals(sentence):
        return _of_another_script(sentence.raw, texts, linker)
    telling = [word for word in texts if word in languages.FUNCTION]
    linker.lexicon.learn(texts)
    strange = [word for word in texts if _strange(word, linker)]
    most = 2 * (len(telling) + len(strange)) >= len(texts)
    many = len(telling) >= _TELLING
    return most and many and (0, 0) not in linker.titles.learn([texts])


def _capitals(sentence: Sentence) -> bool:
    """Whether the first word is letters that stand for words: "WER", "ILE"."""
    first = sentence.words[0]
    return sentence.raw[first.start : first.end].isupper()


def _strange(word: str, linker: Linker) -> bool:
    """Whether a word is neither of this library nor common English."""
    if word in languages.FUNCTION or not word.isalpha() or linker.lexicon.known(word):
        return False
    return word not in STOPWORDS and word not in LIGHT and word not in PLAIN


def _of_another_script(raw: str, texts: Sequence[str], linker: Linker) -> bool:
    """Whether most letters are of a script that nothing here is written in."""
    letters = [char for char in raw if char.isalpha()]
    others = sum(char > _LAST_LATIN for char in letters)
    if others < _SCRIPT or 2 * others <= len(letters):
        return False
    linker.lexicon.learn(texts)
    return not any(linker.lexicon.known(word) for word in texts)
