from collections import deque
from collections.abc import Callable, Iterator


def moving_averages(read: Callable[[], float | None], size: int) -> Iterator[float]:
    """Yield the mean of the last size numbers of a stream."""
    if size < 1:
        raise ValueError("size must be at least 1")
    window: deque[float] = deque(maxlen=size)
    total = 0.0
    while (value := read()) is not None:
        if len(window) == size:
            total -= window[0]
        window.append(value)
        total += value
        if len(window) == size:
            yield total / size
