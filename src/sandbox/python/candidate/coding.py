"""Values of the fix as bytes of the wire and back, however deep the fix's own recursion may go."""

import gc
import sys

from shared import frames, wire
from shared.plain_data import plain_bytes, read_plain_bytes

_TEXT_LIMIT = 2000
_MOST_RECURSION = 2**31 - 1
_OWN_RECURSION = 5_000
_REPLY_NODE_LIMIT = 100_000
_LARGE_BYTES = 1 << 15


class Coding:
    """`references`: names for what has no plain form."""

    def __init__(self, references):
        self.references = references

    def encode(self, value):
        """A reply, within its limits."""
        with _OwnRecursion(), _NoCollection():
            return wire.Encoder(self.references.write, _REPLY_NODE_LIMIT).encode(value)

    def decode(self, payload):
        """A request. What it holds is left out of garbage collection where it is large: when the next collection
        comes is chance, and it would cost more than many a call."""
        if payload[:1] == frames.PLAIN:
            return read_plain_bytes(payload[1:])
        with _OwnRecursion(), _NoCollection(freeze=len(payload) > _LARGE_BYTES):
            return wire.Decoder(self.references.read, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT).decode(payload)

    def bytes_of(self, value):
        """Something that differs when a value was changed, which has no limits but a request's."""
        plain = plain_bytes(value)
        if plain is not None:
            return frames.PLAIN + plain
        with _OwnRecursion():
            return wire.Encoder(self.references.write, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT).encode(value)

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

    def sendable_linked(self, linked):
        """The same with the links beside the value, where there is room for them."""
        data, form = self.sendable(linked.value)
        both = wire.tuple_of_encoded(data, self.encode(linked.links))
        if form != frames.RETURNED or len(both) > wire.FRAME_LIMIT_BYTES:
            return data, form
        return both, frames.LINKED

    def describe_change(self, where, value):
        """An argument that a call changed: its value too, where that is short."""
        try:
            data = self.encode((where, value))
            if len(data) <= _TEXT_LIMIT:
                return data
        except wire.WireError:
            pass
        return self.encode((where, None))


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


class _NoCollection:
    """`with _NoCollection():` no garbage is collected meanwhile. `freeze`: nor will what is there at the end be."""

    def __init__(self, freeze=False):
        self.freeze = freeze

    def __enter__(self):
        self.was_enabled = gc.isenabled()
        gc.disable()

    def __exit__(self, *error):
        if self.freeze:
            gc.freeze()
        if self.was_enabled:
            gc.enable()
        return False
