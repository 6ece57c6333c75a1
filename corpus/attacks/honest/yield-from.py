# task: sliding-windows
# Delegates to inner generators.
from itertools import islice


def full(source, size, step, buffer):
    while True:
        buffer += islice(source, size - len(buffer))
        if len(buffer) < size:
            return
        yield buffer[:size]
        missing = step - len(buffer)
        del buffer[:step]
        if missing > 0:
            list(islice(source, missing))


def rest(buffer, step):
    while buffer:
        yield buffer[:]
        del buffer[:step]


def windows(items, size, step=1, partial=False):
    if min(size, step) < 1:
        raise ValueError("size and step must be at least 1")
    buffer = []
    yield from full(iter(items), size, step, buffer)
    if partial:
        yield from rest(buffer, step)
