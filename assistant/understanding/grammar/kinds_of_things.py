"""Kinds of things that papers share, and what things of each look like in a text."""

from __future__ import annotations

from typing import Final

_LEARNING: Final = (
    r"(?:un|semi-|self-|weakly[- ])?supervised(?: learning)?|reinforcement learning"
    r"|RL\w*"
    r"|(?:knowledge |on-policy |quantization-aware )?distill\w+|fine-?tuning"
    r"|prun(?:ing|e\w*)"
    r"|quantiz\w+|active learning|back-?propagation|curriculum\w*|(?:pre"
    r"|post)-?training"
    r"|(?:direct |reward-aware )?preference optimization|regularization|annealing"
    r"|speculative decoding|mixtures?[- ]of[- ]experts|MoE|compress\w+|MTP"
    r"|adversarial (?:attack|training)\w*|attention|state space models?|SSMs?|Mamba"
    r"|(?:graph|spiking|analog|artificial|recurrent|convolutional|deep)"
    r"(?: \w+)? (?:neural )?networks?|[SAGCR]NNs?|instruction tuning|retriev\w+"
    r"|neural architecture search|gradient\w*|loss(?: functions?)?|clipping"
    r"|end-to-end(?: \w+){0,2}|sequence-to-sequence|seq2seq\b.*|\w*router|routing"
    r"|data augmentation|synthetic data|domain decomposition\w*.*|multigrid"
)
"""Ways of learning and parts of models, as abstracts name them."""
_DATA: Final = (
    r"\w*(?:corpus|corpora|dataset|bench|Bench|Crawl|Math|MATH|OWM|QA|GLUE|MMLU"
    r"|Net-?\d*)"
    r"(?:-STEM)?|CIFAR\S*|MNIST|SVHN|ImageNet|M[A-Z]*SEC|Multi-Vehicle Stereo Event.*"
    r"|Hub5\S*|Switchboard.*|GSM8K|AIME.*|MATH|MMLU\S*|MBPP\S*|LiveCode\S*|LIBERO"
    r"|MTEB.*"
    r"|LibriSpeech|TIMIT|The Pile|Common Crawl|OpenWebMath"
)
KINDS: Final[tuple[tuple[str, str], ...]] = (
    (
        "gpu hardware accelerator chip device card board processor",
        r"(?:DGX )?[AHVPBL]\d{2,3}\w?|[GT]PUs?|CPUs?|DGX.*|(?:Jetson|Loihi).*",
    ),
    (
        "precision format number-format numeric bit bits datatype width",
        r"NVFP4|MXFP\d|FP\d+|BF16|bfloat16|INT\d+|.*\d-bit.*",
    ),
    (
        "dataset data corpus benchmark testbed suite test collection set evaluation",
        _DATA,
    ),
    (
        "regularizer regulariser regularizers regularization regularisation",
        r"KL|L[12]|[Dd]ropout|weight decay|label smoothing|entropy (?:bonus|penalty)",
    ),
    (
        "supervision supervised",
        r"(?:[Uu]n|[Ss]emi-|[Ss]elf-|[Ww]eakly )?[Ss]upervis(?:ed|ion)"
        r"|[Rr]einforcement [Ll]earning",
    ),
    (
        "net network neural",
        r"(?:.* )?[Nn]eural [Nn]et(?:work)?s?|[A-Z]{1,3}NNs?|[Tt]ransformers?",
    ),
    (
        "optimizer optimiser optimizers optimisers",
        r"Adam\w*|AdamW|SGD\S*|RMS[Pp]rop|Ada[GD]\w+|LAMB|Lion|Muon|L-?BFGS|Adafactor",
    ),
    (
        "competition contest olympiad tournament",
        r".*Olympiad.*|IOI|IMO|ICPC.*|.*Challenge.*",
    ),
    (
        "language tongue",
        r"English|Mandarin|Chinese|German|French|Spanish|Arabic|Japanese|Korean|Hindi"
        r"|Russian|Portuguese|Italian|Python|Java",
    ),
    (
        "licence license licensing",
        r".*Licen[sc]e.*|Apache.*|CC-BY\S*|MIT|L?GPL\S*|BSD\S*",
    ),
    (
        "technique method approach trick recipe paradigm mechanism architecture"
        " algorithm strategy procedure learning training ingredient component learner"
        " principle operation concept",
        _LEARNING,
    ),
    (
        "platform site website hub url link address repository",
        r"Hugging ?Face|GitHub|https?.*|github.*|NeMo\b.*",
    ),
    (
        "framework toolkit library software",
        r"PyTorch|CUDA|NeMo\b.*|vLLM|Megatron\S*|TensorFlow|MathJax|lynx",
    ),
)
"""(nouns that ask for a kind, what things of it look like)."""
_ANY: Final = """
    respect respects way ways sense thing things idea ideas topic topics subject theme
    themes task tasks problem
    problems goal goals aim aims aspect aspects feature features property point
    points element elements finding findings claim claims field fields area areas
    concern concerns interest issue motivation purpose characteristic
    characteristics trait traits phenomenon domain domains application applications
    else term terms word words challenge challenges question questions conclusion
    result results
"""
ANY: Final = frozenset(_ANY.split())
"""Nouns that ask for whatever is shared."""
