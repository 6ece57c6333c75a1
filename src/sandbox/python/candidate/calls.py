"""Calls of the fix: of its functions, of objects that it has returned, of its iterators.

Arguments are looked at before and after, the end of a lazy result being after: a task promises by default that a fix
leaves them as they were.
"""

import itertools
import pickle

from candidate.arguments import changed_argument, is_changeable, mutable_arguments
from candidate.kept import Kept, is_held_elsewhere, references_to
from candidate.links import Linked, links_of
from shared.copying import CONTAINERS, copy_back
from shared.frames import LINKS, METHOD, RESULT

_CALLS_REMEMBERED = 64
_DRAIN_LIMIT = 10_000
# A result that a test may change later is kept to this size: the memory is the fix's.
_RESULT_PARTS = 1000


class Stopped(Exception):
    """An iterator that the harness stepped is at its end. `last`: the container that it gave last, which may
    have changed since, or None."""

    def __init__(self, last):
        super().__init__()
        self.last = last


class Changed(Exception):
    """A call left one of its arguments changed, in a task that promises that they stay."""

    def __init__(self, where, value):
        super().__init__()
        self.where = where
        self.value = value


class Calls:
    """connection: says which request is being served. tell(nonce, where, value): what has become of a container of an
    earlier call. The others are those of the program that is loaded."""

    def __init__(self, module, connection, references, coding, coroutines, tell):
        self.module = module
        self.connection = connection
        self.references = references
        self.coding = coding
        self.coroutines = coroutines
        self.kept = Kept(coding.bytes_of, tell)
        self.past = {}  # changeable arguments of the latest calls, by their nonces
        self.yielded = {}  # the latest value of each iterator
        self.lazy = {}  # what is looked at when an iterator has ended

    def call_function(self, name, args, kwargs, flags):
        return self.carry_out(getattr(self.module, name), args, kwargs, flags)

    def call_handle(self, number, operation, args, kwargs, flags):
        return self.operate(self.references.handles[number], operation, args, kwargs, flags)

    def call_value(self, value, operation, args, kwargs, flags):
        return self.operate(value, operation, args, kwargs, flags)

    def carry_out(self, function, args, kwargs, flags):
        """Calls it, and looks whether it left its arguments as they were, but where the flags let it change them."""
        past = watched = mutable_arguments(args, kwargs)
        if "free" in flags or "in_place" in flags:
            watched = {}
        watched = {where: (value, self.coding.bytes_of(value)) for where, value in watched.items()}
        held = {where: references_to(past[where]) for where in past} if LINKS in flags and "free" not in flags else {}
        try:
            result = function(*args, **kwargs)
            if "drain" in flags and hasattr(type(result), "__next__"):
                result = list(itertools.islice(result, _DRAIN_LIMIT))
        finally:
            self.refuse_changes(watched)
            if LINKS in flags:
                self.look_back(past, held)
        if "start" in flags:
            return self.coroutines.start(result, lambda: self.refuse_changes(watched))
        if watched and hasattr(type(result), "__next__"):
            self.lazy[id(result)] = watched
        links = self.links_of(result, past) if LINKS in flags else []
        answer = (result, args) if "in_place" in flags else result
        return Linked(answer, links) if links else answer

    def links_of(self, result, past):
        """What of a result the test has already. Kept in mind are containers, which the test and the fix may change
        from now on. past: the arguments of the call."""
        links = links_of(result, self.connection.nonce, past, self.past)
        if type(result) in CONTAINERS and len(result) <= _RESULT_PARTS:
            if is_held_elsewhere(result):
                self.kept.watch(self.connection.nonce, RESULT, result)
            past[RESULT] = result
        if past:
            self.past[self.connection.nonce] = past
            while len(self.past) > _CALLS_REMEMBERED:
                del self.past[next(iter(self.past))]
        return links

    def linked(self, value):
        """A container that a test reads is the one that it has already, where it has it."""
        links = self.links_of(value, {}) if type(value) in CONTAINERS else []
        return Linked(value, links) if links else value

    def hand_over(self, value):
        """A container of the test becomes a part of the fix."""
        if type(value) in CONTAINERS and len(value) <= _RESULT_PARTS:
            self.links_of(value, {})
            self.kept.watch(self.connection.nonce, RESULT, value)

    def look_back(self, past, held):
        """After a call: what it did with containers of earlier ones, and which of its own it has kept."""
        self.kept.tell_changes()
        for where, before in held.items():
            if references_to(past[where]) > before:
                self.kept.watch(self.connection.nonce, where, past[where])

    def refuse_changes(self, watched):
        for where, (value, before) in watched.items():
            if changed_argument(before, self.coding.bytes_of(value)):
                raise Changed(where, value)

    def operate(self, target, operation, args, kwargs, flags):
        if operation == "getattr":
            return self.linked(getattr(target, args[0]))
        if operation == "setattr":
            self.hand_over(args[1])
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
        if operation == "call":
            return self.carry_out(target, args, kwargs, flags)
        return self.carry_out(getattr(target, operation.removeprefix(METHOD)), args, kwargs, flags)

    def step(self, iterator):
        """(whether this is the very container that came before, the value)"""
        try:
            value = next(iterator)
        except StopIteration:
            self.refuse_changes(self.lazy.pop(id(iterator), {}))
            last = self.yielded.get(id(iterator))
            raise Stopped(last if is_changeable(last) else None) from None
        again = self.yielded.get(id(iterator)) is value and is_changeable(value)
        self.yielded[id(iterator)] = value
        return again, value

    def update_argument(self, nonce, where, value):
        """What a test has done with a container since it passed it; the fix may have kept it."""
        self.lazy.clear()  # now they may differ from what was written down
        copy_back(self.past.get(nonce, {}).get(where), value)
        self.kept.note(nonce, where)
