# task: sliding-window-maximum
# The largest of a deque, in C, at each step.
from collections import deque


def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    window, peaks = deque(maxlen=width), []
    for value in readings:
        window.append(value)
        if len(window) == width:
            peaks.append(max(window))
    return peaks
