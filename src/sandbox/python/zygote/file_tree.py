"""A file tree of the worker's own: its zygote and every candidate see no network, message queue or file of the host.

The harness starts its zygote in a new PID namespace (harness/pid_namespace.py); the zygote adds network, IPC, UTS and
mount namespaces and leaves the host's file tree for one that holds the scratch folder, the empty working folder, the
time zones and two devices. All this happens once per worker: what a fork inherits is as strong and costs a grading
nothing.
"""

import ctypes
import os

from shared import kernel

_NEWNS, _NEWUTS, _NEWIPC, _NEWNET = 0x00020000, 0x04000000, 0x08000000, 0x40000000
_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_REMOUNT, _MS_BIND, _MS_REC, _MS_PRIVATE, _MS_RELATIME = (
    1,
    2,
    4,
    8,
    32,
    4096,
    16384,
    1 << 18,
    1 << 21,
)
_MNT_DETACH = 2
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}

_mount_call = kernel.libc.mount
_mount_call.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_char_p]


def _mount(source, target, kind, flags, options=None):
    encode = lambda text: None if text is None else text.encode()
    kernel.check(_mount_call(encode(source), target.encode(), encode(kind), flags, encode(options)), f"mount {target}")


def isolate(root, writable, readable, empty_dir):
    """Called by the zygote when all it needs is loaded. Raises OSError; the process is then of no use and must end.

    root      an empty folder of the host that the new file tree is built in
    writable  folders that stay writable, at the same path
    readable  files and folders that stay readable, at the same path
    """
    kernel.unshare(_NEWNS | _NEWNET | _NEWIPC | _NEWUTS, "mount, network, IPC and UTS namespaces")
    _mount("none", "/", None, _MS_REC | _MS_PRIVATE)
    _mount("tmpfs", root, "tmpfs", _MS_NOSUID | _MS_NODEV | _MS_NOEXEC, "size=256k,nr_inodes=256,mode=755")
    for path in writable:
        _bind(path, root + path, _MS_NOSUID | _MS_NODEV | _MS_NOEXEC)
    for path in readable:
        if os.path.exists(path):
            device = path.startswith("/dev/")
            _bind(path, root + path, _MS_NOSUID | _MS_NOEXEC | (0 if device else _MS_NODEV | _MS_RDONLY))
    os.makedirs(root + empty_dir, exist_ok=True)
    os.chmod(root + empty_dir, 0o555)
    _mount(None, root, None, _MS_REMOUNT | _MS_BIND | _MS_RDONLY | _MS_NOSUID | _MS_NODEV | _MS_NOEXEC)
    os.chdir(root)
    kernel.check(kernel.libc.syscall(ctypes.c_long(_PIVOT_ROOT[os.uname().machine]), b".", b"."), "pivot_root")
    kernel.check(kernel.libc.umount2(b".", _MNT_DETACH), "umount of the old root")
    os.chdir("/")


def _bind(source, target, flags):
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w"):
            pass
    _mount(source, target, None, _MS_BIND | _MS_REC)
    try:
        _mount(None, target, None, _MS_REMOUNT | _MS_BIND | flags)
    except OSError:
        # In a user namespace flags of the host's mount may be locked: keep the usual ones too.
        _mount(None, target, None, _MS_REMOUNT | _MS_BIND | _MS_RELATIME | _MS_NOSUID | _MS_NODEV | flags)
