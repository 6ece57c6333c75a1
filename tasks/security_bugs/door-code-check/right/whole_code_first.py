from hmac import compare_digest


def check_code(read_byte, length, attempt):
    if not isinstance(attempt, bytes) or attempt.__class__ is not bytes:
        raise TypeError(f"{type(attempt).__name__} is no code")
    stored = bytearray()
    while len(stored) < length:
        stored.append(read_byte(len(stored)))
    same = compare_digest(bytes(stored), attempt)
    return same if length else False
