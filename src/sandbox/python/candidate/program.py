"""Runs a whole program in the candidate, as `python main.py` would: with its own `__main__`, arguments, standard
input and files.

The descriptors stay those of the candidate, so a program reads what it was given through `sys.stdin`.
"""

import io
import linecache
import os
import sys
import traceback
import types

NAME = "main.py"
LIBRARY = os.path.dirname(os.__file__)


def run_program(source, stdin, files, arguments, live):
    """(exit code, name of the exception that ended it or "")."""
    folder = os.environ.get("TMPDIR", ".")
    os.chdir(folder)
    for name, content in {**files, NAME: source.encode("utf-8")}.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
    given = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8", errors="backslashreplace")
    sys.stdin = sys.__stdin__ = given  # type: ignore[misc]
    if live:
        sys.stdout.reconfigure(line_buffering=True)
    sys.argv[:] = [NAME, *arguments]
    sys.path.insert(0, folder)
    linecache.cache[NAME] = (len(source), None, source.splitlines(True), NAME)
    try:
        return execute(source), ""
    except SystemExit as error:
        return exit_code(error), ""
    except BaseException as error:
        report(error)
        return 1, type(error).__name__


def execute(source):
    module = types.ModuleType("__main__")
    module.__dict__["__file__"] = NAME
    sys.modules["__main__"] = module
    exec(compile(source, NAME, "exec", dont_inherit=True), module.__dict__)
    return 0


def exit_code(error):
    """As the interpreter has it: a text goes to standard error and counts as 1."""
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code & 0xFF
    print(error.code, file=sys.stderr)
    return 1


def report(error):
    """The traceback without the lines that are ours."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != NAME:
        trace = trace.tb_next
    text = "".join(traceback.format_exception(type(error), error, trace))
    # Where the interpreter lies is this machine's business, and another on the next.
    print(text.replace(f'File "{LIBRARY}/', 'File "python/'), end="", file=sys.stderr)
