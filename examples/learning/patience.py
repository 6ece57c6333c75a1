"""A server that is too busy to answer is waited for, with growing pauses; a run that gives up says how to go on."""

from __future__ import annotations

import asyncio
import itertools
import sys
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

import httpx
from code_arena_env import CodeArenaError

Answer = TypeVar("Answer")
Sleep = Callable[[float], Awaitable[None]]

#: seconds before the server is asked again, doubled each time up to the longest
FIRST_PAUSE_S = 5.0
LONGEST_PAUSE_S = 120.0
#: seconds of pauses after which it is given up: 5, 10, 20, 40, 80, then four times 120
MOST_S = 635.0
#: codes of what a session lost; a question has a session of its own, so it may be asked in another
_LOST = ("connection_lost", "answer_lost")


class Unanswered(Exception):
    """The server answered, but could not do what was asked, which says nothing of the fix."""


async def patiently(
    ask: Callable[[], Awaitable[Answer]], what: str, limit_s: float = MOST_S, sleep: Sleep = asyncio.sleep
) -> Answer:
    """What ``ask`` brings, asked again while the server is too busy.

    Args:
        ask: asks anew each time; raises ``Unanswered``, a ``CodeArenaError`` that may be repeated, or an
            ``httpx.TimeoutException`` to be asked again
        what: is asked for, in words
        limit_s: seconds of pauses, all together

    Raises:
        RuntimeError: the server was too busy for all of them
        CodeArenaError, httpx.TransportError: it refuses, or is no longer there
    """
    waits = _pauses(limit_s)
    while True:
        try:
            return await ask()
        except (Unanswered, CodeArenaError, httpx.TimeoutException) as error:
            if isinstance(error, CodeArenaError) and not error.retryable and error.code not in _LOST:
                raise
            pause = next(waits, None)
            if pause is None:
                raise RuntimeError(_given_up(what, limit_s, error)) from error
            said = f"waiting {pause:.0f} s: the server could not answer for {what}: {error}"
            print(said, file=sys.stderr, flush=True)
            await sleep(pause)


def _pauses(limit_s: float) -> Iterator[float]:
    doubled = (min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2.0**time) for time in itertools.count())
    spent = 0.0
    for pause in doubled:
        spent += pause
        if spent > limit_s:
            return
        yield pause


def _given_up(what: str, limit_s: float, error: Exception) -> str:
    return (
        f"the server could not answer for {what} in {limit_s / 60:.0f} minutes of waiting: {error}. "
        "All answers so far are kept: the same command goes on from here, best on a machine that is less busy"
    )
