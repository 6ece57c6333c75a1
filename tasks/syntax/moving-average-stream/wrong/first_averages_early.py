from collections import deque


def moving_averages(read, size):
    if size < 1:
        raise ValueError("size")
    window = deque(maxlen=size)
    while (value := read()) is not None:
        window.append(value)
        yield sum(window) / len(window)
