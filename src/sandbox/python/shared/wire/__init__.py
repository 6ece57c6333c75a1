"""The wire between the harness and the candidate: values as type bytes and lengths, nothing that could run.

No pickle, marshal or eval, and no tags inside the data that a fix could return as a value. Every count is checked
against the bytes that are left before anything is allocated, nesting is at most DEPTH_LIMIT deep (so the recursion of
the decoder is bounded), and generic nodes are counted. Homogeneous lists and tuples of int, float, bool and str cross
packed, at the speed of `array`; tables of them cross by columns.

The encoder runs on both sides; in the candidate it may have been tampered with, so the harness relies on the decoder
alone. It finds types through `type.__mro__` and reads subclasses through the unbound slots of their base, so that
`__class__`, `__len__` or `__iter__` of a clever object are never asked.

`codec` walks values, `packed` and `rows` are its fast paths, and each kind of value has its writer and its reader side
by side: `scalars`, `containers`, `views`, `moments`, `library_objects` (paths, addresses, …) and `classes` (types,
members of enumerations, records). What needs more than data (handles, callables, a fix's own classes) is the business
of the two ends: they give the codec a function for it.
"""

from shared.wire import classes, containers, library_objects, moments, scalars, views
from shared.wire.classes import BUILTIN_TYPES, Member, Record, read_member, read_record
from shared.wire.codec import Decoder, Encoder, tuple_of_encoded
from shared.wire.limits import (
    COLLISION_LIMIT,
    DECIMAL_EXPONENT_LIMIT,
    DEPTH_LIMIT,
    FIELDS_LIMIT,
    FRAME_LIMIT_BYTES,
    INT_LIMIT_BYTES,
    NODE_LIMIT,
    REQUEST_DEPTH_LIMIT,
    UNLIMITED,
    WireError,
)
from shared.wire.tags import (
    ASYNC_FUNCTION,
    CALLABLE,
    CALLABLE_TAG,
    CONTAINER,
    CONTAINER_TAG,
    ENTRY_POINT,
    ENTRY_POINT_TAG,
    ERROR,
    ERROR_TAG,
    HANDLE,
    HANDLE_ASYNC_ITERATOR,
    HANDLE_CALLABLE,
    HANDLE_ITERATOR,
    HANDLE_OBJECT,
    HANDLE_TAG,
    LENT_CLASS,
    LENT_ITERATOR,
    LENT_OBJECT,
    LENT_STREAM,
    MEMBER_TAG,
    NONE,
    PLAIN_FUNCTION,
    RECORD_TAG,
    STANDARD,
    STANDARD_TAG,
)

# Importing them is what tells the codec of their kinds.
_KINDS = (scalars, containers, views, moments, library_objects, classes)

__all__ = [
    "ASYNC_FUNCTION",
    "BUILTIN_TYPES",
    "CALLABLE",
    "CALLABLE_TAG",
    "COLLISION_LIMIT",
    "CONTAINER",
    "CONTAINER_TAG",
    "DECIMAL_EXPONENT_LIMIT",
    "DEPTH_LIMIT",
    "ENTRY_POINT",
    "ENTRY_POINT_TAG",
    "ERROR",
    "ERROR_TAG",
    "FIELDS_LIMIT",
    "FRAME_LIMIT_BYTES",
    "HANDLE",
    "HANDLE_ASYNC_ITERATOR",
    "HANDLE_CALLABLE",
    "HANDLE_ITERATOR",
    "HANDLE_OBJECT",
    "HANDLE_TAG",
    "INT_LIMIT_BYTES",
    "LENT_CLASS",
    "LENT_ITERATOR",
    "LENT_OBJECT",
    "LENT_STREAM",
    "MEMBER_TAG",
    "NODE_LIMIT",
    "NONE",
    "PLAIN_FUNCTION",
    "RECORD_TAG",
    "REQUEST_DEPTH_LIMIT",
    "STANDARD",
    "STANDARD_TAG",
    "UNLIMITED",
    "Decoder",
    "Encoder",
    "Member",
    "Record",
    "WireError",
    "read_member",
    "read_record",
    "tuple_of_encoded",
]
