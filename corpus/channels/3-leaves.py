# What a process can change. Each leaves a 1; a 0 is left by doing nothing.
REVERSIBLE = []
MOST_ENTRIES = 40


def both(name, zero=None):
    """For what can be undone: it is also tried between two gradings at the same time."""
    REVERSIBLE.append(name)
    return leave(name, zero=zero)


def restore_flags(number):
    before = fcntl.fcntl(number, fcntl.F_GETFL)
    return lambda: fcntl.fcntl(number, fcntl.F_SETFL, before)


def set_flag(number, flag):
    undo = restore_flags(number)
    fcntl.fcntl(number, fcntl.F_SETFL, fcntl.fcntl(number, fcntl.F_GETFL) | flag)
    return undo


for number in DESCRIPTORS[:3]:
    both(f"flags of {number}: not blocking", lambda number=number: os.set_blocking(number, True))(
        lambda number=number: set_flag(number, os.O_NONBLOCK)
    )
    both(f"flags of {number}: append")(lambda number=number: set_flag(number, os.O_APPEND))
for number in DESCRIPTORS:
    both(f"owner of {number}")(lambda number=number: undone(call("fcntl", number, 8, 2), lambda: call("fcntl", number, 8, 0)))
    both(f"signal of {number}")(lambda number=number: undone(call("fcntl", number, 10, 12), lambda: call("fcntl", number, 10, 0)))
    both(f"room of {number}")(lambda number=number: undone(call("fcntl", number, 1031, 4096), lambda: call("fcntl", number, 1031, 65536)))
both("offset of 0", lambda: os.lseek(0, 0, os.SEEK_SET))(lambda: undone(os.lseek(0, 4096, os.SEEK_SET), lambda: os.lseek(0, 0, os.SEEK_SET)))
leave("read 0")(lambda: os.read(0, 1))
leave("times of 0")(lambda: os.utime(0, ns=(5, 7)))
leave("mode of 0")(lambda: os.fchmod(0, 0o600))


def undone(result, undo):
    return undo if result == 0 else None


def locked(path, command, kind):
    """Until it is undone. Every descriptor of the file that is closed here would end the lock."""
    descriptor = os.open(path, os.O_RDWR if kind == 1 and path.endswith("null") else os.O_RDONLY)
    fcntl.fcntl(descriptor, command, struct.pack("hhqqi4x", kind, 0, 0, 0, 0))
    HELD.append(descriptor)
    return lambda: os.close(HELD.pop(HELD.index(descriptor)))


def flock_held(path):
    descriptor = os.open(path, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    HELD.append(descriptor)
    return lambda: os.close(HELD.pop(HELD.index(descriptor)))


LOCKABLE = ("null", "zone", "zones", "root", "above", "dev", "scratch", "tmp")
for name in LOCKABLE:
    both(f"{name}: record lock")(lambda name=name: locked(PATHS[name], fcntl.F_SETLK, 1 if name == "null" else 0))
    both(f"{name}: lock of a description")(lambda name=name: locked(PATHS[name], 37, 1 if name == "null" else 0))
    both(f"{name}: flock")(lambda name=name: flock_held(PATHS[name]))
for name in ("scratch", "above", "null", "zone", "zones", "root", "dev", "tmp"):
    path = PATHS[name]
    file, folder = os.path.join(path, "left"), os.path.join(path, "left-folder")
    leave(f"{name}: attribute")(lambda path=path: call("setxattr", path.encode(), b"user.left", b"1", 1, 0))
    leave(f"{name}: file", zero=lambda file=file: os.unlink(file))(lambda file=file: open(file, "w").close())
    leave(f"{name}: folder", zero=lambda folder=folder: os.rmdir(folder))(lambda folder=folder: os.mkdir(folder))
    leave(f"{name}: mode", zero=lambda path=path: os.chmod(path, 0o777))(lambda path=path: os.chmod(path, 0o751))
    leave(f"{name}: read")(lambda path=path: opened(path, lambda number: os.read(number, 64)) if not os.path.isdir(path) else os.listdir(path))
leave("zones: another one read")(lambda: opened(zones_read_long_ago()[0], lambda number: os.read(number, 64)))
leave(UNTOUCHED)(lambda: None)
leave("scratch: removed")(lambda: os.rmdir(SCRATCH))
leave("scratch: renamed")(lambda: os.rename(SCRATCH, SCRATCH + "-moved"))


@leave("scratch: many entries", zero=lambda: [os.unlink(os.path.join(SCRATCH, name)) for name in os.listdir(SCRATCH) if "many" in name])
def many_entries():
    for number in range(MOST_ENTRIES):
        open(os.path.join(SCRATCH, f"many-{number}"), "w").close()


@both("scratch: large file")
def large_file():
    path = os.path.join(SCRATCH, "large")
    with open(path, "wb") as file:
        file.write(bytes(4 << 20))
    return lambda: os.unlink(path)


@leave("scratch: much")
def much_in_files():
    """As long as it stays, somebody has to take it away."""
    for number in range(2):
        with open(os.path.join(SCRATCH, f"much-{number}"), "wb") as file:
            for _ in range(15):
                file.write(bytes(1 << 20))


@leave("scratch: unlinked open file")
def unlinked():
    descriptor = os.open(os.path.join(SCRATCH, "unlinked"), os.O_CREAT | os.O_RDWR, 0o600)
    os.unlink(os.path.join(SCRATCH, "unlinked"))
    HELD.append(descriptor)
    os.write(descriptor, bytes(1 << 20))


@leave("scratch: opened and nothing else")
def opened_only():
    HELD.append(os.open(SCRATCH, os.O_RDONLY))


@leave("ids: threads one after the other")
def threads():
    for _ in range(60):
        thread = threading.Thread(target=int)
        thread.start()
        thread.join()


@both("ids: threads that stay")
def threads_stay():
    stop = threading.Event()
    started = [threading.Thread(target=stop.wait, daemon=True) for _ in range(12)]
    for thread in started:
        thread.start()
    return lambda: (stop.set(), [thread.join() for thread in started])


def several(count, make):
    """Made and closed again."""
    def run():
        for _ in range(count):
            for descriptor in make():
                os.close(descriptor)
    return run


leave("numbers: pipes")(several(3000, native_pipe))
leave("numbers: sockets")(several(200, native_pair))
leave("numbers: pipes of Python")(several(60, os.pipe))
leave("numbers: sockets of Python")(several(60, lambda: [one.detach() for one in socket.socketpair()]))
leave("numbers: named pipes")(several(60, lambda: [own_named_pipe()][:0]))
leave("numbers: events")(several(100, lambda: [call("eventfd2", 0, 0)]))
leave("numbers: epolls")(several(100, lambda: [call("epoll_create1", 0)]))


@leave("numbers: cookies of sockets")
def cookies():
    for _ in range(100):
        with_ends(native_pair(), lambda first: option(first, 57))


@both("descriptors: many")
def many_descriptors():
    made = [os.dup(0) for _ in range(30)]
    return lambda: [os.close(number) for number in made]


@both("descriptors: pipes with much room")
def large_pipes():
    made = [number for _ in range(8) for number in os.pipe()]
    for number in made:
        call("fcntl", number, 1031, 1 << 20)
    return lambda: [os.close(number) for number in made]


@both("descriptors: full pipes")
def full_pipes():
    made = [os.pipe() for _ in range(8)]
    for _, writing in made:
        os.set_blocking(writing, False)
        attempt(lambda writing=writing: os.write(writing, bytes(65536)))
    return lambda: [os.close(number) for pair in made for number in pair]


@both("futex: waits at a page of the library")
def waits():
    """Until it is woken, or for a second."""
    address = page_of_the_library()
    value = CTYPES.c_uint32.from_address(address).value
    second = struct.pack("qq", 1, 0)
    thread = threading.Thread(target=lambda: call("futex", address, 0, value, second, 0, 0), daemon=True)
    thread.start()
    HELD.append(second)

    def wake():
        call("futex", address, 1, 1 << 20, 0, 0, 0)
        thread.join()

    return wake


@both("memory: much")
def memory():
    kept = [bytearray(b"x") * (24 << 20)]
    return kept.clear


@leave("memory: peak")
def peak():
    bytearray(b"x") * (36 << 20)


@both("memory: shared mapping")
def shared_mapping():
    view = mmap.mmap(-1, 1 << 16)
    view[:] = b"L" * (1 << 16)
    return view.close


@leave("memory: locked")
def locked_memory():
    call("mlock", id(LOOKS) & ~4095, 4096)


for name in ("scratch", "above", "null", "zone", "zones", "root", "dev", "tmp"):
    path = PATHS[name]
    # Last of what is done with them, since all else changes times too.
    leave(f"{name}: times", zero=lambda path=path: os.utime(path, ns=(7, 9)))(
        lambda path=path: os.utime(path, ns=(1234567890123456789, 987654321987654321))
    )
    # Whoever may write to a file may do this, its owner or not.
    leave(f"{name}: times of now")(lambda path=path: os.utime(path))
leave("process: priority")(lambda: attempt(lambda: os.nice(3)) or call("setpriority", 0, 0, 5))
leave("process: affinity")(lambda: call("sched_setaffinity", 0, 8, CTYPES.create_string_buffer(b"\1" + bytes(7), 8)))
leave("process: priority of its files")(lambda: call("ioprio_set", 1, 0, 0x6007))
leave("process: session")(lambda: (call("setsid"), call("setpgid", 0, 0)))
leave("process: mask")(lambda: os.umask(0o777))
leave("process: limits")(lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40)))
leave("process: folder")(lambda: os.chdir(SCRATCH))
leave("process: personality")(lambda: call("personality", 0x0040000))
leave("process: name and slack")(lambda: (call("prctl", 15, b"left"), call("prctl", 29, 12345)))
leave("process: host name")(lambda: call("sethostname", b"left", 4))
leave("process: alarm")(lambda: signal.setitimer(signal.ITIMER_REAL, 100))
leave("process: signal waiting")(lambda: (signal.pthread_sigmask(signal.SIG_BLOCK, [12]), os.kill(os.getpid(), 12)))
leave("process: handler")(lambda: signal.signal(signal.SIGUSR1, signal.SIG_IGN))
leave("process: environment")(lambda: os.environ.__setitem__("LEFT", "1"))
leave("process: real-time signals waiting")(
    lambda: (signal.pthread_sigmask(signal.SIG_BLOCK, [34]), [call("kill", 0, 34) for _ in range(200)])
)
leave("memory: given to the host")(lambda: call("madvise", id(LOOKS) & ~4095, 4096, 12))
leave("kernel: key")(lambda: call("add_key", b"user", b"left", b"1", 1, -3))
leave("kernel: shared memory")(lambda: call("shmget", 0x1EF7, 4096, 0o1600))
leave("kernel: semaphores")(lambda: call("semget", 0x1EF7, 1, 0o1600))
leave("kernel: messages")(lambda: call("msgget", 0x1EF7, 0o1600))
leave("kernel: memory file")(lambda: call("memfd_create", b"left", 0))
leave("kernel: watch")(lambda: call("inotify_init1", 0))
leave("kernel: timer")(lambda: call("timer_create", 0, 0, CTYPES.create_string_buffer(8)))
leave("kernel: bound socket")(lambda: [socket.socketpair()[0].bind("\0left")])
leave("kernel: entropy")(lambda: open("/dev/urandom", "wb").write(b"left" * 100))
leave("kernel: chance drawn")(lambda: os.urandom(100_000))
leave("kernel: written to disk")(lambda: call("sync"))
leave("kernel: futex")(lambda: call("futex", CTYPES.addressof(CTYPES.c_int(0)), 1, 1, 0, 0, 0))
leave("interpreter: module")(lambda: sys.modules.__setitem__("left", os))
leave("interpreter: chance")(lambda: random.seed(5))
leave("interpreter: words")(lambda: HELD.append([sys.intern(f"left-{number}") for number in range(2000)]))
leave("interpreter: recursion")(lambda: sys.setrecursionlimit(4000))
leave("output: much")(lambda: sys.stderr.write("left " * 2000))
leave("connection: small buffers")(lambda: call("setsockopt", 3, 1, 7, CTYPES.create_string_buffer(b"\0\10\0\0", 4), 4))
leave("time: spent")(lambda: sum(range(60_000)))
leave("end: exit code", late=True)(lambda: os._exit(77))
leave("end: another exit code", late=True)(lambda: os._exit(78))
leave("end: signal", late=True)(lambda: os.kill(os.getpid(), signal.SIGABRT))
leave("end: exception", late=True)(lambda: 1 // 0)
leave("end: closed connection", late=True)(lambda: os.close(3))
