"""What the harness keeps for timing: tasks with their stock of inputs, and the reference's process of the last one."""

from __future__ import annotations

import collections
from collections.abc import Callable
from typing import TYPE_CHECKING

from harness.errors import CandidateEnded, InfrastructureError
from harness.task import Task
from harness.timed_reference import NotTimed, TimedReference, TooLarge
from harness.timed_task import Ask, TimedTask
from shared import frames

if TYPE_CHECKING:
    from harness.server import Harness

_TASKS_KEPT = 64
_IMPORT_CPU_S, _IMPORT_WALL_S, _IMPORT_MEMORY_BYTES, _IMPORT_LOOKS = 5.0, 10.0, 256 << 20, 2


class Timing:
    """One per harness."""

    def __init__(self, harness: Harness) -> None:
        self.harness = harness
        self.tasks: collections.OrderedDict[Task, TimedTask | None] = collections.OrderedDict()
        self.reference: TimedReference | None = None
        self.ahead: tuple[Task, list[Ask]] | None = None  # to be drawn between two gradings

    def task_of(self, task: Task) -> TimedTask | None:
        """None for a task that has nothing to time, whatever the fix."""
        if task not in self.tasks:
            try:
                self.tasks[task] = TimedTask(task)
            except NotTimed:
                self.tasks[task] = None
        self.tasks.move_to_end(task)
        while len(self.tasks) > _TASKS_KEPT:
            self.tasks.popitem(last=False)
        return self.tasks[task]

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
        """Between two gradings, until another is wanted: draws what the next fix of the task is asked first."""
        if self.ahead is None or (timed := self.task_of(self.ahead[0])) is None:
            return
        try:
            for ask in self.ahead[1]:
                if ask["step"] not in timed.stock and not is_wanted():
                    timed.stock[ask["step"]] = timed.draw(self.reference_of(timed.task), ask)
        except (NotTimed, TooLarge, CandidateEnded, InfrastructureError):
            self.drop_reference()  # whoever needs the inputs next learns why there are none
        self.ahead = None

    def import_ns(self, statements: list[str]) -> float:
        """CPU ns of a process of the reference's kind that imports this; what cannot be imported costs what trying
        costs."""
        program = "".join(f"try:\n    {statement}\nexcept Exception:\n    pass\n" for statement in statements).encode()
        return min(self.loading_ns(program) for _ in range(_IMPORT_LOOKS))

    def loading_ns(self, program: bytes) -> float:
        """CPU ns of a process that loads a program; 0 where it does not."""
        process = self.harness.processes.new_process(_IMPORT_CPU_S, _IMPORT_MEMORY_BYTES, role="reference")
        try:
            process.begin(cpu_s=_IMPORT_CPU_S, wall_s=_IMPORT_WALL_S)
            nonce = process.post(frames.LOAD, program)
            kinds = [process.collect(nonce)[0], process.collect(nonce)[0]]
            return float(process.cpu_ns()) if kinds[0] == frames.COMPILED else 0.0
        except CandidateEnded:
            return 0.0
        finally:
            process.close()
