"""Words that questions and abstracts use for each other, group by group.

Of everyday English against the language of papers ("carve out", "produce"). Coarser
than synonyms: a group says that a sentence with the one may answer a question with the
other, and so only ever helps to choose among sentences. Written as words; compared by
their stems.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from store.text import stems

_GROUPS: Final = """
approach method technique way means trick recipe strategy scheme route procedure
remedy solution cure fix mitigate mitigates address solve overcome tackle counter
problem issue challenge difficulty shortcoming drawback obstacle trouble weakness flaw
limit limitation restrict restricted
reason cause because due why owing
show demonstrate reveal find observe indicate prove confirm observation finding evidence
suggest speak imply
beat outperform surpass exceed better superior win defeat
improve improvement gain boost increase enhance raise edge advantage benefit profit
reduce reduction cut decrease lower shrink fewer less drop save saving smaller skip
lose loss degrade degradation drop fall collapse decline worse
fast faster quick quicker speed speedup accelerate acceleration rapid throughput
speed serving throughput inference
slow slower latency delay bottleneck bottlenecked
time duration running
time latency
asr speech
camera sensor
lm language
mt translation
cost costs expensive cheap inexpensive compute computational price budget savings
big bigger large larger size huge heavy heavier volume
small smaller tiny compact lightweight
amount volume quantity number count
portion share fraction slice percentage percent part proportion
annotate annotated annotation label labeled labelled labelling labeling
transcribe transcription transcript label
text corpus data dataset tokens token
corpus corpora dataset datasets collection collections set
group cluster category
pick choose select selection selecting
choose determine
random randomly
split divide partition
mix mixed blend mixture combination hybrid combine
merge fuse fusion combine
build construct create develop make design
carve produce extract derive obtain generate yield
invent invented synthetic artificial generate generated
conversation dialogue dialog chat conversational
prompt input query
put prepend prepended add
front before prefix prepended
extra additional
call named name dub term known nickname
letters acronym stand short abbreviation
purpose goal aim end
open public publicly release released share
licence license licensing permissive
weights checkpoint checkpoints parameters
address url link repository github
network net model architecture
spiking snn spike
convert conversion converted
attack attacked adversarial attacks
robust sturdy sturdier robustness resilient
noise noisy
board device hardware platform
card gpu accelerator
gigabyte gigabytes gib gb memory
maths math mathematics mathematical
school gsm8k
coding code programming
puzzle puzzles logic
olympiad imo ioi
medal gold silver
contest competition challenge
institution institutions organization organizations university
question prompt query
answer response reply
pair pairs
lengthy long prolonged extended longer
train training trained
pretraining pretrain pretrained pre
finetune finetuned tune tuned
teach teacher distillation distill
student distill
compress compression prune pruning compressed halve
nested submodel submodels elastic
draft drafting speculative
rollout rollouts generation
ahead speculative
activate active activated
skill capability ability
judge evaluate evaluation assess assessment benchmark measure test
study examine investigate analyze explore
theory theoretical
view claim argue
rival competitor baseline counterpart previous prior
earlier previous prior former
second 2 new
older previous
optimized tuned
standard conventional typical common usual
new novel newly
modern recent latest
comparable similar equal same par equivalent
worse inferior
accuracy accurate precision
error wer mistakes
mark score result rating
top best leading highest
keep preserve retain maintain hold
prevent avoid stop inevitable
harm hurt degrade
stable stabilize stabilizing stability unstable
balance balanced imbalance
robot robotic robots
drive navigate navigation
picture image images visual
speech audio voice spoken
language linguistic
move transfer adapt adaptation
domain field
need require suffice needed
enough sufficient suffices
clean cleaning cleaned
page pages web webpage html
formula formulas equation equations mathematical notation
rescue recover preserve
mangle corrupt garble distort
lean bias biased
modality modalities multimodal
vision visual vlm
memory cache
past history previous
heat temperature
entropy randomness
run execution
area domain
scan read
lesson insight findings
user human person people
people participants annotators workers
energy power carbon emission
money cost price dollars pay earn
worth value
""".strip()
"""One group a line. A word may stand in several."""


@cache
def alike() -> dict[str, frozenset[str]]:
    """Stem -> the stems used for it, itself left out."""
    found: dict[str, set[str]] = {}
    for line in _GROUPS.splitlines():
        group = set(stems(line))
        for one in group:
            found.setdefault(one, set()).update(group - {one})
    return {one: frozenset(others) for one, others in found.items()}
