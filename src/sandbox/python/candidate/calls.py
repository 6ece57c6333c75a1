"""Calls of the fix: of its functions, of objects that it has returned, of its iterators.

Arguments are looked at before and after, the end of a lazy result being after: a task promises by default that a fix
leaves them as they were.
"""

import collections
import itertools
import pickle

from candidate.arguments import changed_argument, is_changeable, mutable_arguments
from candidate.links import Linked, links_of
from shared.copying import copy_back
from shared.frames import LINKS, RESULT

_CALLS_REMEMBERED = 64
_DRAIN_LIMIT = 10_000
# Results that a test may change later. Larger ones are not kept: the memory is the fix's.
_KEPT_RESULTS = frozenset((list, dict, set, bytearray, collections.deque))
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
    """connection: says which request is being served. The others are those of the program that is loaded."""

    def __init__(self, module, connection, references, coding, coroutines):
        self.module = module
        self.connection = connection
        self.references = references
        self.coding = coding
        self.coroutines = coroutines
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
        past = watched = self.past[self.connection.nonce] = mutable_arguments(args, kwargs)
        while len(self.past) > _CALLS_REMEMBERED:
            del self.past[next(iter(self.past))]
        if "free" in flags or "in_place" in flags:
            watched = {}
        watched = {where: (value, self.coding.bytes_of(value)) for where, value in watched.items()}
        try:
            result = function(*args, **kwargs)
            if "drain" in flags and hasattr(type(result), "__next__"):
                result = list(itertools.islice(result, _DRAIN_LIMIT))
        finally:
            self.refuse_changes(watched)
        links = links_of(result, self.connection.nonce, past, self.past) if LINKS in flags else []
        if type(result) in _KEPT_RESULTS and len(result) <= _RESULT_PARTS:
            past[RESULT] = result
        if "start" in flags:
            return self.coroutines.start(result)
        if watched and hasattr(type(result), "__next__"):
            self.lazy[id(result)] = watched
        answer = (result, args) if "in_place" in flags else result
        return Linked(answer, links) if links else answer

    def refuse_changes(self, watched):
        for where, (value, before) in watched.items():
            if changed_argument(before, self.coding.bytes_of(value)):
                raise Changed(where, value)

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
