from collections import deque


def window_peaks(readings: list[float], width: int) -> list[float]:
    """Return the largest value of every whole window of `width` neighbouring readings."""
    if width < 1:
        raise ValueError("width must be at least 1")
    peaks: list[float] = []
    candidates: deque[int] = deque(maxlen=width)
    for position, value in enumerate(readings):
        while candidates and readings[candidates[-1]] <= value:
            candidates.pop()
        candidates.append(position)
        if candidates[0] <= position - width:
            candidates.popleft()
        if position >= width - 1:
            peaks.append(readings[candidates[0]])
    return peaks
