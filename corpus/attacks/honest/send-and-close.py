# task: moving-average-stream
# A coroutine of the old kind keeps the window.
from collections import deque


def averager(size):
    window = deque(maxlen=size)
    mean = None
    while True:
        window.append((yield mean))
        mean = sum(window) / size if len(window) == size else None


def moving_averages(read, size):
    if size < 1:
        raise ValueError("size")
    keeper = averager(size)
    next(keeper)
    for number in iter(read, None):
        mean = keeper.send(number)
        if mean is not None:
            yield mean
    keeper.close()
