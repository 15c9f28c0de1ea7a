"""What reads a mask into a draft, for forms that have a part of a question read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

    Reader: TypeAlias = Callable[[Mask, Draft, Linker], None]
