"""Async callables of tests, each run in a thread of its own beside the test, and what of these threads is left then.

A thread cannot be ended. One that goes on when its grading is over would work beside the gradings after it, so then the
server is told to take another harness.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

_END_S = 0.2


def run_in_thread(function: Callable[..., Any]) -> Callable[..., Any]:
    """An async callable of a test, run to its end outside the loop that waits for the fix. Where the wait is ended from
    outside, so is the callable."""

    def call(*args: Any, **kwargs: Any) -> Any:
        # Imported where they are needed, with all that they bring along.
        import asyncio
        import threading
        from concurrent.futures import Future

        future: Future[Any] = Future()
        loop = asyncio.new_event_loop()

        def run() -> None:
            try:
                future.set_result(loop.run_until_complete(function(*args, **kwargs)))
            except BaseException as error:
                future.set_exception(error)
            finally:
                loop.close()

        def stop() -> None:
            for task in asyncio.all_tasks(loop):
                task.cancel()

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        try:
            return future.result()
        finally:
            if thread.is_alive() and not future.done():
                loop.call_soon_threadsafe(stop)
            thread.join(_END_S)

    return call


def are_left() -> bool:
    """Whether anything of a grading that is over still runs beside the main thread."""
    threading: Any = sys.modules.get("threading")
    if threading is None or threading.active_count() == 1:
        return False
    until = time.monotonic() + _END_S
    for thread in threading.enumerate():
        if thread is not threading.main_thread():
            thread.join(max(until - time.monotonic(), 0))
    return bool(threading.active_count() > 1)
