"""A file tree of the worker's own: its zygote and every candidate see no network, message queue or file of the host.

The harness starts its zygote in a new PID namespace (harness/own_mounts.py); the zygote adds network, IPC, UTS and
mount namespaces and leaves the host's file tree for one that holds the scratch folder, an empty working folder, and
copies of the time zones and of two devices: an inode of the host would be one that all workers share. All this happens
once per worker: what a fork inherits is as strong and costs a grading nothing.
"""

import ctypes
import os
import stat

from shared import kernel, mounts

_NEWNS, _NEWUTS, _NEWIPC, _NEWNET = 0x00020000, 0x04000000, 0x08000000, 0x40000000
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_PLAIN = mounts.NOSUID | mounts.NODEV | mounts.NOEXEC
# The same zones again, with and without leap seconds.
_ZONES_LEFT_OUT = {"right", "posix"}
_ROOM = "size=24m,nr_inodes=8k,mode=755"

EMPTY_FOLDER = "/empty"
ZONES = "/usr/share/zoneinfo"
DEVICES = ("/dev/null", "/dev/urandom")


def isolate(root, mount_point, own_devices=True):
    """Called by the zygote when all it needs is loaded. Raises OSError; the process is then of no use and must end.

    root         an empty folder of the host that the new file tree is built in
    mount_point  where the scratch folder is, at the same path in the new tree
    own_devices  False takes the host's devices and time zones, which all workers share
    """
    kernel.unshare(_NEWNS | _NEWNET | _NEWIPC | _NEWUTS, "mount, network, IPC and UTS namespaces")
    mounts.mount("tmpfs", root, "tmpfs", _PLAIN, _ROOM)
    os.makedirs(root + mount_point)
    mounts.mount(mount_point, root + mount_point, None, mounts.BIND | mounts.RECURSIVE)
    # Else what is taken away with the old root would be taken away from the harness too.
    mounts.mount(None, mount_point, None, mounts.RECURSIVE | mounts.PRIVATE)
    if not own_devices:
        os.makedirs(root + ZONES)
        mounts.mount(ZONES, root + ZONES, None, mounts.BIND)
    elif os.path.isdir(ZONES):
        _copy_zones(ZONES, root + ZONES)
    _make_devices(root, own_devices)
    os.mkdir(root + EMPTY_FOLDER, 0o555)
    _remount(root, mounts.RDONLY | _PLAIN)
    os.chdir(root)
    kernel.check(kernel.libc.syscall(ctypes.c_long(_PIVOT_ROOT[os.uname().machine]), b".", b"."), "pivot_root")
    mounts.unmount(".")
    os.chdir("/")


def _copy_zones(source, target):
    known = {}
    for folder, folders, files in os.walk(source):
        folders[:] = [name for name in folders if name not in _ZONES_LEFT_OUT]
        inside = target + folder[len(source) :]
        os.makedirs(inside, exist_ok=True)
        for name in files:
            _copy_once(os.path.join(folder, name), os.path.join(inside, name), known)


def _copy_once(source, target, known):
    """Many zones are one file under several names."""
    try:
        facts = os.stat(source)
        if not stat.S_ISREG(facts.st_mode):
            return
        first = known.setdefault((facts.st_dev, facts.st_ino), target)
        if first is not target:
            os.link(first, target)
            return
        with open(source, "rb") as file, open(target, "wb") as copy:
            copy.write(file.read())
        os.utime(target, (0, 0))
    except FileNotFoundError:
        pass  # a link that leads nowhere


def _make_devices(root, own):
    """Nodes of our own where that is allowed, else the host's: in a user namespace nobody can make any."""
    os.mkdir(root + "/dev")
    mounts.mount("tmpfs", root + "/dev", "tmpfs", mounts.NOSUID | mounts.NOEXEC, "size=64k,nr_inodes=16,mode=755")
    for path in DEVICES:
        try:
            if not own:
                raise PermissionError(path)
            os.mknod(root + path, 0o666 | stat.S_IFCHR, os.stat(path).st_rdev)
            os.chmod(root + path, 0o666)
            with open(root + path, "rb"):
                pass
        except PermissionError:
            # Read-only keeps its times; what is written to a device is no change of a file.
            _bind(path, root + path, mounts.RDONLY if own else 0)
    _remount(root + "/dev", mounts.RDONLY | mounts.NOSUID | mounts.NOEXEC)


def _bind(source, target, flags):
    with open(target + ".new", "w"):
        pass
    os.rename(target + ".new", target)
    mounts.mount(source, target, None, mounts.BIND)
    _remount(target, flags | mounts.NOSUID | mounts.NOEXEC)


def _remount(target, flags):
    try:
        mounts.mount(None, target, None, mounts.REMOUNT | mounts.BIND | flags)
    except OSError:
        # In a user namespace flags of the host's mount may be locked: keep the usual ones too.
        mounts.mount(None, target, None, mounts.REMOUNT | mounts.BIND | mounts.RELATIME | flags)
