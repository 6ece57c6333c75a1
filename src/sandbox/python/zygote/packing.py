"""Packs what every fix touches into few pages of the zygote.

A page that a fork is the first to write to is copied, and merely looking at an object writes its count of references.
What is used together but was made at different times lies far apart: each new object goes where an older one has left
a hole. So the holes are filled first, and what is needed after the fork is made then, side by side.
"""

import collections
import ctypes
import marshal
import os
import sys
import types

_POOL_BYTES = 16 << 10  # of the interpreter's allocator, since Python 3.10
_POOL_HEAD_BYTES = 48
_SMALL_STEP, _SMALL_LIMIT = 16, 512
_BYTES_HEAD = 33
_MOST_OF_ONE_SIZE = 50_000
_LARGE_NUMBER = 1 << 40
_LARGE_SIZES = [*range(64 << 10, 4 << 10, -(1 << 10)), *range(4 << 10, 8, -16)]
_BEYOND_HOLES = 120_000  # bytes; larger ones would get a mapping of their own
_MOST_LARGE_HOLES = 100
_END_BYTES = 160 << 10  # what the C library keeps free behind the last piece, and a little more

_libc = ctypes.CDLL(None)
_libc.malloc.restype = ctypes.c_void_p
_libc.malloc.argtypes = [ctypes.c_size_t]
_libc.free.argtypes = [ctypes.c_void_p]
_libc.sbrk.restype = ctypes.c_ssize_t
_libc.sbrk.argtypes = [ctypes.c_ssize_t]


def fill_holes():
    """Takes every free piece of memory that lies between used ones. Returns what must be kept for as long as the
    holes shall stay filled."""
    _fill_large_holes()
    kept = []
    for size in range(_SMALL_STEP, _SMALL_LIMIT + 1, _SMALL_STEP):
        _fill_small_holes(size, kept)
    return kept


def _fill_large_holes():
    """Those of the C library, which go to whoever asks for a size up to theirs. Never given back."""
    end = _piece_at_the_end()
    if end is None:
        return  # another C library than GNU's
    _libc.malloc_trim(0)  # what is merely kept need not be in memory
    for size in _LARGE_SIZES:
        for _ in range(_MOST_OF_ONE_SIZE):
            piece = _libc.malloc(size)
            if piece is None or piece > end:
                _libc.free(piece)
                break
    _libc.free(end)


def _piece_at_the_end():
    """A piece behind which only the free end of the heap lies."""
    for _ in range(_MOST_LARGE_HOLES):
        piece = _libc.malloc(_BEYOND_HOLES)
        if piece is not None and 0 <= _libc.sbrk(0) - piece - _BEYOND_HOLES < _END_BYTES:
            return piece
    return None


def _fill_small_holes(size, kept):
    """Those of the interpreter, which keeps pools of pieces of one size: until a pool is begun that was as good as
    empty."""
    from_pool = collections.Counter()
    half = (_POOL_BYTES - _POOL_HEAD_BYTES) // size // 2
    for _ in range(_MOST_OF_ONE_SIZE):
        made = _object_of(size)
        kept.append(made)
        pool = id(made) // _POOL_BYTES
        from_pool[pool] += 1
        if from_pool[pool] > half:
            return


def _object_of(size):
    if size == 16:
        return object()
    if size == 32:
        return _LARGE_NUMBER + 1
    return bytes(size - _BYTES_HEAD)


class Sources:
    """Modules of ours, kept as code, for when their files can be read no more."""

    def __init__(self, folder, names):
        self.codes = {}
        for name in names:
            __import__(name.rpartition(".")[0])  # packages stay; only what is in them is made anew
            path = os.path.join(folder, *name.split("."))
            path = os.path.join(path, "__init__.py") if os.path.isdir(path) else f"{path}.py"
            with open(path, encoding="utf-8") as file:
                self.codes[name] = marshal.dumps(compile(file.read(), path, "exec", dont_inherit=True))

    def load_anew(self):
        """Makes the modules once more, in the order of their names' list; the earlier ones stay as they are, for
        those who hold them."""
        modules = {}
        for name, code in self.codes.items():
            module = modules[name] = types.ModuleType(name)
            if hasattr(sys.modules.get(name), "__path__"):
                module.__path__ = []  # of a package, whose modules are here already
            sys.modules[name] = module
            package, _, leaf = name.rpartition(".")
            setattr(sys.modules[package], leaf, module)
            exec(marshal.loads(code), module.__dict__)
        return modules
