"""The seccomp filter of a fix's process, as a classic BPF program built from an allowlist.

Everything that is not named here returns EPERM, so that an honest try/except lives on; a wrong architecture or the
x32 table kills. The program is built once in the zygote.

Two gradings must see nothing of each other, so what the kernel shares between processes is left out too: locks (a fix
that locks its own file is told that it holds the lock, and nobody sees it), ids of processes and threads (they are a
counter that all share; candidate/process_ids.py returns a constant), the state of the whole host (sysinfo, and free
space where the scratch folder has no file system of its own), clocks and futexes of others, and new pipes and sockets,
whose inode numbers are a counter of the whole host (candidate/named_pipes.py has others).
"""

import errno
import platform
import struct

from zygote.system_calls import NUMBERS

# struct seccomp_data: nr at 0, arch at 4, instruction pointer at 8, six 64-bit arguments from 16.
_NR, _ARCH, _ARGS = 0, 4, 16
_LOAD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _JUMP_BITS, _JUMP, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x05, 0x06
_AND = 0x54
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000

_FREE = """
read write close lseek pread64 pwrite64 readv writev poll ppoll select pselect6 brk munmap mremap
sched_yield rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait rt_sigsuspend sigaltstack
getuid geteuid getgid getegid getresuid getresgid getgroups getrusage times uname gettimeofday time
nanosleep restart_syscall set_robust_list rseq membarrier getrandom exit exit_group getcpu pause
alarm setitimer getitimer wait4 sched_get_priority_max sched_get_priority_min getcwd umask
epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd2 getsockname getpeername recvfrom
shutdown getrlimit
""".split()

# No links: the harness follows paths in the scratch folder. No truncate by path: Landlock before version 3 does not
# cover it.
FILES = """
stat lstat access faccessat faccessat2 readlink readlinkat getdents64 getdents mkdir mkdirat rmdir
unlink unlinkat rename renameat renameat2 ftruncate fsync fdatasync sendfile copy_file_range chdir fchdir
""".split()

# Their inode numbers come from a counter of the whole host. Where files can be seen without a file tree of one's own,
# the numbers of files are others', and these add nothing.
COUNTED = "pipe pipe2".split()

# They tell how full a file system is: that of the host, where the scratch folder has none of its own.
OWN_FILE_SYSTEM = "statfs fstatfs".split()

# Landlock does not cover these; they are safe only where the process's user owns nothing but its scratch folder.
OWNER_FILES = "chmod fchmod fchmodat".split()
# Whoever may write to a file may set its times to now: of the host, that is every device and folder for all.
# candidate/file_attributes.py has others for programs.
TIMES = "utimensat utime utimes".split()

_PROT_EXEC = 4
_MAP_HUGETLB = 0x40000  # large pages, of which the host has one supply
_CLONE_THREAD = 0x00010000
# What the C libraries give for a thread: VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, SETTLS, PARENT_SETTID,
# CHILD_CLEARTID, DETACHED. PIDFD would make a descriptor whose inode number counts the processes of the host.
_CLONE_FLAGS = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000 | 0x40000 | 0x80000 | 0x100000 | 0x200000 | 0x400000
# NORMAL, RANDOM, SEQUENTIAL, DONTNEED, FREE, DONTFORK, DOFORK, HUGEPAGE, NOHUGEPAGE, DONTDUMP, DODUMP. Others merge
# equal pages of the whole host, or say what of a file is to be in its memory.
_ADVICE = (0, 1, 2, 4, 8, 10, 11, 14, 15, 16, 17)
_WILL_NEED = 3
# WAIT, WAKE, REQUEUE, CMP_REQUEUE, WAKE_OP, WAIT_BITSET, WAKE_BITSET, of this process's own memory and by any clock.
# Others are found by the file that a page belongs to, which processes share, or ask for a thread by its id.
_FUTEX_PRIVATE, _FUTEX_REALTIME = 128, 256
_FUTEX = (0, 1, 3, 4, 5, 9, 10)
_FUTEX_WAITS = (0, 9)
_S_IFMT, _S_IFIFO = 0xF000, 0x1000
_CONNECTION = 3  # the descriptor of a socket that was made outside
_FIRST_REAL_TIME_SIGNAL = 32
_FCNTL_COPIES = (0, 1030)  # DUPFD, DUPFD_CLOEXEC
_FCNTL_ALLOWED = (1, 2, 3, 1032)  # GETFD, SETFD, GETFL, GETPIPE_SZ
_FCNTL_SETFL = 4
_FCNTL_LOCKS = (6, 7, 37, 38)  # SETLK, SETLKW and their counterparts of open descriptions
# What F_SETFL may be given: the mode of access, which it ignores, O_NONBLOCK, and O_LARGEFILE, which F_GETFL shows.
_FCNTL_FLAGS = 0x3 | 0x800 | 0x8000
_OPEN_TMPFILE, _OPEN_PATH = 0x400000, 0x200000
# TYPE, ERROR, SNDBUF, RCVBUF, RCVTIMEO, SNDTIMEO, ACCEPTCONN, PROTOCOL, DOMAIN. Others name the peer, or count all
# sockets of the host (COOKIE).
_SOCKET_OPTIONS = (3, 4, 7, 8, 20, 21, 30, 38, 39, 66, 67)
_SOL_SOCKET = 1
_IOCTL_ALLOWED = (0x5421, 0x5451, 0x5450)  # FIONBIO, FIOCLEX, FIONCLEX
_AF_UNIX = 1
_SIGKILL = 9


def _instruction(code, jump_true, jump_false, value):
    return struct.pack("<HBBI", code, jump_true, jump_false, value & 0xFFFFFFFF)


def _load(offset):
    return [_instruction(_LOAD, 0, 0, offset)]


def _low(argument):
    return _load(_ARGS + 8 * argument)


def _high(argument):
    return _load(_ARGS + 8 * argument + 4)


def _return(value):
    return [_instruction(_RETURN, 0, 0, value)]


def _deny(error):
    return _return(_ERRNO | error)


_SUCCESS = _deny(0)  # returns 0, and nothing is done


def _when_equal(value, then):
    return [_instruction(_JUMP_EQUAL, 0, len(then), value)] + then


def _when_bits(bits, then):
    return [_instruction(_JUMP_BITS, 0, len(then), bits)] + then


def _when_at_least(value, then):
    return [_instruction(_JUMP_GREATER_EQUAL, 0, len(then), value)] + then


def _guarded(own_file_system):
    """Calls that are allowed for some arguments: name → instructions that end in a return."""
    no_exec = _low(2) + _when_bits(_PROT_EXEC, _deny(errno.EPERM)) + _return(_ALLOW)
    null_pointer = lambda argument: (
        _low(argument)
        + [_instruction(_JUMP_EQUAL, 0, 3, 0)]
        + _high(argument)
        + _when_equal(0, _return(_ALLOW))
        + _deny(errno.EPERM)
    )
    choice = lambda argument, values, error: (
        _low(argument) + [i for value in values for i in _when_equal(value, _return(_ALLOW))] + _deny(error)
    )
    # A negative id is the clock of another process, and tells that there is one.
    own_clock = _low(0) + _when_bits(0x80000000, _deny(errno.EPERM)) + _return(_ALLOW)
    # No number of an inode, nor a descriptor that could be asked for it, of the one socket that was made outside.
    not_the_connection = _low(0) + _when_equal(_CONNECTION, _deny(errno.EBADF)) + _return(_ALLOW)
    futexes = [operation | _FUTEX_PRIVATE | clock for operation in _FUTEX for clock in (0, _FUTEX_REALTIME)]
    shared_waits = [operation | clock for operation in _FUTEX_WAITS for clock in (0, _FUTEX_REALTIME)]
    flags = _low(2) + _when_bits(0xFFFFFFFF & ~_FCNTL_FLAGS, _deny(errno.EPERM)) + _return(_ALLOW)
    return {
        "mmap": _low(3) + _when_bits(_MAP_HUGETLB, _deny(errno.ENOMEM)) + no_exec,
        "mprotect": no_exec,
        "madvise": _low(2) + _when_equal(_WILL_NEED, _SUCCESS) + choice(2, _ADVICE, errno.EPERM),
        # The C library waits so for a thread that it has started, and looks again after this error.
        "futex": _low(1)
        + [i for wait in shared_waits for i in _when_equal(wait, _deny(errno.EAGAIN))]
        + choice(1, futexes, errno.ENOSYS),
        "clone": _low(0)
        + _when_bits(0xFFFFFFFF & ~_CLONE_FLAGS, _deny(errno.EPERM))
        + _when_bits(_CLONE_THREAD, _return(_ALLOW))
        + _deny(errno.EPERM),
        # glibc falls back to clone when clone3 is missing; EPERM would break threads.
        "clone3": _deny(errno.ENOSYS),
        # Signals to its own process group, which is itself alone, but never SIGKILL: a fix that was killed was killed
        # by somebody else, and is graded again.
        # Real-time signals wait in a queue that all processes of a user share.
        "kill": _low(1)
        + _when_equal(_SIGKILL, _deny(errno.EPERM))
        + _when_at_least(_FIRST_REAL_TIME_SIGNAL, _deny(errno.EPERM))
        + choice(0, (0,), errno.EPERM),
        "clock_gettime": own_clock,
        "clock_getres": own_clock,
        "clock_nanosleep": own_clock,
        "fstat": not_the_connection if own_file_system else _return(_ALLOW),
        "dup": not_the_connection,
        "dup2": not_the_connection,
        "dup3": not_the_connection,
        "prlimit64": _low(0)
        + [_instruction(_JUMP_EQUAL, 0, 5, 0)]
        + _low(2)
        + [_instruction(_JUMP_EQUAL, 0, 3, 0)]
        + _high(2)
        + _when_equal(0, _return(_ALLOW))
        + _deny(errno.EPERM),
        "sched_getaffinity": choice(0, (0,), errno.EPERM),
        "getpriority": _low(1) + _when_equal(0, choice(0, (0,), errno.EPERM)) + _deny(errno.EPERM),
        "fcntl": _low(1)
        + [i for copy in _FCNTL_COPIES for i in _when_equal(copy, not_the_connection)]
        + [i for lock in _FCNTL_LOCKS for i in _when_equal(lock, _SUCCESS)]
        + _when_equal(_FCNTL_SETFL, flags)
        + choice(1, _FCNTL_ALLOWED, errno.EPERM),
        "ioctl": choice(1, _IOCTL_ALLOWED, errno.ENOTTY),
        "socketpair": _deny(errno.EPERM) if own_file_system else choice(0, (_AF_UNIX,), errno.EPERM),
        "getsockopt": _low(1)
        + _when_equal(_SOL_SOCKET, choice(2, _SOCKET_OPTIONS, errno.ENOPROTOOPT))
        + _deny(errno.ENOPROTOOPT),
        "sendto": null_pointer(4),
    }


def _guarded_files(own_file_system):
    """Calls about files that are allowed for some arguments, or answered without being done."""
    named_pipe = lambda argument: (
        _low(argument)
        + [_instruction(_AND, 0, 0, _S_IFMT)]
        + _when_equal(_S_IFIFO, _return(_ALLOW))
        + _deny(errno.EPERM)
    )
    own = {
        # Of a descriptor too, with an empty path.
        "newfstatat": _low(0) + _when_equal(_CONNECTION, _deny(errno.EBADF)) + _return(_ALLOW),
        "mknod": named_pipe(1),
        "mknodat": named_pipe(2),
    }
    # Landlock lets a path of the host be reached, which tells facts about what is there.
    reached = [] if own_file_system else _when_bits(_OPEN_PATH, _deny(errno.EACCES))
    no_nameless = lambda argument: (
        _low(argument) + _when_bits(_OPEN_TMPFILE, _deny(errno.EOPNOTSUPP)) + reached + _return(_ALLOW)
    )
    # A fix can make no link, so that it has none to read; those of the host lead to ids of processes.
    not_a_link = {"newfstatat": _return(_ALLOW), "readlink": _deny(errno.EINVAL), "readlinkat": _deny(errno.EINVAL)}
    return (own if own_file_system else not_a_link) | {
        # A file without a name leaves no trace in the folder but a number that the next file would show.
        # It tells the number of a mount, of which the host has one counter; the C library falls back.
        "statx": _deny(errno.ENOSYS),
        "openat": no_nameless(2),
        "open": no_nameless(1),
        "flock": _SUCCESS,
        # What is in the memory of the host is everybody's.
        "fadvise64": _SUCCESS,
        # `shutil` copies files and trees without attributes where there are none, but not where they are refused.
        **dict.fromkeys(("listxattr", "llistxattr", "flistxattr"), _deny(errno.EOPNOTSUPP)),
    }


def _segments(actions, otherwise):
    """[(first number, instructions)] that cover all numbers from 0; neighbours with the same instructions are one."""
    segments = [(0, otherwise)]
    for number in sorted(actions):
        for first, body in ((number, actions[number]), (number + 1, otherwise)):
            if segments[-1][0] == first:
                segments.pop()
            if not segments or segments[-1][1] != body:
                segments.append((first, body))
    return segments


def _tree(segments):
    """A binary search by number. The kernel walks the program once for each call number when it is installed: a list
    of 300 comparisons takes 0.22 ms to install, a tree a tenth of that."""
    if len(segments) == 1:
        return segments[0][1]
    middle = len(segments) // 2
    left, right = _tree(segments[:middle]), _tree(segments[middle:])
    first = segments[middle][0]
    if len(left) <= 255:
        return [_instruction(_JUMP_GREATER_EQUAL, len(left), 0, first)] + left + right
    return [_instruction(_JUMP_GREATER_EQUAL, 0, 1, first), _instruction(_JUMP, 0, 0, len(left))] + left + right


def allowed(files, owner_files, own_file_system):
    """(names of calls that are free, {name: instructions} of calls that depend on their arguments); see `build`."""
    names, guarded = list(_FREE), _guarded(own_file_system)
    if files:
        names += FILES + (OWNER_FILES if owner_files else []) + (OWN_FILE_SYSTEM + TIMES if own_file_system else [])
        guarded.update(_guarded_files(own_file_system))
    else:
        # A sealed process has no file to ask about, only pipes and sockets.
        guarded["fstat"] = _deny(errno.EPERM)
    if not own_file_system:
        names += COUNTED
    return names, guarded


_LIDS = {
    "locks": ("fcntl", "flock"),
    "socket-options": ("getsockopt",),
    "ids": ("getpid", "gettid", "getppid", "getpgid", "getsid"),
    "numbers": ("pipe", "pipe2", "socketpair", "fstat", "newfstatat"),
    "clocks": ("clock_getres", "clock_nanosleep", "clock_gettime"),
    "futexes": ("futex",),
}


def build(files, owner_files, own_file_system, machine=None, lids_off=()):
    """The program as (bytes, number of instructions).

    files            allow opening files (Landlock or a mount namespace decides which); else the process is sealed
    owner_files      allow chmod as well
    own_file_system  allow asking how full the file system is, and setting times
    machine          `x86_64` or `aarch64`; default this machine. Raises LookupError for any other.
    lids_off         keys of `_LIDS` whose calls are allowed whatever their arguments; for the search for channels
    """
    machine = machine or platform.machine()
    if machine not in AUDIT_ARCH:
        raise LookupError(f"no system call table for {machine}")
    column = 0 if machine == "x86_64" else 1
    free, guarded = allowed(files, owner_files, own_file_system)
    lifted = [name for lid in lids_off for name in _LIDS.get(lid, ())]
    actions = {NUMBERS[name][column]: _return(_ALLOW) for name in free}
    actions.update((NUMBERS[name][column], body) for name, body in guarded.items())
    actions.update((NUMBERS[name][column], _return(_ALLOW)) for name in lifted)
    actions.pop(None, None)
    segments = _segments(actions, _deny(errno.EPERM))
    if column == 0:
        segments.append((X32_BIT, _return(_KILL)))
    program = _load(_ARCH) + [_instruction(_JUMP_EQUAL, 1, 0, AUDIT_ARCH[machine])] + _return(_KILL) + _load(_NR)
    program += _tree(segments)
    return b"".join(program), len(program)
