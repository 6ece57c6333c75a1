"""What a value may be at most; the messages name them."""

from typing import Final

DEPTH_LIMIT: Final = 256
REQUEST_DEPTH_LIMIT: Final = 300
NODE_LIMIT: Final = 100_000
INT_LIMIT_BYTES: Final = 64 * 1024
DECIMAL_DIGITS_LIMIT: Final = 4096
DECIMAL_EXPONENT_LIMIT: Final = 10_000
COLLISION_LIMIT: Final = 48
FRAME_LIMIT_BYTES: Final = 1 << 20
FIELDS_LIMIT: Final = 256
UNLIMITED: Final = 1 << 30  # what the harness sends is bounded by its tests, not by the wire


class WireError(Exception):
    """A frame that breaks the format or one of its limits, or a value that cannot cross."""
