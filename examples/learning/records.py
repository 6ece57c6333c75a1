"""What is known of bugs, fixes and programs, as plain records that the cache keeps."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Look:
    """What an observation says of a program: how many visible tests pass, and what goes wrong."""

    passed: int
    total: int
    error_log: str


@dataclass(frozen=True)
class Bug:
    """A generated bug: the function it was made of (``base``), and what its reset showed."""

    task_id: str
    base: str
    split: str
    category: str
    difficulty: str
    entry_points: tuple[str, ...]
    code: str
    look: Look


@dataclass(frozen=True)
class Grade:
    """A fix as CodeArena grades it as a first step. Counts are passed and all tests."""

    reward: float
    solved: bool
    verdict: str
    visible: tuple[int, int]
    heldout: tuple[int, int]
    fresh: tuple[int, int]

    @property
    def gap(self) -> float:
        """Visible minus held-out pass ratio, fresh inputs counted as held out."""
        passed, total = self.heldout[0] + self.fresh[0], self.heldout[1] + self.fresh[1]
        return share(self.visible) - share((passed, total))


@dataclass(frozen=True)
class Forged:
    """What the one-process grader read in the output of a program: the share of tests that it believes passed."""

    reward: float


def share(counts: tuple[int, int]) -> float:
    """0..1; 0 without tests."""
    return counts[0] / counts[1] if counts[1] else 0.0


def plain(record: Any) -> dict[str, Any]:
    """A record as JSON takes it."""
    return asdict(record)


def grade_of(reward: float, solved: bool, info: dict[str, Any]) -> Grade:
    """A grade from an item of ``POST /evaluate``."""
    tests = info.get("tests") or {}
    return Grade(reward, solved, str(info.get("verdict")), *(_counts(tests.get(part)) for part in _PARTS))


_PARTS = ("visible", "heldout", "fresh")


def _counts(tiers: dict[str, dict[str, int]] | None) -> tuple[int, int]:
    found = list((tiers or {}).values())
    return sum(tier["passed"] for tier in found), sum(tier["total"] for tier in found)
