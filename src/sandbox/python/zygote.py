"""The zygote Z: a clean Python process that only forks.

It is started by exec before the harness loads any task, imports the common standard library once, and then forks one process
per grading in about a millisecond. It never sees a submission, an input or a reply: descriptors are passed to it, and the child
reads from them. The child locks itself down (lockdown.py) and serves the fix (fix.py).

Control messages come on a SOCK_SEQPACKET socket as JSON: {"op": "fork", "limits", "role"} with three descriptors (the fix's socket, standard
output, standard error) answers {"pid"}; {"op": "reap", "pid"} answers {"status", "peak", "cpu_ns"} once that child is gone; "kill" ends it first.
"""
import array
import fcntl
import gc
import json
import os
import resource
import signal
import socket
import sys
import threading
import types

MODULES = """
abc argparse array ast asyncio base64 binascii bisect builtins calendar cmath codecs collections collections.abc colorsys configparser contextlib
contextvars copy copyreg csv dataclasses datetime decimal difflib dis email.message email.utils enum errno fnmatch fractions functools gc getpass gettext glob
graphlib gzip hashlib heapq hmac html html.entities html.parser http http.cookies importlib importlib.util inspect io ipaddress itertools json json.decoder keyword
linecache locale logging logging.handlers lzma bz2 marshal math mimetypes numbers opcode operator os pathlib pickle pickletools platform pprint queue quopri random re
reprlib sched secrets select selectors shelve shlex shutil signal socket sqlite3 stat statistics string stringprep struct subprocess symtable sys
sysconfig tempfile textwrap threading time timeit token tokenize traceback tracemalloc types typing unicodedata urllib.error urllib.parse uuid warnings weakref
xml.dom.minidom xml.etree.ElementTree xml.parsers.expat xml.sax xml.sax.handler xml.sax.saxutils zipfile tarfile zlib zoneinfo concurrent.futures concurrent.futures.thread
_heapq _bisect _json _random _datetime _decimal _statistics _struct _csv _pickle _queue _hashlib _sha1 _sha256 _sha512 _sha3 _md5 _blake2
_asyncio _contextvars _opcode _uuid _zoneinfo _elementtree pyexpat _socket _posixsubprocess fcntl grp pwd mmap resource
encodings.ascii encodings.cp1252 encodings.idna encodings.latin_1 encodings.punycode encodings.utf_16 encodings.utf_16_le encodings.utf_16_be encodings.utf_32 encodings.utf_8_sig
encodings.unicode_escape encodings.raw_unicode_escape encodings.hex_codec encodings.base64_codec encodings.rot_13 encodings.charmap encodings.cp437 encodings.iso8859_1 encodings.iso8859_15 encodings.mbcs
""".split()

OURS = ("fix", "library", "lockdown", "namespaces", "seccomp", "wire", "probes")


def preload():
    """Imports what fixes commonly use: a later import costs nothing, and extension modules could not be mapped any more."""
    for name in MODULES:
        try:
            __import__(name)
        except ImportError:
            pass  # not in this version of Python


# Outside the library, a fix may read the time zones and two devices.
READABLE = ["/usr/share/zoneinfo", "/dev/null", "/dev/urandom"]


class Zygote:
    def __init__(self, control, config):
        # What modules want done after each fork is left out: with one thread no lock needs mending, and `random` is seeded for the fix.
        register_at_fork, os.register_at_fork = os.register_at_fork, lambda **hooks: None
        sys.path[:0] = [config["code_dir"], os.path.join(config["code_dir"], "locked")]
        import fix
        import lockdown
        import probes
        import wire

        import library as library_module

        import namespaces

        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")  # of all processes here, a fix is the one to end when memory is short
        grouped, not_grouped = lockdown.enter_cgroups(config["cgroups"])
        # Afterwards /proc/self belongs to root.
        lockdown.undumpable()
        lockdown.die_with_parent(os.getppid())
        library_module.load_extensions()
        preload()
        library_module.Library(config["library"]).install()
        self.control = control
        self.fix = fix
        self.probes = probes
        self.error = lockdown.LockdownError
        with open("/proc/self/statm") as file:
            self.address_space = int(file.read().split()[0]) * resource.getpagesize()
        own_tree = config["own_tree"] is not None
        if own_tree:
            namespaces.isolate(config["own_tree"], [config["scratch"]], READABLE, config["empty_dir"])
        self.lockdown = lockdown.Lockdown(
            own_tree=own_tree,
            scratch=config["scratch"],
            empty_dir=config["empty_dir"],
            uid=config["uid"],
            readable=READABLE,
            wanted=config["layers"],
        )
        self.lockdown.layers += grouped
        self.lockdown.missing += not_grouped
        self.runtime = fix.Runtime(3, wire)
        self.ready_announcement = fix.announcement({"ready": True})
        fix.open_streams()
        fix.rehearse(wire)
        os.register_at_fork = register_at_fork
        os.environ.clear()
        os.environ.update(config["environ"])
        self.forget_ourselves()

    def forget_ourselves(self):
        """What a fix can import, list or change is the standard library alone."""
        sys.path[:] = []
        sys.path_importer_cache.clear()
        for name in [n for n in sys.modules if n in OURS or n.split(".")[0] in ("ctypes", "_ctypes")]:
            del sys.modules[name]
        sys.modules["__main__"] = types.ModuleType("__main__")
        sys.argv = [""]
        gc.collect()
        gc.freeze()
        if threading.active_count() != 1 or any(name.split(".")[0] in OURS for name in sys.modules):
            raise RuntimeError("the zygote is not clean")

    def ready(self):
        return {
            "ready": True,
            "layers": self.lockdown.layers,
            "missing": self.lockdown.missing,
            "address_space": self.address_space,
            "python": sys.version.split()[0],
            "pid": os.getpid(),
        }

    def serve(self):
        self.control.send(json.dumps(self.ready()).encode())
        while True:
            message, descriptors = self.receive()
            if message is None:
                return
            if message["op"] == "fork":
                self.fork(message, descriptors)
            elif message["op"] == "reap":
                self.reap(message["pid"])
            elif message["op"] == "kill":
                os.kill(message["pid"], signal.SIGKILL)
                self.reap(message["pid"])

    def receive(self):
        data, ancillary, _, _ = self.control.recvmsg(65536, socket.CMSG_SPACE(3 * 4))
        descriptors = array.array("i")
        for level, kind, payload in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                descriptors.frombytes(payload[: len(payload) - len(payload) % 4])
        return (json.loads(data) if data else None), list(descriptors)

    def fork(self, message, descriptors):
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            try:
                self.become_fix(message, descriptors, parent)
            finally:
                os._exit(70)
        for descriptor in descriptors:
            os.close(descriptor)
        self.control.send(b'{"pid": %d}' % pid)

    def become_fix(self, message, descriptors, parent):
        connection, out, err = descriptors
        ruleset = self.lockdown.ruleset
        place = 4
        keep = [os.open(os.devnull, os.O_RDONLY), out, err, connection] + ([ruleset] if ruleset is not None else [])
        high = [fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 64) for descriptor in keep]
        for number, descriptor in enumerate(high):
            os.dup2(descriptor, number, inheritable=False)
        os.closerange(place + (1 if ruleset is not None else 0), 1 << 16)
        if ruleset is not None:
            self.lockdown.ruleset = place
        try:
            self.lockdown.apply(message["limits"], parent)
        except (self.error, OSError) as error:
            os.write(3, self.fix.announcement({"lockdown": f"{error}"}))
            os._exit(71)
        os.write(3, self.ready_announcement)
        if message["role"] == "probe":
            self.probes.serve(3)
        self.fix.serve(self.runtime)

    def reap(self, pid):
        _, status, usage = os.wait4(pid, 0)
        cpu_ns = int((usage.ru_utime + usage.ru_stime) * 1e9)
        self.control.send(json.dumps({"status": status, "peak": usage.ru_maxrss * 1024, "cpu_ns": cpu_ns}).encode())


def main():
    control = socket.socket(fileno=int(sys.argv[1]))
    config = json.loads(control.recv(65536))
    try:
        Zygote(control, config).serve()
    except (BrokenPipeError, ConnectionResetError):
        pass  # the harness is gone, and so are we


if __name__ == "__main__":
    main()
