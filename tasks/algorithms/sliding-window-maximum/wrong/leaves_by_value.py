from collections import deque


def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width below 1")
    peaks = []
    window = deque()
    for position, value in enumerate(readings):
        while window and window[-1] <= value:
            window.pop()
        window.append(value)
        if position >= width and window[0] == readings[position - width]:
            window.popleft()
        if position >= width - 1:
            peaks.append(window[0] if window else value)
    return peaks
