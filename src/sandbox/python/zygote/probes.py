"""Forbidden operations, tried inside a process that is locked down like a fix's: what is not refused is not isolated.

Each probe makes the real attempt and returns True when it succeeded. They run our own code only; the harness reads
the list of successes and sets the isolation level from it.
"""

import ctypes
import errno
import fcntl
import json
import mmap
import os
import resource
import signal
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


# What two gradings could see of each other, as far as one process can tell.


def _flock():
    """A lock that was really taken stands in the way of another description of the same file."""
    first, second = (os.open(os.devnull, os.O_RDWR) for _ in range(2))
    fcntl.flock(first, fcntl.LOCK_EX)
    try:
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False


def _append():
    fcntl.fcntl(0, fcntl.F_SETFL, os.O_APPEND)
    return True


def _nameless_file():
    os.open(os.environ.get("TMPDIR", "/"), os.O_TMPFILE | os.O_RDWR)
    return True


def _real_time_signal():
    number = signal.SIGRTMIN
    signal.signal(number, signal.SIG_IGN)
    return _raw(62, 129, 0, int(number))


def _futex(operation):
    word = ctypes.c_int(1)
    return _raw(202, 98, ctypes.addressof(word), operation, 1, 0, 0, 0)


def _room(size=256):
    return ctypes.addressof(ctypes.create_string_buffer(size))


_CONNECTION = 3
_FIRST_CLOCK = (~1 << 3) | 2  # of the CPU time of the process with the id 1
_THREAD_WITH_DESCRIPTOR = 0x00010000 | 0x00001000  # that the kernel refuses for want of other flags


def _number_of_new(number_x86, number_arm, *arguments):
    """Of a pipe, or of a pair of sockets for which arguments are told."""
    ends = (ctypes.c_int * 2)()
    place = ctypes.addressof(ends)
    if not _raw(number_x86, number_arm, *((*arguments, place) if len(arguments) > 1 else (place, *arguments))):
        return False
    return os.fstat(ends[0]).st_ino > 0


def _cookie():
    connection = socket.socket(fileno=_CONNECTION)
    try:
        return bool(connection.getsockopt(socket.SOL_SOCKET, 57, 8))
    finally:
        connection.detach()


# name → (attempt, layer that must refuse it). `seccomp` ones decide the level, and `files` ones with them; `namespaces`
# ones must be refused where there are any.
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
    "take a lock that others see": (_flock, "seccomp"),
    "change a flag of a descriptor": (_append, "seccomp"),
    "have a descriptor signal somebody": (lambda: _raw(72, 25, 0, 8, 1), "seccomp"),
    "make a file without a name": (_nameless_file, "seccomp"),
    "queue a real-time signal": (_real_time_signal, "seccomp"),
    "wait at a page that others have": (lambda: _futex(1), "seccomp"),
    "ask for a thread by a lock": (lambda: _futex(8 | 128), "seccomp"),
    "wait by another process's clock": (lambda: _raw(230, 115, _FIRST_CLOCK, 1, bytes(16), 0), "seccomp"),
    "ask whether a process has a clock": (lambda: _raw(229, 114, _FIRST_CLOCK, 0), "seccomp"),
    "get a descriptor of a thread": (lambda: _raw(56, 220, _THREAD_WITH_DESCRIPTOR, 0, 0, 0, 0), "seccomp"),
    "merge its memory with that of others": (lambda: _raw(28, 233, 0, 0, 12), "seccomp"),
    "read its id": (lambda: _raw(39, 172), "seccomp"),
    "read the state of the host": (lambda: _raw(99, 179, _room()), "seccomp"),
    "read the number of a mount": (lambda: _raw(332, 291, -100, b"/", 0, 0xFFF, _room()), "seccomp"),
    "count the sockets of the host": (_cookie, "seccomp"),
    "read the number of its socket": (lambda: os.fstat(_CONNECTION).st_ino > 0, "namespaces"),
    "copy its socket": (lambda: os.dup(_CONNECTION) > 0, "namespaces"),
    "read the number of a pipe": (lambda: _number_of_new(293, 59, 0), "namespaces"),
    "read the number of a new socket": (lambda: _number_of_new(53, 199, 1, 1, 0), "namespaces"),
    "ask for facts about a file of the host": (lambda: os.stat("/etc/passwd").st_size >= 0, "namespaces"),
    "read which process it is": (lambda: bool(os.readlink("/proc/self")), "seccomp"),
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
