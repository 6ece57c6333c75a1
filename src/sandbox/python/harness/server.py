"""The harness: one trusted, long-lived process per worker slot.

It starts the zygote before it has seen any task, gives up its privileges, and then serves the server's messages one
by one: `load` (a task's texts), `grade`, `screen` (many programs, for a search), `run` (a program that nobody tests),
`probe` (the self-test of the isolation), `coverage`. Any message that arrives while a grading runs means that it is no
longer wanted.
"""

import collections
import gc
import os
import resource
import sys
import traceback
from collections.abc import Callable
from typing import Any

from harness import assertions, guard, own_mounts, self_test, threads
from harness.errors import Cancelled, InfrastructureError
from harness.grading import Grading
from harness.loading_time import LoadingTime, TaskTooSlow
from harness.message_channel import MessageChannel
from harness.processes import Processes
from harness.programs import run_program
from harness.read_times import ReadTimes
from harness.reference_coverage import reference_coverage
from harness.scratch import MountedScratch, PlainScratch
from harness.screening import Screening
from harness.task import Task
from harness.timing import Timing
from harness.zygote_client import ZygoteClient
from harness.zygote_start import start_zygote
from shared import kernel, scratch_mount, standard_library

_TASKS_KEPT = 256
_ZONES = "/usr/share/zoneinfo"
_IDLE_S = 2.0
_OWN_MEMORY_BYTES = 3 << 29
_COVERAGE_S = 10.0  # watching lines takes several times as long
_ZYGOTE_SETTINGS = (
    "empty_dir",
    "root",
    "uid",
    "reference_uid",
    "reference_folder",
    "layers",
    "library",
    "cgroups",
    "lids_off",
)
_ZYGOTE_GONE = 75  # exit code that tells the server: no fix did this


class Harness:
    def __init__(self, code_dir: str) -> None:
        self.messages = MessageChannel()
        self.control_fd = self.messages.input
        config = self.configured()
        self.uid: int | None = config["uid"]
        self.enter_namespaces(code_dir, config)
        self.guard = guard.Guard(self.scratch_path, config["empty_dir"])
        self.tasks: collections.OrderedDict[str, Task] = collections.OrderedDict()
        self.timing = Timing(self)
        if not os.path.exists(config["library"]):
            standard_library.build(config["library"])
        self.start_zygote(code_dir, config)
        # Importing it would bring all of asyncio along, which few tests need and which does without.
        standard_library.load_extensions(left_out=("_asyncio",))
        standard_library.StandardLibrary(config["library"]).install()
        assertions.install()
        self.lower_own_rights()
        self.scratch: PlainScratch | MountedScratch = (
            PlainScratch(os.path.dirname(self.scratch_path), is_kept="scratch" in config["lids_off"])
            if self.mount_point is None
            else MountedScratch(self.scratch_path)
        )
        self.guard.use_scratch(self.scratch.path)
        self.read_times = ReadTimes(_ZONES)
        counts_threads = self.uid is None and self.mount_point is None
        self.processes: Processes = Processes(self.zygote, self.scratch, self.facts["address_space"], counts_threads)

    def enter_namespaces(self, code_dir: str, config: dict[str, Any]) -> None:
        self.mount_point: str | None = None
        self.refused: str | None = "namespaces: switched off"
        if "namespaces" in config["layers"]:
            used = [code_dir, config["library"], config["root"], sys.prefix, sys.base_prefix, sys.executable]
            self.mount_point, self.refused = own_mounts.enter(used)
        self.scratch_path = (
            os.path.join(config["files"], "scratch")
            if self.mount_point is None
            else scratch_mount.path(self.mount_point)
        )

    def start_zygote(self, code_dir: str, config: dict[str, Any]) -> None:
        settings = {key: config[key] for key in _ZYGOTE_SETTINGS}
        settings["mount_point"] = self.mount_point
        settings["scratch"] = self.scratch_path
        settings["environ"] = self.guard.environ()
        self.zygote = ZygoteClient(start_zygote(code_dir, settings))
        self.facts = self.zygote.ready()
        self.facts["missing"] += [] if self.refused is None else [self.refused]

    def lower_own_rights(self) -> None:
        """The harness gets the fix's own user, so that files which a test makes in the scratch folder belong to the
        fix; and no way back."""
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("500")
        parent = os.getppid()
        if self.uid is not None:
            os.setgroups([])
            os.setresgid(self.uid, self.uid, self.uid)
            os.setresuid(self.uid, self.uid, self.uid)
        kernel.drop_capabilities()
        kernel.undumpable()
        kernel.die_with_parent(parent)
        resource.setrlimit(resource.RLIMIT_AS, (_OWN_MEMORY_BYTES, _OWN_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    # --- messages

    def configured(self) -> dict[str, Any]:
        """The first message. Exits where the server went away before it."""
        message = self.messages.receive()
        if message is None:
            sys.exit(0)
        return message

    def serve(self) -> None:
        if self.mount_point is None:
            self.read_times.renew()
        self.messages.send({"ready": True, **self.facts, "pid": os.getpid()})
        try:
            self.serve_messages()
        except InfrastructureError as error:
            print(error, file=sys.stderr)
            sys.exit(_ZYGOTE_GONE)

    def serve_messages(self) -> None:
        operations = {
            "load": self.load,
            "grade": self.grade,
            "screen": self.screen,
            "run": self.run_program,
            "probe": self.probe,
            "coverage": self.coverage,
        }
        sys.setrecursionlimit(5000)
        gc.collect()
        gc.freeze()
        while True:
            if self.processes.spare is not None and not self.messages.is_waiting(_IDLE_S):
                self.rest()
            message = self.messages.receive()
            if message is None:
                return
            operation = operations.get(message["op"])
            if operation is None:
                continue  # a cancellation that came too late
            answer = self.answer(operation, message)
            self.clean_before_answer()
            self.messages.send({**answer, "spent": True} if threads.are_left() else answer)
            self.tidy_up(make_spare=message["op"] == "grade")

    def answer(self, operation: Callable[[dict[str, Any]], Any], message: dict[str, Any]) -> dict[str, Any]:
        try:
            self.scratch.settle(self.zygote)
            return {"ok": True, "value": operation(message)}
        except Cancelled:
            return {"ok": False, "kind": "cancelled", "error": "cancelled"}
        except InfrastructureError as error:
            return {"ok": False, "kind": "infrastructure", "error": str(error)}
        except TaskTooSlow as error:
            return {"ok": False, "kind": "endless", "error": "".join(traceback.format_exception(error))[-4000:]}
        except SystemExit:
            raise
        except BaseException as error:
            return {"ok": False, "kind": "fault", "error": "".join(traceback.format_exception(error))[-4000:]}

    # --- between gradings

    def clean_before_answer(self) -> None:
        """What a fix left on the host's disk costs its own grading time, not the next one's. A folder that cannot be
        emptied ends this process before the answer, so that the loss is the littering fix's."""
        if self.mount_point is None:
            self.processes.wait_for_the_dead()
            self.scratch.clean(self.zygote)
            self.guard.use_scratch(self.scratch.path)

    def tidy_up(self, make_spare: bool) -> None:
        """After the answer is sent: the ended process is gone for good, the scratch folder empty, the next process on
        its way."""
        self.processes.wait_for_the_dead()
        if self.mount_point is None:
            self.read_times.renew()
        elif self.processes.spare is None:
            self.scratch.clean(self.zygote)
        if make_spare:
            self.processes.make_spare()
        with self.guard:
            self.timing.restock(self.messages.is_waiting)

    def rest(self) -> None:
        """Nobody has asked for a while: keeps no process ready."""
        self.processes.drop_spare()
        self.timing.drop_reference()
        kernel.give_memory_back()

    # --- operations

    def load(self, message: dict[str, Any]) -> list[dict[str, str]]:
        with self.guard, LoadingTime(message["task"]["cpu_s"]):
            task = Task(message["task"])
            plan = task.plan("all")
        self.tasks[message["key"]] = task
        while len(self.tasks) > _TASKS_KEPT:
            self.tasks.popitem(last=False)
        return [{"name": name, "group": group, "tier": tier} for group, tests in plan for name, tier in tests]

    def grade(self, message: dict[str, Any]) -> dict[str, Any]:
        task = self.tasks[message["key"]]
        with self.guard:
            return Grading(self, task, message).run()

    def run_program(self, message: dict[str, Any]) -> dict[str, Any]:
        with self.guard:
            return run_program(self, message)

    def screen(self, message: dict[str, Any]) -> list[dict[str, Any]]:
        with self.guard:
            return Screening(self, self.tasks[message["key"]], message).run()

    def probe(self, message: dict[str, Any]) -> dict[str, Any]:
        with self.guard:
            return self_test.run(self)

    def coverage(self, message: dict[str, Any]) -> dict[str, Any]:
        with self.guard, LoadingTime(_COVERAGE_S):
            return reference_coverage(self.tasks[message["key"]])


def main(code_dir: str) -> None:
    """Serves the server's messages on standard input until that is closed."""
    Harness(code_dir).serve()
