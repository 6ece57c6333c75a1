"""Coroutines of the fix on one event loop, started when a test makes them and run while it waits for one.

All that a test has started runs together, as on one loop in plain Python; a test that gives up cancels.
"""

import asyncio

_CANCEL_S = 1.0


class Coroutines:
    def __init__(self):
        self.loop = None
        self.tasks = {}
        self.checks = {}
        self.count = 0

    def start(self, awaitable, check):
        """Begins nothing yet; returns the number to resume it by. check(): called when it is done; may raise."""
        if self.loop is None:
            self.loop = asyncio.new_event_loop()
        self.count += 1
        self.tasks[self.count] = self.loop.create_task(_awaited(awaitable))
        self.checks[self.count] = check
        return self.count

    def resume(self, number, slice_s):
        """Runs the loop until this one is done or the slice is over: (True, its value), or (False, None). Raises what
        the coroutine raises."""
        task = self.tasks[number]
        self.loop.run_until_complete(asyncio.wait({task}, timeout=slice_s))
        if not task.done():
            return False, None
        del self.tasks[number]
        self.checks.pop(number)()
        return True, task.result()

    def cancel(self, number):
        task = self.tasks.pop(number, None)
        self.checks.pop(number, None)
        if task is not None:
            task.cancel()
            self.loop.run_until_complete(asyncio.wait({task}, timeout=_CANCEL_S))


async def _awaited(value):
    return await value
