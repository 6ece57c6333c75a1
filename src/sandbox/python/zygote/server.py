"""The zygote: a clean Python process that only forks.

It is started by exec before the harness loads any task, imports the common standard library once, and then forks one
process per grading in about a millisecond (forks.py). It never sees a submission, an input or a reply: descriptors
are passed to it, and the child reads from them. The child locks itself down (lockdown.py) and serves the fix
(candidate/runtime.py).

Control messages come on a SOCK_SEQPACKET socket, first the configuration as JSON, then marshalled: ("fork", limits,
role, folder for temporary files or None where it is known) with three descriptors (output streams, the fix's socket)
returns the child's id, or the number of an error below zero; ("reap", id) ends that child and returns its exit status
and what it used as the kernel's bytes; ("freshen",) returns when the scratch folder is new.

What a grading costs here is pages: each one that a child is the first to touch after the fork is copied, which takes
the kernel about as long as a hundred lines of Python. So all that can be done once is done before the fork, and what
a child needs lies together (packing.py).
"""

import os

# What modules want done after each fork is left out: with one thread no lock needs mending, and `random` is seeded
# for the fix.
_register_at_fork, os.register_at_fork = os.register_at_fork, lambda **hooks: None

import fcntl
import gc
import json
import resource
import socket
import sys
import threading
import traceback
import types

MODULES = """
abc argparse array ast asyncio base64 binascii bisect builtins calendar cmath codecs collections collections.abc
colorsys configparser contextlib contextvars copy copyreg csv dataclasses datetime decimal difflib dis email.message
email.utils enum errno fnmatch fractions functools gc getpass gettext glob graphlib gzip hashlib heapq hmac html
html.entities html.parser http http.cookies importlib importlib.util inspect io ipaddress itertools json
json.decoder keyword linecache locale logging logging.handlers lzma bz2 marshal math mimetypes numbers opcode
operator os pathlib pickle pickletools platform pprint queue quopri random re reprlib sched secrets select selectors
shelve shlex shutil signal socket sqlite3 stat statistics string stringprep struct subprocess symtable sys sysconfig
tempfile textwrap threading time timeit token tokenize traceback tracemalloc types typing unicodedata urllib.error
urllib.parse uuid warnings weakref xml.dom.minidom xml.etree.ElementTree xml.parsers.expat xml.sax xml.sax.handler
xml.sax.saxutils zipfile tarfile zlib zoneinfo concurrent.futures concurrent.futures.thread _heapq _bisect _json
_random _datetime _decimal _statistics _struct _csv _pickle _queue _hashlib _sha1 _sha256 _sha512 _sha3 _md5 _blake2
_asyncio _contextvars _opcode _uuid _zoneinfo _elementtree pyexpat _socket _posixsubprocess fcntl grp pwd mmap
resource encodings.ascii encodings.cp1252 encodings.idna encodings.latin_1 encodings.punycode encodings.utf_16
encodings.utf_16_le encodings.utf_16_be encodings.utf_32 encodings.utf_8_sig encodings.unicode_escape
encodings.raw_unicode_escape encodings.hex_codec encodings.base64_codec encodings.rot_13 encodings.charmap
encodings.cp437 encodings.iso8859_1 encodings.iso8859_15 encodings.mbcs
""".split()

OUR_PACKAGES = ("candidate", "shared", "zygote")
NEEDED_AFTER_A_FORK = (
    "shared.kernel",
    "shared.plain_data",
    "shared.wire.limits",
    "shared.wire.tags",
    "shared.wire.packed",
    "shared.wire.rows",
    "shared.wire.codec",
    "shared.wire.scalars",
    "shared.wire.containers",
    "shared.wire.views",
    "shared.wire.moments",
    "shared.wire.library_objects",
    "shared.wire.classes",
    "shared.wire",
    "shared.frames",
    "shared.copying",
    "shared.temporary_names",
    "candidate.warm_up",
    "candidate.arguments",
    "candidate.borrowed",
    "candidate.coroutines",
    "candidate.failures",
    "candidate.references",
    "candidate.surroundings",
    "candidate.program",
    "candidate.kept",
    "candidate.links",
    "candidate.calls",
    "candidate.coding",
    "candidate.connection",
    "candidate.contents",
    "candidate.lines",
    "candidate.runtime",
    "candidate.start",
    "shared.mounts",
    "shared.scratch_mount",
    "zygote.lockdown",
    "zygote.scratch",
    "zygote.endings",
    "zygote.forks",
)

# Numbers of descriptors, out of the way of those of children (forks.py).
CONTROL, COMPLAINTS, LAST_ID, FIRST_FREE = 5, 6, 8, 9


def preload():
    """Imports what fixes commonly use: a later import costs nothing, and extension modules could not be mapped any
    more."""
    for name in MODULES:
        try:
            __import__(name)
        except ImportError:
            pass  # not in this version of Python


def load_locale():
    """Reads the one locale that a fix may set, while its files can be opened: the C library keeps what it has read."""
    import locale

    usual = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_ALL, "C.UTF-8")
    except locale.Error:
        return
    locale.setlocale(locale.LC_ALL, "C")
    locale.setlocale(locale.LC_CTYPE, usual)


class Zygote:
    """Everything until the first fork."""

    def __init__(self, control, config):
        # Imported here: what is not gone again when the first candidate is forked, a fix could find.
        from candidate import file_attributes, named_pipes, process_ids, semaphores, signal_wakeup, stacks
        from shared import kernel, standard_library
        from zygote import file_tree, lockdown, mappings, packing, probes

        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")  # of all processes here, a fix is the one to end when memory is short
        grouped, not_grouped = lockdown.enter_cgroups(config["cgroups"])
        lids_off = config["lids_off"]
        # Afterwards /proc/self belongs to root.
        kernel.undumpable()
        kernel.die_with_parent(os.getppid())
        with open("/proc/self/statm", "rb", buffering=0) as statm, open_apart("/proc/self/maps") as maps:
            # Its C part has to come with asyncio itself, which it imports: else both parts have a current task each.
            standard_library.load_extensions(left_out=["_asyncio"])
            preload()
            load_locale()
            standard_library.StandardLibrary(config["library"]).install()
            sources = packing.Sources(config["code_dir"], NEEDED_AFTER_A_FORK)
            own_tree = config["mount_point"] is not None
            if own_tree:
                last_id = None if "ids" in lids_off else open_last_id()
                file_tree.isolate(config["root"], config["mount_point"], own_devices="devices" not in lids_off)
            else:
                last_id = None
            self.filling = packing.fill_holes()
            mappings.simplify(maps.read())
            self.address_space = int(statm.read().split()[0]) * resource.getpagesize()
        # Made last, so that it lies together.
        modules = sources.load_anew()
        lock = modules["zygote.lockdown"].Lockdown(
            own_tree=own_tree,
            scratch=config["scratch"],
            reference_folder=config["reference_folder"],
            empty_dir=file_tree.EMPTY_FOLDER if own_tree else config["empty_dir"],
            uid=config["uid"],
            reference_uid=config["reference_uid"],
            readable=[file_tree.ZONES, *file_tree.DEVICES],
            wanted=config["layers"],
            lids_off=lids_off,
        )
        lock.layers += grouped
        lock.missing += not_grouped
        self.lockdown = lock
        kind = "KeptScratch" if "scratch" in lids_off else "Scratch"
        scratch = getattr(modules["zygote.scratch"], kind)(config["scratch"] if own_tree else None)
        endings = modules["zygote.endings"].Endings()
        forks = modules["zygote.forks"]
        open_input = forks.SharedInput(FIRST_FREE) if "streams" in lids_off else forks.open_nothing
        self.forks = forks.Forks(
            control, lock, probes.serve, FIRST_FREE, scratch, last_id, endings=endings, open_input=open_input
        )
        process_ids.install()
        if own_tree:
            named_pipes.install(config["scratch"])
        elif lock.sees_files():
            file_attributes.install()
        if not lock.sees_files():
            signal_wakeup.install()
        semaphores.install()
        stacks.install()
        os.register_at_fork = _register_at_fork
        os.environ.clear()
        os.environ.update(config["environ"])
        self.forget_ourselves()
        gc.collect()
        self.filling += packing.fill_holes()
        gc.freeze()

    def forget_ourselves(self):
        """What a fix can import, list or change is the standard library alone."""
        sys.path[:] = []
        sys.path_importer_cache.clear()
        for name in [n for n in sys.modules if n.split(".")[0] in (*OUR_PACKAGES, "ctypes", "_ctypes")]:
            del sys.modules[name]
        sys.modules["__main__"] = types.ModuleType("__main__")
        sys.argv = [""]
        if threading.active_count() != 1 or any(name.split(".")[0] in OUR_PACKAGES for name in sys.modules):
            raise RuntimeError("the zygote is not clean")

    def facts(self):
        return {
            "ready": True,
            "layers": self.lockdown.layers,
            "missing": self.lockdown.missing,
            "address_space": self.address_space,
            "python": sys.version.split()[0],
            "pid": os.getpid(),
        }


def open_last_id():
    """By it the counter of ids of this PID namespace is set back; None where the kernel has no such file."""
    try:
        descriptor = os.open("/proc/sys/kernel/ns_last_pid", os.O_WRONLY)
    except OSError:
        return None
    os.dup2(descriptor, LAST_ID, inheritable=False)
    os.close(descriptor)
    return LAST_ID


def open_apart(path):
    """A file to read, whose descriptor takes none of the numbers that are given out below."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return open(fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_FREE), encoding="utf-8")
    finally:
        os.close(descriptor)


def put_in_place(control, complaints):
    """Moves two descriptors out of the way of all others."""
    apart = [fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_FREE) for descriptor in (control, complaints)]
    os.dup2(apart[0], CONTROL, inheritable=False)
    os.dup2(apart[1], COMPLAINTS, inheritable=False)


def main(control_number):
    """Serves the harness on a socket until that is gone. Ends the process with 1, and the reason on standard error,
    when something fails."""
    put_in_place(control_number, 2)
    control = socket.socket(fileno=CONTROL)
    try:
        zygote = Zygote(control, json.loads(control.recv(65536)))
        zygote.forks.serve(zygote.facts())
    except (BrokenPipeError, ConnectionResetError):
        pass  # the harness is gone, and so are we
    except Exception as error:
        # Standard error may be a child's by now.
        os.write(COMPLAINTS, "".join(traceback.format_exception(error)).encode())
        sys.exit(1)
