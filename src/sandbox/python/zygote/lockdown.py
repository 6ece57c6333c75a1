"""Locks a freshly forked process down before the fix's first line. Prepared once in the zygote, applied after each
fork.

The order matters (each step needs a right that a later one takes away). Once, in the zygote, whose forks inherit it:
user and group · most capabilities · no_new_privs · limits that are the same for all. In each new process: own process
group · for the reference a scratch folder and user of its own · the last capabilities · die with the parent · Landlock
· descriptors · limits of this task · seccomp. ctypes is used to reach prctl and the Landlock calls; a fix that finds
it gains nothing, since the filter holds against any native code.
"""

import contextlib
import ctypes
import errno
import os
import resource
import shutil
import struct

from shared import kernel, mounts
from zygote import seccomp

_PR_SET_SECCOMP, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS = 22, 24, 38
_SECCOMP_MODE_FILTER = 2
_CAPABILITIES = 64
_SYS_LANDLOCK_CREATE, _SYS_LANDLOCK_ADD, _SYS_LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_VERSION_FLAG = 1
_RULE_PATH_BENEATH = 1

# Rights on files by the Landlock version that knows them.
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_REMOVE_DIR, _REMOVE_FILE, _MAKE_CHAR, _MAKE_DIR, _MAKE_REG, _MAKE_SOCK, _MAKE_FIFO, _MAKE_BLOCK, _MAKE_SYM = (
    1 << n for n in range(4, 13)
)
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_ALL_V1 = (1 << 13) - 1
_READ_RIGHTS = _READ_FILE | _READ_DIR
_SCRATCH_RIGHTS = _READ_RIGHTS | _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REG | _REFER | _TRUNCATE
_FILE_RIGHTS = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV
_NET_TCP = 3
_SCOPE_ALL = 3

_DESCRIPTORS = 64
_FILE_BYTES = 16 << 20
_STACK_BYTES = 8 << 20
_PROCESSES = 256
_NEWNS = 0x00020000
_LIMITS_FOR_ALL = [
    (resource.RLIMIT_FSIZE, _FILE_BYTES),
    (resource.RLIMIT_NOFILE, _DESCRIPTORS),
    (resource.RLIMIT_CORE, 0),
    (resource.RLIMIT_MEMLOCK, 0),
    (resource.RLIMIT_MSGQUEUE, 0),
    (resource.RLIMIT_STACK, _STACK_BYTES),
]
# Set in each new process and not in the zygote, which must be able to fork whatever its children use up.
_LIMITS_OF_OWN_USER = [(resource.RLIMIT_NPROC, _PROCESSES)]

_restrict = kernel.libc["syscall"]
_restrict.restype, _restrict.argtypes = ctypes.c_long, [ctypes.c_long] * 3


class LockdownError(Exception):
    """A layer that was promised could not be put on. The process must not go on."""


def landlock_version():
    """Highest Landlock ABI of this kernel; 0 where there is none."""
    try:
        return kernel.syscall(_SYS_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_LANDLOCK_VERSION_FLAG))
    except OSError:
        return 0


def landlock_ruleset(version, readable, writable, named_pipes=False):
    """A ruleset's descriptor: `readable` entries may be read, `writable` folders used freely (with `named_pipes` made
    there too), all else nothing."""
    handled = (
        _ALL_V1
        | (_REFER if version >= 2 else 0)
        | (_TRUNCATE if version >= 3 else 0)
        | (_IOCTL_DEV if version >= 5 else 0)
    )
    attributes = struct.pack("<QQQ", handled, _NET_TCP, _SCOPE_ALL)
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = kernel.syscall(_SYS_LANDLOCK_CREATE, attributes, ctypes.c_size_t(size), ctypes.c_uint32(0))
    for path in readable:
        rights = _READ_RIGHTS | (_WRITE_FILE if path == os.devnull else 0)
        _landlock_allow(ruleset, path, rights & handled)
    for path in writable:
        _landlock_allow(ruleset, path, (_SCRATCH_RIGHTS | (_MAKE_FIFO if named_pipes else 0)) & handled)
    return ruleset


def _landlock_allow(ruleset, path, rights):
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not os.path.isdir(path):
            rights &= _FILE_RIGHTS
        rule = struct.pack("<Qi", rights, descriptor)
        kernel.syscall(
            _SYS_LANDLOCK_ADD, ctypes.c_int(ruleset), ctypes.c_int(_RULE_PATH_BENEATH), rule, ctypes.c_uint32(0)
        )
    finally:
        os.close(descriptor)


def enter_cgroups(folders):
    """Moves this process, and so whatever it forks, into control groups made for it. Returns (layers, reasons of a
    failure)."""
    try:
        for folder in folders:
            with open(os.path.join(folder, "cgroup.procs"), "w") as file:
                file.write("0")
    except OSError as error:
        return [], [f"cgroup: {error.strerror} in {folder}"]
    return (["cgroup"] if folders else []), []


class Lockdown:
    """What the zygote prepares. Attributes say which layers are on; `missing` says why others are not."""

    def __init__(
        self, *, scratch, reference_folder, empty_dir, uid, reference_uid, readable, wanted, own_tree, lids_off=()
    ):
        """scratch: of the candidates; the folder above it is theirs alone. reference_folder: of the references, where
        there is no file tree of the worker's own; else they have one below `scratch`, at the same place.
        lids_off: what the search for channels has switched off, to see that it finds them.
        """
        self.lids_off = lids_off
        self.scratch = scratch
        self.reference_folder = reference_folder
        self.uid = uid
        self.reference_uid = reference_uid
        self.empty_dir = empty_dir
        self.layers = ["rlimits"]
        self.missing = []
        self.own_tree = own_tree  # a mount namespace decides which files there are
        if own_tree:
            self.layers.append("namespaces")
        self.kept_capabilities = (kernel.CAP_SYS_ADMIN,) if own_tree else ()
        if uid is not None:
            self.kept_capabilities += (kernel.CAP_SETUID, kernel.CAP_SETGID, kernel.CAP_KILL)
        self.limits_of_all = _LIMITS_OF_OWN_USER if uid is not None or own_tree else []
        self.group = 0
        self.first_unused = 0
        self.ruleset = None
        self.reference_ruleset = None
        self.filter = None
        self.filter_address = None
        if uid is not None:
            for capability in range(_CAPABILITIES):
                kernel.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
            self.layers.append("uid")
        self._prepare_landlock(readable, wanted)
        self._prepare_seccomp(wanted)

    def _prepare_landlock(self, readable, wanted):
        version = landlock_version() if "landlock" in wanted else 0
        if not version:
            self.missing.append(
                "landlock: "
                + (
                    "the kernel has none (5.13 or newer with CONFIG_SECURITY_LANDLOCK brings it)"
                    if "landlock" in wanted
                    else "switched off"
                )
            )
            return
        try:
            # The folder above, since the scratch folder is another one in each grading.
            self.ruleset = landlock_ruleset(version, readable, [os.path.dirname(self.scratch)], self.own_tree)
            if not self.own_tree:
                self.reference_ruleset = landlock_ruleset(version, readable, [self.reference_folder])
            self.layers.append(f"landlock({version})")
        except OSError as error:
            self.missing.append(f"landlock: {error.strerror}")

    def _prepare_seccomp(self, wanted):
        if "seccomp" not in wanted:
            self.missing.append("seccomp: switched off")
            return
        try:
            program, count = seccomp.build(
                files=self.sees_files(),
                owner_files=self.uid is not None or self.own_tree,
                own_file_system=self.own_tree,
                lids_off=self.lids_off,
            )
        except LookupError as error:
            self.missing.append(f"seccomp: {error}")
            return
        self.program = ctypes.create_string_buffer(program, len(program))
        self.filter = ctypes.create_string_buffer(struct.pack("<HxxxxxxQ", count, ctypes.addressof(self.program)), 16)
        self.filter_address = ctypes.addressof(self.filter)
        self.layers.append("no_new_privs")
        self.layers.append("seccomp")
        if not self.sees_files():
            self.layers.append("sealed")

    def sees_files(self):
        """Files may be opened only where Landlock or a file tree of its own decides which; else the process is
        sealed."""
        return self.ruleset is not None or self.own_tree

    def prepare_for_all(self):
        """What every fork inherits is put on once: user and group, few capabilities, no_new_privs, the limits that are
        the same for all."""
        os.chdir(self.empty_dir)
        parent = os.getppid()
        if self.uid is not None:
            os.setgroups([])
            kernel.keep_over_change_of_user()
            os.setresgid(self.uid, self.uid, self.uid)
            os.setresuid(self.uid, self.uid, self.uid)
        kernel.keep_capabilities(self.kept_capabilities)
        kernel.undumpable()
        kernel.die_with_parent(parent)  # a change of user has made it forgotten
        if kernel.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            raise LockdownError("no_new_privs was refused")
        for number, value in _LIMITS_FOR_ALL:
            resource.setrlimit(number, (value, value))

    def apply(self, limits, parent_pid, role):
        """Runs in the new process: the rest. Raises LockdownError where a prepared layer fails: a fix must never run
        half locked."""
        # A group of its own, but not a session: with autogroup scheduling a new session costs the kernel 2 ms.
        os.setpgid(0, self.group)
        ruleset = self.ruleset
        if role == "reference":
            self._go_apart()
            if not self.own_tree:
                ruleset = self.reference_ruleset
        if self.kept_capabilities:
            kernel.drop_capabilities()
        kernel.die_with_parent(parent_pid)
        if ruleset is not None and _restrict(_SYS_LANDLOCK_RESTRICT, ruleset, 0) != 0:
            raise LockdownError(f"landlock was refused: {_reason()}")
        os.closerange(self.first_unused, _DESCRIPTORS)
        for number, value in limits:
            resource.setrlimit(number, (value, value))
        for number, value in self.limits_of_all:
            resource.setrlimit(number, (value, value))
        if self.filter is not None and kernel.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, self.filter_address, 0, 0):
            raise LockdownError(f"seccomp was refused: {_reason()}")

    def _go_apart(self):
        """A reference shares no folder and no user with the fix that it is compared with."""
        if self.own_tree:
            folder = self.scratch
            kernel.unshare(_NEWNS, "mount namespace of one process")
            mounts.make_private()
            mounts.unmount(folder)  # that of the fix
        else:
            folder = self.reference_folder
        if self.reference_uid is not None:
            os.setresgid(self.reference_uid, self.reference_uid, self.reference_uid)
            os.setresuid(self.reference_uid, self.reference_uid, self.reference_uid)
        for name in os.listdir(folder):
            _remove(os.path.join(folder, name))
        if not self.own_tree:
            # A fix of the same user that knew the path could ask what is there.
            os.environ["TMPDIR"] = os.path.join(folder, os.urandom(16).hex())
            os.mkdir(os.environ["TMPDIR"], 0o700)

    @contextlib.contextmanager
    def harmless(self):
        """Meanwhile `apply` changes nothing that matters, so that it can be rehearsed here: no group is left, nothing
        closed, no layer put on."""
        kept = self.group, self.first_unused, self.ruleset, self.filter, self.kept_capabilities, self.limits_of_all
        self.group, self.first_unused, self.ruleset, self.filter = os.getpgrp(), _DESCRIPTORS, None, None
        self.kept_capabilities, self.limits_of_all = (), []
        # The two calls that are left out, in a form that the kernel refuses.
        _restrict(_SYS_LANDLOCK_RESTRICT, -1, 0)
        kernel.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, 0, 0, 0)
        try:
            yield
        finally:
            (
                self.group,
                self.first_unused,
                self.ruleset,
                self.filter,
                self.kept_capabilities,
                self.limits_of_all,
            ) = kept


def _remove(path):
    """What an earlier reference left."""
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path, ignore_errors=True)
    else:
        os.unlink(path)


def _reason():
    return errno.errorcode.get(ctypes.get_errno(), "?")
