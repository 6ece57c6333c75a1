"""Walks a value to bytes and bytes to a value; what each kind looks like stands beside this file."""

import array
import struct
from collections.abc import Callable
from typing import Any

from shared.wire.limits import DEPTH_LIMIT, NODE_LIMIT, WireError
from shared.wire.packed import PACKERS, unpack_numbers, unpack_strings
from shared.wire.rows import FEWEST_ROWS, put_rows, read_rows
from shared.wire.tags import U32

type_mro = type.__dict__["__mro__"].__get__

Writer = Callable[["Encoder", Any, int], None]
Reader = Callable[["Decoder", int], Any]

WRITERS: dict[type, Writer] = {}
READERS: dict[int, Reader] = {}
# A subclass of these is no plain data: a metaclass's instance is a class.
EXACT_ONLY: set[type] = set()
# Asked of a type that has no writer of its own, before its bases are: a writer or None.
SPECIAL_WRITERS: list[Callable[[type, tuple[type, ...]], Writer | None]] = []


def kind(of: type, tag: bytes, write: Writer, read: Reader | None = None) -> None:
    """Tells the codec of a type: how a value is written, and how what stands behind `tag` is read."""
    WRITERS[of] = write
    if read is not None:
        READERS[tag[0]] = read


class Encoder:
    """Turns one value into bytes. `reference(value)` returns the bytes for what is no plain data, or raises
    WireError."""

    __slots__ = ("out", "nodes", "reference", "limit", "depth_limit", "sort_sets")

    def __init__(
        self,
        reference: Callable[[Any], bytes],
        node_limit: int = NODE_LIMIT,
        depth_limit: int = DEPTH_LIMIT,
        sort_sets: bool = False,
    ) -> None:
        self.depth_limit = depth_limit
        self.out: list[bytes] = []
        self.nodes = 0
        self.reference = reference
        self.limit = node_limit
        self.sort_sets = sort_sets

    def encode(self, value: Any) -> bytes:
        self.out = []
        self.nodes = 0
        self.put(value, 0)
        return b"".join(self.out)

    def put(self, value: Any, depth: int) -> None:
        kind = type(value)
        writer = WRITERS.get(kind)
        if writer is None:
            writer = writer_of_subclass(kind)
            if writer is None:
                self.out.append(self.reference(value))
                return
        self.nodes += 1
        if self.nodes > self.limit:
            raise WireError(f"it has more than {self.limit:,} parts")
        if depth > self.depth_limit:
            raise WireError(f"it is nested more than {self.depth_limit} deep")
        writer(self, value, depth)

    def text(self, text: str) -> None:
        data = text.encode("utf-8", "surrogatepass")
        self.out.append(U32.pack(len(data)) + data)

    def put_sequence(self, tag: bytes, items: list[Any], depth: int) -> None:
        """`items` is an exact list; `tag` says what to make of it (empty where the place says it)."""
        out = self.out
        count = len(items)
        if count > 1:
            kinds = set(map(type, items))
            if len(kinds) == 1:
                kind = kinds.pop()
                packer = PACKERS.get(kind)
                packed = None if packer is None else packer(items)
                if packed is not None:
                    self.nodes += count >> 6
                    out.append(tag + packed)
                    return
                if count >= FEWEST_ROWS and put_rows(self, tag, kind, items, depth):
                    return
        out.append(tag + b"." + U32.pack(count))
        depth += 1
        for item in items:
            self.put(item, depth)


def writer_of_subclass(kind: type) -> Writer | None:
    bases = type_mro(kind)
    for special in SPECIAL_WRITERS:
        writer = special(kind, bases)
        if writer is not None:
            return writer
    for base in bases:
        if base in WRITERS:
            return None if base in EXACT_ONLY else WRITERS[base]
    return None


def tuple_of_encoded(*parts: bytes) -> bytes:
    """A tuple of values that are encoded already, without encoding them again."""
    return b"t." + U32.pack(len(parts)) + b"".join(parts)


class Decoder:
    """Turns bytes into exact built-in values. `reference(tag, decoder)` resolves what is no plain data, or raises
    WireError; `decoder.depth` says how deep it stands. `attributes(facts)`: what is to be the attributes of an object
    that has these, by name; by default these."""

    __slots__ = ("data", "at", "end", "nodes", "reference", "limit", "depth_limit", "depth", "attributes")

    def __init__(
        self,
        reference: Callable[[int, "Decoder"], Any],
        node_limit: int = NODE_LIMIT,
        depth_limit: int = DEPTH_LIMIT,
    ) -> None:
        self.depth_limit = depth_limit
        self.reference = reference
        self.limit = node_limit
        self.data = b""
        self.at = self.end = self.nodes = self.depth = 0
        self.attributes: Callable[[dict[str, Any]], dict[str, Any]] = dict

    def decode(self, data: bytes, at: int = 0) -> Any:
        """The one value that fills `data` from `at` to its end. Raises WireError and nothing else."""
        self.data = data
        self.at = at
        self.end = len(data)
        self.nodes = 0
        try:
            value = self.value(0)
        except (ValueError, ArithmeticError, TypeError, LookupError, AttributeError, SyntaxError) as error:
            raise WireError(f"malformed value: {type(error).__name__}") from None
        except struct.error:
            raise WireError("malformed value: struct.error") from None
        if self.at != self.end:
            raise WireError("bytes left over after the value")
        return value

    def value(self, depth: int) -> Any:
        self.nodes += 1
        if self.nodes > self.limit:
            raise WireError(f"value holds more than {self.limit} parts")
        if depth > self.depth_limit:
            raise WireError(f"value is nested more than {self.depth_limit} deep")
        at = self.at
        if at >= self.end:
            raise WireError("frame ends inside a value")
        self.at = at + 1
        tag = self.data[at]
        reader = READERS.get(tag)
        if reader is None:
            self.depth = depth
            return self.reference(tag, self)
        return reader(self, depth)

    def take(self, size: int) -> bytes:
        at = self.at
        stop = at + size
        if stop > self.end:
            raise WireError("frame ends inside a value")
        self.at = stop
        return self.data[at:stop]

    def unpack(self, form: struct.Struct) -> tuple[Any, ...]:
        at = self.at
        stop = at + form.size
        if stop > self.end:
            raise WireError("frame ends inside a value")
        self.at = stop
        return form.unpack_from(self.data, at)

    def count(self, item_size: int) -> int:
        (count,) = self.unpack(U32)
        if count * item_size > self.end - self.at:
            raise WireError("count is larger than the frame")
        return int(count)

    def text(self) -> str:
        return bytes(self.take(self.count(1))).decode("utf-8", "surrogatepass")

    def integer(self) -> int:
        value = self.value(self.depth_limit)
        if type(value) is not int:
            raise WireError("integer expected")
        return value

    def sequence(self, depth: int) -> list[Any]:
        """An exact list, packed or not."""
        form = self.take(1)
        if form == b".":
            count = self.count(1)
            depth += 1
            value = self.value
            return [value(depth) for _ in range(count)]
        if form == b"i" or form == b"d":
            count = self.count(8)
            self.nodes += count >> 6
            return unpack_numbers("q" if form == b"i" else "d", self.take(count * 8))
        if form == b"o":
            return [byte != 0 for byte in self.take(self.count(1))]
        if form == b"s":
            count = self.count(4)
            (size,) = self.unpack(U32)
            lengths = array.array("I")
            lengths.frombytes(self.take(count * 4))
            return unpack_strings(lengths, self.take(size))
        return read_rows(self, bytes(form), depth)
