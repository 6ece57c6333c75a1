from bisect import bisect_right
from itertools import pairwise


def histogram(values: list[float], edges: list[float]) -> dict:
    """Count values in the bins between the edges."""
    if len(edges) < 2 or any(left >= right for left, right in pairwise(edges)):
        raise ValueError("edges must be two or more rising numbers")
    counts = [0] * (len(edges) - 1)
    below = above = 0
    for value in (round(value, 6) for value in values):
        if value < edges[0]:
            below += 1
        elif value > edges[-1]:
            above += 1
        else:
            counts[min(bisect_right(edges, value), len(counts)) - 1] += 1
    return {"counts": counts, "below": below, "above": above}
