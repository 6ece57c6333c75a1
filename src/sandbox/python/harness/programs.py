"""Runs a program that nobody tests: in the same jail as a fix, with its input, files and limits; tells what it did."""

import time
from collections.abc import Callable
from typing import Any

from harness import texts
from harness.candidate_process import CandidateProcess
from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from shared import frames

_WALL_FACTOR = 3
_OUTPUT_CHARS = 64 * 1024


class LiveLines:
    """Whole lines of one stream, passed on as they come; what stands behind the last one comes with the report."""

    def __init__(self, name: str, send: Callable[[dict[str, Any]], None]) -> None:
        self.name = name
        self.send = send
        self.rest = b""

    def take(self, data: bytes) -> None:
        lines, found, rest = (self.rest + data).rpartition(b"\n")
        self.rest = rest
        if found:
            text = texts.clean(lines.decode("utf-8", "backslashreplace"), _OUTPUT_CHARS)
            self.send({"output": {"stream": self.name, "text": text + "\n"}})


def run_program(harness: Any, message: dict[str, Any]) -> dict[str, Any]:
    """`source`, `stdin`, `files` ({name: text}), `arguments`, `cpu_s`, `wall_s`, `memory_bytes`, `live` →
    what came of it. With `live`, lines of output are sent before that, as messages of their own."""
    process = harness.processes.new_process(message["cpu_s"], message["memory_bytes"])
    started = time.monotonic()
    process.tries_before = 2  # there is no other
    process.begin(cpu_s=message["cpu_s"], wall_s=message["wall_s"], cancel=harness.control_fd)
    if message["live"]:
        process.stdout.on_kept = LiveLines("stdout", harness.messages.send).take
        process.stderr.on_kept = LiveLines("stderr", harness.messages.send).take
    files = {name: content.encode("latin-1") for name, content in message["files"].items()}
    values = (message["source"], message["stdin"].encode("utf-8"), files, message["arguments"], message["live"])
    code: int | None = None
    error = ""
    ended: CandidateEnded | None = None
    try:
        code, error = _outcome_of(process, values)
    except CandidateEnded as end:
        ended = end
    finally:
        harness.processes.close_later(process)
    return {
        "verdict": verdict_of(error, ended),
        "exit_code": code,
        "reason": texts.clean(ended.reason) if ended is not None else "",
        "stdout": texts.clean(process.stdout.text(), _OUTPUT_CHARS),
        "stderr": texts.clean(process.stderr.text(), _OUTPUT_CHARS),
        "cpu_ms": max(process.final_cpu_ns, 0) / 1e6,
        "wall_ms": (time.monotonic() - started) * 1e3,
        "peak_bytes": process.peak_bytes,
    }


def _outcome_of(process: CandidateProcess, values: tuple[Any, ...]) -> tuple[int, str]:
    """(exit code, what it raised). Whatever handling it brings about is the program's doing."""
    try:
        kind, payload = process.request(frames.RUN_PROGRAM, values)
        outcome = process.decode(payload) if kind == frames.RETURNED else None
        process.judge_scratch()
    except (Cancelled, CandidateEnded, InfrastructureError):
        raise
    except BaseException as error:
        process.end("crashed", f"what the program did could not be handled: {type(error).__name__}")
    if type(outcome) is tuple and len(outcome) == 2 and type(outcome[0]) is int and type(outcome[1]) is str:
        return outcome
    return 1, "OSError"  # files that cannot be written are the only honest cause


def verdict_of(error: str, ended: CandidateEnded | None) -> str:
    if ended is not None:
        return ended.verdict
    if error == "MemoryError":
        return "out-of-memory"
    return "failed" if error else "passed"
