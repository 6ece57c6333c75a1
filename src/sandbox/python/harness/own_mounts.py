"""Namespaces of a worker: the harness gets a mount namespace, and its zygote is the first process of a PID namespace.

As root both can be had as they are; any other user needs a user namespace around them. Whether it all works is tried in
a child first: a process cannot leave a user namespace any more.
"""

import os
import subprocess
from collections.abc import Callable

from shared import kernel, mounts, scratch_mount

_NEWNS, _NEWUSER, _NEWPID = 0x00020000, 0x10000000, 0x20000000
HOW_TO = (
    "needs root with CAP_SYS_ADMIN, or unprivileged user namespaces: sysctl user.max_user_namespaces,"
    " kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0; in Docker"
    " --security-opt seccomp=unconfined or --cap-add SYS_ADMIN"
)

Start = Callable[[], "subprocess.Popen[bytes]"]


def enter(used: list[str]) -> tuple[str | None, str | None]:
    """Gives the calling process a mount namespace with a scratch folder in it.

    used: paths that must stay as they are. Returns (the mount point, None), or (None, why there is no namespace).
    """
    mount_point = scratch_mount.choose_mount_point(used)
    if mount_point is None:
        return None, f"namespaces: none of {', '.join(scratch_mount.MOUNT_POINTS)} is there and unused"
    failure = _try_in_child(mount_point)
    if failure is not None:
        return None, f"namespaces: {os.strerror(failure)} ({HOW_TO})"
    _enter(mount_point)
    return mount_point, None


def _try_in_child(mount_point: str) -> int | None:
    """The number of the error that `_enter` and a PID namespace meet, or None."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            _enter(mount_point)
            kernel.unshare(_NEWPID, "PID namespace")
            code = 0
        except OSError as error:
            code = error.errno or 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) or None


def _enter(mount_point: str) -> None:
    if os.geteuid() == 0:
        kernel.unshare(_NEWNS, "mount namespace")
    else:
        _enter_user_namespace()
    mounts.make_private()
    scratch_mount.prepare(mount_point)


def _enter_user_namespace() -> None:
    uid, gid = os.getuid(), os.getgid()
    kernel.unshare(_NEWUSER | _NEWNS, "user namespace")
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {uid} 1"), ("gid_map", f"0 {gid} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def start_in_pid_namespace(start: Start) -> None:
    """Calls `start()`, which starts one process, so that this process is the first of a new PID namespace.

    Raises OSError.

    The caller keeps its own namespace: a process whose children go to another PID namespace could start no thread any
    more. Where there is no way back, which only root has, a launcher stays between.
    """
    own = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
    try:
        if not _may_go_back():
            _start_by_launcher(start)
            return
        kernel.unshare(_NEWPID, "PID namespace")
        try:
            start()
        finally:
            kernel.check(kernel.libc.setns(own, _NEWPID), "return to the own PID namespace")
    finally:
        os.close(own)


def _may_go_back() -> bool:
    """Whether the calling process is in the first user namespace, where root may go back."""
    with open("/proc/self/uid_map") as file:
        return file.read().split() == ["0", "0", "4294967295"]


def _start_by_launcher(start: Start) -> None:
    parent = os.getpid()
    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            os.close(reading)
            kernel.die_with_parent(parent)
            kernel.unshare(_NEWPID, "PID namespace")
            process = start()
            kernel.drop_capabilities()
            os.write(writing, b"started")
            os.close(writing)
            process.wait()
            os._exit(0)
        except OSError as error:
            os.write(writing, str(error.errno or 1).encode())
        finally:
            os._exit(1)
    os.close(writing)
    with open(reading, "rb") as file:
        reply = file.read()
    if reply != b"started":
        code = int(reply or b"1")
        raise OSError(code, f"PID namespace: {os.strerror(code)}")
