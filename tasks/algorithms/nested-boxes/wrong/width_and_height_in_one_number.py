from bisect import bisect_left


def most_nested(boxes: list[tuple[int, int]]) -> int:
    """Return how many boxes can be put into one another at most."""
    smallest_last: list[int] = []
    for _, height in sorted(boxes, key=lambda box: box[0] * 10**6 - box[1]):
        depth = bisect_left(smallest_last, height)
        smallest_last[depth:depth + 1] = [height]
    return len(smallest_last)
