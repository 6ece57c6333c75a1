"""Makes the zygote cheaper to fork: the kernel copies every mapping for a child, and an entry for each page that was
ever written to.

A library is mapped in five pieces. Where neighbours have the same rights the kernel makes one of them, so its
constants get those of its code, and its table of addresses, which is complete by now, those of its variables: what is
protected by the difference is the process from itself. Memory that is merely kept, which is most of it, goes into
huge pages, each of which is one entry; a child that writes into one splits it for itself alone. Both are left as they
were where the kernel does not do them.
"""

import ctypes
import mmap

from shared import kernel

_HUGE_BYTES = 2 << 20
_COLLAPSE = 25  # MADV_COLLAPSE, since Linux 6.1
_HEAP = "[heap]"

_protect = kernel.libc.mprotect
_advise = kernel.libc.madvise
_protect.argtypes = _advise.argtypes = [ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int]


def simplify(table):
    """table: the text of /proc/self/maps."""
    mappings = [_parsed(line) for line in table.splitlines()]
    for mapping, following in zip(mappings, mappings[1:] + [None]):
        _widen(mapping, following)
    for start, end, rights, name in mappings:
        if rights == "rw-p" and name in ("", _HEAP):
            _collapse(start, end)


def _parsed(line):
    """(start, end, rights, name of the file or nothing)"""
    span, rights, _, _, _, *name = line.split(maxsplit=5)
    start, end = (int(number, 16) for number in span.split("-"))
    return start, end, rights, name[0] if name else ""


def _widen(mapping, following):
    start, end, rights, name = mapping
    if rights != "r--p" or ".so" not in name:
        return
    is_address_table = following is not None and following[0] == end and following[2:] == ("rw-p", name)
    added = mmap.PROT_WRITE if is_address_table else mmap.PROT_EXEC
    _protect(start, end - start, mmap.PROT_READ | added)


def _collapse(start, end):
    for place in range(-(-start // _HUGE_BYTES) * _HUGE_BYTES, end - _HUGE_BYTES + 1, _HUGE_BYTES):
        _advise(place, _HUGE_BYTES, _COLLAPSE)
