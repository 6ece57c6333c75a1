"""Inputs of a task that can be timed, some of them kept ready for its next fix.

Every input is drawn from the operating system's randomness and given to one fix only.
"""

from __future__ import annotations

import inspect
import os
import time
from typing import Any

from harness.quick_random import QuickRandom
from harness.task import Task
from harness.timed_reference import NotTimed, Sample, TimedReference, TooLarge
from shared import frames

Ask = dict[str, Any]  # what the server asks for


class TimedTask:
    """One task. Raises NotTimed where there is nothing to time."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.has_growth = "scale" in task.inputs
        function = getattr(task.reference, task.entry_points[0], None)
        if not inspect.isfunction(function) or inspect.iscoroutinefunction(function):
            raise NotTimed("the entry point is no function that could be timed")
        if not self.has_growth and ("fresh" not in task.inputs or "drive" in task.inputs):
            raise NotTimed("the task has no inputs to time")
        self.stock: dict[int, Sample] = {}  # by step

    def draw(self, reference: TimedReference, ask: Ask) -> Sample:
        """`count` new calls of size `n`, which the reference has answered. Raises TooLarge."""
        began_ns, rng, n = time.thread_time_ns(), QuickRandom(os.urandom(16)), ask["n"]
        make = self.task.inputs["scale" if self.has_growth else "fresh"]
        calls = [tuple(make(n, rng) if self.has_growth else make(rng)) for _ in range(ask["count"])]
        sample = reference.answer(n, calls, ask["weighs"])
        if self.has_growth and any(reply.kind != frames.RETURNED for reply in sample.replies):
            raise TooLarge(f"the reference of {self.task.id} raises an exception on an input of scale")
        return sample._replace(draw_ns=time.thread_time_ns() - began_ns)
