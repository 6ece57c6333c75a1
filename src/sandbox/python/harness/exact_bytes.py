"""Plain data as bytes: the quickest way to find out that two values are the same."""

import marshal

_WITHOUT_REFERENCES = 2  # later versions of the format write the same value in more than one way


def exact_bytes(value: object) -> bytes | None:
    """Bytes that only the same value has, to the bit and the type; None for what is more than plain data, or nests
    too deep.

    The same value may have other bytes too (a set in another order), so only equality tells something.
    """
    try:
        return marshal.dumps(value, _WITHOUT_REFERENCES)  # type: ignore[arg-type]  # what it refuses is the answer
    except ValueError:
        return None
