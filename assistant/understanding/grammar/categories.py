"""arXiv categories and what people call them."""

from __future__ import annotations

CATEGORY_NAMES: dict[str, tuple[str, ...]] = {
    "cs.AI": ("artificial intelligence",),
    "cs.CC": ("computational complexity",),
    "cs.CL": ("computation and language", "nlp", "computational linguistics"),
    "cs.CR": ("cryptography and security",),
    "cs.CV": ("computer vision", "vision"),
    "cs.CY": ("computers and society",),
    "cs.DB": ("databases",),
    "cs.DC": ("distributed computing",),
    "cs.HC": ("human-computer interaction", "hci"),
    "cs.IR": ("information retrieval",),
    "cs.LG": ("machine learning",),
    "cs.MA": ("multiagent systems",),
    "cs.NE": ("neural and evolutionary computing", "neuromorphic computing"),
    "cs.RO": ("robotics",),
    "cs.SD": ("sound",),
    "cs.SE": ("software engineering",),
    "eess.AS": ("audio and speech processing", "audio and speech"),
    "eess.IV": ("image and video processing",),
    "math.NA": ("numerical analysis",),
    "stat.ML": ("statistics machine learning",),
}
"""Full names by code; the code and its last part always work."""
