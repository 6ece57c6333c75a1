# What a process can see: of each descriptor, path, counter, limit and corner of memory.
DESCRIPTORS = [0, 1, 2, 3]
STACK_BYTES = 120_000
PATHS = {
    "scratch": SCRATCH,
    "above": os.path.dirname(SCRATCH),
    "above-that": os.path.dirname(os.path.dirname(SCRATCH)),
    "root": "/",
    "here": ".",
    "dev": "/dev",
    "null": "/dev/null",
    "urandom": "/dev/urandom",
    "shm": "/dev/shm",
    "tmp": "/tmp",
    "zones": "/usr/share/zoneinfo",
    "zone": "/usr/share/zoneinfo/UTC",
    "other-zone": "/usr/share/zoneinfo/Asia/Tokyo",
    "proc": "/proc",
    "self": "/proc/self/",
    "tasks": "/proc/self/task",
    "first": "/proc/1/task",
    "load": "/proc/loadavg",
    "memory": "/proc/meminfo",
    "last-id": "/proc/sys/kernel/ns_last_pid",
    "entropy": "/proc/sys/kernel/random/entropy_avail",
    "files": "/proc/sys/fs/file-nr",
    "pressure": "/proc/pressure/cpu",
    "locks": "/proc/locks",
    "keys": "/proc/key-users",
    "cgroup": "/sys/fs/cgroup",
    "users": "/etc/passwd",
    "library": os.path.dirname(os.__file__ or "/usr/lib"),
}


def facts(of):
    return {
        "device": of.st_dev, "inode": of.st_ino, "mode": of.st_mode, "links": of.st_nlink, "user": of.st_uid,
        "size": of.st_size, "blocks": of.st_blocks, "read": when(of.st_atime_ns), "written": when(of.st_mtime_ns),
        "changed": when(of.st_ctime_ns),
    }


def room(of):
    return [of.f_bfree, of.f_bavail, of.f_files, of.f_ffree, of.f_blocks, of.f_fsid]


def opened(path, function):
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return function(descriptor)
    finally:
        os.close(descriptor)


def lock_of(descriptor, command, kind=1):
    """The lock that stands in the way."""
    asked = struct.pack("hhqqi4x", kind, 0, 0, 0, 0)
    return list(struct.unpack("hhqqi4x", fcntl.fcntl(descriptor, command, asked)))


def flocked(descriptor):
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return "free"


def taken(descriptor, command):
    """Whether a write lock of record is to be had."""
    fcntl.fcntl(descriptor, command, struct.pack("hhqqi4x", 1, 0, 0, 0, 0))
    fcntl.fcntl(descriptor, command, struct.pack("hhqqi4x", 2, 0, 0, 0, 0))
    return "free"


def option(descriptor, number):
    size = CTYPES.c_int(64)
    room_ = CTYPES.create_string_buffer(64)
    result = call("getsockopt", descriptor, 1, number, CTYPES.addressof(room_), CTYPES.addressof(size))
    return result if result else room_.raw[: size.value]


def of_descriptor(number):
    look(f"descriptor {number}: facts")(lambda: facts(os.fstat(number)))
    for command in (1, 3, 9, 11, 15, 1025, 1032, 1034, 1036, 1038):
        look(f"descriptor {number}: fcntl {command}")(lambda command=command: call("fcntl", number, command, 0))
    look(f"descriptor {number}: offset")(lambda: os.lseek(number, 0, os.SEEK_CUR))
    look(f"descriptor {number}: waiting")(lambda: struct.unpack("i", fcntl.ioctl(number, termios.FIONREAD, b"\0" * 4))[0])
    look(f"descriptor {number}: locks")(lambda: [lock_of(number, command) for command in (5, 36)])
    look(f"descriptor {number}: flock")(lambda: flocked(number))
    look(f"descriptor {number}: room")(lambda: room(os.fstatvfs(number)))
    look(f"descriptor {number}: ready")(lambda: ready(number))


def ready(number):
    poller = select.poll()
    poller.register(number)
    return poller.poll(0)[0][1] if poller.poll(0) else 0


for number in DESCRIPTORS:
    of_descriptor(number)
for number in (1, 2, 3, 4, 6, 7, 8, 9, 16, 17, 18, 19, 20, 21, 26, 31, 37, 38, 39, 44, 55, 56, 57, 59, 71, 74, 75, 77, 82):
    look(f"connection: option {number}")(lambda number=number: option(3, number))
look("connection: names")(lambda: [call(name, 3, CTYPES.create_string_buffer(120), CTYPES.byref(CTYPES.c_int(110))) for name in ("getsockname", "getpeername")])
look("connection: cookie")(lambda: counted(option(3, 57)))
look("connection: copy")(lambda: with_descriptor(os.dup(3), lambda copy: os.fstat(copy).st_ino))
look("connection: facts by path")(lambda: facts_of_descriptor(3))
look("new socket: cookie")(lambda: with_ends(native_pair(), lambda first: option(first, 57)))
look("new socket: inode")(lambda: with_ends(native_pair(), lambda first: os.fstat(first).st_ino))
look("new socket: buffer")(lambda: with_ends(native_pair(), lambda first: [option(first, 7), option(first, 8)]))
look("new pipe: inode")(lambda: inode_of_a_pipe())
look("new pipe: room")(lambda: with_ends(native_pipe(), lambda first: call("fcntl", first, 1032, 0)))
look("new pipe: number")(lambda: with_ends(native_pipe(), lambda first: first))
look("pipe of Python")(lambda: with_ends(os.pipe(), lambda first: facts(os.fstat(first))))
look("pipe of Python: room")(lambda: with_ends(os.pipe(), lambda first: [call("fcntl", first, 1032, 0), first]))
look("sockets of Python")(lambda: with_pair(lambda first: facts(os.fstat(first))))
look("own named pipe")(lambda: own_named_pipe())
look("new event: inode")(lambda: with_descriptor(call("eventfd2", 0, 0), lambda first: facts(os.fstat(first))))
look("new epoll: inode")(lambda: with_descriptor(call("epoll_create1", 0), lambda first: os.fstat(first).st_ino))


def with_pair(function):
    first, second = socket.socketpair()
    with first, second:
        return function(first.fileno())


def counted(answer):
    return answer if isinstance(answer, int) else int.from_bytes(answer, "little")


def native_ends(name, *arguments):
    """By the system call itself: Python's functions may make something else."""
    room_ = CTYPES.create_string_buffer(8)
    result = call(name, *arguments, CTYPES.addressof(room_), *([0] if name == "pipe2" else []))
    if result:
        raise OSError(-result, "refused")
    return struct.unpack("ii", room_.raw)


def native_pipe():
    return native_ends("pipe2")


def inode_of_a_pipe():
    """The kernel hands its numbers to each processor by the thousand: so many pipes fetch the next of all."""
    for _ in range(1100):
        with_ends(native_pipe(), lambda first: None)
    return with_ends(native_pipe(), lambda first: os.fstat(first).st_ino)


def native_pair():
    return native_ends("socketpair", 1, 1, 0)


def with_ends(ends, function):
    try:
        return function(ends[0])
    finally:
        for end in ends:
            os.close(end)


def own_named_pipe():
    path = os.path.join(SCRATCH, "own-pipe")
    os.mkfifo(path)
    try:
        return facts(os.stat(path))["inode"]
    finally:
        os.unlink(path)


def facts_of_descriptor(number):
    """As the C library asks for them: by an empty path beside the descriptor."""
    room_ = CTYPES.create_string_buffer(256)
    result = call("newfstatat", number, b"", CTYPES.addressof(room_), 0x1000)
    return result if result else struct.unpack_from("QQ", room_.raw)[1]


def with_descriptor(number, function):
    if isinstance(number, str) or number < 0:
        return number
    try:
        return function(number)
    finally:
        os.close(number)


def of_path(name, path):
    look(f"{name}: facts")(lambda: facts(os.stat(path)))
    look(f"{name}: facts by statx")(lambda: statx(path))
    look(f"{name}: link")(lambda: os.readlink(path.rstrip("/")))
    look(f"{name}: access")(lambda: [os.access(path, mode) for mode in (os.F_OK, os.R_OK, os.W_OK)])
    look(f"{name}: room")(lambda: room(os.statvfs(path)))
    look(f"{name}: entries")(lambda: sorted(os.listdir(path))[:20])
    look(f"{name}: opened")(lambda: opened(path, lambda number: facts(os.fstat(number))))
    look(f"{name}: locks")(lambda: opened(path, lambda number: [lock_of(number, command) for command in (5, 36)]))
    look(f"{name}: locks to be had")(lambda: opened(path, lambda number: taken(number, 37)))
    look(f"{name}: flock")(lambda: opened(path, flocked))
    look(f"{name}: lease")(lambda: opened(path, lambda number: call("fcntl", number, 1025, 0)))
    look(f"{name}: attributes")(lambda: call("listxattr", path.encode(), 0, 0))
    look(f"{name}: reached")(lambda: reached(path))


def reached(path):
    number = os.open(path, os.O_PATH)
    os.close(number)
    return "reached"


def statx(path):
    room_ = CTYPES.create_string_buffer(256)
    result = call("statx", -100, path.encode(), 0, 0xFFF, CTYPES.addressof(room_))
    if result:
        return result
    born, born_ns = struct.unpack_from("qI", room_.raw, 80)
    return {"born": when(born * 10**9 + born_ns), "mount": struct.unpack_from("Q", room_.raw, 144)[0]}


for name, path in PATHS.items():
    of_path(name, path)


def zones_read_long_ago():
    """The kernel writes down once a day that a file was read."""
    found = [os.path.join(folder, name) for folder in ZONE_FOLDERS for name in sorted(os.listdir(folder))]
    day_ago = time.time() - 86400
    return [path for path in found if os.path.isfile(path) and os.stat(path).st_atime < day_ago]


ZONE_FOLDERS = [os.path.join(PATHS["zones"], name) for name in ("America", "Asia", "Europe")]
look("zones: read long ago")(lambda: len(zones_read_long_ago()))


@look("new file")
def new_file():
    with tempfile.NamedTemporaryFile() as file:
        of = facts(os.fstat(file.fileno()))
        return {key: of[key] for key in ("device", "inode", "mode", "links", "user", "size", "blocks")}


@look("new folder")
def new_folder():
    with tempfile.TemporaryDirectory() as folder:
        return [folder, facts(os.stat(folder))["inode"], os.statvfs(folder).f_ffree]


for name in ("getpid", "gettid", "getppid", "getuid", "geteuid", "getgid", "sched_getscheduler", "getpriority"):
    look(f"process: {name}")(lambda name=name: call(name, 0, 0))
for name in ("getpgid", "getsid", "ioprio_get"):
    look(f"process: {name}")(lambda name=name: call(name, 1 if name == "ioprio_get" else 0, 0))
look("process: ids in Python")(lambda: [os.getpid(), os.getppid(), threading.get_native_id(), os.getpgrp()])
look("process: affinity")(lambda: sorted(os.sched_getaffinity(0)))
look("process: priority")(lambda: os.getpriority(os.PRIO_PROCESS, 0))
look("process: limits")(lambda: [resource.getrlimit(number) for number in range(16)])
look("process: groups")(lambda: os.getgroups())
look("process: folder")(os.getcwd)
look("process: mask")(lambda: [os.umask(0o022), os.umask(0o022)][0])
look("process: signals waiting")(lambda: sorted(int(number) for number in signal.sigpending()))
look("process: signals blocked")(lambda: sorted(int(number) for number in signal.pthread_sigmask(signal.SIG_BLOCK, [])))
look("process: handlers")(lambda: [str(signal.getsignal(number)) for number in range(1, 32)])
look("process: timers")(lambda: [signal.getitimer(number) for number in range(3)])
look("process: names")(lambda: list(os.uname()))
look("process: timer slack")(lambda: call("prctl", 30, 0, 0, 0, 0))
look("process: used")(lambda: list(resource.getrusage(resource.RUSAGE_SELF))[2:14])
look("process: used by children")(lambda: list(resource.getrusage(resource.RUSAGE_CHILDREN)))
look("process: environment")(lambda: json.dumps(dict(os.environ)).encode())
look("thread: id that the kernel wrote")(lambda: thread_number())
look("thread: processor")(lambda: call("getcpu", 0, 0, 0))
look("host: state")(lambda: call("sysinfo", CTYPES.create_string_buffer(128)))
look("host: load")(lambda: os.getloadavg())
look("host: processors")(lambda: [os.cpu_count(), os.sysconf("SC_NPROCESSORS_ONLN")])
look("host: memory")(lambda: os.sysconf("SC_AVPHYS_PAGES"))
for name in ("keyctl", "shmget", "semget", "msgget", "memfd_create", "inotify_init1", "timer_create", "cachestat"):
    look(f"kernel: {name}")(lambda name=name: call(name, 0, 0, 0, 0))
look("memory: addresses")(lambda: [id(None), id(os), id(LOOKS), id(object()), id(bytes(100_000)), KERNEL.libc.sbrk(0)])
look("memory: new mapping")(lambda: addressed(mmap.mmap(-1, 4096)))
look("memory: what malloc gives")(lambda: untouched(200_000))
CLOCK_OF_THE_FIRST = (~1 << 3) | 2
for name in ("clock_gettime", "clock_getres"):
    look(f"clock of process 1: {name}")(lambda name=name: moment(name, CLOCK_OF_THE_FIRST))
look("clock of process 1: clock_nanosleep")(lambda: call("clock_nanosleep", CLOCK_OF_THE_FIRST, 1, bytes(16), 0))
look("clock of process 2: clock_getres")(lambda: call("clock_getres", (~2 << 3) | 2, 0))
look("futex: waiters at a page of the library")(lambda: call("futex", page_of_the_library(), 1, 1 << 20, 0, 0, 0))
look("futex: waiters of its own")(lambda: call("futex", page_of_the_library(), 129, 1 << 20, 0, 0, 0))
for identity in (1, 2, 3):
    look(f"futex: owner {identity}")(lambda identity=identity: owned(identity))
look("signals: real-time ones that wait")(lambda: call("kill", 0, 34))
look("memory: large pages")(lambda: call("mmap", 0, 2 << 20, 3, 0x40022, -1, 0))
look("memory: advice")(lambda: [call("madvise", id(LOOKS) & ~4095, 4096, number) for number in (3, 12, 20, 21, 22, 25)])
look("memory: page cache")(lambda: call("mincore", 0, 0, 0))
look("memory: resident")(lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
look("interpreter: hash")(lambda: [hash("left") % 10**9, hash(b"left") % 10**9])
look("interpreter: chance")(lambda: [random.random(), random.getstate()[1][-1]])
look("interpreter: modules")(lambda: "\n".join(sorted(sys.modules)).encode())
look("interpreter: names of files")(lambda: next(tempfile._get_candidate_names()))
look("interpreter: objects")(lambda: [sys.getallocatedblocks(), *gc.get_count(), *[part["collections"] for part in gc.get_stats()]])
look("interpreter: settings")(lambda: [sys.getrecursionlimit(), sys.getswitchinterval(), threading.active_count()])
look("machinery: its scratch folder")(lambda: machinery_scratch())
look("machinery: numbers like a peak of memory")(lambda: numbers_on_the_stack())
look("machinery: an exit status")(lambda: statuses_on_the_stack())


def moment(name, clock):
    room_ = CTYPES.create_string_buffer(16)
    return call(name, clock, CTYPES.addressof(room_)) or struct.unpack("qq", room_.raw)[1]


def page_of_the_library():
    """An address of its code: the same page of the same file is in every process of the host."""
    return CTYPES.cast(KERNEL.libc.free, CTYPES.c_void_p).value & ~3


def owned(identity):
    """Of a lock that says that this thread holds it: whether there is such a thread."""
    word = CTYPES.c_uint32(identity)
    return call("futex", CTYPES.addressof(word), 8 | 128, 0, 0, 0, 0)


def addressed(view):
    return CTYPES.addressof(CTYPES.c_char.from_buffer(view))


def untouched(size):
    KERNEL.libc.malloc.restype = CTYPES.c_void_p
    KERNEL.libc.free.argtypes = [CTYPES.c_void_p]
    piece = KERNEL.libc.malloc(CTYPES.c_size_t(size))
    found = CTYPES.string_at(piece, size)
    KERNEL.libc.free(piece)
    return found


def thread_number():
    """As the C library keeps it for each thread: the kernel's own answer to `clone`."""
    found = []
    offset = {0: 0x2D0, 1: 0xD0}[COLUMN]

    def inside():
        found.append(CTYPES.c_int.from_address(threading.get_ident() + offset).value)

    thread = threading.Thread(target=inside)
    thread.start()
    thread.join()
    return found[0]


def machinery_scratch():
    scratch = getattr(PARTS.get("forks"), "scratch", None)
    return [when(int(scratch.changed_ns)), scratch.facts and [when(n) for n in scratch.facts[-3:]]]


def stack():
    """What lies in the memory below the frames in use: calls of the process that this one was forked from left it."""
    top = CTYPES.c_void_p.in_dll(KERNEL.libc, "__libc_stack_end").value
    return CTYPES.string_at(top - STACK_BYTES, STACK_BYTES)


def numbers_on_the_stack():
    """How many words could be a peak of memory: two ranges that a sender chooses between."""
    words = array.array("Q", stack())
    return [sum(1 for word in words if 36_000 <= word < 44_000), sum(1 for word in words if 60_000 <= word < 70_000)]


def statuses_on_the_stack():
    words = array.array("I", stack())
    return [sum(1 for word in words if word == 77 << 8), sum(1 for word in words if word == 78 << 8)]


# Clocks, and what grows with time: a channel of time, which is told apart from the others.
for name in ("CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_BOOTTIME", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID"):
    look(f"time: {name}")(lambda name=name: time.clock_gettime(getattr(time, name)))
look("time: of the processor")(lambda: list(os.times())[:4])
look("time: used")(lambda: list(resource.getrusage(resource.RUSAGE_SELF))[:2])
