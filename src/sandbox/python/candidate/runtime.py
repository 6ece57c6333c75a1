"""What runs inside the candidate, the locked-down process of one fix: compile, execute, then answer calls until the
socket closes.

Nothing here is trusted: a fix can reach and change all of it. It holds no test, no expected value and no secret, and
the harness believes nothing that it says but "this is the value of the call you made".

Frames are a 4-byte length, one byte of kind, an 8-byte nonce that the reply repeats, and a payload in the wire
format.
"""

import copy
import itertools
import json
import linecache
import os
import pickle
import random
import select
import struct
import sys
import threading
import types

from candidate.arguments import changed_argument, is_changeable, mutable_arguments
from candidate.borrowed import Borrowed, known_class
from candidate.coroutines import Coroutines
from candidate.failures import Failures
from candidate.program import run_program
from candidate.references import References
from candidate.surroundings import Surroundings
from candidate.warm_up import WARM_UP
from shared import frames, wire
from shared.copying import copy_back
from shared.temporary_names import use_seeded_names

_TEXT_LIMIT = 2000
_MOST_RECURSION = 2**31 - 1
_OWN_RECURSION = 5_000
_CALLS_REMEMBERED = 64
_DRAIN_LIMIT = 10_000
_REPLY_NODE_LIMIT = 100_000
_BUSY_MS = 20


def announcement(facts):
    """The first bytes on the socket, sent by our own code before anything of the fix is read."""
    data = json.dumps(facts).encode()
    return struct.pack("<I", len(data)) + data


class CallbackFailed(Exception):
    """Something of the test raised what has no counterpart here."""


class _Stopped(Exception):
    """An iterator that the harness stepped is at its end. `last`: what it gave last, which may have changed since."""

    def __init__(self, last):
        super().__init__()
        self.last = last


class _Changed(Exception):
    """A call left one of its arguments changed, in a task that promises that they stay."""

    def __init__(self, where, value):
        super().__init__()
        self.where = where
        self.value = value


class Runtime:
    def __init__(self, descriptor):
        self.fd = descriptor
        self.poller = select.poll()
        self.poller.register(descriptor, select.POLLIN)
        self.leave = os._exit
        self.buffer = b""
        self.lock = threading.RLock()
        self.nonce = 0
        self.lines = set()
        self.prepare()

    def prepare(self):
        """All that belongs to one program."""
        use_seeded_names(1)
        self.module = types.ModuleType("solution")
        self.test_errors = {}
        self.past = {}  # changeable arguments of the latest calls, by their nonces
        self.yielded = {}  # the latest value of each iterator
        self.borrowed = Borrowed(self.ask_test)
        self.references = References(self.module, self.borrowed)
        self.failures = Failures(
            self.encode, lambda error: self.test_errors.get(id(error), (0,))[0], self.borrowed.number
        )
        self.references.describe_error = lambda error: self.failures.describe(error, 0)
        self.references.build_error = self.build_error
        self.coroutines = Coroutines()
        self.surroundings = Surroundings()

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
        with _OwnRecursion():
            return wire.Encoder(self.references.write, _REPLY_NODE_LIMIT).encode(value)

    def decode(self, payload):
        with _OwnRecursion():
            return wire.Decoder(self.references.read, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT).decode(payload)

    # --- what a test lent

    def ask_test(self, number, operation, args, kwargs):
        with self.lock:
            self.send(frames.CALLBACK, self.encode((number, operation, args, kwargs)))
            nonce = self.nonce
            while True:
                kind, self.nonce, payload = self.receive()
                if kind in (frames.CALLBACK_RETURNED, frames.CALLBACK_RAISED):
                    break
                self.answer(kind, payload)  # what the test lent calls the fix in its turn
            self.nonce = nonce
            value = self.decode(payload)
        if kind == frames.CALLBACK_RETURNED:
            return value
        raise self.build_error(*value)

    def build_error(self, kinds, text, args, number):
        """An exception of the test. Where it comes back to the test, it is that very one."""
        cls = next(filter(None, map(self.error_class, kinds)), None)
        if cls is None or not issubclass(cls, Exception):
            return CallbackFailed(f"{kinds[0] if kinds else 'exception'}: {text}")
        try:
            error = cls(*args)
        except Exception:
            error = cls(text)
        if number:
            self.test_errors[id(error)] = number, error
        return error

    def error_class(self, kind):
        lent = kind.removeprefix("lent:")
        return self.borrowed.things.get(int(lent)) if lent != kind else known_class(kind)

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
            self.send(frames.RAISED, self.failures.payload(error))
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
            self.decode(self.failures.payload(error))
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
        self.surroundings.restore()
        self.prepare()
        random.seed(0)

    def answer(self, kind, payload):
        operations = {
            frames.CALL: self.call_function,
            frames.CALL_HANDLE: self.call_handle,
            frames.CALL_VALUE: self.call_value,
            frames.SET_ENVIRON: self.set_environ,
            frames.GET_GLOBAL: self.get_global,
            frames.SET_GLOBAL: self.set_global,
            frames.MEMBERS: self.members,
            frames.COPY: self.copied,
            frames.UNPICKLE: self.unpickle,
            frames.RESUME: self.coroutines.resume,
            frames.CANCEL: self.coroutines.cancel,
            frames.SURROUND: self.surroundings.change,
            frames.TAKE_OUTPUT: self.surroundings.take_output,
            frames.UPDATE: self.update_argument,
            frames.TAKE_LINES: self.take_lines,
            frames.RUN_PROGRAM: run_program,
        }
        try:
            data, form = self.sendable(operations[kind](*self.decode(payload)))
        except _Stopped as end:
            data, form = self.sendable(end.last if is_changeable(end.last) else None)
            form = frames.STOPPED if form == frames.RETURNED else form
        except _Changed as change:
            data, form = self.describe_change(change), frames.CHANGED
        except BaseException as error:
            data, form = self.failures.payload(error), frames.RAISED
        self.flush()
        self.send(form, data)

    def sendable(self, value):
        """(payload, kind of frame) of a value, or of the reason why it cannot cross."""
        try:
            data = self.encode(value)
        except wire.WireError as error:
            return self.encode(f"the answer is too large: {error}"), frames.UNSENDABLE
        except RecursionError:
            text = f"the answer is too large: it is nested more than {wire.DEPTH_LIMIT} deep"
            return self.encode(text), frames.UNSENDABLE
        if len(data) > wire.FRAME_LIMIT_BYTES:
            text = f"the answer is too large: {len(data):,} bytes; the limit is {wire.FRAME_LIMIT_BYTES:,}"
            return self.encode(text), frames.UNSENDABLE
        return data, frames.RETURNED

    def describe_change(self, change):
        try:
            data = self.encode((change.where, change.value))
            if len(data) <= _TEXT_LIMIT:
                return data
        except wire.WireError:
            pass
        return self.encode((change.where, None))

    def flush(self):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                pass

    # --- operations; each answers the value to send back

    def call_function(self, name, args, kwargs, flags):
        return self.carry_out(getattr(self.module, name), args, kwargs, flags)

    def carry_out(self, function, args, kwargs, flags):
        """Calls it, and looks whether it left its arguments as they were, but where the flags let it change them."""
        watched = self.past[self.nonce] = mutable_arguments(args, kwargs)
        while len(self.past) > _CALLS_REMEMBERED:
            del self.past[next(iter(self.past))]
        if "free" in flags or "in_place" in flags:
            watched = {}
        before = {where: self.bytes_of(value) for where, value in watched.items()}
        try:
            result = function(*args, **kwargs)
        finally:
            for where, value in watched.items():
                if changed_argument(before[where], self.bytes_of(value)):
                    raise _Changed(where, value)
        if "start" in flags:
            return self.coroutines.start(result)
        if "drain" in flags and hasattr(type(result), "__next__"):
            result = list(itertools.islice(result, _DRAIN_LIMIT))
        return (result, args) if "in_place" in flags else result

    def bytes_of(self, value):
        with _OwnRecursion():
            return wire.Encoder(self.references.write, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT).encode(value)

    def call_handle(self, number, operation, args, kwargs, flags):
        return self.operate(self.references.handles[number], operation, args, kwargs, flags)

    def call_value(self, value, operation, args, kwargs, flags):
        return self.operate(value, operation, args, kwargs, flags)

    def operate(self, target, operation, args, kwargs, flags):
        if operation == "getattr":
            return getattr(target, args[0])
        if operation == "setattr":
            return setattr(target, args[0], args[1])
        if operation == "delattr":
            return delattr(target, args[0])
        if operation == "next":
            return self.step(target)
        if operation == "__iter__":
            return iter(target)
        if operation == "pickle":
            return pickle.dumps(target)
        if operation == "plain":
            return self.references.plain(target)
        return self.carry_out(target if operation == "call" else getattr(target, operation), args, kwargs, flags)

    def step(self, iterator):
        """(whether this is the very container that came before, the value)"""
        try:
            value = next(iterator)
        except StopIteration:
            raise _Stopped(self.yielded.get(id(iterator))) from None
        again = self.yielded.get(id(iterator)) is value and is_changeable(value)
        self.yielded[id(iterator)] = value
        return again, value

    def update_argument(self, nonce, where, value):
        """What a test has done with a container since it passed it; the fix may have kept it."""
        copy_back(self.past.get(nonce, {}).get(where), value)

    def set_environ(self, changes):
        for name, value in changes.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def get_global(self, name):
        return getattr(self.module, name)

    def set_global(self, name, value):
        if hasattr(self.module, name):
            self.references.originals.setdefault(name, getattr(self.module, name))
        setattr(self.module, name, value)

    def members(self, name):
        """[(name, name of the member it stands for, value)] of an enumeration of the fix."""
        members = getattr(self.module, name).__members__
        return [(known, member.name, member.value) for known, member in members.items()]

    def copied(self, value, how):
        return copy.copy(value) if how == "copy" else copy.deepcopy(value)

    def unpickle(self, data):
        return pickle.loads(data)

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


class _OwnRecursion:
    """`with _OwnRecursion():` deep values need more frames than the fix's own recursion limit may leave."""

    def __enter__(self):
        self.limit = sys.getrecursionlimit()
        sys.setrecursionlimit(min(max(self.limit, 1_000) + _OWN_RECURSION, _MOST_RECURSION))

    def __exit__(self, *error):
        try:
            sys.setrecursionlimit(self.limit)
        except RecursionError:
            pass  # the fix has set less than it stands deep
        return False


def open_streams():
    """Standard streams on descriptors 0 to 2, made in the zygote: the descriptors behind them are exchanged after the
    fork."""
    sys.stdin = sys.__stdin__ = open(0, closefd=False)  # type: ignore[misc]
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # type: ignore[misc]
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # type: ignore[misc]


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
