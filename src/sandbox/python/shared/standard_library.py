"""The standard library in memory: locked-down processes import from it without opening a file.

`build` packs every pure Python module of this interpreter into one file (an index as JSON, then compressed sources);
`StandardLibrary` is the meta-path finder that serves them. It also frees the unprivileged users from needing access
to the interpreter's folder.
"""

import importlib.machinery
import importlib.util
import json
import mmap
import os
import struct
import sys
import sysconfig
import zlib

TYPE_CHECKING = False  # as `typing` has it, which is not imported before the first fork
if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.machinery import ModuleSpec
    from types import ModuleType

_LEFT_OUT = frozenset(
    "site-packages dist-packages test tests idlelib lib2to3 ensurepip turtledemo tkinter turtle.py ctypes distutils"
    " __pycache__ pydoc_data venv antigravity.py this.py lib-dynload msilib".split()
)
_EXTENSIONS_LEFT_OUT = (
    "_test",
    "_ctypes",
    "_tkinter",
    "_curses",
    "_dbm",
    "_gdbm",
    "_xx",
    "xx",
    "readline",
    "nis",
    "_crypt",
    "spwd",
    "ossaudiodev",
)


def build(path: str) -> None:
    """Writes the library of this interpreter to `path`, atomically. About 5 MB, once per server start."""
    root = os.path.dirname(os.__file__)
    index: dict[str, list[object]] = {}
    chunks: list[bytes] = []
    offset = 0
    for name, file, package in sorted(_sources(root, "")):
        with open(file, "rb") as source:
            data = zlib.compress(source.read(), 1)
        index[name] = [package, offset, len(data)]
        chunks.append(data)
        offset += len(data)
    head = json.dumps(index).encode()
    partial = f"{path}.{os.getpid()}"
    with open(partial, "wb") as out:
        out.write(struct.pack("<I", len(head)) + head + b"".join(chunks))
    os.replace(partial, path)


def _sources(folder: str, prefix: str) -> "Iterator[tuple[str, str, bool]]":
    for entry in os.scandir(folder):
        if entry.name in _LEFT_OUT or entry.name.startswith("config-"):
            continue
        if entry.is_dir():
            init = os.path.join(entry.path, "__init__.py")
            if os.path.exists(init):
                yield prefix + entry.name, init, True
                yield from _sources(entry.path, prefix + entry.name + ".")
        elif entry.name.endswith(".py") and entry.name != "__init__.py":
            yield prefix + entry.name[:-3], entry.path, False


def load_extensions(left_out: tuple[str, ...] = ()) -> None:
    """Imports the extension modules: once locked down, no process can map them. `left_out`: names of further ones
    that are not needed."""
    folder = sysconfig.get_config_var("DESTSHARED") or ""
    suffixes = tuple(importlib.machinery.EXTENSION_SUFFIXES)
    names = {
        file.split(".")[0] for file in (os.listdir(folder) if os.path.isdir(folder) else []) if file.endswith(suffixes)
    }
    for name in sorted(names):
        if not name.startswith(_EXTENSIONS_LEFT_OUT) and name not in left_out:
            try:
                __import__(name)
            except ImportError:
                pass  # built without what it needs


class StandardLibrary:
    """Finder and loader over a packed library file."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            # Mapped, not read: all workers share the pages, and only those that an import touches become resident.
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        (size,) = struct.unpack_from("<I", self.data)
        self.index: dict[str, tuple[bool, int, int]] = json.loads(self.data[4 : 4 + size])
        self.start = 4 + size

    def install(self) -> None:
        """Returns before the file system does, after built-in and frozen modules."""
        sys.meta_path.insert(2, self)

    def find_spec(self, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        entry = self.index.get(name)
        if entry is None:
            return None
        return importlib.util.spec_from_loader(name, self, origin=f"<library {name}>", is_package=entry[0])  # type: ignore[arg-type]

    def create_module(self, spec: "ModuleSpec") -> None:
        return None

    def exec_module(self, module: "ModuleType") -> None:
        exec(
            compile(self.get_source(module.__name__), f"<library {module.__name__}>", "exec", dont_inherit=True),
            module.__dict__,
        )

    def get_source(self, name: str) -> str:
        _, offset, size = self.index[name]
        start = self.start + offset
        return zlib.decompress(self.data[start : start + size]).decode("utf-8").removeprefix("\ufeff")
