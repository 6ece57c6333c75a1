"""Forbidden operations, tried inside a process that is locked down like a fix's: what is not refused is not isolated.

Each probe makes the real attempt and returns True when it succeeded. They run our own code only; the harness reads
the list of successes and sets the isolation level from it.
"""

import ctypes
import errno
import json
import mmap
import os
import resource
import socket
import struct
import time

from shared import kernel


def _column():
    return 0 if os.uname().machine == "x86_64" else 1


def _raw(number_x86, number_arm, *arguments):
    """A bare system call by number; True unless it was refused. Arguments are harmless ones that a kernel refuses
    with another error."""
    number = (number_x86, number_arm)[_column()]
    if number is None:
        return False
    try:
        kernel.syscall(number, *[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    except OSError as error:
        return error.errno not in (errno.EPERM, errno.ENOSYS, errno.EACCES)
    return True


def _reads(path):
    with open(path, "rb") as file:
        file.read(1)
    return True


def _fork():
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return True


def _writes(path):
    with open(path, "x") as file:
        file.write("x")
    os.unlink(path)
    return True


def _socket(family, kind):
    socket.socket(family, kind).close()
    return True


def _executable_memory():
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()
    return True


def _signal_parent():
    os.kill(os.getppid(), 0)
    return True


def _raise_limit():
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return True


def _become_root():
    os.setresuid(0, 0, 0)
    return os.getuid() == 0


def _parent_clock():
    time.clock_gettime(((~os.getppid()) << 3) | 2)
    return True


def _exec():
    pid = os.posix_spawn("/bin/true", ["true"], {})
    os.waitpid(pid, 0)
    return True


def _affinity():
    os.sched_setaffinity(0, {0})
    return True


# name → (attempt, layer that must refuse it). `seccomp` ones decide the level; `landlock` ones are the second layer
# for files.
PROBES = {
    "fork a process": (_fork, "seccomp"),
    "start a program": (_exec, "seccomp"),
    "open a TCP socket": (lambda: _socket(socket.AF_INET, socket.SOCK_STREAM), "seccomp"),
    "open a UDP socket": (lambda: _socket(socket.AF_INET, socket.SOCK_DGRAM), "seccomp"),
    "open an IPv6 socket": (lambda: _socket(socket.AF_INET6, socket.SOCK_STREAM), "seccomp"),
    "open a UNIX socket": (lambda: _socket(socket.AF_UNIX, socket.SOCK_STREAM), "seccomp"),
    "open a netlink socket": (lambda: _socket(16, socket.SOCK_RAW), "seccomp"),
    "pass a descriptor": (lambda: bool(socket.send_fds(socket.socketpair()[0], [b"x"], [0])), "seccomp"),
    "signal its parent": (_signal_parent, "seccomp"),
    "trace a process": (lambda: _raw(101, 117, 16, os.getppid(), 0, 0), "seccomp"),
    "read another process's memory": (lambda: _raw(310, 270, os.getppid(), 0, 0, 0, 0, 0), "seccomp"),
    "write another process's memory": (lambda: _raw(311, 271, os.getppid(), 0, 0, 0, 0, 0), "seccomp"),
    "map executable memory": (_executable_memory, "seccomp"),
    "read another process's clock": (_parent_clock, "seccomp"),
    "raise its limits": (_raise_limit, "seccomp"),
    "become root": (_become_root, "seccomp"),
    "make namespaces": (lambda: _raw(272, 97, 0x10000000), "seccomp"),
    "enter a namespace": (lambda: _raw(308, 268, -1, 0), "seccomp"),
    "mount": (lambda: _raw(165, 40, 0, 0, 0, 0, 0), "seccomp"),
    "change its root": (lambda: _raw(161, 51, b"/"), "seccomp"),
    "load a BPF program": (lambda: _raw(321, 280, 0, 0, 0), "seccomp"),
    "open a perf counter": (lambda: _raw(298, 241, 0, 0, -1, -1, 0), "seccomp"),
    "set up io_uring": (lambda: _raw(425, 425, 1, 0), "seccomp"),
    "use userfaultfd": (lambda: _raw(323, 282, 0), "seccomp"),
    "use the key ring": (lambda: _raw(250, 219, 0, -3, 0), "seccomp"),
    "make an anonymous file": (lambda: _raw(319, 279, b"x", 0), "seccomp"),
    "open by handle": (lambda: _raw(304, 265, -1, 0, 0), "seccomp"),
    "make shared memory": (lambda: _raw(29, 194, 0, 4096, 0o600), "seccomp"),
    "change its personality": (lambda: _raw(135, 92, 0x0040000), "seccomp"),
    "choose its processor": (_affinity, "seccomp"),
    "load a kernel module": (lambda: _raw(175, 105, 0, 0, 0), "seccomp"),
    "reboot": (lambda: _raw(169, 142, 0, 0, 0, 0), "seccomp"),
    "read /etc/passwd": (lambda: _reads("/etc/passwd"), "files"),
    "read its own source's folder": (lambda: bool(os.listdir(os.path.dirname(os.path.abspath(__file__)))), "files"),
    "list a folder of the host": (lambda: bool(os.listdir("/etc")), "files"),
    "read its parent's environment": (lambda: _reads(f"/proc/{os.getppid()}/environ"), "files"),
    "read its parent's memory": (lambda: _reads(f"/proc/{os.getppid()}/mem"), "files"),
    "write to /tmp": (lambda: _writes("/tmp/codearena-probe"), "files"),
    "write to shared memory": (lambda: _writes("/dev/shm/codearena-probe"), "files"),
    "write to its working folder": (lambda: _writes("codearena-probe"), "files"),
}


def serve(descriptor):
    """Runs every probe and sends the outcome as one announcement."""
    outcome = []
    for name, (attempt, layer) in PROBES.items():
        try:
            refused, detail = not attempt(), ""
        except (OSError, ValueError) as error:
            refused, detail = True, getattr(error, "strerror", None) or str(error)
        outcome.append({"name": name, "layer": layer, "refused": refused, "detail": detail})
    data = json.dumps(outcome).encode()
    data = struct.pack("<I", len(data)) + data
    while data:
        data = data[os.write(descriptor, data) :]
    os._exit(0)
