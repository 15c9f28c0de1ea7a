"""Two libraries to ask: a small invented one, and the sample that comes with refdesk."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.answering.reply import Asked
from assistant.assistant import Assistant, Conversation
from assistant.models import Answer, Question, Quote
from assistant.understanding.planner import plan
from store.importers.record import ImportOptions, PageOwner
from store.importers.runs import import_paths
from store.sample import AS_OF, sample_paths
from tests.conftest import TODAY
from tests.store.building import add, record, source, unfilled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.models import Paper

HONEY = record(
    "HoneyNet: Counting Bees by Sound", "Ada Moth", "Ben Reed",
    key="honey2020", date="2020-05-01", venue="BEE", venue_name="Conference on Bees",
    categories=["cs.SD"], affiliations=["Hive University"], keywords=["bees"],
    code=True, code_url="https://code.example/honey", score=90.0, citations=12,
    identifiers=[("doi", "10.1/honey"), ("arxiv", "2005.00001")],
    fields=[("pages", "1-9")],
    abstract="We introduce HoneyNet, a network that counts bees by sound. Bees hum at "
    "many pitches because their wings beat fast. We train HoneyNet on 300 hours of hive "
    "recordings. HoneyNet has 7 million parameters. HoneyNet counts bees with 92% "
    "accuracy, 2.5x faster than WaspNet.",
)  # fmt: skip
MOTHS = record(
    "Moths in the Dark", "Ada Moth", "Cleo Fern",
    key="moths2021", date="2021-03", venue="BEE", venue_name="Conference on Bees",
    categories=["q-bio"], code=False, score=80.0, citations=5, keywords=["moths"],
    abstract="A light trap (LT) is a lamp that catches moths at night. We count moths "
    "with light traps in forests. The moths prefer dark forests.",
)  # fmt: skip
FERNS = record(
    "Ferns after Fire", "Cleo Fern", "Dora Pine",
    key="ferns2021", date="2021-08-10", venue="FLORA", categories=["q-bio"], score=80.0,
    abstract="Ferns grow back after fire. Long term (LT) plots in forests show that "
    "ferns return in two years.",
)  # fmt: skip
WASPS = record(
    "WaspNet: Wasps and their Sound", "Ben Reed", "Dora Pine", "+Ada Moth",
    key="wasps2019", date="2019-11-02", venue="BEE", authors_complete=False,
    categories=["cs.SD"], code=True, score=70.0,
    abstract="We present WaspNet, a network that listens to wasps. WaspNet has 3 million "
    "parameters and is trained on 50 hours of nest recordings.",
)  # fmt: skip
SURVEY = record(
    "A Survey of Hive Sound", "Ben Reed",
    key="survey2022", date="2022-01-15", venue="BEE", code=False, citations=3,
    abstract="This survey of hive sound compares networks that listen to bees.",
)  # fmt: skip
STONE = record("Stones", key="stones")
INVENTED = (HONEY, MOTHS, FERNS, WASPS, SURVEY, STONE)
ADA = PageOwner(
    name="Ada Moth", category="SD", h_index=20, papers=40, citations=1500, novelty=55.5
)
BEN = PageOwner(name="Ben Reed", category="SD", h_index=12, papers=9, citations=1500)


@cache
def garden() -> Assistant:
    """On the invented library: six papers, four people, two with a page."""
    library = unfilled()
    add(library, *INVENTED)
    add(library, HONEY, to=source("page of Ada Moth", "author-page"), owner=ADA)
    add(library, WASPS, to=source("page of Ben Reed", "author-page"), owner=BEN)
    return Assistant(library, lambda: TODAY)


@cache
def sample() -> Assistant:
    """On the sample library: 54 papers from five author pages."""
    library = unfilled()
    with sample_paths() as paths:
        import_paths(library, paths, ImportOptions(as_of=AS_OF))
    return Assistant(library, lambda: TODAY)


@cache
def empty() -> Assistant:
    """On a library without papers."""
    return Assistant(unfilled(), lambda: TODAY)


def ask(
    *questions: str, of: Assistant | None = None, limit: int | None = None
) -> Answer:
    """The answer to the last of some questions, asked one after the other."""
    conversation = Conversation(of or garden())
    return [conversation.ask(question, limit=limit) for question in questions][-1]


def asked(question: str, of: Assistant | None = None) -> Asked:
    """A question as the answerers get it."""
    one = of or garden()
    made = plan(one.read(question), one.library)
    return Asked(Question(question, TODAY), made, one.sources)


def paper(key: str, of: Assistant | None = None) -> Paper:
    """A paper by its key."""
    found = (of or garden()).library.papers.by_key(key)
    assert found is not None
    return found


def items(answer: Answer) -> list[Any]:
    """The items of the value, of any type; empty where there is none."""
    return list(answer.value.items) if answer.value else []


def keys(answer: Answer) -> list[str]:
    """The keys of the cards, in order."""
    return [card.key for card in answer.papers]


def verbatim(quote: Quote, of: Assistant) -> bool:
    """Whether a quote and its marks are what stands at their offsets."""
    source_ = paper(quote.key, of)
    text = source_.title if quote.field == "title" else source_.abstract
    inside = all(0 <= m.start < m.end <= len(quote.text) for m in quote.marks)
    return text[quote.start : quote.end] == quote.text and bool(quote.text) and inside


TITLES = (
    "Nemotron 3 Super", "Deep Speech 2", "ChatQA", "Nemotron-H", "NVIDIA Nemotron Nano 2",
    "Minitron-SSM", "HelpSteer2", "Nemotron-4 340B", "MIND", "Hymba", "MM-Embed",
    "AceReason-Nemotron", "Cold Fusion",
)  # fmt: skip
PEOPLE = ("Chankyu Lee", "Zijia Chen", "Gerald Shen", "Sanjeev Satheesh", "Wei Ping")
_OF_TITLES = (
    "who wrote {}", "when was {} published", "summarise {}", "bibtex for {}",
    "papers like {}", "abstract of {}", "does {} have code", "what is {}",
    "what category is {} in", "how many parameters does {} have",
)  # fmt: skip
_OF_PEOPLE = (
    "papers by {}", "who is {}", "who works with {}", "h-index of {}",
    "how many papers by {}", "papers by {} per year", "when did {} publish first",
    "papers by {} with code", "newest paper by {}", "what else did {} write since 2024",
)  # fmt: skip
_OTHERS = (
    "papers", "papers since 2025", "papers with code", "papers without code",
    "top 5 papers by score", "papers per year", "papers per category", "oldest paper",
    "what share of the papers has code", "mean score", "how many papers are there",
    "how many authors", "authors with more than 3 papers", "top 3 authors",
    "which affiliations", "which year has the most papers", "categories",
    "authors with h-index above 10", "who has the highest h-index",
    "has Chankyu Lee written about nemotron", "did Zijia Chen write Nemotron-H",
    "compare Nemotron-H and Nemotron Nano 2", "compare Chankyu Lee and Zijia Chen",
    "who has more papers, Chankyu Lee or Zijia Chen", "is Deep Speech 2 older than ChatQA",
    "what is a spiking neural network", "define reinforcement learning",
    "what does LLM stand for", "what does SSM stand for", "RLHF meaning",
    "how many tokens was Nemotron 3 Super trained on", "why are spiking networks efficient",
    "how is Nemotron-H pruned", "what do papers say about reward models",
    "papers about nemotron", "speech recognition", "mamba hybrid models since 2024",
    "papers about math or code", "nemotron -mamba", "retrieval augmented generation",
    "spiking networks by Kaushik Roy", "cat:cs.CL since:2025 has:code",
    "by:\"Chankyu Lee\" sort:score", "topic:nemotron limit:3", "count:papers cat:cs.LG",
    "show:authors topic:speech", "group:month", "measure:mean of:authors", "score>=90",
    "what can you do", "how big is this library", "write me a related work section",
    "doi of ChatQA", "papers by Yann LeCun", "papers from 1950", "weather in Seoul",
    "papers in ACL", "most cited paper", "show me @amodeiDeepSpeech22015",
    "most authors", "who wrote the paper with the highest score", "help", "",
    "neural networks that learn from rewards and are trained with human preferences",
    "large language models that answer questions over long documents with retrieval",
)  # fmt: skip


def questions() -> Iterator[str]:
    """More than 200 questions that the sample library can be asked."""
    yield from (form.format(title) for form in _OF_TITLES for title in TITLES)
    yield from (form.format(name) for form in _OF_PEOPLE for name in PEOPLE)
    yield from _OTHERS
