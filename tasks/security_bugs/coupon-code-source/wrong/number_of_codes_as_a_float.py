from collections.abc import Callable, Iterator
from itertools import islice

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ234567"


def random_letters(rand_bytes: Callable[[int], bytes]) -> Iterator[str]:
    """Give letters without end, each equally likely."""
    while True:
        byte = rand_bytes(1)[0]
        if byte < 240:
            yield LETTERS[byte % 30]


def make_codes(rand_bytes: Callable[[int], bytes], count: int, length: int = 8) -> list[str]:
    """Return `count` different random codes."""
    if count < 0 or length < 1 or count > float(len(LETTERS)) ** length:
        raise ValueError("impossible number of codes")
    letters = random_letters(rand_bytes)
    codes = {}
    while len(codes) < count:
        codes.setdefault("".join(islice(letters, length)))
    return list(codes)
