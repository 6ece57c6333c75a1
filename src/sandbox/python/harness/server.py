"""The harness: one trusted, long-lived process per worker slot.

It starts the zygote before it has seen any task, gives up its privileges, and then answers the server's messages one
by one: `load` (a task's texts), `grade`, `screen` (many programs, for a search), `run` (a program that nobody tests),
`probe` (the self-test of the isolation), `coverage`. Messages are 4-byte lengths and JSON on standard input and what
was standard output; tests that print write to standard error instead. Any message that arrives while a grading runs
means that it is no longer wanted.
"""

import collections
import gc
import json
import os
import resource
import select
import socket
import struct
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

from harness import guard, own_mounts, self_test, testing
from harness.candidate_process import CandidateProcess
from harness.errors import Cancelled, InfrastructureError
from harness.grading import Grading, rlimits
from harness.programs import run_program
from harness.reference_coverage import reference_coverage
from harness.scratch import MountedScratch, PlainScratch
from harness.screening import Screening
from harness.task import Task
from harness.timing import Timing
from harness.zygote_client import ZygoteClient
from shared import kernel, scratch_mount, standard_library

_LENGTH = struct.Struct("<I")
_TASKS_KEPT = 256
_IDLE_S = 2.0
_USUAL_LIMITS = (2, 256 << 20)
_OWN_MEMORY_BYTES = 3 << 29
_ZYGOTE_GONE = 75  # exit code that tells the server: no fix did this


class Harness:
    def __init__(self, code_dir: str) -> None:
        self.input = os.dup(0)
        self.output = os.dup(1)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.dup2(2, 1)
        self.control_fd = self.input
        config = self.configured()
        self.uid: int | None = config["uid"]
        self.enter_namespaces(code_dir, config)
        self.guard = guard.Guard(self.scratch_path, config["empty_dir"])
        self.tasks: collections.OrderedDict[str, Task] = collections.OrderedDict()
        self.timing = Timing(self)
        self.spare: CandidateProcess | None = None
        self.finished: list[CandidateProcess] = []
        if not os.path.exists(config["library"]):
            standard_library.build(config["library"])
        self.start_zygote(code_dir, config)
        # Importing it would bring all of asyncio along, which few tests need and which does without.
        standard_library.load_extensions(left_out=("_asyncio",))
        standard_library.StandardLibrary(config["library"]).install()
        testing.install()
        self.lower_own_rights()
        self.scratch: PlainScratch | MountedScratch = (
            PlainScratch(self.scratch_path) if self.mount_point is None else MountedScratch(self.scratch_path)
        )

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
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        environ = {
            "PYTHONHASHSEED": "0",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "MALLOC_ARENA_MAX": "1",
            "PYTHONUTF8": "1",
            "LD_BIND_NOW": "1",
        }
        # -I would ignore PYTHONHASHSEED; the environment is ours and holds nothing else, so -s -P are as good.
        command = [
            sys.executable,
            "-s",
            "-P",
            "-S",
            "-B",
            os.path.join(code_dir, "zygote", "__main__.py"),
            str(theirs.fileno()),
        ]

        def start() -> subprocess.Popen[bytes]:
            return subprocess.Popen(
                command,
                env=environ,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd=config["empty_dir"],
            )

        if self.mount_point is None:
            start()
        else:
            own_mounts.start_in_pid_namespace(start)
        theirs.close()
        settings = {
            key: config[key]
            for key in (
                "empty_dir",
                "root",
                "uid",
                "reference_uid",
                "reference_folder",
                "layers",
                "library",
                "cgroups",
            )
        }
        settings["mount_point"] = self.mount_point
        settings["scratch"] = self.scratch_path
        settings["environ"] = self.guard.environ()
        ours.send(json.dumps({**settings, "code_dir": code_dir}).encode())
        self.zygote = ZygoteClient(ours)
        self.facts = self.zygote.ready()
        self.facts["missing"] += [] if self.refused is None else [self.refused]
        self.base_bytes = self.facts["address_space"]

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
        message = self.receive()
        if message is None:
            sys.exit(0)
        return message

    def receive(self) -> dict[str, Any] | None:
        """The next message, or None when the server has closed its side."""
        head = self.read(_LENGTH.size)
        if not head:
            return None
        message: dict[str, Any] = json.loads(self.read(_LENGTH.unpack(head)[0]))
        return message

    def read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            chunk = os.read(self.input, size - len(data))
            if not chunk:
                return b""
            data += chunk
        return data

    def send(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode()
        data = _LENGTH.pack(len(data)) + data
        while data:
            data = data[os.write(self.output, data) :]

    def serve(self) -> None:
        self.send({"ready": True, **self.facts, "pid": os.getpid()})
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
            if self.spare is not None and not select.select([self.input], [], [], _IDLE_S)[0]:
                self.drop_spare()  # an idle server keeps no processes ready
            message = self.receive()
            if message is None:
                return
            operation = operations.get(message["op"])
            if operation is None:
                continue  # a cancellation that came too late
            answer = self.answer(operation, message)
            self.clean_before_answer()
            self.send(answer)
            self.tidy_up(make_spare=message["op"] == "grade")

    def answer(self, operation: Callable[[dict[str, Any]], Any], message: dict[str, Any]) -> dict[str, Any]:
        try:
            self.scratch.settle(self.zygote)
            return {"ok": True, "value": operation(message)}
        except Cancelled:
            return {"ok": False, "kind": "cancelled", "error": "cancelled"}
        except InfrastructureError as error:
            return {"ok": False, "kind": "infrastructure", "error": str(error)}
        except SystemExit:
            raise
        except BaseException as error:
            return {"ok": False, "kind": "fault", "error": "".join(traceback.format_exception(error))[-4000:]}

    # --- processes for fixes

    def new_process(self, cpu_s: float, memory_bytes: int, role: str = "candidate") -> CandidateProcess:
        return self.limited_process(rlimits(cpu_s, memory_bytes, self.base_bytes), role)

    def limited_process(self, limits: Sequence[tuple[int, int]], role: str = "candidate") -> CandidateProcess:
        """A process with these resource limits: [(number, value)]."""
        return CandidateProcess(
            self.zygote,
            rlimits=limits,
            role=role,
            scratch=self.scratch if role == "candidate" else None,
            counts_threads=self.uid is None and self.mount_point is None,
        )

    def take_process(self, cpu_s: float, memory_bytes: int) -> CandidateProcess:
        """The process that was made ahead if its limits are these, else a new one."""
        if (cpu_s, memory_bytes) != _USUAL_LIMITS or self.spare is None:
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

    def clean_before_answer(self) -> None:
        """What a fix left on the host's disk costs its own grading time, not the next one's. A folder that cannot be
        emptied ends this process before the answer, so that the loss is the littering fix's."""
        if self.mount_point is None:
            self.wait_for_the_dead()
            self.scratch.clean(self.zygote)

    def wait_for_the_dead(self) -> None:
        """Until every process that is not needed is gone; the spare's own start is a reply like others and stays
        valid."""
        self.close_finished()
        if self.spare is None:
            self.zygote.sync()
        else:
            self.zygote.take_all()

    def tidy_up(self, make_spare: bool) -> None:
        """After the answer is sent: the ended process is gone for good, the scratch folder empty, the next process on
        its way."""
        self.wait_for_the_dead()
        if self.mount_point is not None:
            self.scratch.clean(self.zygote)
        if make_spare and self.spare is None:
            self.spare = self.new_process(*_USUAL_LIMITS)
        with self.guard:
            self.timing.restock()

    def drop_spare(self) -> None:
        if self.spare is not None:
            self.spare.discard()
            self.spare = None
        self.timing.drop_reference()
        kernel.give_memory_back()

    # --- operations

    def load(self, message: dict[str, Any]) -> list[dict[str, str]]:
        with self.guard:
            task = self.tasks[message["key"]] = Task(message["task"])
            plan = task.plan("all")
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
        with self.guard:
            return reference_coverage(self.tasks[message["key"]])


def main(code_dir: str) -> None:
    """Serves the server's messages on standard input until that is closed."""
    Harness(code_dir).serve()
