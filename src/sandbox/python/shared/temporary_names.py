"""Names of temporary files that are the same in every replay; `tempfile` draws them by chance otherwise."""

import random
import tempfile
from collections.abc import Iterator
from typing import Any

_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_LENGTH = 8


def use_seeded_names(seed: int) -> None:
    """From now on. Two processes that share a folder take different seeds; a name that is taken is skipped."""
    library: Any = tempfile
    library._name_sequence = _names(seed)  # noqa: SLF001 (the one place where names come from)


def _names(seed: int) -> Iterator[str]:
    rng = random.Random(seed)
    while True:
        yield "".join(rng.choices(_CHARACTERS, k=_LENGTH))
