"""What runs inside the candidate, the locked-down process of one fix: compile, execute, then answer calls until the
socket closes.

Nothing here is trusted: a fix can reach and change all of it. It holds no test, no expected value and no secret, and
the harness believes nothing that it says but "this is the value of the call you made".

Frames are a 4-byte length, one byte of kind, an 8-byte nonce that the reply repeats, and a payload in the wire
format.
"""

import asyncio
import builtins
import inspect
import itertools
import json
import linecache
import os
import random
import select
import struct
import sys
import threading
import types

from candidate.warm_up import WARM_UP
from shared import frames, wire

_TEXT_LIMIT = 2000
_HANDLE_LIMIT = 20_000
_DRAIN_LIMIT = 10_000
_REPLY_NODE_LIMIT = 100_000
_BUSY_MS = 20


def announcement(facts):
    """The first bytes on the socket, sent by our own code before anything of the fix is read."""
    data = json.dumps(facts).encode()
    return struct.pack("<I", len(data)) + data


class CallbackFailed(Exception):
    """A callable of the test raised something that has no counterpart here."""


class Callback:
    """A callable of the test, called back over the wire."""

    __slots__ = ("_runtime", "_id", "__name__", "__dict__")

    def __init__(self, runtime, number, name):
        self._runtime = runtime
        self._id = number
        self.__name__ = name

    def __call__(self, *args, **kwargs):
        return self._runtime.call_back(self._id, args, kwargs)


class Runtime:
    def __init__(self, descriptor):
        self.fd = descriptor
        self.poller = select.poll()
        self.poller.register(descriptor, select.POLLIN)
        self.leave = os._exit
        self.buffer = b""
        self.handles = {}
        self.handle_of = {}
        self.callbacks = {}
        self.lock = threading.RLock()
        self.nonce = 0
        self.module = types.ModuleType("solution")
        self.bound = ()
        self.results = []
        self.lines = set()

    # --- bytes

    def read(self, size):
        buffer = self.buffer
        while len(buffer) < size:
            chunk = os.read(self.fd, max(65536, min(size - len(buffer), 1 << 22)))
            if not chunk:
                self.leave(0)
            buffer = buffer + chunk if buffer else chunk
        self.buffer = buffer[size:]
        return buffer[:size]

    def receive(self):
        size, kind, nonce = frames.unpack(self.read(frames.HEADER.size))
        return kind, nonce, self.read(size)

    def send(self, kind, payload):
        data = memoryview(frames.pack(kind, payload, self.nonce))
        while data:
            data = data[os.write(self.fd, data) :]

    def encode(self, value):
        return wire.Encoder(self.reference, _REPLY_NODE_LIMIT).encode(value)

    def decode(self, payload):
        """Deep arguments need more frames than the fix's own recursion limit may leave."""
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(limit + 2000)
        try:
            return wire.Decoder(self.resolve, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT).decode(payload)
        finally:
            sys.setrecursionlimit(limit)

    # --- values that are no plain data

    def reference(self, value):
        kind = type(value)
        if kind is Callback:
            return wire.CALLABLE + struct.pack("<I", value._id)  # noqa: SLF001 (a fix can read the name, so it stays hidden)
        number = self.handle_of.get(id(value))
        if number is None:
            number = len(self.handles) + 1
            if number > _HANDLE_LIMIT:
                raise wire.WireError(f"more than {_HANDLE_LIMIT} objects returned")
            self.handles[number] = value
            self.handle_of[id(value)] = number
        slots = [base.__dict__ for base in kind.__mro__]
        if any("__next__" in slot for slot in slots):
            form = wire.HANDLE_ITERATOR
        elif isinstance(value, (types.FunctionType, types.MethodType, types.BuiltinFunctionType)):
            form = wire.HANDLE_CALLABLE
        else:
            form = wire.HANDLE_OBJECT
        name = kind.__name__.encode("utf-8", "backslashreplace")[:100]
        return wire.HANDLE + form + struct.pack("<I", number) + struct.pack("<I", len(name)) + name

    def resolve(self, tag, decoder):
        if tag == wire.CALLABLE_TAG:
            (number,) = decoder.unpack(struct.Struct("<I"))
            flavour = bytes(decoder.take(1))
            name = decoder.text()
            return self.callback(number, flavour, name)
        if tag == wire.HANDLE_TAG:
            (number,) = decoder.unpack(struct.Struct("<I"))
            return self.handles[number]
        if tag == wire.ENTRY_POINT_TAG:
            return getattr(self.module, decoder.text())
        raise wire.WireError("unknown tag")

    def callback(self, number, flavour, name):
        known = self.callbacks.get(number)
        if known is None:
            known = Callback(self, number, name)
            if flavour == wire.ASYNC_FUNCTION:
                inner = known

                async def known(*args, **kwargs):
                    return inner(*args, **kwargs)

            self.callbacks[number] = known
        return known

    def call_back(self, number, args, kwargs):
        with self.lock:
            self.send(frames.CALLBACK, self.encode((number, args, kwargs)))
            nonce = self.nonce
            while True:
                kind, self.nonce, payload = self.receive()
                if kind in (frames.CALLBACK_RETURNED, frames.CALLBACK_RAISED):
                    break
                self.answer(kind, payload)  # the callable of the test calls the fix in its turn
            self.nonce = nonce
            value = self.decode(payload)
        if kind == frames.CALLBACK_RETURNED:
            return value
        name, text = value
        error = getattr(builtins, name, None)
        if not (isinstance(error, type) and issubclass(error, Exception)):
            raise CallbackFailed(f"{name}: {text}")
        raise error(text)

    # --- the life of a fix

    def load(self, source):
        try:
            code = compile(source, "solution.py", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
            line = getattr(error, "lineno", None)
            message = getattr(error, "msg", None) or str(error)
            self.send(
                frames.SYNTAX_ERROR,
                self.encode((type(error).__name__, str(message)[:_TEXT_LIMIT], line if type(line) is int else 0)),
            )
            return False
        self.send(frames.COMPILED, wire.NONE)
        linecache.cache["solution.py"] = (len(source), None, source.splitlines(True), "solution.py")
        self.module.__file__ = "solution.py"
        sys.modules["solution"] = self.module
        try:
            exec(code, self.module.__dict__)
        except BaseException as error:
            self.flush()
            self.send(frames.RAISED, self.encode_error(error))
            return False
        self.flush()
        self.send(frames.IMPORTED, wire.NONE)
        return True

    def warm_up(self):
        """Touches what the first calls will need, while nobody waits: pages shared with the zygote are copied on
        first use."""
        code = compile(WARM_UP, "warm-up", "exec", dont_inherit=True)
        space = {"__name__": "warm-up"}
        exec(code, space)
        for value in (space["result"], (1, 2.5, "a", [3, 1, 2], {"k": (True, None)}, {1, 2})):
            self.decode(self.encode(value))
        try:
            space["fail"]()
        except ValueError as error:
            self.decode(self.encode_error(error))
        linecache.cache.clear()

    def serve(self):
        while True:
            kind, self.nonce, payload = self.receive()
            if kind == frames.LOAD:
                self.begin_anew()
                self.load(payload.decode("utf-8"))
            else:
                self.answer(kind, payload)

    def begin_anew(self):
        """Forgets the program before: when many are screened, one process serves one after the other."""
        if self.module.__dict__.get("__file__") is None:
            return
        sys.settrace(None)
        self.module = types.ModuleType("solution")
        self.handles, self.handle_of, self.callbacks = {}, {}, {}
        random.seed(0)

    def answer(self, kind, payload):
        operations = {
            frames.CALL: self.call_function,
            frames.CALL_HANDLE: self.call_handle,
            frames.SET_ENVIRON: self.set_environ,
            frames.GET_GLOBAL: self.get_global,
            frames.BIND: self.bind,
            frames.RUN_BOUND: self.run_bound,
            frames.FETCH_RESULTS: self.fetch_results,
            frames.TAKE_LINES: self.take_lines,
        }
        try:
            reply, form = operations[kind](*self.decode(payload)), frames.RETURNED
            data = self.encode(reply)
        except StopIteration as error:
            is_step = kind == frames.CALL_HANDLE
            data, form = (wire.NONE, frames.STOPPED) if is_step else (self.encode_error(error), frames.RAISED)
        except wire.WireError as error:
            data, form = self.encode_error(TypeError(f"the result cannot be passed on: {error}")), frames.RAISED
        except BaseException as error:
            data, form = self.encode_error(error), frames.RAISED
        self.flush()
        self.send(form, data)

    def flush(self):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                pass

    # --- operations; each answers the value to send back

    def call_function(self, name, args, kwargs, flags):
        function = getattr(self.module, name)
        result = function(*args, **kwargs)
        if "await" in flags:
            result = asyncio.run(_awaited(result))
        if "drain" in flags and hasattr(type(result), "__next__"):
            result = list(itertools.islice(result, _DRAIN_LIMIT))
        return (result, args) if "in_place" in flags else result

    def call_handle(self, number, operation, args, kwargs):
        target = self.handles[number]
        if operation == "getattr":
            return getattr(target, args[0])
        if operation == "setattr":
            return setattr(target, args[0], args[1])
        if operation == "delattr":
            return delattr(target, args[0])
        if operation == "next":
            return next(target)
        if operation == "__iter__":
            return iter(target)
        if operation == "call":
            result = target(*args, **kwargs)
        else:
            result = getattr(target, operation)(*args, **kwargs)
        return asyncio.run(_awaited(result)) if inspect.iscoroutine(result) else result

    def set_environ(self, changes):
        for name, value in changes.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def get_global(self, name):
        return getattr(self.module, name)

    def bind(self, arguments):
        """Keeps argument tuples for `run_bound`, so that carrying big inputs is no part of a timed call."""
        self.bound = arguments

    def run_bound(self, name, flags):
        """Calls the function on every bound tuple; `fetch_results` answers what came of each: (value, changed
        arguments) or an exception's name."""
        function = getattr(self.module, name)
        self.results = results = []
        for arguments in self.bound:
            try:
                result = function(*arguments)
                if hasattr(type(result), "__next__"):
                    result = list(result)
                results.append((result, arguments if "in_place" in flags else None))
            except Exception as error:
                if "may_raise" not in flags:
                    raise
                results.append(type(error).__name__)

    def fetch_results(self):
        return self.results

    def take_lines(self):
        """The lines of the fix that ran since the last time."""
        lines, self.lines = sorted(self.lines), set()
        sys.settrace(self.trace)
        return lines

    def trace(self, frame, event, argument):
        if frame.f_code.co_filename != "solution.py":
            return None
        self.lines.add(frame.f_lineno)
        return self.trace

    # --- errors

    def encode_error(self, error):
        """(names of the class and its bases, arguments, text, attributes, lines of the fix that it passed through)"""
        kinds = []
        for base in type.__dict__["__mro__"].__get__(type(error)):
            module, name = str(base.__module__), str(base.__qualname__)
            kinds.append(name if module == "builtins" else f"{module}:{name}")
            if module == "builtins":
                break
        try:
            text = str(error)[:_TEXT_LIMIT]
        except BaseException:
            text = ""
        lines = []
        trace = error.__traceback__
        while trace is not None and len(lines) < 2000:
            if trace.tb_frame.f_code.co_filename == "solution.py":
                lines.append((trace.tb_lineno or 0, trace.tb_frame.f_code.co_name))
            trace = trace.tb_next
        args = [self.plain_or_text(a) for a in error.args[:10]]
        extra = {str(k): self.plain_or_text(v) for k, v in list(getattr(error, "__dict__", {}).items())[:20]}
        try:
            return self.encode((kinds, args, text, extra, lines[:3] + lines[3:][-5:]))
        except BaseException:
            return self.encode((kinds[-1:], [], text, {}, []))

    def plain_or_text(self, value):
        try:
            wire.Encoder(self.refuse, 1000).encode(value)
            return value
        except BaseException:
            try:
                return repr(value)[:_TEXT_LIMIT]
            except BaseException:
                return "?"

    def refuse(self, value):
        raise wire.WireError("not plain")


async def _awaited(value):
    return await value


def open_streams():
    """Standard streams on descriptors 0 to 2, made in the zygote: the descriptors behind them are exchanged after the
    fork."""
    sys.stdin = sys.__stdin__ = open(0, closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)


def frames_to_rehearse():
    """What the harness might send for a small grading."""

    def call(*values):
        return frames.pack(frames.CALL, wire.Encoder(lambda value: wire.NONE).encode(values), 0)

    calls = [
        ("echo", ([3, 1, 2], "a", {"k": (True, None)}), {}, []),
        ("echo", ([[1, 2], [3]], 2.5, {1, 2}), {}, []),
        ("fail", (), {}, []),
    ]
    return [frames.pack(frames.LOAD, WARM_UP.encode(), 0)] + [call(*values) for values in calls]


def serve(runtime):
    # Worth its time only where nothing else wants the processor: in a busy server the fix is there already, or comes
    # at once.
    if not runtime.poller.poll(_BUSY_MS):
        runtime.warm_up()
    runtime.serve()
