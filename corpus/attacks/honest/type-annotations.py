# task: two-sum
# Generics, protocols and annotations that are never evaluated.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, Optional, Protocol, TypeVar

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T")


class Searchable(Protocol):
    def search(self, wanted: int) -> Optional[int]: ...


class Places(Generic[T]):
    def __init__(self) -> None:
        self.first: dict[T, int] = {}

    def search(self, wanted: T) -> int | None:
        return self.first.get(wanted)


def find_pair(numbers: Sequence[int], target: int) -> tuple[int, int] | None | Nothing:
    places: Places[int] = Places()
    for j, number in enumerate(numbers):
        i = places.search(target - number)
        if i is not None:
            return (i, j)
        places.first.setdefault(number, j)
    return None
