"""Kinds of tasks that are no single file of functions, as one module each: what is loaded for a fix and a reference.

A program reads standard input and prints: its module has one function, `run(stdin)`, which runs it from its first line
and answers what it printed. Of a package one file is the fix; the others come along, and the module is the one that
its users import.
"""

from __future__ import annotations

from typing import Any

_PROGRAM = r"""
import atexit, builtins, io, sys, threading, types

def run_program(code, stdin):
    given = io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8", "surrogateescape")), encoding="utf-8")
    facts = {"encoding": "utf-8", "errors": "backslashreplace", "newline": "", "write_through": True}
    printed = io.TextIOWrapper(io.BytesIO(), **facts)
    module = types.ModuleType("__main__")
    own_open = builtins.open

    def open_stream(file, mode="r", *args, **kwargs):
        stream = {0: given, 1: printed}.get(file) if type(file) is int else None
        if stream is None:
            return own_open(file, mode, *args, **kwargs)
        return stream.buffer if "b" in mode else stream

    before = sys.stdin, sys.stdout, sys.argv, sys.modules.get("__main__"), sys.getrecursionlimit()
    sys.stdin, sys.stdout, sys.argv, sys.modules["__main__"] = given, printed, ["main.py"], module
    builtins.open = open_stream
    try:
        try:
            exec(code, module.__dict__)
        except SystemExit as exit:
            if exit.code not in (None, 0):
                raise
        for thread in threading.enumerate():
            if thread not in (threading.current_thread(), threading.main_thread()) and not thread.daemon:
                thread.join()
        atexit._run_exitfuncs()
        printed.flush()
        return printed.buffer.getvalue().decode("utf-8", "backslashreplace")
    finally:
        sys.stdin, sys.stdout, sys.argv, sys.modules["__main__"] = before[:4]
        builtins.open = own_open
        try:
            sys.setrecursionlimit(before[4])
        except RecursionError:
            pass

def runner(code):
    def run(stdin):
        return run_program(code, stdin)
    return run
"""

_PACKAGE = r'''
import importlib, importlib.util, linecache, sys

class Files:
    """Finds and loads the modules of one package; `entry` is the module that stands for it. The broken file is
    solution.py in tracebacks and where lines are watched, as a fix of one file is."""

    def __init__(self, files, entry, broken):
        self.table, self.entry, self.broken = {}, entry, broken
        for path, text in files.items():
            parts = path[: -len(".py")].split("/")
            is_package = parts[-1] == "__init__"
            self.table[".".join(parts[:-1] if is_package else parts)] = is_package, path, text
            for size in range(1, len(parts)):
                folder = "/".join(parts[:size])
                if f"{folder}/__init__.py" not in files:
                    self.table[folder.replace("/", ".")] = True, f"{folder}/__init__.py", ""

    def find_spec(self, name, path=None, target=None):
        if name not in self.table:
            return None
        return importlib.util.spec_from_loader(name, self, origin=name, is_package=self.table[name][0])

    def create_module(self, spec):
        return sys.modules["solution"] if spec.name == self.entry else None

    def exec_module(self, module):
        name = module.__spec__.name
        is_package, path, text = self.table[name]
        # Classes of every file are the solution's; a package needs its own name to find what is in it.
        module.__name__ = name if is_package else "solution"
        if path == self.broken:
            path = "solution.py"
            linecache.cache[path] = len(text), None, text.splitlines(True), path
        exec(compile(text, path, "exec", dont_inherit=True), module.__dict__)
        if name == self.entry:
            module.__name__ = "solution"

def load_package(files, entry, broken):
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "Files"]
    found = Files(files, entry, broken)
    for name in found.table:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, found)
    importlib.import_module(entry)
'''


class Kind:
    """How the sources of one task become modules. `facts`: `kind`, and of a package `files`, `broken` and `entry`."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.name: str = facts.get("kind", "function")
        package = facts.get("package") or {}
        self.files: dict[str, str] = package.get("files", {})
        self.broken: str = package.get("broken", "")
        self.entry: str = package.get("entry", "")

    def entry_points(self, named: list[str]) -> list[str]:
        """What the tests call."""
        return ["run"] if self.name == "program" else named

    def module_text(self, source: str, files: dict[str, str] | None = None) -> str:
        """The source of the module. files: other files of a package that the fix replaces, by path."""
        if self.name == "program":
            return (
                f'exec(compile({_PROGRAM!r}, "program", "exec"), globals())\n'
                f'_code = compile({source!r}, "solution.py", "exec", dont_inherit=True)\n'
                "run = runner(_code)\n"
            )
        if self.name == "package":
            whole = {**self.files, **(files or {}), self.broken: source}
            return (
                f'exec(compile({_PACKAGE!r}, "package", "exec"), _space := {{}})\n'
                f'_space["load_package"]({whole!r}, {self.entry!r}, {self.broken!r})\n'
            )
        return source
