"""Learn the word vectors that ranking uses, from openly licensed abstracts alone.

`python -m benchmarks.train_vectors [FILE]`: from arXiv metadata (CC0 1.0) and the
ACL Anthology (CC BY), never from a question or a judgement. A text is the sum of its
words' vectors; two views of one paper (its title and its abstract, two halves, a
passage and the rest) must find each other among the views of thousands of other
papers (InfoNCE with the batch as negatives: van den Oord, Li and Vinyals 2018).
Needs scipy, which refdesk itself does not; twenty minutes and 1 GB on one core.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from assistant.answering.scoring.vectors import FILE, packed
from assistant.understanding.grammar.stopwords import STOPWORDS
from benchmarks import corpora
from store.text import clean, stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Numbers = NDArray[np.float32]
    Tokens = NDArray[np.int32]

DIMENSIONS = 256
LEAST = 3
"""Papers that a word must stand in to be learned."""
SHIPPED = 5
"""The same to be shipped: a word met less often is hardly trusted."""
EPOCHS = 16
BATCH = 4096
RATE = 3e-3
WARMING = 50
DROPPED = 0.3
"""Share of the words left out of each view, so that no word is relied on."""
KINDS = (0.35, 0.2, 0.45)
"""How often the views are title and rest, two halves, a passage and the rest."""
PASSAGE = (10, 30)
"""Words of a passage."""
START = (0.3, 0.05)
"""Size of the first vectors, in inverse document frequencies; first temperature."""
NEWS = (0.1, 0.001)
"""How much of the running means of slopes and squares is new at each step."""
SHARPEST = 100.0
SEED = 0


class Texts(NamedTuple):
    """Papers as rows of the words learned, title first."""

    words: list[str]
    frequencies: NDArray[np.int64]
    titles: list[Tokens]
    abstracts: list[Tokens]


def licensed() -> Iterator[dict[str, Any]]:
    """The papers that may be learned from."""
    folder = corpora.shared() / "data" / "corpora"
    yield from corpora.rows(folder / "arxiv.jsonl.xz")
    for row in corpora.papers():
        if "aclanthology.org" in (row.get("url") or ""):
            yield row


def texts() -> Texts:
    """The licensed papers with an abstract, and the words they have in common."""
    numbers: dict[str, int] = {}
    read = []
    for row in licensed():
        both = (stems(clean(row[name] or "")) for name in ("title", "abstract"))
        title, abstract = (
            np.array([numbers.setdefault(w, len(numbers)) for w in one], np.int32)
            for one in both
        )
        if len(abstract) >= 2 * PASSAGE[0] and len(title) > 1:
            read.append((title, abstract))
    frequency = np.zeros(len(numbers), np.int64)
    for title, abstract in read:
        frequency[np.unique(np.concatenate((title, abstract)))] += 1
    dull = {stem(word) for word in STOPWORDS}
    kept = sorted(
        word
        for word, n in numbers.items()
        if frequency[n] >= LEAST and len(word) > 1
        and not word.isdigit() and word not in dull
    )  # fmt: skip
    row_of = np.full(len(numbers), -1, np.int32)
    row_of[[numbers[word] for word in kept]] = np.arange(len(kept))
    return Texts(
        kept,
        frequency[[numbers[word] for word in kept]],
        [_known(row_of[title]) for title, _ in read],
        [_known(row_of[abstract]) for _, abstract in read],
    )


def _known(rows: Tokens) -> Tokens:
    return rows[rows >= 0]


def views(
    title: Tokens, abstract: Tokens, kind: int, chance: NDArray[np.float64]
) -> tuple[Tokens, Tokens]:
    """Two texts that are the same paper's."""
    if kind == 0:
        return title, abstract
    if kind == 1:
        half = len(abstract) // 2
        return abstract[:half], np.concatenate((title, abstract[half:]))
    least, most = PASSAGE
    size = min(least + int(chance[0] * (most - least)), len(abstract) // 2)
    start = int(chance[1] * (len(abstract) - size))
    rest = (title, abstract[:start], abstract[start + size :])
    return abstract[start : start + size], np.concatenate(rest)


def _matrix(rows: list[Tokens], words: int, random: np.random.Generator) -> csr_matrix:
    """A row a text: 1 + log(count) for each word that was not dropped."""
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *(len(row) for row in rows)])
    told = np.concatenate(rows)
    ones = (random.random(len(told)) >= DROPPED).astype(np.float32)
    made = csr_matrix((ones, told, ends), shape=(len(rows), words))
    made.sum_duplicates()
    made.data = np.where(made.data > 0, 1 + np.log(np.maximum(made.data, 1)), 0)
    made.data = made.data.astype(np.float32)
    return made


def _unit(rows: Numbers) -> tuple[Numbers, Numbers]:
    size = np.sqrt((rows * rows).sum(axis=1, keepdims=True)) + 1e-6
    return rows / size, size


def _through(slope: Numbers, unit: Numbers, size: Numbers) -> Numbers:
    """The slope before a row was made a unit vector."""
    made: Numbers = (slope - unit * (slope * unit).sum(axis=1, keepdims=True)) / size
    return made


def slopes(
    vectors: Numbers, one: csr_matrix, other: csr_matrix, sharpness: float
) -> tuple[float, Numbers, float]:
    """The loss of a batch, and its slope by the vectors and by the sharpness."""
    (left, left_size), (right, right_size) = (
        _unit(one @ vectors),
        _unit(other @ vectors),
    )
    likeness = (left @ right.T) * np.float32(sharpness)
    by_row = np.exp(likeness - likeness.max(axis=1, keepdims=True))
    by_row /= by_row.sum(axis=1, keepdims=True)
    by_column = np.exp(likeness - likeness.max(axis=0, keepdims=True))
    by_column /= by_column.sum(axis=0, keepdims=True)
    loss = float(-np.log(np.diagonal(by_row) + 1e-9).mean())
    slope = (by_row + by_column) / 2
    slope[np.diag_indices(len(slope))] -= 1
    slope /= np.float32(len(slope))
    sharper = float((slope * likeness).sum())
    slope *= np.float32(sharpness)
    found = one.T @ _through(slope @ right, left, left_size)
    found += other.T @ _through(slope.T @ left, right, right_size)
    return loss, found, sharper


class _Adam:
    """Steps by the running means of the slopes and of their squares (Kingma, Ba 2015).

    In place of the gradient each word has the same size of step, however rare it is.
    """

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._mean = np.zeros(shape, np.float32)
        self._square = np.zeros(shape, np.float32)
        self._steps = 0

    def step(self, slope: Numbers) -> Numbers:
        """How far to go down, for a rate of 1."""
        self._steps += 1
        self._mean += NEWS[0] * (slope - self._mean)
        self._square += NEWS[1] * (slope * slope - self._square)
        mean = self._mean / (1 - (1 - NEWS[0]) ** self._steps)
        square = self._square / (1 - (1 - NEWS[1]) ** self._steps)
        far: Numbers = mean / (np.sqrt(square) + 1e-8)
        return far


def _started(source: Texts, random: np.random.Generator) -> Numbers:
    """Vectors by chance, longer for words that tell more."""
    count = len(source.titles)
    tells = np.log(count / source.frequencies) / np.sqrt(DIMENSIONS)
    drawn = random.standard_normal((len(source.words), DIMENSIONS)) * tells[:, None]
    vectors: Numbers = (drawn * START[0]).astype(np.float32)
    return vectors


def _batches(
    count: int, steps: int, random: np.random.Generator
) -> Iterator[NDArray[np.int64]]:
    """Papers by number, all of them in a new order each time around."""
    around = count // BATCH
    order = random.permutation(count)  # left, so that a seed gives what it gave
    for step in range(steps):
        if step % around == 0:
            order = random.permutation(count)
        yield order[step % around * BATCH :][:BATCH]


def _pairs(
    source: Texts, chosen: NDArray[np.int64], random: np.random.Generator
) -> tuple[csr_matrix, csr_matrix]:
    """Two views of each of some papers, a row a paper."""
    kinds = np.searchsorted(np.cumsum(KINDS), random.random(BATCH))
    chances = random.random((BATCH, 2))
    pairs = [
        views(source.titles[n], source.abstracts[n], kind, chance)
        for n, kind, chance in zip(chosen, kinds, chances, strict=True)
    ]
    one, other = zip(*pairs, strict=True)
    words = len(source.words)
    return _matrix(list(one), words, random), _matrix(list(other), words, random)


def _rate(step: int, steps: int) -> float:
    """It rises while the means warm up, and falls to a twentieth."""
    return RATE * min(1.0, step / WARMING) * (0.05 + 0.95 * (1 - step / steps))


def learned(source: Texts, epochs: float = EPOCHS) -> Numbers:
    """The vectors, and a sharpness of likeness that is thrown away."""
    random = np.random.default_rng(SEED)
    vectors = _started(source, random)
    adam, log_sharpness = _Adam(vectors.shape), float(np.log(1 / START[1]))
    steps = int(len(source.titles) // BATCH * epochs)
    began = perf_counter()
    chosen = _batches(len(source.titles), steps, random)
    for step, papers in enumerate(chosen, start=1):
        one, other = _pairs(source, papers, random)
        loss, slope, sharper = slopes(vectors, one, other, float(np.exp(log_sharpness)))
        rate = _rate(step, steps)
        vectors -= np.float32(rate) * adam.step(slope)
        log_sharpness -= rate / 2 * float(np.sign(sharper))
        log_sharpness = min(log_sharpness, float(np.log(SHARPEST)))
        if step % 20 == 0:
            took = perf_counter() - began
            print(f"{step}/{steps}: {loss:.3f}, {took:.0f} s", file=sys.stderr)
    return vectors


def main(file: Path) -> None:
    """Learn, and write the file that ships."""
    source = texts()
    print(f"{len(source.titles)} papers, {len(source.words)} words", file=sys.stderr)
    told: dict[str, object] = {
        "papers": len(source.titles),
        "learned_from": "arXiv metadata (CC0 1.0), ACL Anthology (CC BY)",
        "made_by": "benchmarks/train_vectors.py",
    }
    vectors, kept = learned(source), np.flatnonzero(source.frequencies >= SHIPPED)
    words = [source.words[n] for n in kept]
    often = source.frequencies[kept].tolist()
    file.write_bytes(packed(words, often, vectors[kept], told))


if __name__ == "__main__":
    shipped = corpora.ROOT / "assistant" / "answering" / "data" / FILE
    main(Path(sys.argv[1]) if sys.argv[1:] else shipped)
