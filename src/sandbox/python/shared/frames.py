"""The frames between the harness and a candidate, written down once.

A frame is a header (4-byte length of the payload, one byte of kind, an 8-byte nonce that the reply repeats) and a
payload in the wire format (wire.py). The harness asks; every request gets the replies that `REPLIES` lists, the last
of which settles it. While a candidate works on a request it may send any number of `CALLBACK`s, each of which the
harness settles with `CALLBACK_RETURNED` or `CALLBACK_RAISED`, and of `BECAME`s, which get no answer.
"""

import struct
from typing import Final

HEADER: Final = struct.Struct("<IcQ")

# Requests of the harness.
LOAD: Final = b"S"
CALL: Final = b"F"
CALL_HANDLE: Final = b"M"
GET_GLOBAL: Final = b"G"
SET_ENVIRON: Final = b"V"
TAKE_LINES: Final = b"L"
RUN_PROGRAM: Final = b"Z"
CALL_VALUE: Final = b"K"
SET_GLOBAL: Final = b"U"
MEMBERS: Final = b"Q"
UNPICKLE: Final = b"P"
COPY: Final = b"Y"
RESUME: Final = b"A"
CANCEL: Final = b"D"
SURROUND: Final = b"O"
TAKE_OUTPUT: Final = b"W"
UPDATE: Final = b"J"
# In front of a payload that `plain_data` wrote. Only the harness sends such ones.
PLAIN: Final = b"#"
# What a call returned, in the place of an argument in an UPDATE.
RESULT: Final = -1
# A flag of the calls of tests: parts of the result that the test has already are told as such.
LINKS: Final = "links"

# What is asked of an object and is no method of it; a method of such a name is asked for behind METHOD.
OPERATIONS: Final = frozenset(("getattr", "setattr", "delattr", "next", "pickle", "plain", "call"))
METHOD: Final = "."

# Replies of a candidate.
SYNTAX_ERROR: Final = b"e"
COMPILED: Final = b"c"
IMPORTED: Final = b"i"
RETURNED: Final = b"R"
LINKED: Final = b"l"
RAISED: Final = b"x"
STOPPED: Final = b"s"
UNSENDABLE: Final = b"u"
CHANGED: Final = b"g"

# A candidate calls back, and what the harness says to that.
CALLBACK: Final = b"C"
# Before the reply to a request, and without an answer: what the fix has made of a container of an earlier call.
BECAME: Final = b"b"
CALLBACK_RETURNED: Final = b"r"
CALLBACK_RAISED: Final = b"y"

# Request → its payload.
REQUESTS: Final = {
    LOAD: "the source in UTF-8, as it is",
    CALL: "(name, arguments, keywords, flags)",
    CALL_HANDLE: "(number of the handle, operation, arguments, keywords, flags)",
    GET_GLOBAL: "(name,)",
    SET_ENVIRON: "({name: value or None},)",
    RUN_PROGRAM: "(source, standard input, {file name: bytes}, arguments, whether each line is written at once)",
    TAKE_LINES: "(): the lines that ran since the last time; the first one begins to watch",
    CALL_VALUE: "(value, operation, arguments, keywords, flags): a method of a member or a record",
    SET_GLOBAL: "(name, value), or (name,) for what it was at first",
    MEMBERS: "(name of an enumeration,)",
    COPY: "(object, `copy` or `deepcopy`)",
    UNPICKLE: "(bytes that this candidate pickled,)",
    RESUME: "(number of a coroutine, seconds)",
    CANCEL: "(number of a coroutine,)",
    SURROUND: "({place: (how, value)},)",
    TAKE_OUTPUT: "()",
    UPDATE: "(nonce of an earlier call, position, keyword or RESULT, the container as it is now)",
}

# Reply → its payload.
PAYLOADS: Final = {
    SYNTAX_ERROR: "(class name, message, line or 0)",
    COMPILED: "None",
    IMPORTED: "None",
    RETURNED: "the value",
    LINKED: "(the value, [(path in it, nonce of a call, position, keyword or RESULT, path in that), …])",
    RAISED: "(class names, arguments, text, attributes, [(line, function), …], what hangs on it)",
    STOPPED: "the container that the iterator gave last, as it is now that it is at its end, or None",
    UNSENDABLE: "why the value cannot be passed on",
    CHANGED: "(position or keyword, the argument as it is now)",
    CALLBACK: "(number of what a test lent, operation, arguments, keywords)",
    BECAME: "(nonce of an earlier call, position, keyword or RESULT, the container as it is now)",
    CALLBACK_RETURNED: "the value",
    CALLBACK_RAISED: "(class names, text, arguments, number of this exception)",
}

# Request → what may come back: all replies of a `LOAD` in their order, one of the others.
REPLIES: Final = {
    LOAD: (SYNTAX_ERROR, COMPILED, IMPORTED, RAISED),
    CALL: (RETURNED, LINKED, RAISED, UNSENDABLE, CHANGED),
    CALL_HANDLE: (RETURNED, LINKED, RAISED, STOPPED, UNSENDABLE, CHANGED),
    GET_GLOBAL: (RETURNED, RAISED, UNSENDABLE),
    SET_ENVIRON: (RETURNED, RAISED),
    TAKE_LINES: (RETURNED, RAISED),
    RUN_PROGRAM: (RETURNED, RAISED),
    CALL_VALUE: (RETURNED, LINKED, RAISED, UNSENDABLE, CHANGED),
    SET_GLOBAL: (RETURNED, RAISED),
    MEMBERS: (RETURNED, RAISED, UNSENDABLE),
    COPY: (RETURNED, RAISED, UNSENDABLE),
    UNPICKLE: (RETURNED, RAISED, UNSENDABLE),
    RESUME: (RETURNED, RAISED, UNSENDABLE, CHANGED),
    CANCEL: (RETURNED, RAISED),
    SURROUND: (RETURNED, RAISED),
    TAKE_OUTPUT: (RETURNED, RAISED, UNSENDABLE),
    UPDATE: (RETURNED, RAISED),
}


def header(kind: bytes, size: int, nonce: int) -> bytes:
    """The header of a frame whose payload has `size` bytes."""
    return HEADER.pack(size, kind, nonce)


def pack(kind: bytes, payload: bytes, nonce: int) -> bytes:
    """A whole frame."""
    return HEADER.pack(len(payload), kind, nonce) + payload


def unpack(data: bytes | bytearray) -> tuple[int, bytes, int]:
    """(size of the payload, kind, nonce) from the first `HEADER.size` bytes."""
    size, kind, nonce = HEADER.unpack_from(data)
    return size, kind, nonce
