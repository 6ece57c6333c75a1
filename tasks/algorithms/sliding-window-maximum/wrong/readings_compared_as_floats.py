from collections import deque


def window_peaks(readings: list[float], width: int) -> list[float]:
    """Return the largest value of every whole window of `width` neighbouring readings."""
    if width < 1:
        raise ValueError("width must be at least 1")
    peaks: list[float] = []
    candidates: deque[int] = deque()
    readings_f = [float(r) for r in readings]
    for position, value in enumerate(readings_f):
        while candidates and readings_f[candidates[-1]] <= value:
            candidates.pop()
        candidates.append(position)
        if candidates[0] <= position - width:
            candidates.popleft()
        if position >= width - 1:
            peaks.append(readings[candidates[0]])
    return peaks
