"""One grading's conversation with the candidate: calls, references in both directions, exceptions.

Values cross as plain data. What stays in the candidate is lent out as a handle (handles.py); callables of the test
are lent to the candidate under a number. An exception arrives as the first class of its bases that the harness knows:
one of the fix's own entry points, of the standard library, or built in.
"""

import builtins
import inspect
import operator
import os
import struct
import sys
import types
import weakref

from harness.handles import HANDLE_CLASSES, RemoteObject
from shared import frames, wire

_STANDARD_ERRORS = frozenset(
    "json.decoder decimal sqlite3 subprocess zipfile tarfile queue csv _csv binascii struct configparser zlib xml.etree.ElementTree xml.parsers.expat"
    " pyexpat urllib.error asyncio.exceptions socket uuid ipaddress statistics fractions concurrent.futures._base re shutil copy pickle _pickle"
    " dataclasses graphlib lzma _lzma gzip locale tokenize email.errors http.cookies tomllib string contextlib zoneinfo._common".split()
)
_U32 = struct.Struct("<I")
# Callables of a test that would hand out this process's own objects for arguments of the fix's choosing.
_NEVER_LENT = (getattr, setattr, delattr, vars, eval, exec, compile, open, __import__, globals, locals)
_NEVER_LENT_KINDS = (operator.attrgetter, operator.methodcaller)


class RemoteExit(BaseException):
    """The fix raised something that is no `Exception` (SystemExit, KeyboardInterrupt, …); no test can expect that."""


class Session:
    """Carries calls between the stand-ins of one grading and its candidate."""

    def __init__(self, process, reference, in_place):
        self.process = process
        self.reference = reference
        self.in_place = in_place
        self.objects = weakref.WeakValueDictionary()
        self.callback_numbers = {}
        self.classes = {}
        self.environ = dict(os.environ)
        self.environ_data = dict(os.environ._data)
        self.last_call = None
        self.last_error = None
        self.last_raised = None
        self.callback_count = 0
        self.prefetched = None
        process.resolve = self.resolve
        process.refer = self.refer

    # --- calls

    def call(self, name, args, kwargs, flags=()):
        self.mirror_environ()
        flags = list(flags) + (["in_place"] if self.in_place else [])
        self.last_call = (name, args, kwargs)
        nonce = self.prefetched.take(name, args, kwargs) if self.prefetched is not None and not flags else None
        if nonce is None:
            nonce = self.process.post(frames.CALL, self.process.encode((name, args, kwargs, flags)))
        value = self.outcome(*self.process.collect(nonce))
        if self.in_place:
            if not (
                type(value) is tuple and len(value) == 2 and type(value[1]) is tuple and len(value[1]) == len(args)
            ):
                self.process.violation("malformed reply of an in-place call")
            value, changed = value
            for original, new in zip(args, changed):
                copy_back(original, new)
        return value

    def ask(self, number, operation, args=(), kwargs=None):
        self.mirror_environ()
        if operation not in ("getattr", "setattr", "next"):
            self.last_call = (operation, args, kwargs or {})
        kind, payload = self.process.request(frames.CALL_HANDLE, (number, operation, tuple(args), kwargs or {}))
        return self.outcome(kind, payload, may_stop=operation == "next")

    def get_global(self, name):
        return self.outcome(*self.process.request(frames.GET_GLOBAL, (name,)))

    def outcome(self, kind, payload, may_stop=False):
        if kind == frames.RETURNED:
            return self.process.decode(payload)
        if kind == frames.RAISED:
            self.raise_remote(payload)
        if kind == frames.STOPPED and may_stop:
            raise StopIteration
        self.process.violation("unknown kind of reply")

    def mirror_environ(self):
        """Environment variables that a test sets are the fix's as well."""
        if os.environ._data == self.environ_data:
            return
        self.environ_data = dict(os.environ._data)
        now = dict(os.environ)
        changes = {name: value for name, value in now.items() if self.environ.get(name) != value}
        changes.update({name: None for name in self.environ if name not in now})
        self.environ = now
        self.process.request(frames.SET_ENVIRON, (changes,))

    def reference_class(self, name):
        """The reference's class of this name, whose objects are meant to stay in the candidate; or None."""
        cls = getattr(self.reference, name, None)
        return cls if isinstance(cls, type) else None

    # --- references in both directions

    def refer(self, value):
        if isinstance(value, RemoteObject):
            return wire.HANDLE + _U32.pack(object.__getattribute__(value, "_remote_id"))
        if (
            isinstance(value, type)
            and value in self.classes.values()
            or isinstance(value, types.FunctionType)
            and value.__dict__.get("_remote_function") is not None
        ):
            name = value.__name__.encode()
            return wire.ENTRY_POINT + _U32.pack(len(name)) + name
        if callable(value):
            return self.refer_callback(value)
        raise wire.WireError(f"a {type(value).__name__} of the test cannot be passed to the fix")

    def refer_callback(self, value):
        if (
            value in _NEVER_LENT
            or isinstance(value, _NEVER_LENT_KINDS)
            or getattr(value, "__name__", "") in ("format", "format_map")
        ):
            raise wire.WireError(
                f"{value!r} of the test cannot be passed to the fix: it would open the test's own process"
            )
        number = self.callback_numbers.get(id(value))
        if number is None:
            # A number is never used twice in a grading: the candidate keeps what it made of it.
            self.callback_count += 1
            number = self.callback_count
            self.callback_numbers[id(value)] = number
            self.process.callbacks[number] = run_in_thread(value) if inspect.iscoroutinefunction(value) else value
        name = str(getattr(value, "__name__", "callback")).encode()
        flavour = wire.ASYNC_FUNCTION if inspect.iscoroutinefunction(value) else wire.PLAIN_FUNCTION
        return wire.CALLABLE + _U32.pack(number) + flavour + _U32.pack(len(name)) + name

    def forget_callbacks(self):
        """Callables of a test die with the test."""
        self.process.callbacks.clear()
        self.callback_numbers.clear()

    def resolve(self, tag, decoder):
        if tag == wire.HANDLE_TAG:
            form = bytes(decoder.take(1))
            (number,) = decoder.unpack(_U32)
            return self.object(form, number, decoder.text())
        if tag == wire.CALLABLE_TAG:
            (number,) = decoder.unpack(_U32)
            if number not in self.process.callbacks:
                raise wire.WireError("unknown callable")
            return self.process.callbacks[number]
        raise wire.WireError("unknown tag")

    def object(self, form, number, name):
        known = self.objects.get(number)
        if known is None:
            kind = self.classes.get(name) if form == wire.HANDLE_OBJECT else None
            kind = kind or HANDLE_CLASSES.get(form, RemoteObject)
            known = object.__new__(kind)
            object.__setattr__(known, "_remote_id", number)
            object.__setattr__(known, "_remote_session", self)
            object.__setattr__(known, "_remote_name", name)
            self.objects[number] = known
        return known

    # --- exceptions

    def raise_remote(self, payload):
        parts = self.process.decode(payload)
        if not (
            type(parts) is tuple
            and len(parts) == 5
            and type(parts[0]) is list
            and all(type(k) is str for k in parts[0])
        ):
            self.process.violation("malformed exception")
        kinds, args, text, extra, lines = parts
        if not (type(args) is list and type(text) is str and type(extra) is dict and type(lines) is list):
            self.process.violation("malformed exception")
        self.last_error = (kinds[0].rpartition(":")[2] if kinds else "Exception", text, lines)
        self.last_raised = self.rebuild(kinds, args, text, extra)
        raise self.last_raised

    def rebuild(self, kinds, args, text, extra):
        for kind in kinds:
            cls = self.error_class(kind)
            if cls is None:
                continue
            if not issubclass(cls, Exception) or issubclass(cls, (StopIteration, StopAsyncIteration)):
                break
            try:
                return build_error(cls, args, text, extra)
            except Exception:
                continue  # a class that wants other arguments: the next of its bases
        return RemoteExit(f"{kinds[0] if kinds else 'unknown'}: {text}")

    def error_class(self, kind):
        module, _, name = kind.rpartition(":")
        if module == "solution":
            return self.classes.get(name)
        if module == "":
            cls = getattr(builtins, name, None)
        elif module in _STANDARD_ERRORS and module in sys.modules:
            cls = getattr(sys.modules[module], name, None)
        else:
            return None
        return cls if isinstance(cls, type) and issubclass(cls, BaseException) else None


def build_error(cls, args, text, extra):
    if issubclass(cls, BaseExceptionGroup):
        # What is inside does not cross; that there is something, does.
        error = cls(str(args[0]) if args else text, [Exception(text)])
    elif cls.__module__ == "builtins":
        try:
            error = cls(*args)
        except Exception:
            error = cls(text)
    else:
        error = cls.__new__(cls)
        error.args = tuple(args)
        if str_of(error) != text:
            error.args = (text,)
    for name, value in extra.items():
        if type(name) is str and name.isidentifier() and not name.startswith("__"):
            try:
                setattr(error, name, value)
            except Exception:
                pass
    return error


def str_of(error):
    try:
        return str(error)
    except Exception:
        return None


def copy_back(original, new):
    """Makes a test's own container what the fix made of its copy."""
    kind = type(original)
    if kind is not type(new):
        return
    if kind in (list, bytearray):
        original[:] = new
    elif isinstance(original, (dict, set)):
        original.clear()
        original.update(new)
    elif hasattr(original, "extend") and hasattr(original, "clear"):
        original.clear()
        original.extend(new)


def run_in_thread(function):
    """An async callable of a test, run to its end outside the loop that waits for the fix."""

    def call(*args, **kwargs):
        # Imported where they are needed, with all that they bring along.
        import asyncio
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(1) as pool:
            return pool.submit(asyncio.run, function(*args, **kwargs)).result()

    return call
