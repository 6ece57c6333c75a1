"""An exception of the fix in the words of the wire: its class and bases by name, arguments, text, place, causes.

What cannot cross as plain data becomes its text. Nothing here can fail: an exception that resists is told by the
name of its class alone.
"""

from shared import wire

_TEXT_LIMIT = 2000
_VALUE_LIMIT_BYTES = 16 * 1024
_NOTES_LIMIT = 20
_GROUP_LIMIT = 50
_CHAIN_LIMIT = 8
_HANDLES_LIMIT = 1000
# Told only of an exception that extends nothing nearer.
_COMMON = frozenset((Exception, BaseException, object))
_POOLS = "a fix is one process here: multiprocessing is not allowed; concurrent.futures.ThreadPoolExecutor is"


class Failures:
    """`number_of(error)`: the number under which a test raised this very exception, or 0. `lent_class(cls)`: the
    number of an exception class of a test, or 0. `handle_of(error)`: the number of its handle."""

    def __init__(self, encode, number_of, lent_class, handle_of):
        self.encode = encode
        self.number_of = number_of
        self.lent_class = lent_class
        self.handle_of = handle_of
        self.handles = 0

    def payload(self, error):
        """The payload of a `RAISED`. Where causes and groups make it too large, they are left out."""
        for depth in (0, _CHAIN_LIMIT):
            try:
                data = self.encode(self.describe(error, depth))
            except BaseException:
                continue
            if len(data) <= wire.FRAME_LIMIT_BYTES:
                return data
        return self.encode((self.kinds(error)[-1:], [], "", {}, [], {}))

    def describe(self, error, depth):
        """(names of the class and its bases, arguments, text, attributes, lines of the fix that it passed through,
        what hangs on it)"""
        lines = lines_of(error)
        text = text_of(error)
        if isinstance(error, OSError) and passed_through(error, "<library multiprocessing"):
            text = f"{text} ({_POOLS})"
        args = [self.plain_or_text(a) for a in arguments_of(error)[:10]]
        attributes = list(getattr(error, "__dict__", {}).items())[:20]
        more = self.more(error, depth)
        extra = {str(k): self.plain_or_text(v) for k, v in attributes if k != "__notes__"}
        if getattr(type(error), "__module__", None) == "solution" and self.handles < _HANDLES_LIMIT:
            # The test may ask it for what is no plain data.
            self.handles += 1
            more["handle"] = self.handle_of(error)
            extra = {str(k): v for k, v in attributes if k != "__notes__" and self.is_plain(v)}
        return self.kinds(error), args, text, extra, lines[:3] + lines[3:][-5:], more

    def more(self, error, depth):
        more = {}
        number = self.number_of(error)
        if number:
            more["number"] = number
        notes = getattr(error, "__notes__", None)
        if type(notes) is list:
            more["notes"] = [note[:_TEXT_LIMIT] for note in notes[:_NOTES_LIMIT] if type(note) is str]
        if depth >= _CHAIN_LIMIT:
            return more
        if error.__cause__ is not None:
            more["cause"] = self.describe(error.__cause__, depth + 1)
        if error.__context__ is not None and error.__context__ is not error.__cause__:
            more["context"] = self.describe(error.__context__, depth + 1)
        if error.__suppress_context__:
            more["suppress"] = True
        if isinstance(error, BaseExceptionGroup):
            more["group"] = [self.describe(inner, depth + 1) for inner in error.exceptions[:_GROUP_LIMIT]]
            more["message"] = str(error.message)[:_TEXT_LIMIT]
        return more

    def kinds(self, error):
        names = []
        for base in type.__dict__["__mro__"].__get__(type(error)):
            number = self.lent_class(base)
            module, name = str(base.__module__), str(base.__qualname__)
            if module != "builtins":
                names.append(f"lent:{number}" if number else f"{module}:{name}")
            elif base not in _COMMON or not any(":" not in known for known in names):
                names.append(name)
        return names

    def is_plain(self, value):
        """Whether it can cross as it is, and is not too large for that."""
        try:
            return len(wire.Encoder(refuse, 1000).encode(value)) <= _VALUE_LIMIT_BYTES
        except BaseException:
            return False

    def plain_or_text(self, value):
        if self.is_plain(value):
            return value
        try:
            return repr(value)[:_TEXT_LIMIT]
        except BaseException:
            return "?"


def refuse(value):
    raise wire.WireError("not plain")


def arguments_of(error):
    """Those that make it again: `args` leaves the names of files out."""
    if isinstance(error, OSError) and len(error.args) == 2 and error.filename is not None:
        return (*error.args, error.filename)
    return error.args


def text_of(error):
    try:
        return str(error)[:_TEXT_LIMIT]
    except BaseException:
        return ""


def lines_of(error):
    lines = []
    trace = error.__traceback__
    while trace is not None and len(lines) < 2000:
        if trace.tb_frame.f_code.co_filename == "solution.py":
            lines.append((trace.tb_lineno or 0, trace.tb_frame.f_code.co_name))
        trace = trace.tb_next
    return lines


def passed_through(error, file_prefix):
    trace = error.__traceback__
    for _ in range(2000):
        if trace is None:
            return False
        if trace.tb_frame.f_code.co_filename.startswith(file_prefix):
            return True
        trace = trace.tb_next
    return False
