from itertools import accumulate


def window_peaks(readings, width):
    """A window is the end of one block of `width` readings and the beginning of the next."""
    if width < 1:
        raise ValueError("width below 1")
    n = len(readings)
    from_left, to_right = [], []
    for start in range(0, n, width):
        block = readings[start : start + width]
        from_left += accumulate(block, max)
        to_right += reversed(list(accumulate(reversed(block), max)))
    return [max(to_right[first], from_left[first + width - 1]) for first in range(n - width + 1)]
