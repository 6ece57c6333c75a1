"""Grading many fixes at once, without episodes: what a trainer with one completion for each prompt needs."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .errors import CodeArenaError
from .http import AsyncHttp
from .retrying import DEFAULT_ATTEMPTS

#: most fixes that one request may carry
FIXES_PER_REQUEST = 256
#: requests that are under way at one time
REQUESTS_AT_ONCE = 16


@dataclass(frozen=True)
class Graded:
    """One fix. ``reward`` is None where the server failed and not the fix; trainers mask it, and must never count it
    as 0."""

    reward: float | None
    solved: bool
    reward_components: dict[str, float | None]
    info: dict[str, Any]
    #: why it was not scored; None where it was
    error: str | None = None


class Grader:
    """Grades fixes over ``POST /evaluate``. Fixes that the server failed at are sent again before they are given up.

    Args:
        url: of the server
        rubric: name of the rubric, or None for the server's default
    """

    def __init__(
        self, url: str, *, rubric: str | None = None, attempts: int = DEFAULT_ATTEMPTS, **options: Any
    ) -> None:
        self.url = url
        self.rubric = rubric
        self.attempts = attempts
        self._options = options

    async def grade(self, task_id: str, fixes: Sequence[str], seed: int | None = None) -> list[Graded]:
        """One group: many fixes of one task, on the same inputs. Same order back."""
        return (await self.grade_groups([(task_id, list(fixes), seed)]))[0]

    async def grade_groups(self, groups: Sequence[tuple[str, list[str], int | None]]) -> list[list[Graded]]:
        """Many groups at once, each a task id, its fixes, and the seed of its inputs."""
        http = AsyncHttp(self.url, attempts=self.attempts, **self._options)
        slots = asyncio.Semaphore(REQUESTS_AT_ONCE)
        try:
            return list(await asyncio.gather(*(self._group(http, slots, *group) for group in groups)))
        finally:
            await http.close()

    def grade_sync(self, task_id: str, fixes: Sequence[str], seed: int | None = None) -> list[Graded]:
        """As ``grade``, for callers without asyncio."""
        return asyncio.run(self.grade(task_id, fixes, seed))

    async def _group(
        self, http: AsyncHttp, slots: asyncio.Semaphore, task_id: str, fixes: list[str], seed: int | None
    ) -> list[Graded]:
        parts = [fixes[start : start + FIXES_PER_REQUEST] for start in range(0, len(fixes), FIXES_PER_REQUEST)]
        graded = await asyncio.gather(*(self._part(http, slots, task_id, part, seed) for part in parts))
        return [one for part in graded for one in part]

    async def _part(
        self, http: AsyncHttp, slots: asyncio.Semaphore, task_id: str, fixes: list[str], seed: int | None
    ) -> list[Graded]:
        results: dict[int, Graded] = {}
        waiting = list(range(len(fixes)))
        for _attempt in range(self.attempts):
            async with slots:
                answers = await self._evaluate(http, task_id, [fixes[index] for index in waiting], seed)
            results.update(zip(waiting, (graded for graded, _ in answers), strict=True))
            waiting = [index for index, (_, again) in zip(waiting, answers, strict=True) if again]
            if not waiting:
                break
        return [results[index] for index in range(len(fixes))]

    async def _evaluate(
        self, http: AsyncHttp, task_id: str, fixes: list[str], seed: int | None
    ) -> list[tuple[Graded, bool]]:
        """Each fix with whether it may be sent again."""
        body = {"task_id": task_id, "fixes": fixes, "seed": seed, "rubric": self.rubric}
        try:
            reply = await http.request("POST", "/evaluate", json=body)
        except CodeArenaError as error:
            if not error.retryable:
                raise
            return [(Graded(None, False, {}, {}, str(error)), False) for _ in fixes]
        return [_read(result) for result in reply["results"]]


def _read(result: dict[str, Any]) -> tuple[Graded, bool]:
    error = result.get("error") or {}
    graded = Graded(
        reward=result["reward"] if result.get("scored", True) else None,
        solved=bool(result.get("solved")),
        reward_components=dict(result.get("reward_components") or {}),
        info=dict(result.get("info") or {}),
        error=error.get("message"),
    )
    return graded, bool(error.get("retryable", False))
