"""Quantities by name: how people ask for one, how papers write its unit.

One table for both sides, so that a quantity that can be asked for is one that
can be found. Keys are the kinds; `kind_of` maps a question's words to a kind.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

METRICS: Final[dict[str, str]] = {
    "wer": r"WERs?|word[- ]error[- ]rates?",
    "cer": r"CERs?|character[- ]error[- ]rates?",
    "eer": r"EERs?|equal[- ]error[- ]rates?",
    "bleu": r"(?:sacre)?BLEU(?:-?\d)?",
    "chrf": r"chrF(?:\+\+)?",
    "comet": r"COMET",
    "rouge": r"ROUGE(?:-?[12L])?",
    "f1": r"(?:macro|micro)?[- ]?F(?:-|_)?1(?![\w.])|F-?(?:score|measure)s?",
    "map": r"mAP|mean average precision",
    "mrr": r"MRR|mean reciprocal rank",
    "ndcg": r"nDCG(?:@\d+)?",
    "auc": r"AU(?:RO)?C|area under the curve",
    "iou": r"m?IoU",
    "mos": r"MOS|mean opinion scores?",
    "fid": r"FID",
    "psnr": r"PSNR",
    "ssim": r"SSIM",
    "las": r"LAS|labell?ed attachment scores?",
    "uas": r"UAS|unlabell?ed attachment scores?",
    "perplexity": r"perplexit(?:y|ies)",
    "exact match": r"exact[- ]match",
    "pass@1": r"pass@\d+",
    "kappa": r"kappa|inter-annotator agreement",
    "correlation": r"correlations?|Pearson(?:'s r)?|Spearman(?:'s rho)?",
    "win rate": r"win[- ]rates?",
    "success rate": r"success rates?",
    "accuracy": r"accurac(?:y|ies)",
    "precision": r"precision",
    "recall": r"recall",
    "error": r"errors?(?: rates?)?|word errors",
    "score": r"scores?",
}
"""Measures of quality, and how they are written; the more special first."""

COUNTED: Final[dict[str, str]] = {
    "tokens": r"tokens?",
    "parameters": r"parameters?|params?",
    "gpu hours": r"[GT]PU[- ](?:hours?|(?-i:hrs?)|days?)",
    "gpus": r"[GTN]PUs?|CPUs?|accelerators?"
    r"|(?:A10G?|A100|H100|H200|V100|P100)s?(?: GPUs?)?",
    "languages": r"languages?[- ](?:pairs|directions)|languages|dialects",
    "hours": r"hours?|(?-i:hrs?)|days?|weeks|minutes?",
    "layers": r"layers|(?<=-)layer",
    "experts": r"experts",
    "images": r"images|photos|pictures|(?<=-)image",
    "videos": r"videos|video clips",
    "datasets": r"data ?sets|corpora",
    "benchmarks": r"benchmarks",
    "tasks": r"(?:sub-?)?tasks",
    "sentence pairs": r"sentence pairs|parallel sentences",
    "pairs": r"pairs",
    "sentences": r"sentences|(?<=-)sentence",
    "words": r"words|(?<=-)word",
    "documents": r"documents|articles|web ?pages|papers|abstracts",
    "tweets": r"tweets|posts|comments|reviews",
    "questions": r"questions|queries|prompts",
    "utterances": r"utterances|dialogues|conversations|turns",
    "samples": r"samples|examples|instances|data points|records|items|problems",
    "annotations": r"annotations|judge?ments|annotated \w+s",
    "speakers": r"speakers",
    "participants": r"participants|annotators|subjects|users|respondents",
    "classes": r"classes|categories|labels",
    "domains": r"domains|genres",
    "clusters": r"clusters",
    "models": r"models|LLMs|systems",
    "teams": r"teams|submissions",
    "institutions": r"institutions|organi[sz]ations|universities",
}
"""Things that are counted, and how they are written; the more special first."""

COLLECTED: Final = frozenset(
    {"samples", "images", "videos", "sentence pairs", "pairs", "sentences", "words",
     "documents", "tweets", "questions", "utterances", "annotations", "tokens",
     "hours"}
)  # fmt: skip
"""What a data set is measured in: "how big is the corpus" accepts any."""

ACCEPTED: Final[dict[str, frozenset[str]]] = {
    "samples": COLLECTED,
    "score": frozenset(METRICS),
    "factor": frozenset({"factor", "speedup"}),
    "hours": frozenset({"hours", "gpu hours"}),
    "percent": frozenset({"percent", "improvement"}),
    "improvement": frozenset({"improvement", "factor", "speedup"}),
    "seconds": frozenset({"latency"}),
    "latency": frozenset({"latency", "speedup"}),
    "size": COLLECTED | {"parameters"},
}
"""The kinds found that answer a kind asked for, where not the kind alone."""

_SET = r"(?:data ?set|corpus|collection|benchmark)"
_NOT_OF_A_THING = "".join(
    rf"(?<!\b{noun} )"
    for noun in ("batch", "vocabulary", "vocab", "step", "kernel", "window", "beam",
                 "patch", "image", "hidden", "block", "group", "embedding")
)  # fmt: skip
"""Before "size" these ask for a setting, and not how large a thing is."""
_ASKED: Final[tuple[tuple[str, str], ...]] = (
    (
        "factor",
        r"(?:fewer|more|less|smaller|larger) (?:\w+ )?(?:tokens?|parameters?|data"
        r"|memory|samples?|examples?)|times (?:fewer|more|less|smaller|larger)",
    ),
    ("memory", r"(?:gpu|device|peak|video|graphics) memory"),
    ("speedup", r"faster|slower|quicker|speed ?ups?|speeds?|throughput|accelerat\w+"),
    (
        "improvement",
        r"improv\w+|gains?|boosts?|(?:how )?much (?:better|worse|higher|lower)"
        r"|increases?|decreases?|reduc\w+|outperform\w*|beats?|exceeds?|surpass\w*"
        r"|cheaper|cuts|cut|lowers|saves?|savings?|points",
    ),
    ("context", r"(?:how long a )?context(?: window| length)?s?|sequence length"),
    ("samples", rf"(?:how )?(?:big|large|size|long)\b.*\b{_SET}"),
    ("samples", rf"{_SET}\w*\b.*\b(?:big|large|size)"),
    ("gpu hours", COUNTED["gpu hours"]),
    ("tokens", COUNTED["tokens"]),
    ("seconds", r"milliseconds?|ms|seconds?"),
    *METRICS.items(),
    *COUNTED.items(),
    ("latency", r"latency"),
    ("memory", r"v?ram|memory|gigabytes?|gb|gib|storage"),
    ("bits", r"bits?|bit ?widths?"),
    ("energy", r"energy|(?:milli|micro|nano|pico|kilo)?joules?|kwh|power|watts?"),
    ("compute", r"flops?|compute"),
    ("dollars", r"dollars?|usd|costs?|price|money"),
    ("parameters", r"weights"),
    ("size", rf"(?:how )?(?:big|large|heavy)|{_NOT_OF_A_THING}sizes?"),
    ("percent", r"percent(?:age)?|share|fraction|proportion|portion|slice"),
    ("factor", r"(?:how many )?times (?:fewer|more|less|smaller|larger)|fold"),
    ("hours", r"how long|duration"),
    ("factor", r"factor"),
)
"""Words that ask for a kind; where a question has several, the first kind wins."""


@cache
def _asked() -> re.Pattern[str]:
    """The table as one pattern, made when first needed: starting up is timed."""
    rules = (f"(?P<k{n}>{rule})" for n, (_, rule) in enumerate(_ASKED))
    return re.compile(rf"\b(?:{'|'.join(rules)})\b", re.I)


def kind_of(words: Iterable[str]) -> str | None:
    """The kind of quantity that a question's words ask for, or None."""
    found = _asked().finditer(" ".join(words))
    numbers = [int(match.lastgroup[1:]) for match in found if match.lastgroup]
    return _ASKED[min(numbers)][0] if numbers else None


def kinds_in(words: Iterable[str]) -> list[str]:
    """All kinds of quantity that a question's words ask for, in their order."""
    found = _asked().finditer(" ".join(words))
    numbers = [int(match.lastgroup[1:]) for match in found if match.lastgroup]
    return list(dict.fromkeys(_ASKED[number][0] for number in numbers))


def ends_in_kind(words: Sequence[str]) -> bool:
    """Whether the last word itself asks for a quantity ("error rate", not "map of")."""
    tail = " ".join(words[-2:])
    return any(match.end() == len(tail) for match in _asked().finditer(tail))


def accepted(kind: str) -> frozenset[str]:
    """The kinds of number found that answer a kind asked for."""
    return ACCEPTED.get(kind, frozenset({kind}))


def preferred(kind: str) -> str:
    """The kind of number that answers best where several are accepted."""
    return "parameters" if kind == "size" else kind


def qualifying(words: Iterable[str]) -> list[str]:
    """The words of a question that say more than which kind it asks for."""
    text = " ".join(words)
    kind = kind_of(text.split())
    asking = [
        match.span()
        for match in _asked().finditer(text)
        if match.lastgroup and _ASKED[int(match.lastgroup[1:])][0] == kind
    ]
    return [
        word.group()
        for word in re.finditer(r"\S+", text)
        if not any(start <= word.start() < end for start, end in asking)
    ]
