"""Starts the zygote as the first process of a new PID namespace, as root or through a launcher in a user namespace
where those are allowed."""

import os
import subprocess
from collections.abc import Callable

from shared import kernel

_NEWUSER, _NEWPID = 0x10000000, 0x20000000
HOW_TO = (
    "needs root with CAP_SYS_ADMIN, or unprivileged user namespaces: sysctl user.max_user_namespaces,"
    " kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0; in Docker"
    " --security-opt seccomp=unconfined or --cap-add SYS_ADMIN"
)

Start = Callable[[], "subprocess.Popen[bytes]"]


def start_in_pid_namespace(start: Start) -> "tuple[subprocess.Popen[bytes] | None, str | None]":
    """Calls `start()`, which starts one process, so that this process is the first of a new PID namespace.

    Returns (what `start` returned, or None where a launcher did it; why no namespace could be had, or None). The
    caller itself keeps its own namespaces: a process whose children go to another PID namespace could start no thread
    any more.
    """
    try:
        if os.geteuid() == 0:
            return _start_as_root(start), None
        _start_by_launcher(start)
        return None, None
    except OSError as error:
        return None, f"namespaces: {error.strerror} ({HOW_TO})"


def _start_as_root(start: Start) -> "subprocess.Popen[bytes]":
    own = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
    try:
        kernel.unshare(_NEWPID, "PID namespace")
        try:
            return start()
        finally:
            kernel.check(kernel.libc.setns(own, _NEWPID), "return to the own PID namespace")
    finally:
        os.close(own)


def _start_by_launcher(start: Start) -> None:
    """Without root a PID namespace needs a user namespace, which one cannot leave: a launcher enters it and stays
    between."""
    parent = os.getpid()
    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            os.close(reading)
            kernel.die_with_parent(parent)
            _open_user_namespace()
            process = start()
            os.write(writing, b"started")
            os.close(writing)
            process.wait()
            os._exit(0)
        except OSError as error:
            os.write(writing, str(error.errno or 1).encode())
            os._exit(1)
        finally:
            os._exit(1)
    os.close(writing)
    with open(reading, "rb") as file:
        reply = file.read()
    if reply != b"started":
        code = int(reply or b"1")
        raise OSError(code, f"user namespace: {os.strerror(code)}")


def _open_user_namespace() -> None:
    uid, gid = os.getuid(), os.getgid()
    kernel.unshare(_NEWUSER | _NEWPID, "user namespace")
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {uid} 1"), ("gid_map", f"0 {gid} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)
