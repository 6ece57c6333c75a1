"""The scratch folder as a file system of its own: a tmpfs for one grading, always at the same path.

Harness and zygote each have a mount namespace. `SHARED_PLACE` below the mount point belongs to both, so that what the
zygote mounts there is what the tests in the harness see. A file system that is made for a grading has no past: no
time, size, number of an inode or count of entries shows an earlier one. Its limits are the kernel's, whatever way
bytes and entries come about.

References find one of their own at the same path, below the other: it is made once, since each file system gets the
lowest number that is free on the host, and one that came and went would show in the numbers of others.
"""

import os

from shared import mounts

LIMIT_BYTES = 64 << 20
LIMIT_ENTRIES = 20_000
# Existing folders on about every Linux that programs of a server have no use for; the first that hides nothing of ours.
MOUNT_POINTS = ("/mnt", "/srv", "/media", "/opt")
_PLACE = "fix"


def place(mount_point: str) -> str:
    """The folder that holds the scratch folder and nothing else."""
    return os.path.join(mount_point, _PLACE)


def path(mount_point: str) -> str:
    return os.path.join(place(mount_point), "scratch")


def choose_mount_point(used: list[str]) -> str | None:
    """A folder below which none of the paths in use lies; None where there is none."""
    for folder in MOUNT_POINTS:
        if os.path.isdir(folder) and not any(os.path.realpath(p).startswith(folder + "/") for p in used):
            return folder
    return None


def prepare(mount_point: str) -> None:
    """Makes the place in the calling process's own mount namespace. Raises OSError."""
    mounts.mount("tmpfs", mount_point, "tmpfs", mounts.PLAIN, "size=64k,nr_inodes=16,mode=755")
    os.makedirs(path(mount_point), mode=0o755)
    os.chmod(place(mount_point), 0o111)  # there is nothing to be listed
    mounts.mount(None, mount_point, None, mounts.REMOUNT | mounts.RDONLY | mounts.PLAIN, "size=64k,nr_inodes=16")
    mounts.mount(None, mount_point, None, mounts.SHARED)
    mount_fresh(path(mount_point))  # the references', below that of the fixes
    mount_fresh(path(mount_point))


def mount_fresh(scratch: str) -> None:
    """An empty file system, usable by everybody who sees it, owned by whoever owns the namespace."""
    options = f"size={LIMIT_BYTES},nr_inodes={LIMIT_ENTRIES + 1},mode=777"
    mounts.mount("tmpfs", scratch, "tmpfs", mounts.PLAIN, options)


def replace(scratch: str) -> None:
    """A new empty file system in place of the one that is there. Raises OSError."""
    mounts.unmount(scratch)
    mount_fresh(scratch)
