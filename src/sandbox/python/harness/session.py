"""One grading's conversation with the candidate: calls, and what becomes of their replies.

Values cross as plain data; what is more than data is the business of crossing.py. A call that returns what cannot be
passed on, or that changes an argument in a task that promises that they stay, has failed whatever the test expects:
both are no `Exception`.
"""

import os
from collections.abc import Iterable
from typing import Any

from harness.attribute_copies import AttributeCopies, Place
from harness.crossing import Crossing
from harness.failures import ArgumentChanged, Failure, RemoteExit, Unsendable, read_failure
from harness.fix_module import FixModule
from harness.shared_arguments import SharedArguments, describe_change
from harness.surroundings import Surroundings
from shared import frames, wire
from shared.copying import copy_back

__all__ = ["RemoteExit", "Session"]

_FAILURES_KEPT = 100
_RESUME_SLICE_S = 0.005
_STEPS_LIMIT = 20_000
_ATTRIBUTES = frozenset(("getattr", "setattr", "next", "pickle", "plain"))


class Session:
    """Carries calls between the stand-ins of one grading and its candidate.

    in_place: changed arguments are copied back into the test's own. free: arguments may change and nobody looks.
    """

    current: "Session | None" = None

    def __init__(self, process: Any, reference: Any, in_place: bool, free: bool = False) -> None:
        self.process = process
        self.reference = reference
        self.in_place = in_place
        self.flags = [*(["in_place"] if in_place else ["free"] if free else []), frames.LINKS]
        self.crossing = Crossing(self, reference)
        self.classes = self.crossing.classes
        self.environ = dict(os.environ)
        self.environ_data = dict(os.environ._data)  # type: ignore[attr-defined]
        self.surroundings = Surroundings(lambda changes: self.tell(frames.SURROUND, (changes,)))
        self.copies = AttributeCopies(self.set_attribute)
        self.shared_arguments = SharedArguments(lambda *change: self.tell(frames.UPDATE, change))
        self.yielded: dict[int, Any] = {}
        self.last_call: tuple[Any, ...] | None = None
        self.last_raised: BaseException | None = None
        self.last_failure: Failure | None = None
        self.failures: dict[int, tuple[BaseException, Failure]] = {}
        self.prefetched: Any = None
        self.make_class: Any = lambda name: None
        self.meta: Any = None  # the class of the stand-ins of the fix's classes
        self.error_meta: Any = None  # and of those of its exception classes
        self.module = FixModule(self)
        process.resolve = self.crossing.resolve
        process.refer = self.crossing.refer
        process.attributes = self.crossing.data.attributes
        process.lent = self.crossing.lending.ask
        process.became = self.became
        self.broken_promise: str | None = None
        self.steps = 0  # of iterators, in one test
        process.describe_error = self.describe_error
        process.is_of_the_fix = lambda error: self.failure_of(error) is not None
        Session.current = self

    # --- calls

    def call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any], flags: tuple[str, ...] = ()) -> Any:
        if name in self.module.replaced:
            return self.operate(frames.CALL_VALUE, self.module.replaced[name], "call", args, kwargs, flags)
        self.mirror()
        all_flags = [*flags, *self.flags]
        self.last_call = (name, args, kwargs)
        taken = None if self.prefetched is None or flags else self.prefetched.take(name, args, kwargs)
        nonce = taken or self.process.post(frames.CALL, self.process.encode((name, args, kwargs, all_flags)))
        try:
            value = self.finish(nonce, self.process.collect(nonce), args, kwargs, flags)
            self.shared_arguments.note_result(nonce, value)
            return value
        finally:
            self.shared_arguments.note(nonce, args, kwargs)
            self.module.refresh()

    def ask(self, number: int, operation: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Any:
        try:
            value = self.operate(frames.CALL_HANDLE, number, operation, tuple(args), kwargs or {})
        except StopIteration as end:
            copy_back(self.yielded.get(number), end.value)
            raise StopIteration from None
        if operation == "next":
            return self.stepped(number, value)
        is_copy = operation == "getattr" and not self.shared_arguments.has(value)
        return self.copies.note((number, args[0]), value) if is_copy else value

    def stepped(self, number: int, step: Any) -> Any:
        """The value of one step; a container that the fix hands out again and again is one here as well."""
        if not (type(step) is tuple and len(step) == 2):
            self.process.violation("malformed step of an iterator")
        self.steps += 1
        if self.steps > _STEPS_LIMIT:
            self.process.end("timed-out", f"a test took more than {_STEPS_LIMIT:,} items from iterators of the fix")
        again, value = step
        known = self.yielded.get(number)
        if again is True and type(known) is type(value):
            copy_back(known, value)
            return known
        self.yielded[number] = value
        return value

    def ask_value(self, value: Any, operation: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """A method of a member of an enumeration or of a record, which go over as data."""
        return self.operate(frames.CALL_VALUE, value, operation, args, kwargs)

    def operate(
        self,
        frame: bytes,
        target: Any,
        operation: str,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        flags: tuple[str, ...] = (),
    ) -> Any:
        self.mirror()
        if operation not in _ATTRIBUTES:
            self.last_call = (operation.removeprefix(frames.METHOD), args, kwargs)
        plain = operation in _ATTRIBUTES or operation == "__iter__"
        question = (target, operation, args, kwargs, [*flags, *(() if plain else self.flags)])
        nonce = self.process.post(frame, self.process.encode(question))
        try:
            reply = self.process.collect(nonce)
            flags = ("attribute",) if plain else flags
            value = self.finish(nonce, reply, args, kwargs, flags, may_stop=operation == "next")
            if not plain or operation == "getattr":
                self.shared_arguments.note_result(nonce, value)
            elif operation == "setattr":
                self.shared_arguments.note_result(nonce, args[1])
            return value
        finally:
            if not plain:
                self.shared_arguments.note(nonce, args, kwargs)
                self.module.refresh()

    def finish(
        self,
        nonce: int,
        reply: tuple[bytes, bytes],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        flags: Any,
        may_stop: bool = False,
    ) -> Any:
        self.unless_promise_is_broken()
        kind, payload = reply
        if self.surroundings.captures:
            self.surroundings.hand_on(self.tell(frames.TAKE_OUTPUT, ()))
        # The step of an iterator has no links: what it gives is the fix's to change.
        is_linked = kind == frames.LINKED and not may_stop
        value, links = self.linked(payload) if is_linked else (self.outcome(kind, payload, may_stop), [])
        if self.in_place and "attribute" not in flags and "start" not in flags:
            value = self.take_changes(value, args)
        if not links:
            return value
        try:
            return self.shared_arguments.join(value, links, nonce, args, kwargs)
        except wire.WireError as wrong:
            self.process.violation(str(wrong))

    def linked(self, payload: bytes) -> tuple[Any, Any]:
        both = self.process.decode(payload)
        if not (type(both) is tuple and len(both) == 2):
            self.process.violation("malformed reply with links")
        return both  # type: ignore[no-any-return]

    def take_changes(self, value: Any, args: tuple[Any, ...]) -> Any:
        """The result of an in-place call, after its arguments are what it made of them."""
        if not (type(value) is tuple and len(value) == 2 and type(value[1]) is tuple and len(value[1]) == len(args)):
            self.process.violation("malformed reply of an in-place call")
        value, changed = value
        for original, new in zip(args, changed):
            copy_back(original, new)
        return value

    def tell(self, frame: bytes, values: tuple[Any, ...]) -> Any:
        reply = self.process.request(frame, values)
        self.unless_promise_is_broken()
        return self.outcome(*reply)

    def became(self, nonce: int, where: Any, now: Any) -> None:
        """What the fix has made of a container of an earlier call."""
        call = self.last_call[-2:] if self.last_call is not None else ((), {})
        if self.in_place or where == frames.RESULT:
            try:
                self.shared_arguments.became(nonce, where, now)
            except wire.WireError as wrong:
                self.process.violation(str(wrong))
        elif "free" not in self.flags and self.shared_arguments.is_in_use(nonce, where, call):
            self.broken_promise = describe_change((where, now), " of an earlier call")

    def unless_promise_is_broken(self) -> None:
        text, self.broken_promise = self.broken_promise, None
        if text is not None:
            raise ArgumentChanged(text)

    def set_attribute(self, place: Place, value: Any) -> None:
        """Sets what a test changed in its copy. A fix that lets nobody set it keeps what it has."""
        number, name = place
        try:
            if number is None:
                self.module.set(name, value)
            else:
                self.ask(number, "setattr", (name, value))
        except (AttributeError, TypeError):
            pass

    def copied(self, handle: Any, how: str) -> Any:
        return self.tell(frames.COPY, (handle, how))

    def unpickle(self, data: bytes) -> Any:
        return self.tell(frames.UNPICKLE, (data,))

    def reference_class(self, name: str) -> type | None:
        """The reference's class that objects of this name are meant to be; or None. A private class counts as the first
        of its bases that the reference has."""
        cls = getattr(self.reference, name, None)
        return cls if isinstance(cls, type) else None

    # --- coroutines: all that a test starts runs together on the candidate's loop

    async def wait_for(self, number: Any) -> Any:
        # Imported where it is needed, with all that it brings along.
        import asyncio

        slice_s = 0.0
        try:
            await asyncio.sleep(0)  # others that the test makes at once begin before the first is run
            while True:
                done, value = self.tell(frames.RESUME, (number, slice_s))
                if done is True:
                    return value
                await asyncio.sleep(0)
                slice_s = _RESUME_SLICE_S
        except (asyncio.CancelledError, GeneratorExit):
            self.tell(frames.CANCEL, (number,))
            raise

    # --- replies

    def outcome(self, kind: bytes, payload: bytes, may_stop: bool = False) -> Any:
        if kind == frames.RETURNED:
            return self.process.decode(payload)
        if kind == frames.RAISED:
            self.raise_remote(payload)
        if kind == frames.STOPPED and may_stop:
            raise StopIteration(self.process.decode(payload))
        if kind == frames.UNSENDABLE:
            raise Unsendable(str(self.process.decode(payload))[:300])
        if kind == frames.CHANGED:
            raise ArgumentChanged(describe_change(self.process.decode(payload)))
        self.process.violation("unknown kind of reply")

    def raise_remote(self, payload: bytes) -> None:
        try:
            failure = read_failure(self.process.decode(payload))
            error = self.crossing.rebuilder.build(failure)
        except wire.WireError as wrong:
            self.process.violation(str(wrong))
            raise
        if len(self.failures) >= _FAILURES_KEPT:
            self.failures.clear()
        # What a test's function asserted stays the test's own failure, until the test itself meets it.
        if error is not self.process.failed_assertion or self.process.callback_depth == 0:
            self.failures[id(error)] = error, failure
        self.last_raised, self.last_failure = error, failure
        raise error

    def failure_of(self, error: BaseException | None) -> Failure | None:
        """What the candidate said of an exception that it raised; None for the test's own."""
        known, failure = self.failures.get(id(error), (None, None))
        return failure if known is error else None

    def describe_error(self, error: BaseException) -> tuple[Any, ...]:
        """An exception of a lent thing, for the candidate: (class names, text, arguments, number)."""
        return self.crossing.lending.describe(error)

    def mirror(self) -> None:
        """Environment variables, streams and functions that a test sets are the fix's as well."""
        self.surroundings.mirror()
        self.copies.write_back()
        self.shared_arguments.send_changes()
        if os.environ._data == self.environ_data:  # type: ignore[attr-defined]
            return
        self.environ_data = dict(os.environ._data)  # type: ignore[attr-defined]
        now = dict(os.environ)
        changes: dict[str, Any] = {name: value for name, value in now.items() if self.environ.get(name) != value}
        changes.update({name: None for name in self.environ if name not in now})
        self.environ = now
        self.tell(frames.SET_ENVIRON, (changes,))

    def forget_lent(self, lasting: Iterable[Any] = ()) -> None:
        """What a test lent ends with the test, but for what lasts longer. What a test may ask counts anew."""
        self.steps = 0
        self.process.begin_test()
        if self.process.ended is None:
            self.shared_arguments.send_changes()
        self.crossing.lending.forget()
        self.copies.forget()
        self.shared_arguments.forget(lasting)
        self.yielded.clear()
