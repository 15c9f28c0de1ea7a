"""Places where people work: by the kind of place, or by a name everybody knows.

Only names that are hardly words of a text; what a library keeps is linked before.
"""

from __future__ import annotations

_KINDS = """
    university universities universitat universite universität université institute
    institutes college polytechnic
"""
_NAMES = """
    google microsoft amazon facebook deepmind openai anthropic ibm nvidia baidu tencent
    alibaba huawei bytedance samsung adobe salesforce qualcomm siemens bosch naver
    yandex fujitsu hitachi toshiba
    mit cmu eth epfl inria cnrs stanford berkeley princeton harvard caltech oxford
    cambridge tsinghua kaist mila ucla nyu csiro riken nict
"""


def _one_of(names: str) -> str:
    return f"(?:{'|'.join(names.split())})"


FROM_INSTITUTION = (
    r"(?:from|affiliated with|working at|based at|employed at|work at|works at)"
    r" (?:the )?(?P<x>Q\d+|[a-z][^|,A-Z]*)"
)
"""Papers or people told by where people work."""
INSTITUTION = (
    rf"{_one_of(_KINDS)}|^ {_one_of(_NAMES)}(?: research| labs?| ai)?"
    r"(?= (?:$|in |at |on |since |before |about ))"
)
"""Words in the name of a place where people work."""
