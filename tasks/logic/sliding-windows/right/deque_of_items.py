from collections import deque


def windows(items, size, step=1, partial=False):
    if size < 1 or step < 1:
        raise ValueError("size and step are at least 1")
    window = deque(maxlen=size)
    start = 0
    position = -1
    for position, item in enumerate(items):
        window.append(item)
        if position == start + size - 1:
            yield list(window)
            start += step
    if partial:
        rest = list(window)
        count = position + 1
        while start < count:
            yield rest[len(rest) - (count - start) :]
            start += step
