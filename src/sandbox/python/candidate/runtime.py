"""What runs inside the candidate, the locked-down process of one fix: compile, execute, then serve calls until the
socket closes.

Nothing here is trusted: a fix can reach and change all of it. It holds no test, no expected value and no secret, and
the harness trusts nothing that it says but "this is the value of the call you made".
"""

import linecache
import random
import sys
import threading
import types

from candidate.borrowed import Borrowed, known_class
from candidate.calls import Calls, Changed, Stopped
from candidate.coding import Coding
from candidate.connection import Connection
from candidate.contents import Contents
from candidate.coroutines import Coroutines
from candidate.failures import Failures
from candidate.lines import Lines
from candidate.links import Linked
from candidate.program import run_program
from candidate.references import References
from candidate.surroundings import Surroundings
from candidate.warm_up import WARM_UP
from shared import frames, wire
from shared.temporary_names import use_seeded_names

_TEXT_LIMIT = 2000


class CallbackFailed(Exception):
    """Something of the test raised what has no counterpart here."""


class Runtime:
    def __init__(self, descriptor):
        self.connection = Connection(descriptor)
        self.lock = threading.RLock()
        self.lines = Lines()
        self.prepare()

    def prepare(self):
        """All that belongs to one program."""
        use_seeded_names(1)
        self.module = types.ModuleType("solution")
        self.test_errors = {}
        self.borrowed = Borrowed(self.ask_test)
        self.references = references = References(self.module, self.borrowed)
        self.coding = Coding(references)
        self.failures = Failures(
            self.coding.encode,
            lambda error: self.test_errors.get(id(error), (0,))[0],
            self.borrowed.number,
            references.number,
        )
        references.describe_error = lambda error: self.failures.describe(error, 0)
        references.build_error = self.build_error
        self.surroundings = Surroundings()
        self.operations = self.operations_by_kind(references)

    def operations_by_kind(self, references):
        """What each kind of request does; it returns the value to send back."""
        coroutines = Coroutines()
        calls = Calls(self.module, self.connection, references, self.coding, coroutines, self.tell_test)
        contents = Contents(self.module, references)
        return {
            frames.CALL: calls.call_function,
            frames.CALL_HANDLE: calls.call_handle,
            frames.CALL_VALUE: calls.call_value,
            frames.UPDATE: calls.update_argument,
            frames.RESUME: coroutines.resume,
            frames.CANCEL: coroutines.cancel,
            frames.GET_GLOBAL: contents.get_global,
            frames.SET_GLOBAL: contents.set_global,
            frames.SET_ENVIRON: contents.set_environ,
            frames.MEMBERS: contents.members,
            frames.COPY: contents.copy,
            frames.UNPICKLE: contents.unpickle,
            frames.SURROUND: self.surroundings.change,
            frames.TAKE_OUTPUT: self.surroundings.take_output,
            frames.TAKE_LINES: self.lines.take,
            frames.RUN_PROGRAM: run_program,
        }

    # --- what a test lent

    def ask_test(self, number, operation, args, kwargs):
        with self.lock:
            self.connection.send(frames.CALLBACK, self.coding.encode((number, operation, args, kwargs)))
            nonce = self.connection.nonce
            while True:
                kind, self.connection.nonce, payload = self.connection.receive()
                if kind in (frames.CALLBACK_RETURNED, frames.CALLBACK_RAISED):
                    break
                self.serve_request(kind, payload)  # what the test lent calls the fix in its turn
            self.connection.nonce = nonce
            value = self.coding.decode(payload)
        if kind == frames.CALLBACK_RETURNED:
            return value
        raise self.build_error(*value)

    def tell_test(self, nonce, where, value):
        """Of a container that an earlier call had. Nobody answers: the next frame may be another request."""
        data = self.coding.encode((nonce, where, value))
        with self.lock:
            self.connection.send(frames.BECAME, data)

    def build_error(self, kinds, text, args, number):
        """An exception of the test. Where it comes back to the test, it is that very one."""
        if kinds and kinds[0].startswith("handle:"):
            error = self.references.handles[int(kinds[0].removeprefix("handle:"))]
            self.test_errors[id(error)] = number, error
            return error
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
            said = type(error).__name__, str(message)[:_TEXT_LIMIT], line if type(line) is int else 0
            self.connection.send(frames.SYNTAX_ERROR, self.coding.encode(said))
            return False
        self.connection.send(frames.COMPILED, wire.NONE)
        linecache.cache["solution.py"] = (len(source), None, source.splitlines(True), "solution.py")
        self.module.__file__ = "solution.py"
        sys.modules["solution"] = self.module
        try:
            exec(code, self.module.__dict__)
        except BaseException as error:
            self.flush()
            self.connection.send(frames.RAISED, self.failures.payload(error))
            return False
        self.flush()
        self.connection.send(frames.IMPORTED, wire.NONE)
        return True

    def warm_up(self):
        """Touches what the first calls will need, while nobody waits: pages shared with the zygote are copied on
        first use."""
        code = compile(WARM_UP, "warm-up", "exec", dont_inherit=True)
        space = {"__name__": "warm-up"}
        exec(code, space)
        for value in (space["result"], (1, 2.5, "a", [3, 1, 2], {"k": (True, None)}, {1, 2})):
            self.coding.decode(self.coding.encode(value))
        try:
            space["fail"]()
        except ValueError as error:
            self.coding.decode(self.failures.payload(error))
        linecache.cache.clear()

    def serve(self):
        while True:
            kind, self.connection.nonce, payload = self.connection.receive()
            if kind == frames.LOAD:
                self.begin_anew()
                self.load(payload.decode("utf-8"))
            else:
                self.serve_request(kind, payload)

    def begin_anew(self):
        """Forgets the program before: when many are screened, one process serves one after the other."""
        if self.module.__dict__.get("__file__") is None:
            return
        sys.settrace(None)
        self.surroundings.restore()
        self.prepare()
        random.seed(0)

    def serve_request(self, kind, payload):
        try:
            answer = self.operations[kind](*self.coding.decode(payload))
            data, form = self.coding.sendable_linked(answer) if type(answer) is Linked else self.coding.sendable(answer)
        except Stopped as end:
            data, form = self.coding.sendable(end.last)
            form = frames.STOPPED if form == frames.RETURNED else form
        except Changed as change:
            data, form = self.coding.describe_change(change.where, change.value), frames.CHANGED
        except BaseException as error:
            data, form = self.failures.payload(error), frames.RAISED
        self.flush()
        self.connection.send(form, data)

    def flush(self):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                pass
