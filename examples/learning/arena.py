"""All that is asked of the server: bugs, edits, observations, and the two graders' rewards. Each question once."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from code_arena_env import Catalogue, CodeArenaEnv, CodeArenaError, Edit, Edits, Grader
from code_arena_env.http import AsyncHttp

from . import one_process
from .cache import Cache
from .patience import Unanswered, patiently
from .records import Bug, Forged, Grade, Look, grade_of, plain
from .server import KEYS

Answer = TypeVar("Answer")

#: decides fresh inputs; one for all, so that a group's rewards compare like with like
SEED = 19
#: requests that are under way at one time
AT_ONCE = 32
#: seconds that a session waits for the server
SESSION_TIMEOUT_S = 600.0
#: bugs of one function that are tried for each that is wanted
TRIES = 4


@dataclass
class Counts:
    """Gradings of this run: done by the server, and answered from what was known."""

    graded: int = 0
    reused: int = 0


def session(url: str) -> CodeArenaEnv:
    """A connection that waits long: this process learns while the server answers, and both may share a busy machine."""
    return CodeArenaEnv(
        base_url=url,
        api_key=KEYS[1],
        connect_timeout_s=SESSION_TIMEOUT_S,
        message_timeout_s=SESSION_TIMEOUT_S,
        websocket_ping_timeout_s=None,
    )


class Arena:
    """A server with a memory.

    Args:
        url: of the server
        cache: answers so far
        edits: how many edits of a program are actions, 1..512
    """

    def __init__(self, url: str, cache: Cache, edits: int) -> None:
        self._url = url
        self._cache = cache
        self._limit = edits
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._https = [AsyncHttp(url, api_key=key) for key in KEYS]
        self._next_http = itertools.cycle(self._https)
        self._graders = {name: Grader(url, rubric=name, api_key=KEYS[0]) for name in ("codearena", "dense")}
        self._grades: dict[tuple[str, str, str], Grade] = {}
        self._forged: dict[tuple[str, str], Forged] = {}
        self._under_way: dict[tuple[str, str, str], asyncio.Task[None]] = {}
        self._edits = Edits(url)
        self.counts = Counts()

    async def close(self) -> None:
        for http in self._https:
            await http.close()

    def bases(self) -> list[dict[str, Any]]:
        """All tasks that both graders can judge, each with ``id`` and ``split``."""
        tasks = Catalogue(self._url, api_key=KEYS[0]).tasks()
        return sorted((row for row in tasks if one_process.can_judge(str(row["id"]))), key=lambda row: str(row["id"]))

    async def bugs(self, bases: Sequence[dict[str, Any]], each: int) -> list[Bug]:
        """So many different bugs of each function, fewer where there are not so many; none that loops for ever."""
        found = await _all(self._bugs_of(base, each) for base in bases)
        return [bug for several in found for bug in several]

    async def edits(self, bug: Bug, code: str) -> list[Edit]:
        """The likeliest edits of a program of that bug's task."""

        async def ask() -> list[dict[str, Any]]:
            edits = await self._edits.of_async(next(self._next_http), bug.task_id, code, self._limit)
            return [plain(edit) for edit in edits]

        rows = await self._ask(ask, "edits", str(self._limit), bug.task_id, code)
        return [Edit(**row) for row in rows]

    async def look(self, bug: Bug, code: str) -> Look:
        """What a step with that program shows."""

        if code == bug.code:
            return bug.look

        async def ask() -> dict[str, Any]:
            async with session(self._url) as env:
                await env.reset(task_id=bug.task_id, seed=SEED, group_id=bug.task_id, max_steps=1)
                seen = (await env.step(code)).observation
            return plain(Look(seen.tests_passed, seen.tests_total, seen.error_log))

        return Look(**await self._ask(ask, "look", bug.task_id, code))

    async def grades(self, wanted: Iterable[tuple[Bug, str]], rubric: str = "codearena") -> list[Grade]:
        """CodeArena's grades, in order. Identical fixes are graded once."""
        pairs = list(wanted)
        missing: dict[str, dict[str, None]] = {}
        waiting = []
        for bug, code in pairs:
            # Trainings run side by side: what one has asked for, another waits for.
            under_way = self._under_way.get((rubric, bug.task_id, code))
            if under_way is not None:
                waiting.append(under_way)
            elif not self._knows(bug, code, rubric):
                missing.setdefault(bug.task_id, {})[code] = None
        asked = sum(len(codes) for codes in missing.values())
        self.counts.graded += asked
        self.counts.reused += len(pairs) - asked
        started = [self._start(task_id, list(codes), rubric) for task_id, codes in missing.items()]
        await _all([*started, *waiting])
        return [self._grades[rubric, bug.task_id, code] for bug, code in pairs]

    async def forged(self, wanted: Iterable[tuple[Bug, str]]) -> list[Forged]:
        """The one-process grader's rewards, in order."""
        pairs = list(wanted)
        different = {(bug.task_id, code): bug for bug, code in pairs if (bug.task_id, code) not in self._forged}
        await _all(self._run(bug, code) for (_, code), bug in different.items())
        return [self._forged[bug.task_id, code] for bug, code in pairs]

    def _knows(self, bug: Bug, code: str, rubric: str) -> bool:
        key = (rubric, bug.task_id, code)
        if key not in self._grades:
            row = self._cache.get("grade", *key)
            if row is None:
                return False
            counts = {name: tuple(row[name]) for name in ("visible", "heldout", "fresh")}
            self._grades[key] = Grade(**{**row, **counts})
        return True

    def _start(self, task_id: str, codes: list[str], rubric: str) -> asyncio.Task[None]:
        grading = asyncio.create_task(self._grade(task_id, codes, rubric))
        keys = [(rubric, task_id, code) for code in codes]
        self._under_way.update(dict.fromkeys(keys, grading))

        def ended(_grading: asyncio.Task[None]) -> None:
            for key in keys:
                del self._under_way[key]

        grading.add_done_callback(ended)
        return grading

    async def _grade(self, task_id: str, codes: list[str], rubric: str) -> None:
        left = codes

        async def ask() -> None:
            nonlocal left
            graded = await self._graders[rubric].grade(task_id, left, SEED)
            failed = {code: one.error for code, one in zip(left, graded, strict=True) if one.reward is None}
            for code, one in zip(left, graded, strict=True):
                if one.reward is not None:
                    self._keep(rubric, task_id, code, grade_of(one.reward, one.solved, one.info))
            left = list(failed)
            if failed:
                raise Unanswered(f"{len(failed)} not graded, the first since: {next(iter(failed.values()))}")

        async with self._slots:
            await patiently(ask, f"fixes of {task_id}")

    def _keep(self, rubric: str, task_id: str, code: str, grade: Grade) -> None:
        self._grades[rubric, task_id, code] = grade
        self._cache.put(plain(grade), "grade", rubric, task_id, code)

    async def _run(self, bug: Bug, code: str) -> None:
        async def ask() -> dict[str, Any]:
            body = {"code": one_process.program(bug, code), "timeout_s": one_process.TIMEOUT_S}
            reply = await next(self._next_http).request("POST", "/run", json=body)
            return plain(Forged(one_process.read(reply["stdout"], reply["stderr"])))

        self._forged[bug.task_id, code] = Forged(**await self._ask(ask, "forged", bug.task_id, code))

    async def _bugs_of(self, base: dict[str, Any], each: int) -> list[Bug]:
        bugs: list[Bug] = []
        for number in range(each * TRIES):
            bug = await self._bug(base, f"generated:{base['id']}:{number}")
            if bug is not None and bug.code not in {other.code for other in bugs}:
                bugs.append(bug)
            if len(bugs) == each:
                break
        return bugs

    async def _bug(self, base: dict[str, Any], task_id: str) -> Bug | None:
        async def ask() -> dict[str, Any]:
            async with session(self._url) as env:
                try:
                    seen = (await env.reset(task_id=task_id, seed=SEED, group_id=task_id)).observation
                except CodeArenaError as error:
                    if error.code != "unknown_task":
                        raise
                    return {}
            # One that loops for ever costs seconds for each of its edits.
            if any(test.status == "timeout" for test in seen.tests):
                return {}
            names = tuple(seen.entry_points)
            look = Look(seen.tests_passed, seen.tests_total, seen.error_log)
            parts = (str(base["id"]), str(base["split"]), seen.category, seen.difficulty, names, seen.buggy_code, look)
            return plain(Bug(task_id, *parts))

        row = await self._ask(ask, "reset", task_id)
        return Bug(**{**row, "entry_points": tuple(row["entry_points"]), "look": Look(**row["look"])}) if row else None

    async def _ask(self, ask: Callable[[], Awaitable[Any]], *question: str) -> Any:
        known = self._cache.get(*question)
        if known is None:
            async with self._slots:
                known = await patiently(ask, " of ".join(question[:2]))
            self._cache.put(known, *question)
        return known


async def _all(many: Iterable[Awaitable[Answer]]) -> list[Answer]:
    return list(await asyncio.gather(*many))
