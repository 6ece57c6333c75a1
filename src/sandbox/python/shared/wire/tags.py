"""Tags of values that are more than plain data, and the fixed-size numbers of the format."""

import struct
from typing import Final

NONE: Final = b"N"

# An object that stays in the candidate, and the kinds of those.
HANDLE: Final = b"H"
HANDLE_OBJECT: Final = b"o"
HANDLE_ITERATOR: Final = b"i"
HANDLE_ASYNC_ITERATOR: Final = b"g"
HANDLE_CALLABLE: Final = b"c"
# A container of a fix's own class: a handle and, beside it, the plain container that it extends.
CONTAINER: Final = b"X"

# Something of a test that stays in the harness, and the kinds of those.
CALLABLE: Final = b"K"
PLAIN_FUNCTION: Final = b"f"
ASYNC_FUNCTION: Final = b"a"
LENT_ITERATOR: Final = b"i"
LENT_OBJECT: Final = b"o"
LENT_STREAM: Final = b"s"
LENT_CLASS: Final = b"e"

# A name of this very fix, a member of an enumeration, a named tuple, an exception that is a value.
ENTRY_POINT: Final = b"E"
MEMBER: Final = b"M"
RECORD: Final = b"n"
ERROR: Final = b"A"
# Something of the standard library by its name, and what it is made of.
STANDARD: Final = b"$"

HANDLE_TAG: Final = HANDLE[0]
CONTAINER_TAG: Final = CONTAINER[0]
CALLABLE_TAG: Final = CALLABLE[0]
ENTRY_POINT_TAG: Final = ENTRY_POINT[0]
MEMBER_TAG: Final = MEMBER[0]
RECORD_TAG: Final = RECORD[0]
ERROR_TAG: Final = ERROR[0]
STANDARD_TAG: Final = STANDARD[0]

U32: Final = struct.Struct("<I")
I64: Final = struct.Struct("<q")
F64: Final = struct.Struct("<d")
