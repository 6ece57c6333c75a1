"""How a child ended and what it used, passed on without being known here.

What a process once held is found in whatever it forks later: an exit status or a peak of memory that became an object
of this interpreter would be a letter from one candidate to the next. So the kernel writes both into one place, which is
sent from there and wiped, and the same is done however a child ends.
"""

import ctypes
import os
import signal

from shared import kernel

_STATUS_BYTES, _USAGE_BYTES = 8, 144  # an int, aligned; struct rusage
_wait4 = kernel.libc.wait4
_wait4.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]
# The kernel's: the one in `os` will be what a fix sees of it (candidate/process_ids.py).
_kill = os.kill


class Endings:
    """One place for the endings of all children."""

    def __init__(self):
        self.place = ctypes.create_string_buffer(_STATUS_BYTES + _USAGE_BYTES)
        self.status = ctypes.addressof(self.place)
        self.usage = self.status + _STATUS_BYTES

    def tell(self, control, pid):
        """Ends a child where it lives on, and sends its status and usage as the kernel's bytes."""
        _kill(pid, signal.SIGKILL)
        _wait4(pid, self.status, 0, self.usage)
        control.send(self.place)
        ctypes.memset(self.status, 0, _STATUS_BYTES + _USAGE_BYTES)
