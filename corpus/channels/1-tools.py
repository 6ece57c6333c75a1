# One program of the search for channels, in parts that are sent as one fix: it looks at everything that it can name
# or inherit (2-looks.py), then leaves bits in everything that it can change (3-leaves.py). `codearena attack
# --channels` sends it again and again and asks whether what is seen depends on what was left.
import array
import base64
import errno
import fcntl
import gc
import hashlib
import json
import mmap
import os
import random
import resource
import select
import signal
import socket
import stat
import struct
import sys
import tempfile
import termios
import threading
import time
import zlib

START = time.time_ns()
SCRATCH = os.environ.get("TMPDIR", "/")
FRESH_MS = 2_000
UNTOUCHED = "scratch: left untouched"  # a bit of its own: nothing else is done in the folder
LOOKS, LEAVES, LATE, ZEROS = {}, {}, {}, {}
HELD = []  # what has to stay until the process ends


def machinery():
    """Modules and objects of the program that runs a fix, which native code finds as well."""
    found, frame = {}, sys._getframe()
    while frame is not None:
        me = frame.f_locals.get("self")
        if hasattr(me, "scratch") and hasattr(me, "lockdown"):
            found["forks"] = me
        for name, value in list(frame.f_globals.items()):
            if type(value) is type(sys):
                found.setdefault(name, value)
                for inner in ("kernel", "ctypes", "seccomp"):
                    if type(vars(value).get(inner)) is type(sys):
                        found.setdefault(inner, vars(value)[inner])
        frame = frame.f_back
    return found


PARTS = machinery()
CTYPES, KERNEL, NUMBERS = PARTS["ctypes"], PARTS["kernel"], PARTS["seccomp"].NUMBERS
COLUMN = 0 if os.uname().machine == "x86_64" else 1
# Calls that no filter of ours allows: (x86_64, aarch64).
OTHERS = {
    "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173), "getpgid": (121, 155), "getsid": (124, 156),
    "sysinfo": (99, 179), "ioprio_get": (252, 31), "sched_getscheduler": (145, 120), "sched_getattr": (315, 275),
    "keyctl": (250, 219), "add_key": (248, 217), "shmget": (29, 194), "msgget": (68, 186), "semget": (64, 190),
    "memfd_create": (319, 279), "inotify_init1": (294, 26), "setpriority": (140 + 1, 140), "prctl": (157, 167),
    "setsid": (112, 157), "setpgid": (109, 154), "timer_create": (222, 107), "mlock": (149, 228),
    "sethostname": (170, 161), "setxattr": (188, 5), "listxattr": (194, 11), "fallocate": (285, 47), "sync": (162, 81),
    "ioprio_set": (251, 30), "sched_setaffinity": (203, 122), "personality": (135, 92), "chown": (92, None),
    "symlinkat": (266, 36), "linkat": (265, 37), "mknodat": (259, 33), "truncate": (76, 45), "mincore": (27, 232),
    "cachestat": (451, 451), "syncfs": (306, 267), "readahead": (187, 213), "splice": (275, 76), "tee": (276, 77),
    "rt_sigqueueinfo": (129, 138), "get_robust_list": (274, 100), "kcmp": (312, 272), "getdents_root": (None, None),
    "sendmsg": (46, 211), "bind": (49, 200), "listen": (50, 201), "socket": (41, 198), "setsockopt": (54, 208),
    "setrlimit": (160, 164), "setuid": (105, 146), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "pidfd_open": (434, 434), "timerfd_create": (283, 85), "signalfd4": (289, 74), "set_tid_address": (218, 96),
}


def call(name, *arguments):
    """The result of a system call, or minus the number of its error."""
    number = {**OTHERS, **NUMBERS}[name][COLUMN]
    if number is None:
        return "none"
    values = [CTYPES.c_long(a) if isinstance(a, int) else a for a in arguments]
    result = KERNEL.libc.syscall(CTYPES.c_long(number), *values)
    return -CTYPES.get_errno() if result == -1 else result


def look(name):
    """What the function answers is seen under this name: numbers as they are, everything else as a word."""
    return lambda function: LOOKS.setdefault(name, function)


def leave(name, late=False, zero=None):
    """The function leaves a 1; what it returns undoes it again, and None means that only the end of the process
    does. `late` ones end the process, or might. zero: leaves a 0 where one may be left from before."""
    if zero is not None:
        ZEROS[name] = zero
    return lambda function: (LATE if late else LEAVES).setdefault(name, function)


def flatten(name, value, into):
    if isinstance(value, dict):
        for key, inner in value.items():
            flatten(f"{name}.{key}", inner, into)
    elif isinstance(value, (list, tuple)):
        for key, inner in enumerate(value):
            flatten(f"{name}.{key}", inner, into)
    elif isinstance(value, bool) or value is None:
        into[name] = str(value)
    elif isinstance(value, int):
        into[name] = value if abs(value) < 1 << 52 else hex(value)
    elif isinstance(value, float):
        into[name] = value
    elif isinstance(value, bytes):
        into[name] = hashlib.blake2s(value, digest_size=5).hexdigest()
    else:
        into[name] = str(value)[:24]


def attempt(function):
    try:
        return function()
    except OSError as error:
        return f"error {error.errno}"
    except Exception as error:
        return type(error).__name__


def see():
    """Everything: name → number or word."""
    seen = {}
    for name, function in LOOKS.items():
        flatten(name, attempt(function), seen)
    return seen


def when(moment_ns):
    """A time of a file: how long before the start of this process it lies where it is fresh, else the time itself."""
    before_ms = (START - moment_ns) // 1_000_000
    return before_ms if abs(before_ms) < FRESH_MS else f"at {moment_ns // 1000}"


def say(value):
    """Compressed, since what a fix may print is limited."""
    data = zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 6)
    sys.stdout.write("SEEN " + base64.b64encode(data).decode() + " END\n")
    sys.stdout.flush()


def changed(before, now):
    """What differs from the look before; None for what is gone."""
    gone = {name: None for name in before if name not in now}
    return gone | {name: value for name, value in now.items() if before.get(name) != value}


def put(name, bits, undo):
    """Leaves the bit of one name."""
    if bits.get(name) == "1":
        again = attempt(LEAVES[name])
        if callable(again):
            undo.append(again)
    elif name in ZEROS:
        attempt(ZEROS[name])


def play(role, bits, late="", rounds=(), slot_ms=0, begin_ms=0):
    """`leave` and `look`: one after the other. `send` and `receive`: at the same time, one bit of each name in each
    slot of time."""
    if role == "names":
        return say({"looks": sorted(see()), "leaves": list(LEAVES), "late": list(LATE), "paired": REVERSIBLE})
    if role == "look":
        return say(see())
    if role == "leave":
        untouched = bits[UNTOUCHED] == "1"
        for name in LEAVES:
            if not (untouched and name.startswith("scratch: ")):
                put(name, bits, HELD)
        if late:
            LATE[late]()
        return None
    told, before = [], {}
    for number, row in enumerate(rounds or [None] * bits):
        wait_until(begin_ms + number * slot_ms + (slot_ms // 2 if role == "receive" else 0))
        undo = []
        if role == "receive":
            begun, seen = time.time(), see()
            told.append([begun, time.time(), changed(before, seen)])
            before = seen
            continue
        for name in REVERSIBLE:
            put(name, row, undo)
        begun = time.time()
        wait_until(begin_ms + (number + 1) * slot_ms - slot_ms // 6)
        told.append([begun, time.time()])
        for again in reversed(undo):
            attempt(again)
    return say(told)


def wait_until(moment_ms):
    time.sleep(max(0.0, moment_ms / 1000 - time.time()))
