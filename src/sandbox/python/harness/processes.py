"""The processes for fixes: one is kept ready for the usual limits, and those whose gradings are over end later."""

import resource

from harness.candidate_process import CandidateProcess
from harness.scratch import MountedScratch, PlainScratch
from harness.zygote_client import ZygoteClient

_USUAL_LIMITS: tuple[float, int] = (2, 256 << 20)
_RUNS_A_FIX = ("candidate", "probe")


class Processes:
    """
    base_bytes: address space that a process has before it reads anything of the fix. counts_threads: the kernel has
    no limit of threads for a fix's process.
    """

    def __init__(
        self, zygote: ZygoteClient, scratch: PlainScratch | MountedScratch, base_bytes: int, counts_threads: bool
    ) -> None:
        self.zygote = zygote
        self.scratch = scratch
        self.base_bytes = base_bytes
        self.counts_threads = counts_threads
        self.spare: CandidateProcess | None = None
        self.limits_of_spare = _USUAL_LIMITS
        self.finished: list[CandidateProcess] = []

    def new_process(self, cpu_s: float, memory_bytes: int, role: str = "candidate") -> CandidateProcess:
        runs_a_fix = role in _RUNS_A_FIX
        if runs_a_fix:
            self.drop_spare()  # the scratch folder was the spare's, and is not two processes' one after the other
            self.scratch.hand_over(self.zygote)
        process = CandidateProcess(
            self.zygote,
            # These belong to one task; the zygote has set those that are the same for all.
            rlimits=[
                (resource.RLIMIT_CPU, int(cpu_s) + 2),
                (resource.RLIMIT_AS, self.base_bytes + memory_bytes),
            ],
            role=role,
            scratch=self.scratch if runs_a_fix else None,
            counts_threads=self.counts_threads,
        )
        process.memory_bytes = memory_bytes
        return process

    def take_process(self, cpu_s: float, memory_bytes: int) -> CandidateProcess:
        """The spare if its limits are these, else a new one."""
        if (cpu_s, memory_bytes) != self.limits_of_spare or self.spare is None:
            self.limits_of_spare = cpu_s, memory_bytes
            return self.new_process(cpu_s, memory_bytes)
        spare, self.spare = self.spare, None
        return spare

    def close_later(self, process: CandidateProcess) -> None:
        """For a process whose grading is over: it is ended after the answer is sent, or before the scratch folder is
        emptied."""
        process.settle()
        self.finished.append(process)

    def close_finished(self) -> None:
        while self.finished:
            self.finished.pop().close()

    def wait_for_the_dead(self) -> None:
        """Until every process that is not needed is gone; the spare's own start is a reply like others and stays
        valid."""
        self.close_finished()
        if self.spare is None:
            self.zygote.sync()
        else:
            self.zygote.take_all()

    def make_spare(self) -> None:
        """Has the next process on its way, with the limits of the last one."""
        if self.spare is None:
            self.spare = self.new_process(*self.limits_of_spare)

    def drop_spare(self) -> None:
        """An idle server keeps no processes ready."""
        if self.spare is not None:
            self.spare.discard()
            self.spare = None
