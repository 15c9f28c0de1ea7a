"""What a researcher asks of the sample library's numbers, and what is right.

The same facts stand in the real author pages in other words, so one table
holds for both. Values are in one spelling; "of X" where the abstract says them
of X, a member of what was asked about.
"""

from __future__ import annotations

from typing import NamedTuple


class Fact(NamedTuple):
    """One question for a number and everything that may be answered."""

    paper: str
    """How the paper's title begins."""
    entity: str
    """What is asked about; empty for what the title names before its colon."""
    kind: str
    words: str
    """The question's other words."""
    versus: str
    values: tuple[str, ...]
    """All of it must be found; empty: no answer is right."""
    also: tuple[str, ...] = ()
    """Right too, but not needed."""


def _rows(text: str) -> tuple[Fact, ...]:
    """Rows "entity | kind | words | versus | values | also" under "# title" lines."""
    found, paper = [], ""
    for line in text.strip().splitlines():
        if line.startswith("# "):
            paper = line[2:]
        elif line.strip():
            cells = [cell.strip() for cell in line.split("|")]
            entity, kind, words, versus, values, also = [*cells, *[""] * 6][:6]
            found.append(
                Fact(paper, entity, kind, words, versus, _values(values), _values(also))
            )
    return tuple(found)


def _values(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(";") if one.strip())


FACTS = _rows(
    """
# Accelerating RL Post-Training
| speedup | | | 1.8x; up to 2.5x
| speedup | rollout throughput | | 1.8x
| speedup | end-to-end training | | up to 2.5x
| parameters | | | 8 billion parameters; 235 billion parameters
| tokens | | |
| gpus | | |

# AceReason-Nemotron 1.1
| parameters | | | 7 billion parameters
AceReason-Nemotron-1.1 | parameters | | | 7 billion parameters
Qwen2.5 | parameters | | | 7 billion parameters
| tokens | | |
| improvement | | |

# AceReason-Nemotron:
| parameters | | | 7 billion parameters; 14 billion parameters
| improvement | | | +14.6%; +17.2%; +6.8%; +5.8%
| improvement | AIME 2025 | | +14.6%; +17.2%
| improvement | LiveCodeBench | | +6.8%; +5.8%
| tokens | | |
DeepSeek-R1 | parameters | | |
DeepSeek-R1 | improvement | | |

# Active Learning for Speech
| improvement | | | 11%; 50%
| improvement | word errors | | 11%
| improvement | samples to label | | 50%
| wer | | |
| hours | | |
EGL | improvement | | | 11%; 50%

# ChatQA
| parameters | | | 70 billion parameters of ChatQA-1.0-70B | 70 billion parameters of Llama3-ChatQA-1.5-70B; 70 billion parameters
| score | | | 54.14 of ChatQA-1.0-70B
| improvement | | | 4.4% of Llama3-ChatQA-1.5-70B
| improvement | accuracy | GPT-4-Turbo | 4.4% of Llama3-ChatQA-1.5-70B
Llama3-ChatQA-1.5-70B | improvement | | | 4.4%
ChatRAG Bench | datasets | | | 10 datasets
ChatQA-1.0-70B | score | | | 54.14
GPT-4-0613 | score | | | 53.90
GPT-4-Turbo-2024-04-09 | score | | | 54.03
| tokens | | |
GPT-4 | parameters | | |
GPT-4 | improvement | | |

# CLIMB
| parameters | | | 1 billion parameters
| tokens | trained | | 400 billion tokens
ClimbMix | tokens | | | 400 billion tokens
ClimbLab | tokens | | | 1.2 trillion tokens
ClimbLab | clusters | | | 20 clusters
| improvement | | Llama-3.2-1B | 2.0%
| improvement | | random sampling | 5%
Llama-3.2-1B | tokens | | |
Llama-3.2-1B | improvement | | |

# Cold Fusion
| percent | labeled training data | | under 10%
| tokens | | |
| speedup | | |

# Deep Speech 2
| speedup | | | 7x
| speedup | | system | 7x
| languages | | | 2 languages
| error | | |
| wer | | |
| gpus | | |

# Deep Speech: Scaling
| error | | | 16.0%
| error | Switchboard Hub5'00 | | 16.0%
| speedup | | |
| hours | | |

# Exploring Neural Transducers
| models | | | 3 models
| wer | | |

# HelpSteer2
| pairs | | | 10,000 pairs
| samples | | | 10,000 pairs
| score | | | 92.0%
| score | Reward-Bench | | 92.0%
HH-RLHF | pairs | | |
| tokens | | |
| parameters | | |

# Hidden costs for inference
| models | | | 10 models
| latency | | |
| speedup | | |

# Hierarchical Graph Neural Network
| improvement | | | 5%
| improvement | | TGCE | 5%
HGNN | improvement | | | 5%
TGCE | improvement | | |
| parameters | | |

# Hymba
| parameters | | | 1.5 billion parameters of Hymba-1.5B-Base
| improvement | | | 1.32% of Hymba-1.5B-Base
| improvement | accuracy | Llama-3.2-3B | 1.32% of Hymba-1.5B-Base
| speedup | | | 3.49x of Hymba-1.5B-Base
| speedup | | Llama-3.2-3B | 3.49x of Hymba-1.5B-Base
| factor | cache size | | 11.67x of Hymba-1.5B-Base
Hymba-1.5B-Base | speedup | | | 3.49x
Hymba-1.5B | factor | | | 11.67x of Hymba-1.5B-Base
| tokens | | |
| context | | |
Llama-3.2-3B | parameters | | | 3 billion parameters
Llama-3.2-3B | speedup | | |
Llama-3.2-3B | improvement | | |

# ImageNet Large Scale
| institutions | | | more than 50 institutions
| tokens | | |

# Learning Multi-Modal Trajectory
| improvement | | | 4.75%
MATE | improvement | | | 4.75%
| improvement | success rate | | 4.75%
| parameters | | |
| score | | |

# Llama-Nemotron
| parameters | | | 8 billion parameters of Nano; 49 billion parameters of Super; 253 billion parameters of Ultra
| tokens | | |
| speedup | | |
DeepSeek-R1 | parameters | | |

# LLM Pruning and Distillation
| parameters | | | 4 billion parameters; 8 billion parameters | 8 billion parameters of Mistral-NeMo-Minitron-8B; 8 billion parameters of MN-Minitron-8B
Mistral-NeMo-Minitron-8B | parameters | | | 8 billion parameters
Mistral NeMo | parameters | | | 12 billion parameters
Llama 3.1 | parameters | | | 8 billion parameters | 70 billion parameters; 405 billion parameters
| tokens | | |
| speedup | | |

# MG-GNN
| speedup | | |
| improvement | | |

# MIND
| improvement | | | +13.42% of MIND-OWM; +2.30% of MIND-OWM; +4.55% of MIND-OWM; +4.28% of MIND-OWM; +2.51% of MIND-OWM
| improvement | GSM8K | | +13.42% of MIND-OWM
| improvement | MATH | | +2.30% of MIND-OWM
| improvement | MMLU-STEM | | +4.28% of MIND-OWM
| improvement | specialized knowledge | | +4.55% of MIND-OWM; +4.28% of MIND-OWM
| improvement | general purpose reasoning | | +2.51% of MIND-OWM
| tokens | | |
| parameters | | |

# Minitron-SSM
| parameters | | | 4 billion parameters
| speedup | | | 2x
| factor | | | up to 40x
| factor | training tokens | | up to 40x
Nemotron-H 8B | parameters | | | 8 billion parameters
Nemotron-H 8B | speedup | | |
| tokens | | |
| context | | |

# MM-Embed
| datasets | | | 10 datasets
| tasks | | | 16 tasks
| parameters | | |
NV-Embed-v1 | datasets | | |

# NeMo-Aligner
| gpus | | | 1,000 GPUs
| parameters | | |
Llama 3.1 | parameters | | | 405 billion parameters | 8 billion parameters; 70 billion parameters
Nemotron 4 | parameters | | | 340 billion parameters
| tokens | | |

# Nemotron 3 Nano
| tokens | | | 25 trillion tokens
| tokens | pre-trained | | 25 trillion tokens
| tokens | new unique | | more than 3 trillion tokens | 25 trillion tokens
| parameters | | | 30 billion parameters; 3 billion parameters (active)
| context | | | up to 1 million tokens
| speedup | | | up to 3.3x
| speedup | | Qwen3-30B-A3B | up to 3.3x
| speedup | | GPT-OSS-20B | up to 3.3x
GPT-OSS-20B | speedup | | |
GPT-OSS-20B | context | | |
GPT-OSS-20B | parameters | | | 20 billion parameters
| gpus | | |
| speedup | | Llama 3 |

# Nemotron 3 Super
| tokens | | | 25 trillion tokens
| tokens | pre-trained | | 25 trillion tokens
| parameters | | | 120 billion parameters; 12 billion parameters (active)
| parameters | active | | 12 billion parameters (active) | 120 billion parameters
| context | | | up to 1 million tokens
| speedup | | | up to 2.2x; up to 7.5x
| speedup | | GPT-OSS-120B | up to 2.2x
| speedup | | Qwen3.5-122B | up to 7.5x
GPT-OSS-120B | speedup | | |
GPT-OSS-120B | parameters | | | 120 billion parameters
Qwen3.5-122B | tokens | | |
Qwen3.5-122B | context | | |
| wer | | |
| speedup | | Qwen3-8B |

# Nemotron Elastic
| tokens | | | 110 billion tokens
| parameters | | | 9 billion parameters; 6 billion parameters
| factor | | | over 360x; around 7x
| factor | | from scratch | over 360x
| factor | | SoTA compression | around 7x
Nemotron Nano V2 | parameters | | | 12 billion parameters
| speedup | | |
| context | | |

# Nemotron-4 340B
| parameters | | | 340 billion parameters
Nemotron-4 | parameters | | | 340 billion parameters
| gpus | | | 8 GPUs
| percent | synthetic data | | over 98%
| tokens | | |
| context | | |

# Nemotron-Cascade 2
| parameters | | | 30 billion parameters; 3 billion parameters (active)
| factor | | | 20x
| tokens | | |
DeepSeekV3.2-Speciale | parameters | | | 671 billion parameters; 37 billion parameters (active)
Nemotron-Cascade 1 | parameters | | |

# Nemotron-Cascade:
| parameters | | | 14 billion parameters
DeepSeek-R1-0528 | parameters | | |
| improvement | | |

# Nemotron-CC-Math
| tokens | | | 133 billion tokens | 133 billion tokens of Nemotron-CC-Math-3+; 52 billion tokens of Nemotron-CC-Math-4+
Nemotron-CC-Math-4+ | tokens | | | 52 billion tokens
Nemotron-CC-Math-3+ | tokens | | | 133 billion tokens
| tokens | 4+ | | 52 billion tokens
| factor | | | 5.5x of Nemotron-CC-Math-4+ | 5.5x
| factor | | FineMath-4+ | 5.5x of Nemotron-CC-Math-4+ | 5.5x
FineMath-4+ | tokens | | |
| improvement | | | +4.8-12.6; +4.6-14.3 | +4.8-12.6 points; +4.6-14.3 points
| improvement | MBPP+ | | +4.6-14.3
Nemotron-T | parameters | | | 8 billion parameters
| parameters | | |

# Nemotron-H
| parameters | | | 8 billion parameters; 56 billion parameters; 47 billion parameters
| speedup | | | up to 3x; 20% of Nemotron-H-47B-Base
| speedup | | Qwen-2.5 | up to 3x
| speedup | | Llama-3.1 | up to 3x
| speedup | 47B | | 20% of Nemotron-H-47B-Base | 20%
Nemotron-H-47B-Base | speedup | | | 20%
Nemotron-H-47B-Base | parameters | | | 47 billion parameters
Qwen-2.5 | parameters | | | 7 billion parameters; 72 billion parameters
Llama-3.1 | speedup | | |
| tokens | | |
| context | | |

# NVIDIA Nemotron 3:
| context | | | up to 1 million tokens
| models | | | 3 models
| tokens | | |
| parameters | | |

# NVIDIA Nemotron Nano 2
| parameters | | | 9 billion parameters | 12 billion parameters of Nemotron-Nano-12B-v2-Base
| tokens | | | 20 trillion tokens of Nemotron-Nano-12B-v2-Base
| tokens | pre-trained | | 20 trillion tokens of Nemotron-Nano-12B-v2-Base
| context | | | up to 128k tokens
| speedup | | | up to 6x
| speedup | | Qwen3-8B | up to 6x
| gpus | | | 1 GPU
| memory | | | 22 GiB
Nemotron-Nano-12B-v2-Base | tokens | | | 20 trillion tokens
Nemotron-Nano-12B-v2-Base | parameters | | | 12 billion parameters
Qwen3-8B | speedup | | |
Qwen3-8B | context | | |
Qwen3-8B | parameters | | | 8 billion parameters
| accuracy | | |

# Pretraining Large Language Models with NVFP4
| parameters | | | 12 billion parameters
| tokens | | | 10 trillion tokens
| tokens | trained | | 10 trillion tokens
| bits | | | 4 bits | 8 bits
| gpus | | |
| speedup | | |

# Reducing Bias
| improvement | | | up to 20%
| improvement | error rates | | up to 20%
| wer | | |
| parameters | | |

# Scaling Up RL
| improvement | | | +14.7%; +13.9%; +54.8%
| improvement | math | | +14.7%
| improvement | coding | | +13.9%
| improvement | logic puzzles | | +54.8%
| parameters | | |
| tokens | | |

# Star Elastic
| tokens | | | 160 billion tokens
| tokens | trained | | 160 billion tokens
| parameters | | | 23 billion parameters; 2.8 billion parameters (active); 12 billion parameters; 2.0 billion parameters (active)
| factor | | | 360x; 7x
| factor | | pretraining from scratch | 360x
| factor | | state-of-the-art compression | 7x
| improvement | accuracy | | up to 16%
| speedup | latency | | 1.9x
Nemotron Nano v3 | parameters | | | 30 billion parameters; 3.6 billion parameters (active)
Nemotron Elastic | tokens | | |
| context | | |

# Systems and Algorithms
| parameters | | | 40 billion parameters
| speedup | end-to-end training | Transformers | 1.2-2.9x
| speedup | end-to-end training | previous generation hybrids | 1.1-1.4x
| speedup | throughput | linear attention | 2x | 2x of StripedHyena 2
StripedHyena 2 | speedup | | | 2x | 1.1-1.4x; 1.2-2.9x
| tokens | | |

# X-Token
| improvement | | | +3.82 points; +0.5; +1.3 points | +0.5 points
| improvement | | GOLD | +3.82 points; +0.5 | +0.5 points
| improvement | Qwen3-4B teacher | | +3.82 points
| improvement | | single-teacher distillation | +1.3 points
| parameters | | |
| tokens | | |
Llama-3.2-1B | improvement | | |
Qwen3-4B | parameters | | | 4 billion parameters

# Spike-FlowNet
| speedup | | |
| parameters | | |

# Fusion-FlowNet
| improvement | | |

# Topic Compositional
| perplexity | | |

# Towards Understanding the Effect of Leak
| accuracy | | |

# Quantization-Aware Distillation
| accuracy | | |
| bits | | |
| parameters | | |

# Gram-CTC
| wer | | |
| improvement | | |
"""
)
