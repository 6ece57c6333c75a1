from itertools import accumulate


def water_held(heights: list[int]) -> list[int]:
    """Return the depth of the water above each wall."""
    if min(heights, default=0) < 0:
        raise ValueError("heights must not be negative")
    highest_left = accumulate(heights, max)
    highest_right = reversed(list(accumulate(reversed(heights), max)))
    return [int(float(min(left, right)) - float(height)) for height, left, right in zip(heights, highest_left, highest_right)]
