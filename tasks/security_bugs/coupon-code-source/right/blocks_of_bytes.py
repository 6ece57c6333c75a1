from itertools import islice

ALPHABET = b"ABCDEFGHJKLMNPQRSTUVWXYZ234567"
TABLE = bytes(ALPHABET[byte % 30] for byte in range(256))
DROPPED = bytes(range(240, 256))


def stream_of_codes(rand_bytes, length):
    pending = b""
    while True:
        pending += rand_bytes(length).translate(TABLE, DROPPED)
        while len(pending) >= length:
            yield pending[:length].decode("ascii")
            pending = pending[length:]


def different(values):
    seen = set()
    for value in values:
        if value not in seen:
            seen.add(value)
            yield value


def make_codes(rand_bytes, count, length=8):
    if length < 1:
        raise ValueError("codes need letters")
    if not 0 <= count <= len(ALPHABET) ** length:
        raise ValueError("impossible count")
    return list(islice(different(stream_of_codes(rand_bytes, length)), count))
