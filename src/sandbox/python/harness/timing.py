"""What the harness keeps for timing: the costs of the tasks used last, and the reference's process of the last one."""

from __future__ import annotations

import collections
from collections.abc import Callable
from typing import TYPE_CHECKING

from harness.errors import CandidateEnded, InfrastructureError
from harness.imports import ImportCosts
from harness.task import Task
from harness.timed_reference import NotTimed, TimedReference, TooLarge
from harness.timed_task import TimedTask

if TYPE_CHECKING:
    from harness.server import Harness

_TASKS_KEPT = 64


class Timing:
    """One per harness."""

    def __init__(self, harness: Harness) -> None:
        self.harness = harness
        self.tasks: collections.OrderedDict[Task, TimedTask | None] = collections.OrderedDict()
        self.reference: TimedReference | None = None
        self.used: TimedTask | None = None
        self.imports = ImportCosts(harness)

    def task_of(self, task: Task) -> TimedTask | None:
        """None for a task that has nothing to time, whatever the fix."""
        if task not in self.tasks:
            try:
                self.tasks[task] = TimedTask(task)
            except NotTimed:
                self.leave_out(task)
        self.tasks.move_to_end(task)
        while len(self.tasks) > _TASKS_KEPT:
            self.tasks.popitem(last=False)
        self.used = self.tasks[task]
        return self.used

    def leave_out(self, task: Task) -> None:
        """For a task of which nothing can be timed."""
        self.tasks[task] = self.used = None

    def reference_of(self, task: Task) -> TimedReference:
        """The reference's process of a task, which takes the place of another task's."""
        if self.reference is not None and not (self.reference.task is task and self.reference.is_usable()):
            self.drop_reference()
        if self.reference is None:
            self.reference = TimedReference(self.harness, task)
        return self.reference

    def drop_reference(self) -> None:
        """Ends the reference's process, if there is one."""
        if self.reference is not None:
            self.reference.close()
            self.reference = None

    def restock(self, is_wanted: Callable[[], bool]) -> None:
        """Between two gradings, until another is wanted: draws what the next fix of the task that was timed last is
        asked first."""
        used, self.used = self.used, None
        if used is None or not used.known:
            return
        try:
            while (step := used.missing()) is not None and not is_wanted():
                used.stock.append(used.draw(self.reference_of(used.task), step))
        except (NotTimed, TooLarge, CandidateEnded, InfrastructureError):
            self.drop_reference()  # whoever needs the inputs next learns why there are none
