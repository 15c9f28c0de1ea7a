"""Questions made at random from the words of a library, for engines to agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from store.library import Library

ODD = (
    "深層学習", "機械翻訳 モデル", "naïve", "café", "Müller", "İstanbul", "Straße", "œuvre",
    "x²", "H₂O", "state-of-the-art", "end-to-end", "GPT-4o", "fine-tuned", "U.S.", "don't",
    "the of and", "to be or not to be", "what is this", "\u202eabc", "a", "1", "2020", "3.5",
)  # fmt: skip
FORMS = (
    "how many papers on {}", "who works on {}", "what is {}", "papers like {}",
    "overview of {}", "papers about {} but not {}", "is there evidence that {}",
    "papers per year on {}", "compare {} and {}",
)  # fmt: skip


class Asker:
    """Draws questions about one library."""

    def __init__(self, library: Library, draw: Random) -> None:
        db = library.database
        self._draw = draw
        self._words = [
            w for (w,) in db.rows("SELECT word FROM vocabulary ORDER BY word")
        ]
        self._common = [
            word
            for (word,) in db.rows(
                "SELECT word FROM vocabulary ORDER BY df DESC, word LIMIT 300"
            )
        ]
        papers = library.papers.get(library.papers.ids(None, "key"))
        self._texts = [t for p in papers for t in (p.title, p.abstract) if t.split()]
        self._names = sorted({one.name for p in papers for one in p.authors})
        self._venues = sorted({p.venue for p in papers if p.venue}) or ["ACL"]

    def word(self) -> str:
        """A word of any kind, or the beginning of one."""
        kind, draw = self._draw.random(), self._draw.choice
        if kind < 0.4:
            return draw(self._words)
        if kind < 0.75:
            return draw(self._common)
        if kind < 0.85:
            return draw(ODD)
        if kind < 0.95:
            return draw(draw(self._texts).split())
        word = draw(self._words)
        return f"{word[: len(word) // 2 + 1]}*"

    def run(self, most: int) -> str:
        """Words as they follow each other in a text."""
        words = self._draw.choice(self._texts).split()
        at = self._draw.randrange(len(words))
        return " ".join(words[at : at + self._draw.randint(1, most)]).replace('"', "")

    def condition(self) -> str:
        """A field or a filter."""
        draw = self._draw
        year = draw.randint(2000, 2026)
        return draw.choice((
            f"title:{self.word()}", f"topic:{self.word()}", f'topic:"{self.run(4)}"',
            f"year:{year}", f"{year}+", f"since:{year}", f"before:{year}", "has:code",
            "-has:code", f"sort:{draw.choice(('date', 'score', 'title'))}",
            f"limit:{draw.randint(1, 300)}", f"score>={draw.randint(0, 100)}",
            f"authors={draw.randint(1, 4)}", f'by:"{draw.choice(self._names)}"',
            f'-by:"{draw.choice(self._names)}"', f'venue:"{draw.choice(self._venues)}"',
        ))  # fmt: skip

    def part(self) -> str:
        """A word, a phrase, either negated, "or", or a condition."""
        kind = self._draw.random()
        if kind < 0.5:
            return self.word()
        if kind < 0.64:
            return f'"{self.run(5)}"'
        if kind < 0.72:
            return f"-{self.word()}"
        if kind < 0.75:
            return f'-"{self.run(3)}"'
        return "or" if kind < 0.82 else self.condition()

    def question(self) -> str:
        """A line of the query language, words of a text, or either in a question."""
        parts = self._draw.choice((1, 1, 2, 2, 3, 4, 6, 9))
        long = self._draw.random() < 0.15
        line = self.run(40) if long else " ".join(self.part() for _ in range(parts))
        if self._draw.random() < 0.2:
            return self._draw.choice(FORMS).replace("{}", line, 1).format(self.word())
        return line
