"""Where things are kept on this machine; every path can be overridden."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "REFDESK_LIBRARY"
_APP = "refdesk"


def library(given: str | Path | None = None) -> Path:
    """The folder of the library: given, from the environment, or the user's own."""
    chosen = given or os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path(_APP, appauthor=False) / "library"


def cache() -> Path:
    """The folder of what can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path(_APP, appauthor=False)
